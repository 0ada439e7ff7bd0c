"""The prep sheet: one page to read before the talk."""

from __future__ import annotations

from coffeechat.exports.markdown import write_prep_sheet
from coffeechat.records.prep_sheet import PrepSheet
from coffeechat.records.profile import Profile
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact
from coffeechat.workflow.profile import get_profile
from coffeechat.workflow.writing import evidence_for, questions_for

UNKNOWN = "Say who you are under You, and your introduction stands here."
WORDS_A_MINUTE = 130  # unhurried speech

FIT = (
    "Would I like last week's work?",
    "Is there someone to learn from?",
    "Can I be good at the dull part?",
)
LOGISTICS = (
    "The link opens, or the number and place are noted.",
    "Your own profile says the same as you will.",
    "Close on time, even when it goes well.",
    "Listen for one remark to thank for.",
)


def prep_sheet(companion: Companion, contact_id: str) -> PrepSheet:
    """Return the prep sheet of a contact."""
    contact, me = get_contact(companion, contact_id), get_profile(companion)
    introduction = introduce(me)
    words = len(introduction.split())
    return PrepSheet(
        contact=contact, questions=questions_for(companion, contact_id),
        evidence=evidence_for(companion, contact), introduction=introduction,
        introduction_words=words, introduction_seconds=round(words * 60 / WORDS_A_MINUTE),
        may_ask=expect_questions(me), fit=FIT, checklist=LOGISTICS,
        changes=contact.captures[-1].changes if contact.captures else [],
        missing=[] if me.known else [UNKNOWN],
    )  # fmt: skip


def prepare_markdown(companion: Companion, contact_id: str) -> str:
    """Return the prep sheet as a Markdown document."""
    return write_prep_sheet(prep_sheet(companion, contact_id))


def introduce(me: Profile) -> str:
    """Return the user's introduction in under a minute, from their own words alone."""
    parts = [
        f"I'm {me.name}." if me.name else "",
        _sentence(me.background),
        f"I'm exploring {me.exploring.rstrip('.')}." if me.exploring else "",
        _sentence(me.why),
        "I'm talking to a few people who do this work before I decide anything."
        if me.exploring
        else "",
    ]
    return " ".join(part for part in parts if part)


def expect_questions(me: Profile) -> list[str]:
    """Return what the other side is likely to ask, from what the user says of themselves."""
    field = me.exploring.rstrip(".") or "this field"
    last = me.experience[0] if me.experience else None
    return [
        f"Why {field}, and why now?",
        f"What from {last.organisation or last.role} would you bring along?"
        if last
        else "What have you done so far to find out?",
        "What would make this a no for you?",
        "What would be most useful to you in these 20 minutes?",
    ]


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?" else f"{text}."
