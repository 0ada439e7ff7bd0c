"""What somebody is by what stands beside their name anywhere: brand, foot, title, description."""

import pytest

from coffeechat.extraction import read_page
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.vocabulary import role_words

_TEXT = "<p>I moved my workshop into the old mill by the river last year, and I like it there.</p>"


def _page(head: str = "", top: str = "", foot: str = "") -> str:
    return (
        f"<html><head>{head}</head><body>{top}<main><h1>About me</h1>{_TEXT}</main>{foot}"
        "</body></html>"
    )


def _role(html: str) -> str:
    record = read_page(html, "https://pages.example/marchetti/about.html")
    return record.role.value if record.role else ""


@pytest.mark.parametrize(
    "html",
    [
        _page("<title>About me | Odile Marchetti</title>",
              foot="<footer><b>Odile Marchetti</b><p>Bookbinder · Thread</p></footer>"),
        _page("<title>About me | Odile Marchetti</title>",
              top="<nav><a href='/'><div>Odile Marchetti</div><div>Bookbinder</div></a>"
                  "<a href='/a'>Work</a></nav>"),
        _page("<title>Odile Marchetti, bookbinder | Paper and thread</title>"),
        _page("<title>About me | Odile Marchetti</title><meta name='description' content="
              "'Odile marchetti, bookbinder near the old mill, mends what others throw away.'>"),
    ],
)  # fmt: skip
def test_the_role_beside_the_name_is_read_wherever_both_stand(html: str) -> None:
    assert _role(html).casefold() == "bookbinder"


@pytest.mark.parametrize(
    "foot",
    [
        "<div>Odile Marchetti</div><p>Ask a bookbinder before you glue anything.</p>",
        "<div>Odile Marchetti</div><p>Paper and thread</p>",
        "<div>Made by Nils Okafor</div><p>Web designer</p>",
    ],
)
def test_what_stands_at_the_foot_is_no_role_unless_it_is_but_that(foot: str) -> None:
    html = _page("<title>About me | Odile Marchetti</title>", foot=f"<footer>{foot}</footer>")
    assert _role(html) == ""


def test_a_degree_behind_what_somebody_is_leaves_it_a_role() -> None:
    html = _page("<title>Pavel Ostrander, ostéopathe D.O.</title>")
    assert _role(html).startswith("ostéopathe")
    assert _role(_page("<title>Pavel Ostrander, PhD</title>")) == ""


@pytest.mark.parametrize(
    "word",
    ["sophrologue", "Naturopathin", "osteópata", "reflexologist", "остеопат", "psycholożka",
     "violoncelliste", "Heilpraktikerin", "keramikerin", "φυσιοθεραπευτής", "ファシリテーター",
     "kirjailija", "novinářka", "дослідниця", "költő", "skådespelare", "ممرضة"],
)  # fmt: skip
def test_what_people_do_is_known_in_many_languages(word: str) -> None:
    assert role_words(word)


@pytest.mark.parametrize("word", ["prologue", "monólogo", "typewriter", "некролог", "Galician"])
def test_words_that_only_end_alike_are_no_roles(word: str) -> None:
    assert not role_words(word)


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Bookbinder · Paper and thread", "Bookbinder", ""),
        ("Bookbinder | Harbour Schools", "Bookbinder", "Harbour Schools"),
        ("Bookbinder | Restorer", "Bookbinder | Restorer", ""),
    ],
)
def test_what_stands_behind_a_sign_is_no_part_of_the_role(
    text: str, role: str, organisation: str
) -> None:
    assert split_role(text) == (role, organisation)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("I'm a bookbinder in Harbour University and a keeper of maps.", "bookbinder"),
        ("I am a bookbinder - formerly of the mill - and happy.", "bookbinder"),
        ("Nazywam się Jagna i jestem introligatorem, cenię sobie ciszę i jakość.", ""),
        ("Nazywam się Jagna i jestem projektantem, cenię sobie ciszę i jakość.", "projektantem"),
        ("Soy una ceramista dedicada al barro negro.", "ceramista"),
        ("I am a luthier in a town of bridges.", "luthier"),
    ],
)
def test_a_sentence_says_what_somebody_is_and_no_more(sentence: str, role: str) -> None:
    assert _role(
        f"<title>About me | Odile Marchetti</title><h1>About me</h1><p>{sentence}</p>"
    ) == (role)


def test_what_somebody_serves_as_somewhere_says_more_than_what_they_are_called() -> None:
    text = (
        "Odile Marchetti is a noted cellist. She works as principal cellist at Harbour Orchestra."
    )
    record = read_page(f"<h1>Odile Marchetti</h1><p>{text}</p>", "https://pages.example/")
    assert record.role and record.role.value == "principal cellist"
    assert record.organisation and record.organisation.value == "Harbour Orchestra"


def _told(body: str, title: str = "Odile Marchetti") -> tuple[str, str]:
    html = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    record = read_page(html, "https://pages.example/marchetti.html")
    role, organisation = record.role, record.organisation
    return role.value if role else "", organisation.value if organisation else ""


def test_a_heading_may_hold_the_name_and_the_role_side_by_side() -> None:
    body = (
        "<h1>Odile Marchetti<small>Associate Professor</small></h1><p>Department of Paper,</p>"
        "<p>Harbour University of Crafts</p>"
    )
    assert _told(f"<main><p>Professor</p>{body}</main>")[0] == "Associate Professor"
    listed = "<h2><b>Odile Marchetti</b>, Nils Okafor: Paper that lasts</h2><p>2019</p>"
    assert (
        _told(f"<main><h1>Odile Marchetti</h1><p>Bookbinder</p>{listed}</main>")[0] == "Bookbinder"
    )


def test_a_label_of_a_list_of_terms_says_more_than_what_stands_beside_the_name() -> None:
    terms = "<dl><dt>Position</dt><dd>Senior Lecturer</dd><dt>Mail</dt><dd>o@m.example</dd></dl>"
    assert _told(f"<h1>Odile Marchetti</h1><p>Teacher and dreamer</p>{terms}")[0] == (
        "Senior Lecturer"
    )


def test_the_head_of_the_next_column_is_no_value() -> None:
    table = (
        "<table><tr><th>Position</th><th>Since when</th></tr><tr><td>Reader</td><td>2014</td></tr>"
    )
    assert _told(f"<h1>Odile Marchetti</h1><p>Bookbinder</p>{table}</table>")[0] == "Bookbinder"


@pytest.mark.parametrize(
    ("title", "role"), [("Pastor", "Pastor"), ("Speaker", ""), ("Welcome", "")]
)
def test_a_role_that_heads_the_page_alone_is_its_persons(title: str, role: str) -> None:
    body = f"<main><h2>Odile Marchetti</h2>{_TEXT}{_TEXT}</main>"
    assert _told(body, f"{title} - The Old Mill")[0] == role


@pytest.mark.parametrize(
    ("foot", "told"),
    [
        ("Doctoral Student, Harbour University", ("Doctoral Student", "Harbour University")),
        ("Web design by students, paper by nobody", ("", "")),
        ("Ask our professors at Harbour University, they are students too.", ("", "")),
    ],
)
def test_the_foot_may_say_who_and_where_somebody_is(foot: str, told: tuple[str, str]) -> None:
    body = f"<main><h1>About me</h1>{_TEXT}</main><footer><p>{foot}</p></footer>"
    assert _told(body, "Odile Marchetti | About me") == told


def test_the_second_thing_that_somebody_is_tells_where() -> None:
    said = "I am a mathematician, a postdoc at the Harbour Institute of Knots."
    role, organisation = _told(f"<h1>Odile Marchetti</h1><p>{said} I also row.</p>")
    assert (role, organisation) == ("mathematician", "Harbour Institute of Knots")
