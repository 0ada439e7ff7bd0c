"""Entries that the ones beside them explain: signs and words that part each of them, roles under
an employer, paragraphs of one entry each, and dates as schools and forms write them."""

from __future__ import annotations

import pytest

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.vocabulary import role_words, workplace_words
from extraction.invented_cv import jobs, places, schools, studies


@pytest.mark.parametrize(
    "section",
    [
        "<ul><li>Dockmaster / Port of Linton (2019 - now)</li>"
        "<li>Bosun / Madder Lines (2013 - 2019)</li></ul>",
        "<ul><li>Port of Linton / Dockmaster (2019 - now)</li>"
        "<li>Madder Lines Ltd / Bosun (2013 - 2019)</li></ul>",
        "<ul><li>2019 - now: Port of Linton: dockmaster</li>"
        "<li>2013 - 2019: Madder Lines: bosun</li></ul>",
    ],
)
def test_a_sign_that_parts_every_entry(section: str) -> None:
    told = jobs(f"<h2>Experience</h2>{section}")
    assert [role.lower() for role, _ in told] == ["dockmaster", "bosun"]
    assert [at.removesuffix(" Ltd") for _, at in told] == ["Port of Linton", "Madder Lines"]


def test_a_sign_between_two_trades_parts_none() -> None:
    section = (
        "<h2>Experience</h2><ul><li>Fuller / Carder (2019 - now)</li>"
        "<li>Weaver / Tarn Mill (2013 - 2019)</li></ul>"
    )
    assert jobs(section) == [("Fuller / Carder", ""), ("Weaver", "Tarn Mill")]


def test_a_sign_within_one_title_alone_parts_none() -> None:
    section = (
        "<h2>Experience</h2><h3>Dyer / Spinner</h3><p>Tow Mill</p><p>2019 - 2021</p>"
        "<h3>Weaver</h3><p>Flaxworks</p><p>2015 - 2019</p>"
    )
    assert jobs(section) == [("Dyer / Spinner", "Tow Mill"), ("Weaver", "Flaxworks")]


def test_a_word_that_leads_to_the_employer_in_another_entry_alone() -> None:
    section = (
        "<h2>Berufserfahrung</h2><ul><li>Verkäuferin in Metzgerei Krapp (2019 - 2021)</li>"
        "<li>Lehrerin in Elternzeit (2017 - 2019)</li><li>Ärztin in Fortbildung (2015 - 2017)</li>"
        "</ul>"
    )
    told = ["Verkäuferin", "Lehrerin in Elternzeit", "Ärztin in Fortbildung"]
    assert [role for role, _ in jobs(section)] == told


def test_the_same_word_before_a_subject() -> None:
    section = (
        "<h2>Experiencia</h2><p>Ingeniera en Telares, Fábrica Rubia, 2019 - 2021</p>"
        "<p>Docente, Universidad Granza, 2015 - 2019</p>"
    )
    assert jobs(section)[0][0] == "Ingeniera en Telares"


def test_roles_below_a_bold_employer_and_one_below_another() -> None:
    section = (
        "<h2>Berufserfahrung</h2><p><b>Hafen Lindau</b>, Lindau<br>Hafenmeisterin (seit 2019)"
        "<br>Lotsin (2015–2019)</p><p><b>Reederei Krapp</b>, Kiel<br>Matrosin (2010–2015)</p>"
    )
    assert [role for role, _ in jobs(section)] == ["Hafenmeisterin", "Lotsin", "Matrosin"]
    assert jobs(section)[1][1].startswith("Hafen Lindau")


def test_undated_roles_in_a_list_below_an_employer() -> None:
    section = (
        "<h2>Experience</h2><h3>Tow Mill</h3><ul><li>Head Weaver</li><li>Junior Weaver</li></ul>"
        "<h3>Flaxworks</h3><ul><li>Dyer</li></ul>"
    )
    assert jobs(section) == [
        ("Head Weaver", "Tow Mill"), ("Junior Weaver", "Tow Mill"), ("Dyer", "Flaxworks"),
    ]  # fmt: skip


def test_what_was_done_is_no_role_below_an_employer() -> None:
    section = (
        "<h2>Experience</h2><h3>Weaver at Tow Mill</h3><ul><li>Trained each new weaver</li>"
        "<li>Led the looms with a dyer</li></ul>"
        "<h3>Dyer at Flaxworks</h3><ul><li>Mixed dye</li></ul>"
    )
    assert jobs(section) == [("Weaver", "Tow Mill"), ("Dyer", "Flaxworks")]


def test_an_employer_whose_town_stands_in_the_margin() -> None:
    section = (
        "<h2>Experience</h2><div><div><b>Flaxworks</b><span>Leeds, UK</span></div>"
        "<div><i>Weaver</i><span>2019 – now</span></div>"
        "<div><i>Dyer</i><span>2015 – 2019</span></div></div>"
        "<div><div><b>Tow Mill</b><span>Hull, UK</span></div>"
        "<div><i>Deckhand</i><span>2010 – 2015</span></div></div>"
    )
    told = [("Weaver", "Flaxworks"), ("Dyer", "Flaxworks"), ("Deckhand", "Tow Mill")]
    assert jobs(section) == told


def test_paragraphs_of_one_entry_each_the_first_of_them_going_on() -> None:
    section = (
        "<h2>Education</h2><p>Ongoing - MA Weaving<br><i>Port University</i></p>"
        "<p>2020 - BA Wool<br><i>Harbour College</i></p>"
        "<p>2017 - Access course<br><i>Tarn Sixth Form</i></p>"
    )
    assert [degree for degree, _ in studies(section)] == ["MA Weaving", "BA Wool", "Access course"]


def test_numbers_before_entries_are_no_titles() -> None:
    section = (
        "<h2>Experience</h2><div><p>01</p><h4>Weaver</h4><p>Flaxworks</p><p>2021-now</p></div>"
        "<div><p>02</p><h4>Dyer</h4><p>Tow Mill</p><p>2018-2021</p></div>"
    )
    assert jobs(section) == [("Weaver", "Flaxworks"), ("Dyer", "Tow Mill")]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("WS 2016/17 – SS 2019", "2016", "2019"),
        ("WiSe 2020/2021", "2020", ""),
        ("2017 a (atualmente)", "2017", None),
    ],
)
def test_semesters_and_bracketed_words_for_now(text: str, start: str, end: str | None) -> None:
    found = find_range(text)
    assert found is not None
    assert (found.start, found.end, found.to) == (start, end, len(text))


def test_the_bracket_round_a_range_stays_whole() -> None:
    found = find_range("Weaver (2018 – now)")
    assert found is not None
    assert found.to == len("Weaver (2018 – now")


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ("<p>Weaver (Madder Bakery)</p>", ("Weaver", "Madder Bakery")),
("<p>2021 - now<br>Programator la Fabrica Roibă</p>", ("Programator", "Fabrica Roibă")),
        ("<p>2021 - now<br>Dokumacı<br>Kökboya Tekstil / Bursa</p>",
         ("Dokumacı", "Kökboya Tekstil")),
        ("<p>2021.03 - 현재<br>(주)꼭두서니소프트 백엔드 개발자</p>",
         ("백엔드 개발자", "(주)꼭두서니소프트")),
        ("<p>2021.03-至今 茜草书店 店员</p>", ("店员", "茜草书店")),
    ],
)  # fmt: skip
def test_employers_in_brackets_behind_slashes_and_blanks(
    section: str, told: tuple[str, str]
) -> None:
    assert jobs(f"<h2>Experience</h2>{section}<p>Intern, Flax Ltd, 2015 - 2016</p>")[0] == told


def test_levels_before_a_colon() -> None:
    section = (
        "<h2>Estudios</h2><ul><li>Primaria: Benito Rubia</li><li>Secundaria: Granza 4</li></ul>"
    )
    assert studies(section) == [("Primaria", "Benito Rubia"), ("Secundaria", "Granza 4")]


def test_towns_behind_schools_where_others_have_known_ones() -> None:
    section = (
        "<h2>Bildung</h2><div><p>Weberin</p><p>2021 - 2024 KRAPP - Neulinden</p></div>"
        "<div><p>Köchin</p><p>2009 - 2012 Lindenschule - Leipzig</p></div>"
        "<div><p>Abitur</p><p>2004 - 2008 Krappgymnasium - Dresden</p></div>"
    )
    assert schools(section) == ["KRAPP", "Lindenschule", "Krappgymnasium"]


def test_schools_of_one_line_that_semicolons_part() -> None:
    section = (
        "<h2>Education</h2><p>2005 – 2011 – School No 4; 2011 – 2016 – Tarn Lyceum School; "
        "2016 – 2020 – Port University.</p>"
    )
    assert len(schools(section)) == 3


def test_marks_are_no_part_of_a_school() -> None:
    section = "<h2>Studium</h2><p>2016 – 2019: Weben (M.Sc.), Universität Krapp, Note: 1,3</p>"
    assert schools(section) == ["Universität Krapp"]


def test_a_course_is_the_degree_beside_an_unknown_school() -> None:
    section = (
        "<h2>Education</h2><p>Bootcamp Weaving, The Madder Quay, 2022</p>"
        "<p>BA Wool, Port University, 2018</p>"
    )
    assert studies(section)[0] == ("Bootcamp Weaving", "The Madder Quay")


def test_words_for_work_and_for_where_it_is_done() -> None:
    assert all(map(role_words, ("Hafenmeisterin", "vakkenvuller", "вантажник", "店员")))
    firms = ("Madder Bakery", "Metzgerei Krapp", "Кофейня Марена", "茜草书店")
    assert all(map(workplace_words, firms))
    assert not workplace_words("Ingeniería de telares")


def test_the_kind_of_contract_behind_a_dash() -> None:
    section = (
        "<h2>Expériences</h2><p>Vendeuse - CDD<br>Atelier Garance<br>2020 - 2021</p>"
        "<p>Caissière - CDI<br>Magasin Réséda<br>2018 - 2020</p>"
    )
    assert jobs(section) == [("Vendeuse", "Atelier Garance"), ("Caissière", "Magasin Réséda")]


def test_roles_with_smaller_headings_than_their_employers() -> None:
    section = (
        "<h2>Experience</h2><h3>Flaxworks</h3><h4>Head weaver</h4><p>2022 - now</p>"
        "<h4>Weaver</h4><p>2021 - 2022</p><h3>Tow Mill</h3><h4>Dyer</h4><p>2020 - 2021</p>"
    )
    told = [("Head weaver", "Flaxworks"), ("Weaver", "Flaxworks"), ("Dyer", "Tow Mill")]
    assert jobs(section) == told


def test_the_employer_the_town_and_the_role_last() -> None:
    section = (
        "<h2>Experience</h2><p><b>Flaxworks, Leeds, Weaver</b><br>2022 to now</p>"
        "<p><b>Towers, Hull, Teacher</b><br>2020 to 2022</p>"
    )
    assert [role for role, _ in jobs(section)] == ["Weaver", "Teacher"]


def test_the_role_in_brackets_behind_an_unknown_employer() -> None:
    section = (
        "<h2>Experience</h2><p>2016 - now: Flax &amp; Tow (weaver)</p>"
        "<p>2012 - 2016: Madder Red (teacher)</p>"
    )
    assert jobs(section) == [("weaver", "Flax & Tow"), ("teacher", "Madder Red")]


def test_the_town_behind_an_employer_as_the_french_say_it() -> None:
    section = (
        "<h2>Expériences</h2><ul><li>2016 - 2024 : vendeuse chez Atelier Garance à Nantes</li>"
        "<li>2012 - 2016 : caissière chez Talmin, épicerie à Saint Verlon (26)</li></ul>"
    )
    assert [at for _, at in jobs(section)] == ["Atelier Garance", "Talmin"]


@pytest.mark.parametrize(
    "employer", ["Entraide à Domicile", "Prêt à Porter Talmin", "Salle à Manger Réséda"]
)
def test_other_nouns_behind_the_same_word_are_no_towns(employer: str) -> None:
    section = f"<h2>Expériences</h2><p>2016 - 2024 : vendeuse chez {employer}</p>"
    assert (jobs(section), places(section)) == ([("vendeuse", employer)], [""])


def test_a_school_that_teaches_from_afar() -> None:
    school = "Institut Garance d'Enseignement à Distance"
    assert schools(f"<h2>Formation</h2><p>Licence de tissage, {school}, 2019</p>") == [school]


def test_days_of_one_month() -> None:
    section = (
        "<h2>Stages</h2><p>Du 3 au 28 juin 2024 : stage chez Atelier Garance</p>"
        "<p>Du 8 au 19 janvier 2024 : stage chez Talmin</p>"
    )
    assert [at for _, at in jobs(section)] == ["Atelier Garance", "Talmin"]


def test_jobs_that_say_how_long_they_took() -> None:
    section = (
        "<h2>Experiências</h2><p>Vendedora – Loja Rubia – 1 ano e 2 meses</p>"
        "<p>Garança – Tear Azul – 6 meses</p>"
    )
    assert jobs(section) == [("Vendedora", "Loja Rubia"), ("Garança", "Tear Azul")]


def test_a_firm_and_its_town_behind_the_dates_are_no_place() -> None:
    section = "<h2>Experiență</h2><ul><li>2016 - prezent, Programator, Roibă SRL, Iași</li></ul>"
    assert jobs(section) == [("Programator", "Roibă SRL")]


def test_rows_of_a_table_that_head_the_row_below() -> None:
    section = (
        "<h2>Experience</h2><table><tr><th colspan=2>Tow Mill</th></tr>"
        "<tr><td>Weaver</td><td>2019 - 2021</td></tr><tr><th colspan=2>Flaxworks</th></tr>"
        "<tr><td>Teacher</td><td>2017 - 2019</td></tr></table>"
    )
    assert jobs(section) == [("Weaver", "Tow Mill"), ("Teacher", "Flaxworks")]


def test_cells_that_count_the_rows_of_a_table() -> None:
    section = (
        "<h2>Experience</h2><table>"
        "<tr><td>1</td><td>Weaver</td><td>Tow Mill</td><td>2019-2021</td></tr>"
        "<tr><td>2</td><td>Teacher</td><td>Flaxworks</td><td>2017-2019</td></tr></table>"
    )
    assert jobs(section) == [("Weaver", "Tow Mill"), ("Teacher", "Flaxworks")]


def test_a_number_behind_a_title_counts_no_row() -> None:
    section = (
        "<h2>Experience</h2><table><tr><td>2012</td><td>5</td><td>Weaver, Tow Mill</td></tr>"
        "<tr><td>2010</td><td>3</td><td>Teacher, Flaxworks</td></tr></table>"
    )
    assert jobs(section) == [("Weaver", "Tow Mill"), ("Teacher", "Flaxworks")]


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ("<p>Juin 2021 (4 semaines) : Vendeuse, Atelier Garance</p>",
         ("Vendeuse", "Atelier Garance")),
        ("<p>Vendeuse, Atelier Garance, saison 2019</p>", ("Vendeuse", "Atelier Garance")),
        ("<p>Официант в кафе «Марена», 2019–2021</p>", ("Официант", "кафе «Марена»")),
        ("<p>Date: 2019 – 2021</p><p>Datore di lavoro: Bar Robbia, Lugo</p>"
         "<p>Posizione ricoperta: Cameriere</p>", ("Cameriere", "Bar Robbia")),
    ],
)  # fmt: skip
def test_weeks_seasons_quoted_firms_and_long_labels(section: str, told: tuple[str, str]) -> None:
    role, employer = jobs(f"<h2>Experience</h2>{section}")[0]
    assert (role, employer.partition(",")[0]) == told


def test_the_degree_in_brackets_behind_a_school() -> None:
    section = (
        "<h2>Schulbildung</h2><ul><li>2007–2013: Realschule Krapp (Mittlere Reife)</li>"
        "<li>2003–2007: Grundschule Waid (Berlin)</li></ul>"
    )
    assert studies(section)[0] == ("Mittlere Reife", "Realschule Krapp")
    assert schools(section)[1].startswith("Grundschule Waid")


def test_links_to_the_whole_cv_are_no_job() -> None:
    section = (
        "<h2>Expériences</h2><p><a href='/cv.pdf'>Mon CV</a></p>"
        "<p><a href='/cv.pdf'>Télécharger le CV</a></p>"
        "<p>Vendeuse, Atelier Garance, 2019 - 2021</p><p>Caissière, Talmin, 2017 - 2019</p>"
    )
    assert jobs(section) == [("Vendeuse", "Atelier Garance"), ("Caissière", "Talmin")]


@pytest.mark.parametrize("heading", ["Places I've worked", "Onde já trabalhei", "Kariéra"])
def test_headings_of_jobs_as_people_word_them(heading: str) -> None:
    assert jobs(f"<h2>{heading}</h2><p>Weaver, Tow Mill</p>") == [("Weaver", "Tow Mill")]


@pytest.mark.parametrize("heading", ["Where I've studied", "Onde já estudei", "Okullar"])
def test_headings_of_studies_as_people_word_them(heading: str) -> None:
    told = [("BA Wool", "Port University")]
    assert studies(f"<h2>{heading}</h2><p>BA Wool, Port University</p>") == told


def test_a_programme_in_brackets_is_no_degree() -> None:
    section = (
        "<h2>Education</h2><div><h4>BSc in Wool, 2020 - 2023</h4>"
        "<p>Port University (Joint Degree Program)</p></div>"
        "<div><h4>BA in Flax, 2018 - 2020</h4><p>Tarn University (Joint Degree Program)</p></div>"
    )
    assert [degree for degree, _ in studies(section)] == ["BSc in Wool", "BA in Flax"]


@pytest.mark.parametrize(
    "aside",
    ["major campus", "Bachelor Thesis: Flax", "Master Thesis: Madder", "Masterarbeit: Lein"],
)
def test_a_campus_or_a_thesis_in_brackets_is_no_degree(aside: str) -> None:
    section = f"<h2>Education</h2><ul><li>Tarn University ({aside}) (2017 - 2019)</li></ul>"
    assert [degree for degree, _ in studies(section)] == [""]


@pytest.mark.parametrize(
    "role",
    ["Cinema & Radio Reporter", "Inn and Pub Manager", "Army and Navy Chaplain",
     "Construction Industries Engineer", "Beraterin für Transport und Handel",
     "Responsable Librairie et Bibliothèque", "软件与网络编辑",
     "Director of Inn Operations", "Head of Freight Planning", "VP of Shipyard Management"],
)  # fmt: skip
def test_trades_that_a_role_is_about_are_no_employer(role: str) -> None:
    section = f"<h2>Experience</h2><p>{role}, 2019 - 2021</p><p>Weaver, Looms AB, 2015 - 2019</p>"
    assert jobs(section) == [(role, ""), ("Weaver", "Looms AB")]


def test_what_was_done_behind_a_sign_is_no_employer() -> None:
    assert jobs(
        "<p>경력</p><p>Madder Lines 2019.5 - 2019.9</p><p>º외주 디자이너로 직물 제작</p>"
        "<p>종로베틀재단 2018.4 - 2019.4</p><p>º마을에서 지역예술가로 활동</p><p>활동 및 기타</p>"
        "<p>2020 베틀 교육 과정 참여</p>"
    ) == [("", "Madder Lines"), ("", "종로베틀재단")]


def test_a_year_of_several_elements_is_one_number() -> None:
    assert jobs(
        "<h2>Experience</h2><ul><li><h4>Weaver, Madderly, Leeds</h4>"
        "<h5>May 2019 - Jan 2<span>0</span>21</h5></li>"
        "<li><h4>Dyer, Looms AB, Leeds</h4><h5>May 2016 - Jan 2018</h5></li></ul>"
    ) == [("Weaver", "Madderly"), ("Dyer", "Looms AB")]
