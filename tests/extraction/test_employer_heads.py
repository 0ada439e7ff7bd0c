"""Roles with headings of their own under their employer's, and what else stands in such lists."""

from __future__ import annotations

import pytest

from coffeechat.extraction.headings import section_kind
from extraction.invented_cv import jobs, places, read_cv, studies


def _role(tag: str, role: str, told: str) -> str:
    return f"<{tag}>{role}</{tag}><p>{told}</p><p>- Kept the looms.</p>"


@pytest.mark.parametrize("tag", ["h3", "h4", "h5"])
def test_roles_whose_headings_rank_with_their_employers(tag: str) -> None:
    def employer(name: str) -> str:
        return f"<{tag}>{name}</{tag}>"

    record = (
        "<h2>Experiência Profissional</h2>"
        + employer("Vermelho Fios") + _role(tag, "Tecelã", "Freelance")
        + employer("Lã Atlântica") + _role(tag, "Gerente de Teares", "mai/2022 a jun/2023")
        + _role(tag, "Analista de Fios", "mar/2020 a abr/2022")
        + employer("Linho Norte") + _role(tag, "Consultora de Tintas", "set/2018 a fev/2020")
    )  # fmt: skip
    assert jobs(record) == [
        ("Tecelã", "Vermelho Fios"),
        ("Gerente de Teares", "Lã Atlântica"),
        ("Analista de Fios", "Lã Atlântica"),
        ("Consultora de Tintas", "Linho Norte"),
    ]


def test_headings_that_are_roles_are_nobodys_employers() -> None:
    found = jobs(
        "<h2>Experience</h2><h4>Senior Weaver, Looms AB</h4><h4>Dyer, Madder</h4><p>Dyed.</p>"
        "<h4>Spinner, Flachs AG</h4><h4>Teacher, Wool School</h4><p>Taught.</p><h4>Carder, Tow</h4>"
    )
    assert len(found) == 5
    assert found[0] == ("Senior Weaver", "Looms AB")


def test_several_roles_below_an_employer_whose_heading_says_when() -> None:
    body = (
        "<h2>Expérience professionnelle</h2>"
        "<h3>Lainor, Lyon - Septembre 2018-Maintenant</h3>"
        "<h4>Tisserande en chef</h4><ul><li>Monter les chaînes</li></ul>"
        "<h4>Teinturière</h4><ul><li>Garder les cuves</li></ul>"
        "<h3>Madder, Paris - Mai 2017-Juillet 2017</h3>"
        "<h4>Assistante</h4><ul><li>Trier la laine</li></ul>"
    )
    assert jobs(body) == [
        ("Tisserande en chef", "Lainor"), ("Teinturière", "Lainor"), ("Assistante", "Madder"),
    ]  # fmt: skip
    assert places(body) == ["Lyon", "Lyon", "Paris"]
    held = read_cv(body)["experience"]
    assert [job["start"] for job in held] == ["2018-09", "2018-09", "2017-05"]


def test_parts_of_one_job_are_no_roles_of_their_own() -> None:
    assert len(jobs(
        "<h2>Experience</h2><h3>Weaver, Looms AB, 2018 - 2020</h3><h4>What I did</h4><p>Wove.</p>"
        "<h4>Tools</h4><p>Old looms.</p><h3>Dyer, Madder Works, 2015 - 2017</h3>"
        "<h4>What I did</h4><p>Dyed.</p>"
    )) == 2  # fmt: skip


def test_a_motto_and_a_sentence_over_the_list_are_no_employer() -> None:
    entry = "<h4>{} | {}</h4><h4>{}</h4><p>Care of the looms</p><p>Care of the people</p>"
    assert jobs(
        "<h2>Esperienza</h2><h3>Dare un filo e un senso a ogni cosa</h3>"
        "<p>Nel mio percorso ho avuto la fortuna di tessere in luoghi molto diversi tra loro.</p>"
        + entry.format("2018 -", "TESSITRICE", "Lanificio Vega")
        + entry.format("2012 - 2018", "TINTORA", "Madder")
        + entry.format("2010 - 2012", "FILATRICE", "Madder")
    ) == [("TESSITRICE", "Lanificio Vega"), ("TINTORA", "Madder"), ("FILATRICE", "Madder")]


def test_a_motto_alone_under_education_is_no_school() -> None:
    assert studies(
        "<h2>Formazione</h2><h3>Si impara a tessere lungo tutto il cammino</h3>"
        "<h4>FORMAZIONE ACCADEMICA</h4><p>2004 LAUREA IN TESSITURA</p><p>Università di Vega</p>"
        "<p>1999 DIPLOMA DI TINTURA</p><p>Liceo del Lino</p>"
    ) == [("LAUREA IN TESSITURA", "Università di Vega"), ("DIPLOMA DI TINTURA", "Liceo del Lino")]


def test_dates_in_headings_close_no_list_that_a_plain_line_heads() -> None:
    entry = "<p>{}</p><h2>{}</h2><h3>{}</h3><ul><li>Care of looms</li><li>Care of wool</li></ul>"
    assert jobs(
        "<p>Esperienze Lavorative</p>"
        + entry.format("Vega", "LUGLIO 2022-OTTOBRE 2024", "Elettricista")
        + entry.format("R.L Lane", "GIUGNO 2020-MAGGIO 2022", "Stagista")
    ) == [("Elettricista", "Vega"), ("Stagista", "R.L Lane")]


def test_accounts_behind_the_schools_are_no_studies() -> None:
    assert studies(
        "<h3>Formazione</h3><div><ul><li>Istituto della Lana</li><p>Diploma di tinta</p>"
        "<p>Anni=2016/2020</p><li>Loom2Wool University</li><p>Master Weaver</p>"
        "<p>Anni=2021/2022</p></ul></div><div><p>Segui i miei telai!</p><ul>"
        '<li><a href="https://www.instagram.com/ada.rossi/">Instagram</a></li>'
        '<li><a href="https://github.com/ada-rossi">GitHub</a></li></ul></div>'
    ) == [
        ("Diploma di tinta", "Istituto della Lana"), ("Master Weaver", "Loom2Wool University"),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["Staj", "Internship", "Praktikum", "Tirocinio", "Estágio"])
def test_a_kind_of_work_heads_a_list(kind: str) -> None:
    assert jobs(
        f"<h2>About</h2><p>I weave.</p><h3>{kind}</h3><p>Vega Looms</p>"
        "<p>Weaver · 01.03.2021 – 30.09.2021</p><p>Linen, wool, teamwork</p>"
    ) == [("Weaver", "Vega Looms")]


def test_a_kind_of_work_within_a_list_of_jobs_is_a_title() -> None:
    assert [role for role, _ in jobs(
        "<h2>Experience</h2><h3>Weaver</h3><p>Vega Looms, 2021 - 2023</p>"
        "<h3>Internship</h3><p>Madder Works, 2019 - 2020</p>"
    )] == ["Weaver", "Internship"]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Exprérience professionnelle", "experience"),
        ("Proffessional Experience", "experience"),
        ("Berufserfahung", "experience"),
        ("Formazione academica", "education"),
        ("Professional", ""),
        ("Instruction", ""),
        ("Edition", ""),
    ],
)
def test_long_headings_are_known_with_one_letter_wrong(heading: str, kind: str) -> None:
    assert section_kind(heading) == kind


def test_a_word_for_today_before_a_degree_is_no_part_of_it() -> None:
    assert studies(
        "<h2>Éducation</h2><h4>Lycée du Lin</h4><p>Actuellement: BTS Tissage première année</p>"
        "<h4>Collège de la Laine</h4><p>Juin 2021 : Baccalauréat général</p>"
    ) == [
        ("BTS Tissage première année", "Lycée du Lin"),
        ("Baccalauréat général", "Collège de la Laine"),
    ]


def test_headings_below_a_dated_employer_that_but_hold_a_word_for_a_role_are_no_roles() -> None:
    body = (
        "<h2>Experience</h2><h3>Madder Institute, 2018 - 2020</h3>"
        "<h4>Loom manager app</h4><p>Counts the looms.</p>"
        "<h4>Wool inspector tool</h4><p>Looks at wool.</p>"
        "<h3>Looms AB, 2010 - 2012</h3><h4>Yarn editor shop</h4><p>Sells yarn.</p>"
    )
    assert len(jobs(body)) == 2


def test_what_stands_below_a_role_without_dates_tells_of_it() -> None:
    held = read_cv(
        "<h2>Experience</h2><h3>Madder Institute, 2018 - 2020</h3>"
        "<h4>Head of Looms</h4><p>Leeds</p><p>Counted the looms.</p>"
        "<h4>Wool inspector</h4><p>Looked at wool.</p>"
        "<h3>Looms AB, 2010 - 2012</h3><h4>Senior dyer</h4><p>Dyed yarn.</p>"
    )["experience"]
    assert [job["role"] for job in held] == ["Head of Looms", "Wool inspector", "Senior dyer"]
    assert [job["summary"] for job in held] == [
        "Counted the looms.", "Looked at wool.", "Dyed yarn.",
    ]  # fmt: skip
    assert [job["location"] for job in held] == ["Leeds", "", ""]


@pytest.mark.parametrize(
    ("heading", "entry"), [("Education", "MFA, Madder University"), ("Experience", "Weaver, Looms")]
)
def test_years_that_rank_with_a_section_close_it(heading: str, entry: str) -> None:
    record = read_cv(
        f"<h2>{heading}</h2><p>{entry}</p>"
        "<h2>2020 - 2024</h2><p>Red Loom, oil on canvas</p><p>Blue hill, acrylic</p>"
        "<h2>2015 - 2019</h2><p>Green Loom, oil on canvas</p>"
    )
    [one] = record["education"] + record["experience"]
    assert one["start"] == ""


@pytest.mark.parametrize(
    "heading",
    [
        "Collaborator", "Collaboratore", "Programmerer", "Technologue", "Technologe", "Voluntaria",
        "Volontariat", "Referenten", "Conference", "Alternante", "Preferences",
    ],
)  # fmt: skip
def test_a_title_that_is_like_a_heading_opens_nothing(heading: str) -> None:
    assert jobs(
        f"<h3>Experience</h3><h3>{heading}</h3><p>Looms AB</p><p>2010 - 2012</p>"
        "<h3>Weaver</h3><p>Wool Ltd</p><p>2008 - 2010</p>"
    ) == [(heading, "Looms AB"), ("Weaver", "Wool Ltd")]


def test_a_role_that_names_whose_studies_it_is_for_heads_none() -> None:
    assert jobs(
        "<h2>Experience</h2><h3>Manager Children's Education</h3><p>Looms AB</p>"
        "<p>2010 - 2012</p><h3>Weaver</h3><p>Wool Ltd</p><p>2008 - 2010</p>"
    ) == [("Manager Children's Education", "Looms AB"), ("Weaver", "Wool Ltd")]


@pytest.mark.parametrize("owner", ["Ada Rossi", "Jane"])
def test_a_heading_may_say_whose_the_list_is(owner: str) -> None:
    assert jobs(f"<h2>{owner}'s Experience</h2><h3>Dyer</h3><p>Looms AB</p><p>2010 - 2012</p>") == [
        ("Dyer", "Looms AB")
    ]


@pytest.mark.parametrize(
    "sorts", [("Current", "Previous"), ("Leeds", "London"), ("Industry", "Academia")]
)
@pytest.mark.parametrize(
    "role",
    [
        "<h3>{} at {}</h3><p>{}</p>",
        "<h3>{}</h3><p>{} AB</p><p>{}</p>",
        "<h3>{}</h3><p>{}, {}</p>",
    ],
)
def test_what_sorts_jobs_is_nobodys_employer(sorts: tuple[str, str], role: str) -> None:
    now, before = (f"<h3>{sort}</h3>" for sort in sorts)
    found = jobs(
        "<h2>Experience</h2>" + now + role.format("Weaver", "Madder", "2015 - 2019")
        + role.format("Spinner", "Flax", "2014 - 2015")
        + before + role.format("Dyer", "Woolly", "2010 - 2012")
    )  # fmt: skip
    held = [(title, at.removesuffix(" AB")) for title, at in found]
    assert [job for job in held if job[0] in ("Weaver", "Spinner", "Dyer")] == [
        ("Weaver", "Madder"), ("Spinner", "Flax"), ("Dyer", "Woolly"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "kind", ["Vollzeit", "Contract", "Festanstellung", "Remote", "Hybrid", "Stage", "Internship"]
)
def test_a_kind_of_employment_over_a_role_is_no_role(kind: str) -> None:
    assert jobs(
        f"<h2>Experience</h2><h3>{kind}</h3><p>Weaver, Looms AB</p><p>2010 - 2012</p>"
        "<h3>Dyer</h3><p>Wool Ltd</p><p>2008 - 2010</p>"
    ) == [("Weaver", "Looms AB"), ("Dyer", "Wool Ltd")]


def test_an_actors_stage_is_no_list_of_jobs() -> None:
    assert jobs(
        "<p>Actor</p><h2>Stage</h2><ul><li>The Loom, Old Mill, 2010</li>"
        "<li>The Dyer, Harbour Theatre, 2012</li></ul>"
    ) == []  # fmt: skip


@pytest.mark.parametrize("heading", ["Recent studies", "Research studies"])
def test_recent_studies_may_be_studies(heading: str) -> None:
    assert studies(
        f"<h2>{heading}</h2><ul><li>BSc in Wool, Harbour University, 2010</li>"
        "<li>MSc in Looms, Brim University, 2012</li></ul>"
    ) == [("BSc in Wool", "Harbour University"), ("MSc in Looms", "Brim University")]


def test_practice_beside_what_somebody_teaches_is_no_job() -> None:
    body = "<h2>{}</h2><p>Weben im Labor, 2015</p><h2>Praktikum</h2><p>Färben im Labor, 2016</p>"
    assert jobs(body.format("Lehre")) == []
    assert len(jobs(body.format("Ausbildung"))) == 1


def test_work_on_ones_own_may_head_an_entry() -> None:
    body = (
        "<h2>Experiencia</h2><h3>Profesional independiente</h3><p>Madrid</p><p>2010 - 2012</p>"
        "<h3>Tejedora</h3><p>Telares SA</p><p>2008 - 2010</p>"
    )
    assert jobs(body) == [("Profesional independiente", ""), ("Tejedora", "Telares SA")]
    assert places(body) == ["Madrid", ""]


def test_a_long_dash_leads_to_the_employer() -> None:
    assert jobs(
        "<h2>Experience</h2><h3>2018 - 2020 Weaver (Wool, Leeds)</h3><p>— looms.example</p>"
        "<h3>2015 - 2018 Dyer (Wool, Leeds)</h3><p>— madder.example</p>"
    ) == [("Weaver (Wool, Leeds)", "looms.example"), ("Dyer (Wool, Leeds)", "madder.example")]
