"""Pages that say little of whom they are about: a talk's, a list's, a memorial's, a handle's."""

from __future__ import annotations

import pytest

from coffeechat.extraction.names import likeness
from coffeechat.extraction.reader import read_page
from coffeechat.records.record import Record

LOOMS = "The looms of the north run slower than those of the south, and nobody has said why. " * 3


def read(body: str, title: str = "", url: str = "https://pages.example/x/y.html") -> Record:
    return read_page(f"<html><title>{title}</title><body>{body}</body></html>", url)


@pytest.mark.parametrize(
    ("body", "title", "name"),
    [
        # The one talk of honour, whose giver stands below its title.
        (f"<h1>Keynote</h1><h2>Slow looms</h2><p>By: Professor Ada Rossi</p><p>{LOOMS}</p>"
         f"<h1>Professor Ada Rossi</h1><p>We thank our hosts. We weave. {LOOMS}</p>",
         "Looms at the Mill", "Ada Rossi"),
        (f"<h1>Keynote Lecture</h1><h3>Slow looms</h3><h3>Abstract</h3><p>{LOOMS}</p>"
         "<h3>About the speaker</h3><p>Ada Rossi is a reader in weaving at Brimwick.</p>",
         "Northern Looms 2026", "Ada Rossi"),
        # The speaker's line, with where they are from behind the name; or behind a label.
        (f"<h1>Looms 2026</h1><h2>Keynote</h2><p>Slow looms:</p><p>Ada Rossi, Brimwick University"
         f"</p><p>{LOOMS} We thank our hosts.</p><h2>Important Dates</h2><li>1 May: papers</li>",
         "Looms 2026", "Ada Rossi"),
        (f"<div>Looms 2026</div><div>Keynote Speaker: Ada Rossi</div><p>Abstract</p><p>{LOOMS}</p>"
         "<p>Jonas Weidner</p>", "Looms", "Ada Rossi"),
        # The title alone, before a list that says neither I nor we.
        ("<ul><li>Slow looms. A. Rossi, J. Weidner, 2024.</li><li>Wool and wind. A. Rossi, 2023."
         "</li></ul>", "papers - Ada Rossi", "Ada Rossi"),
        # A group's page of its head, without a word of what they are.
        ("<h1>Wool</h1><p>Spun and dyed.</p><h1>Ada Rossi</h1>", "Head — Loom Group", "Ada Rossi"),
        # A name within brackets, one with an initial that is a word of pages.
        ("<header><h1>[ Ada I. Rossi ]</h1></header><p>The whole list is with the mill.</p>",
         "Ada I Rossi", "Ada I. Rossi"),
        # A handle before the name, in the title alone.
        ("<div>Followers Starred</div><div>Popular repositories</div><div>looms</div>",
         "ada7 (Ada Rossi) · Looms", "Ada Rossi"),
        # A handle of their own saying.
        ("<div>6 followers</div><h2>warpspun / README.md</h2><p>Wool</p><ul>"
         "<li>Hi, I’m @warpspun</li><li>I’m learning it</li></ul>", "Profile Page", "warpspun"),
        # A handle that owns what calls itself a personal site.
        ("<header>WFT</header><h1>WFT</h1><p>Personal website.</p><h2>Looms</h2><p>Old ones</p>"
         "<footer>© WFT</footer>", "WFT", "WFT"),
        # Those who are remembered.
        ("<h1>In loving memory of Ada Rossi</h1><h1>1951-2019</h1><blockquote>She wove for all."
         "</blockquote>", "", "Ada Rossi"),
        ("<header>Ada Rossi 1931-2019</header><h1>BHP Obituary</h1><p>Born in Leeds to weavers, "
         "she grew up by the mill and wove until her last day.</p>", "Ada Rossi", "Ada Rossi"),
        # A greeting in the heading, and a comma behind the name.
        ("<h2>Sono Ada Rossi,</h2><p>tessitrice a Leeds.</p><p>Vivo vicino al mulino.</p>",
         "Tessitrice Ada Rossi - Chi sono", "Ada Rossi"),
        # The whole title, on the page of several whose head they are.
        ("<div>Our Heads</div><h1>Our Heads:</h1><p>Ada Rossi</p><p>Ada Rossi is the governor of "
         "our mill. We wove for her, we weave for her.</p>", "ADA ROSSI", "Ada Rossi"),
        # A town and a state, told twice, are nobody.
        ("<h1>Adala Rosskov</h1><p>West Marion, IN</p><h2>Experience</h2><h3>Weaver</h3>"
         "<p>The Mill, 2019 - 2021</p><p>West Marion, IN</p>", "curriculum-vitae", "Adala Rosskov"),
        # The title says what the page is, in a word that is a given name too.
        ("<h1>Adala Rosskov</h1><ul><li>Vita</li><li>Talks</li><li>Looms</li></ul>", "Vita",
         "Adala Rosskov"),
        # Where they are stands behind the name, in one heading.
        ("<h2>Dr. Ada Rossi at Brimwick University</h2><p>I made what follows with my class.</p>",
         "arossi.example", "Ada Rossi"),
        # Whose words are quoted at the end is another.
        (f"<h1>Slow looms</h1><p>I weave, I dye and I teach. {LOOMS}</p><p>— Jonas Weidner, The "
         "Wind in the Wool</p><footer>© 2026 Ada Rossi</footer>", "Ada Rossi — Weaver",
         "Ada Rossi"),
        # All in small letters, each word known as a name.
        ("<h1>ruth maria wagner lopez</h1><p>weaver in the old mill</p>", "tests",
         "ruth maria wagner lopez"),
        # Who signs a message to all with nothing beside the name.
        (f"<h1>Chairman's message</h1><p>We weave, we dye and we are proud of our mill. {LOOMS}</p>"
         "<p>Ada Rossi</p>", "CHAIRMAN", "Ada Rossi"),
        # Five names of a family's, under the title "CV" in Arabic, with the role below.
        ("<p>ليان فؤاد عطا الله الناصري</p><p>مدرسة رياضيات</p><p>مديرية النخيل</p>",
         "السيرة الذاتية", "ليان فؤاد عطا الله الناصري"),
        # A title in which somebody says in Korean who they are.
        ("<h1>천천히 짭니다!</h1><p>저는 매일 천을 짜고 실을 물들입니다.</p>", "김서윤입니다🧵",
         "김서윤"),
        # The name twice in one element, as a picture's words and a caption join.
        (f"<h1>Northern Looms</h1><h2>Slow looms</h2><p>Ada Rossi Ada Rossi</p><p>Weaver</p>"
         f"<p>{LOOMS}</p>", "Northern Looms 2026", "Ada Rossi"),
        # A title that says the given name twice is put right by the heading.
        ("<h1>CV de Adala Rosskov</h1><p>Tejedora</p><h2>Educación</h2><p>Telares, 2019</p>",
         "CV Adala Adala", "Adala Rosskov"),
        # The whole name before a role in the title, the given name in the text.
        ("<h1>O mnie</h1><h2>Cześć, jestem Adala!</h2><p>Tkam kilimy i uczę innych.</p>",
         "O mnie - Adala Rosskov Developer", "Adala Rosskov"),
    ],
)  # fmt: skip
def test_the_name_is_found(body: str, title: str, name: str) -> None:
    record = read(body, title)
    assert record.kind == "person"
    assert record.value("name") == name


@pytest.mark.parametrize(
    ("body", "title"),
    [
        # Two talks of honour are a programme.
        (f"<h1>Keynote</h1><p>Slow looms</p><p>Ada Rossi</p><p>{LOOMS} We thank our hosts.</p>"
         f"<h1>Keynote</h1><p>Wind and wool</p><p>Jonas Weidner</p><p>{LOOMS} We thank them.</p>"
         "<p>We meet at the mill. We weave.</p>", "Looms at the Mill"),
        # A name within a page of several is not its person.
        ("<h1>Opening hours</h1><p>Monday to Friday, 9 to 5</p><p>Keys: Ada Rossi</p>"
         "<p>Lamps: Jonas Weidner</p>", "The mill"),
        # A motto with a comma is no family name and a given one.
        ("<div>Looms</div><h1>Keep Weaving, Don't Stop</h1><h2>About me</h2><p>I weave.</p>",
         "Keep Weaving, Don't Stop"),
        # The park that is called as people are, where nobody is told of.
        ("<h1>Marion Park</h1><p>We open at nine. The lawns are for all who visit.</p>"
         "<p>Dogs are kept on leads.</p>", "Marion Park"),
        # "The weaver's blog" is a site's name, in Turkish too.
        ("<header>Dokumacının Bloğu</header><h1>Dokumacının Bloğu</h1><p>Kilim desenleri.</p>"
         "<footer>© 2026 Dokumacının Bloğu</footer>", "Hakkımda | Dokumacının Bloğu"),
        # A brand with a © line says nothing of a person.
        ("<header>WFT</header><h1>WFT</h1><h2>Looms</h2><p>Old ones</p><footer>© WFT</footer>",
         "WFT"),
    ],
)  # fmt: skip
def test_it_is_nobodys(body: str, title: str) -> None:
    record = read(body, title)
    assert record.kind != "person"
    assert not record.value("name")


FIRM = '{"@context": "https://schema.org", "@type": "LocalBusiness", "name": "Loom House"}'


def test_who_says_their_name_on_their_practices_page_of_themselves_is_its_person() -> None:
    page = (
        f'<script type="application/ld+json">{FIRM}</script><h1>Adala Rosskov vagyok – szövőnő</h1>'
        "<p>Vászon és gyapjú, kézi szövőszéken.</p>"
    )
    record = read(page, "Rólam – Adala Rosskov szövőnő | Loom House")
    assert record.kind == "person"
    assert record.value("name") == "Adala Rosskov"
    assert read(page.replace("Adala Rosskov vagyok", "Gyapjú"), "Loom House").kind == "company"


def test_a_staff_that_is_listed_by_family_names_is_a_team() -> None:
    cards = "".join(
        f"<div><h5>{name}</h5><p>{role}</p><p>Office 2, The Mill</p></div>"
        for name, role in (("Rossi, Ada C.", "Professor"), ("Weidner, Jonas T.", "Lecturer"),
                           ("Lindqvist, Hanna", "Lecturer"))
    )  # fmt: skip
    record = read(f"<p>Faculty Profile</p>{cards}", "Faculty Profile - Department of Looms")
    assert record.kind == "team" and not record.value("name")
    assert len(record.people) == 3


@pytest.mark.parametrize("text", ["Who I Am", "What I Weave", "Here I Stand", "[ Our Looms ]"])
def test_words_around_an_i_are_no_name(text: str) -> None:
    assert likeness(text) < 0.4


FILLER = (
    "<p>Tell the world about yourself here, and name your favorite page.</p><p>Lorem ipsum dolor "
    "sit amet, consectetur adipisicing elit, sed do eiusmod tempor.</p>"
)


def test_what_is_left_of_a_template_hides_nobody_and_is_no_text_of_theirs() -> None:
    """The name is filled in, though the text is not."""
    record = read(
        f"<header><h1>Ada Rossi</h1><p>Reader in Weaving, Brimwick University</p></header>{FILLER}"
        "<p>I weave rugs, and I teach how they are woven, in the old mill by the harbour.</p>",
        "Ada Rossi",
    )
    assert record.kind == "person"
    assert record.value("name") == "Ada Rossi"
    assert record.value("about").startswith("I weave rugs")


def test_a_template_that_nobody_filled_in_is_nobodys() -> None:
    record = read(f"<div>Theme Weaver</div>{FILLER}", "Theme")
    assert record.kind != "person"
    assert not record.value("about")


@pytest.mark.parametrize(
    ("said", "organisation"),
    [
        ("I am a dye engineer working at Wolle Nord. I learnt it in Leeds.", "Wolle Nord"),
        ("I am employed as dyer of wool at Wolle Nord, a small mill.", "Wolle Nord"),
        ("I weave rugs. Currently, I'm working at Wolle Nord. I wove for others.", "Wolle Nord"),
    ],
)
def test_a_sentence_says_where_they_work_now(said: str, organisation: str) -> None:
    record = read(
        f"<h1>Ada Rossi</h1><p>{said}</p><table><tr><td>Wool orchestra</td></tr></table>",
        "Ada Rossi",
    )
    assert record.value("organisation") == organisation


def test_a_menu_that_tells_most_of_the_page_is_its_text() -> None:
    """An element that is called navigation and never closed holds the rest of the page."""
    lived = "".join(
        f"<dt>{year}</dt><dd>Master in weaving, Brimwick University, in the {year}s class</dd>"
        for year in range(2002, 2014)
    )
    record = read(
        "<h1>Ada Rossi</h1><p>Reader in Weaving, Brimwick University</p><p>12 Mill Street, LS1 "
        "Leeds, where the looms are and have been since the mill was built</p>"
        f'<div class="navigation"><a href="/a">Talks</a><h3>Education</h3><dl>{lived}</dl>',
        "Ada Rossi",
    )
    assert record.education


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Reader in the Department of Looms, Brimwick University", "Reader"),
        ("Head of Weaving in the North", "Head of Weaving in the North"),
    ],
)
def test_a_role_goes_without_the_unit_it_is_held_in(line: str, role: str) -> None:
    assert read(f"<h1>Ada Rossi</h1><p>{line}</p>", "Ada Rossi").value("role") == role
