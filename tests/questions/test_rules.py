"""FIELD.md's rules for one question, on its own examples and beyond."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from coffeechat.questions import rules
from coffeechat.questions.rules import find_faults
from coffeechat.records.evidence import Evidence

BAD = """
Are you hiring?
Do you know of any openings?
How do I get hired here?
Could you pass my resume along?
Would you refer me?
Can you introduce me to the hiring manager?
Who should I talk to about a role?
Can I pick your brain?
Tell me about your journey.
Any advice?
What does your company do?
Where are your offices?
What do you earn?
Why did you leave so soon?
Do you like your job?
Isn't the culture amazing?
What is a typical day like?
""".strip().splitlines()

GOOD = """
As a data engineer at Acme, what took most of your time last week?
How does a release week differ from a quiet one on your platform team?
What surprised you about the work after moving from support to product?
Which skill from your nursing years do you still lean on in UX?
Your README stresses testing; what separates good testers from great ones?
What do newcomers over-prepare for, and what do they neglect?
What do you wish you'd known before leaving a bank for a 30-person startup?
Which part of developer relations doesn't show from outside?
What did your first 90 days at Acme teach you?
What made you pick climate work over fintech?
Your talk argued against microservices; how has your view changed since?
I imagine your analyst role is mostly modelling; where is that wrong?
Who tends not to enjoy this work?
With two years in retail ops, what would you learn first in my place?
""".strip().splitlines()


@pytest.mark.parametrize("text", BAD)
def test_a_bad_question_is_faulted(text: str) -> None:
    assert find_faults(text)


@pytest.mark.parametrize("text", GOOD)
def test_a_good_question_is_not_faulted(text: str) -> None:
    assert find_faults(text) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (rules.check_mark, "What helped you most? And why?"),
        (rules.check_mark, "What helped you most."),
        (rules.check_length, "What " + "very " * 26 + "long thing is this?"),
        (rules.check_open, "Is the work in pharmacy hard?"),
        (rules.check_open, "Would you recommend it?"),
        (rules.check_open, "As a nurse at Acme, do you like the nights?"),
        (rules.check_open, "Your talk argued against tests; has that changed?"),
        (rules.check_pay, "How much do they pay at Acme?"),
        (rules.check_pay, "What salary would you expect in pharmacy?"),
        (rules.check_hiring, "Which openings are there, and when is the vacancy posted?"),
        (rules.check_hiring, "How could I get my CV to your team?"),
        (rules.check_personal, "What does your husband think of the nights?"),
        (rules.check_personal, "How old were you then?"),
        (rules.check_neutral, "How amazing is it, and isn’t it fun?"),
        (rules.check_neutral, "Why did you leave so quickly?"),
        (rules.check_specific, "What is a typical day like?"),
        (rules.check_specific, "What does the company do?"),
        (rules.check_complete, "What do you do at {organisation}?"),
        (rules.check_complete, "What do you do at [company]?"),
        (rules.check_complete, "What do you  do?"),
        (rules.check_fact_is_not_answer, "Where did you study, and what?"),
        (rules.check_fact_is_not_answer, "How long have you been at Acme?"),
    ],
)
def test_each_rule_catches_what_it_is_for(rule, text: str) -> None:  # type: ignore[no-untyped-def]
    assert rule(text)


def test_thirty_words_are_not_too_many() -> None:
    assert not rules.check_length("What " + "very " * 25 + "long thing is this?")


@pytest.mark.parametrize(
    "text",
    [
        "As a hiring manager at Acme, what took most of your time last week?",
        "You wrote “Are you hiring? Salaries, explained”; what did you leave out?".replace(
            "? ", " "
        ),
        "Working as a payroll specialist, what do colleagues rarely see?",
        "How does referral work at a medical clinic differ from a quiet day?",
        "At the opening of a season at the Tideway Opera, what do you put aside?",
    ],
)
def test_the_contacts_own_work_is_no_fault(text: str) -> None:
    assert find_faults(text) == []


def evidence_of(text: str, **slots: str) -> Evidence:
    return Evidence(
        id="1", kind="role", text=text, source="page-text", where="", weight=1, slots=slots
    )


def test_a_question_must_name_something_of_its_evidence() -> None:
    pharmacist = evidence_of("Hospital Pharmacist, Acme", organisation="Acme", field="pharmacy")
    assert find_faults("What took most of your time last week?", pharmacist)
    assert find_faults("What took most of your time at Acme?", pharmacist) == []
    assert find_faults("What separates good pharmacy from great?", pharmacist) == []


def test_the_captured_words_must_hold_what_is_named() -> None:
    elsewhere = evidence_of("Hospital Pharmacist", organisation="Acme")
    assert find_faults("What took most of your time at Acme?", elsewhere)


def test_what_must_not_be_asked_stands_in_small_letters_and_is_heard_in_any() -> None:
    table = resources.files(rules.__package__).joinpath("forbidden.toml").read_text("utf-8")
    for patterns in tomllib.loads(table).values():
        assert patterns == [pattern.lower() for pattern in patterns]
    assert find_faults("WHAT IS THE SALARY AT ACME?")
