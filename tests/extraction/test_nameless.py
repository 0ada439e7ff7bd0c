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


GROUPED = (
    "<section><h2>Experience</h2><ul><li><h3>Madder Works</h3><h4>3 yrs 1 mo</h4><ul>"
    "<li><h3>Weaver</h3><h4>{kind}</h4><h4>Dec 2023 – Present</h4><h4>4 mos</h4></li>"
    "<li><h3>Dyer</h3><h4>{kind}</h4><h4>Dec 2020 – Dec 2023</h4><h4>3 yrs</h4></li></ul></li>"
    "{more}</ul></section>"
)


@pytest.mark.parametrize(
    "url", ["https://pages.example/part", "https://www.linkedin.com/in/ada/details/experience/"]
)
def test_roles_under_an_employer_and_the_time_spent_there(url: str) -> None:
    """The kind of employment beside a role is nobody's employer."""
    record = read_page(f"<main>{GROUPED.format(kind='Contract', more='')}</main>", url)
    assert [(job.role, job.organisation) for job in record.experience] == [
        ("Weaver", "Madder Works"), ("Dyer", "Madder Works"),
    ]  # fmt: skip
    assert record.value("organisation") == "Madder Works"


def test_a_role_with_but_one_date_stands_under_its_employer_too() -> None:
    other = "<li><h3>Porter</h3><p>Harlow Docks</p><h4>Jan 2016 – Dec 2017</h4></li>"
    page = GROUPED.format(kind="", more=other).replace("Dec 2023 – Present", "Jan 2024")
    record = read_page(f"<main>{page}</main>", "https://pages.example/part")
    assert [(job.role, job.organisation) for job in record.experience] == [
        ("Weaver", "Madder Works"), ("Dyer", "Madder Works"), ("Porter", "Harlow Docks"),
    ]  # fmt: skip


def test_a_part_of_a_profile_has_its_roles_whole() -> None:
    """On LinkedIn each line is one value: "Weaver @ Looms" is a role there."""
    jobs = (
        "<section><h2>Experience</h2><ul><li><h3>Weaver @ Looms by hand</h3><p>Madder Works</p>"
        "<p>2019 – 2021</p><p>Leeds, UK</p></li></ul></section>"
    )
    record = read_page(f"<main>{jobs}</main>", "https://www.linkedin.com/in/ada/")
    assert record.experience[0].role == "Weaver @ Looms by hand"
    assert record.experience[0].organisation == "Madder Works"


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


ACCOUNT = '<a href="https://github.com/warpspun">GitHub</a>'


def test_who_speaks_and_gives_no_name_keeps_their_accounts() -> None:
    said = "<p>I weave by hand. I dye what I weave, and I write down how I do it.</p>"
    record = read_page(f"<main>{said}{ACCOUNT}</main>", "https://pages.example/part")
    assert record.name is None
    assert [link.value for link in record.links] == ["https://github.com/warpspun"]


def test_the_accounts_of_a_page_about_nobody_are_nobodys() -> None:
    page = f"<main><h1>Opening hours</h1><p>Monday to Friday, nine to five</p>{ACCOUNT}</main>"
    assert not read_page(page, "https://pages.example/part").links


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
