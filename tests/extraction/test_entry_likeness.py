"""Entries told by those beside them, headings that say which they are over, and rows of skills."""

from __future__ import annotations

import pytest

from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.reader import read_page
from coffeechat.records.record import Record


def read(body: str) -> Record:
    page = f"<html><body><h1>Ada Rossi</h1>{body}</body></html>"
    return read_page(page, "https://ada.example/")


def skills_of(record: Record) -> list[str]:
    return [skill.value for skill in record.skills]


def test_two_halves_that_both_say_a_role_are_taken_apart_as_those_beside_them() -> None:
    entries = [
        ("Web Developer — Electric Partner", "2021 - 2023"),
        ("Software Engineer — Madderlin", "2019 - 2021"),
        ("Teacher — Loomish", "2017 - 2019"),
    ]
    body = "".join(f"<article><h4>{one}</h4><p>{when}</p></article>" for one, when in entries)
    record = read(f"<h3>Experience</h3>{body}")
    assert [(job.role, job.organisation) for job in record.experience] == [
        ("Web Developer", "Electric Partner"), ("Software Engineer", "Madderlin"),
        ("Teacher", "Loomish"),
    ]  # fmt: skip


def test_two_roles_in_one_title_stay_together_where_no_other_is_parted() -> None:
    record = read(
        "<h3>Experience</h3><article><h4>Teacher — Engineer</h4><p>2021 - 2023</p></article>"
        "<article><h4>Nurse</h4><p>Harbour Mill Ltd</p><p>2019 - 2021</p></article>"
    )
    assert record.experience[0].role == "Teacher — Engineer"


def test_a_school_and_its_part_on_the_line_below_the_degree_are_one_name() -> None:
    record = read(
        "<h2>Education</h2><h3>Ingeniería Textil</h3><div>2014 – 2021</div>"
        "<p>Universidad del Telar — Facultad Regional del Puerto</p>"
        "<h3>Diseño de Tejidos</h3><div>2010 – 2013</div><p>Escuela del Lino</p>"
    )
    assert [study.institution for study in record.education] == [
        "Universidad del Telar — Facultad Regional del Puerto", "Escuela del Lino",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Experiência Adicional", "experience"),
        ("Experiencia seleccionada", "experience"),
        ("Weitere Qualifikationen", "skills"),
        ("Övriga språk", "languages"),
        ("Recent work", ""),
        ("Andere Länder", ""),
        ("Additional Info", ""),
        ("Ada Rossi's Experience", "experience"),
    ],
)
def test_labels_that_say_which_they_are_over(heading: str, kind: str) -> None:
    assert exact_section_kind(heading) == kind


def test_jobs_under_a_plain_line_that_says_which_they_are() -> None:
    job = "<div><div>{}</div><div>{}</div><div>Harbour Mill Ltd</div></div>"
    record = read(
        f"<h3>Experiência</h3>{job.format('Gestora', '2020 - 2023')}"
        f"<h1>Ada Rossi</h1><div>Experiência Adicional</div>{job.format('Docente', '2012 - 2015')}"
    )
    assert [job.role for job in record.experience] == ["Gestora", "Docente"]


def test_skills_in_rows_with_what_heads_each_beside_them() -> None:
    rows = [("Weaving", "Jacquard, Dobby"), ("Dyes", "Madder, Woad"), ("Yarn", "Silk, Linen")]
    body = "".join(f"<div><b>{one}</b> <span>{two}</span></div>" for one, two in rows)
    assert skills_of(read(f"<h2>Skills</h2>{body}")) == [
        "Jacquard", "Dobby", "Madder", "Woad", "Silk", "Linen",
    ]  # fmt: skip
    row = "<p><b>Weaving:</b> Jacquard · <b>Dyes:</b> Madder, Woad · <b>Yarn:</b> Silk</p>"
    assert skills_of(read(f"<h2>Skills</h2>{row}")) == ["Jacquard", "Madder", "Woad", "Silk"]


def test_two_skills_side_by_side_head_nothing() -> None:
    rows = [("Jacquard", "Dobby"), ("Madder", "Woad, blue"), ("Silk", "Linen")]
    body = "".join(f"<div><b>{one}</b> <span>{two}</span></div>" for one, two in rows)
    assert "Jacquard" in skills_of(read(f"<h2>Skills</h2>{body}"))


def test_contact_details_below_the_last_job_are_none_of_it() -> None:
    job = "<div><h3>Weaver</h3><p>Harbour Mill Ltd</p><p>2019 - 2021</p></div>"
    tail = (
        "<div><p>Woad Street 12</p><p>Email: ada@loom.example</p><p>linkedin.com/in/ada</p></div>"
    )
    record = read(f"<h2>Experience</h2>{job}{tail}")
    assert [(job.role, job.organisation) for job in record.experience] == [
        ("Weaver", "Harbour Mill Ltd")
    ]
    assert [mail.value for mail in record.emails] == ["ada@loom.example"]


def test_a_dated_line_below_a_mail_address_is_still_a_job() -> None:
    record = read(
        "<h2>Experience</h2><p>Weaver, Harbour Mill Ltd, 2019 - 2021</p>"
        "<p>Teacher, Wool School, 2015 - 2019</p><p>Nurse, Port Clinic, 2012 - 2015</p>"
    )
    assert len(record.experience) == 3


def test_languages_first_under_a_heading_over_all_that_somebody_knows() -> None:
    record = read(
        "<h3>Kenntnisse</h3><div><p>Sprachen</p><ul><li>Deutsch</li><li>Englisch</li></ul></div>"
    )
    assert [language.value for language in record.languages] == ["Deutsch", "Englisch"]


def test_programming_languages_below_other_skills_are_skills() -> None:
    record = read(
        "<h3>Skills</h3><div><p>Tools</p><ul><li>Git</li><li>Vim</li></ul></div>"
        "<div><p>Languages</p><ul><li>Python</li><li>Rust</li></ul></div>"
    )
    assert {"Git", "Python", "Rust"} <= set(skills_of(record))
