"""Which of an entry's lines is the role, the employer, the degree, the school."""

from __future__ import annotations

import pytest

from extraction.invented_cv import jobs, read_cv, studies


def test_a_role_that_the_text_under_an_employer_begins_with() -> None:
    assert jobs(
        "<h2>Expérience</h2><ul>"
        "<li><div><b>Lainière</b> <b>Mars à Mai 2020</b></div>"
        "<div>Chef de projet tissage. Ville Dax, puis un an aux teintures.</div></li>"
        "<li><div><b>Filature SA</b> <b>Juin 2014 à Février 2019</b></div>"
        "<div>Consultante textile (ateliers, visites et devis), conseil aux filatures de la vallée."
        "</div></li></ul>"
    ) == [("Chef de projet tissage", "Lainière"), ("Consultante textile", "Filature SA")]


def test_a_text_that_begins_with_what_was_done_holds_no_role() -> None:
    assert jobs(
        "<h2>Experience</h2><h3>Madder Works</h3><p>2019 - 2021</p><p>Wove rugs and shawls for the"
        " manager of the mill.</p><h3>Looms AB</h3><p>2015 - 2018</p><p>Kept the looms running.</p>"
    ) == [("", "Madder Works"), ("", "Looms AB")]


def test_undated_employers_a_line_each() -> None:
    assert jobs(
        "<h2>Experiência</h2><ul><li>Lãs do Norte (Ovelha Azul)</li><li>Teares Unidos LTDA</li>"
        "<li>Linho Comercial LTDA</li></ul>"
    ) == [
        ("", "Lãs do Norte (Ovelha Azul)"), ("", "Teares Unidos LTDA"),
        ("", "Linho Comercial LTDA"),
    ]  # fmt: skip


def test_undated_roles_a_line_each_stay_roles() -> None:
    held = jobs("<h2>Experience</h2><ul><li>Weaver</li><li>Dyer at Madder Works</li></ul>")
    assert [role for role, _ in held] == ["Weaver", "Dyer"]


def test_an_authority_under_a_heading_in_two_parts() -> None:
    assert jobs(
        "<h2>Esperienza</h2><h4>Volontaria — Sportello telai</h4>"
        "<p>Comune di Lanate (tramite Arti Lana)</p><p>2019 - 2021</p>"
    ) == [("Volontaria — Sportello telai", "Comune di Lanate (tramite Arti Lana)")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<div>KINDERGARTEN</div><div>2007 - 2009</div><div>TK Melati</div>",
         ("KINDERGARTEN", "TK Melati")),
        ("<h3>Ośrodek Lniany</h3><h4>LICEUM OGÓLNOKSZTAŁCĄCE</h4><p>2014-2017</p>",
         ("LICEUM OGÓLNOKSZTAŁCĄCE", "Ośrodek Lniany")),
        ("<p>ESPECIALIDADE</p><h3>Tingimento de lãs</h3><p>Fac. da Foz</p>",
         ("ESPECIALIDADE, Tingimento de lãs", "Fac. da Foz")),
        ("<p>High School</p><p>Abitur</p><p>2010 - 2014</p>", ("Abitur", "High School")),
    ],
)  # fmt: skip
def test_what_says_but_of_which_kind_a_school_is(body: str, expected: tuple[str, str]) -> None:
    assert studies(f"<h2>Education</h2><section>{body}</section>") == [expected]


def test_a_society_on_the_third_line_is_no_school() -> None:
    assert studies(
        "<h2>Education</h2><p>MASTER OF ARTS, WEAVING</p><p>Harbour University, Leeds</p>"
        "<p>Member of the Golden Loom Society</p><p>Graduated May 2014</p>"
        "<p>BACHELOR OF ARTS, DYEING</p><p>Fjord University, Leeds</p>"
        "<p>Member of the Golden Loom Society</p><p>Graduated May 2012</p>"
    ) == [
        ("MASTER OF ARTS, WEAVING", "Harbour University"),
        ("BACHELOR OF ARTS, DYEING", "Fjord University"),
    ]


def test_the_lines_tell_degree_and_school_where_a_dash_parts_a_degree() -> None:
    body = (
        "<h2>Education</h2>"
        "<div><p>BSc — Textile systems</p><p>Harbour University</p><p>2019 - 2021</p></div>"
        "<div><p>TSDY — Dyer of wool</p><p>WOLTEC, Leeds</p><p>2015 - 2017</p></div>"
    )
    assert studies(body) == [
        ("BSc, Textile systems", "Harbour University"),
        ("TSDY, Dyer of wool", "WOLTEC"),
    ]


def test_a_dash_parts_degree_and_school_where_no_line_below_names_one() -> None:
    assert studies(
        "<h2>Education</h2><div><p>BSc Textiles — Harbour University</p><p>2019 - 2021</p></div>"
        "<div><p>Diploma — Fjord College</p><p>2015 - 2017</p></div>"
    ) == [("BSc Textiles", "Harbour University"), ("Diploma", "Fjord College")]


@pytest.mark.parametrize(
    ("school", "name"),
    [
        ("Universidad de Lanas - UDELA", "Universidad de Lanas - UDELA"),
        ("Universidad de Lanas - MBA", "Universidad de Lanas"),
    ],
)
def test_the_letters_of_a_school_behind_its_name(school: str, name: str) -> None:
    held = studies(f"<h2>Formación</h2><h3>{school}</h3><p>2010 - 2014</p>")
    assert [institution for _, institution in held] == [name]


def test_a_medal_is_no_school() -> None:
    assert studies(
        "<h2>Education</h2><h3>Bachelor of Weaving</h3><h4>Hons. with a University Medal</h4>"
        "<p>University of Harbours, Leeds</p><p>Graduated Dec, 2000</p>"
    ) == [("Bachelor of Weaving", "University of Harbours")]


def test_what_somebody_did_at_a_japanese_school() -> None:
    held = read_cv(
        "<h2>学歴</h2><table><tr><td>2006年4月</td><td>織物大学 理工学部 染色学科 入学</td></tr>"
        "<tr><td>2010年3月</td><td>羊毛大学 卒業</td></tr></table>"
    )["education"]
    assert [one["institution"] for one in held] == ["織物大学", "羊毛大学"]


@pytest.mark.parametrize(
    ("sentence", "school"),
    [
        ("Mi sono laureata nel 2016 presso WED Lanate e poi ho aperto bottega.", "WED Lanate"),
        ("After graduating with a degree in Weaving from the University of Harbours, she wove.",
         "University of Harbours"),
        ("Realizó sus estudios en la Universidad Nacional de Lanas.",
         "Universidad Nacional de Lanas"),
    ],
)  # fmt: skip
def test_schools_that_sentences_tell_of(sentence: str, school: str) -> None:
    held = read_cv(f"<p>Ada Rossi weaves rugs in the old mill by the harbour. {sentence}</p>")
    assert [one["institution"] for one in held["education"]] == [school]


def test_a_town_where_somebody_graduated_is_no_school() -> None:
    assert (
        studies("<p>Ada Rossi weaves rugs. She graduated in 2012 from London, and wove.</p>") == []
    )


@pytest.mark.parametrize(
    ("heading", "entry", "role", "organisation"),
    [
        ("Berufserfahrung", "seit 2008 Professorin für Weben an der Universität Wollstadt",
         "Professorin für Weben", "Universität Wollstadt"),
        ("Berufserfahrung", "2003-2008: Ärztin im Klinikum Wollstadt", "Ärztin",
         "Klinikum Wollstadt"),
        ("Expérience professionnelle", "2008 - 2010 : Infirmière à l'hôpital des Lins",
         "Infirmière", "hôpital des Lins"),
        ("Experiencia", "2008 - 2010: Profesora en la Universidad de Lino", "Profesora",
         "Universidad de Lino"),
        ("Experiência", "2008 - 2010: Enfermeira no Hospital de Linho", "Enfermeira",
         "Hospital de Linho"),
        ("Positions", "2008-2010 Fellow in the Department of Looms", "Fellow",
         "Department of Looms"),
        ("Positions", "2008-2010 Professor of Law", "Professor of Law", ""),
        ("الخبرات", "نساجة، شركة النورس، 2008 - 2010", "نساجة", "شركة النورس"),
    ],
)  # fmt: skip
def test_a_word_leads_to_where_a_role_is_held(
    heading: str, entry: str, role: str, organisation: str
) -> None:
    found = jobs(f"<h2>{heading}</h2><ul><li>{entry}</li></ul>")
    assert found == [(role, organisation)]


def test_an_elided_word_before_its_dates_is_no_employer() -> None:
    body = "<h2>Expérience</h2><h3>Stage de tissage</h3><p>D'avril 2021 à mai 2022 | Lin & Fils</p>"
    assert jobs(body) == [("Stage de tissage", "Lin & Fils")]
    listed = (
        "<h2>Berufserfahrung</h2><h3>Tuchhaus Wollstadt</h3><p>Textilanalyst</p><p>2019 - 2021</p>"
    )
    assert jobs(listed) == [("Textilanalyst", "Tuchhaus Wollstadt")]


@pytest.mark.parametrize("role", ["Technical Team member", "co-founder, CEO", "Wool Club member"])
def test_who_is_one_of_a_team_has_a_role(role: str) -> None:
    entry = f"<h4>{role}</h4><h5>2019 - 2021</h5><p>MDLY WV-LOOM</p><ul><li>Wove rugs</li></ul>"
    assert jobs(f"<h3>Professional Experience</h3>{entry * 2}") == [(role, "MDLY WV-LOOM")] * 2


def test_what_is_told_below_a_role_at_an_employer_is_no_employer() -> None:
    assert jobs(
        "<h2>Expérience</h2><h3>2020 – 2022 Tisserande</h3><p>Madder Works</p>"
        "<h3>2016 – 2020 Développeuse at MDLY</h3><p>Temps complet, laine et lin pour MDLY</p>"
        "<h3>2012 – 2016 Teinturière</h3><p>Lainor</p>"
    )[1] == ("Développeuse", "MDLY")


def test_credits_subjects_and_parts_of_a_school_are_no_schools() -> None:
    assert studies(
        "<h2>Formation</h2><h3>2016 – 2018</h3><p>~20/60 ECTS à l'AGLI (Agrégation du lin)</p>"
        "<h3>2014 – 2017</h3><p>Master en laine en Polytechnique (Université Libre de Vaneste)</p>"
        "<h3>2010 – 2014</h3><p>Bachelier en tissage, orientation laine.</p>"
    ) == [
        ("20/60 ECTS à l'AGLI (Agrégation du lin)", ""),
        ("Master en laine en Polytechnique", "Université Libre de Vaneste"),
        ("Bachelier en tissage, orientation laine.", ""),
    ]
