"""What sentences and labels say that somebody is called, where no blanks part words."""

from __future__ import annotations

import pytest

from coffeechat.extraction.joined_greetings import named_in
from coffeechat.extraction.labelled import split_label
from coffeechat.extraction.reader import read_page
from page_words import missing_evidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("はじめまして。町の織物工房で働いている榊原と申します。", "榊原"),
        ("ペンネームはまほまほです。", "まほまほ"), ("名前は水野真帆といいます。", "水野真帆"),
        ("皆さんこんにちは。染め物職人の水野真帆です。", "水野真帆"),
        ("笔名：海客。本名林晓燕。", "林晓燕"), ("👋 Hi，我是阿燕", "阿燕"),
        ("大家好，我叫林晓燕，喜欢织布", "林晓燕"),
        ("長野出身の水野真帆です。", "水野真帆"), ("私は、まほといいます。", "まほ"),
        ("我是来自海滨大学纺织专业的学生林晓燕。", "林晓燕"),
        ("こんにちは。みずほです！", "みずほ"),
        ("你可以叫我小燕。", "小燕"), ("저는 해변에서 자란 김서윤이라고 합니다.", "김서윤"),
        ("제 이름은 김서윤이고 베를 짭니다.", "김서윤"),
        ("안녕하세요! 개발자 표하늘입니다.", "표하늘"),
    ],
)  # fmt: skip
def test_a_sentence_names_whoever_says_it(text: str, name: str) -> None:
    assert [said for said, _ in named_in(text, headed=False)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "こんにちは！元気です。", "大家好，我是学生，喜欢织布", "你好，我是海边人",
        "今日は良い天気です。",
        "안녕하세요! 개발자입니다.", "我是老猫，喜欢织布", "名前は教員です。",
        "나의 단점은 급한 성격입니다",
        # Where somebody is from.
        "出身は長野です。", "出身地は愛知の福井です。", "住まいは川崎です。", "出身は川崎市です。",
        "生まれは岡山県です。",
        "実家は豊田市です。",
        # What things are called, what somebody is, what is done to them, and what they don't tell.
        "这件事叫我难过。", "他们叫我女王。", "我是宗教徒。", "회사 이름은 다온직물입니다.",
        "제 고양이 이름은 나비입니다.",
        "このサイトの名前は「織り日和」です。", "藍染めは、インディゴと呼ばれています。",
        "これは、ジャガードといいます。",
        "本名は秘密です。", "이름은 비밀입니다.",
    ],
)  # fmt: skip
def test_a_sentence_names_nobody(text: str) -> None:
    assert not list(named_in(text, headed=False))


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("氏名 水野 真帆", "name", "水野 真帆"),
        ("職業 イラストレーター", "role", "イラストレーター"),
        ("【名前】水野真帆", "name", "水野真帆"),
        ("【職業】織り手のデザイナー", "role", "織り手のデザイナー"),
        ("name - 김서윤", "name", "김서윤"), ("HN：まほまほ", "called", "まほまほ"),
        ("笔名 | 海客", "called", "海客"), ("中文姓名：林晓燕", "name", "林晓燕"),
        ("名前 変更", "", ""), ("職業 紹介", "", ""), ("所属 学会", "", ""),
        ("회사 소식을 전합니다", "", ""),
    ],
)  # fmt: skip
def test_labels_without_a_colon(text: str, field: str, value: str) -> None:
    assert split_label(text) == (field, value)


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("まほまほのページ", "<h1>まほまほのページ</h1><p>HN：まほまほ</p><p>趣味：散歩</p>",
         "まほまほ"),
        ("自己紹介",
         "<h2>NAME</h2><h3>水野 真帆</h3><p>織物が好きな学生です。</p><h2>HOBBY</h2><h3>散歩</h3>",
         "水野 真帆"),
        ("自己紹介",
         "<h1>自己紹介</h1><p>名前 : weft7</p><p>大学院2年です。織物を研究しています。</p>",
         "weft7"),
        ("ようこそ", "<h1>ようこそ！みずのまほのホームページへ</h1><p>管理人：みずのまほ</p>",
         "みずのまほ"),
        ("履歴書", "<h1>職務経歴書</h1><p>2023年5月1日現在<br>氏名　水野 真帆</p><h2>職務要約</h2>"
         "<p>大学を卒業した後、織機の会社で設計に従事してまいりました。</p>", "水野 真帆"),
        ("김서윤의 개발 노트",
         "<h1>김서윤의 개발 노트</h1><p>이메일: weft@loom.example</p>", "김서윤"),
        ("自己紹介",
         "<h1>自己紹介</h1><p>水野真帆 デザイナー</p><p>出身は長野です。</p>", "水野真帆"),
        ("Home", "<p>这件事叫我难过。我是林晓燕，一名织工。</p>", "林晓燕"),
        ("소개", "<p>안녕하세요, 김서윤입니다. 회사 이름은 다온직물입니다.</p>", "김서윤"),
        ("作者简介", "<p>林晓燕，女，汉族，1978年生。诗人，现居札幌。</p>", "林晓燕"),
        ("Home", "<h1>물레손</h1><p>닉네임 : 물레손</p><p>직업 : 게임 기획자</p>", "물레손"),
    ],
)  # fmt: skip
def test_whose_page_it_is(title: str, body: str, name: str) -> None:
    page = f"<html><title>{title}</title><body>{body}</body></html>"
    record = read_page(page, "https://pages.example/x.html")
    assert record.name is not None and record.name.value == name
    assert record.organisation is None or "出身" not in record.organisation.value
    assert not missing_evidence(record, page)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        # Pages of things, of companies, of plants and of parks.
        ("サービスの紹介", "<h1>サービスの紹介</h1><p>布を織ります。</p>"),
        ("アプリのページ", "<h1>アプリのページ</h1><p>布を織ります。</p>"),
        ("ようこそ", "<h1>ようこそ、ねこの部屋へ</h1><p>写真を載せます。</p>"),
        ("まちの日記", "<h1>まちの日記</h1><p>今日は晴れ。</p>"),
        ("マップ", "<h1>マップ</h1><p>映画の部屋</p>"),
        ("마음의 공간", "<h1>마음의 공간</h1><p>어서 오세요.</p>"),
        ("会社概要",
        "<table><tr><td>会社名</td><td>汐見織機</td></tr><tr><td>代表者</td><td>榊原真帆</td></tr>"
         "<tr><td>事業内容</td><td>織機</td></tr><tr><td>従業員数</td><td>12名</td></tr></table>"),
        ("織物入門セミナー", "<h1>織物入門セミナー</h1><p>日時：5月3日</p><p>講師名：榊原真帆</p>"),
        ("アカネ", "<h1>アカネ</h1><p>別名：茜草</p><p>生息地：日本</p>"),
        ("茜草", "<h1>茜草</h1><p>別名：血見愁</p>"),
        ("お問い合わせ", "<h1>お問い合わせ</h1><p>管理者名：事務局</p>"),
        ("掲示板", "<h1>掲示板</h1><p>管理人：</p><p>お知らせ</p>"),
        ("호수공원", "<h1>호수공원</h1><p>별명: 물빛</p>"),
        ("私のページ", "<h1>みんなのページ</h1><p>ようこそ。</p>"),
        ("お問い合わせ", "<form><p>氏名：</p><p>ふりがな：</p><p>メールアドレス：</p></form>"),
        ("联系我们", "<p>昵称：</p><p>QQ：</p><p>留言：</p>"),
    ],
)  # fmt: skip
def test_forms_and_pages_of_all_name_nobody(title: str, body: str) -> None:
    record = read_page(
        f"<html><title>{title}</title><body>{body}</body></html>", "https://x.example/"
    )
    assert record.name is None
