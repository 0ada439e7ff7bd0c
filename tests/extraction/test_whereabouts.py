"""Where somebody lives, works and is found, as addresses, sentences and links tell."""

from __future__ import annotations

import pytest

from extraction.invented_cv import TOP, read, value


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Based in Leeds, I weave linen and teach it.", "Leeds"),
        ("Jag är vävare och har numera min bas i Borås. Jag väver.", "Borås"),
        ("Är bosatt i Marbäck (litet samhälle) och väver lin.", "Marbäck"),
        ("Ik ben weefster en heb mijn eigen atelier in Bedum. Ik weef.", "Bedum"),
        ("Я живу в Твери и тку лён уже десять лет.", "Твери"),
        ("Я мешкаю у Львові та тчу льон понад десять років.", "Львові"),
        ("Merhaba, İzmir'de yaşıyorum ve keten dokuyorum.", "İzmir"),
        ("織り手です。札幌在住で、リネンを織っています。", "札幌"),
        ("אני אורגת וגרה בחיפה, ועובדת עם פשתן.", "חיפה"),
        ("Žiju v Opavě a tkám len už deset let.", "Opavě"),
    ],
)
def test_a_sentence_says_where_somebody_lives(sentence: str, place: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><h2>About me</h2><p>{sentence}</p>")
    assert value(record, "location") == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("6 Boulevard des Laines 14000 Caen", "Caen"),
        ("6, rue des Laines 15000 Vaneste", "Vaneste"),
        ("22 года, Калининград", "Калининград"),
        ("📍 طولكرم، فلسطين", "طولكرم، فلسطين"),
        ("📞 0141 555 0136 · ✉️ ada@rossi.example · 📍 जयपुर, भारत", "जयपुर, भारत"),
        ("الطائف، المملكة العربية السعودية | +966 53 555 0136", "الطائف، المملكة العربية السعودية"),
        ("📍 Unterlein", "Unterlein"),
        ("Leeds LS2 9JT", "Leeds"),
        ("м. Львів", "м. Львів"),
    ],
)
def test_a_line_under_the_name_says_where(line: str, place: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p><p>{line}</p><p>ada@rossi.example</p>")
    assert value(record, "location") == place


@pytest.mark.parametrize(
    ("lines", "organisation"),
    [
        ("<p>PhD Student</p><p>Dept. of Textiles</p><p>Heron University</p>", "Heron University"),
        ("<p>Postdoc<br>Textile Systems Group<br>Department of Textiles<br>Heron University</p>",
         "Heron University"),
        ("<p>I lead the weaving team at Looms AB. I live near Leeds.</p>", "Looms AB"),
        ("<p>Weaver, Looms AB, <a href='https://x.com/adarossi'>adarossi</a></p>", "Looms AB"),
        ("<p>I am a PhD student at the Department of Textiles at Heron University, Leeds.</p>",
         "Heron University"),
        ("<p>Ik (Ada Rossi) ben lead ontwikkelaar bij Weefhuis in Bedum.</p>", "Weefhuis"),
        ("<p>Senior Researcher</p><p>Looms Research</p><h3>Biography</h3>"
         "<p>I am a Senior Researcher at <a href='/g'>Visual Weaving Group</a>, "
         "<a href='/l'>Looms Research</a>.</p>",
         "Looms Research"),
    ],
)  # fmt: skip
def test_who_somebody_is_with(lines: str, organisation: str) -> None:
    assert value(read(f"<h1>Ada Rossi</h1>{lines}"), "organisation") == organisation


def test_the_site_of_a_company_names_the_employer_of_its_people() -> None:
    record = read(
        "<header><a href='/'>Looms Therapeutics</a></header>"
        "<main><h2>Ada Rossi</h2><p>Scientist</p>"
        "<p>Ada has spent over 20 years weaving threads that mend, in many a laboratory.</p></main>"
        "<footer>© Copyright 2026 Looms Therapeutics</footer>",
        "Looms Therapeutics: Threads that mend",
        "https://loomstherapeutics.example/people/ada.html",
    )
    assert value(record, "organisation") == "Looms Therapeutics"


def test_links_of_a_person_whatever_they_are_called() -> None:
    record = read(
        "<h1>Ada Rossi</h1><p>Weaver</p>"
        "<p>Telegram: <a href='https://telegram.example/adarossi'>@adarossi</a></p>"
        "<p><a href='https://rossi.example/looms'>https://rossi.example/looms</a></p>"
        "<p><a href='https://dblp.uni-trier.de/pers/hd/r/Rossi:Ada'>DBLP</a></p>"
        "<p><a href='https://scholar.google.de/citations?user=abc'>Scholar</a></p>"
        "<p><a href='https://ada.example/?fbclid=xyz'>ada.example</a></p>"
    )
    assert {link["value"] for link in record["links"]} == {
        "https://telegram.example/adarossi",
        "https://rossi.example/looms",
        "https://dblp.uni-trier.de/pers/hd/r/Rossi:Ada",
        "https://scholar.google.de/citations?user=abc",
        "https://ada.example/",
    }


def test_a_label_says_nothing_of_what_stands_below_a_long_text() -> None:
    told = "Our mill has a yard, a well and a road that the snow closes in some winters. " * 3
    record = read(
        f"<h1>Ada Rossi</h1><p>Weaver</p><div><p>Location</p><p>{told}</p><p>Old wool</p></div>"
    )
    assert value(record, "location") != "Old wool"


def test_a_label_over_a_list_is_no_employer() -> None:
    record = read(
        "<h1>Ada Rossi</h1><h2>Experience</h2><h3>Weaver, Looms AB</h3><p>2019 - present</p>"
        "<p>Current:</p><p>- Weaves linen.</p>"
    )
    assert value(record, "organisation") == "Looms AB"


@pytest.mark.parametrize(
    ("top", "place"),
    [
        ("<p>Ada Rossi · Berlin</p><p>Weaver</p>", "Berlin"),
        ("<header><a href='/'>Ada Rossi.</a></header><p>Ada Rossi · Linköping</p><p>Weaver</p>",
         "Linköping"),
        ("<h1>Ada Rossi - Avocat în Iași</h1>", "Iași"),
        ("<h1>Ada Rossi - Advocaat in Nijmegen</h1>", "Nijmegen"),
        ("<p>Ada Rossi</p><p>Weaver</p><p>Vlasstraat 5</p><p>2518AB Den Haag</p>", "Den Haag"),
        ("<p>Ada Rossi</p><p>Weaver</p><div>Locatie (in prezent): Timișoara, România</div>",
         "Timișoara, România"),
        ("<p>Ada Rossi</p><p>Weaver</p><ul><li>آدرس سکونت: شیراز</li></ul>", "شیراز"),
        ("<p>Ada Rossi</p><p>Weaver</p><p><span><b>Ort:</b> Unna</span> "
         "<span><b>Geburtsdatum:</b> 17.10.1987</span></p>", "Unna"),
    ],
)  # fmt: skip
def test_a_place_beside_the_name_or_behind_a_label(top: str, place: str) -> None:
    assert value(read(f"<main>{top}<h2>About me</h2><p>I weave.</p></main>"), "location") == place


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada has been employed with Flax Works since the spring of 1999, mostly at night.",
        "Ada arbeitet bei Flax Works und webt dort seit 1999 große Tücher für Theater.",
        "Ada lavora presso Flax Works, dove tesse grandi teli per i teatri della costa.",
        "Ada werkt bij Flax Works, waar ze sinds 1999 grote doeken voor theaters weeft.",
    ],
)
def test_a_sentence_says_where_somebody_works(sentence: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p><h2>About</h2><p>{sentence}</p>")
    assert value(record, "organisation") == "Flax Works"


def test_what_somebody_learnt_is_not_what_they_are() -> None:
    record = read(
        "<h1>Ada Rossi</h1><h2>O mnie</h2><p>Inżynier z wykształcenia i z przekonania. Lubię tkać "
        "i uczyć innych.</p><p>Działam na styku lnu i ludzi, jako Scrum Master i Agile Coach.</p>"
    )
    assert value(record, "role") == "Scrum Master i Agile Coach"


def test_a_heading_labels_where_somebody_works() -> None:
    record = read(
        "<h1>佐藤麻子</h1><h2>略歴</h2><h3>所属</h3><ul><li>湖畔大学（日本） 織物研究所</li></ul>"
        "<h3>学歴</h3><ul><li>2021年3月 修士（織物学） 湖畔大学</li></ul>"
        "<h3>語学</h3><p>日本語</p>",
        title="佐藤麻子 – 略歴（日本語）",
    )
    assert value(record, "organisation").startswith("湖畔大学")


def test_a_name_in_two_scripts_is_found_at_the_top_in_either() -> None:
    record = read(
        "<h3>杨织云</h3><p>湖畔大学</p><ul><li>上海，中国</li></ul><h1>关于我</h1>"
        "<p>我是湖畔大学纺织学院的本科生，主要研究亚麻与羊毛的混纺，也喜欢在周末教邻居织布。</p><h1>科研经历</h1>"
        "<p><b>Looms that listen</b></p><p>Zhiyun Yang (First Author), et al.</p>",
        title="杨织云 (Zhiyun Yang) - 学术主页",
    )
    assert value(record, "organisation").startswith("湖畔大学")
    assert value(record, "location") == "上海，中国"


@pytest.mark.parametrize(
    ("title", "foot"),
    [
        ("Ada Rossi | Traduttrice", ""),
        ("Pagina", "© 2022 | Ada Rossi - traduttrice | E-mail: a@b.it"),
    ],
)
def test_the_title_or_the_foot_says_the_role(title: str, foot: str) -> None:
    record = read(
        "<h1>Ada Rossi</h1><h2>Formazione</h2><p>Università del Lino</p><p>Scuola della Lana</p>"
        f"<h2>Lingue</h2><p>Inglese</p><footer>{foot}</footer>",
        title=title, url="https://rossi.example/curriculum.html",
    )  # fmt: skip
    assert value(record, "role").casefold() == "traduttrice"
    assert [study["institution"] for study in record["education"]] == [
        "Università del Lino",
        "Scuola della Lana",
    ]


def test_roles_in_short_sentences_are_the_headline() -> None:
    words = "Teacher of weaving and dyeing. Researcher. Software developer for looms."
    record = read(f"<h1>Ada Rossi</h1><p>{words}</p><h2>Education</h2><p>Loom University</p>")
    assert value(record, "headline") == words


@pytest.mark.parametrize(
    ("label", "field", "said"),
    [
        ("Lieu de résidence", "location", "Limoges"),
        ("Kotikaupunki", "location", "Kuopio"),
        ("Місцезнаходження", "location", "Тернопіль"),
        ("现居地", "location", "苏州"),
        ("Tehtävä", "role", "Toimittaja"),
        ("Munkakör", "role", "Újságíró"),
        ("岗位", "role", "工程师"),
        ("Työnantaja", "organisation", "Vellamon Kutomo Oy"),
        ("Munkáltató", "organisation", "Lenmalom Kft."),
        ("Місце роботи", "organisation", "ТОВ Льон"),
    ],
)
def test_labels_of_many_languages(label: str, field: str, said: str) -> None:
    role = "" if field == "role" else "<p>Weaver</p>"
    record = read(
        f"<h1>Ada Rossi</h1>{role}<ul><li>{label}: {said}</li></ul><h2>About me</h2>"
        "<p>I weave linen by night and teach it by day, in a mill.</p>"
    )
    assert value(record, field) == said


@pytest.mark.parametrize(
    ("sentence", "role", "organisation"),
    [
        ("Je travaille comme infirmière à la Clinique du Lac.", "infirmière", "Clinique du Lac"),
        ("Trabajo como periodista en Radio Lago.", "periodista", "Radio Lago"),
        ("Jeg er journalist i Innsjø Radio.", "journalist", "Innsjø Radio"),
        ("Jeg arbejder som sygeplejerske på Søklinikken.", "sygeplejerske", "Søklinikken"),
        ("Pracuji jako novinářka v Rádiu Jezero.", "novinářka", "Rádiu Jezero"),
        ("Sunt traducătoare la Editura Lacul.", "traducătoare", "Editura Lacul"),
        ("Είμαι δημοσιογράφος στο Ράδιο Λίμνη.", "δημοσιογράφος", "Ράδιο Λίμνη"),
        ("Ja sam novinarka na Radio Jezeru.", "novinarka", "Radio Jezeru"),
        ("Saya bekerja sebagai perawat di Klinik Danau.", "perawat", "Klinik Danau"),
        ("Tôi là nhà báo tại Đài Hồ.", "nhà báo", "Đài Hồ"),
        ("Sóc periodista a Ràdio Llac.", "periodista", "Ràdio Llac"),
        ("Újságíró vagyok a Tó Rádiónál.", "Újságíró", "Tó Rádió"),
        ("Göl Radyo'da gazeteci olarak çalışıyorum.", "gazeteci", "Göl Radyo"),
        ("湖出版で翻訳者として働いています。", "翻訳者", "湖出版"),
        ("저는 호수출판사에서 번역가로 일하고 있습니다.", "번역가", "호수출판사"),
    ],
)
def test_a_sentence_says_what_somebody_is_and_where(
    sentence: str, role: str, organisation: str
) -> None:
    record = read(
        f"<h1>Ada Rossi</h1><p>{sentence}</p><p>What follows says nothing of a role and goes on "
        "for a while, so that the text is long enough to be prose.</p>",
        url="https://rossi.example/about",
    )
    assert (value(record, "role"), value(record, "organisation")) == (role, organisation)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("I weave. My current position is a Content Coordinator, where I keep books.",
         "Content Coordinator"),
        ("Mi puesto actual es coordinadora. De noche tejo.", "coordinadora"),
        ("Mon poste actuel est celui de journaliste.", "journaliste"),
        ("Mijn huidige functie is journalist, en ik weef.", "journalist"),
        ("My current position is fine, and my job is easy.", ""),
    ],
)  # fmt: skip
def test_a_sentence_says_what_the_position_is(sentence: str, role: str) -> None:
    assert value(read(f"<h1>Ada Rossi</h1><h2>About</h2><p>{sentence}</p>"), "role") == role


def test_a_town_in_a_sentence_is_no_employer() -> None:
    record = read("<h1>Ada Rossi</h1><h2>Sobre mí</h2><p>Soy historiadora en Salamanca.</p>")
    assert value(record, "role") == "historiadora"
    assert value(record, "location") == "Salamanca"
    assert value(record, "organisation") == ""


def test_a_line_behind_an_at_sign_is_the_employer() -> None:
    record = read("<h1>Ada Rossi</h1><p>Weaver</p><p>@ Lakeside, Ghent</p><h2>About</h2><p>Hi.</p>")
    assert value(record, "organisation") == "Lakeside, Ghent"


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Via dei Telai 4, Vanesto", "Vanesto"),
        ("Am Webstuhl 9, 99123 Vanesten", "Vanesten"),
        ("Rua dos Teares, 1149, Santo Antão, Vanesto-RN, 59619-010", "Santo Antão, Vanesto-RN"),
        ("12 High Street, Otley, Leeds LS2 9JT, UK", "Otley, Leeds, UK"),
        ("ul. Lniana 5, 99-400 Vanestowo", "Vanestowo"),
        ("Weaving Lab 3 Rue des Laines F-99123 Vaneste, France", "Vaneste, France"),
    ],
)
def test_an_address_among_contact_details_says_the_town(address: str, place: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p><h2>Contact</h2><p>{address}</p>")
    assert value(record, "location") == place
    foot = read(f"<h1>Ada Rossi</h1><p>Weaver</p><address>{address}</address>")
    assert value(foot, "location") == place


def test_the_telephone_number_behind_an_address_is_no_part_of_its_town() -> None:
    row = "<span>13 rue des Laines, 99120 VANESTE</span> <span>06 99 55 01 36</span>"
    record = read(f"<h1>Ada Rossi</h1><div>ada@rossi.example</div><div>{row}</div>")
    assert value(record, "location") == "VANESTE"


@pytest.mark.parametrize(
    "pin",
    [
        "<p>📞 0199 550 136 · ✉️ ada@rossi.example · 📍 Vanesto, Lenland</p>",
        '<p><i class="fa-solid fa-location-dot"></i> Vanesto, Lenland</p>',
        '<div><span class="icon" aria-label="Location"></span><span>Vanesto, Lenland</span></div>',
        '<p><span class="material-icons">location_on</span> Vanesto, Lenland</p>',
    ],
)
def test_a_place_stands_behind_a_pin_however_it_is_drawn(pin: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p><ul><li>Linen</li></ul>{pin}")
    assert value(record, "location") == "Vanesto, Lenland"


@pytest.mark.parametrize(
    "words",
    [
        '<p><i class="fa fa-map-marker"></i> How to find our weaver</p>',
        '<p><i class="fa fa-heart"></i> Vanesto</p>',
        "<p>📍 ada@rossi.example</p>",
        "<ul><li>Looms: Mercury, Linux</li><li>Phone: 0199 550 136</li></ul>",
        "<footer>© Ada Rossi · Human Care</footer>",
    ],
)
def test_what_stands_behind_other_signs_is_no_place(words: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p>{words}")
    assert value(record, "location") == ""


@pytest.mark.parametrize("code", ["VA 99284-2014", "NSW 2999", "MN USA 99105"])
def test_a_town_with_its_state_and_code_ends_an_address(code: str) -> None:
    lines = f"<div>P.O. Box 842</div><div>Vanesto, {code}</div>"
    record = read(f"<div>Ada Rossi</div><div>Weaver</div>{lines}")
    assert value(record, "location") == f"Vanesto, {code.rpartition(' ')[0]}"


def test_an_italian_town_with_its_province_stands_in_the_foot() -> None:
    foot = "<footer>Vanesto (AN) | © 2026 Tutti i diritti riservati</footer>"
    assert value(read(f"<h1>Ada Rossi</h1><p>Tessitrice</p>{foot}"), "location") == "Vanesto (AN)"
    row = "<footer>Via Roma 12 - 99121 Vanesto (FE) - P.IVA 01234567890</footer>"
    assert value(read(f"<h1>Ada Rossi</h1><p>Tessitrice</p>{row}"), "location") == "Vanesto (FE)"
    made = "<footer>© 2019 - 2019 by Ada Rossi</footer>"
    assert value(read(f"<h1>Ada Rossi</h1><p>Tessitrice</p>{made}"), "location") == ""


def test_the_city_says_more_than_the_street_and_less_than_the_next_label() -> None:
    rows = (
        "<li>Dirección: Cra 16 # 5 sur - 32</li><li>Ciudad: Vanesto / Correo: a@rossi.example</li>"
    )
    record = read(f"<h1>Ada Rossi</h1><p>Tejedora</p><ul>{rows}</ul>")
    assert value(record, "location") == "Vanesto"


def test_a_colon_in_a_cell_of_its_own_stands_between_a_label_and_its_value() -> None:
    rows = "<tr><td>Pekerjaan</td><td>:</td><td>Penenun</td></tr>"
    rows += "<tr><td>Kota</td><td>:</td><td>Vanesto</td></tr>"
    record = read(f"<h1>Ada Rossi</h1><table>{rows}</table>")
    assert value(record, "role") == "Penenun"
    assert value(record, "location") == "Vanesto"


def test_a_heading_in_two_colours_is_no_label() -> None:
    record = read("<h1>Ada Rossi</h1><h2><span>Work</span> <span>Skills</span></h2><p>Linen</p>")
    assert value(record, "organisation") == ""


def test_mail_at_a_domain_spelt_as_the_site_says_the_employer() -> None:
    body = "<header><a href='/'>Loom & Rowan</a></header><h1>Ada Rossi</h1><p>Partner</p><p>{}</p>"
    title = "Ada Rossi | Loom & Rowan"
    url = "https://pages.example/1.html"
    at_firm = read(body.format("a.rossi@loomrowan.example"), title, url)
    elsewhere = read(body.format("a.rossi@mail.example"), title, url)
    said = (value(at_firm, "organisation"), value(elsewhere, "organisation"))
    assert said == ("Loom & Rowan", "")


def test_the_country_of_a_film_is_not_where_its_maker_lives() -> None:
    film = "<h3>{}</h3><p>Pays : {}</p><p>Année : {}</p><p>Durée : 90 min</p>"
    films = film.format("La laine", "France", 2019) + film.format("Le fil", "Belgique", 2015)
    assert value(read(f"{TOP}<h2>Films</h2>{films}"), "location") == ""
    own = "<p>Pays : France</p><p>Langue : français</p>"
    assert value(read(f"{TOP}{own}<h2>Films</h2>{films}"), "location") == "France"
