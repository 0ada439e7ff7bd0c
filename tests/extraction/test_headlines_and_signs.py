"""Headlines in many languages; what makes a page somebody's, and what nobody's."""

from __future__ import annotations

import pytest

from coffeechat.extraction import read_page
from coffeechat.extraction.headlines import split_role


@pytest.mark.parametrize(
    ("headline", "role", "organisation"),
    [
        ("Museum Educator at Harlow Tide Museum", "Museum Educator", "Harlow Tide Museum"),
        ("Founder and CEO of Tarnfish", "Founder and CEO", "Tarnfish"),
        ("Data engineer, Ledgerly", "Data engineer", "Ledgerly"),
        ("Director, Research", "Director, Research", ""),
        ("Professor of Marine Chemistry", "Professor of Marine Chemistry", ""),
        ("Entwicklerin bei Nordwerk", "Entwicklerin", "Nordwerk"),
        ("Lektor vid Institutionen för historia", "Lektor", "Institutionen för historia"),
        ("מנהלת פיתוח ב-Orchard Lane", "מנהלת פיתוח", "Orchard Lane"),
        ("Teacher in Leeds", "Teacher in Leeds", ""),
        ("Weaver with the Kestrel Laboratory", "Weaver", "Kestrel Laboratory"),
        ("Weaver with a love of wool", "Weaver with a love of wool", ""),
        ("Lecturer (Harlow University)", "Lecturer", "Harlow University"),
        ("Weaver (freelance)", "Weaver (freelance)", ""),
        ("本科生（信息学院）", "本科生", "信息学院"),
        ("東海大学 海洋 研究員", "海洋 研究員", "東海大学"),
        ("Once a harbour pilot. Weaver at Looms AB.", "Weaver", "Looms AB"),
        ("Building small tools for tide tables. Once a harbour pilot.", "", ""),
        ("Former weaver at Looms AB", "Former weaver", "Looms AB"),
    ],
)
def test_a_headline_is_split(headline: str, role: str, organisation: str) -> None:
    assert split_role(headline) == (role, organisation)


@pytest.mark.parametrize(
    "body",
    [
        '<script type="application/ld+json">{"@type": "Product", "name": "Vera Lounge"}</script>'
        "<h1>Vera Lounge</h1><p>My favourite chair. It suits a manager.</p>",
        "<h1>Vera Lounge</h1><p>Designed by Anders Holt, designer</p>",
        "<h1>Vera Lounge</h1><p>Vera Lounge GmbH, Geschäftsführer: Ulrich Holt</p>",
        "<h1>Vera Lounge</h1><table><tr><th>Mayor</th><td>Luis Holt</td></tr></table>",
        "<h1>Vera Lounge</h1><p>Vera Lounge is a small village in Fen. The mayor has a dog.</p>"
        "<h2>Education</h2><p>There is a school.</p>",
        "<h1>Vera Lounge</h1><p>Our manager recommends the soup.</p>",
        "<h1>Vera Lounge</h1><table><tr><td>Mon</td><td>14</td></tr></table>",
    ],
)
def test_what_looks_like_a_name_need_not_be_one(body: str) -> None:
    page = f"<html><head><title>Vera Lounge</title></head><body><main>{body}</main></body></html>"
    assert read_page(page, "https://shop.example/items/4").name is None


@pytest.mark.parametrize(
    ("address", "body"),
    [
        ("/people/4", "<h1>Vera Holt</h1><p>Vera mends clocks.</p>"),
        ("/4", "<h1>Vera Holt</h1><p>Vera mends clocks. She lives in a mill.</p>"),
        ("/4", "<h1>Vera Holt</h1><p>vera.holt@clocks.example</p>"),
        ("/4", "<h1>Vera Holt</h1><p>*1981 in Jena</p>"),
        ("/4", '<div class="h-card"><a class="p-name u-url" href="/4">Vera Holt</a></div>'),
        ("/4", '<div typeof="Person"><b property="name">Vera Holt</b> mends clocks</div>'),
        (
            "/4",
            '<p itemscope itemtype="https://schema.org/Person"><b itemprop="name">Vera Holt</b>',
        ),
    ],
)
def test_a_few_words_about_somebody_are_enough(address: str, body: str) -> None:
    page = f"<html><head><title>Vera Holt</title></head><body><main>{body}</main></body></html>"
    assert read_page(page, f"https://mill.example{address}").value("name") == "Vera Holt"


def test_a_search_names_nobody() -> None:
    page = "<title>ada holt - Search</title><h1>Search results</h1><h3>Ada Holt - Architect</h3>"
    assert read_page(page, "https://find.example/search?q=ada+holt").kind == "unknown"


def test_a_hidden_menu_is_no_text_but_folded_text_is() -> None:
    page = (
        "<title>Ada Holt</title><main><h1>Ada Holt</h1><p>Architect at Fjell Studio</p>"
        '<div data-hidden=""><a href="/a">Engineer jobs</a><a href="/b">Leeds, UK</a></div>'
        "<h2>Experience</h2><ul><li><h3>Architect</h3><p>Fjell Studio</p><p>2019 - Present</p>"
        '<p data-hidden="">Drew a library that floats on the harbour and is open at night.</p>'
        "</li></ul></main>"
    )
    record = read_page(page, "https://people.example/ada")
    assert record.location is None
    assert "library that floats" in record.experience[0].summary


@pytest.mark.parametrize(
    "role",
    ["Fachanwältin", "Logopädin", "orthophoniste", "jornalista", "ricercatrice", "huisarts",
     "dziennikarka", "sjuksköterska", "førsteamanuensis", "jordemoder", "toimittaja",
     "překladatelka", "újságíró", "traducătoare", "gazeteci", "переводчица", "психологиня",
     "δασκάλα", "odvjetnica", "مترجم", "מוזיקאי", "wartawan", "kiến trúc sư", "弁護士", "摄影师",
     "변호사"],
)  # fmt: skip
def test_professions_of_many_languages_are_roles(role: str) -> None:
    record = read_page(
        f"<html><head><title>Ada Rossi</title></head><body><h1>Ada Rossi</h1><p>{role}</p>"
        "<h2>About me</h2><p>I am here and I do what I do, every day.</p></body></html>",
        "https://rossi.example/about",
    )
    assert record.value("role") == role
