"""Whose page it is where no heading names anybody: the site's name, a mail, an opening, a talk."""

from __future__ import annotations

import pytest

from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.reader import read_page
from coffeechat.records.record import Record

ABOUT = "https://pages.example/about/"
I_WEAVE = "<p>I am a weaver who likes old looms. I write here about my work.</p>"


def read(body: str, title: str = "About", url: str = ABOUT, head: str = "") -> Record:
    return read_page(f"<html><title>{title}</title>{head}<body>{body}</body></html>", url)


def on_site(site: str, text: str = I_WEAVE) -> Record:
    menu = "<nav><a href='/about'>About</a> <a href='/posts'>Posts</a></nav>"
    return read(f"<header><a href='/'>{site}</a>{menu}</header><main><h1>About</h1>{text}</main>")


@pytest.mark.parametrize(
    "site",
    ["Ada Rossi blog", "The Ada Rossi blog", "Blog of Ada Rossi", "El blog de Ada Rossi",
     "Ada Rossi's Notes", "Ada Rossi Online", "Ada Rossi - Wool", "Ada Rossi — Personal Site"],
)  # fmt: skip
def test_an_about_page_that_says_i_is_of_whom_the_site_is_called_after(site: str) -> None:
    record = on_site(site)
    assert record.value("name") == "Ada Rossi"
    assert record.value("role") == "weaver"


@pytest.mark.parametrize(
    ("site", "text"),
    [
        ("Slow Weaving", I_WEAVE),  # nobody is known by such a name
        ("Quiet Harbour Notes", I_WEAVE),
        ("Looms", I_WEAVE),
        ("Looms", f"{I_WEAVE}<p>ada.rossi@looms.example, jonas.weidner@looms.example</p>"),
        ("Looms", f"{I_WEAVE}<p>slow.weaving@looms.example</p>"),
        ("Ada Rossi blog", "<p>We weave rugs. Our mill is old and we like it.</p>"),
        ("Looms", f"{I_WEAVE}<p>Click here, to read more of the looms.</p>"),
    ],
)
def test_a_site_that_is_called_after_nobody_is_nobodys(site: str, text: str) -> None:
    assert not on_site(site, text).value("name")


@pytest.mark.parametrize(
    "mail", ["<p>ada.rossi@looms.example</p>", "<a href='mailto:ada_rossi@looms.example'>Mail</a>"]
)
def test_the_one_mail_of_who_says_i_spells_the_name(mail: str) -> None:
    assert on_site("Looms", I_WEAVE + mail).value("name") == "Ada Rossi"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Hello world! Ada Rossi here, a weaver in Kiel.", "Ada Rossi"),
        ("Ada here. I weave.", "Ada"),
        ("You can call me Ada.", "Ada"),
        ("People call me Ada Rossi, I am a weaver.", "Ada Rossi"),
        ("Based in Kiel, Ada Rossi is a weaver who likes looms.", "Ada Rossi"),
        ("Ada Rossi, born 1984 in Leeds. I have liked looms for all of my life.", "Ada Rossi"),
        ("Ada Rossi, ur. w 1984 w Lublinie. Od zawsze lubię krosna i wełnę.", "Ada Rossi"),
        # A stop without its space.
        ("Hi, I'm Ada Rossi.2002 was the year in which I first saw a loom.", "Ada Rossi"),
    ],
)
def test_what_a_text_begins_with_names_its_writer(said: str, name: str) -> None:
    assert on_site("Looms", f"<p>{said}</p>{I_WEAVE}").value("name") == name


def test_a_building_is_not_born() -> None:
    text = "<p>Loom Hall, built 1984 in Leeds, is a house of brick by the old canal.</p>"
    assert not on_site("Looms", text).value("name")


def test_rights_in_any_language_are_nobodys_name() -> None:
    text = f"{I_WEAVE}<footer>© 2021 Tüm Hakları Saklıdır.</footer>"
    assert not on_site("Looms", text).value("name")


def test_a_workshop_is_not_its_owner() -> None:
    body = (
        "<h1>O mnie</h1><p>Ada Rossi, ur. w 1984 w Lublinie. Od zawsze lubię krosna i wełnę, "
        "mieszkam nad morzem.</p><footer>© Kuźnia Rossi</footer>"
    )
    record = read(body, "O mnie | Kuźnia Rossi", "https://pages.example/o-mnie.html")
    assert (record.value("name"), record.value("organisation")) == ("Ada Rossi", "Kuźnia Rossi")


def talk(heading: str, people: str) -> Record:
    head = "<meta property='og:type' content='article'>"
    body = (
        "<h1>Weaving By Example</h1><p>The workshop shows the best ways to weave, by doing it, "
        f"to all who come.</p><h2>{heading}</h2>{people}"
    )
    return read(body, "LoomConf", "https://loomconf.example/2027/topics/weaving/", head)


ADA = "<h3>Ada Rossi</h3><p>Ada Rossi is a weaver at the University of Leeds.</p>"
JONAS = "<h3>Jonas Weidner</h3><p>Jonas Weidner is a dyer in Kiel.</p>"


@pytest.mark.parametrize("heading", ["Speaker", "Referentin", "登壇者"])
def test_a_talk_with_one_speaker_is_about_them(heading: str) -> None:
    record = talk(heading, ADA)
    assert (record.kind, record.value("name")) == ("person", "Ada Rossi")


def test_a_talk_with_several_is_about_none_of_them() -> None:
    assert talk("Speaker", f"{ADA}<h2>Speaker</h2>{JONAS}").kind != "person"


CV = "<h1>CV</h1><h2>Experience</h2><p>2019 - 2021: Weaver, Mill of Leeds</p>"


@pytest.mark.parametrize(
    "said",
    ["Desenvolvido por Ada Rossi", "Desarrollada por Ada Rossi", "Entwickelt von Ada Rossi",
     "Built with wool by Ada Rossi", "Sviluppato da Ada Rossi", "Ontwikkeld door Ada Rossi",
     "Utvecklad av Ada Rossi", "Разработала Ada Rossi", "Készítette: Ada Rossi"],
)  # fmt: skip
def test_a_cv_that_names_nobody_is_of_who_made_it(said: str) -> None:
    assert read(f"{CV}<footer>{said}</footer>", "CV").value("name") == "Ada Rossi"


PAPERS = (
    "<h1>Publications</h1><ul><li>{0} and Jonas Weidner. Looms at night. Wool Journal, 2019.</li>"
    "<li>Karin Holm, {0}. Looms by day. Wool Journal, 2021.</li></ul>"
)


@pytest.mark.parametrize("written", ["Rossini, Ada", "Ada Rossini"])
@pytest.mark.parametrize("host", ["adarossini.pages.example", "rossini-ada.example"])
def test_publications_are_of_whom_the_domain_spells(written: str, host: str) -> None:
    record = read(PAPERS.format(written), "Publications", f"https://{host}/publications.html")
    assert (record.kind, record.value("name")) == ("person", "Ada Rossini")


def test_publications_of_several_on_another_domain_name_nobody() -> None:
    url = "https://loomlab.example/publications.html"
    assert not read(PAPERS.format("Ada Rossini"), "Publications", url).value("name")


def test_what_ends_a_korean_sentence_is_nobody() -> None:
    body = "<p>안녕하세요</p><p>김하늘</p><p>입니다.</p><p>네이버</p><p>저는 서울에 살아요.</p>"
    assert read(body, "김하늘 | 개발자", "https://pages.example/").value("name") == "김하늘"


def test_small_letters_say_i_too() -> None:
    text = "<p>hi there. i'm a weaver and i've a mill. i'd say that i'm good at it.</p>"
    assert on_site("Ada Rossi blog", text).value("name") == "Ada Rossi"


@pytest.mark.parametrize("said", ["こんにちは、Ada Rossiです", "안녕하세요, Ada Rossi입니다"])
def test_who_they_are_in_other_letters_is_their_name(said: str) -> None:
    body = f"<h1>{said}</h1><p>私は織り手です。</p><footer>Loomer Rossi</footer>"
    assert read(body, "Loomer", "https://pages.example/").value("name") == "Ada Rossi"


def test_two_who_wrote_a_paper_are_not_one() -> None:
    body = (
        "<h2>Ada Rossi</h2><h3>Weaver</h3><p>I weave in Leeds, and I write of it.</p>"
        "<h1>Papers</h1><div>Ada Rossi, Karin Holm</div><div>Ada Rossi, Jonas Weidner</div>"
    )
    record = read(body, "Ada Rossi", "https://pages.example/")
    assert record.value("name") == "Ada Rossi"


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("ada-rossi", "<p>hi, i'm ada rossi. i make websites.</p><p>email me</p>", "Ada Rossi"),
        ("Dosen", "<h2>Dr. Siti Rahmawati, S.Kom., M.T.</h2><p>Lektor</p>",
         "Dr. Siti Rahmawati, S.Kom., M.T."),
        ("Ada Rossi — Illustrator & Animator — Oslo", "<h1>Work</h1><p>Projects</p>", "Ada Rossi"),
        ("Bio", "<h1>BIO</h1><p>Born in Oslo in 1980, Ada Rossi studied weaving in Leeds. She "
         "lives in Kiel.</p>", "Ada Rossi"),
        ("Dr. med. Ada Rossi, Kiel | Praxis", "<h1>Praxis für Kinder</h1><p>Dr. med. Ada Rossi, "
         "Fachärztin</p>", "Dr. med. Ada Rossi"),
        ("הדף שלי", '<h1>ד"ר מרתה סולן</h1><p>מרצה בכירה</p>', 'ד"ר מרתה סולן'),
    ],
)  # fmt: skip
def test_names_stand_with_towns_roles_and_degrees(title: str, body: str, name: str) -> None:
    record = read(body, title, "https://example.org/x/page.html")
    assert (record.kind, keys_of(record.value("name"))) == ("person", keys_of(name))


def test_a_small_heading_under_the_name_is_the_headline() -> None:
    line = "Looking for a mill to weave in."
    body = f"<h1>Ada Rossi</h1><h5>{line}</h5><h2>Work</h2><h3>Rugs of wool</h3>"
    assert read(body, "Ada Rossi", "https://pages.example/").value("headline") == line


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("水野 帆のHP", "<h1>プロフィール</h1><p>2001年生まれ</p><p>織り手</p>", "水野 帆"),
        ("アカネ – アカネのブログ", "<h1>アカネ</h1><p>こんにちは、アカネです。織り手"
         "として働いています。</p>", "アカネ"),
        ("Ada Rossi/Profile", "<p>I am a weaver in Leeds.</p><h2>Education</h2><p>2019 BA</p>",
         "Ada Rossi"),
        ("辻\U000e0100 美帆", "<h1>辻\U000e0100 美帆</h1><p>准教授</p>", "辻 美帆"),
    ],
)  # fmt: skip
def test_eastern_pages_name_their_owner_in_the_title(title: str, body: str, name: str) -> None:
    assert read(body, title, "https://pages.example/x.html").value("name") == name


def test_a_site_called_somebodys_own_is_no_employer() -> None:
    data = '{"@context": "https://schema.org", "@type": "Organization", "name": "ada\'s notes"}'
    head = f"<script type='application/ld+json'>{data}</script>"
    record = read("<h1>Ada Rossi</h1><p>I weave.</p>", "ada's notes", "https://a.example/", head)
    assert record.value("name") == "Ada Rossi"
    assert not record.value("organisation")


def test_a_school_above_a_street_among_contact_details_is_where_one_works() -> None:
    body = (
        "<h1>Ada Rossi</h1><h5>Contact</h5><p>Centre for Looms</p><p>Harbour University</p>"
        "<p>12 Mill Street</p><p>Leeds, UK</p><h3>Teaching</h3><p>Warps and wefts</p>"
    )
    assert read(body, "Ada Rossi").value("organisation") == "Harbour University"


def test_the_name_of_a_company_may_be_labelled_so() -> None:
    job = "<p>Nombre de la empresa: Telares</p><p>Cargo: Tejedora</p><p>2019 - 2021</p>"
    record = read(f"<h1>Ada Rossi</h1><h2>Experiencia laboral</h2><p>HILADOS</p>{job}", "Ada Rossi")
    assert [(one.role, one.organisation) for one in record.experience] == [("Tejedora", "Telares")]


def test_a_firm_that_bears_the_name_is_an_employer() -> None:
    body = "<h1>Ada Rossi</h1><p>Baker at Rossi's Bakery Ltd</p>"
    assert read(body, "Ada Rossi").value("organisation") == "Rossi's Bakery Ltd"
