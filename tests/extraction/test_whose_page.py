"""Whose page it is, told by several signs that agree, and pages that are nobody's."""

from __future__ import annotations

import pytest

from coffeechat.extraction.reader import read_page
from coffeechat.records.record import Record

ME = "<p>I weave rugs and I teach in the old mill by the harbour.</p>"


def read(body: str, title: str = "", url: str = "https://pages.example/x.html") -> Record:
    return read_page(f"<html><title>{title}</title><body>{body}</body></html>", url)


@pytest.mark.parametrize(
    ("body", "title", "url", "name"),
    [
        # A family name that is a trade, where the address spells the name.
        (f"<h1>ADA WEAVER</h1>{ME}<h2>Ada Weaver</h2>", "Ada Weaver",
         "https://adaweaver.pages.example/about.html", "Ada Weaver"),
        # In small letters, taken apart by a sign, on a page among those of people.
        ("<p>ada <b>|</b> rossi</p><p>Postdoctoral Fellow</p><h3>Experience</h3>"
         "<div>2003 - 2008</div><div>Chemist</div><div>Mill Laboratory</div>", "LOOM LAB | people",
         "https://loomlab.example/people/ada.html", "Ada Rossi"),
        # A label that is set wide.
        ("<h4>Profile</h4><p>이 름: 김하늘</p><p>연 락 처: 010-5550-0100</p>", "Self_introduction",
         "https://pages.example/profile/me.html", "김하늘"),
        # What only lives have, under the name, though a title of a work says "we".
        ("<h1>Biography</h1><h2>Ada Rossi</h2><ul><li>2014 Where We Are Woven</li>"
         "</ul><p>Born in Leeds, England.</p>", "biography",
         "https://adarossi.pages.example/biography.html", "Ada Rossi"),
        # The title and the © line agree.
        ("<div>About</div><p>The rugs of the north are woven in the round, and their colours are "
         "those of the heath.</p><footer>© 2013–2026 Ada Rossi · Contact</footer>",
         "About — Ada Rossi", "https://pages.example/about.html", "Ada Rossi"),
        # A patronymic, far down and in capitals.
        ("<h1>КОНТАКТЫ</h1><p>Телефон: +7 900 555-01-00</p><h1>ЯЗЫКИ</h1><p>Английский</p>"
         "<h1>НАВЫКИ</h1><p>Ткачество</p><h1>ХОББИ</h1><p>Волейбол</p><h1>КАЧЕСТВА</h1><p>Опыт</p>"
         "<h2>РОССИ АДА ПЕТРОВНА</h2><h3>ТКАЧИХА</h3><h3>ОБРАЗОВАНИЕ</h3><p>Школа, 2018</p>",
         "Резюме", "https://pages.example/rezume.html", "РОССИ АДА ПЕТРОВНА"),
        # A vacancy it would be, did the page not name its teacher.
        ("<h1>Meet the Teacher!</h1><h2>Ada Rossi's Bio</h2><h2>Meet Ada Rossi!</h2>"
         "<p>Ada Rossi has a love for old looms and has taught on them for many years.</p>",
         "Meet the Teacher!", "https://strings.example/meet-the-teacher.html", "Ada Rossi"),
        # Two words for art behind the name are not the name's.
        (f"<h1>About the Artist</h1>{ME}<footer>© 2026 Ada Rossi.</footer>",
         "About the Artist - Ada Rossi Fine Art", "https://pages.example/about-the-artist.html",
         "Ada Rossi"),
        # Made by whom the whole page is by.
        (f"<h2>Hakkımda</h2>{ME}" + "<p>Ben dokuma yaparım.</p>" * 14
         + "<p>Designed by <b>Ada Rossi</b></p>", "Hakkımda",
         "https://ada07.example/hakkimda.html", "Ada Rossi"),
        # A page that is but a card.
        ('<a href="/">https://pages.example/card</a><div class="h-card"><a class="u-url u-uid fn" '
         'rel="author" href="https://pages.example/x.html"><img alt=""></a>'
         '<p class="p-name">Ada Rossi</p><p class="p-note">Weaver of rugs. Keeper of the mill.</p>'
         "</div>", "", "https://pages.example/x.html", "Ada Rossi"),
        # Headings of entries are none, whatever they look like.
        ("<h1>Mon Parcours</h1><h2>Études</h2><h3>ENS Textile</h3><p>2016 - 2020</p><h2>Expérience "
         "professionnelle</h2><h3>Tisserand</h3><p>Filature du Héron</p><p>Mars 2019</p>"
         "<footer>© 2024 Ada Rossi. Tous droits réservés.</footer>", "Parcours",
         "https://pages.example/parcours.html", "Ada Rossi"),
        # Nor is a word among labels.
        ("<h1>☎ КОНТАКТЫ</h1><p>Почта: ada@rossi.example</p><h1>🌏 ЯЗЫКИ</h1><p>Английский</p>"
         "<h1>✍ НАВЫКИ</h1><p>Ткачество</p><h1>🚩 ДОБРОТА</h1><p>Усидчивость</p><h2>РОССИ АДА</h2>"
         "<h3>ТКАЧИХА</h3><h3>ОБРАЗОВАНИЕ</h3><p>Школа, 2018</p>",
         "Резюме", "https://rossiada.pages.example/rezume.html", "РОССИ АДА"),
        # A name in two lines that are no headings, on a CV.
        ("<p>ODILE</p><p>QUILL</p><p>Student of old looms and weaver by night</p><h3>Profile</h3>"
         "<p>Young weaver with a good experience in maintenance.</p><h3>Experience</h3><p>2019 - "
         "2021</p><p>Weaver, Mill of Leeds</p><h3>Education</h3><p>2015 - 2019</p><p>BA, Harbour "
         "University</p>", "Curriculum Vitae", "https://pages.example/cv.html", "Odile Quill"),
        # A label with a colon is none, though it is set as a heading.
        ("<p>QUILL ROSSI Odile</p><p>12 Mill Lane, Leeds</p><h2>Éducation</h2><p>2017 - 2022 BA, "
         "Harbour University</p><h2>Domaine Lainier :</h2><p>Tissage</p><h2>Expérience</h2><p>2019 "
         "- 2021 Tisserande, Filature du Héron</p>", "mon cv", "https://pages.example/cv.html",
         "QUILL ROSSI Odile"),
        # A page among those of people, called "people" and telling one life.
        ("<p>Odile | Quill</p><p>Postdoctoral Scholar</p><h3>Education</h3><p>2011 - 2016</p><p>"
         "Ph.D., Harbour University</p><h3>Experience</h3><p>2016 - 2018</p><p>Weaver</p><p>Mill "
         "of Leeds</p>", "LOOM LAB | people", "https://pages.example/x.html", "Odile Quill"),
        # A heading within the menu, and no title.
        ("<nav><h1>Odile Quill</h1><ul><li><a href='/a'>Start</a></li></ul></nav><h2>Welcome</h2>"
         "<h3>I am a weaver</h3><p>I have just begun to scratch the surface of my trade.</p>", "",
         "https://pages.example/about.html", "Odile Quill"),
        # In the title the name follows the word for the page; no part of it is the owner.
        ("<h2>Detalhes pessoais</h2><p>Leiria</p><h2>Experiência</h2><p>2019 - 2021</p><p>Tecelã, "
         "Lanas Verda</p><h2>Formação</h2><p>2015 - 2019 Universidade do Porto</p>",
         "Currículo - Odile do Prado Quill", "https://pages.example/cv.html",
         "Odile do Prado Quill"),
        # A handle as title, spelt by who a sentence is about.
        ("<h1>About the Author</h1><p>O. Quill has spent twenty years as a teacher of weaving, and "
         "she lives, for now, in Leeds.</p><footer>oquill.example · written slowly</footer>",
         "oquill — about the author", "https://pages.example/author.html", "O. Quill"),
        # How a page is described begins with who it is about.
        ("<meta name='description' content='Odile Quill — weaver'><nav><a href='/'>odile.quill</a>"
         "</nav><h1>About</h1><h2>Why Wool</h2><p>I have five years"
         " of work in mills behind me, and I write about my looms.</p><footer>© 2026 Odile Quill · "
         "[ woven slowly ]</footer>", "", "https://odilequill.pages.example/about.html",
         "Odile Quill"),
        # The © line of a script that joins its words ends at its own stop.
        ("<h1>简历</h1><h2>教育背景</h2><p>2015 - 2019 苍鹭大学</p><h2>工作经历</h2><p>2019 - 2021 "
         "苍鹭纺织厂 织布工</p><footer>© 2026 任晓燕。保留所有权利。</footer>", "简历",
         "https://pages.example/cv-zh.html", "任晓燕"),
        # What somebody says first, in a script without capitals.
        ("<p>.שלום. שמי חיים</p><p>.אורג. חובב צמר</p>", "Welcome!",
         "https://haim.pages.example/index-he.html", "חיים"),
        # The first part of the title is whom the page is about, the last the site's brand.
        ("<header><ul><li><a href='/q'>Who we are</a></li></ul></header><h3>Odile Quill</h3><p>"
         "Odile met old looms in 2001, in a mill by the sea.</p><p>She weaves for a house and "
         "teaches on Fridays.</p><footer>Copyright © 2008-2019 Harbour Looms.<p>Powered by wool, "
         "theme by Harbour Looms</p></footer>", "Odile Quill · Harbour Looms",
         "https://looms.example/speakers/12", "Odile Quill"),
        # A menu that leads to a CV is a person's.
        ("<nav><a href='/p'>Mes projets</a> <a href='/k'>Compétences</a> <a href='/c'>Mon CV</a>"
         "</nav><h1>Odile Quill</h1>", "Mon parcours", "https://pages.example/x.html",
         "Odile Quill"),
        # Whatever a brand adds to a name, the © line has the name.
        (f"<h1>About the Artist</h1>{ME}<footer>© 2026 Ada Rossi.</footer>",
         "About the Artist - Ada Rossi Slow Wool", "https://pages.example/about-the-artist.html",
         "Ada Rossi"),
    ],
)  # fmt: skip
def test_the_name_is_found(body: str, title: str, url: str, name: str) -> None:
    record = read(body, title, url)
    assert record.kind == "person"
    assert record.value("name").casefold() == name.casefold()


_CARDS = (
    "<h3>Ada Rossi</h3><p>Inhaberin · Weberin</p><h3>Jonas Weidner</h3><p>Färber</p>"
    "<h3>Mette Holm</h3><p>Ausbilderin</p>"
)


@pytest.mark.parametrize(
    ("body", "title", "url"),
    [
        # A trade and a family name are a firm's.
        (f"<p>Tischlerei Rossi</p><h1>Handwerk mit Haltung.</h1>{_CARDS}",
         "Handwerk – Tischlerei Rossi", "https://rossi.example/handwerk.html"),
        # The address says that it is the firm's page.
        ("<div>Wollwerk Rossi GmbH</div><h2>Geschichte</h2><p>Die Firma wurde 1996 gegründet.</p>"
         "<h2>Lanolin Spinnmaschinen</h2><p>Die GmbH ist Partner von Lanolin Spinnmaschinen.</p>",
         "Wollwerk Rossi GmbH", "https://rossi.example/unternehmen.html"),
        # A word for a team is nobody's name.
        ("<h1>Zespół</h1><p>Zespół powstał wiosną 2001 roku. Kierownikiem zespołu jest Ada Rossi, "
         "absolwentka tkactwa.</p><p>Jestem, jestem, mam mój pasek, moją wsuwkę.</p>", "",
         "https://zespol.example/zespol.html"),
        # Cards of several people, the first of them in the heading.
        ("<header><h1>Ada Rossi</h1><h2>General Manager Looms</h2></header><p>ada@looms.example</p>"
         "<header><h1>Jonas Weidner</h1><h2>Project Manager Looms</h2></header>"
         "<p>jonas@looms.example</p><header><h1>Mette Holm</h1></header>"
         "<p>mette@looms.example</p><h1>Hello!</h1><p>We are open to any of your ideas. "
         "We weave, we dye.</p>", "", "https://looms.example/"),
        # A trade within a brand.
        ("<p>Weaving Coaching TLV works in a discreet way.</p><h1>Meet your coach</h1>"
         "<p>I am 36 and I bring to my work what I have learnt.</p>"
         "<footer>© 2026 Weaving Coaching TLV</footer>", "About | Weaving Coaching TLV",
         "https://weavingcoachingtlv.example/about.html"),
        # Nor is the name of a band its members'.
        ("<h2>BIOGRAPHY</h2><p>2018 first evening</p><h3>Ada Rossi</h3><p>from Leeds</p><h3>Jonas "
         "Weidner</h3><p>from Leeds</p><h3>Mette Holm</h3><p>from Leeds</p><footer>© Lorna Fool"
         "</footer>", "Fool", "https://pages.example/biography.html"),
    ],
)  # fmt: skip
def test_it_is_nobodys(body: str, title: str, url: str) -> None:
    record = read(body, title, url)
    assert record.kind != "person"
    assert not record.value("name")


def test_the_whole_says_more_than_its_department() -> None:
    record = read(
        "<h1>Ada Rossi</h1><p>Assistant Professor</p><p>Department of Weaving</p>"
        f"<p>Fjord Atlantique Nord</p><p>Room 4</p>{ME}",
        "Ada Rossi",
    )
    assert record.value("organisation") == "Fjord Atlantique Nord"


def test_a_department_gives_way_to_its_school_where_no_role_is_told() -> None:
    record = read(
        "<div>Ada Rossi</div><div>Department of Weaving</div><div>Harrow Vale College</div>"
        f"<div>Room 4</div>{ME}",
        "Ada Rossi",
    )
    assert record.value("organisation") == "Harrow Vale College"


def test_a_mail_address_is_no_organisation() -> None:
    row = "<tr><td>Department:</td><td>rossi @ looms.brimwick.example</td></tr>"
    assert not read(f"<h1>Ada Rossi</h1><table>{row}</table>{ME}").value("organisation")


def test_words_in_small_letters_behind_a_role_are_no_organisation() -> None:
    head = '<meta name="description" content="Ada Rossi, weaver in narrow bands and wide ones">'
    record = read(f"{head}<h1>Ada Rossi</h1><p>Wool and wind.</p>{ME}", "Ada Rossi")
    assert not record.value("organisation")


@pytest.mark.parametrize(
    ("body", "field", "value"),
    [
        ("<p>Cargo: Tecelã - setembro de 2016 até o momento;</p>", "role", "Tecelã"),
        ("<p>Ada Rossi est une romancière américaine née le 22 juin 1964 à Exeter.</p>",
         "role", "romancière"),
        ("<p>I am currently employed as ‘Head of Weaving’ at Madder Works, a small mill.</p>",
         "role", "Head of Weaving"),
        ("<footer>Impressum: Ada Rossi · Am Bahnhof 1 · 90469 Nürnberg · Deutschland</footer>",
         "location", "Nürnberg, Deutschland"),
        # What stands next to the mail address; what an organisation ends with.
        ("<p>Nové Homole, Trhové Sviny</p><p>ada@rossi.example</p>",
         "location", "Nové Homole, Trhové Sviny"),
        ("<p>Lecturer, Harbour University, Leeds, UK</p>", "location", "Leeds, UK"),
        # A label in a job's entry is the job's; a degree is no role, nor is an account.
        ("<h2>Experience</h2><p>2013 - 2014: Harbour Mill</p><p>Position: Porter.</p>"
         "<p>2014 - present: Madder Works</p><p>Position: Weaver.</p>", "role", "Weaver."),
        ("<p>I am Ada Rossi, a weaver focused on rugs.</p>", "role", "weaver"),
    ],
)  # fmt: skip
def test_what_stands_beside_the_name(body: str, field: str, value: str) -> None:
    assert read(f"<h1>Ada Rossi</h1>{ME}{body}", "Ada Rossi").value(field) == value


def test_levels_behind_skills_are_left_out() -> None:
    record = read(
        f"<h1>Ada Rossi</h1>{ME}<h2>Skills</h2><div><b>Weaving</b> <i>85%</i></div>"
        "<div><b>Dyeing</b> <i>80%</i></div>",
        "Ada Rossi",
    )
    assert [fact.value for fact in record.skills] == ["Weaving", "Dyeing"]


def test_a_site_that_bears_the_name_is_theirs() -> None:
    links = (
        '<nav><a href="https://weavingbyrossi.example/">weaving</a> '
        '<a href="https://wool.example/">wool</a></nav>'
    )
    record = read(f"{links}<h1>Ada Rossi</h1>{ME}", "Ada Rossi")
    assert [fact.value for fact in record.links] == ["https://weavingbyrossi.example/"]


@pytest.mark.parametrize("heading", ["Languages", "What I reach for"])
def test_a_list_of_tools_is_skills_under_any_heading(heading: str) -> None:
    tools = "".join(f"<li>{tool}</li>" for tool in ("Python", "Java", "C++", "Weft Studio"))
    studies = "<h2>Education</h2><p>BA Wool, Harbour University, 2014</p>"
    body = f"<h1>Ada Rossi</h1>{ME}{studies}<h2>{heading}</h2><ul>{tools}</ul>"
    record = read(body, "Ada Rossi")
    assert [fact.value for fact in record.skills] == ["Python", "Java", "C++", "Weft Studio"]


def test_a_subtitle_is_a_headline_and_no_about_text() -> None:
    told = "Hello! I weave rugs with wool of two farms and I teach weaving in the old mill here."
    record = read(
        "<header><h1>Ada Rossi</h1><p>Final-year weaver (with dyes). Award-winning maker of rugs."
        f"</p></header><main><p>{told}</p></main>",
        "Ada Rossi",
    )
    assert record.value("about") == told
    assert record.value("headline").startswith("Final-year weaver")


def test_what_a_picture_shows_is_named_without_the_word_for_it() -> None:
    record = read(
        f'<h2>Lebenslauf</h2><img src="a.jpg" alt="Porträt-Foto von Ada Rossi">{ME}'
        "<h2>Ausbildung</h2><p>2014 - 2018 Wollschule Rhein, Abitur</p>"
        "<p>ada.rossi@wolle.example</p><footer>Ada Rossi</footer>",
        "Lebenslauf",
        "https://pages.example/lebenslauf.html",
    )
    assert record.value("name") == "Ada Rossi"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Bo Cadet", "I am a software engineer at Looms AB."),
        ("Ada Tokarz", "Grafik"),
        ("Udo Klempner", "Lehrer"),
        ("Inés Soldado", "Soy diseñadora en Telares Rubia."),
    ],
)
def test_families_that_are_called_as_a_trade_is(name: str, told: str) -> None:
    record = read(f"<h1>{name}</h1><p>{told}</p>", name)
    assert record.name is not None and record.name.value == name
    assert record.role is not None and record.role.value != name
