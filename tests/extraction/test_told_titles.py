"""Role and employer that words part, lists that mix the orders, and jobs among studies."""

from __future__ import annotations

import pytest

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.study_likeness import is_study, opens_as_degree
from coffeechat.extraction.told_titles import told_titles
from extraction.invented_cv import jobs, read_cv, schools, studies


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Groupe Lainier en tant que tisserand", ["Groupe Lainier", "tisserand"]),
        ("Looms Ltd as a teacher", ["Looms Ltd", "teacher"]),
        ("Madderly: Senior Teacher", ["Madderly", "Senior Teacher"]),
        ("学士：东湖大学", ["学士", "东湖大学"]),
        ("Praktikum im Tuchhaus Lindner", ["Praktikum", "Tuchhaus Lindner"]),
        ("Praktikum in der Färberei von Krapp", ["Praktikum in der Färberei", "Krapp"]),
        ("stage Tissages Rollin", ["stage", "Tissages Rollin"]),
        ("Staż w Tkalni Wełna", ["Staż", "Tkalni Wełna"]),
    ],
)
def test_words_part_the_titles_of_an_entry(text: str, titles: list[str]) -> None:
    assert told_titles(text) == titles


@pytest.mark.parametrize(
    "text",
    [
        "Praktikum im Bereich Weberei",  # a field of work
        "Praktikum in Leeds",  # a town
        "Praktikum als Weberin",
        "Working as a teacher",
        "Teacher: Weaving and Dyeing",  # what was taught
        "wool: teacher of spinning",
        "stage de fin d'études",
        "Stage de tissage à la Manufacture Rollin.",  # a sentence
    ],
)
def test_other_words_do_not(text: str) -> None:
    assert told_titles(text) == []


def test_an_employer_stands_before_its_role_though_the_line_below_names_a_town() -> None:
    assert jobs(
        "<h2>Experience</h2>"
        "<h3>Madderly - Senior Teacher</h3><p>May 2020 - Present - Leeds, UK</p>"
        "<ul><li>Wool.</li></ul>"
        "<h3>Flachs Software - Teacher</h3><p>May 2018 - April 2020 - São Paulo, SP</p>"
        "<ul><li>Silk.</li></ul>"
    ) == [("Senior Teacher", "Madderly"), ("Teacher", "Flachs Software")]


def test_a_joined_script_may_mix_the_orders() -> None:
    assert jobs(
        "<h2>職歴</h2><ul><li>2015年4月 - 2017年3月 東湖大学 織物学部 織物学科 助教</li>"
        "<li>2017年4月 - 2019年3月 東湖織物研究所 研究員</li>"
        "<li>2019年4月 - 2021年3月 東湖大学 織物学部 准教授</li></ul>"
    ) == [
        ("助教", "東湖大学 織物学部 織物学科"),
        ("研究員", "東湖織物研究所"),
        ("准教授", "東湖大学 織物学部"),
    ]


def test_a_field_of_work_before_the_employer_is_not_the_employer() -> None:
    sections = "<h2>工作经历</h2><ul><li>2015 – 2018 教授，织物工程，东湖大学</li></ul>"
    assert jobs(sections) == [("教授", "东湖大学")]


def test_the_title_over_the_box_of_the_only_entry_is_its_own() -> None:
    assert jobs(
        "<section><h4>Experience</h4><h4>Weaver of rugs</h4><div><h6>2020 - 2022</h6>"
        "<h5>Madderly</h5><ol><li>Rugs</li><li>Shawls</li></ol></div></section>"
    ) == [("Weaver of rugs", "Madderly")]


def test_two_lists_in_one_section_are_read_both() -> None:
    assert jobs(
        "<h3>Experience</h3><ul><li>Teacher, Madder School, 2018 - 2020</li>"
        "<li>Engineer, Harbour Looms, 2015 - 2017</li></ul>"
        "<ul><li>Spinner, Wool Mill, 2013 - 2014</li><li>Dyer, Silk Mill, 2010 - 2012</li>"
        "<li>Cook, Flax Inn, 2009</li><li>Baker, Rye Inn, 2008</li></ul>"
    )[:2] == [("Teacher", "Madder School"), ("Engineer", "Harbour Looms")]


def test_what_is_told_in_an_undated_item_is_no_job() -> None:
    record = read_cv(
        "<h2>Experience</h2><ul><li>2018 - 2020 Teacher, Madder School</li>"
        "<li>Member of the group that wove the flags</li>"
        "<li>2015 - 2017 Engineer, Harbour Looms</li></ul>"
    )
    assert [job["role"] for job in record["experience"]] == ["Teacher", "Engineer"]
    undated = read_cv(
        "<h2>Experience</h2><ul><li>Teacher, Madder School, 2018 - 2020</li>"
        "<li>Member of the weavers, Flax Inn</li><li>Engineer, Harbour Looms, 2015 - 2017</li></ul>"
    )
    assert len(undated["experience"]) == 3  # where dates do not open the items


@pytest.mark.parametrize(
    ("text", "study", "opens"),
    [
        ("2011 - 2015 Bachelor of Arts - Weaving, TH Foz", True, True),
        ("2011 – 2016 博士，织物工程， 东湖大学", True, True),
        ("2016 – 2018 博士后研究员，东湖大学", False, False),
        ("PhD Student, Harbour University", True, False),
        ("Post-doctoral researcher at Harbour University", False, False),
        ("Ingénieur système chez Tissages Rollin", False, False),
        ("Master weaver, Looms AB", False, False),
    ],
)
def test_studies_among_jobs_are_told_apart(text: str, study: bool, opens: bool) -> None:
    assert opens_as_degree(text) is opens
    assert is_study(text) is study or opens is study


def test_dated_degrees_in_a_list_of_jobs_are_studies_where_no_others_are_told() -> None:
    listed = (
        "<h2>Experience</h2><ul><li>2019 - 2021 Teacher, Madder School</li>"
        "<li>2017 - 2019 Engineer, Harbour Looms</li>"
        "<li>2014 - 2017 Bachelor of Science, Weaving, Harbour University</li></ul>"
    )
    assert jobs(listed) == [("Teacher", "Madder School"), ("Engineer", "Harbour Looms")]
    assert schools(listed) == ["Harbour University"]
    told = listed + "<h2>Education</h2><p>Fjord College, 2010 - 2013</p>"
    assert schools(told) == ["Fjord College"]


def test_the_head_of_a_column_is_no_entry() -> None:
    assert schools(
        "<h2>Education</h2><table><tr><th>Period</th></tr></table>"
        "<h3>Education</h3><table><tr><td>2010 - 2013</td>"
        "<td>Weaving, Fjord College</td></tr></table>"
    ) == ["Fjord College"]


def test_a_cell_below_the_heads_of_a_table_opens_no_section() -> None:
    rows = "".join(
        f"<tr><td>{role}</td><td>{when}</td><td>アルバイト</td><td>染色と織物の仕事をしました。</td></tr>"
        for role, when in (("講師", "2020年1月～2021年2月"), ("研究員", "2018年1月～2019年2月"))
    )
    heads = "<tr><th>職種</th><th>期間</th><th>雇用形態</th><th>備考</th></tr>"
    record = read_cv(f"<h2>職歴</h2><table><thead>{heads}</thead><tbody>{rows}</tbody></table>")
    assert [job["role"] for job in record["experience"]] == ["講師", "研究員"]


def test_certificates_under_a_heading_over_a_whole_life_are_no_jobs() -> None:
    record = read_cv(
        "<h1>Trayectoria</h1>"
        "<p>“El telar no descansa nunca en la vieja casa de quien teje de verdad.”</p>"
        "<h2>Certificaciones</h2><h4>Telares avanzados</h4><p>Fecha: mayo de 2020</p>"
        "<h4>Tintes de lana</h4><p>Fecha: abril de 2019</p>"
        "<h2>Experiencia laboral</h2><h4>Tejedora en Lanas Ría</h4><p>2015 - 2017</p>"
        "<h4>Profesora en Escuela Foz</h4><p>2012 - 2014</p>"
    )
    assert len(record["experience"]) == 2


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Summer 2018", "2018", ""),
        ("Fall 2015 - Spring 2016", "2015", "2016"),
        ("WiSe, Herbst 2019 bis heute", "2019", None),
        ("2014 秋季 - 2018 春季", "2014", "2018"),
        ("2017年秋 - 至今", "2017", None),
        ("2024 –東湖研究所", "2024", None),
    ],
)
def test_seasons_belong_to_the_date(text: str, start: str, end: str | None) -> None:
    found = find_range(text)
    assert found is not None and (found.start, found.end) == (start, end)
    assert "年" not in text[found.to :] and "季" not in text[found.to :]


def test_a_season_within_another_word_is_none() -> None:
    found = find_range("Real Estate 2015")
    assert found is not None and found.at == len("Real Estate ")


def test_courses_of_a_term_are_no_studies() -> None:
    record = read_cv(
        "<h3>Weaving I</h3><p>Fall 2019</p><p>Diploma course, Harbour University</p>"
        "<h3>Weaving II</h3><p>Spring 2020</p><p>Diploma course, Harbour University</p>"
    )
    assert record["education"] == []


def test_brackets_keep_no_word_that_led_to_a_year() -> None:
    assert jobs("<h2>Expériences</h2><ul><li>Laines Rollin - Tisserand (stage en 2025)</li></ul>")[
        0
    ] != ("Tisserand (stage en)", "Laines Rollin")


def test_a_supervisor_in_brackets_is_no_part_of_the_school() -> None:
    assert studies(
        "<h2>教育背景</h2><p>2010 – 2015 博士，染色系统，东湖大学（导师：李雷）</p>"
    ) == [("博士", "东湖大学")]


def test_whom_somebody_worked_with_is_no_part_of_the_role() -> None:
    assert jobs(
        "<h3>Experience</h3><ul><li>Harbour University, Lecturer, hosted by Bo Lind (2018)</li>"
        "<li>Fjord College, Teacher, spinning and dyeing (2015-2017)</li></ul>"
    ) == [("Lecturer", "Harbour University"), ("Teacher, spinning and dyeing", "Fjord College")]
