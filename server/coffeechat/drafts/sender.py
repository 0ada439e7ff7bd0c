"""What a draft may say of the user, from their own profile."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.drafts.language import article_for, clip_brackets, is_latin, without_contractions
from coffeechat.drafts.phrases import Known
from coffeechat.records.contact import Contact
from coffeechat.records.profile import Profile
from coffeechat.records.typography import typeset

YOUR_PROFILE = "your profile"
FIRST_PERSON = re.compile(r"(?:I|I['’]\w+|My|We|As|After|Since|For)\b")
HAS_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|am)\b")
# Where a sentence about oneself may end early and stay true: before a place, an
# employer or a relative clause, never before a "but" or "not".
EARLY_END = re.compile(r" (?:in|from|at|for) (?=[A-Z])| who | with |, (?!but|not|nor|and|or)")
PLAIN_START = re.compile(r"I(?:['’]m| am) an? ")
# Nor does a sentence end early that would then say nothing: "I've worked", "I'm a".
PERFECT_START = re.compile(r"I(?:['’]ve| have) (?:(?!been)\w+) \w")
PLAIN_WORDS = 10
SHORTEST = 3  # words
CLOSING_WORDS = 3
LINES = re.compile(r"\s*\n\s*")


def know_sender(me: Profile, contact: Contact, turn: int = 0) -> dict[str, Known]:
    """Return the slots the user's profile fills; what it does not say is absent."""
    background, name = introduce(me.background), clip_brackets(me.name)
    exploring, short = name_field(me.exploring or _target_field(me)), shorten(background)
    told = [background, short, explore_as(background, exploring), explore_as(short, exploring)]
    if me.tone == "formal":
        told = [without_contractions(words) for words in told]
    phrases, closings = split_phrases(me.phrases)
    slots = {
        "background": told[0],
        "short_background": told[1],
        "introduction": told[2],
        "short_introduction": told[3],
        "exploring": exploring,
        "why": as_sentence(me.why),
        "phrase": phrases[turn % len(phrases)] if phrases else "",
        "closing": closings[0] if closings else "",
        "me_full": name,
        "me_first": first_name(name),
        "signature": LINES.sub("\n", me.signature.strip()),
        "medium": name_medium(me, contact),
        "availability": clip_brackets(me.availability).rstrip("."),
    }
    return {slot: Known(typeset(text), YOUR_PROFILE) for slot, text in slots.items() if text}


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
    if not (PLAIN_START.match(background) or PERFECT_START.match(background)):
        return ""
    found = EARLY_END.search(background)
    early = background[: found.start()] if found else ""
    return early if len(early.split()) >= SHORTEST else ""


def explore_as(background: str, exploring: str) -> str:
    """Return both in one clause ("I'm a teacher exploring learning design") where the
    background is plain enough to carry on, else in two."""
    if not (background and exploring) or exploring.casefold() in background.casefold():
        return background
    joint = " " if is_plain(background) else ", and I'm "
    return f"{background}{joint}exploring {exploring}"


def is_plain(background: str) -> bool:
    """Whether it is as plain as "I'm a chemistry teacher in Leeds": no second verb or
    clause, so that a participle can follow."""
    words = background.split()
    return (
        bool(PLAIN_START.match(background)) and len(words) <= PLAIN_WORDS
        and all(word[-1].isalnum() and not word.endswith("ing") for word in words)
        and not {"who", "that", "which", "and", "with", "but"} & set(words)
    )  # fmt: skip


def split_phrases(phrases: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the user's own phrases as sentences and as closings ("Cheers")."""
    clean = [words for phrase in phrases if (words := clip_brackets(phrase))]
    closings = [words.rstrip(",") for words in clean if len(words.split()) <= CLOSING_WORDS
                and words[-1] not in ".?!"]  # fmt: skip
    rest = [as_sentence(words) for words in clean if words.rstrip(",") not in closings]
    return rest, closings


def name_field(exploring: str) -> str:
    """Return what continues "I'm exploring ..."."""
    words = clip_brackets(exploring).rstrip(".!").strip()
    words = re.sub(r"^(?:I(?:['’]m| am) )?exploring ", "", words, flags=re.I)
    if words.lower().startswith("to "):
        return f"how {words}"
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
    return name.split(maxsplit=1)[0] if name and is_latin(name) else name


def name_medium(me: Profile, contact: Contact) -> str:
    """Return how the user said they would like to talk; coffee only where both are in one
    town."""
    if "medium" not in me.model_fields_set:
        return ""
    if me.medium != "coffee":
        return {"phone": "a phone call", "video": "a video call"}[me.medium]
    town, theirs = (place.split(",")[0].strip().casefold() for place in (
        me.location, contact.record.value("location")))  # fmt: skip
    return "a coffee" if town and town == theirs else "a call"


def _target_field(me: Profile) -> str:
    for target in me.targets:
        if target.industry:
            return target.industry
        if role := clip_brackets(target.role):
            return f"work as {article_for(role)} {role}"
    return ""
