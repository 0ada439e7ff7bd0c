"""What a draft may say of the user, from their own profile."""

from __future__ import annotations

import re

from coffeechat.drafts.language import article_for, clip_brackets, is_latin
from coffeechat.drafts.phrases import Known
from coffeechat.records.contact import Contact
from coffeechat.records.profile import Profile

YOUR_PROFILE = "your profile"
FIRST_PERSON = re.compile(r"(?:I|I['’]\w+|My|We|As|After|Since|For)\b")
HAS_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|am)\b")
# Where a sentence about oneself may end early and stay true: before a place, an
# employer or a relative clause, never before a "but" or "not".
EARLY_END = re.compile(r" (?:in|from|at|for) (?=[A-Z])| who | with |, (?!but|not|nor|and|or)")
LINES = re.compile(r"\s*\n\s*")


def know_sender(me: Profile, contact: Contact) -> dict[str, Known]:
    """Return the slots the user's profile fills; what it does not say is absent."""
    background = introduce(me.background)
    slots = {
        "background": background,
        "short_background": shorten(background),
        "exploring": name_field(me.exploring or _target_field(me)),
        "why": as_sentence(me.why),
        "me_full": clip_brackets(me.name),
        "me_first": first_name(clip_brackets(me.name)),
        "signature": LINES.sub("\n", me.signature.strip()),
        "medium": name_medium(me, contact),
        "availability": clip_brackets(me.availability).rstrip("."),
    }
    return {name: Known(text, YOUR_PROFILE) for name, text in slots.items() if text}


def introduce(background: str) -> str:
    """Return the user's sentence about themselves, whole, without its full stop."""
    words = clip_brackets(background).rstrip(".!").strip()
    if not words or FIRST_PERSON.match(words) or HAS_VERB.search(words):
        return words
    if re.match(r"(?:an?|the)\s", words, re.I) or words.split()[0].endswith("ing"):
        return f"I'm {words[0].lower()}{words[1:]}"
    noun = words[0].lower() + words[1:] if words[1:2].islower() else words
    return f"I'm {article_for(noun)} {noun}"


def shorten(background: str) -> str:
    """Return the sentence ended at its first full thought, where it can end early."""
    if not re.match(r"I(?:['’]m| am) an? ", background):
        return ""
    found = EARLY_END.search(background)
    return background[: found.start()] if found else ""


def name_field(exploring: str) -> str:
    """Return what continues "I'm exploring ..."."""
    words = clip_brackets(exploring).rstrip(".!").strip()
    words = re.sub(r"^(?:I(?:['’]m| am) )?exploring ", "", words, flags=re.I)
    starts_with_verb = words.split(" ")[0].endswith("ing")
    return words[0].lower() + words[1:] if starts_with_verb else words


def as_sentence(words: str) -> str:
    """Return the user's own sentence with a capital and a full stop."""
    text = clip_brackets(words).strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".?!…" else ".")


def first_name(name: str) -> str:
    """Return the first of several names in Latin script, else the name as it is."""
    return name.split()[0] if name and is_latin(name) else name


def name_medium(me: Profile, contact: Contact) -> str:
    """Return how the user would like to talk; coffee only where both are in one town."""
    if me.medium != "coffee":
        return {"phone": "A phone call", "video": "A video call"}[me.medium]
    town, theirs = (place.split(",")[0].strip().casefold() for place in (
        me.location, contact.record.value("location")))  # fmt: skip
    return "A coffee" if town and town == theirs else "A call"


def _target_field(me: Profile) -> str:
    return next((field for target in me.targets if (field := target.industry or target.role)), "")
