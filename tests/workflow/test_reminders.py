"""What is due over everyone: ordered, capped, dismissed, put off and brought back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest

from coffeechat.records.reminder import ReminderKind
from coffeechat.workflow import contacts, messages, reminders, talks, today
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.profile import save_profile
from support import NOW

HELD = {"starts_at": NOW - timedelta(hours=3), "ended_at": NOW - timedelta(hours=2)}


@pytest.fixture(autouse=True)
def london(companion: Companion) -> None:
    save_profile(companion, {"time_zone": "Europe/London"})


def add(companion: Companion, name: str) -> str:
    return contacts.add_contact(companion, {"name": name}).id


def ask(companion: Companion, name: str, days_ago: int) -> str:
    contact = add(companion, name)
    messages.mark_sent(companion, contact, "email", at=NOW - timedelta(days=days_ago))
    return contact


def test_what_has_a_clock_comes_first(companion: Companion) -> None:
    ask(companion, "Priyanka Raghunathan", 13)
    daniel = add(companion, "Daniel Achterberg")
    talks.add_talk(companion, daniel, HELD)
    due = today.see_due(companion)
    assert [one.kind for one in due.due] == ["thank-you", "follow-up"]
    assert due.title == "Two things are due. One has a clock."


def test_no_more_than_a_handful_is_due_at_once(companion: Companion) -> None:
    for number in range(8):
        ask(companion, f"Person {number}", 13)
    due = today.see_due(companion)
    assert (len(due.due), due.waiting) == (5, 3)
    reminders.dismiss_reminder(companion, due.due[0].id)
    again = today.see_due(companion)
    assert (len(again.due), again.waiting) == (5, 2)


def test_what_is_dismissed_can_be_brought_back(companion: Companion) -> None:
    ask(companion, "Priyanka Raghunathan", 13)
    [reminder] = reminders.list_reminders(companion)
    reminders.dismiss_reminder(companion, reminder.id)
    assert reminders.list_reminders(companion) == []
    with pytest.raises(NotFound):
        reminders.dismiss_reminder(companion, reminder.id)
    reminders.restore_reminder(companion, reminder.id)
    assert reminders.list_reminders(companion) == [reminder]


def test_what_is_put_off_comes_back_by_itself(companion: Companion) -> None:
    ask(companion, "Priyanka Raghunathan", 13)
    [reminder] = reminders.list_reminders(companion)
    until = reminders.snooze_reminder(companion, reminder.id)
    assert until.isoformat() == "2026-11-24T00:00:00+00:00"
    assert reminders.list_reminders(companion) == []
    assert len(reminders.list_reminders(companion, ahead=timedelta(days=1))) == 1
    companion.now = lambda: until
    assert len(reminders.list_reminders(companion)) == 1


def test_a_rest_ends_on_a_day_to_come(companion: Companion) -> None:
    ask(companion, "Priyanka Raghunathan", 13)
    [reminder] = reminders.list_reminders(companion)
    with pytest.raises(BadInput, match="still to come"):
        reminders.snooze_reminder(companion, reminder.id, date(2026, 11, 23))


def test_nothing_due_is_said_kindly(companion: Companion) -> None:
    assert today.see_due(companion).title == "Nothing is due. Go for a walk."


def test_a_trashed_person_takes_their_reminders_along(companion: Companion) -> None:
    contact = ask(companion, "Priyanka Raghunathan", 13)
    contacts.trash_contact(companion, contact)
    assert reminders.list_reminders(companion) == []
    contacts.restore_contact(companion, contact)
    assert len(reminders.list_reminders(companion)) == 1


def test_the_day_at_a_glance(companion: Companion) -> None:
    daniel = ask(companion, "Daniel Achterberg", 5)
    promised = {"text": "send the list", "due": "2026-11-25"}
    offers = [{"kind": "referral", "text": "offered to pass a name on"}]
    talks.add_talk(companion, daniel, {**HELD, "actions": [promised], "offers": offers})
    noa = add(companion, "Noa Bareket")
    next_talk = talks.add_talk(companion, noa, {"starts_at": NOW + timedelta(days=2)})
    seen = today.see_today(companion)
    assert seen.day == date(2026, 11, 23)
    assert [day.day for day, _ in seen.week] == [23, 24, 25, 26, 27, 28, 29]
    counted = set(get_args(ReminderKind)) - {today.TOUCH}
    assert set(today.SHORT) == counted  # the title counts them all
    words = {day.day: [(one.words, one.called) for one in entries] for day, entries in seen.week}
    assert words[23] == [("Talk", "Daniel Achterberg"), ("Thank", "Daniel Achterberg")]
    assert ("Talk", "Noa Bareket") in words[25]
    assert ("Promised", "Daniel Achterberg") in words[25]
    assert seen.next_talk == (noa, next_talk.id)
    assert [one.line.text for one in seen.promises] == ["send the list"]
    # Whoever talked has answered, also where no answer was logged.
    assert seen.sums == today.Sums(asked=1, answered=1, talks=1, referrals=1)


@pytest.mark.parametrize(
    ("days", "first"), [(0, 23), (2, 23), (3, 24), (6, 27)], ids=["Mon", "Wed", "Thu", "Sun"]
)
def test_the_week_looks_ahead_also_at_its_end(companion: Companion, days: int, first: int) -> None:
    companion.now = lambda: NOW + timedelta(days=days)
    week = [day for day, _ in today.see_today(companion).week]
    assert (week[0].day, len(week)) == (first, 7)


def test_a_user_who_travels_keeps_what_was_dismissed(companion: Companion) -> None:
    ask(companion, "Priyanka Raghunathan", 13)
    [reminder] = reminders.list_reminders(companion)
    reminders.dismiss_reminder(companion, reminder.id)
    save_profile(companion, {"time_zone": "Pacific/Auckland"})
    assert reminders.list_reminders(companion) == []


def test_the_list_is_derived_and_never_stored(companion: Companion) -> None:
    ask(companion, "Priyanka Raghunathan", 13)
    before = dict(companion.store._storage.frozen())
    today.see_today(companion)
    assert companion.store._storage.frozen() == before
