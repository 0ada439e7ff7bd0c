"""Names in the places where pages have them: with a role or a handle beside them, decorated, over
two lines, in a welcome, a foot or a table, in many languages; and what is no name there."""

from __future__ import annotations

import pytest

from coffeechat.extraction.name_parts import tidy_name
from coffeechat.extraction.outline import Line
from coffeechat.extraction.reader import read_page
from coffeechat.extraction.title_votes import past_title
from coffeechat.extraction.welcome_names import welcome_votes
from coffeechat.records.record import Record

CV = (
    "<h2>Experience</h2><h3>Analyst</h3><p>Harbour Works</p><p>2019 - 2022</p>"
    "<h2>Education</h2><h3>BSc Weaving</h3><p>2011 - 2015</p>"
)


def read(body: str, title: str = "", language: str = "en") -> Record:
    html = f"<html lang='{language}'><title>{title}</title><body>{body}</body></html>"
    return read_page(html, "https://example.org/pages/x.html")


@pytest.mark.parametrize(
    "text",
    [
        "# Mira Kestel", "~ Mira Kestel ~", "{ Mira Kestel }", "→ Mira Kestel", "// Mira Kestel_",
        "• Mira Kestel •", "Mira Kestel @kiki77", "Mira Kestel aka Kiki",
        "Mira Kestel a.k.a. Kiki 7",
    ],
)  # fmt: skip
def test_signs_and_handles_beside_a_name_are_no_part_of_it(text: str) -> None:
    assert tidy_name(text) == "Mira Kestel"


def test_a_handle_alone_and_a_place_behind_an_at_stay() -> None:
    assert tidy_name("@kiki77") == "@kiki77"
    assert tidy_name("Mira Kestel @ Harbour") == "Mira Kestel @ Harbour"


@pytest.mark.parametrize(
    "line",
    [
        "Mira Kestel | Software engineer", "Software engineer: Mira Kestel",
        "Mira Kestel - Weaver", "Software engineer Emily Kestel", "Emily Kestel, weaver",
    ],
)  # fmt: skip
def test_a_line_of_a_name_and_a_role_names_somebody(line: str) -> None:
    name = "Emily Kestel" if "Emily" in line else "Mira Kestel"
    assert read(f"<div>{line}</div>{CV}").value("name") == name


@pytest.mark.parametrize(
    "line", ["Loom Works | Weaver", "Weaver - Software engineer", "Head Office: Director"]
)
def test_a_line_of_roles_and_firms_names_nobody(line: str) -> None:
    assert not read(f"<div>{line}</div>{CV}").value("name")


def test_where_somebody_worked_is_not_their_name() -> None:
    logo = "<div><a href='/'>Mira Kestel</a><ul><li><a href='#e'>Experience</a></li></ul></div>"
    assert read(f"{logo}<p>Software engineer</p>{CV}").value("name") == "Mira Kestel"
    assert not read(f"<p>Software engineer</p>{CV}").value("name")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<h1>سلمى</h1><h1>الخطيب</h1><p>مهندسة برمجيات</p>", "سلمى الخطيب"),
        ("<h1>Damian van den</h1><h1>Brand</h1><p>Weaver</p>", "Damian van den Brand"),
        ("<h1>Bertha</h1><h1>Kestel</h1><h2>Softwareentwicklerin</h2>", "Bertha Kestel"),
    ],
)
def test_two_lines_share_a_name(body: str, name: str) -> None:
    assert read(body + CV).value("name") == name


def test_two_headings_of_an_arabic_page_are_no_name() -> None:
    assert read("<h1>المشاريع</h1><h1>الرئيسية</h1>" + CV).value("name") != "المشاريع الرئيسية"


@pytest.mark.parametrize(
    "foot", ["Mira Kestel © 2024", "Mira Kestel, © 2021 - 2024", "Mira Kestel · Copyright 2024"]
)
def test_who_owns_a_page_may_stand_before_the_sign(foot: str) -> None:
    body = f"<p>Software engineer</p>{CV}<footer><p>{foot}</p></footer>"
    assert read(body, "Portfolio").value("name") == "Mira Kestel"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vítejte na mých stránkách! Jarmila Kestelová", "Jarmila Kestelová"),
        ("Rengül Kestel kişisel sayfasına hoş geldiniz", "Rengül Kestel"),
        ("Selamat datang di situs Yulia Kuswandari", "Yulia Kuswandari"),
        ("欢迎来到林晓燕的主页", "林晓燕"),
        ("水野真帆のサイトへようこそ", "水野真帆"),
        ("김서윤의 홈페이지에 오신 것을 환영합니다", "김서윤"),
    ],
)
def test_a_welcome_says_whose_page_it_is(text: str, name: str) -> None:
    assert [vote.name for vote in welcome_votes(Line(text, (), 1, "main"))] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Welcome to Harbour Works", "Welcome to the Emily Kestel School of Weaving",
        "Emily Kestel weaves", "欢迎来到海滨大学", "ようこそ海辺の町へ",
    ],
)  # fmt: skip
def test_a_welcome_without_one_name_names_nobody(text: str) -> None:
    assert not list(welcome_votes(Line(text, (), 1, "main")))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Yulia Kuswandari adalah seorang pengembang web.", "Yulia Kuswandari"),
        ("Jarmila Kestelová je programátorka a staví stroje.", "Jarmila Kestelová"),
        ("Η Ευστρατία Κεστελή είναι προγραμματίστρια στη Λάρισα.", "Ευστρατία Κεστελή"),
        ("水野真帆はソフトウェアエンジニアです。", "水野真帆"),
        ("林晓燕，软件工程师，写代码。", "林晓燕"),
    ],
)
def test_a_sentence_in_any_language_says_what_somebody_is(sentence: str, name: str) -> None:
    assert read(f"<p>{sentence}</p>{CV}", "Bio").value("name") == name


@pytest.mark.parametrize(
    "sentence", ["海滨公司，软件工程师招聘。", "Wool is on sale for weavers here today."]
)
def test_a_sentence_about_a_thing_names_nobody(sentence: str) -> None:
    assert not read(f"<p>{sentence}</p>{CV}", "Bio").value("name")


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Здравейте, аз съм Чавдар Кестев", "Чавдар Кестев"),
        ("Tere, mina olen Kaja Kestel", "Kaja Kestel"),
        ("Labas, aš esu Sigita Kestelė", "Sigita Kestelė"),
        ("Esu Sigita Kestelė, profesionali audėja", "Sigita Kestelė"),
        ("Моје име је Вук Кестеловић, ткач сам", "Вук Кестеловић"),
        ("Ahoj, som Ľuboš Kestel 👋", "Ľuboš Kestel"),
        ("नमस्ते, मैं कविता रस्तोगी हूँ 👋", "कविता रस्तोगी"),
        ("اسمي سلمى الخطيب وأعمل في النسيج", "سلمى الخطيب"),
        ("שמי נועה ברקאי ואני אורגת", "נועה ברקאי"),
        ("こんにちは、真帆です。", "真帆"),
        ("안녕하세요, 서윤입니다!", "서윤"),
        ("你好，我是晓燕！", "晓燕"),
        ("Szia, Zsófi vagyok!", "Zsófi"),
    ],
)
def test_more_languages_say_their_name(greeting: str, name: str) -> None:
    assert (
        read(f"<h1>{greeting}</h1><p>Software engineer</p>{CV}", "Portfolio").value("name") == name
    )


@pytest.mark.parametrize(
    "greeting", ["こんにちは、学生です。", "你好，我是学生", "안녕하세요, 개발자입니다!"]
)
def test_what_somebody_is_is_not_their_name(greeting: str) -> None:
    assert not read(f"<h1>{greeting}</h1>{CV}", "Portfolio").value("name")


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ((("Prenume", "Adela"), ("Nume", "Kestel")), "Adela Kestel"),
        ((("Soyad", "Kestel"), ("Ad", "Rengül")), "Rengül Kestel"),
        ((("Etunimi", "Irmeli"), ("Sukunimi", "Kestel")), "Irmeli Kestel"),
        ((("Vardas, pavardė", "Sigita Kestelė"),), "Sigita Kestelė"),
        ((("Nafn", "Sigríður Kestelsdóttir"),), "Sigríður Kestelsdóttir"),
    ],
)
def test_labels_of_names_in_more_languages(rows: tuple[tuple[str, str], ...], name: str) -> None:
    table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    assert read(f"<table>{table}</table>{CV}", "CV").value("name") == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Rengül Kestel Hakkında", "Rengül Kestel"), ("Chi è Flora Kestel", "Flora Kestel"),
        ("السيرة الذاتية سلمى الخطيب", "سلمى الخطيب"), ("Lebenslauf Emily", "Emily"),
        ("Sobre mí", "Sobre mí"), ("Ada C. Main", "Ada C. Main"),
        ("ALGO SOBRE MI", "ALGO SOBRE MI"),
    ],
)  # fmt: skip
def test_a_heading_says_whom_it_is_about(heading: str, name: str) -> None:
    assert past_title(heading) == name


def test_whose_vita_a_title_announces() -> None:
    assert read(f"<h1>Vita</h1>{CV}", "Vita of Emily Kestel").value("name") == "Emily Kestel"
    assert read(f"<h1>Vita Kestel</h1>{CV}", "Vita Kestel").value("name") == "Vita Kestel"


def test_om_is_about_somebody_where_scandinavian_is_spoken() -> None:
    heading = "<h1>Om Emily Kestel</h1><p>Software engineer</p>"
    assert read(heading + CV, "", "sv").value("name") == "Emily Kestel"
    assert read(heading + CV, "", "en").value("name") == "Om Emily Kestel"
