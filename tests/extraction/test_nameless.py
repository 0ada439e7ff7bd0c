"""Pages that hold a CV and name nobody: what they say is kept for whoever knows whose it is."""

from __future__ import annotations

import pytest

from coffeechat.extraction.reader import read_page

JOBS = (
    "<section><h2>Experience</h2><ul><li><h3>Weaver</h3><p>Looms AB</p><p>Jan 2020 - Present</p>"
    "</li><li><h3>Dyer</h3><p>Madder Works</p><p>Mar 2016 - Dec 2019</p></li></ul></section>"
)
STUDIES = "<section><h2>Education</h2><ul><li><h3>Harlow University</h3></li></ul></section>"


def test_a_cv_that_names_nobody_keeps_what_it_says() -> None:
    record = read_page(f"<main>{JOBS}{STUDIES}</main>", "https://pages.example/part")
    assert (record.kind, record.name) == ("unknown", None)
    assert [job.organisation for job in record.experience] == ["Looms AB", "Madder Works"]
    assert record.value("role") == "Weaver"
    assert [study.institution for study in record.education] == ["Harlow University"]


def test_a_firm_has_no_cv() -> None:
    said = "<p>We are a mill. Our weavers love our looms, and we show them to visitors.</p>"
    record = read_page(f"<main>{said}{JOBS}</main>", "https://pages.example/part")
    assert record.kind != "person" and not record.experience


def test_a_page_without_dates_or_schools_has_none_either() -> None:
    page = "<main><h2>Experience</h2><p>Looms and rugs</p><p>Wool of two farms</p></main>"
    record = read_page(page, "https://pages.example/part")
    assert not record.experience and not record.emails


def test_a_section_is_what_its_class_says_where_no_heading_does() -> None:
    page = (
        "<h1>Ada Rossi</h1><h2>Weaver</h2><section class='experience'><ul><li><h3>Weaver</h3>"
        "<h4>Looms AB</h4><p>2022 - present</p></li></ul></section><section class='education'><ul>"
        "<li><h3>Harlow University</h3><span>BSc</span></li></ul></section>"
    )
    record = read_page(f"<main>{page}</main>", "https://pages.example/ada")
    assert [job.organisation for job in record.experience] == ["Looms AB"]
    assert [study.institution for study in record.education] == ["Harlow University"]


def test_a_date_is_no_place() -> None:
    page = "<h1>Ada Rossi</h1><p>Weaver</p><p>Location: 13-11-2004</p>"
    assert not read_page(page, "https://pages.example/ada").location


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Contact</h1><p>You can write to me: ada@rossi.example.org</p>",
        '<h1>Links</h1><a href="mailto:ada@rossi.example.org">Mail</a><a href="/loom">Loom</a>',
    ],
)
def test_a_page_that_names_nobody_keeps_its_address(page: str) -> None:
    record = read_page(f"<main>{page}</main>", "https://pages.example/part")
    assert (record.kind, record.name) == ("unknown", None)
    assert [mail.value for mail in record.emails] == ["ada@rossi.example.org"]


def test_many_addresses_are_nobodys() -> None:
    rows = "".join(f"<li>{who}@rossi.example.org</li>" for who in ("ada", "bo", "carla"))
    record = read_page(f"<main><h1>Links</h1><ul>{rows}</ul></main>", "https://pages.example/part")
    assert not record.emails


def test_a_cv_that_names_nobody_keeps_its_text() -> None:
    told = "A student of weaving at Harlow University who means to live by the loom one day."
    page = f"<main><h2>Profile</h2><p>{told}</p>{JOBS}{STUDIES}</main>"
    record = read_page(page, "https://pages.example/part")
    assert record.name is None
    assert record.about is not None
    assert record.about.value == told
