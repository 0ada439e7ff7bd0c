"""Roles and employers that stand side by side, or further on in a text, in many languages."""

from __future__ import annotations

import pytest

from coffeechat.extraction.headline_places import split_place
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.juxtaposed import split_juxtaposed
from coffeechat.extraction.vocabulary import names_whole_school
from extraction.invented_cv import read, value


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("доцент кафедры пряжи Озёрского университета", "доцент", "Озёрского университета"),
        ("Научный сотрудник Института пряжи", "Научный сотрудник", "Института пряжи"),
        ("asistentka Katedry przędzy", "asistentka", "Katedry przędzy"),
        ("Geschäftsführerin Garnhaus GmbH", "Geschäftsführerin", "Garnhaus GmbH"),
        ("Postdoc Osier University", "Postdoc", "Osier University"),
        ("استادیار گروه نخ دانشگاه اوزیر", "استادیار", "گروه نخ دانشگاه اوزیر"),
        ("أستاذ الغزل بجامعة أوزير", "أستاذ الغزل", "جامعة أوزير"),
        ("דוקטורנט באוניברסיטת אוזיר", "דוקטורנט", "אוניברסיטת אוזיר"),
    ],
)
def test_a_role_straight_before_where_it_is_held(text: str, role: str, organisation: str) -> None:
    assert split_role(text) == (role, organisation)


@pytest.mark.parametrize(
    "text",
    [
        "absolwentka Politechniki Osierskiej",  # who has left it
        "профессор кафедры пряжи",  # a part alone belongs to the role
        "Yarn Builder Osier Ltd",  # a firm with a role in its name
        "Spinner, Osier University",
        "Osier University",
        "Spinner and dyer of yarn",
    ],
)
def test_what_is_no_such_pair(text: str) -> None:
    assert split_juxtaposed(text) is None


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Rector of Saint Osier's Church, Brackley", "Rector", "Saint Osier's Church"),
        ("Mahasiswa Universitas Osier, Jurusan Benang", "Mahasiswa", "Universitas Osier"),
        ("Reader in the Yarn Group, Osier University", "Reader", "Osier University"),
        ("Head of Yarn, Osier Museum; Lecturer, Osier College", "Head of Yarn", "Osier Museum"),
        ("Osier Yarn Ltd / Lead Spinner", "Lead Spinner", "Osier Yarn Ltd"),
        ("Professor of Maritime Law", "Professor of Maritime Law", ""),
        ("profesora de historia en el Colegio Osier", "profesora de historia", "Colegio Osier"),
    ],
)
def test_rows_of_a_role_and_where(text: str, role: str, organisation: str) -> None:
    assert split_role(text) == (role, organisation)


def test_a_place_behind_a_role_and_its_comma() -> None:
    assert split_place("Freelance spinner, Leeds") == ("Freelance spinner", "Leeds")
    assert split_place("Director, Research") == ("Director, Research", "")


def test_german_with_is_no_school() -> None:
    assert names_whole_school("Laboratory at MIT")
    assert not names_whole_school("Garn mit Geduld")


def page(*lines: str, above: str = "") -> dict[str, object]:
    """Return the record of a page of short lines below a name, and one above it."""
    told = "".join(f"<p>{line}</p>" for line in lines)
    lead = f"<p>{above}</p>" if above else ""
    return read(f"{lead}<h1>Ada Rossi</h1>{told}", title="Ada Rossi")


@pytest.mark.parametrize(
    ("line", "role", "organisation"),
    [
        ("I am a teacher who loves wool. I am a lecturer at Osier College and tell it there.",
         "lecturer", "Osier College"),
        ("I am an incoming lecturer at Osier College. I am a fellow at the Yarn Institute.",
         "fellow", "Yarn Institute"),
        ("Engineer. Currently dyeing wool at Osier.", "Engineer", "Osier"),
        ("Docente e investigadora del Instituto Osier y de otras casas, con mucha lana en todas.",
         "Docente e investigadora", "Instituto Osier"),
        ("Ada is responsible for dyes at Osier Ltd. and tells of them.", "", "Osier Ltd"),
        ("Ada Rossi (Osier University) asks how wool is spun.", "", "Osier University"),
        ("Je termine ma thèse à l'Université Osier cette année.", "", "Université Osier"),
        ("Меня зовут Ада, я веду отдел пряжи в компании «Озёр».", "", "Озёр"),
        ("Ada er ingeniør i Osier A/S, og glad for uld.", "", "Osier A/S"),
        ("As of May 2021, I am a lecturer at Osier College.", "lecturer", "Osier College"),
        ("Working as Lead Dyer for Osier Mills.", "Lead Dyer", "Osier Mills"),
        ("Ведущий инженер, ООО «Озёр»", "Ведущий инженер", "ООО «Озёр"),
    ],
)  # fmt: skip
def test_where_sentences_say_that_somebody_is(line: str, role: str, organisation: str) -> None:
    record = page(line)
    assert str(value(record, "organisation")).strip("«»") == organisation.strip()
    assert role in str(value(record, "role"))


def test_the_school_over_a_name() -> None:
    assert value(page("研究员", above="青湖羊毛研究所"), "organisation") == "青湖羊毛研究所"
    assert value(page("Spinner", above="Osier University"), "organisation") == "Osier University"
    assert value(page("Spinner", above="Welcome to the yarn group!"), "organisation") == ""


def test_a_row_of_role_firm_and_town() -> None:
    record = page("Responsabile tessuti | Osier Srl | Torino")
    assert value(record, "role") == "Responsabile tessuti"
    assert value(record, "organisation") == "Osier Srl"
    assert value(record, "location") == "Torino"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Olá! Sou a Ada, engenheira na Osier, no Porto.", "Porto"),
        ("Teamleiter Färberei, Osier AG, Bern", "Bern"),
        ("Ich arbeite als Weberin in eigener Werkstatt in Kassel.", "Kassel"),
    ],
)
def test_the_place_behind_the_employer(line: str, place: str) -> None:
    assert value(page(line), "location") == place
