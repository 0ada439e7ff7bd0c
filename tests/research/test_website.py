"""Does a captured company page answer a question?"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from coffeechat.questions.bank import load_bank
from coffeechat.records.company import CapturedPage
from coffeechat.records.record import Record
from coffeechat.research import find_answer
from questions.test_bank import SLOTS

PASSAGES = [
    "Kestrel Learning designs onboarding courses for hospitals in the Nordic countries.",
    "Our offices are in Gothenburg, Malmö and Oslo; everyone may work from home two days a week.",
    "Onboarding at Kestrel lasts four weeks: every new designer shadows a hospital ward, then "
    "rebuilds an old course with a mentor, then ships a first lesson of their own.",
    "We work in two-week cycles. Every lesson is tested with five learners before it is released, "
    "and each release is followed by a review with the client.",
    "Anna Berg founded Kestrel in 2015 after ten years as a nurse.",
    "Home", "About us", "Cookies help us deliver our services and improve the site for you.",
]  # fmt: skip
PAGE = CapturedPage(
    url="https://kestrel.example/about", organisation="Kestrel Learning",
    captured_at=datetime(2026, 11, 1, tzinfo=UTC),
    record=Record(url="https://kestrel.example/about", kind="company", passages=PASSAGES),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("What does Kestrel design for hospitals, and in which Nordic countries?", "Kestrel Learn"),
        ("Where are the offices, and may everyone work from home?", "Our offices"),
        ("Where are your offices?", "Our offices"),
        ("Who founded Kestrel, and when?", "Anna Berg"),
        ("How is a lesson tested with learners before its release at Kestrel?", "We work in two"),
        ("How long does onboarding for a new designer last, and is there a mentor?", "Onboarding"),
    ],
)
def test_a_question_the_page_answers_is_found_with_its_passage(question: str, start: str) -> None:
    found = find_answer(question, [PAGE])
    assert found is not None
    assert found.text.startswith(start)
    assert found.url == "https://kestrel.example/about"


@pytest.mark.parametrize(
    "question",
    [
        "As a learning designer at Kestrel Learning, what took most of your own time last week?",
        "What surprised you about the work after moving from nursing to learning design?",
        "What do you wish you had known before joining Kestrel?",
        "Which unwritten rule at Kestrel took you longest to notice?",
        "Which habit from nursing do you still lean on in learning design?",
        "What did your first 90 days at Kestrel teach you about new designers and mentors?",
        "?",
        "",
    ],
)
def test_a_question_only_the_person_can_answer_is_kept(question: str) -> None:
    assert find_answer(question, [PAGE]) is None


def test_the_banks_own_questions_are_rarely_taken_for_answered() -> None:
    vocabulary = load_bank().fields["learning design"]
    slots = {**vocabulary, **SLOTS, "organisation": "Kestrel Learning",
             "as_role": "a learning designer at Kestrel Learning"}  # fmt: skip
    asked = [wording.text.format_map(slots) for wording in load_bank().wordings]
    answered = [question for question in asked if find_answer(question, [PAGE])]
    assert len(answered) <= len(asked) // 100, answered


def test_no_page_answers_nothing() -> None:
    assert find_answer("Where are the offices?", []) is None
