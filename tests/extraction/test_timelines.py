"""Jobs and studies told by how their dates repeat, whatever stands round them."""

from __future__ import annotations

from typing import Any

from coffeechat.extraction.reader import read_page

TOP = "<h1>Ada Rossi</h1><p>Weaver</p><p>ada@rossi.example</p>"


def read(body: str, top: str = TOP) -> dict[str, Any]:
    page = (
        f"<html><head><title>Ada Rossi</title></head><body><main>{top}{body}</main></body></html>"
    )
    return read_page(page, "https://rossi.example/cv.html").model_dump(mode="json")


def jobs(record: dict[str, Any]) -> list[tuple[str, str]]:
    return [(job["role"], job["organisation"]) for job in record["experience"]]


def _entry(when: str, role: str, at: str) -> str:
    told = "<ul><li>Kept the looms running.</li><li>Ordered the yarn.</li></ul>"
    return f"<div><p>{when}</p><div><h3>{role}</h3><p>{at}</p>{told}</div></div>"


def test_further_entries_folded_into_a_box_of_their_own() -> None:
    folded = _entry("2015 — 2017", "Dyer", "Madder AG") + _entry(
        "2012 — 2015", "Spinner", "Fell KG"
    )
    record = read(
        "<h2>Beruflicher Werdegang</h2>"
        + _entry("2019 — heute", "Weaver", "Looms GmbH")
        + _entry("2017 — 2019", "Rug maker", "Knot AG")
        + f"<details><summary>Weitere</summary>{folded}</details>"
    )
    assert jobs(record) == [
        ("Weaver", "Looms GmbH"), ("Rug maker", "Knot AG"),
        ("Dyer", "Madder AG"), ("Spinner", "Fell KG"),
    ]  # fmt: skip


def test_sentences_before_the_first_entry_are_none() -> None:
    lead = (
        "<p>I make rugs such as <b>Ridge</b> and <b>Furrow</b>, with wool of two farms nearby.</p>"
    )
    record = read(
        f"<h2>Experience</h2>{lead}<div>2022<h3>Looms AB</h3><div>Weaver</div></div>"
        "<div>2021<h3>Madder AB</h3><div>Dyer</div></div>"
    )
    assert jobs(record) == [("Weaver", "Looms AB"), ("Dyer", "Madder AB")]


def test_a_sentence_under_my_path_is_no_job_where_jobs_follow() -> None:
    record = read(
        "<h1>Mon parcours</h1><p>De la découverte de la laine au tissage des tapis — voici les "
        "étapes qui ont formé mon regard</p><div>Expériences professionnelles</div>"
        "<div><div>2021 — 2023</div><div>Tisserande</div><div>Les Laines</div></div>"
        "<div><div>2019 — 2021</div><div>Teinturière</div><div>Garance</div></div>"
    )
    assert jobs(record) == [("Tisserande", "Les Laines"), ("Teinturière", "Garance")]


def test_a_timeline_without_any_heading() -> None:
    record = read(
        "<div><div><b>Looms AB</b> <span>Mars à Mai 2020</span></div><div>Weaver of rugs.</div>"
        "</div><div><div><b>Madder AB</b> <span>Juin 2014 à Février 2020</span></div>"
        "<div>Technician for dyes.</div></div>"
        "<div><div><b>Lycée des Laines</b> <span>2012</span></div><div>BTS textile.</div></div>"
    )
    assert [job["organisation"] for job in record["experience"]] == ["Looms AB", "Madder AB"]
    assert [study["institution"] for study in record["education"]] == ["Lycée des Laines"]


def test_a_heading_in_two_lines_heads_one_section() -> None:
    record = read(
        "<div>Percorso</div><h2>Come sono<br><em>arrivata qui.</em></h2>"
        "<div><div>2024 — Oggi</div><div>Weaver</div><div>Telai srl</div></div>"
        "<div><div>2021 — 2023</div><div>Dyer</div><div>Robbia srl</div></div>"
    )
    assert jobs(record) == [("Weaver", "Telai srl"), ("Dyer", "Robbia srl")]


def test_dated_entries_of_news_are_no_jobs() -> None:
    record = read(
        "<div><div>March 2021</div><p>The weaver's rug was shown at the harbour hall.</p></div>"
        "<div><div>May 2021</div><p>The paper on dyes was accepted.</p></div>"
    )
    assert not record["experience"] and not record["education"]


def test_a_row_of_links_is_a_menu_and_no_role() -> None:
    links = "".join(
        f'<a href="{name}.html">{name}</a> ' for name in ("Weaver", "Works", "Rugs", "Contact")
    )
    record = read("<p>I weave rugs in the old mill.</p>", f"<div>{links}</div><h1>Ada Rossi</h1>")
    assert "Works" not in (record["role"] or {}).get("value", "")
