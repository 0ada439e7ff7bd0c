"""Entries whose form is told by the entries beside them."""

from __future__ import annotations

from coffeechat.extraction.reader import read_page
from coffeechat.records.record import Record


def read(body: str) -> Record:
    page = f"<html><body><h1>Ada Rossi</h1>{body}</body></html>"
    return read_page(page, "https://ada.example/")


def jobs_of(record: Record) -> list[tuple[str, str, str]]:
    return [(job.role, job.organisation, job.location) for job in record.experience]


def studies_of(record: Record) -> list[tuple[str, str]]:
    return [(study.institution, study.degree) for study in record.education]


def test_a_town_behind_the_employer_is_told_by_the_entries_beside_it() -> None:
    record = read(
        "<h2>Experience</h2><div><h3>Madderlin, Little Snoring</h3>"
        "<p>Weaver | 2019 - 2023</p></div>"
        "<div><h3>Fullers, Great Wishford</h3><p>Dyer | 2015 - 2019</p></div>"
        "<div><h3>Loomish, Leeds</h3><p>Spinner | 2012 - 2015</p></div>"
    )
    assert jobs_of(record) == [
        ("Weaver", "Madderlin", "Little Snoring"), ("Dyer", "Fullers", "Great Wishford"),
        ("Spinner", "Loomish", "Leeds"),
    ]  # fmt: skip


def test_what_stands_below_degree_and_school_is_no_title() -> None:
    record = read(
        "<h2>Education</h2>"
        "<h3>MA Weaving, Harbour University, Italy 2013 - 2015</h3><p>Thesis: “Silk”</p>"
        "<h3>BA Dyeing, Harbour University, Italy 2010 - 2013</h3><p>Final project: “Madder”</p>"
        "<h3>Diploma in wool, FAW, Italy 2008 - 2010</h3><p>Final project: “Felt”</p>"
    )
    assert studies_of(record) == [
        ("Harbour University", "MA Weaving"), ("Harbour University", "BA Dyeing"),
        ("FAW", "Diploma in wool"),
    ]  # fmt: skip


def test_an_employer_its_date_and_the_role_below_are_one_entry() -> None:
    record = read(
        "<h2>Experience</h2><article><div><div>Fjord Kitchen e.V.</div><div>09/2023</div></div>"
        "<div>Intern / voluntary support</div><p>Kept the store in order and cooked.</p></article>"
    )
    assert [job.organisation for job in record.experience] == ["Fjord Kitchen e.V."]


def test_a_role_its_employer_and_town_by_slashes_and_a_line_that_leads_on() -> None:
    record = read(
        "<h2>Experience</h2>"
        "<p>07/2019 - 08/2020 [1 year 1 month]</p><p><b>Weaver</b> / Looms AB / Leeds</p>"
        "<p>What I did there:</p><p>Kept the looms running and the books in order.</p>"
        "<p>07/2017 - 04/2019 [1 year 9 months]</p><p><b>Dyer</b> / Madder AB / Leeds</p>"
        "<p>What I did there:</p><p>Mixed the dyes and sold them at the harbour.</p>"
    )
    assert [(role, at) for role, at, _ in jobs_of(record)] == [
        ("Weaver", "Looms AB"), ("Dyer", "Madder AB"),
    ]  # fmt: skip


def test_a_role_written_together_with_its_employer() -> None:
    record = read(
        "<h2>工作经历</h2><h3>东湖织机有限公司织造工程师</h3><p>2015年9月 - 2016年12月</p>"
    )
    assert jobs_of(record)[0][:2] == ("织造工程师", "东湖织机有限公司")


def test_schools_stand_under_headings_of_their_own_in_a_section_that_is_else_empty() -> None:
    record = read(
        "<h2>Experience</h2><p>Weaver – Looms AB – 2016 - 2018</p><h4>Education</h4>"
        "<h3>Harbour College of Looms</h3><p>Wool</p><h3>Fjord University</h3><p>Silk</p>"
    )
    assert studies_of(record) == [
        ("Harbour College of Looms", "Wool"),
        ("Fjord University", "Silk"),
    ]


def test_entries_without_dates_are_told_by_their_schools() -> None:
    listed = "".join(
        f"<div><div>{degree}</div><div>{school} · Port</div></div>"
        for degree, school in (
            ("Weaving in service", "Harbour Hospital"), ("Master of Weaving", "Fjord University"),
            ("Diploma of dyeing", "Madder College"), ("Bachelor of Wool", "Fjord University"),
        )
    )  # fmt: skip
    record = read(
        "<h2>Education</h2><p>Ada Rossi has studied what wool can do, and taught it to others, for "
        f"twenty years.</p><div>{listed}</div>"
    )
    assert [study.institution for study in record.education] == [
        "Harbour Hospital", "Fjord University", "Madder College", "Fjord University",
    ]  # fmt: skip
    lines = (
        "<p>Bachelor of Wool</p><p>Fjord University</p><p>Wool technics</p><p>Madder College</p>"
    )
    record = read(f"<h2>Education</h2>{lines}<p>four years</p>")
    assert [study.institution for study in record.education] == [
        "Fjord University",
        "Madder College",
    ]


def test_a_role_with_a_slash_below_its_employer_is_one_role() -> None:
    record = read(
        "<h2>Experience</h2><article><p>Looms e.V.</p><p>09/2019 - 10/2021</p>"
        "<p>Weaver / voluntary help</p></article><article><p>Madder AB</p>"
        "<p>03/2017 - 05/2019</p><p>Dyer / cook</p></article>"
    )
    assert [(role, at) for role, at, _ in jobs_of(record)] == [
        ("Weaver / voluntary help", "Looms e.V."), ("Dyer / cook", "Madder AB"),
    ]  # fmt: skip


def test_a_school_by_its_letters_behind_degree_and_subject() -> None:
    record = read(
        "<h2>Education</h2><p>Bachelor, Wool technics, FAW (2021–2025)</p>"
        "<p>Specialty – Organisation of looms and the protection of their weavers</p>"
    )
    assert studies_of(record) == [("FAW", "Bachelor, Wool technics")]


def test_an_about_text_at_the_side_and_one_that_begins_short() -> None:
    text = "Quiet and ready to learn, with a strong interest in looms and in how wool behaves."
    record = read(f"<aside><h2>Profile</h2><p>{text}</p></aside><main><p>Weaver</p></main>")
    assert record.value("about") == text
    opened = f"<p>Updated 2019</p><p>My name is Ada.</p><p>{text}</p>"
    record = read(f"<h2>About me</h2>{opened}")
    assert record.value("about") == f"My name is Ada. {text}"


def test_a_text_that_is_set_as_headings_is_text() -> None:
    record = read(
        "<h4>Ada wove for the ministries of Florida, Texas, Tennessee and in her</h4>"
        "<h4>native state. She has led looms and seminars about them in three</h4>"
        "<h4>countries and in the mountains, where she learned from her mother how</h4>"
        "<h4>to dye. Experience and wool are what she lives from, as she likes to say.</h4>"
    )
    assert "native state" in (record.value("about") or "")


def test_a_full_stop_in_an_employers_name_parts_no_title() -> None:
    record = read(
        "<h2>Experience</h2><ul><li>Wool. The Global Loom – Senior Weaver (2019 – 2023)</li>"
        "<li>Madder – Dyer (2015 – 2019)</li></ul>"
    )
    assert [(role, at) for role, at, _ in jobs_of(record)] == [
        ("Senior Weaver", "Wool. The Global Loom"), ("Dyer", "Madder"),
    ]  # fmt: skip


def test_lines_set_alike_of_which_every_other_is_dated_are_halves_of_entries() -> None:
    done = "<ul><li>Kept the looms running</li><li>Kept the books in order</li></ul>"
    record = read(
        f"<h2>Experience</h2><div>Weaver 2019 - 2023</div><div>Looms AB</div>{done}"
        f"<div>Dyer 2015 - 2019</div><div>Madder Works</div>{done}"
        f"<div>Spinner 2012 - 2015</div><div>Fjord Wool</div>{done}"
    )
    assert [(role, at) for role, at, _ in jobs_of(record)] == [
        ("Weaver", "Looms AB"), ("Dyer", "Madder Works"), ("Spinner", "Fjord Wool"),
    ]  # fmt: skip
