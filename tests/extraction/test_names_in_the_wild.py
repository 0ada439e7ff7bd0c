"""Names that pages give in ways of their own: behind titles, in welcomes, beside labels, run
together, in small letters; and what stands in such places and is nobody's."""

from __future__ import annotations

import pytest

from coffeechat.extraction.names import likeness
from coffeechat.extraction.title_votes import title_pieces
from extraction.invented_cv import read, value

SELF = "<p>I weave and I dye. My looms are old, and I like them.</p>"


def _name(body: str, title: str = "Document", url: str = "https://pages.example/me.html") -> str:
    return value(read(body, title, url), "name") or ""


@pytest.mark.parametrize(
    ("body", "title", "name"),
    [
        (f"<h1>Welcome</h1><p>I am Mr. Tesfaye, founder of Looms. I weave.</p>{SELF}", "",
         "Tesfaye"),
        (f"<h1>About Me</h1><p>My name is 77KT and I want to weave.</p>{SELF}<h2>This page</h2>",
         "LoomPools.io", "77KT"),
        (f"<h1>About</h1><p>hey my name is folarin adekuye. i like to weave.</p>{SELF}",
         "Document", "Folarin Adekuye"),
        ("<h1>Chi sono</h1><p>Sono la Dott.ssa Paola Rossi, tessitrice. Mi sono formata a Marle e"
         " tengo corsi.</p><h4>L'INIZIO DEL MIO PERCORSO</h4><p>Ho tessuto sempre.</p>", "Lino",
         "Paola Rossi"),
        ("<h1>LILA | BIODATA</h1><h2>About Me</h2><div>Full Name: Nur'Lila Zahra binti Hasan</div>"
         "<div>Date of Birth: 3 March 2007</div><div>I weave.</div>", "biodata",
         "Nur'Lila Zahra binti Hasan"),
        ("<h2>Biografie</h2><p>Klaus Tellmann, Schmied</p><p>geboren am 3.5.1971 in Marle</p>",
         "Biografie", "Klaus Tellmann"),
        ("<h1>CV of Prof. K.T. Jain M. D.</h1><h3>2001-</h3><p>Adviser on looms</p><h2>Education"
         "</h2><p>MD, Heron University</p>", "CV of Prof. K.T. Jain M. D.", "K.T. Jain"),
        ("<marquee>森涼の糸の部屋へようこそ</marquee><p>私は織物が好きです。</p>", "森涼の糸の部屋",
         "森涼"),
        ("<h1>研究紹介 水野真帆</h1><p>東湖大学 准教授</p><p>繊維研究科</p>", "Research",
         "水野真帆"),
        ("<h1>张晓燕 (Nina)</h1><p>目前什么都没有</p>", "张晓燕 (Nina)", "张晓燕"),
        (f"<div>AdaRossi</div><h2>About Me</h2>{SELF}", "", "Ada Rossi"),
        ("<h1>Anna Kestrelän portfolio</h1><p>Olen kutonut vuodesta 2018.</p>", "Minusta",
         "Anna Kestrelä"),
        ("<h2>PASTOR</h2><h2>PASTOR ADA ROSSI</h2><p>Home | About us | Pastor</p>", "Untitled-1",
         "ADA ROSSI"),
        ("<h1>MR TEXTIL</h1><h2>Ručně tkané látky Marek Doležal</h2><h2>Ahoj, já jsem Marek</h2>"
         "<p>Tkám a mám rád vlnu.</p>", "MR Textil", "Marek Doležal"),
        ("<h1>Notes from the reeds</h1><p>Hello, Bertalan here. I ring birds and I like mud.</p>"
         "<p>I was once with them, who taught us much.</p>", "Notes from the reeds", "Bertalan"),
        ("<h1>Lumière basse</h1><p>Bonjour, moi c'est Apolline. Je suis photographe, fille de"
         " tisserand.</p><footer>Mentions légales : site édité par Apolline Le Gall EI.</footer>",
         "Portfolio", "Apolline Le Gall"),
        ("<h1>my page</h1><p>hey im carlos rossi im a student and this is lab 2. i like looms.</p>",
         "my website", "Carlos Rossi"),
        ("<h1>WELCOME</h1><p>Hello. My full name is Abel Rossi Wolde-Heron. I am student of Marle"
         " University.</p>", "My Website", "Abel Rossi Wolde-Heron"),
        ("<h1>Hi, I'm Abhishek</h1><p>I weave.</p><img src='c.png' alt='Certificate: ABHISHEK"
         " THIYAGARAJU, Looms'>", "Abhishek's Portfolio", "ABHISHEK THIYAGARAJU"),
        ("<h1>Mrs Rosalind Quarmby-Heron RN, MSc, FHEA</h1><p>Lecturer</p>", "Staff Profile",
         "Rosalind Quarmby-Heron"),
        ("<div>AnnaSvobodová</div><ul><li>home</li><li>resume</li></ul><h2>dyer</h2>",
         "AnnaSvobodová | Webfolio", "Anna Svobodová"),
        ("<h1>DUC KHOI TRAN</h1><p>I weave.</p><h2>Education</h2><p>BSc, Marle University</p>"
         "<h2>References</h2><h4>Mr. Le Quang Heron - Lecturer</h4>", "CV", "DUC KHOI TRAN"),
        ("<table><tr><td>كلية النسيج - جامعة الدلتا</td></tr></table><h2>د. شيرين عبد المقصود</h2>"
         "<h3>Dr. Sherine A. Heron</h3><p>أستاذ مساعد بقسم النسيج</p>", "Staff",
         "شيرين عبد المقصود"),
    ],
)  # fmt: skip
def test_a_name_is_found_where_a_page_gives_it(body: str, title: str, name: str) -> None:
    assert _name(body, title) == name


def test_a_title_in_lenticular_brackets_has_a_name() -> None:
    assert "永井真帆" in title_pieces("【Loomy/永井真帆】オフィシャルサイト")


def test_a_name_over_the_page_is_whole_where_an_account_has_half_of_it() -> None:
    page = ("<nav>Michael Okoro Tessie</nav><h1>Turn wool into stories.</h1><p>About me</p>"
            f"{SELF}<a href='https://www.linkedin.com/in/michael-okoro'>LinkedIn</a>")  # fmt: skip
    assert _name(page, "LOOM PRODUCTION") == "Michael Okoro Tessie"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<h1>Loom Vision and Pattern Lab</h1><p>We study looms.</p><h2>Members</h2><p>Professor:"
         " Kyung Soo Heron ksheron@heron.example</p>", "Loom Vision and Pattern Lab"),
        ("<h2>Deformable Looms for Silk</h2><h4>Publications</h4><ul><li>A. Heron, B. Kestrel</li>"
         "<li>On looms (2021)</li></ul><p>Site built and kept up by Philipp Heron, 2021.</p>",
         "LOOMS"),
        ("<h1>Ansamblul Folcloric „Inul”</h1><p>Muzică și dans.</p><p>© 2025 Ansamblul Inul</p>",
         "Ansamblul Inul"),
    ],
)  # fmt: skip
def test_labs_projects_and_ensembles_are_nobody(body: str, title: str) -> None:
    assert _name(body, title) == ""


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Klaus Tellmann, Schmied", False),  # a name and a trade, not turned round
        ("Rossi, Ada", True),
        ("L'INIZIO DEL MIO PERCORSO", False),
        ("Mio Sato", True),
        ("Nur'Lila Zahra binti Hasan", True),
    ],
)
def test_what_looks_like_a_name(text: str, fits: bool) -> None:
    assert (likeness(text) >= 0.8) is fits


def test_two_family_names_before_a_comma_are_turned_round() -> None:
    assert likeness("Martin Garcia, Xochitl") >= 0.8
