"""Pages that hold a CV and name nobody: what they say is kept for whoever knows whose it is."""

from __future__ import annotations

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
