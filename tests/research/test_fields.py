"""Titles in many languages name a field of work."""

from __future__ import annotations

import pytest

from coffeechat.research.fields import find_field, recognise_title
from coffeechat.research.phrases import clean_role


@pytest.mark.parametrize(
    ("title", "field", "family"),
    [
        ("Ward Nurse", "nursing", "health"),
        ("Senior Hospital Pharmacist", "pharmacy", "health"),
        ("Krankenhausapothekerin", "pharmacy", "health"),
        ("Infirmière de bloc", "nursing", "health"),
        ("간호사", "nursing", "health"),
        ("看護師", "nursing", "health"),
        ("Abogada", "law", "law"),
        ("עורכת דין", "law", "law"),
        ("محامية", "law", "law"),
        ("Desenvolvedora de software", "software engineering", "engineering"),
        ("Programista", "software engineering", "engineering"),
        ("产品经理", "product management", "product"),
        ("Projektledare", "project management", "operations"),
        ("Insegnante di lettere", "teaching", "education"),
        ("Head of Product Design", "product design", "design"),
        ("Director of Product Marketing", "marketing", "marketing"),
        ("PhD Student in Computer Science", "research", "research"),
        ("Lecturer in Linguistics", "university teaching", "education"),
        ("Partner, Executive Search", "executive search", "people"),
        ("Founder & Head Brewer", "brewing", "hospitality"),
        ("Gameplay Programmer", "game development", "engineering"),
        ("Dramaturgin", "dramaturgy", "arts"),
        ("VP of Sales", "sales", "sales"),
        ("Philosophy", "the humanities", "research"),
        ("Museum Educator", "museum education", "education"),
        ("Kfz-Mechatroniker", "vehicle repair", "trades"),
        ("Oberkellner", "hospitality", "hospitality"),
        ("Business Developer", "business development", "sales"),
        ("רופאה", "medicine", "health"),
        ("Marketing Director", "marketing", "marketing"),
        ("Beamtin", "the civil service", "public service"),
    ],
)
def test_a_title_names_its_field(title: str, field: str, family: str) -> None:
    found = find_field(title)
    assert found is not None
    assert (found.name, found.family) == (field, family)


@pytest.mark.parametrize("title", ["", "Puzzle Wrangler", "Ninja", "🚀", "Human being", "ok"])
def test_an_unknown_title_names_none(title: str) -> None:
    assert find_field(title) is None


@pytest.mark.parametrize(
    "title",
    [
        "Director", "Partner", "Analyst", "Principal", "Producer", "Product Developer",
        "Brand Ambassador", "MD", "Vice President", "Registrar", "Site Manager", "Conductor",
    ],
)  # fmt: skip
def test_a_title_of_many_kinds_of_work_names_none_and_is_english(title: str) -> None:
    assert find_field(title) is None
    known = recognise_title(title)
    assert known is None or known.english
    assert not clean_role(title).startswith("“")


@pytest.mark.parametrize(
    "title",
    [
        "Referentin für Weiterbildungsqualitätsmanagement", "Oberstudienrat", "Produktentwickler",
        "Studienberater", "Chef de service", "Anlagenmechaniker", "Kokosbauer",
    ],
)  # fmt: skip
def test_part_of_a_foreign_title_is_not_taken_for_another_field(title: str) -> None:
    found = find_field(title)
    assert found is None or found.name == "quality management"
    assert clean_role(title) == f"“{title}”"
