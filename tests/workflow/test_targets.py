"""Targets, and the beliefs that talks test."""

from __future__ import annotations

import pytest

from coffeechat.workflow import contacts, talks, targets, verdicts, writing
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound


def test_a_belief_becomes_a_question_that_tests_it(companion: Companion) -> None:
    target = targets.add_target(companion, {"role": "Learning designer"})
    targets.add_belief(companion, target.id, "It is mostly writing")
    fields = {"name": "Hanna Lindqvist", "role": "Learning Designer", "organisation": "Kestrel"}
    contact = contacts.add_contact(companion, fields)
    questions = writing.questions_for(companion, contact.id).questions
    tested = [question for question in questions if question.theme == "validation"]
    assert any("writing" in question.text for question in tested)


def test_beliefs_about_another_company_are_not_tested_here(companion: Companion) -> None:
    here = targets.add_target(companion, {"company": "Kestrel"})
    there = targets.add_target(companion, {"company": "Otterhaus"})
    targets.add_belief(companion, here.id, "It is small")
    targets.add_belief(companion, there.id, "It is large")
    contact = contacts.add_contact(companion, {"name": "Ann Ek", "organisation": "kestrel"})
    assert [one.text for one in targets.beliefs_about(companion, contact)] == ["It is small"]


def test_every_belief_gets_its_chance_and_who_has_spoken_is_not_asked_again(
    companion: Companion,
) -> None:
    target = targets.add_target(companion, {"role": "Learning designer"})
    beliefs = [targets.add_belief(companion, target.id, f"It is {what}") for what in "abcde"]
    first = set()
    for number in range(40):
        contact = contacts.add_contact(companion, {"name": f"Ann Ek {number}"})
        first.add(verdicts.beliefs_to_test(companion, contact)[0].id)
    assert first == {belief.id for belief in beliefs}

    talk = talks.add_talk(companion, contact.id, {"remarks": [{"text": "It is not"}]})
    verdicts.testify(companion, beliefs[0].id, talk.id, talk.remarks[0].id, "against")
    left = verdicts.beliefs_to_test(companion, contact)
    assert beliefs[0].id not in [belief.id for belief in left]
    other = contacts.add_contact(companion, {"name": "Bo Lind"})
    assert verdicts.beliefs_to_test(companion, other)[-1].id == beliefs[0].id


def test_a_target_goes_with_its_beliefs(companion: Companion) -> None:
    target = targets.add_target(companion, {"company": "Kestrel"})
    belief = targets.add_belief(companion, target.id, "It is small")
    targets.remove_target(companion, target.id)
    assert targets.list_targets(companion) == []
    assert companion.store.beliefs.get(belief.id) is None


def test_an_empty_target_and_an_empty_belief_are_refused(companion: Companion) -> None:
    with pytest.raises(BadInput):
        targets.add_target(companion, {"company": " ", "role": ""})
    target = targets.add_target(companion, {"company": "Kestrel"})
    with pytest.raises(BadInput):
        targets.add_belief(companion, target.id, "  ")
    with pytest.raises(NotFound):
        targets.add_belief(companion, "1", "It is small")
