"""vCards of address books, of several ages, and our own."""

from __future__ import annotations

import pytest

from coffeechat.exports.card import Card
from coffeechat.exports.vcards import read_card, split_cards, write_cards

HOSTILE = "Ann\r\nEND:VCARD\nBEGIN:VCARD\r\nFN:Eve;\\,:\u2028 =?"


def test_a_written_card_is_the_same_when_it_is_read() -> None:
    cards = [
        Card(name="Hanna Lindqvist", role="Lead; Designer", organisation="Kestrel, Ltd; Learning",
             location="Göteborg, Sweden", headline="a", about="one\ntwo", pronouns="she/her",
             url="https://people.example/a;b,c", emails=["a@x.example", "b@x.example"],
             phones=["+46 70"], links=["https://x.example/?q=a,b"], skills=["Law, EU", "C\\C++"],
             languages=["Svenska"], tags=["health", "a,b;c"], stage="in touch",
             notes=["first\n\nline", "second"]),
        Card(name="لیلى"),
    ]  # fmt: skip
    text = "".join(write_cards(cards))
    assert [read_card(one) for one in split_cards(text)] == cards


def test_no_value_can_end_a_line_or_begin_a_card() -> None:
    [text] = write_cards([Card(name=HOSTILE, role=HOSTILE, notes=[HOSTILE], tags=[HOSTILE],
                               about=HOSTILE, organisation=HOSTILE)])  # fmt: skip
    lines = text.replace("\r\n ", "").split("\r\n")

    assert lines.count("BEGIN:VCARD") == lines.count("END:VCARD") == 1
    assert sum(line.startswith("FN:") for line in lines) == 1
    assert len(split_cards(text)) == 1


@pytest.mark.parametrize(
    ("lines", "card"),
    [
        ("VERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96berg;Anna\nTEL;CELL:555",
         Card(name="Anna Öberg", phones=["555"])),
        ("VERSION:4.0\nFN:Jo Pell\nORG:Acme\\, Inc;Sales\nTEL;VALUE=uri:tel:+1-555\nROLE:Seller",
         Card(name="Jo Pell", organisation="Acme, Inc", phones=["+1-555"], role="Seller")),
        ("VERSION:3.0\nFN:Jo\nitem1.EMAIL;type=INTERNET:jo@x.example\nPHOTO;ENCODING=b:AAAA\n BBBB"
         "\nADR:;;1 High St;York;;YO1;England\nnot a line",
         Card(name="Jo", emails=["jo@x.example"], location="York, England")),
    ],
    ids=["2.1", "4.0", "3.0 of a telephone"],
)  # fmt: skip
def test_cards_of_any_age_are_read(lines: str, card: Card) -> None:
    [text] = split_cards(f"BEGIN:VCARD\n{lines}\nEND:VCARD\n")
    assert read_card(text) == card


def test_what_is_no_card_or_names_nobody_is_none() -> None:
    assert split_cards("BEGIN:VCARD\nFN:x") == []
    for lines in ("VERSION:3.0", "VERSION:3.0\nEMAIL:a@x.example",
                  "VERSION:2.1\nFN;CHARSET=nonsense;ENCODING=QUOTED-PRINTABLE:=C3"):  # fmt: skip
        assert read_card(f"BEGIN:VCARD\n{lines}\nEND:VCARD\n") is None


@pytest.mark.parametrize(
    "text",
    ["BEGIN:VCARD\n" * 200_000, "BEGIN:VCARD" + "\n" * 200_000],
    ids=["no card has an end", "nothing but empty lines"],
)
def test_a_file_of_beginnings_holds_nobody_up(text: str) -> None:
    assert split_cards(text) == []


@pytest.mark.parametrize(
    "lines",
    ["TEL:1\n" * 100_000, "BEGIN:X\n" * 5_000 + "END:X\n" * 5_000, "N:" + ";" * 500_000],
    ids=["a hundred thousand numbers", "five thousand boxes in one another", "a name of parts"],
)
def test_a_card_that_would_take_long_is_none(lines: str) -> None:
    [text] = split_cards(f"BEGIN:VCARD\nVERSION:3.0\nFN:Jo\n{lines}\nEND:VCARD\n")
    assert read_card(text) is None
