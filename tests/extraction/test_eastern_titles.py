"""What somebody is called beside their name, and names whose parts are known, where no blanks
part words."""

from __future__ import annotations

import pytest

from coffeechat.extraction.eastern_titles import part_title
from coffeechat.extraction.names import likeness
from coffeechat.extraction.reader import read_page
from page_words import missing_evidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("林晓燕教授", "林晓燕"), ("林晓燕 律师", "林晓燕"), ("弁護士 水野 真帆", "水野 真帆"),
        ("院長 水野 健一郎", "水野 健一郎"), ("변호사 김서윤", "김서윤"), ("김서윤 원장", "김서윤"),
        ("主任牧師 林約翰牧師", "林約翰"), ("所長 税理士 水野 隆志", "水野 隆志"),
        ("汐見大学 教授 水野 真帆", "水野 真帆"), ("社団法人 織物協会 水野 真帆", "水野 真帆"),
    ],
)  # fmt: skip
def test_a_name_stands_before_or_behind_a_title(text: str, name: str) -> None:
    parted = part_title(text)
    assert parted is not None and parted[0] == name
    assert likeness(text) >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "学生 生活",
        "教授 挨拶",
        "研究員 募集",
        "개발자 이야기",
        "교수 연구실",
        "教师 高级",
        "安保主任",
        "金牌律师",
        "安全主任",
        "池袋院長",
        "常務理事長",
        "弁護士 相談 案内",
    ],
)
def test_no_name_stands_beside_a_role(text: str) -> None:
    assert part_title(text) is None
    assert likeness(text) < 0.8


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("榊原さゆり", 0.9, 1.0), ("榊原駿", 0.9, 1.0),  # in kana; of one letter
        ("표하늘", 0.9, 1.0), ("옥서윤", 0.9, 1.0), ("남궁서윤", 0.9, 1.0),
        ("공연장", 0.0, 0.5), ("공모전", 0.0, 0.5), ("방문자", 0.0, 0.5), ("용산구", 0.0, 0.5),
        ("도봉구", 0.0, 0.5), ("연락망", 0.0, 0.5),
        # Words that pages are full of, within full names.
        ("정보늘", 0.9, 1.0), ("정보율", 0.9, 1.0), ("공지윤", 0.9, 1.0), ("구성아", 0.9, 1.0),
        ("박인재", 0.9, 1.0),
        ("도서윤", 0.9, 1.0), ("안내민", 0.9, 1.0), ("이구성", 0.9, 1.0), ("王安静", 0.9, 1.0),
        ("林成长", 0.9, 1.0),
        # Places and words that begin as family names do.
        ("岡山城", 0.0, 0.5), ("長野県", 0.0, 0.5), ("川崎市", 0.0, 0.5), ("岡山", 0.0, 0.5),
        ("宗教", 0.0, 0.5),
        ("费用说明", 0.0, 0.5), ("蓝色", 0.0, 0.5), ("麻醉科", 0.0, 0.5), ("谷物科", 0.0, 0.5),
        ("安全", 0.0, 0.5),
        ("蓝晓燕", 0.9, 1.0), ("安晓燕", 0.9, 1.0), ("林金城", 0.9, 1.0), ("김민구", 0.9, 1.0),
        ("水野です", 0.0, 0.3), ("日本海", 0.0, 0.5),
    ],
)  # fmt: skip
def test_a_given_name_is_told_by_its_parts(text: str, least: float, most: float) -> None:
    assert least <= likeness(text) <= most


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("院長紹介",
         "<h1>院長紹介</h1><p>院長　水野 健一郎</p>"
         "<h3>略歴</h3><p>平成9年3月　汐見医科大学卒業</p>",
         "水野 健一郎"),
        ("변호사 소개",
         "<h1>변호사 김서윤</h1><p>법무법인 물레 대표변호사</p>"
         "<h3>학력</h3><p>2001 해변대학교 졸업</p>",
         "김서윤"),
        ("林晓燕律师",
         "<h1>林晓燕 律师</h1><p>上海织光律师事务所 合伙人</p><p>电话：021-55550123</p>", "林晓燕"),
        # How the name is written in Latin letters stands below it.
        ("成员 - 林晓燕 - 织物实验室",
         "<h1>林晓燕</h1><p>Xiaoyan Lin</p><p>硕士研究生</p><p>海滨大学织物实验室</p>",
         "林晓燕"),
        # A role in the title, and when she was born.
        ("水野 真帆 - 声優",
         "<h1>水野 真帆</h1><ul><li>生年月日：1998年8月1日</li><li>血液型：A型</li></ul>",
         "水野 真帆"),
    ],
)  # fmt: skip
def test_whose_page_it_is(title: str, body: str, name: str) -> None:
    page = f"<html><title>{title}</title><body>{body}</body></html>"
    record = read_page(page, "https://pages.example/x.html")
    assert record.name is not None and record.name.value == name
    assert record.organisation is None or record.organisation.value != "Xiaoyan Lin"
    assert not missing_evidence(record, page)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("スタッフ募集",
         "<h1>織物教室</h1><p>スタッフ 募集</p><p>当社では織り手を求めています。</p>"),
        ("의료진 안내", "<h1>물레병원</h1><p>진료 안내</p><p>저희 병원은 물레동에 있습니다.</p>"),
        ("募集", "<h1>安保主任</h1><p>月給20万円</p>"),
        ("지점 안내", "<h1>지점 안내</h1>" + "".join(
            f"<h3>{one}</h3><p>지점장</p>" for one in ("용산구", "도봉구", "은평구", "금천구"))),
        ("支店一覧", "<h1>支店一覧</h1><ul><li>川崎</li><li>岡山</li></ul>"),
        ("学生工作", "<h1>学生工作</h1><p>学生 管理</p><p>通知：本周五开会。</p>"),
    ],
)  # fmt: skip
def test_nobody_is_invented(title: str, body: str) -> None:
    record = read_page(
        f"<html><title>{title}</title><body>{body}</body></html>", "https://x.example/"
    )
    assert record.name is None
