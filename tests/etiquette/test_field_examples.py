"""The guide's own examples of bad and good wording."""

from __future__ import annotations

import pytest

from coffeechat.etiquette import check_text

BLOCKED = [
    "I'd be a perfect fit for your team.",
    "I just applied; can you put in a word?",
    "Bumping this again!!",
    "Hi {first_name},",
    "Please find my resume attached.",
    "quick chat about opportunities",
    "Are you hiring?",
    "Do you know of any openings?",
    "How do I get hired here?",
    "Could you pass my resume along?",
    "Would you refer me?",
    "Can you introduce me to the hiring manager?",
    "Who should I talk to about a role?",
    "What do you earn?",
    "would there be room for someone like me",
    "any chance of joining",
    "keep me in mind",
    "forward my profile to your recruiter",
    "put in a good word",
    "let me know if anything opens up",
    "I'm available immediately",
    "I expect a reply",
    "Best,\n[Your Name]",
    "Dear <name>,",
    "I like {{x}} best.",
    "Hello %NAME%,",
    "Hello __NAME__,",
    "Hello XXX,",
]
WARNED = [
    "I'd love to connect.",
    "Let's grab coffee sometime.",
    "I'm so inspired by your incredible career!",
    "You're a true thought leader.",
    "Your impressive background caught my eye.",
    "Will you be my mentor?",
    "I hope this message finds you well.",
    "Can I pick your brain?",
    "Tell me about your journey.",
    "Any advice?",
    "What does your company do?",
    "Where are your offices?",
    "Why did you leave so soon?",
    "Do you like your job?",
    "Isn't the culture amazing?",
    "What is a typical day like?",
]
GOOD_MESSAGES = [
    "I'm a teacher exploring learning design.",
    "Could I ask for 20 minutes of your insight on that move?",
    "I'm after perspective only, so no need to prepare.",
    "If now isn't good, no reply needed.",
    "Any time that suits you; phone is fine.",
    "You suggested shadowing a sprint review; I've arranged one for Tuesday.",
    "Your point about saying no to scope stuck with me.",
    "Update: I finished the SQL course you suggested, and joins finally click.",
]
GOOD_QUESTIONS = [
    "As a data engineer at Acme, what took most of your time last week?",
    "How does a release week differ from a quiet one on your platform team?",
    "What surprised you about the work after moving from support to product?",
    "Which skill from your nursing years do you still lean on in UX?",
    "Your README stresses testing; what separates good testers from great ones?",
    "What do newcomers over-prepare for, and what do they neglect?",
    "What do you wish you'd known before leaving a bank for a 30-person startup?",
    "Which part of developer relations doesn't show from outside?",
    "What did your first 90 days at Acme teach you?",
    "What made you pick climate work over fintech?",
    "Your talk argued against microservices; how has your view changed since?",
    "I imagine your analyst role is mostly modelling; where is that wrong?",
    "Who tends not to enjoy this work?",
    "With two years in retail ops, what would you learn first in my place?",
]
HARMLESS = [
    "refer to your talk",
    "a medical referral clinic",
    "resume the project",
    "opening keynote",
    "web application",
    "open source",
    "job scheduler",
    "hiring-bias research",
    "reference implementation",
    "your position on type systems",
    "apply Bayes' rule",
    "cover letter typography",
    "I'm not job hunting, only curious",
    "thank you for offering to refer me",
    "The function returns `list[int]`, or list[int] without the quotes.",
    "Why does <main> come after <header>?",
    "Will Job Bill and Hire be there?",
]


def severities(text: str, channel: str | None = None) -> set[str]:
    return {finding.severity for finding in check_text(text, channel)}  # type: ignore[arg-type]


@pytest.mark.parametrize("text", BLOCKED)
def test_what_the_guide_forbids_is_blocked(text: str) -> None:
    assert "blocks" in severities(text)


@pytest.mark.parametrize("text", WARNED)
def test_poor_style_warns_and_does_not_block(text: str) -> None:
    assert severities(text) == {"warns"}


@pytest.mark.parametrize("text", GOOD_MESSAGES + HARMLESS)
def test_good_and_harmless_texts_are_clean(text: str) -> None:
    assert check_text(text) == []


@pytest.mark.parametrize("text", GOOD_QUESTIONS)
def test_good_questions_are_clean(text: str) -> None:
    assert check_text(text, "question") == []
    assert check_text(text) == []
