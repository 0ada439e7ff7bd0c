"""What the user does with questions is remembered, and always gives the same set."""

from __future__ import annotations

import pytest

from coffeechat.questions import choose_questions, edit_questions
from coffeechat.questions.edits import own_id
from coffeechat.questions.set_rules import find_set_faults
from coffeechat.records.contact import Contact, QuestionEdits
from coffeechat.records.question import QuestionSet
from coffeechat.research import gather_evidence
from questions.personas import NOBODY, PERSONAS, TODAY

PHARMACIST = PERSONAS["hospital pharmacist"]
EVIDENCE = gather_evidence(PHARMACIST, NOBODY, TODAY)


def ask(edits: QuestionEdits | None = None) -> QuestionSet:
    contact = Contact(record=PHARMACIST.record, question_edits=edits or QuestionEdits())
    return choose_questions(EVIDENCE, contact, NOBODY)


def ids(found: QuestionSet) -> list[str]:
    return [question.id for question in found.questions]


def test_a_removed_question_stays_away_and_the_themes_stay_covered() -> None:
    edits = QuestionEdits()
    for _ in range(6):
        gone = ids(ask(edits))[0]
        edits = edit_questions(edits, "remove", gone)
        found = ask(edits)
        assert gone not in ids(found)
        assert find_set_faults(found, EVIDENCE) == []


def test_another_replaces_one_question_by_one_of_its_theme_and_leaves_the_rest() -> None:
    before = ask()
    for place, question in enumerate(before.questions):
        after = ask(edit_questions(QuestionEdits(), "another", question.id))
        assert question.id not in ids(after)
        rest = set(ids(before)) - {question.id}
        assert rest <= set(ids(after))
        if question.theme in {"typical-day", "skills", "wish-known", "advice"}:
            assert after.questions[place].theme == question.theme


def test_another_can_be_asked_for_again_and_again() -> None:
    edits, seen = QuestionEdits(), set()
    for _ in range(5):
        first = ids(ask(edits))[0]
        assert first not in seen
        seen.add(first)
        edits = edit_questions(edits, "another", first)


def test_a_pinned_question_stays_and_is_never_dropped_first() -> None:
    dropped = next(question.id for question in ask().questions if question.drop_first)
    found = ask(edit_questions(QuestionEdits(), "pin", dropped))
    pinned = next(question for question in found.questions if question.id == dropped)
    assert pinned.pinned
    assert not pinned.drop_first


def test_pinning_what_another_brought_keeps_it() -> None:
    first = ids(ask())[0]
    edits = edit_questions(QuestionEdits(), "another", first)
    brought = ids(ask(edits))[0]
    edits = edit_questions(edits, "pin", brought)
    assert brought in ids(ask(edits))
    assert first not in ids(ask(edits))


def test_an_edited_question_keeps_its_place_and_evidence() -> None:
    first = ask().questions[0]
    found = ask(edit_questions(QuestionEdits(), "edit", first.id, "  What filled   Tuesday? "))
    assert found.questions[0].text == "What filled Tuesday?"
    assert found.questions[0].evidence == first.evidence


def test_an_added_question_is_asked_before_advice() -> None:
    found = ask(edit_questions(QuestionEdits(), "add", text="What about the robot?"))
    themes = [question.theme for question in found.questions]
    assert "own" in themes
    assert themes[-1] == "advice"
    assert len(found.questions) <= 8


def test_own_questions_make_room_and_can_be_changed_and_removed() -> None:
    edits = QuestionEdits()
    for number in range(4):
        edits = edit_questions(edits, "add", text=f"What about robot {number}?")
    assert len(ask(edits).questions) == 8
    edits = edit_questions(edits, "edit", own_id("What about robot 0?"), "What about Ada?")
    assert edits.added[0] == "What about Ada?"
    edits = edit_questions(edits, "remove", own_id("What about Ada?"))
    assert len(edits.added) == 3


def test_restore_undoes_one_question_or_everything() -> None:
    first, second = ids(ask())[:2]
    edits = edit_questions(QuestionEdits(), "remove", first)
    edits = edit_questions(edits, "another", second)
    assert first in ids(ask(edit_questions(edits, "restore", first)))
    assert ask(edit_questions(edits, "restore")) == ask()


@pytest.mark.parametrize(
    ("action", "question", "text"),
    [
        ("add", "", " "),
        ("edit", "x", ""),
        ("pin", "", ""),
        ("add", "", "x" * 301),
        ("shout", "x", ""),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused_in_a_sentence(
    action: str, question: str, text: str
) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        edit_questions(QuestionEdits(), action, question, text)  # type: ignore[arg-type]


def test_edits_leave_the_given_ones_alone() -> None:
    edits = QuestionEdits()
    edit_questions(edits, "remove", "x")
    assert edits == QuestionEdits()


def test_what_was_asked_comes_back_neither_pinned_nor_reworded_nor_as_ones_own() -> None:
    pinned, reworded, *_ = ids(ask())
    edits = edit_questions(QuestionEdits(), "pin", pinned)
    edits = edit_questions(edits, "edit", reworded, "What did the ward leave you with?")
    edits = edit_questions(edits, "add", text="Which shift would you show a pupil?")
    contact = Contact(record=PHARMACIST.record, question_edits=edits)
    first = choose_questions(EVIDENCE, contact, NOBODY)
    second = choose_questions(EVIDENCE, contact, NOBODY, asked=ids(first))
    assert not {q.text for q in first.questions} & {q.text for q in second.questions}
    assert find_set_faults(second, EVIDENCE) == []
