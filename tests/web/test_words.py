from __future__ import annotations

from datetime import date

import pytest

from coffeechat.records.profile import Target
from coffeechat.records.record import Experience
from coffeechat.web import words

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "said"),
    [(TODAY, "today"), (date(2026, 11, 22), "yesterday"), (date(2026, 9, 1), "1 Sep"),
     (date(2025, 9, 1), "1 Sep 2025")],
)  # fmt: skip
def test_near_days_are_said_in_words(day: date, said: str) -> None:
    assert words.say_ago(day, TODAY) == said


def test_a_day_of_another_year_has_its_year() -> None:
    assert words.say_day(date(2026, 11, 9), TODAY) == "9 November"
    assert words.say_day(date(2024, 11, 9), TODAY) == "9 November 2024"


@pytest.mark.parametrize(
    ("text", "said"),
    [("2021", "2021"), ("2021-03", "Mar 2021"), ("2021-03-09", "9 Mar 2021"), ("2021-77", "2021"),
     ("spring", "spring"), ("", ""), ("2021-03-09-1", "2021-03-09-1"), ("２０２１", "２０２１")],
)  # fmt: skip
def test_dates_of_a_record_are_said_as_far_as_they_go(text: str, said: str) -> None:
    assert words.say_date(text) == said


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({"start": "2020-03", "end": None}, "Mar 2020 – now"),
        ({"start": "2013", "end": "2019"}, "2013 – 2019"),
        ({"start": "2013"}, "2013"), ({"end": "2019"}, "until 2019"), ({}, ""),
        ({"start": "2013", "end": "2013"}, "2013"),
    ],
)  # fmt: skip
def test_a_span_says_only_what_the_page_says(dates: dict[str, str | None], said: str) -> None:
    entry = Experience(role="Nurse", source="json-ld", evidence="Nurse", **dates)

    assert words.say_span(entry) == said


@pytest.mark.parametrize(
    ("source", "said"),
    [("you", "you"), ("site:linkedin", "the layout of LinkedIn pages"),
     ("site:guild", "the layout of guild pages"),
     ("json-ld", "the page’s structured data"), ("a-later-rule", "a-later-rule")],
)  # fmt: skip
def test_a_rule_is_said_in_words(source: str, said: str) -> None:
    assert words.say_source(source) == said


def test_the_host_of_an_address_stands_for_it() -> None:
    assert words.say_host("https://www.kestrel.example/x") == "kestrel.example"
    assert words.say_host("http://[broken") == "http://[broken"
    assert words.say_host("no address") == "no address"


def test_a_sentence_begins_with_a_capital_and_keeps_its_names() -> None:
    assert words.begin_sentence("on Mon 30 November") == "On Mon 30 November"
    assert words.begin_sentence("") == ""


def test_a_target_is_named_by_its_role_unless_two_have_the_same() -> None:
    school = Target(id="1", role="Designer", company="Kestrel Learning")
    clinic = Target(id="2", role="Designer", company="St Aldhelm")
    trade = Target(id="3", company="Tarn", industry="Publishing")

    assert words.name_targets({"1": school, "3": trade}) == {"1": "Designer", "3": "Tarn"}
    assert words.name_targets({"1": school, "2": clinic}) == {
        "1": "Designer at Kestrel Learning", "2": "Designer at St Aldhelm",
    }  # fmt: skip
