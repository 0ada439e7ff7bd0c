"""What a page's first words say of its person: welcomes, greetings, links under the name."""

from __future__ import annotations

from typing import Any

import pytest

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.names import likeness
from coffeechat.extraction.reader import read_page
from extraction.invented_cv import value

LOOMS = "<p>I like looms, and what I make on looms in the winter evenings at home.</p>"


def read(body: str, title: str = "Ada Rossi") -> dict[str, Any]:
    page = f"<html><title>{title}</title><body>{body}</body></html>"
    return read_page(page, "https://pages.example/x.html").model_dump(mode="json")


@pytest.mark.parametrize(
    "sentence",
    [
        "Olá, visitante: sê bem-vindo, meu nome é Ada de Souza Rossi, conhecida como Adarossi.",
        "Hello and welcome to my page, my name is Ada de Souza Rossi and I weave.",
    ],
)
def test_a_name_is_said_behind_a_welcome(sentence: str) -> None:
    record = read(f"<h1>Welcome</h1><h3>About me</h3><p>{sentence} {LOOMS[3:-4]}</p>", "Looms")
    assert value(record, "name") == "Ada de Souza Rossi"


@pytest.mark.parametrize("brand", ["James' Loom", "James’ Loom"])
def test_what_is_somebodys_is_nobody(brand: str) -> None:
    assert likeness(brand) == 0.0
    assert likeness("Nicolo' Rossi") > 0.0


def test_signs_alone_are_no_title() -> None:
    assert likeness(".- Rossi") == 0.0
    assert likeness("!.-! Ada") == 0.0


def test_a_heading_and_a_picture_go_before_a_title_left_by_a_template() -> None:
    shown = "<img alt='Photo of Ruth Anna Solberg' src='x.jpg'><h1>Ruth Anna Solberg</h1>"
    assert value(read(f"{shown}{LOOMS}", "CV of Ada Rossi"), "name") == "Ruth Anna Solberg"
    assert value(read(f"<h1>Looms</h1>{LOOMS}<p>Ada Rossi</p>"), "name") == "Ada Rossi"


def test_whom_a_text_under_bio_begins_with_is_its_person() -> None:
    told = "<p>Ruth Solberg is a weaver, a teacher and a full time human being in Sydney.</p>"
    ours = "<p>It took her to the mills in Leeds and to the first loom of our time.</p>"
    assert value(read(f"<h3>Bio</h3><h4>Cloth, daily</h4>{told}{ours}", ""), "name")
    assert not read(f"<h3>News</h3><h4>Cloth, daily</h4>{told}{ours}", "")["name"]


def test_a_repository_is_nobodys_account() -> None:
    code = "<a href='https://github.com/looms/Silk-Weaving'>code</a>"
    papers = "".join(f"<li>Notes on Silk Weaving, part {n}, with a loom.</li>" for n in range(9))
    record = read(f"<h2>Ruth Solberg</h2><p>I weave silk.</p>{code}<ul>{papers}</ul>", "Home")
    assert value(record, "name") == "Ruth Solberg"


def test_a_name_on_two_lines_is_one_that_the_page_writes_whole() -> None:
    halves = "<p>آرمینا</p><p>رشتین</p><div>توسعه دهنده وب</div>"
    skills = "<h2>مهارت ها</h2><div>PHP</div><div>Vue</div>"
    assert value(read(f"{halves}{skills}<div>آرمینا رشتین</div>", "resume"), "name")
    assert not read(f"{halves}{skills}", "resume")["name"]


def test_a_name_in_the_pages_script_stands_under_any_heading() -> None:
    body = "<h3>水野 真帆</h3><p>学生</p><h3>学歴</h3><p>2019年 東湖大学 卒業</p>"
    page = f"<html><title>Maho Mizuno</title><body>{body}</body></html>"
    record = read_page(page, "https://mahomizuno.github.io/").model_dump(mode="json")
    assert record["name"]["value"] == "水野 真帆"


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Hi! I'm Ada! A Junior Java Developer.", "Junior Java Developer"),
        ("¡Hola! ¡Soy Ada! Un Desarrollador Java.", "Desarrollador Java"),
        ("Bonjour, je suis Ada ! Développeuse web.", "Développeuse web"),
        ("Hallo, ich bin Ada. Webentwicklerin aus Kiel.", "Webentwicklerin"),
        ("Hi, I'm Ada Rossi. I build looms.", ""),
    ],
)
def test_a_heading_goes_on_with_the_role(heading: str, role: str) -> None:
    assert value(read(f"<h1>{heading}</h1>{LOOMS}<p>© Ada Rossi</p>"), "role") == role


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Lecturer at Wool College, dean at the Loom School", "Lecturer", "Wool College"),
        (
            "Maître de conférences à l'université de Laine, chercheur au laboratoire Tissu",
            "Maître de conférences",
            "université de Laine",
        ),
        ("Chercheur au CNRS, enseignant à l'Université de Lin", "Chercheur", "CNRS"),
        ("Lecturer, researcher at Wool College", "Lecturer, researcher", "Wool College"),
        (
            "Maître de conférences à l'université de Laine Saint-Lin en Vexin",
            "Maître de conférences",
            "université de Laine Saint-Lin en Vexin",
        ),
        (
            "Docente di tessitura presso l'università di Lana",
            "Docente di tessitura",
            "università di Lana",
        ),
        ("Nhân viên thiết kế tại Công ty Lụa Hồ", "Nhân viên thiết kế", "Công ty Lụa Hồ"),
    ],
)
def test_of_several_roles_the_first_counts(text: str, role: str, organisation: str) -> None:
    assert split_role(text) == (role, organisation)


def test_a_text_under_the_name_opens_with_what_is_held() -> None:
    text = "Maîtresse de conférences à l'université de Laine, chercheuse au laboratoire Tissu."
    record = read(f"<h1>Ada Rossi</h1><p>{text}</p><h2>Présentation</h2><p>{LOOMS[3:-4]}</p>")
    assert value(record, "role") == "Maîtresse de conférences"
    assert value(record, "organisation") == "université de Laine"


def test_a_later_paragraph_says_where() -> None:
    first = "<p>I am a weaver whose cloth brings together silk, wool, and linen on one loom.</p>"
    later = "<p>I am an Assistant Professor at Heron University in the Department of Wool.</p>"
    record = read(f"<h1>Ada Rossi</h1>{first}{later}")
    assert value(record, "role") == "Assistant Professor"
    assert value(record, "organisation") == "Heron University"


@pytest.mark.parametrize(
    "links",
    [
        "<a href='https://a.example'>Weaving Lab</a>",
        "<a href='https://a.example'>Weaving Lab</a>, <a href='https://b.example'>Hern College</a>",
    ],
)
def test_links_under_the_role_lead_to_who_one_is_with(links: str) -> None:
    top = f"<h3>Ada Rossi</h3><p>PhD student</p><p>{links}</p>"
    assert value(read(f"{top}{LOOMS}"), "organisation").startswith("Weaving Lab")
    social = (
        "<a href='https://twitter.com/ada'>Twitter</a> <a href='/looms.html'>Loom lab notes</a>"
    )
    assert not read(f"<h3>Ada Rossi</h3><p>PhD student</p><p>{social}</p>{LOOMS}")["organisation"]


def test_an_icon_is_a_link_blanks_around_it_or_not() -> None:
    account = "<a href='https://github.com/ada'>G</a>"
    icons = f"{account} <a href='mailto:ada@x.example'> <i class='fa'></i></a>"
    record = read(f"<h1>Ada Rossi</h1><div>{icons}</div>{LOOMS}")
    assert [mail["value"] for mail in record["emails"]] == ["ada@x.example"]


@pytest.mark.parametrize(
    ("greeting", "button"), [("Hello", "View CV"), ("안녕하세요", "이력서 보기")]
)
def test_a_greeting_and_a_link_to_a_cv_tell_nothing(greeting: str, button: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>{greeting}</p><p>Weaver</p><p>{button}</p>")
    assert value(record, "headline") == "Weaver"
    assert not record["organisation"]


def test_a_korean_sentence_says_the_role_before_the_name() -> None:
    said = "<p>직물 디자이너, 직조공 김서윤 입니다.</p>"
    record = read(f"<h1>김서윤</h1><p>안녕하세요</p>{said}<p>이력서 보기</p>", "김서윤")
    assert value(record, "role") == "직물 디자이너, 직조공"


@pytest.mark.parametrize(
    "role", ["Développeur informatique", "Professeur de langues", "Ingeniero en formación"]
)
def test_a_role_heads_no_section(role: str) -> None:
    assert section_kind(role) == ""
    assert value(read(f"<h1>Ada Rossi</h1><h2>{role}</h2>{LOOMS}"), "role") == role


def test_a_degree_in_something_is_no_role() -> None:
    record = read(f"<h1>Ada Rossi</h1><h3>PhD in Comparative Weaving</h3>{LOOMS}")
    assert value(record, "headline") == "PhD in Comparative Weaving"
    assert not record["role"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2020.06 – 2018.06", "2018-06", "2020-06"),
        ("now 2020.07", "2020-07", None),
        ("至今 - 2020.07", "2020-07", None),
        ("2018 - 2020", "2018", "2020"),
    ],
)
def test_a_timeline_may_say_the_end_first(text: str, start: str, end: str | None) -> None:
    found = find_range(text)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("line", "role", "organisation", "place"),
    [
        ("Weaver, Loomworks, Oslo, Norway", "Weaver", "Loomworks", "Oslo, Norway"),
        ("Weaver, Loomworks, Oslo", "Weaver", "Loomworks", "Oslo"),
        ("Weaver at Loomworks, Berlin, Germany", "Weaver", "Loomworks", "Berlin, Germany"),
        ("Professor of Wool, Heron University (Leeds, UK)", "Professor of Wool",
         "Heron University", "Leeds, UK"),
    ],
)  # fmt: skip
def test_a_row_of_role_employer_and_town(
    line: str, role: str, organisation: str, place: str
) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>{line}</p>{LOOMS}")
    found = [value(record, field) for field in ("role", "organisation", "location")]
    assert found == [role, organisation, place]


@pytest.mark.parametrize("building", ["Marsh Building, Sheffield", "Bâtiment Marais, Perpignan"])
def test_a_building_is_no_employer_and_stands_in_a_town(building: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Lecturer</p><p>Wool Institute</p><p>{building}</p>{LOOMS}")
    assert value(record, "organisation") == "Wool Institute"
    assert value(record, "location") == building.split(", ")[1]


@pytest.mark.parametrize(
    ("top", "name", "role", "organisation"),
    [
        ("<h1>프론트엔드 개발자 김서윤</h1>", "김서윤", "프론트엔드 개발자", ""),
        ("<h1>Weaver Ada Rossi</h1>", "Ada Rossi", "Weaver", ""),
        ("<h2>동호대학교 섬유학부 17학번 김서윤입니다.</h2>", "김서윤", "", "동호대학교 섬유학부"),
        ("<h1>林晓燕</h1><p>前端工程师 | 织光科技</p>", "林晓燕", "前端工程师", "织光科技"),
    ],
)
def test_what_stands_before_the_name_or_a_year_of_study(
    top: str, name: str, role: str, organisation: str
) -> None:
    record = read(
        f"{top}<p>織物の研究をしています。学部では染色を学び、模様を作っています。</p>", name
    )
    assert value(record, "role") == role
    assert value(record, "organisation") == organisation


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Olá, eu sou a Ada Rossi", "Ada Rossi"), ("Oi! Sou o João", "João"),
        ("Hallo, ich bin die Ada", "Ada"), ("Moikka, olen Ada Rossi", "Ada Rossi"),
        ("Γεια σου, είμαι η Άδα Ρόσσι", "Άδα Ρόσσι"), ("Hi, I'm a Web Developer", ""),
        ("Olá, sou o Desenvolvedor", ""),
    ],
)  # fmt: skip
def test_an_article_before_the_name_is_no_part_of_it(greeting: str, name: str) -> None:
    assert value(read(f"<h1>{greeting}</h1>{LOOMS}", "Portfolio"), "name") == name


def test_letters_of_a_fellow_are_no_family_name() -> None:
    assert value(read(f"<h1>Dr Ada Rossi FRSA</h1>{LOOMS}", "Home"), "name") == "Ada Rossi"


def test_and_goes_before_no_role() -> None:
    top = "<h3>Hello, it's me</h3><h1>Ada Rossi</h1><h3>And I'm a Frontend Developer</h3>"
    assert value(read(f"{top}{LOOMS}"), "role") == "Frontend Developer"


def test_a_year_of_study_is_no_part_of_a_school() -> None:
    text = (
        "<p>좋은 개발자를 목표로 매일 공부하고 있는 중입니다. 함께 자라는 사람이 되고 싶습니다.</p>"
    )
    record = read(f"<h1>김서윤</h1><p>동호대학교 컴퓨터공학과 4학년</p>{text}", "김서윤")
    assert value(record, "organisation") == "동호대학교 컴퓨터공학과"


@pytest.mark.parametrize(
    "later",
    [
        "My advisor is Marta Quill. She is a professor at Kiel University.",
        "My brother Bo weaves too. He is a lecturer at Leeds University.",
        "I am a volunteer teacher at Leeds Museum on Sundays.",
    ],
)
def test_who_others_are_and_what_is_done_besides_is_not_ones_role(later: str) -> None:
    first = "I am a software engineer with a love of wool and of its many colours."
    record = read(f"<h1>Ada Rossi</h1><p>{first}</p><p>{later}</p>")
    assert value(record, "role") == "software engineer"


@pytest.mark.parametrize(
    "heading",
    [
        "About the author: Ada Rossi",
        "Über die Autorin Ada Rossi",
        "Portfolio of designer Ada Rossi",
    ],
)
def test_what_leads_to_a_name_is_no_role(heading: str) -> None:
    assert not read(f"<h1>{heading}</h1>{LOOMS}")["role"]


@pytest.mark.parametrize("role", ["UN Volunteer", "A Level Tutor"])
def test_what_looks_like_an_article_may_be_of_the_role(role: str) -> None:
    assert value(read(f"<h1>Ada Rossi</h1><p>{role}</p>{LOOMS}"), "role") == role


@pytest.mark.parametrize("greeting", ["Eu sou a Mãe do Pedro", "Hallo, ich bin die Oma von Emil."])
def test_who_is_somebodys_is_no_name(greeting: str) -> None:
    assert not read(f"<h1>{greeting}</h1>{LOOMS}", "Home")["name"]


def test_a_question_behind_a_greeting_is_no_role() -> None:
    record = read(f"<h1>Hi! I'm Ada! Looking for a weaver?</h1>{LOOMS}", "Ada")
    assert not record["role"]


@pytest.mark.parametrize(
    "text", ["Ongoing 2023–2027", "Currently 2023 - 2027", "heute 2023 - 2027"]
)
def test_a_range_that_goes_on_ends_when_it_says(text: str) -> None:
    found = find_range(text)
    assert found is not None
    assert (found.start, found.end) == ("2023", "2027")


def test_a_subject_between_role_and_town_employs_nobody() -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Journalist, Politics, Washington</p>{LOOMS}")
    assert not record["organisation"]


@pytest.mark.parametrize(
    "row",
    [
        "<a href='https://a.example'>Red Cross Foundation</a>, "
        "<a href='https://b.example'>Animal Society</a>",
        "<a href='https://github.com/ada'>GitHub</a> | "
        "<a href='https://b.example'>Kiel University News</a> | <a href='/cv'>CV</a>",
    ],
)
def test_a_row_of_links_to_many_is_no_employer(row: str) -> None:
    assert not read(f"<h1>Ada Rossi</h1><p>Weaver</p><p>{row}</p>{LOOMS}")["organisation"]


def test_a_firm_may_be_called_a_building() -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Architect</p><p>Brim Sustainable Building</p>{LOOMS}")
    assert value(record, "organisation") == "Brim Sustainable Building"


@pytest.mark.parametrize(
    ("top", "title", "name"),
    [
        ("<h1>ROSSI LIND Ada</h1>", "CV - ROSSI Lind Ada", "ROSSI LIND Ada"),
        ("<h1>Ada H.</h1><h1>P. Rossi</h1>", "Portfolio", "Ada H. P. Rossi"),
        ("<h2>Ana Rita Jacinto de Oliveira Medeiros</h2>", "Currículo",
         "Ana Rita Jacinto de Oliveira Medeiros"),
    ],
)  # fmt: skip
def test_a_heading_writes_the_whole_name(top: str, title: str, name: str) -> None:
    assert value(read(f"{top}{LOOMS}", title), "name") == name
