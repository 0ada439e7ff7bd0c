"""A question that a captured company page answers is replaced, and the passage is shown."""

from __future__ import annotations

from datetime import UTC, datetime

from coffeechat.questions import choose_questions
from coffeechat.questions.set_rules import find_set_faults
from coffeechat.records.company import CapturedPage
from coffeechat.records.record import Record
from coffeechat.research import Passage, gather_evidence
from questions.personas import NOBODY, PERSONAS, TODAY

CONTACT = PERSONAS["brewery founder"]
EVIDENCE = gather_evidence(CONTACT, NOBODY, TODAY)
PAGE = CapturedPage(
    url="https://hopfenwerk.example/about", organisation="Hopfenwerk",
    captured_at=datetime(2026, 11, 1, tzinfo=UTC),
    record=Record(url="https://hopfenwerk.example/about", passages=["We brew."]),
)  # fmt: skip


def test_an_answered_question_is_replaced_and_listed() -> None:
    first = choose_questions(EVIDENCE, CONTACT, NOBODY).questions[0].text
    passage = Passage(text="It says so here.", url="https://hopfenwerk.example/about")
    found = choose_questions(
        EVIDENCE, CONTACT, NOBODY, pages=[PAGE],
        answered=lambda text: passage if text == first else None,
    )  # fmt: skip
    assert [replaced.question for replaced in found.replaced] == [first]
    assert found.replaced[0].passage == "It says so here."
    assert first not in [question.text for question in found.questions]
    assert find_set_faults(found, EVIDENCE) == []
    assert found.website_checked


def test_without_a_company_page_the_set_says_so() -> None:
    found = choose_questions(EVIDENCE, CONTACT, NOBODY)
    assert not found.website_checked
    assert any("capture its About page" in remark for remark in found.remarks)
    checked = choose_questions(EVIDENCE, CONTACT, NOBODY, pages=[PAGE])
    assert not any("capture its About page" in remark for remark in checked.remarks)


def test_a_site_that_answers_everything_does_not_hang_or_repeat() -> None:
    everything = Passage(text="Everything.", url="https://hopfenwerk.example/")
    found = choose_questions(EVIDENCE, CONTACT, NOBODY, pages=[PAGE], answered=lambda _: everything)
    assert len({replaced.question for replaced in found.replaced}) == len(found.replaced)
