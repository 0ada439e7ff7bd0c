"""The user's own part of a talk: who they are in under a minute, what they may be asked, and
what their profile still lacks."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from coffeechat import research
from coffeechat.records.contact import Contact
from coffeechat.records.prep_sheet import Introduction
from coffeechat.records.profile import Profile
from coffeechat.records.typography import typeset

WORDS_A_MINUTE = 130  # unhurried speech
LONGEST = 60  # seconds that an introduction may take
TABLE = "they_may_ask.toml"


def introduce(me: Profile) -> Introduction:
    """Return the user's introduction, from their own words alone."""
    parts = [
        f"I'm {me.name}." if me.name else "",
        _sentence(me.background),
        f"I'm exploring {me.exploring.rstrip('.')}." if me.exploring else "",
        _sentence(me.why),
        "I'm talking to a few people who do this work before I decide anything."
        if me.exploring
        else "",
    ]
    text = typeset(" ".join(part for part in parts if part))
    words = len(text.split())
    return Introduction(text, words, round(words * 60 / WORDS_A_MINUTE))


def expect_questions(me: Profile, contact: Contact, minutes: int) -> list[str]:
    """Return what the other side is likely to ask: from what the user says of themselves,
    from the other's field of work, and what everybody asks."""
    field = research.find_field(contact.record.value("role")) or research.find_field(
        contact.record.value("headline")
    )
    wanted = me.exploring.rstrip(".") or (field.name if field else "this work")
    last = me.experience[0] if me.experience else None
    brought = (last.organisation or last.role) if last else ""
    asked = [
        f"Why {wanted}, and why now?",
        f"What from {brought} would you bring along?"
        if brought
        else "What have you done so far to find out?",
        *(_of_families().get(field.family, []) if field else []),
        "What would make this a no for you?",
        f"What would be most useful to you in these {minutes} minutes?",
    ]
    return list(dict.fromkeys(asked))


@cache
def _of_families() -> dict[str, list[str]]:
    text = resources.files(__package__).joinpath(TABLE).read_text("utf-8")
    return dict(tomllib.loads(text))


def check_profile(me: Profile, time_zone: str = "") -> list[str]:
    """Return what would make the user's own part better, each as a sentence; `time_zone` is
    the one that the talk was planned in."""
    seconds = introduce(me).seconds
    checks = (
        (me.known, "Say who you are under You, and your introduction stands here."),
        (me.why, "Add why, in one sentence of your own, under You: it is what people remember."),
        (
            seconds <= LONGEST,
            f"Your introduction takes about {seconds} seconds. Cut it under a minute.",
        ),
        (me.time_zone or time_zone, "Name your time zone under You: both clocks rest on it."),
        (
            me.experience,
            "Have your own page read under You; then this sheet says what you two share.",
        ),
        (me.targets, "Say under You what you aim at, and what you believe of it."),
    )
    return [sentence for fine, sentence in checks if not fine]


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?" else f"{text}."
