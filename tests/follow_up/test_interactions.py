"""Real interactions: something came back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from coffeechat.follow_up.interactions import count_interactions
from coffeechat.records.ledger import InteractionLine, Ledger, MessageLine, TalkLine

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def received(day: int) -> MessageLine:
    return MessageLine(str(day), START + timedelta(days=day), "email", "received")


def talk(day: int) -> TalkLine:
    return TalkLine(str(day), ended_at=START + timedelta(days=day))


def test_what_was_only_sent_or_planned_does_not_count() -> None:
    sent = MessageLine("s", START, "email")
    assert count_interactions(Ledger("1", messages=(sent,), talks=(TalkLine("p", START),))) == 0


def test_answers_about_one_thing_are_one_exchange() -> None:
    assert count_interactions(Ledger("1", messages=(received(1), received(3)))) == 1
    assert count_interactions(Ledger("1", messages=(received(1), received(40)))) == 2


def test_an_answer_and_the_talk_it_led_to_are_two() -> None:
    assert count_interactions(Ledger("1", messages=(received(1),), talks=(talk(5),))) == 2
    again = Ledger("1", messages=(received(1), received(7)), talks=(talk(5),))
    assert count_interactions(again) == 3


def test_meetings_each_count() -> None:
    met = tuple(InteractionLine(kind, START, kind) for kind in ("met", "called"))
    assert count_interactions(Ledger("1", interactions=met)) == 2
