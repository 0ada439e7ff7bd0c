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


@pytest.mark.parametrize(
    "first",
    [
        "Ada Rossi came to Leeds as a child.",
        "I like looms and whoever mends them.",
        "Ada Rossi came to Leeds as a child.</p><p>The daughter of a dyer, she stayed.",
    ],
)
def test_a_text_begins_with_the_short_sentences_that_speak_of_the_person(first: str) -> None:
    page = f"<h1>Ada Rossi</h1><h2>About</h2><p>{first}</p><p>{TOLD}</p>"
    assert _about(page).startswith(first.partition("</p>")[0])


@pytest.mark.parametrize(
    "before",
    [
        "<p>There is a leaflet about all of this at the desk.</p>",
        "<p>Welcome to my own small corner of the linen trade!</p>",
        "<div>I like looms and whoever mends them or uses them.</div>",
        "<ul><li>I like looms and whoever mends them or uses them.</li></ul>",
    ],
)
def test_a_line_that_is_set_otherwise_or_speaks_of_nobody_begins_no_text(before: str) -> None:
    assert _about(f"<h1>Ada Rossi</h1><h2>About</h2>{before}<p>{TOLD}</p>") == TOLD


def test_a_sentence_that_is_broken_behind_its_preposition_is_read_whole() -> None:
    page = f"<h1>Ada Rossi</h1><h2>About</h2><p>Weaver of linen and of silk at</p><p>{TOLD}</p>"
    assert _about(page).startswith("Weaver of linen and of silk at")


def test_a_text_that_is_set_as_headings_is_one_where_nothing_else_stands() -> None:
    said = "I weave linen by the harbour. And I teach children how looms work."
    assert _about(f"<h1>Ada Rossi</h1><h2>About</h2><h3>{said}</h3><h3>Linen</h3>") == said
    page = f"<h1>Ada Rossi</h1><h2>About</h2><h3>Why do I weave, and for whom?</h3><p>{TOLD}</p>"
    assert _about(page) == TOLD


def test_of_several_texts_under_such_headings_it_is_the_one_that_names_the_person() -> None:
    talk = "Linen outlives its weavers, which is why so much can be learnt from what is left of it."
    bio = "Ada Rossi weaves linen in a mill by the harbour, and has taught there for eleven years."
    page = f"<h1>Ada Rossi</h1><h2>Summary</h2><p>{talk}</p><h2>Short bio</h2><p>{bio}</p>"
    assert _about(page) == bio
    page = f"<h1>Ada Rossi</h1><h2>Summary</h2><p>{TOLD}</p><h2>Short bio</h2><p>{bio}</p>"
    assert _about(page) == TOLD


def test_a_quotation_gives_way_to_what_is_told_of_the_person() -> None:
    quote = '<p>"Cloth is a way of thinking that hands had long before there were heads."</p>'
    bio = "Ada Rossi weaves linen in a mill by the harbour, and has taught there for eleven years."
    page = f"<h1>Ada Rossi</h1><h2>A weaver with a view</h2>{quote}<h2>Cloth</h2><p>{bio}</p>"
    assert _about(page) == bio


def test_a_summary_of_a_paper_gives_way_to_who_says_what_they_are() -> None:
    paper = "We estimate how much linen a harbour town needs in a century, and who paid for it all."
    said = "I am a weaver at the Linen Guild of Leeds, and I am looking for a mill of my own."
    page = f"<div>{said}</div><div>Papers</div><h1>Ada Rossi</h1><p>{paper}</p>"
    assert _about(page).startswith(said)


@pytest.mark.parametrize("heading", ["// 01. About me", "About the artist", "О художнице"])
def test_a_heading_is_known_behind_signs_and_for_whoever_is_told_of(heading: str) -> None:
    first = "Cloth was a way of thinking long before there were books, or heads to think of them."
    page = f"<h1>Ada Rossi</h1><p>{first}</p><h2>{heading}</h2><p>{TOLD}</p>"
    assert _about(page) == TOLD


@pytest.mark.parametrize(
    "notice",
    [
        "We use cookies to make these pages work better for all, and to see who visits the mill.",
        "This website is currently under construction, so please come back again in a few weeks.",
        "Click here to read this page in German; it has been translated by a friend of the mill.",
        "Warning: Use of undefined constant LOOM in /homepages/mill/loom.php on line 9 of the file",
        "Lorem ipsum dolor sit amet, consectetur adipisicing elit, sed do eiusmod tempor incidi",
    ],
)
def test_what_a_site_says_of_itself_is_no_text_about_anybody(notice: str) -> None:
    assert _about(f"<h1>Ada Rossi</h1><p>{notice}</p><p>{TOLD}</p>") == TOLD


def test_who_bakes_cookies_says_so() -> None:
    told = "I bake cookies and bread in a mill by the harbour, and teach children how ovens work."
    assert _about(f"<h1>Ada Rossi</h1><p>{told}</p>") == told


def test_one_short_sentence_with_the_own_name_is_the_text() -> None:
    assert _about("<h1>자기소개</h1><div>저는 베를 짜는 김서윤입니다</div>", "김서윤") == (
        "저는 베를 짜는 김서윤입니다"
    )


def test_a_motto_in_two_clauses_opens_no_section() -> None:
    page = f"<h1>胡雨桐</h1><h2>热爱织布，磨练技能</h2><p>{TOLD_ZH}</p>"
    assert _about(page, "胡雨桐").startswith(TOLD_ZH)


PAST = (
    "Before the mill I spent three winters with the dyers of Brimwick, and there I was shown how "
    "madder grows and how long it is kept."
)


def test_who_says_what_they_are_goes_before_a_later_text_of_their_past() -> None:
    said = "I am a weaver at Harbour Looms. " + TOLD
    page = f"<h1>Ada Rossi</h1><h2>Welcome!</h2><p>{said}</p><h3>Background:</h3><p>{PAST}</p>"
    assert _about(page).startswith("I am a weaver at Harbour Looms.")


def test_a_text_under_about_stays_where_what_stands_before_says_nothing_of_them() -> None:
    news = "Our looms will be shown at the fair of Brimwick, from the first day of May to the last."
    page = f"<h1>Ada Rossi</h1><h2>News</h2><p>{news}</p><h2>Background</h2><p>{PAST}</p>"
    assert _about(page) == PAST


def test_of_two_texts_under_such_headings_it_is_the_one_that_says_i() -> None:
    offer = "Vous cherchez une tisserande sérieuse et rapide pour toutes les étoffes de la maison ?"
    own = "Je m'appelle Ada Rossi et je tisse depuis onze ans dans le moulin de la vallée."
    page = (
        f"<h1>Ada Rossi</h1><h2>Présentation</h2><p>{offer}</p><h2>Qui suis-je ?</h2><p>{own}</p>"
    )
    assert _about(page) == own
