"""Jobs whose lines are told apart by bullets and commas: without dates, or with all on a line."""

from __future__ import annotations

import pytest

from coffeechat.extraction import read_page
from coffeechat.records.record import Record


def _read(body: str, name: str = "Ada Rossi") -> Record:
    html = f"<html><head><title>{name}</title></head><body><h1>{name}</h1>{body}</body></html>"
    return read_page(html, "https://adarossi.example/")


def test_a_bullet_under_role_and_employer_is_no_title() -> None:
    body = (
        "<section><div>Weaver, Harbour Looms, Poland</div><ul><li>Sails for many boats</li>"
        "<li>Teaching of young weavers</li></ul></section>"
        "<section><div>Teacher, Madder Mill, Poland</div><ul><li>Courses on plant dyes</li>"
        "<li>Care of the vats</li></ul></section>"
    )
    jobs = _read(f"<h2>Experience</h2>{body}").experience
    assert [(job.role, job.organisation) for job in jobs] == [
        ("Weaver", "Harbour Looms"), ("Teacher", "Madder Mill"),
    ]  # fmt: skip


def test_an_employer_in_a_list_under_a_role_alone_is_its_title() -> None:
    body = (
        "<h3>Weaver</h3><ul><li>Harbour Looms</li><li>2019 - 2021</li></ul>"
        "<h3>Teacher</h3><ul><li>Madder Mill</li><li>2017 - 2019</li></ul>"
    )
    jobs = _read(f"<h2>Experience</h2>{body}").experience
    assert [(job.role, job.organisation) for job in jobs] == [
        ("Weaver", "Harbour Looms"), ("Teacher", "Madder Mill"),
    ]  # fmt: skip


def test_a_heading_with_a_bullet_is_a_part_of_the_entry_over_it() -> None:
    parts = "".join(
        f"<li><h4>● {part}:</h4><p>{told}</p></li>"
        for part, told in (("照管织机", "每天检查所有织机。"), ("教授新人", "带领新人学习纺织。"))
    )
    body = (
        f"<ul><li><h4>织工 | 东湖纺织有限公司</h4><p>2014~现在</p></li>{parts}"
        "<li><h4>教师 | 西山染坊</h4><p>2012~2014</p></li></ul>"
    )
    jobs = _read(f"<h3>工作经历</h3>{body}", "胡雨桐").experience
    assert [job.organisation for job in jobs] == ["东湖纺织有限公司", "西山染坊"]


def test_paragraphs_that_open_with_role_and_dates_are_jobs() -> None:
    body = (
        "<p><b>Head of Weaving</b> · Looms AB · 2021 - Present. Keeps the looms running and teaches"
        " the young weavers of the town.</p>"
        "<p><b>Weaver</b> · Mill AB · 2019 - 2021. Wove linen and wool for the sails of boats.</p>"
    )
    jobs = _read(f"<h2>Experience</h2>{body}").experience
    assert [(job.role, job.organisation, job.start) for job in jobs] == [
        ("Head of Weaving", "Looms AB", "2021"), ("Weaver", "Mill AB", "2019"),
    ]  # fmt: skip


def test_courses_that_somebody_teaches_are_no_jobs() -> None:
    body = (
        "<h2>职业经历</h2><ul><li>2016.03 ~ 现在，讲师，东湖大学</li>"
        "<li>2014.10 ~ 2018.11，讲师，西山大学</li></ul>"
        "<h2>教学经历</h2><ul><li>2017 ~ 现在，织物统计，每周4课时</li>"
        "<li>2016 ~ 2019，染色入门</li></ul>"
    )
    assert len(_read(body, "胡雨桐").experience) == 2


def _skills(body: str) -> list[str]:
    return [skill.value for skill in _read(f"<p>Weaver</p>{body}").skills]


def test_three_known_tools_under_a_heading_of_the_about_text_are_skills() -> None:
    about = "<h2>About me</h2><p>I weave by day and build small pages for the mill by night.</p>"
    tools = "<h3>What I like best</h3><ul><li>HTML</li><li>CSS</li><li>JavaScript</li></ul>"
    assert _skills(about + tools) == ["HTML", "CSS", "JavaScript"]


def test_links_to_accounts_are_no_skills() -> None:
    links = "".join(f'<li><a href="https://{n.lower()}.com/ada">{n}</a></li>'
                    for n in ("GitHub", "GitLab", "Bitbucket"))  # fmt: skip
    assert _skills(f"<h3>Find me</h3><ul>{links}</ul>") == []


@pytest.mark.parametrize(
    ("heading", "heads", "rows", "told"),
    [
        ("Experience", ("Start", "End", "Company", "Title"),
         (("May 2016", "April 2019", "Looms AB", "Weaver"),
          ("April 2019", "now", "Mill AB", "Head of Weaving")),
         [("Weaver", "Looms AB"), ("Head of Weaving", "Mill AB")]),
        ("工作經歷", ("身分", "單位", "年份"),
         (("織工", "海濱公司", "2016 - 2018"), ("設計師", "東湖公司", "2018 - 2021")),
         [("織工", "海濱公司"), ("設計師", "東湖公司")]),
    ],
)  # fmt: skip
def test_what_heads_the_columns_of_a_table_is_no_job(
    heading: str, heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...],
    told: list[tuple[str, str]],
) -> None:  # fmt: skip
    head = "".join(f"<th>{text}</th>" for text in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    record = _read(f"<h2>{heading}</h2><table><tr>{head}</tr>{body}</table>")
    assert [(job.role, job.organisation) for job in record.experience] == told


def test_a_range_goes_on_in_the_next_line_behind_a_dash() -> None:
    record = _read(
        "<h2>Esperienza</h2><p>Luglio 2013</p><p>- ad oggi</p><p>Telai Technologies, Torino, Italia"
        "</p><p>Tessitrice capo</p><p>Maggio 2012</p><p>- Luglio 2013</p><p>Filati Nord, Torino, "
        "Italia</p><p>Tessitrice</p>"
    )
    assert [(job.role, job.start, job.end) for job in record.experience] == [
        ("Tessitrice capo", "2013-07", None), ("Tessitrice", "2012-05", "2013-07"),
    ]  # fmt: skip
    assert record.value("organisation") == "Telai Technologies"  # no label of skills


def test_further_jobs_come_after_the_ones_of_a_life() -> None:
    record = _read(
        "<h2>Weitere Erfahrungen</h2><ul><li>Aushilfe, Hafenladen (2016–2022)</li><li>Aushilfe, "
        "Markt (2014–2015)</li></ul><h2>Berufserfahrung</h2><h3>Weberin</h3><p>Wollwerk Nord</p>"
        "<p>2022 – 2025</p>"
    )
    assert [job.role for job in record.experience] == ["Weberin", "Aushilfe", "Aushilfe"]
