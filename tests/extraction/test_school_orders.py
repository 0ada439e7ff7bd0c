"""Which title is the school where few words say it, and rows that are one entry."""

from __future__ import annotations

import pytest

from extraction.invented_cv import jobs, read_cv, schools, studies


def test_the_cells_of_one_dated_row_are_one_entry() -> None:
    row = "<tr><td>2018 - 2020</td><td><b>Weaver of rugs</b></td><td>Fjord College</td></tr>"
    record = read_cv(f"<h3>Experience</h3><table>{row}</table>")
    assert [job["role"] for job in record["experience"]] == ["Weaver of rugs"]


def test_a_joined_script_names_the_part_before_the_school() -> None:
    assert studies(
        "<h2>教育背景</h2><ul><li>工学硕士，纺织科学学院，东湖大学</li><li>工学学士，染色学院，西山科技学院</li></ul>"
    ) == [("工学硕士", "东湖大学"), ("工学学士", "西山科技学院")]


@pytest.mark.parametrize(
    ("entries", "schools_told"),
    [
        ((("Weaving", "Zola"), ("Dyeing", "Zola")), ["Zola", "Zola"]),  # one that comes again
        (
            (("Weaving Arts", "ESAT Foz"), ("Dyeing", "Mother Madder")),
            ["ESAT Foz", "Mother Madder"],
        ),
        ((("Zola", "Weaving"), ("Madder", "Dyeing")), ["Zola", "Madder"]),  # nothing says it
    ],
)
def test_schools_that_no_word_names(
    entries: tuple[tuple[str, str], ...], schools_told: list[str]
) -> None:
    titled = "".join(f"<h3>{one} — {two}</h3><p>2015 - 2017</p>" for one, two in entries)
    assert schools(f"<h2>Education</h2>{titled}") == schools_told


def test_a_firm_may_train_somebody() -> None:
    assert schools(
        "<h3>Ausbildung</h3><p>2009 - 2012</p><p>Ausbildung zur Weberin</p><p>Silk &amp; Wool</p>"
        "<p>Weberei Krapp GmbH</p>"
    ) == ["Weberei Krapp GmbH"]


def test_a_year_that_is_expected_leaves_no_word() -> None:
    assert studies(
        "<h2>Education</h2><p>2021.09 - 2025.06 (Expected), Harbour University, BSc Weaving</p>"
    ) == [("BSc Weaving", "Harbour University")]


def test_a_heading_of_elements_one_of_which_is_the_date() -> None:
    assert jobs(
        "<h2>Experience</h2><h4><span>2012 - 2015</span> <span>Teacher of wool</span> "
        "<span>Madderly, Foz</span></h4><ul><li>Wool</li></ul>"
    ) == [("Teacher of wool", "Madderly, Foz")]


def test_a_chinese_high_school_is_a_school_and_its_level_alone_is_none() -> None:
    record = read_cv("<h2>学历</h2><p>2015 - 2018 东湖高中</p><p>2012 - 2015 高中</p>")
    assert [one["institution"] for one in record["education"]] == ["东湖高中", ""]


def test_who_founded_a_school_is_no_part_of_its_name() -> None:
    assert studies(
        "<h2>学歴</h2><ul><li>1998/04 ~ 2001/03 私立 東湖高等学校</li>"
        "<li>2005/04 ~ 2007/03 国立 西山大学 修士課程</li></ul>"
    ) == [("", "東湖高等学校"), ("修士課程", "西山大学")]


def test_a_grade_in_brackets_is_no_part_of_a_school() -> None:
    assert schools(
        "<h2>학력</h2><p>º2009.3 - 2014.2 한국베종합학교 염색원 조형과 학사 졸업 (4.01/4.5)</p>"
    ) == ["한국베종합학교"]


def test_a_town_in_an_element_of_its_own_behind_the_school() -> None:
    entry = "<p><b>{}</b><span> — </span><span>{}</span> <i>{}</i></p><p>De 2014 à 2016</p>"
    assert studies(
        "<h2>Formation</h2>"
        + entry.format("Master Tissage", "Université du Lin", "Grenoble")
        + entry.format("Cycle Préparatoire", "Institut National Polytechnique", "Grenoble")
    ) == [
        ("Master Tissage", "Université du Lin"),
        ("Cycle Préparatoire", "Institut National Polytechnique"),
    ]


def test_stops_around_a_school_are_no_part_of_it() -> None:
    assert studies(
        "<h2>Education</h2><ul><li><b>BA in Weaving</b>, 2009-2013. Harbour University.</li>"
        "<li><b>MA in Wool</b>, 2013-2015. Heron University.</li></ul>"
    ) == [("BA in Weaving", "Harbour University"), ("MA in Wool", "Heron University")]


def test_who_advised_somebody_has_no_part_in_the_degree() -> None:
    assert studies(
        "<h2>教育经历</h2><ul>"
        "<li>2016年9月 - 2021年7月, 东湖大学纺织学院, 纺织专业, 博士 (导师：林安 教授)</li>"
        "<li>2012年9月 - 2016年7月, 东湖大学纺织学院, 染色专业, 本科</li></ul>"
    ) == [("纺织专业, 博士", "东湖大学纺织学院"), ("染色专业, 本科", "东湖大学纺织学院")]


def test_a_street_behind_an_employer_is_where_it_is() -> None:
    assert jobs(
        "<h2>Experiência</h2><h3>Tecelã, Madder (antiga Lã), Av. do Lin, 7</h3><p>2021 - hoje</p>"
        "<h3>Atendente, Doc Fios, Rua da Lã, 141</h3><p>2016 - 2021</p>"
    ) == [("Tecelã", "Madder (antiga Lã)"), ("Atendente", "Doc Fios")]


def test_a_school_below_its_degree_is_no_part_of_the_degree() -> None:
    assert studies(
        "<h2>Formation</h2><h3>BTS SIO — Laine & Lin</h3><div>MyLoomSchool Nice, 2025 – 2027</div>"
        "<h3>Tissage Certifié — TechLoom</h3><div>Kazakhstan, 2022 – 2023</div>"
        "<h3>Licence en Teinture (Bleu–Rouge)</h3><div>Minsk Wool University, 2017 – 2022</div>"
    )[0] == ("BTS SIO — Laine & Lin", "MyLoomSchool Nice")


@pytest.mark.parametrize("kind", ["Internship", "Stage", "Praktikum"])
def test_an_internship_among_studies_is_none(kind: str) -> None:
    assert studies(
        "<h2>Education</h2><h3>MSc in Wool</h3><p>Madder University, 2010 - 2012</p>"
        f"<h3>{kind}</h3><p>Six months at Looms</p>"
        "<h3>BSc in Wool</h3><p>Heron University, 2006 - 2009</p>"
    ) == [("MSc in Wool", "Madder University"), ("BSc in Wool", "Heron University")]


def test_the_stop_of_a_shortened_word_is_part_of_a_school() -> None:
    assert schools(
        "<h2>Education</h2><ul><li>BSc in Wool, Madder Inst., 2010</li>"
        "<li>MSc in Wool, Heron Univ., 2012</li></ul>"
    ) == ["Madder Inst.", "Heron Univ."]
