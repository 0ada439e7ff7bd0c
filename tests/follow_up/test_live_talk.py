"""A talk while it goes on: pauses, an end that comes twice, clocks that jump, midnight."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from coffeechat.follow_up.live_talk import apply_change, time_spent
from coffeechat.records.conversation import Conversation
from coffeechat.records.live_change import LiveChange

ELEVEN = datetime(2026, 11, 20, 11, tzinfo=UTC)


def after(minutes: float) -> datetime:
    return ELEVEN + timedelta(minutes=minutes)


def make(number: int, minutes: float, kind: str, **more: Any) -> LiveChange:
    return LiveChange(id=f"c{number}", at=after(minutes), kind=kind, **more)


def run(*changes: LiveChange, talk: Conversation | None = None, now: float = 600) -> Conversation:
    talk = talk or Conversation(contact="1", starts_at=ELEVEN)
    for change in changes:
        talk = apply_change(talk, change, after(now))
    return talk


def test_a_pause_does_not_count() -> None:
    talk = run(make(1, 0, "start"), make(2, 5, "pause"), make(3, 8, "resume"), make(4, 23, "end"))
    assert time_spent(talk, after(99)) == timedelta(minutes=20)
    assert (talk.ended_at, talk.minutes) == (after(23), 20)


def test_an_end_during_a_pause_counts_up_to_the_pause() -> None:
    talk = run(make(1, 0, "start"), make(2, 12, "pause"), make(3, 20, "end"))
    assert (time_spent(talk, after(99)), talk.paused_at) == (timedelta(minutes=12), None)


def test_each_change_counts_once_however_often_it_comes() -> None:
    note = make(2, 3, "note", item="9", text="Start with the storyboard", theme="advice")
    talk = run(make(1, 0, "start"), note, make(3, 4, "thank", item="9"), note, note)
    assert [(one.id, one.text, one.thank_for) for one in talk.remarks] == [
        ("9", "Start with the storyboard", True)
    ]
    assert talk.applied == ["c1", "c2", "c3"]


def test_a_question_is_ticked_and_unticked() -> None:
    asked = [make(1, 1, "ask", item="q1"), make(2, 2, "ask", item="q2")]
    assert run(*asked).asked == ["q1", "q2"]
    assert run(*asked, make(3, 3, "ask", item="q1", on=False)).asked == ["q2"]


def test_a_talk_that_begins_early_may_end_before_its_planned_time() -> None:
    talk = run(make(1, -30, "start"), make(2, -8, "end"))
    assert (talk.started_at, talk.ended_at, talk.minutes) == (after(-30), after(-8), 22)


@pytest.mark.parametrize(("until", "said"), [(0.2, 1), (1.4, 1), (1.6, 2), (300, 240)])
def test_a_talk_took_as_long_as_it_took(until: float, said: int) -> None:
    talk = run(make(1, 0, "start"), make(2, until, "end"), now=600)
    assert talk.minutes == said


def test_a_clock_that_was_set_back_does_not_end_it_before_it_began() -> None:
    talk = run(make(1, 0, "start"), make(2, -90, "end"), now=-90)
    assert talk.ended_at is not None
    assert talk.started_at is not None
    assert talk.ended_at >= talk.started_at


def test_what_was_made_in_a_future_that_was_taken_back_counts_as_now() -> None:
    talk = run(make(1, 300, "start"), now=10)
    assert talk.started_at == after(10)


def test_a_talk_over_midnight_and_over_a_change_of_clocks_is_as_long_as_it_was() -> None:
    """The clocks go back in London at 01:00 UTC on 25 October 2026."""
    begun = datetime.fromisoformat("2026-10-25T00:50:00+01:00")
    ended = datetime.fromisoformat("2026-10-25T01:15:00+00:00")
    changes = [
        LiveChange(id="a", at=begun, kind="start"), LiveChange(id="b", at=ended, kind="end"),
    ]  # fmt: skip
    talk = run(*changes, talk=Conversation(contact="1"), now=1e6)
    assert talk.minutes == 85


def test_one_that_is_not_over_yet_goes_on() -> None:
    talk = run(make(1, 0, "start"), make(2, 10, "end"), make(3, 11, "reopen"))
    assert talk.ended_at is None
    assert time_spent(talk, after(15)) == timedelta(minutes=15)


@given(
    some.lists(
        some.tuples(
            some.integers(-500, 500),
            some.sampled_from(["start", "pause", "resume", "end", "reopen"]),
        ),
        max_size=20,
    ),
    some.integers(-500, 500),
)
def test_whatever_the_clocks_do_the_time_is_never_negative(
    presses: list[tuple[int, str]], now: int
) -> None:
    talk = run(*(make(n, at, kind) for n, (at, kind) in enumerate(presses)), now=now)
    assert time_spent(talk, after(now)) >= timedelta()
    assert talk.paused_seconds >= 0
    if talk.ended_at:
        assert talk.started_at is not None
        assert talk.ended_at >= talk.started_at


@pytest.mark.parametrize(
    "wrong", [{"kind": "shout"}, {"id": "a b"}, {"at": "2026-11-20T11:00"}, {"text": "x" * 5_001}]
)
def test_what_no_page_sends_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        LiveChange(**{"id": "1", "at": "2026-11-20T11:00Z", "kind": "note", **wrong})
