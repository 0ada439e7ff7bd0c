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
        ("2017年より株式会社織光勤務。現在、開発部長。", "開発部長", "株式会社織光"),
        ("2017年4月より織光工房に勤務。現在に至る。", "", "織光工房"),
        ("現在、札幌在住。", "", ""),
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
    assert split_pair("海風科技 設計師") == ("設計師", "海風科技")
    for text in ("高级 工程师", "札幌市 教員", "Looms 工程师", "게임 기획자", "織物 の 教授", "",
                 "機械学習 エンジニア", "業務委託 デザイナー", "情報処理 技術者",
                 "自然言語処理 研究者", "机器学习 工程师",
                 "嵌入式软件 工程师", "高级前端 工程师", "数据分析 顾问"):  # fmt: skip
        assert split_pair(text) is None, text


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("平成31年4月～　合同会社みずの", "2019-04", None), ("2019年4月から現在", "2019-04", None),
        ("2017年7月——2019年5月", "2017-07", "2019-05"), ("2020年起", "2020", None),
        ("2019. 3 - 2021. 2", "2019-03", "2021-02"), ("'19.03 ~ '21.02", "2019-03", "2021-02"),
        ("2019年4月～同汐織機", "2019-04", None),
        ("2015年4月から、2018年3月まで東湖織機株式会社", "2015-04", "2018-03"),
        ("104.07~107.03", "2015-07", "2018-03"), ("104.07~迄今", "2015-07", None),
        ("In 2019. 3 papers", "2019", ""),
    ],
)  # fmt: skip
def test_ranges_of_dates(text: str, start: str, end: str | None) -> None:
    found = find_range(text)
    assert found is not None and (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["18.03 - 20.02", "Weaver, Looms AB 12.5 ~ 12.8 tons", "10/3～10/5 汐見大学 織物展 講師",
     "10.2～12.3 キロ"],
)  # fmt: skip
def test_days_and_weights_are_no_years(text: str) -> None:
    assert find_range(text) is None


@pytest.mark.parametrize("text", ["2015年4月～翌年3月", "2018年10月～同年12月"])
def test_a_range_that_ends_in_the_same_or_the_next_year_is_not_open(text: str) -> None:
    found = find_range(text)
    assert found is not None and found.end is not None


@pytest.mark.parametrize(
    "text",
    [
        "我在业余时间做设计师。", "我在家里工作。", "目前在国外工作。", "我在这里工作。",
        "我在周末做志愿者。",
        "就职于互联网行业。", "我在一家公司工作。", "服务于广大学生。",
        "1990年に入社し、織りを学ぶ。", "現在は自宅で働いています。",
        "今は都内で働いています。", "チームで働いています。", "リモートで働いています。",
        "現場で働いています。", "海外で働いています。",
        "副業でライターをしています。", "현장에서 일하는 개발자입니다.",
        "해외에서 일하는 개발자입니다.",
        "바닷가에서 일하는 개발자입니다.", "스타트업에서 일하는 개발자입니다.",
    ],
)  # fmt: skip
def test_everyday_words_employ_nobody(text: str) -> None:
    assert read_joined_work(text)[1] == ""


@pytest.mark.parametrize(
    "role",
    [
        "のり職人", "にんじん農家", "的士司机", "ものづくりエンジニア", "目的地设计师",
        "犬のトレーナー", "子どもの本の作家", "외국인 강사",
        "개인 변호사", "名誉教授", "名古屋の教員", "个人教练",
    ],
)  # fmt: skip
def test_signs_within_words_end_no_modifier(role: str) -> None:
    assert tidy_role(role) == role


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
        ("講師介紹", "<h3>林曉燕 講師</h3><p>現職：海風科技 設計師</p><p>專長：織布</p>",
         {"organisation": "海風科技"}),
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


@pytest.mark.parametrize(
    "text",
    [
        "を活かしてWEBライター",
        "織物デザイナーのKarin",
        "織物エンジニアになる日を目指して修行の途中",
    ],
)
def test_what_only_sentences_hold_is_no_role(text: str) -> None:
    assert tidy_role(text) == ""


@pytest.mark.parametrize("role", ["がん専門医", "WEBライター", "のり職人"])
def test_a_role_may_begin_as_particles_are_written(role: str) -> None:
    assert tidy_role(role) == role
