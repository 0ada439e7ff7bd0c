"""Small English: articles, quotation marks, fuller forms."""

from __future__ import annotations

import re
import unicodedata

from coffeechat.records.remembering import remembered

# Said with a consonant though written with a vowel, and the other way round.
CONSONANT_SOUND = re.compile(
    r"(?:uni(?!n|m)|u[xink]\b|us(?:e|a|ual)|eu|ubiq|ut(?:il|op)|one\b|once\b)", re.I
)
SILENT_H = re.compile(r"(?:hour|honest|hono|heir)", re.I)
SPELLED_OUT = re.compile(r"[AEFHILMNORSX][A-Z0-9]{0,2}\b|[AEFHILMNORSX]&[A-Z]")
# Marks that turn the reading direction round or show as nothing: a message has none.
CONTROLS = [*range(0x09), *range(0x0E, 0x20), 0x7F, 0xAD, 0xFEFF]
DIRECTIONS = [0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A)]
UNSEEN = dict.fromkeys(CONTROLS + DIRECTIONS)
BRACKET = re.compile(r"[\[\]{}<>()]|__")
ASIDE = re.compile(r"(?:^| )[(\[{<][^()\[\]{}<>]*[)\]}>](?=$|[\s.,;:!?”])")
FULL_FORMS = {
    "n't": " not", "'m": " am", "'re": " are", "'ve": " have", "'ll": " will", "'d": " would",
}  # fmt: skip
# Where the general form would be wrong: "can not", "you would known", "it is" or "its".
FIXED_FORMS = {
    "can't": "cannot", "won't": "will not", "wish you'd": "wish you had", "it's": "it is",
    "that's": "that is", "there's": "there is", "what's": "what is", "here's": "here is",
}  # fmt: skip
FIXED = re.compile(r"\b(?:" + "|".join(FIXED_FORMS) + r")\b", re.I)
CONTRACTED = re.compile(r"(?<=[a-zI])(?:" + "|".join(FULL_FORMS) + r")\b")


def article_for(noun: str) -> str:
    """Return the indefinite article that is said before this word."""
    if SPELLED_OUT.match(noun) or SILENT_H.match(noun):
        return "an"
    vowel = noun[:1].lower() in "aeiou" and not CONSONANT_SOUND.match(noun)
    return "an" if vowel or re.match(r"(?:8|11\b|18\b)", noun) else "a"


def quoted(words: str) -> str:
    """Return words in quotation marks, inner ones made single."""
    bare = words.strip().strip('"“”„«»').rstrip(".,;:").strip()
    return "“" + re.sub(r"[\"“”„«»]", "'", bare) + "”"


def said(words: str) -> str:
    """Return a sentence in quotation marks, with its full stop inside."""
    marks = quoted(words)
    return marks if marks[-2] in "?!…。" else f"{marks[:-1]}.”"


def capitalised(words: str) -> str:
    """Return words with a capital first letter."""
    return words[:1].upper() + words[1:]


def is_latin(words: str) -> bool:
    """Whether every letter is of the Latin script."""
    if words.isascii():
        return True
    letters = (letter for letter in set(words) if letter.isalpha())
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)


def without_contractions(text: str) -> str:
    """Return our own wording in its full forms, as the formal tone wants it."""
    plain = text.replace("’", "'")
    plain = FIXED.sub(lambda found: _like(found[0], FIXED_FORMS[found[0].lower()]), plain)
    return CONTRACTED.sub(lambda found: FULL_FORMS[found[0]], plain)


def _like(model: str, words: str) -> str:
    return capitalised(words) if model[0].isupper() else words


@remembered(2048)  # several angles of each channel ask for the same words
def clip_brackets(words: str) -> str:
    """Return words without bracketed asides, or nothing where a bracket stays open.

    What stands in a bracket would look like a placeholder in a message.
    """
    plain = " ".join(words.translate(UNSEEN).split())
    if not BRACKET.search(plain):
        return plain
    plain = ASIDE.sub("", plain).strip()
    return "" if BRACKET.search(plain) else plain
