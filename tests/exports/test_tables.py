"""Tables of other programs, of LinkedIn, and our own."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from coffeechat.exports.card import Card
from coffeechat.exports.errors import UnreadableFile
from coffeechat.exports.tables import MOST_ROWS, fold, read_rows, read_table, write_table

LINKEDIN = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Hanna,Lindqvist,https://www.linkedin.com/in/hanna,,"Kestrel Learning, Ltd",Lead Designer,05 Mar 2024
,,,,,,06 Mar 2024
"""


def read(text: str) -> list[Card | None]:
    table = read_table(text)
    return list(read_rows(table, table.roles))


def test_linkedins_own_export_is_read_with_its_notice_and_its_dates() -> None:
    hanna, nobody = read(LINKEDIN)

    assert hanna == Card(
        name="Hanna Lindqvist", role="Lead Designer", organisation="Kestrel Learning, Ltd",
        url="https://www.linkedin.com/in/hanna", met=date(2024, 3, 5),
    )  # fmt: skip
    assert nobody is None


@pytest.mark.parametrize(
    ("headings", "roles"),
    [
        ("Vorname;Nachname;Firma;Berufsbezeichnung;E-Mail-Adresse",
         ["first", "last", "organisation", "role", "emails"]),
        ("Prénom,Nom,Société,Poste,Courriel", ["first", "last", "organisation", "role", "emails"]),
        ("Nombre;Apellidos;Empresa;Cargo;Correo electrónico",
         ["first", "last", "organisation", "role", "emails"]),
        ("Förnamn\tEfternamn\tFöretag\tBefattning\tE-postadress",
         ["first", "last", "organisation", "role", "emails"]),
        ("氏名,会社名,役職,メール", ["name", "organisation", "role", "emails"]),
        ("שם פרטי,שם משפחה,חברה,תפקיד", ["first", "last", "organisation", "role"]),
        ("Name,Organization 1 - Name,E-mail 1 - Value,Phone 1 - Value,Labels",
         ["name", "organisation", "emails", "phones", "tags"]),
        ("Name,Favourite colour", ["name", ""]),
    ],
)  # fmt: skip
def test_headings_are_understood_in_several_languages(headings: str, roles: list[str]) -> None:
    sign = max(",;\t", key=headings.count)
    assert read_table(headings + "\n" + sign.join("x" * len(roles))).roles == roles


def test_an_unknown_heading_is_guessed_by_what_stands_below_it() -> None:
    table = read_table(
        "Name,A,B,C\nAnn,ann@x.example,https://linkedin.com/in/ann,https://ann.example\n"
    )
    assert table.roles == ["name", "emails", "url", "links"]


def test_an_exported_table_is_the_same_when_it_is_read() -> None:
    cards = [
        Card(name="=HYPERLINK(\"https://evil.example\")", role="+1", organisation="@SUM(A1)",
             phones=["+46 70", "-5"], tags=["a;b", "c,d"], notes=["one\ntwo", "---"]),
        Card(name="Anna “Ann” Öberg", about='Said "no",\nthen left', emails=["a@x.example"]),
    ]  # fmt: skip
    text = write_table(cards)

    assert read(text) == cards
    for row in csv.reader(io.StringIO(text)):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("\n\n", "empty"), ("Name,Role\n", "nobody below"),
        ("Name\n" + "x\n" * (MOST_ROWS + 1), "more than"),
        ("Name\n" + "x" * 1_000_001, "can’t be read"),
    ],
    ids=["empty", "no rows", "too many", "long cell"],
)  # fmt: skip
def test_a_table_that_cannot_be_taken_in_says_why(text: str, sentence: str) -> None:
    with pytest.raises(UnreadableFile, match=sentence):
        read_table(text)


def test_headings_are_compared_without_accents_and_signs() -> None:
    assert fold(" E-Mail  Adrésse: ") == "e mail adresse"
