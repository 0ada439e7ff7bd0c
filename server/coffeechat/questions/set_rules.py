"""The rules for a whole set: what is wrong with it, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from rapidfuzz import fuzz

from coffeechat.questions.selection import MOST_UNANCHORED, THIN, count_facts
from coffeechat.records.evidence import Evidence
from coffeechat.records.question import SEED_THEMES, Question, QuestionSet

FEWEST, MOST = 5, 8
ALIKE = 82  # per cent of likeness from which two questions of a set are one


def find_set_faults(found: QuestionSet, evidence: Sequence[Evidence]) -> list[str]:
    """Return what is wrong with a set that was made from this evidence.

    The user's own questions are theirs: only their number counts.
    """
    questions = found.questions
    ours = [question for question in questions if question.theme != "own"]
    faults = [
        "" if FEWEST <= len(questions) <= MOST else f"It has {len(questions)} questions.",
        _check_themes(ours),
        _check_anchors(ours, found, evidence),
        _check_alike(ours),
        _check_order(ours) if found.order == "easy-to-deep" else "",
        _check_minutes(found),
    ]
    return [fault for fault in faults if fault]


def _check_themes(questions: Sequence[Question]) -> str:
    missing = set(SEED_THEMES) - {question.theme for question in questions}
    return f"It lacks {', '.join(sorted(missing))}." if missing else ""


def _check_anchors(
    questions: Sequence[Question], found: QuestionSet, evidence: Sequence[Evidence]
) -> str:
    loose = sum(1 for question in questions if question.evidence is None)
    if loose <= MOST_UNANCHORED:
        return ""
    if count_facts(item.text for item in evidence) >= THIN:
        return f"{loose} questions rest on no captured words."
    told = any("fewer than three facts" in remark for remark in found.remarks)
    return "" if told else "It does not say that the page is thin."


def _check_alike(questions: Sequence[Question]) -> str:
    for first, second in combinations(questions, 2):
        one_wording = _name_wording(first) == _name_wording(second)
        if one_wording or fuzz.token_sort_ratio(first.text, second.text) >= ALIKE:
            return f"Two ask the same: {first.id} and {second.id}."
    return ""


def _name_wording(question: Question) -> str:
    return question.id.partition(".")[0]


def _check_order(questions: Sequence[Question]) -> str:
    themes = [question.theme for question in questions]
    for earlier, later in pairwise(themes):
        if earlier == "advice" != later:
            return "Advice does not come last."
        if later == "typical-day" != earlier:
            return "The easy questions do not come first."
    return ""


def _check_minutes(found: QuestionSet) -> str:
    agenda = found.agenda
    spent = sum(item.minutes for item in agenda.items)
    if spent > agenda.minutes:
        return f"It takes {spent} of {agenda.minutes} minutes."
    asked = [item.question for item in agenda.items if item.question]
    same = asked == [question.id for question in found.questions]
    return "" if same else "The agenda does not hold the questions."
