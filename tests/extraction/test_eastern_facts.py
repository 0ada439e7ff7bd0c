"""What sentences, labels and headings tell in scripts without blanks or capitals."""

from __future__ import annotations

import pytest

from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.joined_statements import read_joined
from coffeechat.extraction.present_studies import school_now
from coffeechat.extraction.reader import read_page
from coffeechat.records.record import Record
from page_words import missing_evidence


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("我目前就读于海滨大学纺织学院", "海滨大学"),
        ("現就讀 海濱大學紡織系大二", "海濱大學"),
        ("저는 해변대학교 섬유공학과에 재학중입니다.", "해변대학교"),
        ("海辺大学大学院に在籍しています", "海辺大学"),
        ("Şu an Liman Üniversitesi dokuma programı öğrencisiyim.", "Liman Üniversitesi"),
        ("Δευτεροετής φοιτήτρια στο Πανεπιστήμιο Υφαντικής", "Πανεπιστήμιο Υφαντικής"),
        ("2010年毕业于海滨大学", ""),  # over
        ("2010年-2014年就读于海滨大学", ""),
        ("Liman Üniversitesi mezunuyum, şimdi öğrencisi çok bir okulda çalışıyorum.", ""),
        ("海滨大学很漂亮", ""),
        ("I am a student at Harbour University", ""),  # read elsewhere
    ],
)  # fmt: skip
def test_where_somebody_studies_now(text: str, school: str) -> None:
    assert school_now(text) == school


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("海辺大学 教授（Department of Weaving and R. Weft Arts／織物学科）。", "教授", "海辺大学"),
        ("海辺大学に滞在します．ホスト：Bo Weber教授", "", ""),
        ("港町を中心に活動する織物作家", "織物作家", ""),
        ("海辺大学織物研究所（客員）", "", ""),
        ("我是一名在海滨大学的讲师", "讲师", "海滨大学"),
    ],
)  # fmt: skip
def test_what_is_held_and_where(text: str, role: str, organisation: str) -> None:
    assert read_joined(text, "") == (role, organisation)


def read(body: str, title: str) -> Record:
    page = f"<html><title>{title}</title><body>{body}</body></html>"
    record = read_page(page, "https://pages.example/x.html")
    assert record.name is not None and not missing_evidence(record, page)
    return record


def test_the_role_is_before_the_name_in_a_later_sentence() -> None:
    body = "<h1>김서윤</h1><h2>소개</h2><p>안녕하세요. 반가워요. 섬유 개발자 김서윤입니다.</p>"
    record = read(body, "김서윤 자기소개")
    assert record.role is not None and record.role.value == "섬유 개발자"


def test_where_somebody_lives_goes_before_where_they_come_from() -> None:
    rows = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in (
        ("姓名", "林晓燕"), ("籍贯", "江苏省苏州市"), ("现居地", "湖北省武汉市")))  # fmt: skip
    record = read(f"<table>{rows}</table><h2>教育背景</h2><p>海滨大学</p>", "个人简历")
    assert record.location is not None and record.location.value == "湖北省武汉市"


def test_an_organisation_beside_the_name_in_the_title() -> None:
    body = "<h1>大山 芽衣</h1><p>研究者</p><h2>最新情報</h2><p>織物の論文</p>"
    record = read(body, "織物科学 | 大山 芽衣 - 海辺大学")
    assert record.organisation is not None and record.organisation.value == "海辺大学"


def test_the_headline_stands_under_a_greeting() -> None:
    body = ("<header><h1>你好，我是林曉燕</h1><p>紡織初學者 | 海的愛好者</p></header>"
            "<h2>關於我</h2><p>我在海邊長大，從小就喜歡看人織布，也愛聽故事。</p>")  # fmt: skip
    record = read(body, "我的個人網站")
    assert record.headline is not None and record.headline.value == "紡織初學者 | 海的愛好者"
    begun = read(body.replace("紡織初學者 | 海的愛好者", "我是一位"), "我的個人網站")
    assert begun.headline is None


def test_what_stands_behind_a_known_label_is_no_headline() -> None:
    rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in (
        ("ชื่อ", "กัญญา ศรีทอง"), ("ชื่อเล่น", "ปลา"), ("สัญชาติ", "ไทย")))  # fmt: skip
    record = read(f"<table>{rows}</table>", "ประวัติส่วนตัว")
    assert record.headline is None


def test_a_motto_opens_no_section() -> None:
    assert section_kind("织布技能") == "skills"
    assert section_kind("挑战自己，学会技能") == ""
