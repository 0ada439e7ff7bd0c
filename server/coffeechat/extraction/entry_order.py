"""Which of an entry's titles is the role and which the employer, by their words and their order."""

from __future__ import annotations

from collections.abc import Callable

from coffeechat.extraction.entry_parts import Draft
from coffeechat.extraction.entry_pieces import spread
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import organisation_words, role_words, workplace_words

_FEW = 4  # words of a title that but names what somebody is


def which_first(
    drafts: list[Draft], first: Callable[[str], int], second: Callable[[str], int], default: bool
) -> bool:
    """Vote over all entries on which of the first two titles is of the first kind."""
    score = 0.0
    for draft in drafts:
        titles = [] if draft.header else spread(draft)
        if len(titles) < 2:
            continue
        other = _leaning(titles[1], first, second)
        if not other and len(draft.titles) == 1:
            other = _leaning(titles[-1], first, second)  # "Looms AB, Borås, Weaver"
        score += _leaning(titles[0], first, second) - other
    return default if score == 0 else score > 0


def _leaning(title: str, first: Callable[[str], int], second: Callable[[str], int]) -> int:
    """Return 1 where a title is of the first kind by its words, -1 where of the second, else 0.

    What holds words of both is what it begins or ends with: "Software Engineer".
    """
    one, two = first(title) > 0, second(title) > 0
    words = title.split()
    if one and two and len(words) <= _FEW and "," not in title:
        two = second(words[-1]) > 0 or not (first(words[0]) or first(words[-1]))
    return one - two


def in_order(titles: list[str], role_first: bool) -> tuple[str, str]:
    """Return role and employer, of several titles the first two, in the order of the list."""
    one, two, *others = titles
    role, organisation = (one, two) if _is_first(one, two, role_first) else (two, one)
    return role, _named_later(organisation, others)


def _named_later(organisation: str, titles: list[str]) -> str:
    """Return an organisation, or in a joined script the title that surely is one behind a field
    of work: "教授，织物工程，东湖大学"."""
    known = organisation_words(organisation) or not joined_script(organisation)
    named = (title for title in titles if organisation_words(title) and not role_words(title))
    return organisation if known else next(named, organisation)


def _is_first(one: str, two: str, role_first: bool) -> bool:
    """Whether the first of two titles is the role: as their words say it, else as in the other
    entries."""
    surely = [role_words(role) > 0 == role_words(at) < workplace_words(at)
              for role, at in ((one, two), (two, one))]  # fmt: skip
    return surely[0] if any(surely) else role_first


def opens_with_role(pieces: list[str], role_first: bool) -> bool:
    """Whether the first of the pieces that commas or blanks part is the role: as the words of the
    first and of those behind it surely say it, else as in the other entries."""
    first, others = pieces[0], pieces[1:]
    if workplace_words(first) and not role_words(first) and any(map(role_words, others)):
        return False
    return role_first


def late_role(titles: list[str]) -> str:
    """Return the role of "Employer – Department – Role"."""
    return next((title for title in titles[2:] if role_words(title)), "")


def by_commas(pieces: list[str], role_first: bool) -> tuple[str, str]:
    """Return role and employer of titles that commas part."""
    if role_first:
        cut = next((i for i, piece in enumerate(pieces) if i and not role_words(piece)), 1)
        return ", ".join(pieces[:cut]), ", ".join(pieces[cut:])
    cut = next((i for i, piece in enumerate(pieces) if role_words(piece)), 1) or 1
    return ", ".join(pieces[cut:]), ", ".join(pieces[:cut])
