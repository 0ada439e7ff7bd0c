"""Beliefs put to the test in talks, and the verdicts over them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from coffeechat.records.belief import Belief
from coffeechat.records.conversation import Conversation
from coffeechat.workflow import contacts, same_person, talks, targets, verdicts
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.forgetting import forget_contact
from coffeechat.workflow.undoing import undo, undoable
from support import NOW

SAID = "I stopped writing objectives and started watching one shift"


@pytest.fixture
def belief(companion: Companion) -> Belief:
    target = targets.add_target(companion, {"role": "Learning designer"})
    return targets.add_belief(companion, target.id, "It is mostly writing")


def talk_with(companion: Companion, name: str, *remarks: str, days_ago: int = 1) -> Conversation:
    contact = contacts.add_contact(companion, {"name": name})
    said = [{"text": text, "theme": "skills"} for text in remarks]
    held = {"ended_at": NOW - timedelta(days=days_ago), "remarks": said}
    return talks.add_talk(companion, contact.id, held)


def voices(companion: Companion, belief: Belief) -> list[tuple[str, str]]:
    heard = verdicts.hear_voices(companion, [belief])[belief.id]
    return [(voice.name, voice.stance) for voice in heard]


def test_a_voice_is_a_person_however_much_they_said(companion: Companion, belief: Belief) -> None:
    hanna = talk_with(companion, "Hanna Lindqvist", SAID, "At our size you write", days_ago=2)
    daniel = talk_with(companion, "Daniel Achterberg", "No new words in it at all")
    first, second = hanna.remarks
    verdicts.testify(companion, belief.id, hanna.id, first.id, "against")
    verdicts.testify(companion, belief.id, daniel.id, daniel.remarks[0].id, "against")
    assert voices(companion, belief) == [
        ("Daniel Achterberg", "against"), ("Hanna Lindqvist", "against"),
    ]  # fmt: skip
    verdicts.testify(companion, belief.id, hanna.id, second.id, "for")
    assert voices(companion, belief)[1] == ("Hanna Lindqvist", "both")
    [quote, _] = verdicts.hear_voices(companion, [belief])[belief.id][1].quotes
    assert (quote.text, quote.said_on) == (SAID, hanna.ended_at)


def test_said_anew_replaces_and_nothing_takes_back(companion: Companion, belief: Belief) -> None:
    talk = talk_with(companion, "Hanna Lindqvist", SAID)
    remark = talk.remarks[0].id
    first = verdicts.testify(companion, belief.id, talk.id, remark, "for")
    assert verdicts.testify(companion, belief.id, talk.id, remark, "for") == first
    verdicts.testify(companion, belief.id, talk.id, remark, "against")
    assert verdicts.stances_in(companion, talk) == {remark: {belief.id: "against"}}
    assert verdicts.testify(companion, belief.id, talk.id, remark, "") is None
    assert voices(companion, belief) == []


def test_a_corrected_remark_stays_a_voice_and_a_removed_one_does_not(
    companion: Companion, belief: Belief
) -> None:
    talk = talk_with(companion, "Hanna Lindqvist", SAID)
    remark = talk.remarks[0]
    verdicts.testify(companion, belief.id, talk.id, remark.id, "against")
    talks.change_talk(companion, talk.id, {"remarks": [{"id": remark.id, "text": "I watch"}]})
    [voice] = verdicts.hear_voices(companion, [belief])[belief.id]
    assert voice.quotes[0].text == "I watch"
    kept = talks.get_talk(companion, talk.id).remarks[0]
    assert (kept.theme, kept.said_at) == (remark.theme, remark.said_at)
    # The interface sends remarks without ids: the same words are the same remark.
    talks.change_talk(companion, talk.id, {"remarks": [{"text": "I watch", "thank_for": True}]})
    assert voices(companion, belief) == [("Hanna Lindqvist", "against")]
    talks.change_talk(companion, talk.id, {"remarks": []})
    assert voices(companion, belief) == []


def test_a_verdict_says_how_many_voices_it_rests_on_and_earlier_ones_stay(
    companion: Companion, belief: Belief
) -> None:
    verdicts.give_verdict(companion, belief.id, " Probably. ")
    talk = talk_with(companion, "Hanna Lindqvist", SAID)
    verdicts.testify(companion, belief.id, talk.id, talk.remarks[0].id, "against")
    verdicts.give_verdict(companion, belief.id, "Less than half of it is.")
    given = verdicts.give_verdict(companion, belief.id, "Less than half of it is.").verdicts
    assert [(one.text, one.voices) for one in given] == [
        ("Probably.", 0), ("Less than half of it is.", 1),
    ]  # fmt: skip
    assert given[0].written_at == NOW


def test_bad_input_gets_a_sentence_and_changes_nothing(
    companion: Companion, belief: Belief
) -> None:
    talk = talk_with(companion, "Hanna Lindqvist", SAID)
    with pytest.raises(BadInput, match="for a belief, against it, or both"):
        verdicts.testify(companion, belief.id, talk.id, talk.remarks[0].id, "maybe")
    with pytest.raises(NotFound):
        verdicts.testify(companion, belief.id, talk.id, "1", "for")
    with pytest.raises(NotFound):
        verdicts.testify(companion, "1", talk.id, talk.remarks[0].id, "for")
    with pytest.raises(BadInput, match="Write what you make of it first"):
        verdicts.give_verdict(companion, belief.id, "  ")
    with pytest.raises(BadInput):
        verdicts.give_verdict(companion, belief.id, "x" * 2_001)
    assert voices(companion, belief) == []
    assert targets.get_belief(companion, belief.id).verdicts == []


def test_a_removed_target_comes_back_with_voices_and_verdicts(
    companion: Companion, belief: Belief
) -> None:
    talk = talk_with(companion, "Hanna Lindqvist", SAID)
    verdicts.testify(companion, belief.id, talk.id, talk.remarks[0].id, "against")
    verdicts.give_verdict(companion, belief.id, "Less than half of it is.")
    before = targets.list_beliefs(companion, belief.target)
    with undoable(companion) as step:
        targets.remove_target(companion, belief.target)
    assert targets.list_beliefs(companion, belief.target) == []
    assert len(companion.store.testimonies) == 0

    undo(companion, step.id)
    assert targets.list_beliefs(companion, belief.target) == before
    assert voices(companion, belief) == [("Hanna Lindqvist", "against")]


def test_a_voice_goes_with_the_person(companion: Companion, belief: Belief) -> None:
    talk = talk_with(companion, "Hanna Lindqvist", SAID)
    verdicts.testify(companion, belief.id, talk.id, talk.remarks[0].id, "against")
    forget_contact(companion, talk.contact)
    assert len(companion.store.testimonies) == 0
    assert voices(companion, belief) == []


def test_two_contacts_made_one_are_one_voice(companion: Companion, belief: Belief) -> None:
    one = talk_with(companion, "Hanna Lindqvist", SAID)
    other = talk_with(companion, "Hanna Lindqvist", "You write all day")
    verdicts.testify(companion, belief.id, one.id, one.remarks[0].id, "against")
    verdicts.testify(companion, belief.id, other.id, other.remarks[0].id, "for")
    merge = same_person.merge_contacts(companion, one.contact, other.contact)
    assert voices(companion, belief) == [("Hanna Lindqvist", "both")]
    same_person.undo_merge(companion, merge.id)
    assert len(voices(companion, belief)) == 2
