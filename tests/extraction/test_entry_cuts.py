"""Where one job or study ends and the next begins, and what a broken line belongs to."""

from __future__ import annotations

import pytest

from extraction.invented_cv import jobs, read_cv


def test_an_entry_begins_at_its_dated_title_though_other_lines_are_set_alike() -> None:
    assert jobs(
        "<h2>Experience</h2>"
        "<p>WEAVER (Aug. 2018 - Dec. 2019)</p><p>Harbour Looms, Leeds, UK</p>"
        "<ul><li>Wove the rugs of the town hall</li><li>Taught two apprentices</li></ul>"
        "<p>DYER (Nov. 2014 - Dec. 2017)</p><p>Madder Works, Borås</p>"
        "<ul><li>Mixed the dyes for wool</li><li>Kept the vats clean</li></ul>"
    ) == [("WEAVER", "Harbour Looms"), ("DYER", "Madder Works")]


def test_what_is_told_may_stand_in_the_list_that_holds_the_titles() -> None:
    assert jobs(
        "<h2>Experience</h2><ul>"
        "<li><b>Madderly, November 2018 - Present</b></li><li><b>Weaver, Dyer, Spinner</b></li>"
        "<li>Keeping the looms running through the night</li><li>Selling rugs at the harbour</li>"
        "<li><b>Flaxwood, May 2014 - May 2017, Guelph, ON</b></li><li><b>Dyer</b></li>"
        "<li>Mixing blue and red for the mill</li><li>Writing down each recipe</li></ul>"
    ) == [("Weaver, Dyer, Spinner", "Madderly"), ("Dyer", "Flaxwood")]


def test_the_items_of_a_plain_list_are_an_entry_each_though_one_says_no_date() -> None:
    assert len(jobs(
        "<h2>Experience</h2><ul><li>Weaver, Looms AB, 2018 - 2020</li><li>Dyer, Madder Works</li>"
        "<li>Spinner, Flachs AG</li><li>Teacher, Wool Academy, 2010 - 2012</li></ul>"
    )) == 4  # fmt: skip


def test_entries_some_of_which_stand_in_a_box_of_their_own() -> None:
    def entry(role: str, at: str) -> str:
        return f"<p><b>{role}</b></p><p>{at}</p><ul><li>Kept the looms</li></ul>"

    assert jobs(
        "<h2>Experience</h2><section>"
        + entry("Weaver", "Looms AB, 2019 - 2021") + entry("Dyer", "Madder Works, 2017 - 2018")
        + "</section>" + entry("Spinner", "Flachs AG, 2013 - 2016")
    ) == [("Weaver", "Looms AB"), ("Dyer", "Madder Works"), ("Spinner", "Flachs AG")]  # fmt: skip


def test_dated_roles_a_line_each_under_the_employer_who_heads_them() -> None:
    body = (
        "<h2>Experience</h2><h4>Harbour University</h4>"
        "<div>Chair, Department of Wool, June 2018 - Present</div>"
        "<div>Professor of Weaving, September 2011 - May 2018</div>"
        "<h4>Fjord College</h4><div>Assistant Professor, August 2002 - August 2011</div>"
    )
    assert jobs(body) == [
        ("Chair, Department of Wool", "Harbour University"),
        ("Professor of Weaving", "Harbour University"),
        ("Assistant Professor", "Fjord College"),
    ]


def test_dates_told_under_a_role_that_heads_them_are_no_roles() -> None:
    assert len(jobs(
        "<h2>Experience</h2><h4>Weaver at Harbour Looms, 2010 - 2020</h4>"
        "<div>Led the rug team, 2012 - 2014</div><div>Led the dye house, 2015 - 2019</div>"
        "<h4>Dyer at Madder Works, 2004 - 2009</h4><div>Mixed the dyes, 2004 - 2008</div>"
    )) == 2  # fmt: skip


def test_boxes_without_dates_each_a_title_over_a_list() -> None:
    assert jobs(
        "<h2>Experience</h2>"
        "<div><p>Weaver</p><p>Harbour Looms</p><ul><li>Wove rugs</li><li>Sold them</li></ul></div>"
        "<div><p>Dyer</p><p>Madder Works</p><ul><li>Mixed dyes</li><li>Wrote books</li></ul></div>"
    ) == [("Weaver", "Harbour Looms"), ("Dyer", "Madder Works")]


def test_a_label_and_the_value_under_it() -> None:
    job = read_cv(
        "<h2>Experiência</h2><h3>Teares do Norte</h3><h4>Ano:</h4><p>2019 - 2021</p>"
        "<h4>Cargo:</h4><p>Tecelã</p><h3>Lã e Linho</h3><h4>Ano:</h4><p>2015 - 2018</p>"
        "<h4>Cargo:</h4><p>Operadora de tear</p>"
    )["experience"]
    assert [(one["role"], one["organisation"], one["start"]) for one in job] == [
        ("Tecelã", "Teares do Norte", "2019"), ("Operadora de tear", "Lã e Linho", "2015"),
    ]  # fmt: skip


def test_a_range_of_dates_broken_over_two_lines() -> None:
    [job, _] = read_cv(
        "<h2>Expérience</h2><table>"
        "<tr><td>août 2007<br>à mai 2010</td><td><p>Tisserande</p>"
        "<p>Atelier des Laines</p></td></tr>"
        "<tr><td>juin 2005 à mai 2007</td><td><p>Apprentie</p><p>Lin et Cie</p></td></tr></table>"
    )["experience"]
    assert (job["role"], job["organisation"]) == ("Tisserande", "Atelier des Laines")
    assert (job["start"], job["end"]) == ("2007-08", "2010-05")


def test_a_date_that_stands_right_at_the_name_before_it() -> None:
    [job] = read_cv(
        "<h2>Experience</h2><p><b>Weaver</b><span>Guelph, ON</span></p>"
        "<p><span>Brickyard Looms</span><span>April 2019 - August 2021</span></p>"
    )["experience"]
    assert (job["role"], job["organisation"]) == ("Weaver", "Brickyard Looms")
    assert (job["location"], job["start"]) == ("Guelph, ON", "2019-04")


def test_a_legal_form_of_two_letters_is_no_region() -> None:
    assert jobs(
        "<h2>Experience</h2><p><b>Weaver</b><span>Flax Systems, AB</span></p><p>2019 - 2021</p>"
    ) == [("Weaver", "Flax Systems, AB")]


def test_a_range_between_two_texts_parts_them() -> None:
    assert jobs(
        "<h2>Erfarenhet</h2><p>Vävare – Ullstads Kommun 2018–08 – 2022/10 Vävde stora dukar</p>"
        "<p>Färgare – Kypen AB 2012-08 – 2018-06 Blandade blått</p>"
    ) == [("Vävare", "Ullstads Kommun"), ("Färgare", "Kypen AB")]


def test_what_stands_behind_dates_and_a_dash_is_told() -> None:
    body = (
        "<h2>Experience</h2><p>Weaver, Madderly, Leeds, 2019-2021 - ran two looms for the mill</p>"
    )
    [job] = read_cv(body)["experience"]
    assert (job["role"], job["organisation"]) == ("Weaver", "Madderly")
    assert "two looms" in job["summary"]


def test_a_word_for_the_present_beside_a_role_is_no_employer() -> None:
    assert jobs(
        "<h2>Experience</h2><div><p><b>Weaver</b><span>Hiện Tại</span></p><p>Madderly</p></div>"
        "<div><p><b>Dyer</b><span>2015 - 2019</span></p><p>Flaxwood</p></div>"
    ) == [("Weaver", "Madderly"), ("Dyer", "Flaxwood")]


def test_a_list_is_cut_under_a_heading_that_but_says_the_level() -> None:
    studies = read_cv(
        "<h2>Formación</h2><h3>Superior</h3><ul>"
        "<li>Universidad de Lanas - UDELA</li><p>Ingeniera textil - 2020</p>"
        "<li>Instituto de los Telares</li><p>Técnica en tintes - 2012</p></ul>"
    )["education"]
    assert [(one["institution"], one["degree"]) for one in studies] == [
        ("Universidad de Lanas - UDELA", "Ingeniera textil"),
        ("Instituto de los Telares", "Técnica en tintes"),
    ]


def test_a_section_that_is_headed_as_the_one_before_with_a_colon() -> None:
    record = read_cv(
        "<p>Education:</p><p>BSc Textiles @ Harbour University</p><p>Skills:</p>"
        "<p>Mend looms and shuttles.</p><p>Weaver: <b>Madderly</b> Apr/2018 - Present</p>"
        "<p>Wove rugs and shawls.</p><p>Dyer: <b>Flaxwood</b> May/2014 - Mar/2018</p>"
        "<p>Mixed the dyes.</p>"
    )
    held = [(job["role"], job["organisation"]) for job in record["experience"]]
    assert held == [("Weaver", "Madderly"), ("Dyer", "Flaxwood")]
    assert [study["institution"] for study in record["education"]] == ["Harbour University"]


def test_a_label_with_a_colon_within_an_entry_opens_no_section() -> None:
    assert len(jobs(
        "<h2>Experience</h2><h3>Weaver, Looms AB</h3><p>2019 - 2021</p><p>Skills:</p><p>Linen</p>"
        "<h3>Dyer, Madder Works</h3><p>2015 - 2018</p><p>Skills:</p><p>Indigo</p>"
    )) == 2  # fmt: skip


def test_sections_in_boxes_of_their_own_as_tabs_show_them() -> None:
    studies = read_cv(
        "<h1>About</h1><article><h3>Overview</h3><p>Weaving since the school of her town.</p>"
        "</article><article><h3>Education</h3>"
        "<p><b>2011 - 2015 · Harbour University</b></p><p>Faculty of Arts, Weaving</p>"
        "<p><b>2015 - 2017 · Fjord University</b></p><p>Institute of Wool, Dyeing</p></article>"
    )["education"]
    assert [one["institution"] for one in studies] == ["Harbour University", "Fjord University"]


def test_a_word_for_studies_in_a_list_of_jobs_opens_no_section() -> None:
    record = read_cv(
        "<h2>Volunteering</h2><ul><li><h3>Helper</h3><p>Wool Aid</p><h4>Education</h4>"
        "<p>Told pupils of looms at local schools.</p></li></ul>"
    )
    assert record["education"] == []


def test_the_table_of_a_japanese_cv_with_a_cell_for_the_year_and_one_for_the_month() -> None:
    def row(year: str, month: str, text: str) -> str:
        return f"<tr><td>{year}</td><td>{month}</td><td>{text}</td></tr>"

    record = read_cv(
        "<table><tr><th>年</th><th>月</th><th>学歴・職歴</th></tr>" + row("", "", "学 歴")
        + row("2012", "4", "織物大学 工学部 入学") + row("2016", "3", "織物大学 工学部 卒業")
        + row("", "", "職 歴") + row("2016", "4", "羊毛株式会社 入社")
        + row("2019", "5", "麻糸株式会社 入社") + row("", "", "以 上") + "</table>"
    )  # fmt: skip
    assert [one["start"] for one in record["experience"]] == ["2016-04", "2019-05"]
    assert {one["institution"] for one in record["education"]} == {"織物大学"}


def test_a_number_that_is_no_month_stays_beside_its_year() -> None:
    [job] = read_cv(
        "<h2>Experience</h2><table><tr><td>2012</td><td>15</td><td>Weaver</td></tr></table>"
    )["experience"]
    assert job["start"] == "2012"


@pytest.mark.parametrize(
    "lines",
    [
        ("Current: Weaver at Madder Institute", "Dyer at Looms AB, 2010 - 2012"),
        ("Currently: Weaver at Madder Institute", "Dyer, Looms AB, 2010 - 2012",
         "Spinner, Tow Mill, 2005 - 2010"),
    ],
)  # fmt: skip
def test_what_somebody_does_now_takes_no_dates_of_the_line_below(lines: tuple[str, ...]) -> None:
    held = read_cv("<h2>Experience</h2>" + "".join(f"<p>{line}</p>" for line in lines))
    first, second, *_ = held["experience"]
    assert (first["role"], first["organisation"]) == ("Weaver", "Madder Institute")
    assert (first["start"], first["end"]) == ("", None)
    assert (second["role"], second["start"], second["end"]) == ("Dyer", "2010", "2012")
