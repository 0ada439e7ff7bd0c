"""What was learned about a target, read together."""

from __future__ import annotations

from datetime import timedelta

import pytest

from coffeechat.records.profile import Target
from coffeechat.workflow import contacts, learned, talks, targets, topics, verdicts
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from support import NOW


@pytest.fixture
def target(companion: Companion) -> Target:
    return targets.add_target(companion, {"role": "Learning designer"})


def hear(companion: Companion, name: str, *remarks: tuple[str, str], days_ago: int = 1) -> str:
    contact = contacts.add_contact(companion, {"name": name})
    said = [{"text": text, "theme": theme or None} for theme, text in remarks]
    held = {"ended_at": NOW - timedelta(days=days_ago), "remarks": said}
    talks.add_talk(companion, contact.id, held)
    return contact.id


def test_remarks_of_several_people_are_gathered_by_theme(
    companion: Companion, target: Target
) -> None:
    hear(companion, "Ann Ek", ("skills", "Watching one shift"), ("path", "By a short course"))
    hear(companion, "Bo Lind", ("skills", "You watch people at work"), ("", "Nice weather"))
    found = learned.what_was_learned(companion, target.id)
    assert (found.people, found.talks, len(found.remarks)) == (2, 2, 4)
    assert [theme.theme for theme in found.themes] == ["skills", "path"]
    [skills, path] = found.themes
    assert [one.text for one in skills.loose] == ["Watching one shift", "You watch people at work"]
    [alike] = skills.suggestions
    assert (alike.word, alike.topic, len(alike.said)) == ("watching", "", 2)
    assert path.suggestions == []


def test_nothing_is_grouped_but_by_the_user_and_a_group_can_be_undone(
    companion: Companion, target: Target
) -> None:
    hear(companion, "Ann Ek", ("skills", "Watching one shift"))
    hear(companion, "Bo Lind", ("skills", "You watch people at work"))
    keys = [one.key for one in learned.what_was_learned(companion, target.id).remarks]
    topics.name_topic(companion, keys, "  Watching people\nat work ")

    hear(companion, "Cleo Park", ("skills", "I watched a ward for a week"))
    [skills] = learned.what_was_learned(companion, target.id).themes
    [topic] = skills.topics
    assert (topic.name, topic.people) == ("Watching people at work", 2)
    [more] = skills.suggestions
    assert (more.topic, [one.name for one in more.said]) == (
        "Watching people at work",
        ["Cleo Park"],
    )

    topics.name_topic(companion, [more.said[0].key], "watching people at work")
    [skills] = learned.what_was_learned(companion, target.id).themes
    assert [topic.people for topic in skills.topics] == [3]
    topics.name_topic(companion, [one.key for one in skills.topics[0].said], "")
    [skills] = learned.what_was_learned(companion, target.id).themes
    assert (skills.topics, len(skills.loose)) == ([], 3)


def test_a_topic_stays_when_its_talk_is_corrected(companion: Companion, target: Target) -> None:
    hear(companion, "Ann Ek", ("skills", "Watching one shift"))
    [said] = learned.what_was_learned(companion, target.id).remarks
    topics.name_topic(companion, [said.key], "Watching")
    talks.change_talk(companion, said.talk, {
        "remarks": [{"id": said.remark, "text": "Watching two shifts", "theme": "skills"}],
    })  # fmt: skip
    [skills] = learned.what_was_learned(companion, target.id).themes
    assert skills.topics[0].said[0].text == "Watching two shifts"


def test_a_bad_group_gets_a_sentence_and_changes_nothing(
    companion: Companion, target: Target
) -> None:
    hear(companion, "Ann Ek", ("skills", "Watching one shift"))
    [said] = learned.what_was_learned(companion, target.id).remarks
    with pytest.raises(BadInput, match="Choose the remarks"):
        topics.name_topic(companion, [], "Watching")
    with pytest.raises(BadInput, match="Say it shorter"):
        topics.name_topic(companion, [said.key], "x" * 81)
    for key in ("", f"{said.talk}.1", "1.1"):
        with pytest.raises(NotFound):
            topics.name_topic(companion, [said.key, key], "Watching")
    assert learned.what_was_learned(companion, target.id).remarks == [said]


def test_talks_count_for_the_targets_their_people_can_tell_of(companion: Companion) -> None:
    here, there = (targets.add_target(companion, {"role": role}) for role in ("Nurse", "Teacher"))
    ann, bo = hear(companion, "Ann Ek", ("path", "A course")), hear(companion, "Bo Lind")
    contacts.amend_contact(companion, ann, {"targets": [here.id]})
    contacts.amend_contact(companion, bo, {"targets": [here.id, there.id]})
    assert learned.what_was_learned(companion, here.id).people == 2
    assert learned.what_was_learned(companion, there.id).people == 1
    with pytest.raises(NotFound):
        learned.what_was_learned(companion, "1")


def test_whom_to_ask_next_comes_from_the_words_of_a_record(
    companion: Companion, target: Target
) -> None:
    belief = targets.add_belief(companion, target.id, "Most of it is writing")
    about = {"name": "Hanna Lindqvist", "about": "I wrote about completion rates, and I write."}
    hanna = contacts.add_contact(companion, about)
    contacts.add_contact(companion, {"name": "Writ Large", "about": "A writ is not a text."})
    ask = learned.what_was_learned(companion, target.id).beliefs[0].ask
    assert ask is not None
    assert (ask.name, ask.words) == ("Hanna Lindqvist", about["about"])

    contacts.amend_contact(companion, hanna.id, {"stage": "closed"})
    assert learned.what_was_learned(companion, target.id).beliefs[0].ask is None
    tomorrow = NOW + timedelta(days=1)
    ann = contacts.add_contact(companion, {"name": "Ann Ek"})
    talk = talks.add_talk(companion, ann.id, {"starts_at": tomorrow, "remarks": [{"text": "No"}]})
    ask = learned.what_was_learned(companion, target.id).beliefs[0].ask
    assert ask is not None
    assert (ask.name, ask.words, ask.talk_at) == ("Ann Ek", "", tomorrow)

    verdicts.testify(companion, belief.id, talk.id, talk.remarks[0].id, "against")
    assert learned.what_was_learned(companion, target.id).beliefs[0].ask is None


def test_with_two_who_agree_nobody_is_proposed(companion: Companion, target: Target) -> None:
    belief = targets.add_belief(companion, target.id, "Most of it is writing")
    contacts.add_contact(companion, {"name": "Hanna Lindqvist", "about": "I write."})
    for name in ("Ann Ek", "Bo Lind"):
        hear(companion, name, ("", "It is not"))
    for said in learned.what_was_learned(companion, target.id).remarks:
        verdicts.testify(companion, belief.id, said.talk, said.remark, "against")
    [weighed] = learned.what_was_learned(companion, target.id).beliefs
    assert (weighed.said, weighed.early, weighed.ask) == ("2 voices, both against", False, None)
