"""Jobs and studies in builds that are common: places in margins and brackets, several at one
place, halves of entries with a heading each."""

from __future__ import annotations

import pytest

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.entry_dates import is_date_of_entry
from extraction.invented_cv import jobs, places, read_cv, schools, studies


def test_the_place_in_brackets_behind_an_employer() -> None:
    section = (
        "<h2>Experience</h2><p><b>2017-2019 : Flaxworks (Leeds, UK)</b></p><p>Loom fitter</p>"
        "<p><b>2015-2017 : Tow Mill (Hull, UK)</b></p><p>Weaver</p>"
    )
    assert jobs(section) == [("Loom fitter", "Flaxworks"), ("Weaver", "Tow Mill")]
    assert places(section) == ["Leeds, UK", "Hull, UK"]


def test_what_else_stands_in_brackets_stays() -> None:
    section = "<h2>Experience</h2><ul><li>Weaver (silk), Tow Mill, 2019 - 2021</li></ul>"
    assert jobs(section) == [("Weaver (silk)", "Tow Mill")]


def test_the_place_below_the_dates_in_the_margin() -> None:
    section = (
        "<h2>Experience</h2>"
        "<div><div>2019 – now<br>Hull</div><div><b>Weaver</b><br>Flax &amp; Sons<br></div></div>"
        "<div><div>2012 – 2019<br>Leeds</div><div><b>Dyer</b><br>Northern Madder<br></div></div>"
    )
    assert jobs(section) == [("Weaver", "Flax & Sons"), ("Dyer", "Northern Madder")]
    assert places(section) == ["Hull", "Leeds"]


def test_the_employer_below_the_dates_in_the_margin() -> None:
    assert jobs(
        "<h2>Experience</h2><div><div>2019 – now<br>Flaxworks</div><div><b>Weaver</b></div></div>"
        "<div><div>2012 – 2019<br>Tow Mill</div><div><b>Dyer</b></div></div>"
    ) == [("Weaver", "Flaxworks"), ("Dyer", "Tow Mill")]


def test_a_town_nobody_knows_behind_the_dates_below_both_titles() -> None:
    section = (
        "<h2>Erfarenhet</h2><h3>Vävare, Linhult AB</h3><p>2020 – nu, Lillmyra</p>"
        "<h3>Färgare, Krappverket AB</h3><p>2012 – 2019, Stormyra</p>"
    )
    assert jobs(section) == [("Vävare", "Linhult AB"), ("Färgare", "Krappverket AB")]
    assert places(section) == ["Lillmyra", "Stormyra"]


def test_an_employer_behind_the_dates_below_the_role_alone() -> None:
    assert jobs(
        "<h2>Experience</h2><h3>Weaver</h3><p>2020 – now, Flaxworks</p>"
        "<h3>Dyer</h3><p>2012 – 2019, Madderhouse</p>"
    ) == [("Weaver", "Flaxworks"), ("Dyer", "Madderhouse")]


def test_an_employer_and_a_town_between_the_dates_and_the_role() -> None:
    assert jobs(
        "<h2>Employment</h2><p>2020-present Flax &amp; Sons, Hull<br>Weaver</p>"
        "<p>2012-2019 Northern Madder, Leeds<br>Teacher</p>"
    ) == [("Weaver", "Flax & Sons"), ("Teacher", "Northern Madder")]


def test_several_roles_under_an_employer_without_a_telling_word() -> None:
    assert jobs(
        "<h2>Experience</h2><h3>Flax &amp; Sons</h3><p><em>Mill Manager</em> (2020–present)</p>"
        "<p><em>Deputy Manager</em> (2017–2020)</p><h3>Tow &amp; Tow</h3>"
        "<p><em>Apprentice</em> (2009–2012)</p><p><em>Errand boy</em> (2007–2009)</p>"
        "<p><em>Trainee</em> (2006–2007)</p>"
    )[:3] == [
        ("Mill Manager", "Flax & Sons"), ("Deputy Manager", "Flax & Sons"),
        ("Apprentice", "Tow & Tow"),
    ]  # fmt: skip


def test_roles_by_line_breaks_under_a_school_in_each_of_several_blocks() -> None:
    assert jobs(
        "<h2>Appointments</h2><p>Marle University<br>Professor, 2018 – present<br>"
        "Associate Professor, 2011 – 2018</p><p>Wool Institute<br>Fellow, 2008 – 2011</p>"
    ) == [
        ("Professor", "Marle University"), ("Associate Professor", "Marle University"),
        ("Fellow", "Wool Institute"),
    ]  # fmt: skip


def test_several_degrees_in_a_list_under_their_school() -> None:
    assert studies(
        "<h2>Education</h2><ul><li><b>Marle University</b><ul><li>PhD in Wool, 2011</li>"
        "<li>MSc in Flax, 2007</li></ul></li>"
        "<li><b>Hull College</b><ul><li>BSc in Physics, 2004</li></ul></li></ul>"
    ) == [
        ("PhD in Wool", "Marle University"), ("MSc in Flax", "Marle University"),
        ("BSc in Physics", "Hull College"),
    ]  # fmt: skip


def test_prizes_in_a_list_under_a_degree_are_no_degrees_of_its_school() -> None:
    found = schools(
        "<h2>Education</h2><ul><li><b>PhD, Marle University, 2011</b>"
        "<ul><li>Prize of the Weavers, 2010</li><li>Dyers' grant, 2009</li></ul></li></ul>"
    )
    assert found.count("Marle University") == 1


def test_a_heading_for_the_role_and_one_for_the_dates() -> None:
    section = "<h2>Experience</h2>" + "".join(
        f"<h3>{role}</h3><h3>Hull, UK <i>({dates})</i></h3><ul><li>Looms of 2003 and 2005</li>"
        "<li>Kept the mill clean</li></ul>"
        for role, dates in (
            ("Mill engineer", "May 2008-July 2011"), ("Weaver", "May 2005-April 2008"),
            ("Apprentice", "May 2003-April 2005"),
        )
    )  # fmt: skip
    assert [role for role, _ in jobs(section)] == ["Mill engineer", "Weaver", "Apprentice"]


def test_a_heading_for_the_years_and_the_employer_and_one_for_the_role() -> None:
    assert jobs(
        "<h2>Experience</h2><h3><b>2011</b> <b>Now</b> <b>Flaxworks</b></h3><h3>Weaver</h3>"
        "<p>Flaxworks spins.</p><h3><b>2007</b> <b>2011</b> <b>Madderhouse</b></h3>"
        "<h3>Engineer</h3><p>It dyes.</p>"
        "<h3><b>2003</b> <b>2007</b> <b>Tow Mill</b></h3><h3>Teacher</h3>"
    ) == [("Weaver", "Flaxworks"), ("Engineer", "Madderhouse"), ("Teacher", "Tow Mill")]


def test_a_heading_that_says_again_what_stands_over_it() -> None:
    assert jobs(
        "<h3>Work Experience</h3><h6>Professional career</h6>"
        "<h4>Weaver</h4><h5>Flaxworks</h5><h6>July 2020 - present</h6>"
        "<h4>Dyer</h4><h5>Madderhouse</h5><h6>April 2019 - June 2020</h6>"
    ) == [("Weaver", "Flaxworks"), ("Dyer", "Madderhouse")]


def test_roles_that_are_headings_with_a_year_each_under_a_heading_nobody_knows() -> None:
    def section(*heads: str) -> str:
        entries = (f"<h3>{head}</h3><h6>{2014 - at}</h6>" for at, head in enumerate(heads))
        return "<h2>Trabajo</h2>" + "".join(entries)

    roles = ["Profesora de telar", "Cocinera", "Ayudante de cocina"]
    assert [role for role, _ in jobs(section(*roles))] == roles
    assert jobs(section("El telar azul", "La oveja", "Lino")) == []


def test_studies_that_one_line_lists() -> None:
    assert studies(
        "<h2>Education</h2><p>PhD (Wool), Marle University, 2011; MSc (Flax), Hull University, "
        "2007; BSc (Physics), Hull University, 2004.</p>"
    ) == [
        ("PhD (Wool)", "Marle University"), ("MSc (Flax)", "Hull University"),
        ("BSc (Physics)", "Hull University"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", [
    "PhD, Wool Science, Marle University (2011). Thesis: Sheep in rain.",
    "PhD in Wool Science, Marle University, 2011. Thesis: The sheep of wet hills and their wool.",
    "PhD, Wool Science, Marle University, Norway (Advisor: Prof. Kai Holm), 2008 - 2011",
])  # fmt: skip
def test_a_school_without_what_is_told_behind_the_year(line: str) -> None:
    found = schools(f"<h2>Education</h2><ul><li>{line}</li><li>BSc, Hull College, 2004</li></ul>")
    assert found == ["Marle University", "Hull College"]


def test_the_degree_in_the_last_cell_behind_its_subject() -> None:
    assert studies(
        "<h2>教育背景</h2><table><tr><td>2005.09-2011.06</td><td>东湖大学</td><td>织物学</td>"
        "<td>博士</td></tr><tr><td>2001.09-2005.06</td><td>北山大学</td><td>物理学</td>"
        "<td>学士</td></tr></table>"
    ) == [("织物学, 博士", "东湖大学"), ("物理学, 学士", "北山大学")]


def test_a_diploma_before_the_high_school_it_is_of() -> None:
    assert studies(
        "<h2>Education</h2><p>High School Diploma<br>Tow High School<br>2004</p>"
        "<p>BSc Physics<br>Hull College<br>2009</p>"
    ) == [("High School Diploma", "Tow High School"), ("BSc Physics", "Hull College")]


def test_a_qualification_without_a_school_is_none() -> None:
    assert studies("<h2>Qualifications and education</h2><ul><li>Chartered Surveyor, 2016</li>"
                   "<li>BSc Wool, Marle University, 2012</li></ul>")[-1:] == [
        ("BSc Wool", "Marle University")]  # fmt: skip


@pytest.mark.parametrize(("entry", "expected"), [
    ("2018–2020: Directora del Museo del Lino", ("Directora", "Museo del Lino")),
    ("2018–2020: Direttore della Fondazione Lanaria", ("Direttore", "Fondazione Lanaria")),
    ("od 2015 – adiunkt, Uniwersytet w Lnianem", ("adiunkt", "Uniwersytet w Lnianem")),
    ("2014 - 2019: Kỹ sư dệt may, Công ty TNHH Lanh Xanh",
     ("Kỹ sư dệt may", "Công ty TNHH Lanh Xanh")),
    ("2019 – 2020 Weaver Manager Group - Intern", ("Intern", "Weaver Manager Group")),
    ("2019 – 2020 Flaxworks: Bank Manager and Clerk", ("Bank Manager and Clerk", "Flaxworks")),
    ("2011–2018: Assoc. Prof., Marle University", ("Assoc. Prof.", "Marle University")),
])  # fmt: skip
def test_one_entry(entry: str, expected: tuple[str, str]) -> None:
    assert jobs(f"<h2>Experience</h2><ul><li>{entry}</li></ul>") == [expected]


def test_a_role_of_a_kind_of_school_names_none() -> None:
    assert jobs("<h2>Cargos</h2><ul><li>2018–2020: Profesora de Universidad</li></ul>") != [
        ("Profesora", "Universidad")
    ]


def test_entries_of_joined_scripts_name_the_employer_first() -> None:
    assert jobs(
        "<h2>경력</h2><ul><li>2019.03 ~ 현재 동호연구원 선임연구원</li>"
        "<li>2014.09 ~ 2019.02 북산연구원 연구원</li></ul>"
    ) == [("선임연구원", "동호연구원"), ("연구원", "북산연구원")]


@pytest.mark.parametrize(("text", "end"), [
    ("2018 – hasta la fecha", None), ("2018–d.d.", None), ("2018 – bis heute", None),
    ("2018 - to present", None), ("2018 – do dziś", None), ("2014 – bis 2016", "2016"),
    ("2010 – A new start", ""), ("2010 – in the hills", ""),
])  # fmt: skip
def test_a_word_behind_the_dash_of_a_range(text: str, end: str | None) -> None:
    found = find_range(text)
    assert found is not None and found.end == end


def test_where_somebody_finished_in_words() -> None:
    assert schools(
        "<h2>Образование</h2><ul><li>2004 г. – окончила Льняной государственный университет</li>"
        "<li>2009 г. – магистр, Озёрный университет</li></ul>"
    ) == ["Льняной государственный университет", "Озёрный университет"]


def test_evidence_of_a_listed_entry_stands_on_the_page() -> None:
    line = "PhD (Wool), Marle University, 2011; MSc (Flax), Hull University, 2007"
    found = read_cv(f"<h2>Education</h2><p>{line}</p>")["education"]
    assert len(found) == 2
    assert all(study["evidence"] in line for study in found)


def test_the_titles_of_an_only_job_in_boxes_of_their_own() -> None:
    section = (
        "<h1>Experience</h1><div><div><div>Loom engineer</div><div>Flaxworks</div>"
        "<div>Mar 2020 – Jan 2021 <span></span><span>Hull</span></div><div><ul>"
        "<li>Built looms with care.</li><li>Improved the weft.</li></ul></div></div></div>"
    )
    assert jobs(section) == [("Loom engineer", "Flaxworks")]
    assert places(section) == ["Hull"]


def test_jobs_of_which_the_last_alone_says_when() -> None:
    assert jobs(
        "<h2>Experience</h2><ul><li>Weaver at Flaxworks</li><li>Dyer at Madderhouse</li>"
        "<li>2019 - 2020 Clerk at Tow Mill</li></ul>"
    ) == [("Weaver", "Flaxworks"), ("Dyer", "Madderhouse"), ("Clerk", "Tow Mill")]


def test_an_employer_in_a_heading_over_a_sentence_is_an_entry() -> None:
    found = jobs(
        "<h2>Expériences</h2><h4>LIN Fosse Verte</h4><p>Préparer les commandes des tissages avec "
        "les laines neuves livrées par bateau.</p><h4>SAS Laine Fosse Verte</h4>"
        "<p>Opératrice de métiers, alimenter la chaîne en laine chaque matin.</p>"
    )
    assert [at or role for role, at in found] == ["LIN Fosse Verte", "SAS Laine Fosse Verte"]


def test_a_sentence_in_a_heading_is_no_entry() -> None:
    found = jobs(
        "<h2>Experience</h2><h4>More of it soon to come.</h4><p>All looms stand still today.</p>"
        "<h4>Weaver at Flaxworks</h4><p>2019 - 2020</p><h4>Dyer at Tow Mill</h4><p>2017 - 2019</p>"
    )
    assert found == [("Weaver", "Flaxworks"), ("Dyer", "Tow Mill")]


def test_a_role_and_employer_of_its_own_behind_the_date_is_no_part_of_another() -> None:
    assert len(jobs(
        "<h2>Experience</h2><h3>Weaver at Flaxworks</h3>"
        "<h3>2015 - 2019: Dyer at Madderhouse</h3><p>Dyed with madder.</p>"
    )) == 2  # fmt: skip


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("Doctorate, Harbour University, 2011. Thesis: on looms and on warps of long ago.", True),
        ("Moved the mill to Leeds in 2009. Then kept the looms running for all of the town, and "
         "for what was left of the old harbour.", False),
    ],
)  # fmt: skip
def test_years_told_in_passing_date_no_entry(line: str, own: bool) -> None:
    found = find_range(line)
    assert found is not None
    assert is_date_of_entry(found, line) is own
