"""What falls due, on a calendar with weekends, clock changes, travel and clocks that jump."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from coffeechat.follow_up.clock import Clock
from coffeechat.follow_up.reminders import remind
from coffeechat.follow_up.workdays import Calendar
from coffeechat.records.days_off import WEEKENDS
from coffeechat.records.ledger import InteractionLine, Ledger, MessageLine, PromiseLine, TalkLine
from coffeechat.records.reminder import Reminder

LONDON, LOS_ANGELES = ZoneInfo("Europe/London"), ZoneInfo("America/Los_Angeles")
TALK = TalkLine(
    "t", datetime(2026, 11, 18, 18, tzinfo=UTC), datetime(2026, 11, 18, 18, 24, tzinfo=UTC),
    remark="Watch one shift",
)  # fmt: skip
PLAN = TalkLine("p", datetime(2026, 11, 20, 11, tzinfo=UTC))


def at(text: str, zone: ZoneInfo = LONDON) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def everything(
    ledger: Ledger, now: datetime, zone: ZoneInfo = LONDON, off: frozenset[date] = frozenset()
) -> list[Reminder]:
    return remind(ledger, Clock(now, Calendar(zone, off), rhythm_days=42))


def due(ledger: Ledger, now: datetime, zone: ZoneInfo = LONDON) -> list[str]:
    return [one.kind for one in everything(ledger, now, zone) if one.due_at <= now]


def daniel(stage: str, **more: Any) -> Ledger:
    return Ledger("1", "Daniel Achterberg", "Daniel", stage, **more)


def asked(moment: str, **more: Any) -> Ledger:
    return daniel("asked", messages=(MessageLine("m", at(moment), "email"),), **more)


# ---------- the thank-you and its 24 hours


def test_a_thank_you_is_due_from_the_end_of_the_talk_for_a_day() -> None:
    [thanks] = everything(daniel("talked", talks=(TALK,)), at("2026-11-19 10:00"))
    assert (thanks.id, thanks.title) == ("thank-you.t", "Thank Daniel Achterberg")
    assert thanks.due_at == TALK.ended_at
    assert thanks.by == datetime(2026, 11, 19, 18, 24, tzinfo=UTC)
    assert thanks.quote == "Watch one shift"
    assert thanks.why.startswith("You talked yesterday.")


@pytest.mark.parametrize(
    ("zone", "eve", "by"),
    [
        (LONDON, "2026-10-24 15:00", "2026-10-25 14:00"),  # the clocks go back in the night
        (LONDON, "2027-03-27 15:00", "2027-03-28 16:00"),  # and forward
        (LOS_ANGELES, "2026-10-31 15:00", "2026-11-01 14:00"),
        (LOS_ANGELES, "2027-03-13 15:00", "2027-03-14 16:00"),
    ],
)
def test_twenty_four_hours_over_a_clock_change_are_twenty_four_hours(
    zone: ZoneInfo, eve: str, by: str
) -> None:
    ended = at(eve, zone)
    [thanks] = everything(daniel("talked", talks=(TalkLine("t", ended_at=ended),)), ended, zone)
    assert thanks.by == at(by, zone)


def test_a_talk_over_midnight_is_told_by_the_day_it_ended() -> None:
    ended = at("2026-11-19 00:10")
    [thanks] = everything(
        daniel("talked", talks=(TalkLine("t", ended_at=ended),)), at("2026-11-19 09:00")
    )
    assert thanks.why.startswith("You talked today.")


def test_an_overdue_thank_you_is_told_kindly_and_fades() -> None:
    ledger = daniel("talked", talks=(TALK,))
    [late] = everything(ledger, at("2026-11-23 10:00"))
    assert "A late thank-you is still a kind one." in late.why
    assert everything(ledger, at("2026-12-10 10:00")) == []


def test_a_thank_you_that_was_sent_is_not_asked_for_again() -> None:
    assert TALK.ended_at is not None
    before, after = (
        MessageLine("m", TALK.ended_at + timedelta(hours=hours), "thank-you") for hours in (-48, 2)
    )
    now = at("2026-11-19 10:00")
    assert "thank-you" not in due(daniel("talked", talks=(TALK,), messages=(after,)), now)
    assert "thank-you" in due(daniel("talked", talks=(TALK,), messages=(before,)), now)


def test_thanks_for_a_talk_that_was_held_before_its_planned_time_are_thanks() -> None:
    early = TalkLine("t", at("2026-11-19 12:30"), at("2026-11-19 11:40"))
    sent = MessageLine("m", at("2026-11-19 12:00"), "thank-you")
    now = at("2026-11-19 12:10")
    assert "thank-you" in due(daniel("talked", talks=(early,)), now)
    assert "thank-you" not in due(daniel("thanked", talks=(early,), messages=(sent,)), now)


def test_a_clock_that_jumps_back_asks_for_nothing_early() -> None:
    ledger = daniel(
        "talked", talks=(TALK,), messages=(MessageLine("m", at("2026-11-10 09:00"), "email"),)
    )
    assert due(ledger, at("2026-11-01 09:00")) == []
    assert due(ledger, at("2031-01-01 09:00")) == []


# ---------- silence: one follow-up, no second


@pytest.mark.parametrize(
    ("moment", "kinds"),
    [
        ("2026-11-16 23:59", []),  # Tuesday to Monday: four working days
        ("2026-11-17 00:00", ["follow-up"]),
        ("2026-11-19 12:00", ["follow-up"]),
        ("2026-12-20 12:00", []),  # so long after, it would only puzzle
    ],
)
def test_one_follow_up_is_due_after_five_working_days(moment: str, kinds: list[str]) -> None:
    assert due(asked("2026-11-10 15:00"), at(moment)) == kinds


@pytest.mark.parametrize(
    ("zone", "asked_at", "falls_due"),
    [
        # On the far side of Greenwich's midnight it is still the day on which they asked.
        (LOS_ANGELES, "2026-11-10 23:30", "2026-11-17 00:00"),
        (ZoneInfo("Asia/Tokyo"), "2026-11-10 00:30", "2026-11-17 00:00"),
        # Weeks in which the clocks change have five working days too.
        (LONDON, "2026-10-23 23:30", "2026-10-30 00:00"),
        (LONDON, "2027-03-26 23:30", "2027-04-02 00:00"),
        (LOS_ANGELES, "2026-10-30 23:30", "2026-11-06 00:00"),
        (LOS_ANGELES, "2027-03-12 23:30", "2027-03-19 00:00"),
    ],
)
def test_working_days_are_days_where_the_user_is(
    zone: ZoneInfo, asked_at: str, falls_due: str
) -> None:
    ledger = daniel("asked", messages=(MessageLine("m", at(asked_at, zone), "email"),))
    [reminder] = everything(ledger, at(falls_due, zone), zone)
    assert (reminder.due_at, reminder.days) == (at(falls_due, zone), 5)
    assert f"Asked on {int(asked_at[8:10])} " in reminder.why


def test_the_follow_up_says_how_many_working_days_have_passed() -> None:
    [reminder] = everything(asked("2026-11-10 15:00"), at("2026-11-19 12:00"))
    assert reminder.why.startswith("Asked on 10 November, seven working days without an answer.")
    assert reminder.by == at("2026-11-20 00:00")  # the seven are over then


def test_days_off_are_no_working_days() -> None:
    [reminder] = everything(
        asked("2026-12-21 10:00"), at("2026-12-22 10:00"),
        off=frozenset((date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1))),
    )  # fmt: skip
    assert reminder.due_at == at("2026-12-30 00:00")


def test_a_week_begins_on_sunday_where_friday_and_saturday_are_the_weekend() -> None:
    ledger = asked("2026-11-18 10:00")  # a Wednesday
    clock = Clock(at("2026-11-25 12:00"), Calendar(LONDON, weekend=WEEKENDS["fri-sat"]), 42)
    [reminder] = remind(ledger, clock)
    assert reminder.due_at == at("2026-11-25 00:00")
    assert "five working days" in reminder.why
    [elsewhere] = everything(ledger, at("2026-11-25 12:00"))
    assert (elsewhere.due_at, elsewhere.days) == (reminder.due_at, 5)
    [sixth] = remind(asked("2026-11-20 10:00"), clock)  # a Friday: the count begins on Sunday
    assert sixth.due_at == at("2026-11-26 00:00")


def test_after_the_follow_up_there_is_only_a_polite_close() -> None:
    reminder = MessageLine("f", at("2026-11-19 10:00"), "follow-up")
    ledger = asked("2026-11-10 15:00")
    ledger = ledger._replace(messages=(*ledger.messages, reminder))
    assert due(ledger, at("2026-11-27 12:00")) == []
    assert due(ledger, at("2026-11-30 12:00")) == ["close"]
    [close] = everything(ledger, at("2026-11-30 12:00"))
    assert (close.channel, close.variant) == ("follow-up", "close")


@pytest.mark.parametrize(("outcome", "after"), [("", []), ("later", ["follow-up"])])
def test_an_answer_ends_the_silence_and_later_means_later(outcome: str, after: list[str]) -> None:
    answer = MessageLine("r", at("2026-11-12 10:00"), "email", "received", outcome)
    ledger = asked("2026-11-10 15:00")
    ledger = ledger._replace(messages=(*ledger.messages, answer))
    assert due(ledger, at("2026-11-19 12:00")) == []
    assert due(ledger, at("2026-12-11 12:00")) == after


@pytest.mark.parametrize("stage", ["closed", "talked", "agreed"])
def test_whoever_was_moved_on_by_hand_is_not_followed_up(stage: str) -> None:
    ledger = asked("2026-11-10 15:00")._replace(stage=stage)
    assert due(ledger, at("2026-11-19 12:00")) == []


# ---------- around a talk


def test_a_talk_is_prepared_from_the_day_before_where_the_user_is() -> None:
    ledger = daniel("planned", talks=(PLAN,))
    assert due(ledger, at("2026-11-18 23:59")) == []
    assert due(ledger, at("2026-11-19 00:00")) == ["prepare"]
    [here] = everything(ledger, at("2026-11-19 08:00"))
    assert here.why == "Tomorrow at 11:00, by video, 20 minutes."
    # In Los Angeles the same talk is at three in the morning, and its eve begins later.
    assert due(ledger, at("2026-11-19 00:00"), LOS_ANGELES) == []
    [there] = everything(ledger, at("2026-11-19 09:00", LOS_ANGELES), LOS_ANGELES)
    assert there.why.startswith("Tomorrow at 03:00")
    assert there.id == here.id


def test_a_user_who_will_have_travelled_is_told_the_hour_by_the_clock_they_planned_by() -> None:
    tokyo = TalkLine("p", at("2026-11-20 09:00", ZoneInfo("Asia/Tokyo")), time_zone="Asia/Tokyo")
    [eve] = everything(daniel("planned", talks=(tokyo,)), at("2026-11-19 08:00"))
    assert eve.why.startswith("Tomorrow at 09:00, Tokyo time, by video")
    # London is where they are, so its clock is the one on the wall.
    london = tokyo._replace(time_zone="Europe/London")
    [eve] = everything(daniel("planned", talks=(london,)), at("2026-11-19 08:00"))
    assert eve.why.startswith("Tomorrow at 00:00, by video")


def test_a_talk_that_is_over_is_to_be_written_down_or_was_not_held() -> None:
    ledger = daniel("planned", talks=(PLAN,))
    assert due(ledger, at("2026-11-20 11:10")) == ["prepare"]
    assert due(ledger, at("2026-11-20 11:20")) == ["write-up"]
    assert due(ledger, at("2026-11-29 11:20")) == []


def test_a_cancelled_talk_asks_for_nothing() -> None:
    ledger = daniel("agreed", talks=(PLAN._replace(cancelled=True),), since=at("2026-11-12 10:00"))
    assert due(ledger, at("2026-11-19 12:00")) == ["schedule"]


def test_a_yes_wants_a_time_and_an_offer_waits_for_its_answer() -> None:
    ledger = daniel("agreed", since=at("2026-11-13 10:00"))  # a Friday
    assert due(ledger, at("2026-11-15 10:00")) == []
    assert due(ledger, at("2026-11-16 10:00")) == ["schedule"]
    offered = ledger._replace(messages=(MessageLine("m", at("2026-11-16 11:00"), "scheduling"),))
    assert due(offered, at("2026-11-20 10:00")) == []
    assert due(offered, at("2026-11-23 10:00")) == ["schedule"]


def test_a_promise_falls_due_on_its_day_and_only_until_it_is_kept() -> None:
    promise = PromiseLine("a", "send the reading list", date(2026, 11, 22))
    open_talk = TALK._replace(promises=(promise, PromiseLine("b", "think it over")))
    thanked = daniel(
        "thanked",
        talks=(open_talk,),
        messages=(MessageLine("m", at("2026-11-19 09:00"), "thank-you"),),
    )
    assert due(thanked, at("2026-11-21 12:00")) == []
    assert due(thanked, at("2026-11-22 12:00")) == ["promise"]
    [reminder, *_] = everything(thanked, at("2026-11-20 12:00"))
    assert reminder.title == "Send the reading list"
    kept = promise._replace(done_at=at("2026-11-21 12:00"))
    assert (
        due(thanked._replace(talks=(TALK._replace(promises=(kept,)),)), at("2026-11-22 12:00"))
        == []
    )


# ---------- keeping in touch


def touch(**more: Any) -> Ledger:
    thanks = MessageLine("m", at("2026-10-01 09:00"), "thank-you")
    return daniel("thanked", messages=(thanks,), **more)


def test_the_rhythm_runs_from_the_last_contact_and_anything_logged_begins_it_anew() -> None:
    assert due(touch(), at("2026-11-11 12:00")) == []
    assert due(touch(), at("2026-11-12 12:00")) == ["keep-in-touch"]
    met = InteractionLine("i", at("2026-11-01 12:00"))
    assert due(touch(interactions=(met,)), at("2026-11-12 12:00")) == []


def test_the_rhythm_is_the_contacts_own_where_one_is_set() -> None:
    assert due(touch(rhythm_days=7), at("2026-10-08 12:00")) == ["keep-in-touch"]
    assert due(touch(rhythm_days=0), at("2027-10-08 12:00")) == []


def test_nobody_is_written_to_while_a_talk_is_ahead() -> None:
    ahead = TalkLine("p", at("2026-12-20 10:00"))
    assert due(touch(talks=(ahead,)), at("2026-11-12 12:00")) == []


def test_a_plan_that_came_to_nothing_does_not_end_the_rhythm() -> None:
    forgotten = TalkLine("p", at("2026-06-10 11:00"))
    ledger = daniel(
        "thanked", since=at("2026-06-01 11:00"), talks=(forgotten,),
        messages=(MessageLine("m", at("2026-06-01 10:00"), "thank-you"),),
    )  # fmt: skip
    assert "keep-in-touch" not in due(ledger, at("2026-06-16 11:00"))
    assert due(ledger, at("2026-07-20 11:00")) == ["keep-in-touch"]


def test_there_is_news_to_write_or_a_post_to_comment_on() -> None:
    kept = TALK._replace(
        promises=(PromiseLine("a", "shadow a trainer", None, at("2026-11-02 09:00")),)
    )
    now = at("2027-02-01 12:00")

    def news(ledger: Ledger) -> tuple[str, str | None]:
        [one] = [one for one in everything(ledger, now) if one.kind == "keep-in-touch"]
        return one.quote, one.channel

    assert news(touch(talks=(kept,))) == ("", "update")
    posted = touch(post="On waiting rooms", captured_at=at("2026-11-05 09:00"))
    assert news(posted) == ("On waiting rooms", "comment")
    comment = MessageLine("c", at("2026-11-06 09:00"), "comment")
    assert news(posted._replace(messages=(*posted.messages, comment)))[1] == "update"


# ---------- no nagging


def test_what_is_dismissed_stays_dismissed_and_a_new_reason_is_new() -> None:
    now = at("2026-11-12 12:00")
    [first] = everything(touch(), now)
    assert everything(touch(dismissed=frozenset((first.id,))), now) == []
    met = InteractionLine("i", at("2026-11-01 12:00"))
    [again] = everything(touch(dismissed=frozenset((first.id,)), interactions=(met,)), now)
    assert again.id != first.id


def test_an_id_does_not_depend_on_where_the_user_is_or_when_it_is_told() -> None:
    ledger = touch(talks=(TALK, PLAN))
    ids = {
        tuple(one.id for one in everything(ledger, now, zone))
        for now in (at("2026-11-19 08:00"), at("2026-11-19 20:00"))
        for zone in (LONDON, LOS_ANGELES)
    }
    assert len(ids) == 1


def test_one_that_rests_is_due_when_its_rest_is_over() -> None:
    until = at("2026-11-20 00:00")
    ledger = daniel("talked", talks=(TALK,), snoozed=(("thank-you.t", until),))
    [thanks] = everything(ledger, at("2026-11-19 10:00"))
    assert thanks.due_at == until


@pytest.mark.parametrize("more", [{"gone": True}, {"stage": "closed"}])
def test_nothing_is_due_with_whoever_is_closed_or_in_the_trash(more: dict[str, Any]) -> None:
    ledger = touch(talks=(TALK, PLAN))._replace(**more)
    assert everything(ledger, at("2026-11-19 12:00")) == []
