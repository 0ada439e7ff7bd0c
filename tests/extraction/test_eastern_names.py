"""Names in scripts without blanks or capitals: set wide, joined to other words, in tables."""

from __future__ import annotations

import pytest

from coffeechat.extraction.names import likeness
from coffeechat.extraction.own_pages import is_self_title
from coffeechat.extraction.reader import read_page
from coffeechat.extraction.title_votes import strip_around
from page_words import missing_evidence


@pytest.mark.parametrize(
    ("body", "title", "name"),
    [
        # A label set wide, and its value, each an element of its own.
        ("<p><span>姓 名</span><span>林晓燕</span></p><p><span>邮 箱</span><span>lin@weft.example"
         "</span></p><h2>教育背景</h2><p>海滨大学 纺织 2012 - 2016</p>", "个人简历", "林晓燕"),
        # A name set wide under a title set wide, joined to the number of a student.
        ("<p>自 我 介 紹</p><h3>資工二乙</h3><h3>林 曉 燕</h3><p>我喜歡織布，也愛看海。</p>",
         "20231234自我介紹", "林 曉 燕"),
        # Labels that stand in one line; a name in kana.
        ("<h1>はじめてのページと自己紹介</h1><p>名前：みずの　まほ　誕生日：5月3日</p>",
         "自己紹介", "みずの まほ"),
        # What they are stands in the title: a number, a page's word and a genitive.
        ("<p>취미는 베짜기</p><p>강아지 두 마리</p>", "20231234 김서윤의 자기소개서", "김서윤"),
        ("<nav><a href='/'>김서윤</a></nav><h1>곱게 짠 천을 만듭니다</h1><h2>학력</h2>"
         "<p>해변대학교 섬유공학 2018 - 2022</p>", "김서윤 | 포트폴리오", "김서윤"),
        # Out of their own mouth: with a blank before the verb, or without a verb in the heading.
        ("<p>안녕하세요. 섬유공학을 배우는 김서윤 입니다.</p><p>저는 베를 짭니다.</p>",
         "자기소개", "김서윤"),
        ("<h1>안녕하세요! 제 이름은 <a>김서윤</a></h1><p>저는 베를 짭니다.</p>",
         "PORTFOLIO", "김서윤"),
        ("<h1>Hakkımda</h1><p>Ben Defne Korkmaz Samsunluyum. Dokuma yapıyorum.</p>",
         "Hakkımda", "Defne Korkmaz"),
        # As many CVs begin: name, sex, year.
        ("<h1>联系方式</h1><ul><li>邮箱：lin@weft.example</li></ul><h1>个人信息</h1>"
         "<ul><li>林晓燕/女/1995</li></ul><h1>技能</h1><p>织布、染色</p>", "简历", "林晓燕"),
        # A table whose cells are headings.
        ("<h1>Kanya</h1><table><tr><td><h4>ชื่อ</h4></td><td><h4>กัญญา ศรีทอง</h4></td></tr>"
         "<tr><td><h4>สัญชาติ</h4></td><td><h4>ไทย</h4></td></tr></table>",
         "ประวัติส่วนตัว", "กัญญา ศรีทอง"),
        # The name of an office that bears its owner's.
        ("<header>دفتر وکالت مهتاب رستگار</header><h2>حقوق خانواده</h2>"
         "<p>پرسش‌های شما را می‌شنویم.</p>"
         "<h3>دکتر مهتاب رستگار</h3><p>دکتر مهتاب رستگار پژوهشگر حقوق خانواده است و در شیراز زندگی "
         "می‌کند و سال‌هاست که به مردم مشاوره می‌دهد.</p>", "دفتر وکالت مهتاب رستگار", "مهتاب رستگار"),
    ],
)  # fmt: skip
def test_names_where_no_blanks_or_capitals_tell(body: str, title: str, name: str) -> None:
    page = f"<html><title>{title}</title><body>{body}</body></html>"
    record = read_page(page, "https://pages.example/x.html")
    assert record.name is not None and record.name.value == name
    assert not missing_evidence(record, page)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("榊原真帆", 0.9, 1.0), ("深町達也", 0.9, 1.0),  # whichever family name it is
        ("研究内容", 0.0, 0.3), ("織物教室", 0.0, 0.3), ("会社概要", 0.0, 0.3),
        ("姓 名 林晓燕", 0.0, 0.0),
        ("김서윤", 0.9, 0.9), ("성격", 0.0, 0.5), ("정리", 0.0, 0.5),  # words of two letters
    ],
)  # fmt: skip
def test_how_much_a_text_looks_like_a_name(text: str, least: float, most: float) -> None:
    assert least <= likeness(text) <= most


def test_a_page_of_ones_own_is_told_by_the_end_of_its_title() -> None:
    for title in ("자 기 소 개", "私についての自己紹介", "我的简历", "3학년 김서윤 자기소개서"):
        assert is_self_title(title), title
    assert not is_self_title("自己紹介の書きかた")
    assert strip_around("20231234_김서윤") == "김서윤"
    assert strip_around("2023年度") == "2023年度"


def test_a_character_is_nobody() -> None:
    body = "<h1>여름 캠프</h1><p>제 단점은 급한 성격입니다. 좋은 정리 입니다.</p>"
    assert read_page(f"<title>여름</title>{body}", "https://pages.example/").name is None


def test_a_list_of_headings_in_cells_labels_nobody() -> None:
    body = ("<table><tr><td><h2>ชื่อ</h2><p>คำอธิบาย</p></td></tr>"
            "<tr><td><h2>ผ้าไหม สีทอง</h2></td></tr></table>")  # fmt: skip
    assert read_page(f"<title>ผ้า</title>{body}", "https://pages.example/").name is None
