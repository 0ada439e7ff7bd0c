"""What sentences and rows tell of work and home, where no blanks part words."""

from __future__ import annotations

import pytest

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.eastern_addresses import eastern_town
from coffeechat.extraction.headings import exact_section_kind, section_kind
from coffeechat.extraction.joined_statements import split_pair
from coffeechat.extraction.joined_work import opening_role, read_joined_work, tidy_role
from coffeechat.extraction.reader import read_page
from page_words import missing_evidence


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("我叫林晓燕，目前就职于织光科技，是一名软件工程师。", "软件工程师", "织光科技"),
        ("任職於海風織造，擔任資深設計師。", "資深設計師", "海風織造"),
        ("我目前在杭州的织光科技工作。", "", "织光科技"),
        ("一名喜欢大海的设计师，供职于织光科技。", "设计师", "织光科技"),
        ("町の工房で働く織物デザイナーです。", "織物デザイナー", ""),
        ("織光株式会社でエンジニアをしています。", "エンジニア", "織光株式会社"),
        ("물레소프트에서 일하는 백엔드 개발자입니다.", "백엔드 개발자", "물레소프트"),
        ("曾就职于织光科技，担任工程师。", "", ""),
        ("毕业后在织光科技工作。", "", ""),
        ("以前は織光株式会社でエンジニアをしていました。", "", ""),
        ("我在杭州工作。", "", ""),
    ],
)
def test_where_a_sentence_says_somebody_works(text: str, role: str, organisation: str) -> None:
    assert read_joined_work(text) == (role, organisation)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("一名热爱织布的工程师", "工程师"), ("札幌在住の会社員です。", "会社員"),
        ("꼼꼼한 개발자입니다.", "개발자"), ("の開発ノート", ""), ("副教授", "副教授"),
        ("海辺大学の准教授", "海辺大学の准教授"), ("Weaver at Looms", "Weaver at Looms"),
    ],
)  # fmt: skip
def test_a_role_without_its_sentence(text: str, role: str) -> None:
    assert tidy_role(text) == role


def test_a_text_opens_with_a_role() -> None:
    assert opening_role("小説家。1987年、札幌に生まれる。") == "小説家"
    assert opening_role("自由摄影师，现居札幌。") == "自由摄影师"
    assert opening_role("水野真帆は織物作家。札幌在住。") == "織物作家"
    assert opening_role("海辺大学教授。織物を研究。") == ""
    assert opening_role("今日は晴れ。明日は雨。") == ""


def test_two_words_of_which_the_last_is_a_role() -> None:
    assert split_pair("海風織造 設計師") == ("設計師", "海風織造")
    for text in ("高级 工程师", "札幌市 教員", "Looms 工程师", "게임 기획자", "織物 の 教授", ""):
        assert split_pair(text) is None, text


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("平成31年4月～　合同会社みずの", "2019-04", None), ("2019年4月から現在", "2019-04", None),
        ("2017年7月——2019年5月", "2017-07", "2019-05"), ("2020年起", "2020", None),
        ("2019. 3 - 2021. 2", "2019-03", "2021-02"), ("'19.03 ~ '21.02", "2019-03", "2021-02"),
        ("104.07~107.03", "2015-07", "2018-03"), ("104.07~迄今", "2015-07", None),
        ("In 2019. 3 papers", "2019", ""),
    ],
)  # fmt: skip
def test_ranges_of_dates(text: str, start: str, end: str | None) -> None:
    found = find_range(text)
    assert found is not None and (found.start, found.end) == (start, end)


def test_days_are_no_years() -> None:
    assert find_range("18.03 - 20.02") is None


def test_the_word_for_a_whole_cv_heads_no_part_of_it() -> None:
    for title in ("職務経歴書", "履歷表", "이 력 서", "이력서"):
        assert exact_section_kind(title) == section_kind(title) == "", title
    assert section_kind("職務経歴") == "experience" and section_kind("職務要約") == "about"
    assert eastern_town("茨城県つくば市並木1-1") == "茨城県つくば市"


@pytest.mark.parametrize(
    ("title", "body", "wanted"),
    [
        ("林晓燕的简历",
         "<h1>林晓燕</h1><p>女｜26岁｜长沙</p><p>现为自由职业。</p>", {"location": "长沙"}),
        ("林晓燕的主页",
         "<h1>林晓燕</h1><p>林晓燕，女，1985年出生，讲师。主要研究织物。</p>", {"role": "讲师"}),
        ("講師介紹", "<h3>林曉燕 講師</h3><p>現職：海風織造 設計師</p><p>專長：織布</p>",
         {"organisation": "海風織造"}),
        ("水野 真帆",
         "<h1>水野 真帆</h1><h2>職歴</h2><p>平成22年4月～平成31年3月　株式会社みどり織機</p>"
         "<p>平成31年4月～　みずの商会 代表社員</p>", {"organisation": "みずの商会"}),
        ("嗨，我是曉燕", "<h1>林曉燕</h1><p>嗨，我是曉燕，住在台北。</p>", {"name": "林曉燕"}),
        ("教授簡介", "<table><tr><td>姓名</td><td>林曉燕 Hsiao-Yen Lin</td></tr><tr><td>職稱</td>"
         "<td>教授</td></tr></table>", {"name": "林曉燕"}),
    ],
)  # fmt: skip
def test_what_a_page_tells(title: str, body: str, wanted: dict[str, str]) -> None:
    page = f"<html><title>{title}</title><body>{body}</body></html>"
    record = read_page(page, "https://pages.example/x.html")
    told = record.to_json()
    assert {key: told[key]["value"] for key in wanted if key in told} == wanted
    assert not missing_evidence(record, page)
