"""How CVs set out jobs and studies: columns, tables, lines of one kind, labels over titles."""

from __future__ import annotations

from typing import Any

import pytest

from coffeechat.extraction.reader import read_page

TOP = "<h1>Ada Rossi</h1><p>Weaver</p><p>ada@rossi.example</p>"


def jobs(body: str) -> list[tuple[str, str]]:
    return [(job["role"], job["organisation"]) for job in _read(body)["experience"]]


def schools(body: str) -> list[str]:
    return [study["institution"] for study in _read(body)["education"]]


def _read(body: str) -> dict[str, Any]:
    page = f"<html><body><main>{TOP}{body}</main></body></html>"
    return read_page(page, "https://rossi.example/cv.html").model_dump(mode="json")


def test_dates_before_headings_that_rank_with_the_section() -> None:
    assert jobs(
        "<h3>Berufserfahrung</h3><div>"
        "<div>Juli 2022 - Mai 2024</div><h3>Webhaus GmbH</h3><ul><li>Wob große Tücher.</li></ul>"
        "<div>Mai 2019 - Juni 2022</div><h3>Flachs AG</h3><ul><li>Wob kleine Tücher.</li></ul>"
        "</div>"
    ) == [("", "Webhaus GmbH"), ("", "Flachs AG")]


def test_a_small_label_over_the_first_title() -> None:
    assert schools(
        "<div>Educación</div><h2>Tejidos y fibras</h2><p>Instituto Lanas (2019)</p>"
        "<h2>Ingeniería Textil</h2><p>Universidad de Lanas (2009)</p>"
    ) == ["Instituto Lanas", "Universidad de Lanas"]


def test_columns_of_dates_titles_and_schools() -> None:
    assert schools(
        "<h2>Formation</h2><div><p>Septembre 2022 - Présent</p><p>2020 - 2022</p><p>2019</p></div>"
        "<div><p>Élève-ingénieure en textile</p><p>Classe préparatoire</p><p>Baccalauréat</p></div>"
        "<div><p>Lainière, Caen</p><p>Lycée des Laines, Vire</p><p>Lycée du Lin, Vire</p></div>"
    ) == ["Lainière, Caen", "Lycée des Laines, Vire", "Lycée du Lin, Vire"]


def test_what_an_employer_is_told_of_behind_its_dates() -> None:
    body = (
        "<h2>Erfahrung</h2><ul>"
        "<li>Flachs (2010 - 2012) - Nahm Zahlungen an und hielt die Werkstatt in Ordnung.</li>"
        "<li>Wolle (2013 - 2014) - Besuchte Höfe und sortierte dort die Fliese nach Güte.</li></ul>"
    )
    assert jobs(body) == [("", "Flachs"), ("", "Wolle")]
    assert "Zahlungen" in _read(body)["experience"][0]["summary"]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("<p>09/2015 - 02/2017 (офис-менеджер) ООО Лён</p>", ("офис-менеджер", "ООО Лён")),
        ("<p>Weaver, Looms &amp; Yarns, Inc.</p><p>2019 - 2020</p>",
         ("Weaver", "Looms & Yarns, Inc.")),
        ("<p>Manager w Lniarnia</p><p>2019 - obecnie</p>", ("Manager", "Lniarnia")),
        ("<p>2020 - 2021 - Lniarnia (Link)</p><p>Programista (len, wełna).</p>",
         ("Programista", "Lniarnia")),
        ("<p>2018/Nowadays - Linho Norte</p><p>Job Role:: Weaver</p>", ("Weaver", "Linho Norte")),
        ("<p><b>Tkáč, Ľanová dielňa</b></p><p>November 2021 - Marec 2022</p>"
         "<p>Tkanie veľkých plátien doma.</p>", ("Tkáč", "Ľanová dielňa")),
    ],
)  # fmt: skip
def test_one_entry(entry: str, expected: tuple[str, str]) -> None:
    assert jobs(f"<h2>Experience</h2>{entry}") == [expected]


@pytest.mark.parametrize(
    "heading",
    ["Předchozí zaměstnání", "Práce", "Релевантний досвід роботи", "С кем работала", "עבודה",
     "İş geçmişi", "Delovne izkušnje"],
)  # fmt: skip
def test_headings_over_jobs_in_more_languages(heading: str) -> None:
    entry = "<h3>Manager, Looms AB</h3><p>2019 - 2021</p>"
    assert jobs(f"<h2>{heading}</h2>{entry}") == [("Manager", "Looms AB")]
