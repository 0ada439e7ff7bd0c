"""The prep sheet: what it holds, and where it takes it from."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from coffeechat.records.contact import Capture, Contact
from coffeechat.records.profile import Profile
from coffeechat.records.record import Record
from coffeechat.workflow import contacts, profile, talks
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.own_part import check_profile, expect_questions, introduce
from coffeechat.workflow.preparation import as_markdown, prep_sheet
from support import NOW

MIRA = Profile(
    name="Mira", background="I've taught chemistry for eight years", exploring="learning design",
    why="The lessons that worked were the ones I cut",
)  # fmt: skip


@pytest.fixture
def noa(companion: Companion) -> Contact:
    profile.save_profile(companion, {**MIRA.model_dump(mode="json"), "time_zone": "Europe/London"})
    made = {"name": "Noa Bareket", "role": "Software engineer", "organisation": "Orchard Lane"}
    return contacts.add_contact(companion, made)


def test_the_introduction_is_the_users_own_words_with_its_length_aloud() -> None:
    said = introduce(MIRA)
    assert said.text.startswith("I’m Mira. I’ve taught chemistry for eight years. I’m exploring")
    assert said.words == len(said.text.split())
    assert 10 < said.seconds < 30
    assert introduce(Profile()).text == ""


def test_one_that_takes_over_a_minute_is_told() -> None:
    long = MIRA.model_copy(update={"why": "and then " * 80})
    assert any("Cut it under a minute" in line for line in check_profile(long))
    assert not any("under a minute." in line for line in check_profile(MIRA))
    assert check_profile(Profile())[0].startswith("Say who you are")


def test_what_may_be_asked_follows_both_peoples_fields(noa: Contact) -> None:
    asked = expect_questions(MIRA, noa, 30)
    assert asked[0] == "Why learning design, and why now?"
    assert "What have you built so far, and what broke?" in asked
    assert "What would be most useful to you in these 30 minutes?" in asked

    nobody = Contact(record=Record(url="", kind="person"))
    assert expect_questions(Profile(), nobody, 20)[0] == "Why this work, and why now?"


def test_the_next_talk_gives_both_clocks_its_length_and_its_way(
    companion: Companion, noa: Contact
) -> None:
    later = NOW + timedelta(days=9)
    talks.add_talk(companion, noa.id, {"starts_at": later})
    talks.add_talk(companion, noa.id, {
        "starts_at": NOW + timedelta(days=2), "minutes": 30, "their_time_zone": "Asia/Jerusalem",
        "link": "https://meet.example/noa", "place": "+44 20 7946 0000",
    })  # fmt: skip

    sheet = prep_sheet(companion, noa.id)
    assert sheet.questions.agenda.minutes == 30
    assert [one.hour for one in sheet.times] == ["09:30 London", "11:30 Jerusalem"]
    assert sheet.checklist[:2] == [
        "The link opens: meet.example/noa",
        "If it fails: +44 20 7946 0000",
    ]
    assert "Close at 10:00, even when it goes well." in sheet.checklist
    text = as_markdown(sheet)
    assert "Wednesday 25 November, 09:30 London, 11:30 Jerusalem, by video, 30 minutes" in text


@pytest.mark.parametrize(
    ("medium", "place", "line"),
    [("coffee", "Café Ost", "You know the way: Café Ost"), ("coffee", "", "The place is agreed."),
     ("phone", "+44 1", "The number is at hand: +44 1"),
     ("phone", "", "It is clear who rings whom."),
     ("video", "", "No link is written down: look where it was agreed.")],
)  # fmt: skip
def test_each_way_of_talking_has_its_own_check(
    companion: Companion, noa: Contact, medium: str, place: str, line: str
) -> None:
    fields = {"starts_at": NOW + timedelta(days=2), "medium": medium, "place": place}
    talks.add_talk(companion, noa.id, fields)
    assert prep_sheet(companion, noa.id).checklist[0] == line


def test_it_tells_the_last_talk_its_open_promises_and_what_is_new_since(
    companion: Companion, noa: Contact
) -> None:
    ended = NOW - timedelta(days=20)
    talks.add_talk(companion, noa.id, {
        "ended_at": ended, "remarks": [{"text": "We test every lesson on a neighbour"}],
        "actions": [{"text": "Watch one lesson"}, {"text": "Send it", "done_at": NOW}],
        "notes": "Warm, quick",
    })  # fmt: skip
    noa = contacts.get_contact(companion, noa.id)
    noa.captures = [
        Capture(url="https://www.people.example/noa", captured_at=moment, changes=[change])
        for moment, change in (
            (ended - timedelta(days=1), "Role: editor"), (ended + timedelta(days=2), "New post"),
        )
    ]  # fmt: skip
    companion.store.contacts.save(noa)

    sheet = prep_sheet(companion, noa.id)
    assert sheet.changes == ["New post"]
    assert [one.text for one in sheet.promises] == ["Watch one lesson"]
    assert [one.host for one in sheet.sources] == ["people.example"]
    text = as_markdown(sheet)
    assert "## When you last talked" in text
    assert "  - We test every lesson on a neighbour\n  - Warm, quick" in text
    assert "## You promised\n\n- Watch one lesson" in text


def test_a_plan_whose_time_has_passed_does_not_stand_before_the_next(
    companion: Companion, noa: Contact
) -> None:
    passed = talks.add_talk(companion, noa.id, {"starts_at": NOW - timedelta(days=3)})
    assert prep_sheet(companion, noa.id).talk == passed
    coming = talks.add_talk(companion, noa.id, {"starts_at": NOW + timedelta(days=1)})
    assert prep_sheet(companion, noa.id).talk == coming


def test_a_talk_that_was_planned_in_a_zone_asks_for_none() -> None:
    assert any("time zone" in line for line in check_profile(Profile()))
    assert not any("time zone" in line for line in check_profile(Profile(), "Europe/London"))


def test_a_cancelled_talk_stands_nowhere_on_it(companion: Companion, noa: Contact) -> None:
    talk = talks.add_talk(companion, noa.id, {"starts_at": NOW + timedelta(days=2)})
    talks.cancel_talk(companion, talk.id)
    assert prep_sheet(companion, noa.id).talk is None


def test_what_was_typed_never_becomes_markup(companion: Companion, noa: Contact) -> None:
    talks.add_talk(companion, noa.id, {
        "ended_at": datetime(2026, 11, 1, tzinfo=UTC),
        "remarks": [{"text": "# <b>not a heading</b>\n## nor this"}],
    })  # fmt: skip
    text = as_markdown(prep_sheet(companion, noa.id))
    assert "\\# \\<b\\>not a heading" in text
    assert "\n## nor this" not in text
