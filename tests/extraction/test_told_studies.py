"""Schools that sentences tell, in many languages, and what an entry's brackets and signs hold."""

from __future__ import annotations

import pytest

from coffeechat.extraction import read_page
from coffeechat.records.record import Record
from page_words import missing_evidence


def _read(body: str, title: str = "Ada Rossi") -> Record:
    html = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    record = read_page(html, "https://adarossi.example/")
    assert missing_evidence(record, html) == []
    return record


def _schools(text: str, name: str = "Ada Rossi") -> list[str]:
    role = "Weaver" if name.isascii() else "软件工程师"
    record = _read(f"<h1>{name}</h1><p>{role}</p><p>{text}</p>", name)
    assert record.kind == "person"
    return [study.institution for study in record.education]


@pytest.mark.parametrize(
    ("text", "school"),
    [
        (
            "Ada Rossi attended the Harbour School of Weaving and was admitted to the guild in"
            " 2001, where she has kept the archive ever since.",
            "Harbour School of Weaving",
        ),
        (
            "Ada Rossi es una destacada tejedora. Hizo los estudios en la"
            " Universidad Nacional de Tejidos del Puerto, con maestros de tres países.",
            "Universidad Nacional de Tejidos del Puerto",
        ),
        (
            "Diplômée et certifiée par l’Ecole du Métier à Tisser, elle reçoit les enfants et les"
            " adultes dans son atelier du port depuis onze ans.",
            "Ecole du Métier à Tisser",
        ),
        (
            "Ада Росси ткёт лён. Закончила Приморско-Северный ткацкий колледж в 2007 году и с тех"
            " пор преподаёт детям в мастерской у порта.",
            "Приморско-Северный ткацкий колледж",
        ),
    ],
)
def test_a_sentence_tells_the_school(text: str, school: str) -> None:
    assert _schools(text) == [school]


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("2001年 东湖大学纺织学研究科毕业，此后一直在港口做织工。", "东湖大学"),
        ("同年4月进入东湖神学院学习，三年之后毕业，现在在港口城市的教会里服事。", "东湖神学院"),
        ("港町で育ち、湾岸大学工学部織物科卒業後、工房で布を染めていました。", "湾岸大学"),
    ],
)  # fmt: skip
def test_a_sentence_without_blanks_tells_the_school(text: str, school: str) -> None:
    assert _schools(text, "胡雨桐") == [school]


def _earned(text: str) -> list[tuple[str, str]]:
    record = _read(f"<h1>胡雨桐</h1><p>软件工程师</p><p>{text}</p>", "胡雨桐")
    return [(one.degree, one.institution) for one in record.education]


@pytest.mark.parametrize(
    "text",
    [
        "2012年6月获东湖大学学士学位，2015年5月获西山理工大学硕士学位，后在港口做织工多年。",
        "分别于2012年和2015年于东湖大学获纺织专业学士学位，于西山理工大学获织物工程硕士学位。",
    ],
)
def test_a_sentence_without_blanks_tells_several_degrees(text: str) -> None:
    assert _earned(text) == [
        ("学士学位", "东湖大学"), ("硕士学位", "西山理工大学"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ada Rossi teaches weaving at the Harbour School of Looms, and has long.",
            "Ada Rossi",
        ),
        ("我在东湖大学计算机学院教授织物图像处理，欢迎对这一方向有兴趣的人来信。", "胡雨桐"),
    ],
)
def test_who_teaches_at_a_school_has_not_studied_there_by_that(text: str, name: str) -> None:
    assert _schools(text, name) == []


def test_a_school_in_brackets_behind_a_degree_is_the_school() -> None:
    record = _read(
        "<h1>Ada Rossi</h1><h2>Diplômes</h2><p>Docteur en Tissage, Lin et Laine, avec mention"
        ' "Distinction" (Université du Port, 1987).</p>'
        "<p>Certificat de teinture (Université du Lac, 1990).</p>"
    )
    assert record.education[0].institution == "Université du Port"


@pytest.mark.parametrize(
    ("text", "degree", "school"),
    [
        ("MS in Textile Science from Madderly ('25), where I worked across three mills with wool.",
         "MS in Textile Science", "Madderly"),
        ("Before that she finished her BSc in Wool and Linen at HWLT with the weavers of Leeds.",
         "BSc in Wool and Linen", "HWLT"),
        ("Da marzo seguo un percorso di Master in Full Loom Weaving su Loom2Wool University.",
         "Master in Full Loom Weaving", "Loom2Wool University"),
        ("I received my PhD degree in Weaving from the University of Leeds after long years there.",
         "PhD in Weaving", "University of Leeds"),
        ("I spent eight years at the mill and before that earned an engineering degree from HWLT"
         " in Rabat.", "", "HWLT"),
    ],
)  # fmt: skip
def test_a_sentence_tells_what_a_degree_is_in(text: str, degree: str, school: str) -> None:
    record = _read(f"<h1>Ada Rossi</h1><p>Weaver</p><p>{text}</p>")
    assert [(one.degree, one.institution) for one in record.education] == [(degree, school)]


def test_a_firm_is_no_school_by_what_stands_before_it() -> None:
    assert (
        _schools("I wrote my PhD thesis on looms at Madderly, and dyed wool from Norway there.")
        == []
    )
    assert (
        _schools("My research is in the design of looms at Madderly, with wool from Norway.") == []
    )


def test_what_was_done_at_a_school_is_no_part_of_its_name() -> None:
    record = _read(
        "<h1>胡雨桐</h1><h3>学歴</h3><table><tr><td>2012</td><td>5</td>"
        "<td>Harbour Road 中学校 (港県) 卒業</td></tr><tr><td>2015</td><td>5</td>"
        "<td>Harbour Road 高等学校 (港県) 卒業</td></tr></table>",
        "胡雨桐",
    )
    assert [study.institution for study in record.education] == [
        "Harbour Road 中学校",
        "Harbour Road 高等学校",
    ]


def test_an_entry_in_chinese_tells_its_school_before_what_stands_behind_the_sign() -> None:
    record = _read(
        "<h1>胡雨桐</h1><h2>教育经历</h2>"
        "<p>2016.09 - 2021.06 东湖大学 纺织科学与技术 博士； 织物研究组成员， 导师林安教授</p>"
        "<p>2009.09 - 2014.07 西山理工大学 通信工程 本科；</p>",
        "胡雨桐",
    )
    assert [study.institution for study in record.education] == ["东湖大学", "西山理工大学"]
    assert record.education[0].degree == "纺织科学与技术 博士"


def _jobs(body: str) -> list[str]:
    record = _read(f"<h1>Ada Rossi</h1><p>Weaver</p><h2>Experience</h2>{body}")
    return [job.role or job.organisation for job in record.experience]


@pytest.mark.parametrize("text", ["None so far", "hasta el momento ninguna", "Keine"])
def test_an_entry_that_says_none_is_none(text: str) -> None:
    assert _jobs(f"<h3>{text}</h3>") == []


def test_a_text_in_which_somebody_tells_of_themselves_is_no_job() -> None:
    text = (
        "In eleven years by the harbour I have learnt what it means to keep a loom going - and"
        " that it is the head, not the hand, that tires first."
    )
    assert _jobs(f"<p>{text}</p>") == []
    assert _jobs(
        "<p>Weaver, Looms AB (2019 - 2021)</p><p>Dyer, Mill AB (2015 - 2019)</p><p>Here are some of"
        " the other things that I have made, some of them in my own time:</p>"
    ) == ["Weaver", "Dyer"]


def test_a_role_called_none_of_these_words_is_a_job() -> None:
    assert _jobs("<h3>Weaver, Nothing AB</h3><p>2019 - 2021</p>") == ["Weaver"]


@pytest.mark.parametrize(
    "text",
    [
        "I have a BSc in Wool and work at Brimmer Looms, where I also live by the harbour.",
        "I have a BSc in Wool and work as a weaver at Looms AB, where I also live.",
        "I hold a PhD in physics and work at Brimmer, which is great for who likes looms.",
        "I did my MBA in Leeds before working at Brimmer, where I have woven ever since then.",
        "After my PhD in Wool I was a postdoc at Brimmer, where I have woven ever since then.",
        "She has a Master of Arts in Dance and lives at Brim Cottage with two looms and a dog.",
        "I did a PhD in Physics under Marta Quill at Brim Labs, where I have woven since then.",
        "I did an MBA in Finance at Night, and have woven wool by the harbour ever since then.",
        "Sou licenciada em Direito e gosto muito de tecer lã junto ao porto com as amigas.",
        "Licenciada em Lisboa em 2010, gosto muito de tecer lã junto ao porto com as amigas.",
        "Laureata in Lettere, scrivo su Repubblica e tesso la lana vicino al porto da anni.",
        "Laureata in Lettere, lavoro alla Telai Brimmer e tesso la lana vicino al porto.",
    ],
)
def test_a_degree_earned_elsewhere_makes_no_school_of_what_follows(text: str) -> None:
    assert _schools(text) == []
