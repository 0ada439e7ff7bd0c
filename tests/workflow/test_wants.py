"""Still want it? Answers for the parts of a target."""

from __future__ import annotations

import pytest

from coffeechat.workflow import targets, wants
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound


def test_each_part_is_answered_by_itself_and_every_answer_stays(companion: Companion) -> None:
    aim = {"role": "Learning designer", "company": "Kestrel"}
    target = targets.add_target(companion, aim).id
    wants.answer_want(companion, target, "role", "curious")
    wants.answer_want(companion, target, "role", "more", " The watching part ")
    wants.answer_want(companion, target, "role", "more", "The watching part")
    role, company = wants.list_wants(companion, target)
    assert [(one.answer, one.why) for one in role.answers] == [
        ("curious", ""), ("more", "The watching part"),
    ]  # fmt: skip
    assert (company.name, company.first, company.now) == ("Kestrel", None, None)

    wants.take_back_answer(companion, role.answers[-1].id)
    [role, _] = wants.list_wants(companion, target)
    assert role.now and role.now.answer == "curious"


def test_bad_input_gets_a_sentence(companion: Companion) -> None:
    target = targets.add_target(companion, {"company": "Kestrel"}).id
    with pytest.raises(BadInput, match="no such part"):
        wants.answer_want(companion, target, "role", "yes")
    with pytest.raises(BadInput, match="Choose how you feel"):
        wants.answer_want(companion, target, "company", "")
    with pytest.raises(BadInput):
        wants.answer_want(companion, target, "company", "perhaps")
    with pytest.raises(NotFound):
        wants.take_back_answer(companion, "1")
    assert len(companion.store.wants) == 0
