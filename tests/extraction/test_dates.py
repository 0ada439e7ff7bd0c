from __future__ import annotations

import pytest

from coffeechat.extraction.dates import drop_length, find_range, only_length, parse_date

RANGES = [
    ("Dec 2011 – Present", "2011-12", None),
    ("13.12.2004 alkaen", "2004-12-13", None),
    ("2020'den beri", "2020", None),
    ("2015 óta", "2015", None),
    ("2020 - acum", "2020", None),
    ("2021–dnes", "2021", None),
    ("Tháng 11, 2023 đến Tháng 6, 2024", "2023-11", "2024-06"),
    ("2019. szeptember - 2021. június", "2019-09", "2021-06"),
    ("Mai 2024 - Jetzt, Ingolstadt", "2024-05", None),
    ("01/2023 bis heute", "2023-01", None),
    ("seit Okt. 2020", "2020-10", None),
    ("août 2019 - aujourd’hui · 3 ans 2 mois", "2019-08", None),
    ("sept. 2019 - sept. 2022", "2019-09", "2022-09"),
    ("depuis janvier 2020", "2020-01", None),
    ("Agosto 2022 - Actualidad", "2022-08", None),
    ("enero de 2020 - marzo de 2021", "2020-01", "2021-03"),
    ("jan. de 2020 - o momento", "2020-01", None),
    ("Jan/2026 - Atualmente", "2026-01", None),
    ("Da marzo 2019 ad oggi", "2019-03", None),
    ("september 2018 - heden", "2018-09", None),
    ("marzec 2020 – obecnie", "2020-03", None),
    ("2017 – nu", "2017", None),
    ("2021年4月 - 現在", "2021-04", None),
    ("2016年4月 - 2020年3月", "2016-04", "2020-03"),
    ("2026至今", "2026", None),
    ("2018 - حتى الآن", "2018", None),
    ("مارس 2020 - الحاضر", "2020-03", None),
    ("2016.04 - 2018.03", "2016-04", "2018-03"),
    ("2019-09-01 to present", "2019-09-01", None),
    ("2012 -2013", "2012", "2013"),
    ("May - Aug 2019", "2019-05", "2019-08"),
    ("2014-15", "2014", "2015"),
    ("2020-", "2020", None),
    ("жовт. 2019 — сьогодні", "2019-10", None),
    ("берез. 2018 - квіт. 2020", "2018-03", "2020-04"),
    ("ápr. 2016 - szept. 2018", "2016-04", "2018-09"),
    ("janar 2019 - tetor 2020", "2019-01", "2020-10"),
    ("oktyabr 2018 - sentyabr 2020", "2018-10", "2020-09"),
    ("октобар 2018 - децембар 2020", "2018-10", "2020-12"),
    ("ოქტომბერი 2018 - ივნისი 2020", "2018-10", "2020-06"),
    ("з вересня 2017 р. – по сьогодні", "2017-09", None),
    ("2010 г. — 2015 г.", "2010", "2015"),
    ("2010. – 2015.", "2010", "2015"),
    ("Júl 2020 - Máj 2021", "2020-07", "2021-05"),
    ("ינואר 2019 - היום", "2019-01", None),
    ("liepos 2019 - gruodžio 2020", "2019-07", "2020-12"),
    ("8/2010-dodnes", "2010-08", None),
    ("2016년 1월 - 2020년 2월", "2016-01", "2020-02"),
    ("2020.03 ~ 재직중", "2020-03", None),
    ("2018年9月—至今", "2018-09", None),
    ("जनवरी 2016 - फरवरी 2020", "2016-01", "2020-02"),
    ("มีนาคม 2563 - ปัจจุบัน", "2020-03", None),
    ("2559 - 2563", "2016", "2020"),
    ("tháng 3 năm 2020 - nay", "2020-03", None),
    ("Subat 2020 - Halen", "2020-02", None),
    ("شباط 2019 - آب 2020", "2019-02", "2020-08"),
    ("فروردین ۱۳۹۹ - تاکنون", "2020", None),
    ("اردیبهشت - مرداد 1402", "2023", "2023"),
    ("1402 – PRESENT", "2023", None),
    ("1399 – 1402", "2020", "2023"),
    ("平成24年4月 - 平成28年3月", "2012-04", "2016-03"),
    ("昭和60年3月から平成2年10月", "1985-03", "1990-10"),
    ("令和2年5月〜令和5年10月", "2020-05", "2023-10"),
    ("平成 24 年 4 月 ～ 令和 元年 9 月", "2012-04", "2019-09"),
    ("平成24-28年", "2012", "2016"),
    ("令和3年4月～", "2021-04", None),
    ("民國99年9月 - 民國103年6月", "2010-09", "2014-06"),
    ("2022年至今", "2022", None),
    ("2019年3月到现在 织布工", "2019-03", None),
    ("Μάρτιος 2020 - Σήμερα", "2020-03", None),
    ("Apr’23 Ongoing", "2023-04", None),
    ("Oct '98 – Feb'21", "1998-10", "2021-02"),
    ("Gennaio 2025 • Corrente", "2025-01", None),
]


@pytest.mark.parametrize(("text", "start", "end"), RANGES)
def test_a_range_is_read_in_the_pages_language(text: str, start: str, end: str | None) -> None:
    found = find_range(text)
    assert found is not None and found.ranged
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "date"),
    [("October 15, 2015", "2015-10-15"), ("14 mars 2020", "2020-03-14"),
     ("14.03.2021", "2021-03-14"),
     ("03/2021", "2021-03"), ("2021", "2021"), ("2021年3月", "2021-03"), ("no date", "")],
)  # fmt: skip
def test_a_date_is_read(text: str, date: str) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "Grade 9-12",
        "Room 2101",
        "+44 20 7946 0000",
        "$2000 raised",
        "",
        "The reign of a king, 1399 – 1402",
        "Rooms 2559 - 2563",
        "Mayor's class of '99",
        "Looms of May '20s make",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_range(text) is None


def test_a_year_alone_says_nothing_of_an_end() -> None:
    found = find_range("PhD in Economics, 2018")
    assert found is not None and (found.start, found.end, found.ranged) == ("2018", "", False)


@pytest.mark.parametrize(
    ("text", "behind"),
    [("平成24年4月 織物大学 入学", " 織物大学 入学"), ("令和2年4月1日 入社", " 入社"),
     ("令和2年 4月 入社", " 入社"), ("平成24-28年、織物大学", "、織物大学")],
)  # fmt: skip
def test_a_date_of_an_era_ends_where_its_words_do(text: str, behind: str) -> None:
    found = find_range(text)
    assert found is not None and text[found.to :] == behind


@pytest.mark.parametrize("text", ["平成生まれ", "令和の織物", "昭和通り"])
def test_an_era_without_a_year_is_no_date(text: str) -> None:
    assert find_range(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "(7 years 1 month)",
        "5 yrs 3 mos",
        "3年2か月",
        "6 ans 3 mois",
        "سنتان",
        "سنتان ٥ أشهر",
        "меньше года",
    ],
)
def test_a_length_of_time_is_seen(text: str) -> None:
    assert only_length(text)


def test_a_length_does_not_bite_into_words() -> None:
    assert drop_length("Hollow Oak Games") == "Hollow Oak Games"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("10/84 - 07/90", "1984-10", "1990-07"),
        ("09.15 – 12.18", "", ""),
        ("10/18 - heute", "2018-10", None),
        ("Team 10/12 to 11/13", "2012-10", "2013-11"),
    ],
)
def test_a_range_of_months_may_have_years_of_two_digits(
    text: str, start: str, end: str | None
) -> None:
    found = find_range(text)
    assert (found.start, found.end) == (start, end) if found else (start, end) == ("", "")


def test_two_numbers_alone_are_no_date() -> None:
    assert find_range("score 10/12") is None
    assert find_range("13/84 - 15/90") is None
