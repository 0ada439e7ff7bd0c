"""The full name that a text begins with: "Ada Rossi" of "Ada Rossi at her loom"."""

from __future__ import annotations

from coffeechat.extraction.known_names import known_names
from coffeechat.extraction.name_parts import take_apart
from coffeechat.extraction.names import likeness, no_name_word
from coffeechat.extraction.text import fold, is_uncased, unaccent
from coffeechat.extraction.vocabulary import name_words, organisation_words, role_words

_MOST_WORDS = 7
_FORM = 3  # letters of a name in capitals behind others, at least: "Ada Rossi EI"
_STOPS = ",.;:!?)(|·"


def leading_name(text: str) -> str:
    """Return the full name, with its titles, that a text begins with; or an empty string."""
    words = _without_sentence(_words_of_name(text))
    names = (" ".join(words[:size]) for size in range(len(words), 1, -1))
    return next(filter(_is_full, names), "")


def _words_of_name(text: str) -> list[str]:
    """Return the words of a text that may be of a name, up to the first that ends a part."""
    taken: list[str] = []
    for word in text.split()[:_MOST_WORDS]:
        bare = word.strip(_STOPS)
        title = unaccent(bare) in name_words("titles") or fold(bare) in name_words("titles")
        if not (title or _may_be_of_name(bare, behind=bool(taken))):
            break
        taken.append(bare + "." * (word.endswith(".") and title))
        if word[-1] in _STOPS and not title:
            break
    return taken


def _may_be_of_name(bare: str, *, behind: bool) -> bool:
    """Whether a word may be of a name; `behind` others of it."""
    form = behind and 1 < len(bare) < _FORM and bare.isupper()
    particle = behind and fold(bare) in name_words("particles")
    written = bare[:1].isupper() or (bare != "" and is_uncased(bare))
    return not form and (particle or (written and not no_name_word(bare)))


def _without_sentence(words: list[str]) -> list[str]:
    """Return words without one that begins the next sentence behind a known family name:
    "Ada Rossi Built" of "Ada Rossi Built by hand"."""
    families = known_names()[1]
    ended = len(words) > 2 and unaccent(words[-2]) in families
    ended = ended and fold(words[-2]) not in name_words("particles")  # "Ada Le Gall"
    return words[:-1] if ended and unaccent(words[-1]) not in families else words


def _is_full(name: str) -> bool:
    whole = len(take_apart(name).bare.split()) > 1 and likeness(name) >= 0.8
    return whole and not (role_words(name) or organisation_words(name))
