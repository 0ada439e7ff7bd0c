"""Pages of other kinds than profiles and CVs: about an author, of a speaker, of links."""

from __future__ import annotations

import pytest

from coffeechat.extraction import read_page
from coffeechat.records.record import Record


def _read(page: str, url: str = "https://pages.example/x") -> Record:
    return read_page(f"<html>{page}</html>", url)


@pytest.mark.parametrize(
    ("url", "page", "name"),
    [
        # A network's name stands everywhere, the speaker's in the address and one small heading.
        ("https://norwichweave.example/speaker/nadia-quintero/",
         "<title>Nadia Quintero · Norwich Weave</title><meta name=author content='Norwich Weave'>"
         "<header><a href='/'>Norwich Weave</a></header>"
         "<main><h3>Nadia Quintero</h3><p>Elle tisse depuis 2005.</p></main>"
         "<footer><p>Copyright © 2008-2019 Norwich Weave.</p><p>Theme by Norwich Weave</p>"
         "</footer>",
         "Nadia Quintero"),
        # One word is a person where the address says so and a role stands under it.
        ("https://looms.example/team/ilse/",
         "<title>Ilse | Loom Works</title><h1>Ilse</h1><p>CEO</p>"
         "<footer>© 2026 Loom Works</footer>", "Ilse"),
        ("https://threads.example/authors/ilse/",
         "<title>Ilse - Threads</title><main><h2>Ilse</h2></main>"
         "<nav><div>On wool <b>Ilse</b> 2019-02-19</div></nav>", "Ilse"),
        # "About the author" is no vacancy, and a paragraph that begins with a name tells of it.
        ("https://shore.example/sobre-el-autor.html",
         "<title>Sobre el autor - La orilla</title><meta property='og:type' content='article'>"
         "<h1>Sobre el autor</h1><p>Marco Aldering Ruiz nació en Cádiz, en mayo de 1972, y nos "
         "cuenta desde entonces la vida de su puerto y de sus gentes.</p>", "Marco Aldering Ruiz"),
        # A dash stands for "is".
        ("https://clinic.example/pro-mene",
         "<title>Про себе</title><h1>Про себе</h1><p>Остап Лозинський – лікар-хірург 1983 року "
         "народження. Хірургія цікавила з дитинства.</p>", "Остап Лозинський"),
        # A name with the blog's line behind it, declared as a name.
        ("https://blog.example/o-mnie/",
         "<title>O mnie | Piotr Wilczak, blog tkacza</title><h1>O mnie</h1>"
         "<div itemscope itemtype='https://schema.org/Person'>"
         "<h3 itemprop=name>Piotr Wilczak, blog tkacza</h3></div><p>Jestem tkaczem.</p>",
         "Piotr Wilczak"),
        # The greeting on one line, the name and its sentence on the next.
        ("https://lens.example/o-mnie",
         "<title>Document</title><h1>O mnie</h1><div>Nazywam się</div>"
         "<div>Piotr Wilczak jestem twórcą z nowoczesnym podejściem</div>", "Piotr Wilczak"),
        # A title of CVs is no name, even where the address bears it.
        ("https://mark.example/hojadevida/hoja-de-vida.html",
         "<title>Hoja de Vida</title><h3>Habilidades</h3><ul><li>HTML</li></ul>"
         "<h1>MARCO QUINTERO</h1><h3>Perfil</h3><p>Soy tejedor en formación.</p>",
         "MARCO QUINTERO"),
        # A welcome that is a family name.
        ("https://elisa.example/a-propos-de-moi.html",
         "<title>À propos de Elisa Benvenuti - Tissage</title><h1>À propos de moi</h1>"
         "<h2>Elisa Benvenuti</h2><p>Je suis née à Lyon. J'ai toujours tissé.</p>",
         "Elisa Benvenuti"),
        # A page of links shows a handle, and the head says whose.
        ("https://links.example/linktree",
         "<title>Linktree</title><meta name=author content='Nadia Quintero'><div>@nquintero</div>"
         "<ul><li><a href='https://github.com/nquintero'>Code</a></li></ul>", "Nadia Quintero"),
    ],
)  # fmt: skip
def test_a_page_of_another_kind_names_whose_it_is(url: str, page: str, name: str) -> None:
    assert _read(page, url).value("name") == name


def test_a_brand_at_the_address_of_a_team_is_nobody() -> None:
    page = "<title>Pinwheel</title><h1>Pinwheel</h1><p>We build looms. Our looms last.</p>"
    assert _read(page, "https://looms.example/team/pinwheel/").kind != "person"


def test_a_glossary_is_no_team() -> None:
    terms = (("福利國家", "Welfare States"), ("年金政策", "Pension Schemes"),
             ("社會投資", "Social Spending"), ("工作政策", "Labour Markets"))  # fmt: skip
    cards = "".join(f"<div><h4>{one}</h4><p>{two}</p></div>" for one, two in terms)
    assert _read(f"<title>Lexikon</title><main>{cards}</main>").people == []


@pytest.mark.parametrize(
    ("page", "role", "organisation"),
    [
        # Scripts without blanks: the organisation ends where its own word does.
        ("<title>林晓燕</title><h1>林晓燕</h1><p>我是林晓燕，东湖大学纺织研究所染织中心进行的博士后。曾在西湖大学学习。</p>",
         "博士后", "东湖大学纺织研究所染织中心"),
        ("<title>林曉燕</title><h1>林曉燕</h1><div>染織研究者，東湖大學社會學系教授。喜歡散步。</div>",
         "教授", "東湖大學社會學系"),
        ("<title>佐々木遥</title><h1>佐々木遥</h1>"
         "<p>佐々木遥は, 東湖大学 染織・繊維研究分野の博士後期課程の学生, です.</p>",
         "博士後期課程の学生", "東湖大学 染織・繊維研究分野"),
        # A bar admits, an employer employs.
        ("<title>Nadia Quintero</title><h1>Nadia Quintero</h1><p>Nadia Quintero est avocate au "
         "Barreau de Lyon. Elle plaide en trois langues depuis 2011.</p>"
         "<footer><p>CABINET QUINTERO</p></footer>",
         "avocate au Barreau de Lyon", "CABINET QUINTERO"),
        ("<title>Piotr Wilczak | Attorney</title><h1>Piotr Wilczak</h1><p>Attorney at Law</p>"
         "<p>Piotr Wilczak is the attorney behind Wilczak Law Firm, PLLC. His practice helps "
         "people of the harbour.</p>", "Attorney at Law", "Wilczak Law Firm"),
        # A business that bears the name.
        ("<title>Ilse Brandvold, fotografka</title><nav><a href='/'>Ilse Brandvold Photography</a>"
         "</nav><h1>Cześć, jestem Ilse Brandvold</h1><p>Fotografka z pasją</p>",
         "Fotografka z pasją", "Ilse Brandvold Photography"),
        ("<title>Quem sou</title><h1>Marco Aldering Advocacia</h1><p>Sou advogado.</p>"
         "<footer>Marco Aldering Advocacia</footer>", "advogado", "Marco Aldering Advocacia"),
        # The employer first; a trail of links is no headline.
        ("<title>Zoë Haddad</title><h1>Zoë Haddad</h1><ul><li><a href='/'>Home</a> /</li></ul>"
         "<h2>Zoë Haddad</h2><div>LoomWorks | Senior Weaver</div>", "Senior Weaver", "LoomWorks"),
        # Whom a guest speaks for.
        ("<title>Marco Aldering on The Weaving Show</title><h1>Marco Aldering</h1><p>Marco "
         "Aldering is a designer who joined us for a talk on looms.</p><h2>Looms today with Marco "
         "Aldering of Tarefish</h2>", "designer", "Tarefish"),
        # A nation is no part of what somebody does, and "whose" ends an employer.
        ("<title>Ilse Brandvold</title><h1>Ilse Brandvold</h1><p>Ilse Brandvold ist eine deutsche "
         "Sopranistin und lebt in Kassel, wo sie singt und unterrichtet.</p>", "Sopranistin", ""),
        ("<title>Piotr Wilczak</title><meta name=description content='Piotr Wilczak is a weaver at "
         "Heron University whose work explores wool'><h1>Piotr Wilczak</h1>"
         "<p>I spin my own wool.</p>",
         "weaver", "Heron University"),
    ],
)  # fmt: skip
def test_a_page_of_another_kind_tells_role_and_organisation(
    page: str, role: str, organisation: str
) -> None:
    record = _read(page, "https://pages.example/about-me")
    assert (record.value("role"), record.value("organisation")) == (role, organisation)


def test_two_roles_of_one_job_stand_together() -> None:
    page = ("<title>CV</title><h1>Ilse Brandvold</h1><h2>Experience</h2>"
            "<div><div>Clinic Psychologist · Family Counsellor</div><div>Mosaic, Leeds</div>"
            "<div>2019 - 2021</div></div><div><div>Teacher</div><div>Heron School</div>"
            "<div>2015 - 2018</div></div>")  # fmt: skip
    job = _read(page).experience[0]
    assert (job.role, job.organisation) == ("Clinic Psychologist · Family Counsellor", "Mosaic")


def test_a_school_told_in_a_sentence_of_portuguese_is_read() -> None:
    page = ("<title>Marco Aldering</title><h1>Marco Aldering</h1><h3>Formação acadêmica</h3><ul>"
            "<li>Formado pela Faculdade da Foz.</li></ul><p>Sou advogado.</p>")  # fmt: skip
    assert [study.institution for study in _read(page).education] == ["Faculdade da Foz"]


def test_a_card_of_a_school_and_a_degree_is_a_study() -> None:
    page = ("<title>Piotr Wilczak | Attorney</title><h1>Piotr Wilczak</h1><p>Attorney at Law</p>"
            "<p>The ground</p><h2>A practice of the harbour.</h2><article>Training"
            "<h3>Heron School of Law</h3><p>Juris Doctor</p></article>"
            "<article>Office<h3>Leeds</h3></article>")  # fmt: skip
    study = _read(page).education[0]
    assert (study.institution, study.degree) == ("Heron School of Law", "Juris Doctor")


def test_a_paragraph_about_the_person_goes_before_a_motto_and_an_address() -> None:
    page = ("<title>Piotr Wilczak</title><h1>Piotr Wilczak</h1><p>Plain and direct counsel for all "
            "matters of looms, mills and harbours in the whole of the north.</p><h2>Our view</h2>"
            "<p>Piotr Wilczak is a notary who has worked at the harbour for twenty years, "
            "and lives above it.</p>")  # fmt: skip
    assert _read(page).value("about").startswith("Piotr Wilczak is a notary")


_LONG_MOTTO = ("A weaver who believes in meeting wool where it is, and in walking with it all the "
               "way to where it wants to be")  # fmt: skip
_SPOKEN = ("I am a weaver of sails with a deep love of the harbour, and I have kept the looms "
           "of the mill for twenty years now. My work spans flax, hemp and wool, and it draws on "
           "what the old hands of the mill taught me when I came.")  # fmt: skip


def test_a_long_motto_goes_behind_the_text_in_which_the_person_speaks() -> None:
    page = (f"<title>Piotr Wilczak</title><h1>About Piotr Wilczak</h1><p>{_LONG_MOTTO}</p>"
            "<h2>My story</h2>")  # fmt: skip
    assert _read(f"{page}<p>{_SPOKEN}</p>").value("about") == _SPOKEN


def test_a_sentence_of_the_person_is_about_them_before_a_longer_text() -> None:
    page = ("<title>Piotr Wilczak</title><h1>About Piotr Wilczak</h1><p>I believe in meeting wool "
            "where it is, and in walking with it all the way to where it wants to be.</p>"
            f"<h2>The mill</h2><p>{_SPOKEN}</p>")  # fmt: skip
    assert _read(page).value("about").startswith("I believe in meeting wool")


def test_an_about_text_whose_first_sentence_is_broken_begins_with_it() -> None:
    page = ("<title>Piotr Wilczak</title><h1>Piotr Wilczak</h1><h2>About me</h2>{}and raised "
            "in the harbour.</p><p>I have kept the looms of the mill for twenty years, "
            "and I dye my own wool.</p>")  # fmt: skip
    broken = _read(page.format("<p>I am Piotr, born<br>"))
    assert broken.value("about").startswith("I am Piotr, born and raised")
    apart = _read(page.format("<p>wool and linen since</p><p>"))
    assert apart.value("about").startswith("and raised")


def test_a_degree_under_the_name_is_no_role() -> None:
    page = ("<title>Attorney Profile</title><h1>Attorney Profile</h1><p><b>Piotr Wilczak</b></p>"
            "<p>Juris Doctor Western School of Law (Leeds, Yorkshire)</p>"
            "<footer>© Copyright 2013 Law Office of Piotr Wilczak</footer>")  # fmt: skip
    record = _read(page)
    assert "Juris" not in record.value("role")
    assert record.value("organisation") == "Law Office of Piotr Wilczak"


def test_who_made_a_site_is_not_whom_its_people_work_for() -> None:
    page = ("<title>Ilse Brandvold — LOOMERG</title><ul><li><a href='/'>LOOMERG</a></li></ul>"
            "<h1>Ilse Brandvold</h1><h2>Education</h2><ul><li>Heron College [B.A., 2019]</li></ul>"
            "<p>© Copyright 2012-2017, Marco Aldering.</p>")  # fmt: skip
    assert _read(page, "https://x.example/people/ilse").value("organisation") == "LOOMERG"


def test_a_place_declared_with_a_code_is_the_one_that_the_page_shows() -> None:
    page = ("<title>Ilse Brandvold</title><script type='application/ld+json'>"
            '{"@context": "https://schema.org", "@type": "Person", "name": "Ilse Brandvold", '
            '"address": {"addressLocality": "Łódź", "addressCountry": "PL"}}</script>'
            "<h1>Ilse Brandvold</h1><footer><p>Łódź, Polska</p></footer>")  # fmt: skip
    assert _read(page).value("location") == "Łódź, Polska"


def test_a_page_of_a_cv_is_no_post_though_its_template_says_so() -> None:
    page = ("<title>Parcours - Zoë Haddad | Designer</title><meta property='og:type' "
            "content='article'><meta property='og:site_name' content='Zoë Haddad | Designer'>"
            "<header><a href='/'>Zoë Haddad | Designer</a></header><h1>Parcours</h1>"
            "<footer>Site fait par Zoë Haddad.</footer>")  # fmt: skip
    record = _read(page, "https://zoe.example/parcours.html")
    assert (record.kind, record.value("name")) == ("person", "Zoë Haddad")


def test_the_about_text_is_told_in_sentences_where_an_overview_stands_before_it() -> None:
    page = ("<title>Piotr Wilczak</title><h1>Piotr Wilczak</h1><h2>Piotr Wilczak's Overview</h2>"
            "<ul><li>Senior Weaver and Dyer at Heron Mills, Institute of Wool and Linen</li>"
            "<li>Clerk at the Harbour Mill</li></ul><h2>Piotr Wilczak's Summary</h2><p>I am a "
            "weaver who dyes his own wool, and I keep the looms of the harbour.</p>")  # fmt: skip
    assert _read(page).value("about").startswith("I am a weaver")


def test_a_link_out_of_a_network_is_where_it_leads_without_its_tracks() -> None:
    page = ("<title>Piotr Wilczak</title><h1>Piotr Wilczak</h1><p>I weave.</p><a href='https://"
            "l.facebook.com/l.php?u=https%3A%2F%2Fgithub.com%2Fpwilczak%3Ffbclid%3DIwAR2'>"
            "github.com/pwilczak</a>")  # fmt: skip
    links = [link.value for link in _read(page).links]
    assert links == ["https://github.com/pwilczak"]


_CV = (
    "<h2>Études</h2><h3>Collège de la Rive</h3><p>2016 - 2020</p><p>Brevet</p><h2>Expérience "
    "professionnelle</h2><h3>Tisserand</h3><p>Filature du Héron</p><p>Mars 2019</p>"
)


@pytest.mark.parametrize(
    ("url", "page", "name"),
    [
        # Nobody but the © line names whose studies and jobs these are.
        ("https://pages.example/parcours.html",
         f"<title>Parcours</title><header><h1>Mon Parcours</h1></header><main>{_CV}</main>"
         "<footer><p>© 2024 Odile Farrow. Tous droits réservés.</p></footer>", "Odile Farrow"),
        # The foot of a portfolio, after the word for it; a school with its town is no name.
        ("https://pages.example/parcours.html",
         "<title>Portfolio — Parcours</title><h1>Mon itinéraire</h1><div>2025 — 2027</div><div>BTS "
         f"Textile</div><div>Lycée de la Rive, Arles</div>{_CV}"
         "<footer>Portfolio — Odile FARROW QUILL · BTS · 2025</footer>", "Odile FARROW QUILL"),
        # A menu set in headings takes nothing from the first heading of the first level.
        ("https://pages.example/index_ko.html",
         "<table><tr><td><h2><a href='#a'>소개</a></h2></td><td><h2><a href='#b'>논문</a></h2></td>"
         "<td><h2><a href='#c'>프로젝트</a></h2></td><td><h2><a href='#d'>수업</a></h2></td></tr>"
         "</table><h1>이하람</h1><h2>경력</h2><ul><li>2020/03 ~ 2023/02 조교수, 왜가리대학교"
         "</li></ul>",
         "이하람"),
        # A small heading that opens the page, and no menu of abbreviations over it.
        ("https://lab.example/people.html",
         "<title>HAL Lab</title><nav><ul><li><a href='/'>Research</a><div><a href='#'>HRX</a> "
         "<a href='#'>EEX</a> <a href='#'>HAL</a></div></li></ul></nav><h5><a href='/o'>Odile "
         "(Di) Farrow</a></h5><p>Odile Farrow completed her Ph.D. at the Harbour University.</p>"
         "<h5>Professional Experience</h5><div><b>Associate Professor</b></div><div>Harbour "
         "University</div><div>2018-2023</div><h5>Education</h5><div><b>Ph.D. in Wool</b></div>"
         "<div>Harbour University</div><div>2009</div>", "Odile Farrow"),
        # A doctor's surname is the brand, and headings and data write the name out differently.
        ("https://farrow.example/sobre-mi.html",
         "<title>Dra. Odile Farrow Quill – Médica General | Dra. Farrow</title>"
         "<script type='application/ld+json'>{\"@context\": \"https://schema.org\", \"@type\": "
         "\"Person\", \"name\": \"Odile Ana Farrow Quill\"}</script><header><a href='/'>Dra. "
         "Farrow</a></header><h1>Conoce a la Dra. Odile Farrow</h1><p>Soy la Dra. Odile Ana Farrow "
         "Quill, médica general.</p><footer>Dra. Farrow</footer>", "Odile Ana Farrow Quill"),
        # A handle that is the address too; and what a network's page calls its owner.
        ("https://looms.example/profile/spindle",
         "<h1><span>spindle</span> <small>Tapestry Collector</small></h1><div>Location</div>"
         "<div>Ohio, USA</div><div>Occupation</div><div>Software Developer</div>", "spindle"),
        ("https://www.xiaohongshu.com/user/profile/user-009",
         "<div>账号ID: user-009</div><h1>Odi织布手记</h1><div>上海</div>", "Odi织布手记"),
        # One of a team, under the heading of all, whose address is a given name.
        ("https://looms.example/team/odile.html",
         "<title>Team</title><header><h1>Team</h1></header><h4>Odile Farrow</h4><p>Weaver and Tutor"
         "</p><p>Odile has a strong passion for wool.</p>", "Odile Farrow"),
        ("https://lab.example/people/odile.html",
         "<h1><b>Odile</b> | <i>Farrow</i></h1><p>Postdoctoral Scholar</p><h3>Education</h3>"
         "<p>Ph.D., Wool Sciences, Harbour University, 2016</p>", "Odile Farrow"),
    ],
)  # fmt: skip
def test_whose_page_it_is_where_no_title_says_so(url: str, page: str, name: str) -> None:
    record = _read(page, url)
    assert (record.kind, record.value("name")) == ("person", name)


@pytest.mark.parametrize(
    "page",
    [
        "<title>BornToWeave</title><h1>BornToWeave</h1><p>Fotograf.</p><h2>Om mig</h2><p>Det "
        "viktigaste för mig är att det ska vara roligt.</p><footer>© BornToWeave AB 2020.</footer>",
        "<title>Hakkımda - blog</title><h1>Benim Blogum</h1><h2>Hakkımda</h2><p>Merhaba! Web "
        "tasarımı öğreniyorum.</p><footer>© 2025 Benim Blogum</footer>",
        "<title>People | Farrow Laboratory</title><h1>People</h1><h2>Principal Investigator</h2>"
        "<h1>Odile Farrow, PhD</h1><p>Independent Group Leader</p><h2>PhD Candidates</h2><article>"
        "PHD CANDIDATE<h3>Ilse Quill</h3></article><article>PHD CANDIDATE<h3>Marco Tran</h3>"
        "</article>",
    ],
)  # fmt: skip
def test_a_brand_my_blog_and_the_people_of_a_laboratory_are_nobody(page: str) -> None:
    record = _read(page, "https://pages.example/people.html")
    assert record.kind != "person"
    assert record.name is None


@pytest.mark.parametrize(
    ("url", "page", "field", "value"),
    [
        # Initials with dots are no family name in capitals.
        ("https://pages.example/", "<title>V.N. Odile Farrow</title><h1>V.N. Odile Farrow</h1><p>"
         "Hello! My name is V.N. Odile Farrow. I am a weaver.</p>", "name", "V.N. Odile Farrow"),
        # A business whose word for it is joined, on the page of whom it is called after.
        ("https://pages.example/over-mij.html", "<title>Over mij - Harplespraktijk Farrow</title>"
         "<header><a href='/'>Harplespraktijk Farrow</a></header><h2>Wie ben ik?</h2><p>Ik ben "
         "Odile Farrow en ik geef les.</p>", "organisation", "Harplespraktijk Farrow"),
        # The brand that the address spells, as the title writes it.
        ("https://rzekaiwelna.example/o-mnie.html", "<title>O mnie | Rzeka i Wełna</title><div>"
         "<nav><b>Rzeka i Wełna</b></nav></div><h1>O mnie</h1><p>Jestem Odile Farrow, jestem "
         "tkaczką i mam warsztat.</p><footer>© 2026 rzekaiwelna.example | Odile Farrow</footer>",
         "organisation", "Rzeka i Wełna"),
        # A country and its city in one word.
        ("https://pages.example/cv_zh.html", "<title>林美琪 - 简历</title><h1>林美琪</h1>"
         "<p>织布研究者 | 中国深圳</p><h2>教育背景</h2><p>苍鹭大学 2020 - 2024</p>",
         "location", "中国深圳"),
    ],
)  # fmt: skip
def test_what_names_and_places_are_joined_from(url: str, page: str, field: str, value: str) -> None:
    assert _read(page, url).value(field) == value
