"""Several schools of one sentence, each judged by what leads to it, in many constructions."""

from __future__ import annotations

import pytest

from coffeechat.extraction import read_page
from page_words import missing_evidence


def _schools(body: str, name: str = "Ada Rossi") -> list[tuple[str | None, str | None]]:
    html = f"<html><head><title>{name}</title></head><body><h1>{name}</h1>{body}</body></html>"
    record = read_page(html, "https://adarossi.example/")
    assert missing_evidence(record, html) == []
    return [(study.institution, study.degree) for study in record.education]


def _told(text: str, name: str = "Ada Rossi") -> list[str | None]:
    role = "Weaver" if name.isascii() else "软件工程师"
    return [school for school, _ in _schools(f"<p>{role}</p><p>{text}</p>", name)]


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        (
            "She did her bachelor's at Linden College, where she double-majored in weaving and"
            " chemistry, before heading to Fjord University for a doctorate with Bo Rask.",
            ["Linden College", "Fjord University"],
        ),
        (
            "Ada holds degrees from Harbour University, Fjord College and the University of the"
            " Foz, and has woven for a living since she was nineteen.",
            ["Harbour University", "Fjord College", "University of the Foz"],
        ),
        (
            "Having graduated in textile engineering from Harbour Polytechnic, she moved to Fjord"
            " University to study for a PhD.",
            ["Harbour Polytechnic", "Fjord University"],
        ),
        (
            "Her degrees are from Harbour University (BA and MA) and the Oldport School of Looms"
            " (PhD), and she has taught at Fjord University since.",
            ["Harbour University", "Oldport School of Looms"],
        ),
        (
            "I got my PhD from Harbour University in 2015, then did a postdoc at Fjord University"
            " and joined the University of Marrow as a lecturer.",
            ["Harbour University"],
        ),
        (
            "In 2010 I entered Harbour Technical College, and three years later I left with a"
            " diploma in dyes and a loom of my own.",
            ["Harbour Technical College"],
        ),
        (
            "She read weaving at Westhaven and Oldmoor before she set up her own mill in the"
            " valley, which she still runs with her brothers.",
            ["Westhaven", "Oldmoor"],
        ),
        (
            "Ada has a BSc in dyes of the University of Maryland, College Park, and lives by the"
            " harbour with her two looms and a dog.",
            ["University of Maryland, College Park"],
        ),
        (
            "I am a third-year PhD student working with Prof. Bo Rask in the Looms group at Fjord"
            " University, and I like old yarn best of all.",
            ["Fjord University"],
        ),
        (
            "Sie machte ihren Bachelor an der Universität Hafenburg, danach den Master an der"
            " Universität Seestadt und webt seither in Hafenburg.",
            ["Universität Hafenburg", "Universität Seestadt"],
        ),
        (
            "Promotion zum Dr. phil. 2009 an der Universität Hafenburg, Habilitation 2016 an der"
            " Universität Seestadt mit einer Arbeit über Garne.",
            ["Universität Hafenburg", "Universität Seestadt"],
        ),
        (
            "Après un DUT à l'IUT de Lagrève, j'ai intégré l'École de tissage de Portneuf, puis je"
            " me suis installée au bord du canal.",
            ["IUT de Lagrève", "École de tissage de Portneuf"],
        ),
        (
            "Graduada en Historia por la Universidad del Puerto y máster en Archivos por la"
            " Universidad de los Telares, vive junto al mar.",
            ["Universidad del Puerto", "Universidad de los Telares"],
        ),
        (
            "Estudou na Escola de Artes da Foz e mais tarde na Universidade do Porto Velho, e hoje"
            " dá aulas na Universidade do Linho.",
            ["Escola de Artes da Foz", "Universidade do Porto Velho"],
        ),
        (
            "Ze studeerde Textielkunde aan de Universiteit Zeestad en promoveerde aan de"
            " Hogeschool Oosthaven op een proefschrift over wol.",
            ["Universiteit Zeestad", "Hogeschool Oosthaven"],
        ),
        (
            "Hon har en masterexamen från Hamnstads universitet och disputerade vid Sjöstads"
            " universitet 2012 med en bok om ull.",
            ["Hamnstads universitet", "Sjöstads universitet"],
        ),
        (
            "Lisans derecesini Liman Üniversitesi'nden, doktorasını Körfez Üniversitesi'nden aldı"
            " ve o günden beri dokuma yapıyor.",
            ["Liman Üniversitesi", "Körfez Üniversitesi"],
        ),
        (
            "В 2009 году окончила Приморский государственный университет, в 2013 году защитила"
            " диссертацию в Озёрском ткацком институте.",
            ["Приморский государственный университет", "Озёрском ткацком институте"],
        ),
        (
            "حصلت على درجة البكالوريوس في النسيج من جامعة الميناء عام 2012، ثم على درجة الماجستير"
            " من جامعة الساحل.",
            ["جامعة الميناء", "جامعة الساحل"],
        ),
    ],
)
def test_a_sentence_tells_every_school_and_no_place_of_work(text: str, schools: list[str]) -> None:
    assert _told(text) == schools


@pytest.mark.parametrize(
    "text",
    [
        "She is a professor at Fjord University and a visiting fellow at the University of Marrow.",
        "I teach weaving at Fjord University and supervise PhD students at Harbour University.",
        "In 2019 she received an honorary doctorate from Fjord University, to her great surprise.",
        "Her PhD supervisor was Prof. Bo Rask of Fjord University, who had woven all his life.",
        "Prior to joining Fjord University, she was a research fellow at the University of Marrow.",
        "Seit 2015 ist sie Professorin an der Universität Hafenburg, zuvor war sie Assistentin an"
        " der Universität Seestadt.",
        "Es profesora en la Universidad del Puerto y ha sido investigadora visitante en la"
        " Universidad de la Ría.",
        "She directs the doctoral programme at Harbour University and weaves on Sundays at home.",
        "I have taught in the MSc in Dyes at Harbour University since the spring of 2012.",
        "Coordinadora del máster en Telares de la Universidad del Puerto, y tejedora los domingos.",
        "Elle est responsable de la licence Tissage à l'Université du Port depuis onze ans déjà.",
        "The mill won the Fjord University prize for the best loom of the year, and the town wept.",
    ],
)
def test_who_works_or_visits_at_a_school_has_not_studied_there(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        (
            "我于 2016 年本科毕业于东湖大学，2019 年在西山大学取得硕士学位，现在北岭大学任教。",
            ["东湖大学", "西山大学"],
        ),
        ("先后就读于东湖大学和西山大学，之后一直在港口的工房里织布，也教孩子们染布。",
         ["东湖大学", "西山大学"]),
        ("国立东湖大学学士、硕士，英国西山大学博士。曾任北岭研究院博士后研究员、南湾大学访问学者。",
         ["国立东湖大学", "西山大学"]),
        ("2007年に東湖大学工学部織物学科を卒業し、2009年に西山工芸大学大学院修士課程を修了。"
         "現在は北嶺大学で教えている。", ["東湖大学", "西山工芸大学"]),
        ("동호대학교를 졸업하고 서산대학교에서 석사 학위를 받았다. 현재 북령대학교 교수로 재직"
         " 중이다.", ["동호대학교", "서산대학교"]),
    ],
)  # fmt: skip
def test_schools_are_told_in_scripts_that_join_words(text: str, schools: list[str]) -> None:
    assert _told(text, "胡雨桐") == schools


@pytest.mark.parametrize(
    ("rows", "studies"),
    [
        ("<p>PhD in Looms, Harbour University</p>", [("Harbour University", "PhD in Looms")]),
        ("<p>Ph.D. Harbour University · B.A. Fjord College</p>",
         [("Harbour University", "Ph.D."), ("Fjord College", "B.A.")]),
        ("<div>BDS (University of the Foz, 2010)</div>", [("University of the Foz", "BDS")]),
        ("<p>Dyer · Lagrève · MSc, Fjord University</p>", [("Fjord University", "MSc")]),
        ("<p>Licenciada en Telares, Universidad del Puerto</p>",
         [("Universidad del Puerto", "Licenciada en Telares")]),
        ("<p>PhD in Practical Weaving<br>Fjord University, 2016</p>",
         [("Fjord University", "PhD in Practical Weaving")]),
        ("<ul><li>Lives in Oldport</li><li>BA Dyeing, Fjord College</li></ul>",
         [("Fjord College", "BA Dyeing")]),
        ("<p>Master thesis, Fjord University</p>", []),
        ("<p>Diploma courses, Fjord University</p>", []),
    ],
)  # fmt: skip
def test_a_line_beside_the_name_tells_degree_and_school(
    rows: str, studies: list[tuple[str, str]]
) -> None:
    text = "<p>Ada Rossi weaves rugs and shawls for the whole harbour, and mends old looms.</p>"
    assert _schools(rows + text) == studies


def test_prose_under_a_heading_for_studies_is_read_as_sentences() -> None:
    body = (
        "<p>Weaver</p><h2>Training &amp; education</h2><p>I trained at the Harbour College of the"
        " Arts, where I finished a Bachelor of Fine Arts in 2010. Later I went back to study"
        " part-time for a Certificate in Yarn Management at Fjord University.</p>"
    )
    assert [school for school, _ in _schools(body)] == [
        "Harbour College of the Arts", "Fjord University",
    ]  # fmt: skip


def test_a_school_called_after_somebody_keeps_the_name_in_quotes() -> None:
    text = (
        "I have both my Bachelor’s and my Master’s degree in Looms from the University of Portici"
        " ‘Ada Negri’, where I graduated cum laude."
    )
    assert _told(text) == ["University of Portici ‘Ada Negri’"]
