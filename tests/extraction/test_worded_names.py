"""Names told from words of every day, and whom a page names where little says so."""

from __future__ import annotations

import pytest

from coffeechat.extraction.known_names import is_worded
from coffeechat.extraction.reader import read_page

ADDRESS = "https://pages.example/x"


@pytest.mark.parametrize(
    ("text", "language", "worded"),
    [
        ("Cover Brimwhistle", "en", True),
        ("Quorridge Dynamics", "", True),  # what firms are called
        ("Professionell Fritid", "sv", True),  # what headings say
        ("Katarzyna Cover", "en", False),  # whose given name is known
        ("Quorvia Vane", "en", False),  # a word of Danish alone
        ("Quorvia Vane", "da", True),
        ("Quorridge Brimwhistle", "", False),
        ("Ben Rook", "nl", False),
    ],
)
def test_a_word_of_every_day_makes_no_name(text: str, language: str, worded: bool) -> None:
    assert is_worded(text, language) is worded


@pytest.mark.parametrize(
    ("title", "body", "address", "name"),
    [
        # A family name that no list has, at the top of a CV.
        ("简历", "<p>逯思远</p><p>北京市</p><h1>教育背景</h1><ul><li>2012年9月-2016年7月 东湖大学"
         "</li></ul><h1>工作经历</h1><ul><li>2016年至今 蓝梭公司 织工</li></ul>", ADDRESS,
         "逯思远"),
        ("Resume", "<h1>C V</h1><p>|</p><pre>林晓燕</pre><p>东湖大学</p>", ADDRESS,
         "林晓燕"),
        ("自我介紹", "<h3>林曉燕</h3><h3>生日:1987/11/05</h3><p>我喜歡織布。</p>", ADDRESS,
         "林曉燕"),
        # Whose blog it is, though its template calls every page a post.
        ("简介 | 林晓燕的个人博客", '<script type="application/ld+json">{"@type": "BlogPosting", '
         '"author": {"@type": "Person", "name": "林晓燕"}}</script><h1>简介</h1><p>织布的笔记</p>',
         "https://pages.example/about/index.html", "林晓燕"),
        ("关于 | weft7的博客", "<div>weft7</div><div>Software Engineer</div>",
         "https://pages.example/about/", "weft7"),
        # A title that is the name and no more.
        ("水野 真帆", "<h2>略歴</h2><h3>研究対象</h3><p>織物の歴史と染料の化学。</p>",
         "https://pages.example/profile_ja.html", "水野 真帆"),
        ("سارا قورجی", '<meta property="og:type" content="article">'
         '<meta property="og:site_name" content="Sara Qurji Personal Website">'
         "<p>سارا قورجی</p><p>پژوهشگر</p><h1>سلام !</h1>", ADDRESS, "سارا قورجی"),
        # What can be followed by a name alone.
        ("はじめまして", "<p>織り手のアカネと申します。</p><p>私の趣味は織物です。</p>",
         "https://pages.example/jikoshoukai.html", "アカネ"),
        ("Document", "<h3>Hi, my name is quorvia ruth Brim</h3><p>I'm a weaver</p>",
         "https://pages.example/profile/", "quorvia ruth Brim"),
        ("Chi sono · Quorridge Dynamics", "<h1>Un ragazzo del porto</h1><p>Mi chiamo Ferdinando, "
         "tesso lino e canapa da quando il mulino di mio nonno ha chiuso, e su queste pagine metto "
         "i disegni dei miei telai, le prove che non sono riuscite, le tinte che ho rifatto tre "
         "volte e le domande che nessuno mi ha ancora fatto al mercato</p>",
         "https://pages.example/chi-sono.html", "Ferdinando"),
        # Who holds what the page is about, among a church's pages.
        ("Our Pastor", "<h2>OUR CHURCH</h2><p>Our Hymns</p><p>Our Bells</p><h2>Ada Rossi</h2>"
         "<h3>First Pastor</h3><p>Ada Rossi is the pastor of our church. We love her.</p>",
         ADDRESS, "Ada Rossi"),
        ("CEO's Message | HMW", "<h2>CEO'S MESSAGE</h2><div>Ada Rossi</div><div>CEO</div>"
         "<p>Our mill works on wool, and we weave it. Our people love us, and we love our looms."
         "</p>", "https://hmw.example/ceo-message.html", "Ada Rossi"),
        # A genitive without a sign.
        ("Om mig", "<h1>Katarinas Portfolio</h1><h2>Om mig</h2><h3>Professionell Fritid</h3><p>Jag "
         "väver mattor, och jag lär ut det.</p>", ADDRESS, "Katarina"),
        # A domain, where the page itself names nobody.
        ("Over mij", "<h1>Over mij</h1><p>Hier komt later meer</p>",
         "https://ada-rossi.example/over-mij.html", "Ada Rossi"),
        ("Lebenslauf", "<h2>Lebenslauf</h2><p>2003-2007 Grundschule</p>",
         "https://petermeier.example/lebenslauf.html", "Peter Meier"),
        ("Over mij", "<h1>Over mij</h1><h2>Katarzyna Brim</h2><p>Mijn eerste website</p>",
         "https://ada-rossi.example/over-mij.html", "Katarzyna Brim"),
        # Words and signs around a name.
        ("Eulogy for Ada Rossi", "<h1>Obituary for Ada Rossi</h1><p>Ada was a weaver, born in "
         "Leeds in 1943. She taught at the mill.</p>", ADDRESS, "Ada Rossi"),
        ("Ada Rossi ;; Weaver", "<p>Looms and rugs</p><p>I weave.</p>", ADDRESS, "Ada Rossi"),
        ("Lebenslauf - Ada Rossi", "<h1>Bewerbung Ada</h1><h1>Lebenslauf</h1><h2>Ada Rossi</h2>"
         "<h3>Berufserfahrung</h3><p>2019 - 2020 Weberin, Webhaus</p>", ADDRESS, "Ada Rossi"),
        ("鲁思远生平", "<h1>鲁思远生平</h1><p>鲁思远，织工，1881年生于东湖。</p>", ADDRESS,
         "鲁思远"),
        ("Ada", "<p>Dear Reader,</p><p>I weave, and my looms are "
         "old.</p><p>Yours,</p><p>Ada</p>", ADDRESS, "Ada"),
        # A labelled name, whose family name no list has.
        ("織物の手帖", "<h1>自己紹介</h1><p>名前：逯谷拓斗</p><p>生年月日：1984/07/19</p>", ADDRESS,
         "逯谷拓斗"),
        # Whose group it is, by the title and the mark of the site.
        ("Dr. Quorvia Brim - Loom Research", "<header>Dr. Quorvia Brim</header><h1>Weaving "
         "Research Group</h1><p>Our research is on looms.</p><h2>Experience</h2><ul><li>2022 - "
         "2023 Postdoc, Harbour University</li></ul><h2>Publications</h2><p>Our looms, 2020.</p>",
         ADDRESS, "Quorvia Brim"),
        # A part of somebody's page alone, and names that nobody is known to bear.
        ("Teaching | Quorvia Brim", "<h1>Teaching</h1><p>I teach weaving, and my courses are small."
         "</p><h2>Harbour University</h2><ul><li>Teaching Assistant, Autumn 2011</li></ul>",
         "https://pages.example/teaching.html", "Quorvia Brim"),
        ("CURRICULUM VITAE", "<h1>CURRICULUM VITAE</h1><h2>DÉVELOPPEUSE</h2>"
         "<h4>Quorvia BRIM</h4><h4>36 ans</h4><h5>FORMATION</h5><p>2004 : CAP de tissage</p>"
         "<h5>EXPÉRIENCE</h5><p>2007 - 2012 : développeuse, Atelier Bleu</p>", ADDRESS,
         "Quorvia BRIM"),
        ("About", "<div>Quorvia Brim</div><h3>Personal blog about rugs</h3><p>Quorvia "
         "Brim</p>", "https://pages.example/about/", "Quorvia Brim"),
        ("Brim Home", "<p>Quorvia Brim</p><p>Harbour University</p><p>Department of Weaving</p>"
         "<p>brim@harbour.example</p><p>I weave, and my looms are old.</p><h2>Publications</h2>"
         "<p>My book of looms, 2019</p>", ADDRESS, "Quorvia Brim"),
        # A name written out under a heading, its two words in the title.
        ("CV_Tomás Ibarra", "<header><h1>Curriculum</h1><h2>Mis datos</h2><h3>Quorvio "
         "Tomás Ibarra Herrera</h3><h3>Colombia</h3></header><h2>Perfil</h2><h3>Soy tejedor."
         "</h3><h2>Formación</h2><p>2013 - 2018 Bachillerato, Colegio del Telar</p>", ADDRESS,
         "Quorvio Tomás Ibarra Herrera"),
        # An account beside its name, and a profile whose heading is its address.
        ("", "<h1><span>weftwright</span> <span>Ada77</span></h1><p>Joined in 2015</p>",
         "https://github.com/Ada77", "weftwright"),
        ("", "<main><h1>Ada Engineer</h1><div>Weaver at Looms AB</div></main>",
         "https://www.linkedin.com/in/ada-engineer/", "Ada Engineer"),
        ("It's Ada Rossi", "<p>Looms and rugs</p><h2>Education</h2><p>2014 - 2018 Wool School</p>",
         "https://pages.example/authors/admin/", "Ada Rossi"),
        # A name that all places agree on, though the page uses a word of it in small letters.
        ("Quorvia Dunnock Brimwhistle | Network", "<h1>Quorvia Dunnock Brimwhistle</h1><p>Weaver "
         "at Looms AB</p><p>I keep a dunnock and a loom in the same old room by the harbour.</p>",
         "https://network.example/in/quorvia-dunnock-brimwhistle", "Quorvia Dunnock Brimwhistle"),
        # Somebody whose family name is a word of pages.
        ("Quorvia An", "<h1>Quorvia An</h1><p>Weaver at Looms AB</p>", ADDRESS, "Quorvia An"),
        ("ada7 (Senior Engineer) · GitHub", '<meta property="og:type" content="profile">'
         "<p>Senior Engineer</p><p>I weave</p>", "https://github.com/ada7", "ada7"),
        ("ada7 (Ada Rossi) · GitHub", '<meta property="og:type" content="profile"><p>I weave</p>',
         "https://github.com/ada7", "Ada Rossi"),
    ],
)  # fmt: skip
def test_a_page_names_whose_it_is(title: str, body: str, address: str, name: str) -> None:
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    assert read_page(page, address).value("name") == name


@pytest.mark.parametrize(
    ("title", "body", "address"),
    [
        ("Ferry Impact", "<h1>Ferry Impact</h1><p>Nos réseaux</p><p>Impact, "
         "bateaux et nous</p>", ADDRESS),
        ("Brim | QB Ingenieure", "<h1>QB Ingenieure</h1><h2>Beratende Ingenieure</h2><p>Wir planen "
         "unsere Brücken.</p>", "https://qb-ingenieure.example/brim"),
        ("Sobre mim", "<h2>Quorvia Brim</h2><p>A Quorvia Brim é uma empresa júnior da cidade.</p>"
         "<h2>Quorvia Brim</h2>", "https://pages.example/sobre-mim.html"),
        ("The Sea Road by Ada Rossi", "<h1>The Sea Road</h1><p>by Ada Rossi</p><p>A novel.</p>",
         "https://pages.example/about"),
        ("Faculty", "<h1>Faculty</h1><h2>Dr. Ada Rossi</h2><ul><li>Position</li><li>Lab Director"
         "</li></ul><h2>Dr. Peter Holt</h2><ul><li>Position</li></ul>", ADDRESS),
        # What the page uses in small letters.
        ("Quantic Weavery | Harbour", "<h1>Quantic Weavery</h1><p>Led by Dr. Peter Holt, we study "
         "weavery and its makers.</p>", ADDRESS),
        ("Author: admin - Loom", "<h1>admin <span>(1)</span></h1><h3>Rugs and shawls</h3>",
         "https://pages.example/authors/admin/"),
        ("履歴書作成ツール", "<h1>履歴書</h1><p>作成日</p><p>年月日</p><h2>学歴</h2><p>年</p>"
         "<h2>職歴</h2><p>年</p>", ADDRESS),
        ("Speakers", "<h2>Ada Rossi – Host</h2><ul>@ada – Weaver</ul><p>Ada is a weaver.</p>"
         "<h2>Peter Holt – Host</h2><ul>@peter – Dyer</ul><p>Peter is a dyer.</p>",
         "https://conference.example/speakers/"),
        ("Shop", "<h1>Shop</h1><p>Woven rugs</p>", "https://ada-rossi.example/shop"),
        ("Моя история в Loom: Global Weaving", "<h1>Моя история в Loom: Global Weaving"
         "</h1><p>Это моя история. Мне было 8 лет, и я играл.</p>", ADDRESS),
        ("Úvod", "<nav>Úvod » Tkalcovna » Quorridge Leistungen</nav><p>Stroje a dílna</p>",
         ADDRESS),
    ],
)  # fmt: skip
def test_a_page_about_nobody_names_nobody(title: str, body: str, address: str) -> None:
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    assert read_page(page, address).value("name") == ""
