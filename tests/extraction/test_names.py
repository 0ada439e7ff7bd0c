from __future__ import annotations

import pytest

from coffeechat.drafts.addressee import know_name
from coffeechat.extraction.forms_of_address import greeting
from coffeechat.extraction.name_parts import find_pronouns, tidy_name
from coffeechat.extraction.names import likeness
from coffeechat.records.fact import Fact
from coffeechat.records.record import Record


@pytest.mark.parametrize(
    "text",
    ["Ada Quill", "ADA MARIA QUILL", "Dr. Bo Tran", "José da Silva", "van der Berg, Anna",
     "O'Brien, Una",
     "山根 美咲", "李博", "김민준", "ليلى النجار",
     "Иван Петров", "Jean-Luc Moreau",
     "Thea Farrow, PhD", "Lise Farrow", "Greta van Quill", "April Quill", "Zoe Page",
     "Bo Cadet", "Ada Tokarz", "Udo Klempner", "Inés Soldado", "Lise Valet", "Bo Polier",
     "Олена Слюсар", "Тарас Пекар", "דנה נגר", "Ana Peón", "Nanny Quill", "Eva Zámečník",
     "Lise Potter", "Aysu Aşçı", "JRR Quill", "प्रेमा सेन", "ராஜகுமாரி எழிலி", "翁淑芬", "류은경"],
)  # fmt: skip
def test_names_of_many_forms_look_like_names(text: str) -> None:
    assert likeness(text) >= 0.8


@pytest.mark.parametrize(
    "text",
    ["Experience", "Data Scientist", "Toggle navigation", "Mossworks GmbH", "About us", "个人简介",
     "プロフィール", "University of Leeds", "Page not found", "404", "Sign in", "Zusammenfassung",
     "https://example.org", "ada@quill.example", "Berufserfahrung", "Read more", "",
     "BornToWeave", "Lycée Jeanne Quill, Arles", "Titre de", "Collège de la Rive",
     "Benim Blogum", "Harbour Dancing TLV", "About Page", "Blog Post", "簡介"],
)  # fmt: skip
def test_what_is_no_name_does_not(text: str) -> None:
    assert likeness(text) < 0.3


@pytest.mark.parametrize(
    ("name", "called"),
    [("Ada Quill", "Ada"), ("Dr. Bo Tran", "Bo"), ("Prof. Dr. Ada Müller", "Ada"),
     ("van der Berg, Anna", "Anna"),
     ("ADA MARIA QUILL", "Ada"), ("ZHANG Wei", "Wei"), ("山根 美咲", "山根 美咲"),
     ('Katherine "Kit" Rowe', "Kit"),
     ("Jane Smith, PhD", "Jane"), ("J. Robin Hartley", "Robin")],
)  # fmt: skip
def test_a_greeting_uses_what_the_person_is_called(name: str, called: str) -> None:
    assert greeting(name)[0] == called


def test_a_greeting_is_unsure_where_the_family_name_may_come_first() -> None:
    assert greeting("Li Bo")[1] < 0.7 < greeting("Ada Quill")[1]


@pytest.mark.parametrize("name", ["Li Bo", "Nguyễn Thị Minh", "Sato Hanako", "Szabó Péter"])
def test_who_may_write_the_family_name_first_is_called_by_the_whole_name(name: str) -> None:
    called, sure = greeting(name)
    facts = [
        Fact(value=value, source="page-text", evidence=name, confidence=confidence)
        for value, confidence in ((name, 0.9), (called, sure))
    ]
    record = Record(url="", kind="person", name=facts[0], greeting=facts[1])
    assert know_name(record)["person"].text == name


def test_pronouns_and_emoji_are_no_part_of_a_name() -> None:
    assert tidy_name("Ada Quill (she/her) ✨") == "Ada Quill"
    assert find_pronouns("Ada Quill (they/them)") == "they/them"
    assert find_pronouns("input/output") == ""


def test_a_switch_of_languages_is_nobody() -> None:
    assert likeness("Japanese | English") == 0.0
    assert likeness("Deutsch English Français") == 0.0
    assert likeness("Jenny English") > 0.0
