"""The words by which readers know what they look at, from the data files, in many languages."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from coffeechat.extraction.text import fold, joined_script, unaccent


@cache
def load(name: str) -> dict[str, Any]:
    """Return the table of a data file."""
    return tomllib.loads(_text(f"{name}.toml"))


def _text(name: str) -> str:
    return (files("coffeechat.extraction") / "data" / name).read_text("utf-8")


_DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b)")  # "S.p.A." is one word


@dataclass(frozen=True)
class Words:
    """Words of one kind: whole words, ends of words, and parts of scripts without blanks."""

    words: frozenset[str]
    endings: tuple[str, ...]
    parts: tuple[str, ...]

    def count(self, text: str) -> int:
        """Return how many words of this kind the text holds."""
        folded = fold(_DOTTED.sub("", text))
        words = folded.split()
        found = sum(1 for word in words if word in self.words or self._ends(word))
        found += sum(1 for one, two in pairwise(words) if f"{one} {two}" in self.words)  # "ph d"
        return found + sum(1 for part in self.parts if part in folded)

    def _ends(self, word: str) -> bool:
        return len(word) > 6 and word.endswith(self.endings)


@cache
def words_of(kind: str, *keys: str) -> Words:
    """Return the words of a data file: roles, organisations or degrees."""
    table = load(kind)
    chosen = [word for key in keys or ("words",) for word in table[key]]
    return Words(
        words=frozenset(form(word) for word in chosen for form in (fold, unaccent)),
        endings=tuple(table["endings"]), parts=tuple(table["parts"]),
    )  # fmt: skip


def role_words(text: str) -> int:
    """Return how many words of the text name what a person does."""
    return words_of("roles").count(text)


def organisation_words(text: str) -> int:
    """Return how many words of the text name an organisation, schools among them."""
    return words_of("organisations", "words", "schools").count(text)


def school_words(text: str) -> int:
    """Return how many words of the text name a school."""
    return words_of("organisations", "schools").count(text)


def is_unit(text: str) -> bool:
    """Whether a text names but a part of a school or firm: "Department of Geology"."""
    words = fold(text).split()
    return bool(words) and words[0] in _units() and not _universities().intersection(words)


@cache
def _units() -> frozenset[str]:
    return frozenset(fold(word) for word in load("fields")["unit"])


@cache
def _universities() -> frozenset[str]:
    return frozenset(fold(word) for word in load("organisations")["universities"])


def degree_words(text: str) -> int:
    """Return how many words of the text name a degree."""
    return words_of("degrees").count(text)


@cache
def _forms() -> frozenset[str]:
    return frozenset(fold(form) for form in load("names")["legal_forms"])


def has_legal_form(text: str) -> bool:
    """Whether a text ends with a company's legal form: "Looms GmbH"."""
    words = fold(text).split()
    return len(words) > 1 and words[-1] in _forms()


@cache
def _labels(file: str) -> dict[str, str]:
    lists = {kind: words for kind, words in load(file).items() if isinstance(words, list)}
    return {fold(label): kind for kind, labels in lists.items() for label in labels}


_NUMBERED = re.compile(
    r"^\s*(?:[\dIVX]{1,3}[.):]\s*|\d{1,2}\s*[—–/|_-]+\s*|\d\d\s(?=[^\W\d])|[#§•▪●■\W]+\s*)"
)
_ARTICLES = frozenset(("the", "le", "les", "la", "las", "el", "los", "min"))
_AND = re.compile(r"\s(?:and|und|et|y|e|en|i|och|og|ja|a|и|و)\s")
_LISTED = re.compile(r"\s*[,/&]\s*(?:and\s)?|\s(?:and|und|et|y|e|en|i|och|og)\s", re.IGNORECASE)
_MY = re.compile(
    r"^(?:my|the|meine?|mes|ma|mon|mis?|meus?|minhas?|il mio|la mia|i miei|le mie|mijn|moje|moja"
    r"|mój|min|mina|mitt|mine|les?|las?|los|el|moji)\s"
)
_COUNTED = re.compile(r"\s*(?:[(\[]\s*\d[^()\[\]]{0,20}[)\]]|\s\d{1,4})\s*$")
# "Ausbildung von Jonas", "Jane's Experience"
_OWNER = re.compile(r"\s+(?:von|of|de|di|van|av)\s+[^\W\da-z].*$|^\w+['’]s\s+")
_ANDS = frozenset(
    (
        "von",
        "de",
        "di",
        "van",
        "av",
        "and",
        "und",
        "et",
        "y",
        "e",
        "i",
        "en",
        "och",
        "og",
        "или",
        "و",
        "in",
        "of",
    )
)
_ENGLISH = frozenset(
    [
        "experience",
        "education",
        "skills",
        "languages",
        "interests",
        "projects",
        "publications",
        "awards",
        "talks",
        "activity",
        "certifications",
        "volunteering",
        "employment",
        "degrees",
        "studies",
        "papers",
        "posts",
        "technologies",
    ]
)
# Words that are a section's heading alone, but not at the end of a longer one.
_ALONE = frozenset(
    [
        "work",
        "career",
        "jobs",
        "roles",
        "about",
        "over",
        "om",
        "info",
        "sobre",
        "profile",
        "research",
        "service",
        "services",
        "community",
        "tools",
        "links",
        "contact",
        "contacts",
        "social",
        "online",
        "formation",
        "ad",
        "tags",
        "presentation",
        "praca",
        "perfil",
        "profil",
        "latest",
        "software",
        "books",
        "works",
        "published",
        "featured",
        "courses",
        "training",
        "strengths",
    ]
)


@cache
def section_kind(heading: str) -> str:
    """Return which section a heading opens (about, experience, ...), or an empty string."""
    heading = _COUNTED.sub("", heading).replace("&", " and ")
    first, slash, _ = heading.partition("/")
    if slash and fold(first) in _labels("sections"):
        heading = first
    whole = fold(_NUMBERED.sub("", heading))
    labels = _labels("sections")
    text = _MY.sub("", whole)
    several = kinds_in(heading)
    known = labels.get(whole) or labels.get(text) or (several[0] if all(several) else "")
    if known or joined_script(text):
        return known or (_joined_kind(text, labels) if len(text) <= 14 else "")
    words = text.split()
    if not 2 <= len(words) <= 5:
        return ""
    for size in range(len(words) - 1, 0, -1):
        for start in range(len(words) - size + 1):
            found = labels.get(" ".join(words[start : start + size]))
            if found and found != "others" and _may_stand_inside(words, start, size):
                return found
    return ""


def kinds_in(heading: str) -> list[str]:
    """Return what each part of a heading such as "Education, Experience & Honors" opens."""
    pieces = [piece for piece in _LISTED.split(heading) if piece.strip()] or [heading]
    return [_labels("sections").get(fold(_NUMBERED.sub("", piece)), "") for piece in pieces]


def _may_stand_inside(words: list[str], start: int, size: int) -> bool:
    """A label of one word counts at a heading's end ("Work experiences") or before "and"."""
    if size > 1 or start == len(words) - 1:
        return size > 1 or words[start] not in _ALONE
    if start == 0 and len(words) == 2 and words[0] not in _ENGLISH:
        return words[0] not in _ALONE  # the adjective follows: "Competencias digitales"
    return start == 0 and words[1] in _ANDS


def _joined_kind(text: str, labels: dict[str, str]) -> str:
    held = [label for label in labels if len(label) > 1 and label in text]
    # The last word says what a heading is about, what stands before it of which kind.
    best = max(held, key=lambda label: (text.endswith(label), len(label)), default="")
    return labels[best] if best else ""


def exact_section_kind(text: str) -> str:
    """Return the section a line opens when it is a label and nothing else."""
    bare = _OWNER.sub("", _COUNTED.sub("", text)).replace("&", " and ")
    labels, folded = _labels("sections"), fold(_NUMBERED.sub("", bare))
    if found := labels.get(folded) or labels.get(_MY.sub("", folded)):
        return found
    halves = _AND.split(folded) if len(folded) < 60 else []
    return labels[halves[0]] if len(halves) == 2 and all(h in labels for h in halves) else ""


def says_my(text: str) -> bool:
    """Whether a text begins by saying whose something is: "My story as a student"."""
    found = _MY.match(text.casefold())
    return found is not None and found[0].strip() not in _ARTICLES


def field_kind(label: str) -> str:
    """Return which field a label such as "Location:" announces, or an empty string."""
    return _labels("fields").get(fold(label), "")


@cache
def places() -> tuple[frozenset[str], frozenset[str]]:
    """Return the folded names of countries and states, and of large cities."""
    countries, cities = _text("places.txt").split("\n--\n")
    return frozenset(countries.splitlines()[1:]), frozenset(cities.splitlines())
