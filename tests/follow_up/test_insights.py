"""The figures of “Does it work?”."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coffeechat.drafts.library import read_angles
from coffeechat.follow_up.insights import count_insights, name_angle
from coffeechat.records.conversation import Conversation, Message, Offer, Outcome
from coffeechat.records.insights import Insights, Outcomes, Row, Share, Week

START = datetime(2026, 9, 7, 9, tzinfo=UTC)  # a Monday
NOW = START + timedelta(days=20)


def sent(contact: str, day: float, channel: str = "email", angle: str = "move") -> Message:
    at = START + timedelta(days=day)
    return Message(contact=contact, channel=channel, angle=angle, at=at)


def answer(contact: str, day: float, outcome: Outcome = "") -> Message:
    at = START + timedelta(days=day)
    return Message(contact=contact, channel="email", direction="received", outcome=outcome, at=at)


def talk(contact: str, day: float, *offers: str) -> Conversation:
    ended = START + timedelta(days=day)
    told = [Offer(kind=kind, text="They offered it") for kind in offers]
    return Conversation(contact=contact, ended_at=ended, offers=told)


def count(*messages: Message, talks: tuple[Conversation, ...] = (), **more: object) -> Insights:
    return count_insights(messages, talks, NOW, UTC, **more)  # type: ignore[arg-type]


def test_nothing_logged_is_nothing_counted() -> None:
    found = count()
    assert (found.since, found.answered, found.weeks) == (None, Share(0, 0), [])
    assert found.answered.few
    assert found.answered.chance == 0


def test_from_request_to_offer() -> None:
    found = count(
        sent("a", 0), answer("a", 1), sent("a", 3.5, "thank-you"),
        sent("b", 1), answer("b", 2), sent("c", 2),
        talks=(talk("a", 3, "referral", "introduction"),),
    )  # fmt: skip
    assert found.since == date(2026, 9, 7)
    assert found.answered == Share(2, 3)
    assert found.talked == Share(1, 2)
    assert found.thanked == Share(1, 1)
    assert (found.referrals, found.introductions) == (1, 1)


def test_what_came_back_is_told_by_what_it_said() -> None:
    found = count(
        sent("a", 0), answer("a", 1, "later"), answer("a", 9, "yes"), answer("a", 10),
        sent("b", 1), answer("b", 2, "no"), sent("c", 1), sent("c", 3), answer("c", 5),
        sent("d", 1), sent("e", 1), answer("e", 2, "later"), talks=(talk("d", 3),),
    )  # fmt: skip
    assert found.outcomes == Outcomes(yes=2, later=1, no=1, other=1)
    assert found.outcomes.said == "2 yes, 1 later, 1 no, 1 other"
    assert sum(vars(found.outcomes).values()) == found.answered.part
    assert count(sent("a", 0)).outcomes.said == ""


def test_an_answer_counts_for_the_last_request_before_it() -> None:
    found = count(
        sent("a", 0, "connection-note", ""), sent("a", 8, "email"), answer("a", 9),
        sent("a", 10, "email"), sent("a", 11, "follow-up"),
    )  # fmt: skip
    assert found.channels == [Row("connection-note", Share(0, 1)), Row("email", Share(1, 1))]
    assert found.angles == [
        Row("The move they made", Share(1, 1)),
        Row("Your own words", Share(0, 1)),
    ]
    assert found.weeks == [
        Week(date(2026, 9, 7), 1, 0), Week(date(2026, 9, 14), 1, 1), Week(date(2026, 9, 21), 0, 0),
    ]  # fmt: skip


def test_a_talk_is_an_answer_where_none_was_logged_and_a_cancelled_one_is_not() -> None:
    cancelled = Conversation(contact="b", starts_at=NOW, cancelled_at=NOW)
    planned = Conversation(contact="c", starts_at=NOW + timedelta(days=3))
    found = count(
        sent("a", 0), sent("b", 0), sent("c", 0), talks=(talk("a", 4), cancelled, planned)
    )
    assert found.answered == Share(2, 3)
    assert found.talked == Share(1, 2)


@pytest.mark.parametrize(
    ("thanked_after", "hours_since", "share"),
    [(23.9, 100, Share(1, 1)), (24.1, 100, Share(0, 1)), (None, 100, Share(0, 1)),
     (None, 23, Share(0, 0)), (2, 3, Share(1, 1)), (-1, 100, Share(0, 1))],
)  # fmt: skip
def test_thanks_are_in_time_within_a_day_of_the_end(
    thanked_after: float | None, hours_since: float, share: Share
) -> None:
    ended = NOW - timedelta(hours=hours_since)
    messages = []
    if thanked_after is not None:
        at = ended + timedelta(hours=thanked_after)
        messages = [Message(contact="a", channel="thank-you", at=at)]
    held = [Conversation(contact="a", ended_at=ended)]
    assert count_insights(messages, held, NOW, UTC).thanked == share


def test_a_day_for_thanks_has_24_hours_also_where_the_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    ended = datetime(2026, 10, 24, 12, tzinfo=berlin)  # the night has 25 hours
    late = datetime(2026, 10, 25, 11, 30, tzinfo=berlin)
    held = [Conversation(contact="a", ended_at=ended)]
    thanks = [Message(contact="a", channel="thank-you", at=late)]
    now = ended + timedelta(days=9)
    assert count_insights(thanks, held, now, berlin).thanked == Share(0, 1)


def test_a_week_begins_on_monday_where_the_user_is() -> None:
    late_on_sunday = Message(
        contact="a", channel="email", at=datetime(2026, 9, 13, 22, 30, tzinfo=UTC)
    )
    berlin = count_insights([late_on_sunday], [], NOW, ZoneInfo("Europe/Berlin"))
    assert berlin.weeks[0].begins == date(2026, 9, 14)
    assert count(late_on_sunday).weeks[0].begins == date(2026, 9, 7)


def test_only_what_is_since_then_counts_but_is_told_from_everything() -> None:
    early, late = sent("a", 0), sent("b", 15)
    found = count(early, late, answer("b", 16), since=START + timedelta(days=14))
    assert found.answered == Share(1, 1)
    assert found.since == late.at.date()
    assert len(count(early, late).weeks) == 3


def test_a_year_shows_its_last_twelve_weeks() -> None:
    weeks = count_insights([sent("a", -400), sent("b", 19)], [], NOW, UTC).weeks
    assert len(weeks) == 12
    assert sum(week.asked for week in weeks) == 1


def test_every_angle_of_the_drafts_has_a_name_among_its_like() -> None:
    names = {name_angle(angle.id) for angle in read_angles("angles", "warm")}
    assert names == {
        "Common ground", "The move they made", "Something they made", "A view they hold",
        "What they bring along", "The work they do",
    }  # fmt: skip


def test_small_numbers_are_known_as_small() -> None:
    assert Share(3, 7).few
    assert not Share(3, 8).few
    assert Share(11, 24).chance == 2
    assert Share(0, 9).chance == 1
