"""What the short lines beside a name say: role, organisation, headline, each by its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.employer_leads import words_for_at
from coffeechat.extraction.entry_towns import without_place
from coffeechat.extraction.headings import says_my
from coffeechat.extraction.headline_places import drop_place, split_place
from coffeechat.extraction.headlines import says_held, split_role, turn_around
from coffeechat.extraction.messages import sender_role
from coffeechat.extraction.names import no_name_word
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import names_page, says_self
from coffeechat.extraction.places import has_street, looks_like_place
from coffeechat.extraction.present_studies import school_now, without_year
from coffeechat.extraction.residences import tells_residence
from coffeechat.extraction.sentences.eastern_sentences import read_eastern, tells_other
from coffeechat.extraction.sentences.told_words import employer_in
from coffeechat.extraction.short_texts import (
    begins_dated,
    is_bio,
    is_labelled,
    is_study,
    opens_with_degree,
    without_street,
)
from coffeechat.extraction.vocabulary import (
    field_kind,
    has_legal_form,
    is_part,
    organisation_words,
    role_words,
    school_words,
)
from coffeechat.extraction.voices import says_i

_OPENS = 20  # characters in which a sentence says that it is the person's own
OPEN = re.compile(  # "Weaver at", whose next line says where
    rf"\s(?:{words_for_at('surely_at')}|@|with|for|of|på|на|в|у|στ[οην]ν?|در|في)$"
)
_BEGUN = ("是一位", "是一名", "是一个", "是一個", "我是", "저는", "私は")  # what goes on elsewhere
_TRAINS = re.compile(  # what bears the name of those it trains: "School of Engineers"
    r"(?:e?scuela|escola|école|ecole|scuola|school|facult[yé]|facultad|faculdade|facoltà|fakultät"
    r"|colegio|colégio|coll[eè]ge|akademi[ea]|academy|academia|académie)\b"
    r"(?:\s\w+){0,3}\s(?:of|de|di|do|da|du|des|für|van|voor|dla)\s",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"^([^()]+\S)\s*\(([^()]{3,50})\)\.?$")
_MOST_COMMAS = 2  # in the name of an organisation and its town
_CELLS = frozenset(("td", "dd"))  # with a label of their own between them


@dataclass(slots=True)
class Introduction:
    """The lines beside the name, told apart; each value with the line it is from."""

    headline: tuple[str, Line] | None = None
    role: tuple[str, Line] | None = None
    organisation: tuple[str, Line] | None = None
    location: tuple[str, Line] | None = None
    pronouns: tuple[str, Line] | None = None
    prose: list[Line] = field(default_factory=list)
    headed: bool = False
    region: str = "main"
    in_article: bool = False

    def worth(self) -> int:
        """How much was found: of several places with the name, the fullest is the top."""
        values = (self.role, self.organisation, self.location, self.headline)
        return sum(2 for value in values if value) + bool(self.prose) + self.headed


def take_short(line: Line, found: Introduction) -> None:
    """Put a short line where it belongs, going by its words and by what stands before it."""
    text = without_street(line.text)
    if text.endswith(":") and OPEN.search(text[:-1].rstrip()):
        text = OPEN.sub("", text[:-1].rstrip())  # "Lecturer in Weaving at:"
    if shown := sender_role(text):  # "牧师介绍"
        found.role = found.role or (shown, line)
        return
    if _goes_on(line, found) or is_labelled(text) or tells_other(text):
        return
    told_of_page = names_page(text) or says_self(text) or field_kind(text)
    begun = text.endswith((*_BEGUN, " ID"))  # "Researcher ID" is a label
    if told_of_page or is_study(text) or begun or tells_residence(text):
        return
    if text.startswith("@ ") and found.organisation is None:
        found.organisation = (text.lstrip("@ "), line)
        return
    if _follows_headline(line, found):
        found.location = (text, line)
        return
    told = find_range(text)
    if (
        found.headline is None
        and not (says_my(text) or begins_dated(text))
        and (role_words(text) or not (found.prose or line.anchor or told))
    ):
        found.headline = (text, line)
    if says_i(text[:_OPENS]) and text.endswith((".", "!")):
        return  # "I joined Looms AB as a weaver in 2020.": read as a sentence, or not at all
    trained = _TRAINS.match(text) is not None
    held = (role_words(text) and not trained) or says_held(text)  # no "School of Engineers"
    if found.role is None and held and not told and not says_my(text):
        take_role(text, line, found)
    elif (
        (
            found.organisation is None
            and organisation_words(text)
            and not ((role_words(text) and not trained) or opens_with_degree(text) or told)
            and not (is_bio(text) or says_i(text[:_OPENS]))
        )
        or (found.organisation is None and found.role is not None and _follows_role(line, found))
        or _names_better(line, found)
    ):
        _take_organisation(text, line, found)


def _take_organisation(text: str, line: Line, found: Introduction) -> None:
    """Keep an organisation, and the town behind it: "Heron University, Leeds (UK)."."""
    if text.count(", ") > _MOST_COMMAS and not (school_words(text) or has_legal_form(text)):
        return  # fields: "Dyeing, Spinning, Carding, Loom Systems"
    text = school_now(text) or without_year(text)
    name, place = _part_town(text)
    found.organisation = (name, line)
    if place:
        found.location = found.location or (place, line)


def _part_town(text: str) -> tuple[str, str]:
    """Return an organisation and the town behind it; the town may be empty."""
    if (bracketed := _BRACKETED.match(text)) and looks_like_place(bracketed[2]):
        return bracketed[1], bracketed[2]  # "Heron University (Leeds, UK)"
    name = without_place(text.rstrip("."))
    place = text[len(name) :].strip(" ,.·|–—-")
    told = place != "" and looks_like_place(place) and not has_street(name)
    return (name, place) if told else (text, "")


def _goes_on(line: Line, found: Introduction) -> bool:
    """Whether a line, in small letters, goes on with the headline above: "with a love of silk"."""
    if found.headline is None or len(line.text) > 60:
        return False
    text, above = found.headline
    if not (line.text[:1].islower() or text.endswith(" &")):
        return False
    alike = line.tag == above.tag and len(line.path) == len(above.path)
    plain = not line.anchor and all(char.isalpha() or char in " -&’'/" for char in line.text)
    if not alike or not plain or line.position - above.position != 1 or " " not in line.text:
        return False
    joined = replace(above, text=f"{above.text} {line.text}", parts=())
    found.headline = (f"{text} {line.text}", joined)
    return True


def _follows_headline(line: Line, found: Introduction) -> bool:
    """Where one line told the role and the organisation, the place comes next, known or not."""
    if found.location or not (found.role and found.organisation and found.headline):
        return False
    told = found.headline[1]
    alike = found.role[1] is found.organisation[1] is told and line.tag == told.tag
    short = len(line.text) < 30 and len(line.text.split()) <= 3 and line.text[-1:].isalpha()
    plain = not (organisation_words(line.text) or line.anchor or is_bio(told.text))
    plain = plain and not any(no_name_word(word) for word in line.text.split())
    return alike and short and plain and line.position - told.position == 1


def _names_better(line: Line, found: Introduction) -> bool:
    """Whether a line under what was taken for the organisation is surely one: its school."""
    if found.organisation is None:
        return False
    name, taken = found.organisation
    whole = school_words(line.text) > 0 or (_is_proper(line) and line.path[:-1] == taken.path[:-1])
    unit = _is_part(name) and whole and not _is_part(line.text)
    if not unit and (organisation_words(name) or found.role is None):
        return False
    reach = 2 if unit and line.tag not in _CELLS else 1
    alike = line.position - taken.position <= reach and line.tag == taken.tag
    return alike and (unit or organisation_words(line.text) > 0) and not role_words(line.text)


def _is_proper(line: Line) -> bool:
    """Whether a line is a proper name of several words, and no place: "Harbour Atlantic"."""
    words = line.text.split()
    plain = 1 < len(words) < 8 and words[0][:1].isupper() and not line.anchor
    plain = plain and all(char.isalpha() or char in " -.,'’&" for char in line.text)
    return plain and not looks_like_place(line.text)


def _is_part(name: str) -> bool:
    """Whether all that a row names are parts of a whole: "Linen Group, Department of Looms"."""
    return all(map(is_part, name.split(", ")))


def _follows_role(line: Line, found: Introduction) -> bool:
    """A short line straight after the role, built like it, names the organisation."""
    assert found.role is not None
    role = found.role[1]
    near = line.position - role.position == 1
    return (
        near
        and len(line.text) < 60
        and line.tag == role.tag
        and len(line.path) == len(role.path)
        and not (role_words(line.text) and (line.tag == "li" or not organisation_words(line.text)))
        and not line.text.endswith((".", "。", "!", "！", ":", "：", "…"))
        and not (line.text[:1].islower() and " " in line.text)
    )


def _without_handle(text: str, line: Line) -> str:
    """Return a headline without the account it ends with: "Weaver, Looms AB, adarossi"."""
    last = line.links[-1] if line.links else None
    if last and last.text and text.endswith(last.text) and f"/{last.text.strip('@')}" in last.href:
        return text.removesuffix(last.text).rstrip(" ,|·@") or text
    return text


def take_role(text: str, line: Line, found: Introduction) -> None:
    """Keep a text with a role in it: what is held, where, and in which town."""
    text, place = drop_place(_without_handle(text, line))
    told = read_eastern(text)
    place = place or told.location
    role, organisation = turn_around(text) or split_role(text)
    named = role.partition("（")[0].partition("(")[0].strip()
    if told.organisation or (told.role and told.role != named):
        role, organisation = told.role, told.organisation  # a sentence, in the order of its tongue
    elif told.role:
        organisation = employer_in(organisation)
    if not place:
        role, place = split_place(role)
    if not place:
        organisation, place = _part_town(organisation)
    if place:
        found.location = found.location or (place, line)
    role = OPEN.sub("", role)
    if found.role is None and role:
        found.role = (role, line)
    if organisation and found.organisation is None:
        found.organisation = (organisation, line)
    if len(line.parts) == 2 and not organisation and found.organisation is None:
        first, second = line.parts
        if (
            role_words(first)
            and not role_words(second)
            and len(second) > 1
            and not looks_like_place(second)
        ):
            found.role, found.organisation = (first.strip(" ,"), line), (second.strip(" ,"), line)
