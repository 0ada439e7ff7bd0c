"""What to call a person in a message."""

from __future__ import annotations

from coffeechat.extraction.name_parts import ends_in_patronymic, take_apart, tidy_name
from coffeechat.extraction.text import joined_script, unaccent
from coffeechat.extraction.vocabulary import name_words

_DOUBTED = 0.4  # which word is the given name can't be told: drafts then say the whole name


def greeting(name: str) -> tuple[str, float]:
    """Return what to call the person in a message, and how sure that is (0.0 to 1.0)."""
    parts = take_apart(tidy_name(name))
    words = parts.bare.split()
    if not words:
        return "", 0.0
    if parts.nickname:
        return parts.nickname, 0.75
    if joined_script(parts.bare):
        return parts.bare, 0.75  # the whole name, which offends nobody
    if "," in parts.bare:
        return parts.bare.partition(",")[2].split()[0], 0.8
    return _given_name(words)


def _given_name(words: list[str]) -> tuple[str, float]:
    if len(words) == 1:
        return words[0], 0.65
    if words[0].isupper() and len(words[0].strip(".")) > 1 and not words[-1].isupper():
        given = next((word for word in words if not word.isupper()), words[0])
        return given, 0.75  # "ZHANG Wei": capitals mark the family name
    if len(words[0].strip(".")) == 1:
        longer = next((word for word in words[1:-1] if len(word.strip(".")) > 1), "")
        return (longer, 0.55) if longer else (" ".join(words), 0.5)
    if ends_in_patronymic(words):
        return words[1], 0.8
    if words[0] in ("عبد", "أبو", "ابو"):
        return " ".join(words[:2]), 0.75
    given = words[0].title() if words[0].isupper() and len(words[0]) > 2 else words[0]
    first = unaccent(words[0])
    doubted = any(first in name_words(kind) for kind in ("chinese_families", "other_families"))
    return given, _DOUBTED if doubted else 0.9
