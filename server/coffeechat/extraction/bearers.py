"""What else than a person may bear the name that was found: a firm, a place, a vacancy."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.eastern_titles import part_title
from coffeechat.extraction.headings import exact_section_kind, says_my
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.messages import sender_role
from coffeechat.extraction.name_parts import keys_of, take_apart, tidy_name
from coffeechat.extraction.names import likeness
from coffeechat.extraction.own_pages import (
    first_heading,
    folders_of,
    is_person_address,
    is_self_title,
    names_page,
)
from coffeechat.extraction.page import Page
from coffeechat.extraction.presented import presents_several
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import fold
from coffeechat.extraction.title_votes import CUT
from coffeechat.extraction.vocabulary import load, name_words, organisation_words, role_words

_IS = re.compile(
    r"^\W{0,3}(?:is|was|ist|war|est|était|es|era|é|è|jest|był[ao]?|este|är|var|adalah|merupakan)\s(.{3,60})"
)
_ARTICLE = re.compile(r"^(?:the|die|das|der|la|le|les|el|los|il|lo|de|het|o|a|os|as)\s", re.I)
_ARTICLES = ("the", "die", "das", "les", "los", "las", "gli", "het", "os", "as")
_FORM = 3  # words behind a name of which one may be a company's form
_OWNED = 4  # words that say whose something is, and what
_TEXT = 100  # characters of a text about somebody
_SEVERAL = 3  # people in headings of one level
_MEMBERS = re.compile(
    r"^\d[\d.,\s]*[KkMm]?\s*(?:members?|mitglieder|membres|miembros|membros|membri|leden|członków"
    r"|medlemmar|medlemmer|участник\w*)\b",
    re.IGNORECASE,
)


def is_thing(page: Page, keys: frozenset[str], readings: Sequence[Reading]) -> bool:
    """Whether the page declares what bears the name to be a product, a place and the like."""
    if any(part in load("names")["thing_paths"] for part in folders_of(page.url)):
        return True
    things = {name for reading in readings for name in reading.things if name}
    return first_heading(page) in things or any(keys_of(name) == keys for name in things)


def speaks_of_other(page: Page, name: str, keys: frozenset[str]) -> bool:
    """Whether the page's words make the name a company's or a thing's, or the page a vacancy."""
    if _has_article(page, name) or _is_work_by(page, name) or _is_mine(page, name):
        return True
    if presents_several(page) and not _heads_page(page, keys):
        return True
    if len(keys) == 1 and _has_legal_form(page, name):
        return True
    if is_person_address(page.url) or page.voices[0] > 0:
        return False
    return (
        _has_legal_form(page, name) or _is_defined(page, name)
        or (_is_vacancy(page, keys) and not _is_borne(page, name, keys))
        or _heads_organisation(page, keys) or _has_members(page) or _heads_several(page, keys)
        or _is_listed(page, keys) or _is_only_site(page, name, keys)
    )  # fmt: skip


def _heads_page(page: Page, keys: frozenset[str]) -> bool:
    """Whether the first heading is the name, or begins with it: "Ada Rossi | Weaver"."""
    return any(keys_of(piece) == keys for piece in CUT.split(first_heading(page)))


def is_no_name(page: Page, name: str, keys: frozenset[str]) -> bool:
    """Whether the name may be none: it says what an organisation is, or the page uses a word
    of it in small letters, as it does with a soup or a bridge."""
    if organisation_words(name):
        return True
    longer = {word for word in keys if len(word) > 3} - frozenset(load("names")["also_names"])
    longer -= name_words("particles")  # "bint"
    return any(map(str.isupper, name)) and not longer.isdisjoint(page.small_words)


def is_of_words(page: Page, name: str, keys: frozenset[str]) -> bool:
    """Whether the page uses a word of a text that nobody is known to bear in small letters, as
    no page does with a name of two words: "Tide Tables"."""
    full = len(keys) > 1 and name[:1].isupper() and knownness(name) < 0
    return full and is_no_name(page, name, keys)


def _heads_organisation(page: Page, keys: frozenset[str]) -> bool:
    """Whether the page's heading is an organisation, which says we, and the name another's."""
    heading = first_heading(page)
    opening = CUT.split(page.title)[0]
    titled = keys == keys_of(opening) and take_apart(tidy_name(opening)).titles  # "Dr. Ada Rossi"
    named = keys & keys_of(heading) or role_words(heading) or titled
    return not named and organisation_words(heading) > 0 and page.voices[1] > 1


def _heads_several(page: Page, keys: frozenset[str]) -> bool:
    """Whether headings built alike name three people or more, and neither the title nor another
    heading has the name: it is one of them, or that of their band or firm."""
    named: dict[int, set[frozenset[str]]] = {}
    heads = [line for line in page.body[:200] if line.level and len(line.text) < 60]
    for line in heads:
        if likeness(line.text) >= 0.9 and len(keys_of(line.text)) > 1:
            named.setdefault(line.level, set()).add(keys_of(line.text))
    alike = max(named.values(), key=len, default=set())
    if len(alike) < _SEVERAL or keys <= keys_of(page.title):
        return False
    others = (line for line in heads if len(named.get(line.level, ())) < _SEVERAL)
    return not any(keys <= keys_of(line.text) for line in others)


def _is_listed(page: Page, keys: frozenset[str]) -> bool:
    """Whether the name is an item of a list of three names or more, as the guests of a festival
    are, and neither the title nor a heading has it."""
    lines = page.body[:200]
    lists: dict[int, set[frozenset[str]]] = {}  # by identity: to hash an element is to write it
    for line in lines:
        item = line.tag == "li" and len(line.text) < 60
        if item and likeness(line.text) >= 0.9 and len(keys_of(line.text)) > 1:
            within = id(line.path[-2]) if len(line.path) > 1 else 0
            lists.setdefault(within, set()).add(keys_of(line.text))
    listed = any(keys in names and len(names) >= _SEVERAL for names in lists.values())
    heads = (page.title, *(line.text for line in lines if line.level))
    return listed and not any(keys <= keys_of(text) for text in heads)


def _has_article(page: Page, name: str) -> bool:
    """Whether title or heading set an article before the name: "The Silver Foxes"."""
    said = [fold(piece) for text in (page.title, first_heading(page)) for piece in CUT.split(text)]
    return any(f"{article} {fold(name)}" in said for article in _ARTICLES)


def _is_work_by(page: Page, name: str) -> bool:
    """Whether the title says that what the heading names is by somebody: a book, a film."""
    heading = fold(first_heading(page))
    return bool(heading) and fold(page.title).startswith(f"{heading} by {fold(name)}")


def _is_mine(page: Page, name: str) -> bool:
    """Whether somebody says that what bears the name is theirs, and a thing: "Quay Looms is my
    workshop". Of people it is said too: "Ada Rossi is my mentor"."""
    lines = (line.text for line in page.body[:60] if line.text.startswith(f"{name} "))
    said = (found[1].split()[:_OWNED] for text in lines if (found := _IS.match(text[len(name) :])))
    return any(says_my(" ".join(words[at:])) and _are_of_thing(" ".join(words))
               for words in said for at in range(min(len(words), 2)))  # fmt: skip


def _are_of_thing(text: str) -> bool:
    """Whether words name a thing and nobody: "my workshop", but "my school's teacher"."""
    nouns = frozenset(load("names")["thing_nouns"])
    thing = organisation_words(text) > 0 or not nouns.isdisjoint(fold(text).split())
    return thing and not role_words(text)


def _is_only_site(page: Page, name: str, keys: frozenset[str]) -> bool:
    """Whether an About page in which nobody says "I" has a name that nobody is known to bear in
    its title and menu alone: who it is about, its text would name."""
    about, *site = (piece.strip() for piece in CUT.split(page.title))
    titled = exact_section_kind(about) == "about" and any(keys_of(text) == keys for text in site)
    if not titled or knownness(name) >= 0:
        return False
    main = [line for line in page.body if line.region == "main" or line.level == 1]
    told = any(len(line.text) > _TEXT and line.tag != "li" for line in main)
    return told and not any(keys <= keys_of(line.text) or name in line.text for line in main)


def _has_members(page: Page) -> bool:
    """Whether the page counts its members at the top, as those of groups do."""
    return any(_MEMBERS.match(line.text) for line in page.body[:6])


def _is_defined(page: Page, name: str) -> bool:
    """Whether a sentence says what the name is the name of: "Saint Clara is a village"."""
    nouns = frozenset(load("names")["thing_nouns"])
    start = name.casefold()
    for line in page.outline.lines[:100]:
        text = _ARTICLE.sub("", line.text)
        begins = text[: len(name)].casefold() == start
        said = _IS.match(text[len(name) :]) if begins else None
        words = fold(said[1]).split() if said else []
        for at, (word, after) in enumerate(zip(words[:5], [*words[1:], ""], strict=False)):
            told = role_words(" ".join(words[:at]))  # "is the pastor of our church"
            if word in nouns and len(after) <= 3 and not told:  # no "film critic", but "a film by"
                return True
    return False


def _is_vacancy(page: Page, keys: frozenset[str]) -> bool:
    """Whether title and heading are a role and the name is another's."""
    heading = first_heading(page)
    named = keys & keys_of(heading) or not role_words(heading) or names_page(heading)
    named = named or is_self_title(heading)  # "About the author"
    named = named or sender_role(heading) != ""  # "講師紹介"
    return not named and fold(page.title).startswith(fold(heading))


def _is_borne(page: Page, name: str, keys: frozenset[str]) -> bool:
    """Whether the name is one that people bear, or the page writes a title before it, or, where
    no blanks part words, behind it."""
    named = (tidy_name(line.text) for line in page.body[:60] if keys_of(line.text) == keys)
    return knownness(name) >= 1 or any(
        take_apart(text).titles or part_title(text) is not None for text in named
    )


def _has_legal_form(page: Page, name: str) -> bool:
    """Whether the page writes a company's form behind the name: "Ada Rossi GmbH"."""
    forms = name_words("legal_forms")
    for line in page.outline.lines[:200]:
        _, found, rest = line.text.partition(name)
        words = fold(rest[:30]).split() if found and rest[:1] in " ," else []
        owned = "©" in line.text and rest[1:2].isupper()  # "© Ada Software Inc."
        if not forms.isdisjoint(words[: _FORM if owned else 1]):
            return len(line.text) < 200
    return False
