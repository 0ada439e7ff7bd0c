"""Where the text about the person begins, and what stands before it that is none of it."""

from __future__ import annotations

import pytest

from coffeechat.extraction import read_page
from page_words import missing_evidence

TOLD = (
    "I weave linen in a mill by the harbour and teach children how looms work, which I have done "
    "for eleven years now."
)
TOLD_ZH = "我是东湖大学计算机学院的一名硕士生，每天和织物的图像打交道，也给师弟师妹们讲课。"


def _about(body: str, title: str = "Ada Rossi") -> str:
    html = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    record = read_page(html, "https://adarossi.example/")
    assert missing_evidence(record, html) == []
    return record.about.value if record.about else ""


@pytest.mark.parametrize(
    "before",
    [
        "<p>©2020. All rights reserved.</p>",
        "<p>[PLEASE FILL IN: a photograph goes here, in place of these words in brackets]</p>",
        "<p>Leeds · 0113 496 0000 · ada@rossi.org · and a good deal of whatever else is said</p>",
        '<p>"Cloth is a way of thinking that hands had long before there were heads for it."</p>',
    ],
)
def test_what_stands_before_the_text_is_none_of_it(before: str) -> None:
    assert _about(f"<h1>Ada Rossi</h1>{before}<p>{TOLD}</p>") == TOLD


def test_a_motto_that_is_all_there_is_remains_the_text() -> None:
    motto = '"I hold that cloth is a way of thinking which hands had before there were heads."'
    assert _about(f"<h1>Ada Rossi</h1><p>{motto}</p>") == motto


def test_a_text_begins_with_the_line_that_says_the_name() -> None:
    page = "<h1>胡雨桐</h1><p>你好，我是胡雨桐</p>" + f"<p>{TOLD_ZH}</p>"
    assert _about(page, "胡雨桐").startswith("你好，我是胡雨桐")


def test_another_persons_name_before_the_text_is_none_of_it() -> None:
    page = "<h1>胡雨桐</h1><p>我的老师是林安</p>" + f"<p>{TOLD_ZH}</p>"
    assert _about(page, "胡雨桐").startswith(TOLD_ZH)


@pytest.mark.parametrize("heading", ["个人信息", "联系方式"])
def test_what_is_told_under_contact_details_is_the_text_where_there_is_no_other(
    heading: str,
) -> None:
    page = f"<h1>胡雨桐</h1><h2>{heading}</h2><p>{TOLD_ZH}</p>"
    assert _about(page, "胡雨桐").startswith(TOLD_ZH)


def test_what_asks_to_write_is_no_text_about_anybody() -> None:
    asks = (
        "If you have any questions that I have not answered on these pages, welcome to contact me."
    )
    assert _about(f"<h1>Ada Rossi</h1><h2>Contact</h2><p>{asks}</p>") == ""


def test_a_sentence_over_several_lines_is_read_whole() -> None:
    page = (
        "<h1>Chi sono</h1><p>Ciao! Sono Ada Rossi, tessitrice di lino e una<br>\n"
        "grande amica dei telai di ogni tipo e paese, e insegno<br>\n"
        "ai bambini di Genova come funzionano i telai antichi.</p>"
    )
    assert _about(page, "Chi sono - Ada Rossi") == (
        "Ciao! Sono Ada Rossi, tessitrice di lino e una grande amica dei telai di ogni tipo e"
        " paese, e insegno ai bambini di Genova come funzionano i telai antichi."
    )


def test_lines_that_are_broken_on_purpose_stay_lines() -> None:
    page = (
        "<h1>Ada Rossi</h1><h2>Skills</h2><p>weaving, spinning, dyeing, knitting, felting<br>"
        "python, rust</p>"
    )
    record = read_page(f"<title>Ada Rossi</title>{page}", "https://adarossi.example/")
    assert "python" in [skill.value for skill in record.skills]


def test_a_list_of_authors_is_no_text_about_the_first_of_them() -> None:
    authors = "Ada Rossi-Weber, Bo Lindqvist, Carla Moreno, Dag Solheim, and Edda Haas"
    page = (
        '<div class="post"><header><h1>Ada Rossi-Weber</h1><p>Harbour University, Leeds.</p>'
        "<p>PhD Candidate - Applied Weaving on Looms and on Layers of Linen.</p></header><article>"
        f"<p>ada</p><p>{TOLD}</p><h2>selected publications</h2><div>Weaving by Night</div>"
        f"<div>{authors}</div><div>2024</div></article></div>"
    )
    assert _about(page, "Ada Rossi-Weber").startswith(TOLD)


def test_a_cv_in_korean_opens_with_the_text_that_leaves_out_who_speaks() -> None:
    told = "바닷가 공방에서 열한 해 동안 아마포를 짜며 아이들에게 베틀을 가르치는 일을 하였습니다."
    page = f"<h1>김서윤</h1><p>직조가</p><h1>이력서</h1><div>{told}</div>"
    page += "<h2>학력</h2><p>항구대학교</p>"
    assert _about(page, "김서윤") == told


def test_one_short_sentence_is_the_text_where_it_says_what_somebody_is() -> None:
    card = "<div>Ada Rossi</div><div>@ada</div><div>Founder of Looms.</div><div>View</div>"
    assert _about(card) == "Founder of Looms."


def test_a_short_sentence_that_says_nothing_of_anybody_is_no_text() -> None:
    assert _about("<p>The main part begins below.</p><h1>Ada Rossi</h1>") == ""
