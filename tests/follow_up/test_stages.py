"""Stages follow what is logged; taking anything back gives what the rest makes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest

from coffeechat.follow_up.stages import tell_stages
from coffeechat.records.contact import BY_HAND, Stage, StageChange
from coffeechat.records.ledger import InteractionLine, Ledger, MessageLine, TalkLine

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
FOUND = StageChange(stage="found", at=START, because="captured https://people.example/hanna")


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def sent(number: int, channel: str = "email", **more: str) -> MessageLine:
    return MessageLine(f"s{number}", day(number), channel, "sent", **more)


def answer(number: int, outcome: str = "") -> MessageLine:
    return MessageLine(f"r{number}", day(number), "email", "received", outcome)


def by_hand(stage: Stage, number: int) -> StageChange:
    return StageChange(stage=stage, at=day(number), because=BY_HAND)


def stages(
    *messages: MessageLine, history: tuple[StageChange, ...] = (FOUND,), **more: Any
) -> list[str]:
    ledger = Ledger("1", messages=messages, **more)
    return [change.stage for change in tell_stages(history, ledger, day(60))]


def talk(number: int) -> TalkLine:
    return TalkLine(f"t{number}", day(number), day(number) + timedelta(minutes=20))


def test_a_contact_passes_every_stage_by_what_happens() -> None:
    planned = StageChange(stage="planned", at=day(4), cause="t6")
    told = stages(
        sent(1), answer(3, "yes"), sent(7, "thank-you"), sent(40, "update"),
        history=(FOUND, planned), talks=(talk(6),),
    )  # fmt: skip
    assert told == ["found", "asked", "agreed", "planned", "talked", "thanked", "in touch"]


def test_each_change_tells_when_and_by_what() -> None:
    told = tell_stages([FOUND], Ledger("1", messages=(sent(1, "inmail"),)), day(60))
    assert (told[-1].at, told[-1].because, told[-1].cause) == (day(1), "sent: inmail", "s1")


@pytest.mark.parametrize(
    ("outcome", "stage"), [("yes", "agreed"), ("no", "closed"), ("later", "asked"), ("", "asked")]
)
def test_an_answer_moves_by_its_outcome(outcome: str, stage: str) -> None:
    assert stages(sent(1), answer(3, outcome))[-1] == stage


def test_taking_back_in_any_order_gives_what_the_rest_makes() -> None:
    events = (sent(1), answer(3, "yes"), sent(7, "thank-you"))
    alone = {event: stages(event)[-1] for event in events}
    assert list(alone.values()) == ["asked", "agreed", "thanked"]
    for order in permutations(events):
        assert stages(*order)[-1] == "thanked"
        assert stages(*order[:1])[-1] == alone[order[0]]


def test_the_plan_keeps_the_moment_at_which_it_was_made() -> None:
    ahead = TalkLine("t", day(70))
    first = tell_stages([FOUND], Ledger("1", talks=(ahead,)), day(60))
    again = tell_stages(first, Ledger("1", talks=(ahead,)), day(65))
    assert [change.at for change in again] == [START, day(60)]


def test_a_cancelled_plan_leaves_the_stage_before() -> None:
    plan = TalkLine("t", day(70), cancelled=True)
    assert stages(sent(1), answer(3, "yes"), talks=(plan,))[-1] == "agreed"


def test_a_talk_written_down_afterwards_was_never_planned() -> None:
    assert stages(talks=(talk(6),)) == ["found", "talked"]


def test_what_was_set_by_hand_holds_until_something_later_happens() -> None:
    history = (FOUND, by_hand("closed", 5))
    assert stages(sent(1), answer(3, "yes"), history=history)[-1] == "closed"
    assert stages(sent(1), answer(8, "yes"), history=history)[-1] == "agreed"
    back = (FOUND, by_hand("found", 5))
    assert stages(sent(1), history=back)[-1] == "found"


def test_a_back_dated_message_does_not_undo_what_was_set_by_hand_since() -> None:
    assert stages(sent(1), history=(FOUND, by_hand("talked", 5)))[-1] == "talked"


def test_a_polite_close_closes_and_no_reminder_does() -> None:
    assert stages(sent(1), sent(8, "follow-up"))[-1] == "asked"
    assert stages(sent(1), sent(20, "follow-up", variant="close"))[-1] == "closed"


def test_a_no_after_the_talk_closes_nothing() -> None:
    assert stages(sent(1), answer(9, "no"), talks=(talk(6),))[-1] == "talked"


def test_news_keeps_in_touch_only_after_thanks() -> None:
    assert stages(sent(8, "update"), talks=(talk(6),))[-1] == "talked"
    thanked = (sent(7, "thank-you"),)
    assert stages(*thanked, sent(20, "comment"), talks=(talk(6),))[-1] == "in touch"
    met = (InteractionLine("i", day(20), "met"),)
    assert stages(*thanked, talks=(talk(6),), interactions=met)[-1] == "in touch"


def test_a_second_talk_takes_nothing_back() -> None:
    told = stages(sent(7, "thank-you"), sent(20, "update"), talks=(talk(6), talk(30)))
    assert told[-1] == "in touch"


def test_what_an_older_version_told_is_told_anew() -> None:
    old = StageChange(stage="asked", at=day(1), because="sent: email")
    assert stages(history=(FOUND, old)) == ["found"]


def test_stages_without_a_cause_stay() -> None:
    carried = StageChange(stage="talked", at=day(2), because="from another list")
    assert stages(sent(5), history=(FOUND, carried)) == ["found", "talked"]
