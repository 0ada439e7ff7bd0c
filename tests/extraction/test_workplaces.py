"""Where sentences of many languages say that somebody works or studies, and as what."""

from __future__ import annotations

import pytest

from coffeechat.extraction.outline import Line
from coffeechat.extraction.workplaces import find_workplace
from extraction.invented_cv import read, value


@pytest.mark.parametrize(
    ("sentence", "organisation"),
    [
        ("Seit 2019 arbeite ich bei Nordlicht und webe.", "Nordlicht"),
        ("Sie leitet die Abteilung Leinen bei Nordlicht Garne.", "Nordlicht Garne"),
        ("Ada ist seit 2015 als Weberin bei Nordlicht tätig.", "Nordlicht"),
        ("Elle exerce au Centre médical des Tilleuls.", "Centre médical des Tilleuls"),
        ("Je travaille actuellement chez Lumiflex en tant que tisseuse.", "Lumiflex"),
        ("Desde marzo atiende en el Hospital Almendro.", "Hospital Almendro"),
        ("Imparte clases de telar en la Escuela de Arte Almendro.", "Escuela de Arte Almendro"),
        ("Atua na Clínica Maré e tece linho.", "Clínica Maré"),
        ("Comecei como tecelã na empresa Maré Digital, onde trabalho até hoje.", "Maré Digital"),
        ("Ada insegna tessitura all'Accademia di Belle Arti.", "Accademia di Belle Arti"),
        ("Momenteel werk ik bij Wilgentech als weefster.", "Wilgentech"),
        ("Ada Rossi is werkzaam bij Wilgentech.", "Wilgentech"),
        ("Vanuit haar eigen bedrijf Wilgentech helpt zij makers.", "Wilgentech"),
        ("Idag arbetar jag på Granit som väverska.", "Granit"),
        ("Jag driver företaget Granit i Luleå.", "Granit"),
        ("Jeg arbejder til daglig hos Havklit.", "Havklit"),
        ("Obecnie pracuję w firmie Jantar jako tkaczka.", "Jantar"),
        ("Halen Defne Tekstil bünyesinde çalışmaktadır.", "Defne Tekstil"),
        ("Defne Tekstil'de çalışıyorum.", "Defne Tekstil"),
        ("Jelenleg a Lenmalom Kft.-nél dolgozom.", "Lenmalom Kft"),
        ("Lucrez momentan la Teiul Textil.", "Teiul Textil"),
        ("Ada teaches weaving at Harrow Vale College.", "Harrow Vale College"),
        ("She is based at Harrow Vale Looms.", "Harrow Vale Looms"),
        ("After a while in Leeds I run a studio, Looms, with two friends.", "Looms"),
    ],
)
def test_a_sentence_says_where_somebody_works(sentence: str, organisation: str) -> None:
    found = find_workplace(Line(sentence, (), 1, "main"))
    assert (found.name.rstrip(".") if found else "") == organisation


@pytest.mark.parametrize(
    "sentence",
    [
        "She works in Leeds and weaves linen.",
        "He teaches at home and at night.",
        "My thesis was on the works of Ada Rossi in Leeds.",
        "Ich arbeite bei der Entwicklung von Garnen mit.",
        "Ich bin seit 2015 Weberin in Kiel.",
        "Trabajo con Telares y lino.",
        "I'm currently working in Professor Weber's Lab.",
        "Ik werk in Leeuwarden.",
        "Bugün evde çalışıyorum.",
    ],
)
def test_a_sentence_about_work_need_not_say_where(sentence: str) -> None:
    assert find_workplace(Line(sentence, (), 1, "main")) is None


def test_where_and_as_what_and_whether_now() -> None:
    found = find_workplace(Line("Actualmente trabajo en Almendro como profesora.", (), 1, "main"))
    assert found is not None
    assert (found.name, found.role, found.sure) == ("Almendro", "profesora", 0.72)


@pytest.mark.parametrize(
    ("sentence", "role", "organisation"),
    [
        ("Seit 2015 bin ich Lehrerin an der Webschule in Kiel.", "Lehrerin", "Webschule"),
        ("Sinds 2016 ben ik docent bij Hogeschool Wilgenoord.", "docent", "Hogeschool Wilgenoord"),
        ("Sedan 2018 är jag lektor vid Umestads universitet.", "lektor", "Umestads universitet"),
        ("Actualmente soy profesora titular en la Universidad de Montelar.", "profesora titular",
         "Universidad de Montelar"),
        ("Ada är professor i fysik vid Umestads universitet.", "professor i fysik",
         "Umestads universitet"),
        ("I'm an engineer on the Glaze team at Kilnworks.", "engineer", "Kilnworks"),
        ("I'm a potter at clayforge, and I love clay.", "potter", "clayforge"),
        ("I'm 31 years old and from Leeds. I'm a product designer.", "product designer", ""),
        ("Ada Rossi, PhD, is a lecturer in glass at Harrow Vale University.", "lecturer in glass",
         "Harrow Vale University"),
        ("Ada is the director of the Clay and Glass Laboratory.", "director",
         "Clay and Glass Laboratory"),
        ("I am a fellow in the Department of Clay and Glass at Harrow Vale University.", "fellow",
         "Harrow Vale University"),
        ("I am a potter and former Head of Clay at Kilnworks.", "potter", ""),
        ("Jag är en lärare som gillar keramik.", "lärare", ""),
        ("I'm a potter at heart, and I love clay.", "potter", ""),
    ],
)  # fmt: skip
def test_a_sentence_says_what_somebody_is_and_where(
    sentence: str, role: str, organisation: str
) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>{sentence} It was long ago.</p>")
    assert value(record, "role") == role
    assert (value(record, "organisation") or "") == organisation


@pytest.mark.parametrize(
    ("sentence", "school"),
    [
        ("Jeg studerer til daglig design på Erhvervsakademi Havklit.", "Erhvervsakademi Havklit"),
        ("Jag läser till vävare på yrkeshögskolan Granit Academy.",
         "yrkeshögskolan Granit Academy"),
        ("Je poursuis mes études à l'Université de Valbrume.", "Université de Valbrume"),
        ("Atualmente curso Tecelagem na Universidade de Vilamar.", "Universidade de Vilamar"),
        ("Studuji tkaní na Univerzitě Lipová.", "Univerzitě Lipová"),
        ("Ik zit in het derde jaar van de opleiding aan Hogeschool Wilgenoord.",
         "Hogeschool Wilgenoord"),
        ("Currently pursuing a degree in clay, funded by @clay, at Harrow Vale University.",
         "Harrow Vale University"),
    ],
)  # fmt: skip
def test_a_sentence_says_where_somebody_studies(sentence: str, school: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><h2>About</h2><p>{sentence}</p>")
    assert value(record, "organisation") == school


@pytest.mark.parametrize(
    ("line", "organisation"),
    [
        ("Ada Rossi, CB4, University of Harrow Vale", "University of Harrow Vale"),
        ("Ada Rossi (Harrow Vale University)", "Harrow Vale University"),
        ("Ada Rossi and the University of Harrow Vale", ""),
    ],
)
def test_an_affiliation_stands_behind_the_name(line: str, organisation: str) -> None:
    record = read(f"<h2>Keynote</h2><h3>{line}</h3><p>Ada Rossi weaves linen and teaches it.</p>")
    assert value(record, "organisation") == organisation


@pytest.mark.parametrize(
    ("headline", "role", "organisation"),
    [
        ("Harbour Sandwich, Vice President", "Vice President", "Harbour Sandwich"),
        ("LoomWatch, Managing Editor", "Managing Editor", "LoomWatch"),
        ("AI, Backend Engineer", "AI, Backend Engineer", ""),
        ("Desenvolvedora na Mindelo", "Desenvolvedora", "Mindelo"),
        ("Professor of Weaving, University of Tarnow at Hill-Valley", "Professor of Weaving",
         "University of Tarnow at Hill-Valley"),
        ("Ingeniera en Sistemas", "Ingeniera en Sistemas", ""),
    ],
)  # fmt: skip
def test_a_line_under_the_name_says_what_and_where(
    headline: str, role: str, organisation: str
) -> None:
    record = read(f"<h1>Nora Vale</h1><p>{headline}</p>", title="Nora Vale")
    assert (value(record, "role"), value(record, "organisation")) == (role, organisation)


@pytest.mark.parametrize(
    ("sentence", "role", "organisation"),
    [
        ("I am an Assistant Professor in the Composite Textiles Department and the Department of "
         "Mechanical Weaving at Harrow University.", "Assistant Professor", "Harrow University"),
        ("I am a PhD student in Harrow Vale Center for Textile Systems.", "PhD student",
         "Harrow Vale Center for Textile Systems"),
        ("I am a Reader in Weaving at Harrow University.", "Reader in Weaving",
         "Harrow University"),
    ],
)  # fmt: skip
def test_a_role_ends_before_its_units(sentence: str, role: str, organisation: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>{sentence} Cloth is what I think with.</p>")
    assert value(record, "role") == role
    assert value(record, "organisation") == organisation


def test_whom_somebody_works_with_is_no_employer() -> None:
    text = "I currently work with Jonas Weidner as a reader in Harrow University’s weaving school."
    found = find_workplace(Line(text, (), 1, "main"))
    assert found is None or found.name != "Jonas Weidner"


@pytest.mark.parametrize("line", ["Speaker", "Keynote Speaker", "Ponente"])
def test_who_speaks_has_no_role_by_that(line: str) -> None:
    record = read(f"<h1>Nora Vale</h1><p>{line}</p>", title="Nora Vale")
    assert value(record, "role") == ""


def test_a_text_that_begins_with_a_title_and_the_name_is_about() -> None:
    text = "La Dra. Ada Rossi cuenta con veinte años de telar y de lino en su propio taller."
    record = read(f"<h1>Ada Rossi</h1><h2>Formación</h2><p>{text}</p>")
    assert value(record, "about").startswith("La Dra.")


def test_a_verb_of_the_first_person_says_i() -> None:
    text = "Nasci em Aveiro e comecei cedo a tecer linho, que continua a ser o que mais me agrada."
    record = read(f"<h1>Ada Rossi</h1><h2>Informações Pessoais</h2><p>{text}</p>")
    assert value(record, "about").startswith("Nasci em Aveiro")


def test_the_owner_of_a_page_is_no_title() -> None:
    page = "<h1>Sobre mí</h1><p>Tejo lino.</p><footer>© 2026 Dra. Ada Rossi. Telares.</footer>"
    record = read(page, title="Sobre mí | Dra. Ada Rossi")
    assert value(record, "organisation") == ""
