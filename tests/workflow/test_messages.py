"""What was sent and answered, logged once, changed and taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from coffeechat.workflow import contacts, interactions, messages, reminders, stages, talks
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import AlreadyKept, BadInput, NotFound
from coffeechat.workflow.forgetting import forget_contact
from coffeechat.workflow.invitations import count_invitations
from coffeechat.workflow.profile import save_profile
from support import NOW


@pytest.fixture
def hanna(companion: Companion) -> str:
    """The id of a person."""
    companion.now = lambda: NOW - timedelta(days=30)
    contact = contacts.add_contact(companion, {"name": "Hanna Lindqvist"}).id
    companion.now = lambda: NOW
    return contact


def stage_of(companion: Companion, contact: str) -> str:
    return contacts.get_contact(companion, contact).stage


def answer(companion: Companion, contact: str, outcome: str, **more: object) -> str:
    fields = {"channel": "email", "direction": "received", "outcome": outcome, **more}
    return messages.log_message(companion, contact, fields).id


def test_taking_messages_back_out_of_order_gives_the_stage_before(
    companion: Companion, hanna: str
) -> None:
    asked = messages.mark_sent(companion, hanna, "email", at=NOW - timedelta(days=3)).id
    agreed = answer(companion, hanna, "yes")
    messages.remove_message(companion, hanna, asked)
    assert stage_of(companion, hanna) == "agreed"
    assert messages.remove_message(companion, hanna, agreed).stage == "found"


def test_what_was_logged_within_one_second_stays_in_its_order(
    companion: Companion, hanna: str
) -> None:
    channels = ["email", "thank-you", "inmail", "connection-note", "update", "comment"]
    logged = [messages.mark_sent(companion, hanna, name).id for name in channels]
    assert [one.id for one in messages.list_messages(companion, hanna)] == logged


def test_a_message_is_moved_to_the_day_it_was_sent(companion: Companion, hanna: str) -> None:
    message = messages.mark_sent(companion, hanna, "email", body="Hi")
    before = NOW - timedelta(days=8)
    messages.change_message(companion, hanna, message.id, {"at": before})
    changed = contacts.get_contact(companion, hanna).history[-1]
    assert (changed.stage, changed.at) == ("asked", before)


def test_thanks_on_the_day_of_a_talk_followed_it(companion: Companion, hanna: str) -> None:
    ended = NOW - timedelta(days=2) + timedelta(hours=8)  # half past five in the afternoon
    talks.add_talk(companion, hanna, {"ended_at": ended, "remarks": [{"text": "Cut it"}]})
    at = messages.moment_of(companion, hanna, "thank-you", ended.date())
    messages.mark_sent(companion, hanna, "thank-you", at=at)
    assert reminders.list_reminders(companion) == []
    noon = messages.moment_of(companion, hanna, "email", ended.date())
    assert noon is not None and noon < ended
    assert messages.moment_of(companion, hanna, "thank-you", NOW.date()) is None  # now


def test_the_same_answer_twice_is_told_and_not_doubled(companion: Companion, hanna: str) -> None:
    messages.mark_sent(companion, hanna, "email", at=NOW - timedelta(days=9))
    answer(companion, hanna, "yes", at=NOW - timedelta(days=4))
    with pytest.raises(AlreadyKept, match="This answer is logged already: 19 November"):
        answer(companion, hanna, "yes")
    with pytest.raises(AlreadyKept, match="19 November"):
        answer(companion, hanna, "yes", at=NOW - timedelta(days=4))
    assert len(messages.list_messages(companion, hanna)) == 2


def test_the_same_message_twice_on_a_day_is_told(companion: Companion, hanna: str) -> None:
    messages.mark_sent(companion, hanna, "connection-note", body="Hi Hanna")
    with pytest.raises(AlreadyKept, match="logged already: today"):
        messages.mark_sent(companion, hanna, "connection-note", body="Hi Hanna")
    assert count_invitations(companion) == 1


def test_another_answer_after_another_message_is_its_own(companion: Companion, hanna: str) -> None:
    answer(companion, hanna, "later", at=NOW - timedelta(days=20))
    messages.mark_sent(companion, hanna, "email", at=NOW - timedelta(days=9))
    answer(companion, hanna, "later")
    assert len(messages.list_messages(companion, hanna)) == 3


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"channel": "pigeon"}, "channel"),
        ({"channel": "email", "outcome": "maybe"}, "outcome"),
        ({"channel": "email", "at": NOW + timedelta(days=1)}, "still to come"),
        ({"channel": "email", "at": NOW.replace(tzinfo=None)}, "zone"),
    ],
)
def test_bad_input_is_refused_in_a_sentence_and_nothing_is_logged(
    companion: Companion, hanna: str, fields: dict[str, object], says: str
) -> None:
    with pytest.raises(BadInput, match=says):
        messages.log_message(companion, hanna, fields)
    assert messages.list_messages(companion, hanna) == []


def test_nothing_is_logged_with_somebody_in_the_trash(companion: Companion, hanna: str) -> None:
    contacts.trash_contact(companion, hanna)
    with pytest.raises(BadInput, match="Hanna Lindqvist is in the trash"):
        messages.mark_sent(companion, hanna, "email")
    with pytest.raises(BadInput, match="trash"):
        interactions.add_interaction(companion, hanna, "met")


def test_nothing_is_logged_with_somebody_who_was_forgotten(
    companion: Companion, hanna: str
) -> None:
    forget_contact(companion, hanna)
    with pytest.raises(NotFound, match="not here any more"):
        messages.mark_sent(companion, hanna, "email")


def test_invitations_count_by_the_month_where_the_user_is(companion: Companion, hanna: str) -> None:
    companion.now = lambda: datetime(2026, 12, 1, 3, tzinfo=UTC)
    late = datetime(2026, 12, 1, 1, tzinfo=UTC)  # in New York it is still November
    messages.mark_sent(companion, hanna, "connection-note", at=late)
    assert count_invitations(companion) == 1
    save_profile(companion, {"time_zone": "America/New_York"})
    companion.now = lambda: datetime(2026, 12, 1, 12, tzinfo=UTC)
    assert count_invitations(companion) == 0


def test_a_stage_set_by_hand_is_taken_back(companion: Companion, hanna: str) -> None:
    messages.mark_sent(companion, hanna, "email", at=NOW - timedelta(days=3))
    contacts.amend_contact(companion, hanna, {"stage": "closed"})
    assert stages.undo_stage(companion, hanna).stage == "asked"
    with pytest.raises(BadInput, match="none to take back"):
        stages.undo_stage(companion, hanna)


def test_a_quick_interaction_counts_and_comes_back_out(companion: Companion, hanna: str) -> None:
    met = interactions.add_interaction(companion, hanna, "met", text="At the fair")
    assert interactions.count_real(companion, hanna) == 1
    interactions.remove_interaction(companion, hanna, met.id)
    assert interactions.count_real(companion, hanna) == 0
    with pytest.raises(NotFound):
        interactions.remove_interaction(companion, hanna, met.id)
    with pytest.raises(BadInput, match="kind"):
        interactions.add_interaction(companion, hanna, "dreamt")


def test_taking_an_end_back_makes_a_talk_a_planned_one(companion: Companion, hanna: str) -> None:
    ahead = {"starts_at": NOW - timedelta(hours=1)}
    talk = talks.add_talk(companion, hanna, ahead)
    talks.change_talk(companion, talk.id, {"ended_at": NOW})
    assert stage_of(companion, hanna) == "talked"
    talks.change_talk(companion, talk.id, {"ended_at": None})
    assert stage_of(companion, hanna) == "planned"


def test_a_stage_that_came_from_elsewhere_is_where_a_history_begins(
    companion: Companion, hanna: str
) -> None:
    contact = contacts.get_contact(companion, hanna)
    contact.history, contact.stage = [], "talked"
    companion.store.contacts.save(contact)
    asked = messages.mark_sent(companion, hanna, "email")
    assert stage_of(companion, hanna) == "talked"
    messages.remove_message(companion, hanna, asked.id)
    assert stage_of(companion, hanna) == "talked"
