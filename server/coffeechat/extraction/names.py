"""Whether a text looks like a person's name."""

from __future__ import annotations

import re
import unicodedata

from coffeechat.extraction.eastern_names import joined_likeness
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.known_names import known_names
from coffeechat.extraction.name_parts import NameParts, take_apart, tidy_name
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import fold, joined_script, unaccent
from coffeechat.extraction.vocabulary import (
    has_legal_form,
    name_words,
    organisation_words,
    role_words,
    school_words,
    words_of,
)
from coffeechat.records.remembering import remembered

_OUTSIDE = re.compile(r"[^\w\s.,'’ʼ`´·・\-‐–]|[\d_]|\.{2,}|[a-z]\.[a-z]{2}", re.UNICODE)
_NO_CAPITALS = re.compile("[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u10d0-\u10ff]")
_VOWELS = re.compile("[aeiouyаеиоуыэюяєії]|[^a-zа-яєії]")
_GENITIVE = ("'s", "’s", "`s", "´s", "s'", "s’")
_FIELDS = frozenset(("AI", "IT", "HR", "BI", "UX", "UI", "VR", "XR", "ML", "PR", "EU", "USA", "UK"))
_SHORTENED = re.compile(r"\w(?:n['’]t|['’](?:re|ll|ve|m))\b", re.IGNORECASE)  # "Don't settle"
_INITIAL = re.compile(r"[^\W\d_]\.$")  # "Ada C. Main" is nobody's main page
_ARTICLES = frozenset(("Der", "Die", "Les", "Gli"))
_OF_SPEAKER = frozenset((
    "my", "mio", "mia", "miei", "mie", "mein", "meine", "meiner", "meinem", "mon", "mes", "meu",
    "minha", "mijn", "moje", "mojej", "min", "mitt",
))  # fmt: skip
_MARKS = frozenset(("Mn", "Mc", "Cf"))  # vowel signs, and what joins letters
_HUMPS = re.compile(r"[^\W\d_a-zß-öø-ÿ][a-zß-öø-ÿ]+")


#: What switches between the languages of a page: "Japanese English", "Fr Vi En".
_LANGUAGES = re.compile(
    r"(?:(?:English|Englisch|German|Deutsch|French|Français|Spanish|Español|Portugu[eê]se?|Português"
    r"|Italiano?|Dutch|Nederlands|Polish|Polski|Swedish|Svenska|Japanese|Chinese|Korean|Russian"
    r"|Arabic|Türkçe|Turkish)(?:[\s|/·]+|$)){2,}"
)
_LANGUAGE_CODES = re.compile(
    r"^(?:(?:en|de|fr|es|pt|it|nl|pl|sv|da|no|fi|cs|sk|hu|ro|ru|uk|ua|tr|el|he|ar|zh|ja|ko|vi|ca)"
    r"(?:\s|$)){2,}$",
    re.IGNORECASE,
)


@remembered(1_024)  # many readers ask for the same texts
def likeness(text: str) -> float:
    """Return from 0.0 to 1.0 how much a text looks like a person's name."""
    text = tidy_name(text)
    if not 2 <= len(text) <= 60 or _LANGUAGE_CODES.match(text) or _LANGUAGES.fullmatch(text):
        return 0.0
    parts = take_apart(text)
    if (
        not parts.bare
        or _OUTSIDE.search(_without_marks(parts.bare))
        or _SHORTENED.search(parts.bare)
        or exact_section_kind(parts.bare)
        or fold(parts.bare) in name_words("self_titles")
        or fold(parts.bare) in name_words("us_titles")
        or _is_business(parts.bare)
    ):
        return 0.0
    if joined_script(parts.bare):
        return joined_likeness(parts.bare)
    return _spaced_likeness(parts)


def _is_business(bare: str) -> bool:
    """Whether a text holds a word of firms: "Kanzlei Rossi"."""
    words = bare.split()
    formed = words[-1].isupper() and has_legal_form(bare)  # "Looms AG", but Maria Sa
    return formed or any(map(_is_firm, words))


def _is_firm(word: str) -> bool:
    folded = fold(word)
    return folded in name_words("firms") and folded not in name_words("also_names")


def _spaced_likeness(parts: NameParts) -> float:
    bare = parts.bare
    if "," in bare:  # "Family, Given"
        family, _, given = bare.partition(",")
        tagline = family[:1].isupper() and given.strip().islower()  # "Ada Rossi, a weaver's blog"
        state = len(given.strip()) == 2 and given.strip().isupper() and not family.isupper()
        held = " " in family and role_words(given) > 0  # "Ada Rossi, Weaver"
        held = held or _is_turned_round(family, given.strip())
        if (
            "," in given
            or not given.strip()
            or tagline
            or state
            or held
            or organisation_words(bare)
            or (_is_known_pair(family) and (_is_known_pair(given) or looks_like_place(given)))
        ):
            return 0.0
        return 0.9 * _spaced_likeness(NameParts(f"{given.strip()} {family.strip()}"))
    words = bare.split()
    owned = any(word.endswith(_GENITIVE) for word in words[:-1])  # "Ada's Cabin", "James' Loom"
    if owned or not 1 <= len(words) <= 6 or (bare.endswith(".") and len(words[-1]) > 3):
        return 0.0
    doubtful = _doubtful_words(words)
    worded = (no_name_word(word) or word in "-–" for word in words if word not in doubtful)
    spoken = not _OF_SPEAKER.isdisjoint(map(fold, words[1:-1]))  # "The start of my way"
    if spoken or any(worded) or _is_school(words) or (len(words) > 1 and words[0] in _ARTICLES):
        return 0.0
    if _NO_CAPITALS.search(bare):
        likely = {1: 0.3, 2: 0.8, 3: 0.9, 4: 0.8, 5: 0.7}.get(len(words), 0.5)
        return 0.1 if organisation_words(bare) else likely
    return _capitals(words) * (1.0 if not parts.titles else 1.1) if words else 0.0


def _is_turned_round(before: str, behind: str) -> bool:
    """Whether a given name opens what stands before a comma, and none what stands behind it: "Ada
    Lindner, Weberei"."""
    first, *others = before.split()
    given, families = known_names()
    plain = " " not in behind and unaccent(behind) not in given
    return bool(plain and unaccent(first) in given and others
                and unaccent(others[-1]) not in families)  # fmt: skip


def _doubtful_words(words: list[str]) -> list[str]:
    """Return the words that are a page's or a role's, and a name's as well: "April Page"."""
    if len(words) < 2:
        return []
    few = len(words) < 4
    given = few and fold(words[0]) in name_words("also_given")
    family = few and fold(words[-1]) in name_words("also_families")
    family = family or _is_borne(words[0], words[-1]) or any(map(_INITIAL.match, words[1:-1]))
    known = unaccent(words[0]) in known_names()[0]
    initials = [
        word for word in words[1:-1] if known and len(word) == 1 and word.isupper()
    ]  # "Ada I Rossi"
    later = [word for word in words[1:] if fold(word) in name_words("generations")]
    return [*(words[:1] if given else ()), *initials, *later, *(words[-1:] if family else ())]


def _is_borne(first: str, last: str) -> bool:
    """Whether a given and a family name are known, though the last is a word of pages too."""
    given, families = known_names()
    return len(last) > 2 and unaccent(first) in given and unaccent(last) in families


def _is_known_pair(text: str) -> bool:
    """Whether a text is two or more words, a known given name and a known family name."""
    words = text.split()
    return len(words) > 1 and _is_borne(words[0], words[-1])


def _is_school(words: list[str]) -> bool:
    """Whether words are "Collège de la Rive"; Greta and Lise are names, and short for schools."""
    joined = len(words) > 1 and words[1].islower() and len(words[0]) > 5
    return joined and school_words(words[0]) > 0


def _without_marks(text: str) -> str:
    """Return a text without the marks that some scripts write over, under or beside a letter."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(char for char in apart if unicodedata.category(char) not in _MARKS)


def no_name_word(word: str) -> bool:
    """Whether a word is one of pages, roles or companies that stands in no name."""
    folded = fold(word)
    if len(folded) == 1 and word.endswith("."):
        return False  # an initial
    if (
        folded in name_words("bare_greetings")
        or folded in name_words("not_names")
        or folded in name_words("legal_forms")
    ):
        return True
    roles = words_of("roles")
    parts = folded.split() if "-" in word else [folded]
    return any(part in roles.words and part not in name_words("also_names") for part in parts)


def is_family(word: str) -> bool:
    """Whether a word is a family name that people are known to bear, and neither a place's, a
    trade's nor one of pages, as mail addresses have them: "ada.london@", "ada.baker@"."""
    worded = no_name_word(word) or role_words(word) or looks_like_place(word.title())
    return unaccent(word) in known_names()[1] and not worded


def _capitals(words: list[str]) -> float:
    """Weigh a name in a script with capitals by how its words are written."""
    particles = name_words("particles")
    plain = [word for word in words if _is_risen(word) or fold(word) not in particles]
    lettered = all(any(char.isalpha() for char in word) for word in words)
    if not plain or not lettered or (words[-1] != plain[-1] and len(words[-1]) > 1):
        return 0.0  # "Diploma of"
    risen = sum(map(_is_risen, plain))
    longest = max(len(word) for word in plain)
    if longest < 2 or any(len(word) > 24 for word in words):
        return 0.0
    if _is_joined(plain) or _is_coded(words):
        return 0.0
    if risen == len(plain):
        return {1: 0.45, 2: 1.0, 3: 0.95, 4: 0.85, 5: 0.7}.get(len(plain), 0.5)
    if risen == 0 and len(plain) in (2, 3, 4) and all(word.isalpha() for word in plain):
        return 0.8 if len(plain) > 2 and _are_names(plain) else 0.3
    return 0.15 if len(plain) == 1 else 0.05  # a handle; "Learn more"


def _is_risen(word: str) -> bool:
    """Whether a word begins with a capital, or does so behind a particle: "al-Rossi"."""
    particle, hyphen, rest = word.partition("-")
    joined = hyphen != "" and particle in name_words("particles") and rest[:1].isupper()
    return word[:1].isupper() or not word[:1].isalpha() or joined


def _are_names(words: list[str]) -> bool:
    """Whether each of some words, in small letters, is known as a name: "ada ruth rossi"."""
    given, families = known_names()
    plain = [unaccent(word) for word in words if len(word) > 3]
    return len(plain) == len(words) and all(word in given or word in families for word in plain)


def _is_joined(words: list[str]) -> bool:
    """Whether one word is several: "AI-HRI", "BornToRun"."""
    if len(words) > 1:
        return False
    halves = words[0].split("-")
    coded = len(halves) > 1 and all(part.isupper() and len(part) < 4 for part in halves)
    return coded or len(_HUMPS.findall(words[0])) > 2


def _is_coded(words: list[str]) -> bool:
    """Whether a word behind the first is letters that nobody can speak, where the others are
    not all in capitals ("Harbour Dancing TLV"), or all are a trade's ("UX UI")."""
    coded = any(_is_code(word) or word in _FIELDS for word in words[1:])
    return _FIELDS.issuperset(words) or (coded and not "".join(words).isupper())


def _is_code(word: str) -> bool:
    return len(word) > 2 and word.isupper() and not _VOWELS.search(unaccent(word))
