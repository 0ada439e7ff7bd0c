"""What the user looks for, in the form it has in the middle of an English sentence."""

from __future__ import annotations

import re

from coffeechat.records.profile import Profile, Target
from coffeechat.research.fields import find_field
from coffeechat.research.phrases import clean_noun, clean_role, keeps_capital

SHORT = 3  # letters; a short word says nothing of how a title is written


def say_aims(me: Profile) -> Profile:
    """Return a profile whose field and targets begin in small letters where they are common
    nouns: "Learning designer" becomes "learning designer", "UX" and "German" stay."""
    targets = [target.model_copy(update=_say_target(target)) for target in me.targets]
    return me.model_copy(update={"exploring": _say_field(me.exploring), "targets": targets})


def _say_target(target: Target) -> dict[str, str]:
    role = clean_role(target.role, target.company)
    return {
        "role": role if _differs_in_case(role, target.role) else target.role,
        "industry": _say_field(target.industry),
    }


def _say_field(words: str) -> str:
    noun = clean_noun(words)
    if _differs_in_case(noun, words) and find_field(words):  # else it may be somebody's name
        return noun
    first, _, rest = words.partition(" ")
    others = [word for word in re.findall(r"[^\W\d_]+", rest) if len(word) > SHORT]
    written_small = others and all(word[0].islower() or keeps_capital(word) for word in others)
    return f"{first.lower()} {rest}" if written_small and not keeps_capital(first) else words


def _differs_in_case(one: str, other: str) -> bool:
    """Whether two are the same words, whatever their capitals: neither cut nor quoted."""
    return one.casefold() == " ".join(other.split()).replace(" & ", " and ").casefold()
