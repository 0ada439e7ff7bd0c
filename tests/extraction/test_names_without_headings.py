"""The names that no heading tells: under a text, in a sentence, behind a title, in a label."""

from __future__ import annotations

import pytest

from coffeechat.extraction.forms_of_address import greeting
from coffeechat.extraction.name_parts import plain_name
from coffeechat.extraction.names import likeness
from coffeechat.extraction.reader import read_page
from coffeechat.records.record import Record

TEXT = "The weaving school by the harbour has taught its craft to all who came for ninety years. "
HAN_CV = (
    "<h2>教育经历</h2><p>2010 - 2014，海滨大学，纺织学士</p>"
    "<h2>工作经历</h2><p>2015 - 2018，织工</p>"
)
TOWN = "<h1>Brimwick</h1><nav><a href='/'>Home</a></nav><h2>Brimwick</h2>"


def read(body: str, title: str = "", url: str = "https://pages.example/x.html") -> Record:
    return read_page(f"<html><title>{title}</title><body>{body}</body></html>", url)


@pytest.mark.parametrize(
    ("body", "title", "url", "name"),
    [
        # Who signs what the head of a school says to all, with their degrees or role beside it.
        (f"<h1>Principal's Message</h1><p>{TEXT * 2}</p><div>B.A., M.A.</div><div>Ada Rossi</div>",
         "Principal's Message-HW", "https://school.example/message.html", "Ada Rossi"),
        (f"<h2>A Message from Our Founder</h2><p>We welcome you. I have led us.</p>"
         f"<p>{TEXT * 2}</p>"
         "<p>— Ada Rossi, Founder</p><p>Harbour Looms</p>", "Harbour Looms | Founder",
         "https://looms.example/founder.html", "Ada Rossi"),
        # Whom a sentence names behind what they are.
        ("<p>Пастором церкви является Росси Ада Петровна (род. 1967).</p>", "Пастор",
         "https://kirche.example/pastor.html", "Росси Ада Петровна"),
        ("<h1>다온교회 - 담임목사님 소개</h1><p>다온교회 담임목사 김서윤 목사입니다.</p>",
         "다온교회 - 담임목사님 소개", "https://daon.example/pastor.html", "김서윤"),
        # A label, a colon and a value, each a cell of its own.
        ("<p>Biodata</p><table><tr><td>Nama</td><td>:</td><td>Sari Wijaya</td></tr><tr>"
         "<td>Agama</td>"
         "<td>:</td><td>Islam</td></tr></table>", "Biodata", "https://pages.example/biodata.html",
         "Sari Wijaya"),
        # Behind a label in the script of the page, with a character that dates have too.
        ("<h2>牧师介绍</h2><p>姓名：朴 善雨</p><p>1977年 生于海滨</p>", "海滨教会 | 牧师专栏",
         "https://kirche.example/pastor.html", "朴 善雨"),
        # A switch between languages is no name, nor a site's.
        ("<table><tr><td><a href='en'>EN</a> | <a href='ko'>한국어</a></td></tr></table>"
         "<p>김서윤</p>"
         "<p>하늘대학교 학사과정</p><p><a href='cv.pdf'>CV</a></p><h2>논문</h2>"
         "<p>베틀, 2025</p>", "김서윤",
         "https://seoyun.example/index_ko.html", "김서윤"),
        (f"<div><a href='/'>Yuting's Cabin (林雨婷的小屋)</a></div><h2>林雨婷</h2>{HAN_CV}",
         "Yuting's Cabin (林雨婷的小屋)", "https://yuting.example/index_cn.html", "林雨婷"),
        # The first heading, though of the second rank, over those of a CV's sections.
        (f"<h2>战雨婷</h2><p>海滨市学院路</p>{HAN_CV}", "yt.example", "https://yt.example/cv.html",
         "战雨婷"),
        # How a name is read stands behind it.
        ("<h2>Affiliation</h2><p>水野真帆（みずの まほ）, PhD student.</p><p>I like weaving.</p>",
         "About Me", "https://pages.example/profile.html", "水野真帆"),
        # The heading's script goes before Latin letters that an address spells.
        ("<h1>金雨婷</h1><p>邮箱：jin.yuting@mill.example</p><h2>教育经历</h2>"
         "<p>2015 - 2019 海滨大学</p>"
         "<h2>论文</h2><p>"
         "<b>Jin Yuting</b>, Wu Lan. “Looms of the north, and what they are for.”</p>",
         "金雨婷", "https://jinyuting.pages.example/index.html", "金雨婷"),
        # A town and a subject of study head the page, not whom it is about.
        (f"{TOWN}<h3>Ada Maria Rossi</h3><h3>Mayor since 2019</h3>"
         "<p>In 1975, was born in Brimwick.</p>",
         "Brimwick City - Mayor", "https://town.example/mayor.html", "Ada Maria Rossi"),
        ("<h1>Weaving</h1>"
         "<p>I became a weaver in 2020. I love my looms.</p>", "Maria Rossi | Weaving",
         "https://mariarossi.pages.example/weaving.html", "Maria Rossi"),
        # What a trade is called, which the page says in small letters.
        ("<h2>Maria Rossi Tapisseries</h2>"
         "<p>Je tisse une tapisserie par an, et j'ai appris seule.</p>"
         "<footer>© Maria Rossi Tapisseries 2022</footer>", "Maria Rossi Tapisseries",
         "https://pages.example/qui-suis-je.html", "Maria Rossi"),
        # Accounts, whose address asks for them.
        ("<table><tr><td>user:</td><td>rossi7</td></tr><tr><td>about:</td>"
         "<td>Weaver.</td></tr></table>",
         "Profile: rossi7 | Hacker News", "https://news.ycombinator.com/user?id=rossi7", "rossi7"),
        # What a network shows an account as begins as its address does.
        ("<div><span>WarpWeft</span></div><p>Brimwick, Norway</p><p>Looms and rugs.</p>",
         "Steam Community :: WarpWeft", "https://steamcommunity.com/id/warpweft77/", "WarpWeft"),
        ("<header><h1>warpweft</h1></header><h2>Favorite films</h2>",
         "warpweft’s profile • Letterboxd", "https://letterboxd.com/warpweft/", "warpweft"),
        ("<h3>Warpweft</h3><p>Games</p><p>Looms and rugs.</p>", "Warpweft's profile | Loomlog",
         "https://loomlog.example/u/Warpweft/", "Warpweft"),
        # The page's domain is the whole name.
        ("<nav><a href='/'>Quorvex Brimwhistle</a></nav><h2>Menu</h2><h2>Abstract</h2>"
         "<p>Quorvex Brimwhistle</p><p>Student of weaving</p><h2>Vitae</h2>", "My webpage",
         "https://quorvexbrimwhistle.pages.example/vitae.html", "Quorvex Brimwhistle"),
        # A page's word joined to the name.
        (f"<h1>林雨婷作品集</h1>{HAN_CV}", "Portfolio", "https://yt.example/", "林雨婷"),
        # Behind a role in the same heading.
        ("<h1><span>مهندس حلول نسيج</span> <span>سامي القحطاني</span></h1><p>أنسج منذ 2019.</p>",
         "", "https://pages.example/", "سامي القحطاني"),
        ("<h1>投稿者: 織機7</h1><p>生活</p><h2>機織りの朝</h2>"
         "<p>朝は早い。</p>", "織機7 | 機織りのブログ",
         "https://blog.example/author/admin/", "織機7"),
        # The first line of a CV that marks nothing as a heading.
        ("<div>Quorvex Brimwhistle CV</div><div>Skills</div><p>Linen</p><div>Education</div>"
         "<p>Mill school 2010 - 2014</p>", "Meriter", "https://pages.example/cv/merits.html",
         "Quorvex Brimwhistle"),
        # A mail address is no word in small letters.
        ("<aside><h1>Quorvex Brimwhistle</h1></aside><header><h1>About me</h1></header>"
         "<h2>Contact</h2>"
         "<p>email: brimwhistle[at]mill[dot]org</p>"
         "<footer>Copyright © Quorvex Brimwhistle</footer>",
         "Quorvex Brimwhistle - About me", "https://pages.example/", "Quorvex Brimwhistle"),
    ],
)  # fmt: skip
def test_the_name_is_read_where_no_heading_tells_it(
    body: str, title: str, url: str, name: str
) -> None:
    record = read(body, title, url)
    assert (record.kind, record.value("name")) == ("person", name)


@pytest.mark.parametrize(
    ("body", "title", "url"),
    [
        # One who is quoted under a firm's text does not sign it.
        (f"<h1>Harbour Looms</h1><p>We weave for our guests. We dye our wool. {TEXT}</p>"
         "<p>Ada Rossi</p>"
         "<p>Open from nine to five</p>", "Harbour Looms", "https://looms.example/"),
        # An entry at the end of a list is none either.
        (f"<h1>Our courses</h1><p>{TEXT * 2}</p><p>We teach. Our looms are old.</p>"
         "<p>Maria Rossi Gardens, July 2009</p>", "Courses", "https://looms.example/courses.html"),
        # The advisor of somebody is not whose page it is.
        ("<h1>News</h1><p>My advisor, the head of the school, is Ada Rossi.</p>", "News",
         "https://pages.example/news.html"),
        ("<h1>다온교회</h1>"
         "<p>우리 교회에 오신 것을 환영합니다.</p>", "다온교회", "https://daon.example/"),
        # The first line of what is no CV is anything.
        ("<div>Quorvex Brimwhistle</div><p>Linen and wool</p><p>Rugs of all sizes</p>", "Wares",
         "https://looms.example/wares.html"),
        (f"<h1>O Nama</h1><p>{TEXT * 2}</p><footer><h5>Tkačnica Brimović</h5></footer>",
         "Tkačnica Brimović", "https://pages.example/o-nama.html"),
        ("<h1>Tapestry</h1><p>Rugs of all sizes.</p>", "Tapestry | Harbour Looms",
         "https://looms.example/wares/tapestry"),
        ("<h1>Pricing plans</h1><p>Free for all who weave.</p>", "Pricing plans · GitHub",
         "https://github.com/pricing"),
        ("<h1>Success Stories</h1><p>Filmmaker</p><p>Scientist</p>", "Success Stories",
         "https://school.example/alumni.html"),
    ],
)  # fmt: skip
def test_who_is_only_named_is_not_whose_page_it_is(body: str, title: str, url: str) -> None:
    assert read(body, title, url).value("name") == ""


@pytest.mark.parametrize(
    ("text", "like"),
    [("王小明教授", True), ("김서윤 변호사", True), ("客座教授", False), ("高级教授", False),
     ("Ada's Cabin", False), ("다온교회", False), ("한국어", False), ("朴 善雨", True)],
)  # fmt: skip
def test_words_beside_a_name_are_told_from_it(text: str, like: bool) -> None:
    assert (likeness(text) >= 0.8) is like


def test_letters_without_a_vowel_are_no_family_name() -> None:
    assert plain_name("KRWP Ada") == "KRWP Ada"
    assert plain_name("ROSSI Ada") == "Ada ROSSI"


def test_a_name_with_its_patronymic_last_has_the_given_name_in_the_middle() -> None:
    assert greeting("Росси Пётр Ильич")[0] == "Пётр"
    assert greeting("Пётр Ильич Росси")[0] == "Пётр"
