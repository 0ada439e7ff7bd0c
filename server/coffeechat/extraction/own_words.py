"""What somebody says of themselves: the About text, and the sentences of it that tell facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from coffeechat.extraction.asides import invites, is_quoted
from coffeechat.extraction.contact_details import read_mails
from coffeechat.extraction.first_sentences import with_greeting
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.outline import Line
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.section_readers import (
    about_of,
    ends_sentence,
    is_prose,
    is_sentence,
    is_told,
    prose_of,
)
from coffeechat.extraction.sections import Section
from coffeechat.extraction.sentences.eastern_sentences import tells_other
from coffeechat.extraction.sentences.plain_facts import take_plain
from coffeechat.extraction.sentences.romance_facts import take_romance
from coffeechat.extraction.sentences.told_clauses import take_clauses
from coffeechat.extraction.subjects import after_subject
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.told_facts import (
    take_eastern,
    take_opening,
    take_service,
    take_statement,
    take_told,
)
from coffeechat.extraction.vocabulary import name_words, role_words
from coffeechat.extraction.voices import says_i, speaks_of
from coffeechat.records.fact import Fact

# What goes on behind a first name where several are listed: " Rossi, Bo Weber".
_NAMES = re.compile(
    r"(?:\s[^\W\d_][^\s,]*){0,3},\s+(?:[^\W\da-zß-öø-ÿ][\w'’.-]*\s?){2,4}(?:,|$|and|&)"
)
_FOREIGN = ("activity", "interests", "others", "references")  # where a network or others speak
_POLITE = re.compile(r"니다[.!]?\s*$")  # Korean leaves "I" out; so ends what is told to readers
_OWN = ("", "about", "objective")
_OPENED = ("experience", "education")  # which some pages begin with a text about themselves
_BORN = re.compile(
    r"(?:Born|Née?|Nat[oa]|Nacid[oa]|Nascid[oa]|Geboren|Född|Født|Urodzon[ya]|Naroz\w+|Родил\w*"
    r"|Народи\w+|ولدت?|生于|出生于|生於)\s"
)
_TOP = 20  # lines of a section that a short sentence about the person may stand in
_MOST_TOLD = 80
_FIRST_WORDS = 40  # characters in which a text says whose it is
_MOTTO = 90  # characters; what stands alone on an About page and is shorter is no About


def take_about(
    sections: Sequence[Section], name: str, reading: Reading, language: str = ""
) -> None:
    """The About section's prose, else the first prose that stands under the name."""
    prose, sure = _find_about(sections, name)
    prose = with_greeting([line for s in sections for line in s.lines], prose, name)
    if prose:
        reading.say("about", "\n".join(line.text for line in prose[:12]), prose[0].text, sure)
    told = sentences_of(sections, prose)
    lines = [line for line in told if not tells_other(line.text, name)]
    take_statement(lines, name, reading)
    take_eastern(told[:8], name, reading)
    if prose:
        take_opening(prose[0], reading)
    for line in lines[:8]:
        take_service(line, reading)
        take_told(line, reading)
    take_plain(lines[:8], name, reading)
    take_romance(lines[:8], name, reading, language)
    take_clauses(lines[:8], name, reading)


def take_told_of(sections: Sequence[Section], name: str, reading: Reading) -> None:
    """The first prose that begins with the name, where what was taken for About speaks of
    nobody: a motto, an address."""
    held = reading.facts.get("about")
    given = name.split(" ", 1)[0]
    if held and (held.confidence > 0.8 or _tells_of(held, given)):
        return
    lines = [line for s in sections if s.kind not in _FOREIGN for line in s.lines][:80]
    told = (
        at for at, line in enumerate(lines) if is_prose(line) and _introduces(line, name, given)
    )
    first = next(told, None)
    if first is not None and (prose := prose_of(lines[first:])):
        words = "\n".join(line.text for line in prose[:12])
        reading.say("about", words, prose[0].text, 0.81)
        if "role" not in reading.facts:
            take_statement(prose[:6], name, reading)
            for line in prose[:6]:
                take_service(line, reading)
                take_told(line, reading)


def take_short_about(sections: Sequence[Section], name: str, reading: Reading) -> None:
    """The first short sentence among the first lines, where the page has no longer text."""
    if "about" in reading.facts:
        return
    first = [line for s in sections[:3] if s.kind in _OWN for line in s.lines[:_TOP]]
    short = (line for line in first if is_sentence(line) and not read_mails(line.text))
    for line in short:
        told = line.text.endswith((".", "!", "。")) or says_i(line.text)
        named = says_i(line.text) and name.split(" ", 1)[0] in line.text
        if told and (named or role_words(line.text) or _BORN.match(line.text)):
            reading.say("about", line.text, line.text, 0.4)
            return


def _tells_of(about: Fact, given: str) -> bool:
    """Whether an About text, or the motto that it opens with, speaks of the person."""
    text = about.value if ends_sentence(about.evidence) else about.evidence
    return not is_quoted(text) and speaks_of(text, given)


def _introduces(line: Line, name: str, given: str) -> bool:
    """Whether a text begins with who is told of: "Ada weaves", "I am a weaver"."""
    text = line.text
    if says_i(text[:20]) and role_words(text[:60]) and after_subject(text[:60], name) is not None:
        return True
    if (at := text.find(name, 0, 40)) > 0 and _is_title(text[:at]):
        return True  # "La Dra. Ada Rossi"
    if text.startswith((f"{name} ", f"{given} ")):
        return not _NAMES.match(text.removeprefix(name).removeprefix(given))
    return given in text[:40].split(",")[0].split() and after_subject(text, "") is not None


def _is_title(lead: str) -> bool:
    """Whether what stands before a name is an article and titles: "Der Prof. Dr."."""
    words = lead.split()
    titles = [word for word in words if fold(word) in name_words("titles")]
    return bool(titles) and len(words) - len(titles) <= 1


def _find_about(sections: Sequence[Section], name: str) -> tuple[list[Line], float]:
    """Return the lines of the About text, and how sure it is that they are it."""
    headed = [_as_main(s.lines) for s in sections if s.kind == "about" and s.heading]
    headed = [[ln for ln in lines if keys_of(ln.text) != keys_of(name)] for lines in headed]
    several = [found for lines in headed if (found := prose_of(lines))]
    first = next(filter(is_told, several), several[0] if several else [])
    own = (found for found in several if found[0].text.startswith(f"{name} ")
           or says_i(found[0].text[:_FIRST_WORDS]))  # fmt: skip
    first = next(own, first)
    prose = _past_motto(sections, first)
    prose = prose or next((found for lines in headed if (found := about_of(lines))), [])
    prose = prose or next((found for lines in headed if (found := _set_as_headings(lines))), [])
    if ahead := _introduced_ahead(sections, prose, name):
        return ahead, 0.85
    if prose:
        listed = all(line.tag == "li" for line in prose)
        return prose, 0.77 if listed else 0.85  # a text beside the name says more than a list
    return _find_unheaded(sections, name)


def _introduced_ahead(sections: Sequence[Section], prose: list[Line], name: str) -> list[Line]:
    """Return the text above a later one such as "Background", where it is the first that says
    who somebody is: "I am a weaver"."""
    given = name.split(" ", 1)[0]
    if not prose or _introduces(prose[0], name, given):
        return []
    texts = (prose_of(s.lines) for s in sections if not s.kind)
    ahead = next((text for text in texts if text and text[0].position < prose[0].position), [])
    return ahead if ahead and _introduces(ahead[0], name, given) else []


def _set_as_headings(lines: list[Line]) -> list[Line]:
    """Return a text under About whose sentences the page sets as headings."""
    plain = [replace(line, level=0) for line in lines]
    return prose_of(
        [line for line in plain if is_prose(line) or ends_sentence(line.text)], is_sentence
    )


def _as_main(lines: list[Line]) -> list[Line]:
    """Return the lines under a heading such as About, those at the side as the others.

    Many CVs have their profile there.
    """
    beside = bool(lines) and all(line.region == "aside" and line.tag != "li" for line in lines)
    return [replace(line, region="main") for line in lines] if beside else lines


def _find_unheaded(sections: Sequence[Section], name: str) -> tuple[list[Line], float]:
    """Return the first text that is told, of the person rather than of anybody, and how sure."""
    texts = list(_unheaded(sections))
    given = name.split(" ", 1)[0]
    first = next(iter(texts), ([], 0.0))
    weak = not first[0] or first[0][0].tag == "li" or not is_told(first[0])
    own = (text for text in texts if text[0][0].tag != "li" and speaks_of(text[0][0].text, given))
    return next(own, first) if weak else first


def _unheaded(sections: Sequence[Section]) -> Iterator[tuple[list[Line], float]]:
    several = len({id(tag) for s in sections for ln in s.lines for tag in ln.path
                   if tag.name == "article"})  # fmt: skip
    for section in sections:
        lines = section.lines if several < 2 else [ln for ln in section.lines if not _of_post(ln)]
        if section.kind in _OWN and (prose := prose_of(lines)):
            own = section.kind or (is_prose(prose[0]) and says_i(prose[0].text))
            yield prose, 0.7 if own else 0.6
        elif section.kind in _OPENED and lines and is_prose(lines[0]) and lines[0].tag != "li":
            opening = list(takewhile(is_prose, lines))
            if says_i(opening[0].text) or _POLITE.search(opening[0].text):
                yield opening, 0.55
    for section in sections:
        prose = prose_of(section.lines) if section.kind == "contact" else []
        own = bool(prose) and says_i(prose[0].text) and not invites(prose[0].text)
        if own and prose[0].region == "main":
            yield prose, 0.55  # under "Personal details", or below the row of contact links


def _past_motto(sections: Sequence[Section], prose: list[Line]) -> list[Line]:
    """Return the prose under the heading after About, where under that stands but a motto."""
    if len(prose) != 1 or len(prose[0].text) > 2 * _MOTTO:
        return prose
    behind = [line for s in sections if s.kind in ("", "about") for line in s.lines
              if line.position > prose[0].position]  # fmt: skip
    told = prose_of(behind)
    said = sum(len(line.text) for line in told)
    motto = len(prose[0].text) <= _MOTTO or _only_second_says_i(prose, told)
    return told if motto and said > 2 * _MOTTO else prose


def _only_second_says_i(prose: list[Line], told: list[Line]) -> bool:
    """Whether of two texts it is the second in which the person speaks."""
    return bool(told) and says_i(told[0].text) and not says_i(prose[0].text)


def _of_post(line: Line) -> bool:
    """Whether a line stands in one of several articles: a post's, not the page's own words."""
    return any(tag.name == "article" for tag in line.path)


def sentences_of(sections: Sequence[Section], prose: list[Line]) -> list[Line]:
    """Return the lines in which the page may tell of its person, the first of them first."""
    opening = [line for s in sections[:4] if s.kind in ("", "about") for line in s.lines[:20]]
    return [line for line in [*opening, *prose] if len(line.text) > _least(line.text)][:25]


def _least(text: str) -> int:
    """Return how many characters a sentence has more than: one of ideographs says much in few."""
    return 5 if joined_script(text) else 12


def told_of(sections: Sequence[Section]) -> list[Line]:
    """Return the lines in which the page may tell a life: its first lines, and all its prose."""
    own = [line for s in sections if s.kind in (*_OWN, *_OPENED, "contact") for line in s.lines]
    prose = [line for line in own[:_MOST_TOLD] if is_prose(line) and not _of_post(line)]
    first = sentences_of(sections, [])
    return [*first, *(line for line in prose if line not in first)]
