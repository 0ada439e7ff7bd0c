"""Places that stand beside a mail address, a telephone number, a role or in an address of parts."""

from __future__ import annotations

import pytest

from coffeechat.extraction.page_places import town_in
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.reader import read_page
from coffeechat.extraction.residences import place_in

JOB = "<h2>Experience</h2><h3>Weaver</h3><p>Harbour Looms</p><p>2019 - 2022</p>"
WAYS = "<span>mira@kestel.example</span> <span>+41 44 555 01 42</span>"


def place_of(head: str, foot: str = "") -> str:
    body = f"<h1>Mira Kestel</h1>{head}<p>I weave and I like it.</p>{JOB}{foot}"
    html = f"<html><title>Mira Kestel</title><body>{body}</body></html>"
    return read_page(html, "https://example.org/pages/x.html").value("location")


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (f"<div>{WAYS} <span>Brimwick, CH</span></div>", "Brimwick, CH"),
        (f"<div><span>Brimwick, CH ⋄</span> {WAYS}</div>", "Brimwick, CH"),
        (f"<div><span>Webergasse 32, Brimhagen</span> {WAYS}</div>", "Brimhagen"),
        (f"<div>{WAYS} <span>Sanbrimo di Sotto (ME)</span></div>", "Sanbrimo di Sotto (ME)"),
        ("<ul><li>+57 313 555 0142</li><li>Quebrim Caldas</li></ul>", "Quebrim Caldas"),
        ("<p>Berlin · GMT+1 · Remote</p><p>mira@kestel.example</p>", "Berlin"),
        ("<div>Weaver · Budapest</div>", "Budapest"),
        ("<p>現居地: 台北市信義區</p>", "台北市信義區"),
        ("<p>Wohnort: Webergasse 34</p><p>D-50858 Brimhagen</p>", "Brimhagen"),
    ],
)
def test_the_place_beside_how_somebody_is_reached(row: str, place: str) -> None:
    assert place_of(row) == place


def test_the_foot_has_such_rows_too() -> None:
    foot = f"<footer><div>{WAYS} <span>Brimwick, CH</span></div></footer>"
    assert place_of("<p>Weaver</p>", foot) == "Brimwick, CH"


@pytest.mark.parametrize(
    "row",
    [
        f"<div>{WAYS} <span>Download</span> <span>Looms</span></div>",
        "<ul><li>+57 313 555 0142</li><li>Emily Brim</li></ul>",  # somebody else
        "<ul><li>+57 313 555 0142</li><li>Harbour School</li></ul>",
        "<div><span>Looms AB, Berlin</span> <span>2019 - 2022</span></div>",
        "<div>Weaver · Harbour Looms</div>",
    ],
)
def test_what_else_stands_there_is_no_place(row: str) -> None:
    assert not place_of(row)


def test_a_place_without_its_code_or_how_it_is_worked() -> None:
    assert town_in("Mill Phase, New Delhi-110020, India") == "Mill Phase, New Delhi, India"
    assert looks_like_place("Leeds, UK (Remote)")
    assert not looks_like_place("Leeds, UK (Looms AB)")


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Weaver who lives in the old town of Brimón, Asturias, since 2019.", "Brimón, Asturias"),
        ("Paulista vivendo em Brimópolis, apaixonada por teares.", "Brimópolis"),
        ("Tejedora viviendo en Brimala con dos gatos.", "Brimala"),
        ("The history of the city of Brimwick is long.", ""),
    ],
)
def test_more_sentences_say_where_somebody_lives(sentence: str, place: str) -> None:
    assert place_in(sentence) == place
