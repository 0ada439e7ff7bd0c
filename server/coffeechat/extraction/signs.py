"""What speaks for a page being about the person whose name was found, and what against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from coffeechat.extraction.bearers import is_no_name, is_of_words, is_thing, speaks_of_other
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.left_names import is_told_of
from coffeechat.extraction.messages import is_message
from coffeechat.extraction.name_parts import in_both_scripts, keys_of
from coffeechat.extraction.name_standing import stands_at_top
from coffeechat.extraction.names import likeness
from coffeechat.extraction.own_pages import (
    first_heading,
    is_author_address,
    person_of,
    presents_holder,
)
from coffeechat.extraction.page import Page
from coffeechat.extraction.person_name import NameChoice
from coffeechat.extraction.presented import is_presented
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.talks import presents_speaker
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.title_votes import strip_around, title_pieces
from coffeechat.extraction.told_persons import tells_of_person, tells_role
from coffeechat.extraction.vocabulary import is_part, organisation_words, role_words

_SURELY = 0.9  # how like a name
_LIKE = 0.8  # how like a name those of several people are at least
_TOP = 6  # lines
SURE = 8.0  # the score of a name that title, heading and address agree on


@dataclass(frozen=True)
class Signs:
    """What speaks for a person: how sure the name is (3 and more names somebody), whether
    it stands at the top, whether the first heading is just the name, and whether the page
    tells of a person (`told`). `thing`: the page calls what bears the name something else."""

    score: float = 0.0
    named_top: bool = False
    heading_is_name: bool = False
    titled: bool = False  # the title is the name and no more
    one_word: bool = False  # a brand as likely as a person
    alone: bool = False  # two words or more that are all of a line, heading or title
    told: bool = False
    introduced: bool = False  # somebody says the name of themselves
    owns: bool = False  # the © line of the page is theirs
    addressed: bool = False  # the page's address is the name's: "/team/ada"; or it is their talk
    thing: bool = False
    known: float = 0.0  # how well the name's words are known as names


def read_signs(page: Page, choice: NameChoice | None, readings: Sequence[Reading]) -> Signs:
    """Return what speaks for and against the chosen name being the page's person."""
    if choice is None:
        return Signs()
    keys, known = keys_of(choice.name), _known(choice)
    declared = any(reading.kind == "person" for reading in readings)
    told = tells_of_person(page, choice.name, keys, known)
    addressed = (_is_addressed(page, keys) or presents_speaker(page, keys)
                 or presents_holder(page, keys) or is_presented(page, keys)
                 or is_told_of(page, keys)
                 or (choice.introduced and is_message(page)))  # fmt: skip
    return Signs(
        score=choice.score, named_top=addressed or stands_at_top(page, choice, keys),
        titled=_fills_title(page, keys, known),
        heading_is_name=_is_headed(page, keys),
        one_word=len(keys) == 1 and not joined_script(choice.name),
        alone=len(keys) > 1 and fold(choice.evidence) == fold(choice.name),
        told=told, introduced=choice.introduced, owns=choice.owns,
        addressed=addressed, known=known,
        thing=not declared and (
            is_thing(page, keys, readings)
            or _is_of_unit(page, keys)
            or (not choice.introduced and speaks_of_other(page, choice.name, keys))
            or (known < 1 and not told and not choice.introduced
                and is_no_name(page, choice.name, keys))
            or (not (choice.introduced or choice.owns) and choice.score < SURE
                and is_of_words(page, choice.name, keys))
        ),
    )  # fmt: skip


def _is_headed(page: Page, keys: frozenset[str]) -> bool:
    """Whether the first heading, whatever its rank, is the name, or holds it in two scripts."""
    head = first_heading(page) or _only_name_heading(page)
    pieces = (*title_pieces(head), *in_both_scripts(head))
    return any(keys_of(piece) == keys for piece in pieces)


def _only_name_heading(page: Page) -> str:
    """Return the first heading near the top of a page without any of the first level, where no
    other of its level looks like a name; or ""."""
    heads = [line for line in page.body if line.level]
    first = next((line for line in page.body[:_TOP] if line.level), None)
    names = {keys_of(line.text) for line in heads if first and line.level == first.level
             and likeness(line.text) >= _LIKE}  # fmt: skip
    return first.text if first and len(names) == 1 else ""


def _known(choice: NameChoice) -> float:
    """Return how well a name is known; in scripts without blanks, whose names no list knows, one
    that is built as they are and stands behind the ©."""
    built = choice.owns and joined_script(choice.name) and likeness(choice.name) >= _SURELY
    return 1.0 if built else knownness(choice.name)


def _is_of_unit(page: Page, keys: frozenset[str]) -> bool:
    """Whether title and heading are both the name of a lab or group, and nobody says I."""
    head = first_heading(page)
    unit = fold(head) == fold(page.title) and " " in head and is_part(head)
    return unit and not (page.voices[0] or keys & keys_of(head) or role_words(head))


def _fills_title(page: Page, keys: frozenset[str], known: float) -> bool:
    """Whether the title is the name and no more; where several speak, a full and known one."""
    borne = known >= 1 and len(keys) > 1
    return keys_of(strip_around(page.title)) == keys and (borne or not page.voices[1])


def _is_addressed(page: Page, keys: frozenset[str]) -> bool:
    """Whether the name is the page's address, among those of authors or with a role beside it."""
    writes = is_author_address(page.url)
    slug = person_of(page.url)
    if not slug or not slug <= keys:
        return False  # "/team/ada" may be Ada Rossi's
    if len(slug) > 1 and slug == keys:
        return True
    return writes or tells_role(page, keys) or _stands_for(page, keys)


def _stands_for(page: Page, keys: frozenset[str]) -> bool:
    """Whether the name is a heading with an organisation under it, as speakers have it."""
    pairs = pairwise(page.body[:20])
    return any(line.level == 1 and keys_of(line.text) == keys and organisation_words(below.text)
               for line, below in pairs)  # fmt: skip
