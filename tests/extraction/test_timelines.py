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


def schools(record: dict[str, Any]) -> list[str]:
    return [study["institution"] for study in record["education"]]


def test_one_undated_job_is_its_heading_and_what_was_done() -> None:
    record = read(
        "<h2>Expérience professionnelle</h2><h3>Chargée de communication (alternance) :</h3>"
        "<ul><li>Rédaction de textes</li><li>Tenue d'un blog</li></ul>"
    )
    assert [job["role"] for job in record["experience"]] == [
        "Chargée de communication (alternance)"
    ]


def test_undated_titles_in_alike_lines_are_an_entry_each() -> None:
    record = read(
        "<h2>Mes expériences professionnelles</h2><p>Conseillère numérique au Centre des Laines</p>"
        '<p>Vendeuse - Atelier "La Garance" à Aubusson</p>'
    )
    assert len(record["experience"]) == 2


def test_a_line_of_several_labels_is_read_label_by_label() -> None:
    entry = "<li><b>Empresa:</b> {}<br> <b>Cargo:</b> {}<br> <b>Tiempo:</b> 11 meses</li>"
    flat = entry.replace("<br>", "")
    record = read(
        "<h2>EXPERIENCIA LABORAL</h2><ul>"
        + flat.format("Telares", "Conductora")
        + flat.format("Rubia", "Auxiliar")
        + "</ul>"
    )
    assert jobs(record) == [("Conductora", "Telares"), ("Auxiliar", "Rubia")]


def test_the_town_beside_an_employer_is_no_title() -> None:
    record = read(
        "<h2>EXPERIÊNCIA PROFISSIONAL</h2><div>Teares S/A – Farroupilha/RS</div>"
        "<div>Março 2025 – Atual</div><div>Assistente de Meios</div><ul><li>Apoio</li></ul>"
        "<div>Lãs S/A – Farroupilha/RS</div><div>Abril 2024 – Março 2025</div>"
        "<div>Atendente de Loja</div><ul><li>Apoio</li></ul>"
    )
    assert jobs(record)[0] == ("Assistente de Meios", "Teares S/A")


def test_a_school_in_brackets_or_behind_a_colon() -> None:
    record = read(
        "<h2>Niveau d'études</h2><ul><li>Bac L (Lycée des Laines, de 2017 à 2019)</li>"
        "<li>Bachelor textile (Lycée du Lin, de 2021 à 2022, diplôme non obtenu)</li>"
        "<li>M.Sc. in Wool: Harbour University, 2014-16</li></ul>"
    )
    assert schools(record) == ["Lycée des Laines", "Lycée du Lin", "Harbour University"]


def test_values_side_by_side_with_nothing_between_them() -> None:
    record = read(
        "<h2>학력</h2><ul><li>2017<p><b>섬유학 · 염색학 박사</b>왜가리대학교, 자이</p></li>"
        "<li>2013<p><b>염색학 석사</b>물레대학교, 자이</p></li></ul>"
    )
    assert schools(record) == ["왜가리대학교, 자이", "물레대학교, 자이"]


def test_a_head_of_columns_is_no_entry() -> None:
    record = read(
        "<h2>Esperienze</h2><table><th>Periodo</th><th>Ruolo</th><th>Azienda</th>"
        "<tr><td>09/2022 - 10/2023</td><td>Tessitrice</td><td>Telai Blu</td></tr>"
        "<tr><td>10/2017 - 10/2021</td><td>Tintora</td><td>Robbia</td></tr></table>"
    )
    assert jobs(record) == [("Tessitrice", "Telai Blu"), ("Tintora", "Robbia")]


def test_a_role_in_two_halves_over_its_employer() -> None:
    record = read(
        "<h2>Deneyim</h2>"
        + "".join(
            f"<div><div>{when}</div><div>{role}</div><div>{at}</div></div>"
            for when, role, at in (
                ("2024 – 2025", "Senior Weaver (L3) — rugs", "Loomwork / Wool — İstanbul, Türkiye"),
                ("2021 – 2024", "Weaver", "Madder — Tallinn, Estonya"),
                ("2019 – 2021", "Weaver Intern", "Teasel — İstanbul, Türkiye"),
            )
        )
    )
    assert jobs(record)[:2] == [
        ("Senior Weaver (L3) — rugs", "Loomwork / Wool"), ("Weaver", "Madder"),
    ]  # fmt: skip
