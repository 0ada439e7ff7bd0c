"""What sentences tell of somebody's present once they are put plainly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coffeechat.extraction.first_clauses import STOPS
from coffeechat.extraction.headline_places import split_place
from coffeechat.extraction.headlines import split_role, without_unit
from coffeechat.extraction.outline import Line
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.sentences.plain_sentences import says_now, simplify
from coffeechat.extraction.sentences.verbless import read_row
from coffeechat.extraction.statements import read_statement
from coffeechat.extraction.vocabulary import role_words
from coffeechat.extraction.workplaces import find_workplace

_REACH = 800  # characters of a text that are looked at
_LETTERS = re.compile(r"^(?:[A-Z][A-Za-z.]{1,7},\s)+")  # degrees and the like
_ROLE = 60  # characters in which a role stands behind a name
_SENTENCES = 4  # of a text that are looked at once more
_BYGONE = re.compile(  # what tells of the past, or of what comes after it
    r"\b(?:was|were|once|left|(?<!has\s)(?<!have\s)served|until|before|after|former\w*|previously|graduated|received|obtained|completed|war|wurde|bis|früher|nach"
    r"|ehemal\w*|était|étais|après|avant|ancien\w*|obtenu|fui|fue|era|antes|después|hasta|depois|até|foi|ex|ero|dopo|prima"
    r"|stat[oa]|was|werd|vroeger|voorheen|tidigare|var|byłe?[ma]|wcześniej"
    r"|(?:19|20)\d\d\s?(?:to|until|till|bis|[–—-])\s?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def take_plain(lines: Sequence[Line], name: str, reading: Reading) -> None:
    """What sentences tell of the present once what they tell by the way is left out of them."""
    for line in lines:
        for sentence in STOPS.split(line.text[:_REACH])[:_SENTENCES]:
            _take_row(sentence, line, reading)
            plain = replace(line, text=simplify(_behind_name(sentence, name)))
            if plain.text != sentence.rstrip(" .!") and not _BYGONE.search(plain.text):
                _take(plain, line, name, says_now(sentence), reading)


def _take(plain: Line, line: Line, name: str, now: bool, reading: Reading) -> None:
    """Keep what a sentence put plainly tells, more surely where it says that it is so now."""
    if found := read_statement(plain, name):
        role, place = split_place(found.role)
        held, where = split_role(role) if not found.organisation else (role, "")
        organisation = found.organisation or where
        sure = 0.7 if now and organisation else 0.585 if organisation else 0.53
        reading.say("role", without_unit(held), line.text, sure)
        reading.say("organisation", organisation, line.text, sure)
        reading.say("location", found.location or place, line.text, 0.54)
    if workplace := find_workplace(plain):
        reading.say("organisation", workplace.name, line.text, 0.53)
        reading.say("location", workplace.place, line.text, 0.53)


def _take_row(sentence: str, line: Line, reading: Reading) -> None:
    """Keep what a sentence without a verb tells: "Weaver, Looms & Sons, Leeds"."""
    told = line.tag != "li" and line.text.endswith(".")
    role, organisation, place = read_row(sentence) if told else ("", "", "")
    for key, value in (("role", role), ("organisation", organisation), ("location", place)):
        reading.say(key, value, line.text, 0.71)


def _behind_name(sentence: str, name: str) -> str:
    """Return what stands behind a name and a comma, where it says a role: "Ada Rossi, PhD, weaver
    at Looms"."""
    _, named, rest = sentence.partition(f"{name}, ") if name else ("", "", "")
    rest = _LETTERS.sub("", rest)
    return rest if named and role_words(rest[:_ROLE].partition(" at ")[0]) else sentence
