"""Whose page it is and what stands by the name, where the page's builder went own ways."""

from __future__ import annotations

from typing import Any

import pytest

from coffeechat.extraction.entry_titles import without_aside
from coffeechat.extraction.headline_places import split_place
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.name_parts import take_apart
from coffeechat.extraction.names import likeness
from coffeechat.extraction.page_links import _is_page_of
from coffeechat.extraction.reader import read_page
from coffeechat.extraction.told_facts import _without_lost
from coffeechat.extraction.vocabulary import role_words
from extraction.invented_cv import value

I_WEAVE = "<p>I weave rugs, and I teach how I weave in the mill.</p>"


def read(body: str, title: str = "") -> dict[str, Any]:
    page = f"<html><title>{title}</title><body>{body}</body></html>"
    return read_page(page, "https://pages.example/x.html").to_json()


@pytest.mark.parametrize("name", ["D.J. Rossi", "M.T. Solberg"])
def test_initials_are_no_title(name: str) -> None:
    assert take_apart(name).bare == name
    assert take_apart("Dr.P. Rossi").titles == ("Dr.",)
    assert take_apart("M.Li Chen").bare == "Li Chen"


def test_the_letters_of_a_trade_are_nobody() -> None:
    assert likeness("UX UI") == 0.0
    assert likeness("Ux Rossi") > 0.0


@pytest.mark.parametrize("picture", ["Profielfoto Maaike", "Profilbild: Maaike", "Photo of Maaike"])
def test_a_picture_shows_who_introduces_herself(picture: str) -> None:
    record = read(f"<img alt='{picture}' src='x.jpg'><h3>Hoi, ik ben Maaike!</h3>{I_WEAVE}", "Wie")
    assert value(record, "name") == "Maaike"


def test_a_name_alone_over_a_trade_is_who_says_i() -> None:
    opened = "<h1>It is not exactly knitting</h1><h3>Shortcuts</h3>"
    named = "<h2>Peter Hansen</h2><h4>Astronomer</h4>"
    assert read(f"{opened}{I_WEAVE}{named}", "loomstar")["name"]["value"] == "Peter Hansen"
    ours = "<p>We weave rugs, we dye them, and we sell what we weave in our mill.</p>"
    assert "name" not in read(f"{opened}{ours}{named}", "loomstar")


@pytest.mark.parametrize(("next_line", "kind"), [("She", "person"), ("This rug", "unknown")])
def test_who_a_business_is_called_after_is_told_of(next_line: str, kind: str) -> None:
    told = "<p>Karin Larsen, like so many others, came to the north for the light on its looms.</p>"
    went = (
        f"<p>{next_line} crossed the sea in 1999 and wove every day.</p><p>We translate texts.</p>"
    )
    record = read(f"<h1>Karin Larsen Translations</h1>{told}{went}", "Karin Larsen Translations")
    assert record["kind"] == kind


def test_a_name_on_two_lines_has_its_role_and_school_below() -> None:
    lines = ("Karin", "Larsen", "Lecturer in Weaving", "Department of Looms", "Harbour University")
    record = read("".join(f"<p>{line}</p>" for line in lines) + I_WEAVE, "Karin Larsen - Info")
    assert value(record, "organisation") == "Harbour University"
    assert value(record, "role") == "Lecturer in Weaving"


@pytest.mark.parametrize(
    ("headline", "organisation"),
    [
        ("Dozentin · Institut für Weberei · Universität Kiel",
         "Institut für Weberei · Universität Kiel"),
        ("Weaver | Looms AB | Harbour University", "Looms AB"),
    ],
)  # fmt: skip
def test_a_part_is_said_with_its_whole(headline: str, organisation: str) -> None:
    assert split_role(headline)[1] == organisation


def test_the_first_sentence_may_name_the_employer_within_the_role() -> None:
    said = "Sou professora adjunta do Instituto de Artes da Universidade do Porto Novo."
    later = "Sou fundadora do Laboratório de Tecelagem."
    record = read(f"<h1>Karin Larsen</h1><h2>Olá!</h2><p>{said} {later}</p>", "Karin Larsen")
    assert value(record, "organisation") == "Instituto de Artes da Universidade do Porto Novo"


@pytest.mark.parametrize(
    "where", ["an der Schnittstelle von Handwerk und Recht", "at the intersection of Craft and Law"]
)
def test_where_fields_meet_is_no_employer(where: str) -> None:
    verb = "Ich arbeite" if "der" in where else "I work"
    assert (
        read(f"<h1>Karin Larsen</h1><p>{verb} {where}.</p>", "Karin Larsen").get("organisation")
        is None
    )


def test_who_taught_is_no_part_of_a_school() -> None:
    assert without_aside("USP (orientadora: Profa. Ana Luz)") == "USP"
    assert without_aside("Harbour School (Leeds)") == "Harbour School (Leeds)"


def test_a_role_in_a_sentence_of_its_own_is_the_headline() -> None:
    role = "Postdoctoral researcher in the Linen team of the Harbour Laboratory."
    about = "I am interested in how linen was woven before there were looms of iron."
    record = read(f"<h1>Karin Larsen</h1><p>{role}</p><p>{about}</p>", "Karin Larsen")
    assert value(record, "headline") == role
    assert value(record, "about") == about
    told = "Karin Larsen is a weaver, born in 1980 near the sea."
    record = read(f"<h1>Karin Larsen</h1><p>{told}</p><p>{about}</p>", "Karin Larsen")
    assert str(value(record, "about")).startswith(told)


@pytest.mark.parametrize(
    ("url", "theirs"),
    [
        ("https://harbour.example/staff/karin-larsen", True),
        ("https://harbour.example/people/karin.larsen/en", True),
        ("https://harbour.example/people/larsen_karin.html", True),
        ("https://harbour.example/news/karin-larsen-wins", False),
        ("https://harbour.example/staff/karin-larsen.pdf", False),
        ("https://harbour.example/karin/", False),
        ("https://harbour.example/search/karin-larsen", False),
    ],
)
def test_a_page_that_is_called_by_the_whole_name_is_theirs(url: str, theirs: bool) -> None:
    assert _is_page_of(url, frozenset(("karin", "larsen"))) is theirs
    record = read(f"<h1>Karin Larsen</h1>{I_WEAVE}<a href='{url}'>More</a>", "Karin Larsen")
    assert (url in [link["value"] for link in record.get("links") or []]) is theirs


@pytest.mark.parametrize(
    ("headline", "role", "place"),
    [
        ("fotograaf uit Wolkum", "fotograaf", ""),
        ("Texterin aus Leidenschaft", "Texterin", ""),
        ("Journalist från Vävbladet", "Journalist", ""),
        ("weaver based in Wolkum", "weaver", "Wolkum"),
        ("weaver based in Looms College", "weaver based in Looms College", ""),
        ("Fotograf aus Köln", "Fotograf", "Köln"),
    ],
)
def test_a_role_ends_before_where_or_why(headline: str, role: str, place: str) -> None:
    assert split_place(headline) == (role, place)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Google Scholar", 0),
        ("Visiting Scholar", 1),
        ("School of Liberal Arts", 0),
        ("Evidencia científica", 0),
        ("Científica de datos", 1),
        ("Evidencia cientifica", 0),
        ("Ricerca scientifica", 0),
    ],
)
def test_a_word_for_a_role_is_none_beside_some_others(text: str, roles: int) -> None:
    assert role_words(text) == roles


def test_an_account_beside_its_name_is_no_role() -> None:
    named = "<h1><span>Ada Radmacher</span> <span>adaradmacher</span></h1>"
    assert value(read(f"{named}<p>Weaver</p>", "Ada Radmacher"), "role") == "Weaver"


@pytest.mark.parametrize("role", ["Professor of Law and the Humanities", "Dean of Art and the Sea"])
def test_a_second_field_is_no_second_role(role: str) -> None:
    assert _without_lost(role) == role


def test_what_a_second_role_was_for_does_not_leave_it_behind() -> None:
    told = "<p>Karin Larsen is a Nordic author and the maker of the Loom Trilogy.</p>"
    assert value(read(f"<h1>Karin Larsen</h1>{told}", "Karin Larsen"), "role") == "Nordic author"


def test_a_room_is_no_town() -> None:
    body = "<h1>Karin Larsen</h1><p>Weaver</p><dl><dt>Location</dt><dd>{}</dd></dl>"
    assert "location" not in read(body.format("Ma17"), "Karin Larsen")
    assert value(read(body.format("Leeds"), "Karin Larsen"), "location") == "Leeds"


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("水野真帆ホーム", "<p>水野真帆</p><p>東湖大学 教授</p><p>2020年に私は本を書きました。</p>",
         "水野真帆"),
        ("Elif Karaca Websitesi", "<h1>Elif Karaca Websitesi</h1><p>Ben bir dokumacıyım.</p>",
         "Elif Karaca"),
    ],
)  # fmt: skip
def test_a_page_word_joined_to_the_name_is_none_of_it(title: str, body: str, name: str) -> None:
    assert value(read(body, title), "name") == name


@pytest.mark.parametrize("title", ["東湖織機ホームページ", "市役所ホーム", "写真ブログ"])
def test_what_bears_a_page_word_need_not_be_somebody(title: str) -> None:
    assert "name" not in read(f"<h1>{title}</h1><p>お知らせ</p>", title)
