"""Evidence in what is said in sentences: by the person, and by the user in notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.records.evidence import Evidence
from coffeechat.records.fact import YOU
from coffeechat.research.finding import Held, Subject, make_evidence
from coffeechat.research.phrases import is_latin, tidy
from coffeechat.research.quotations import quote
from coffeechat.research.spans import age_in_years
from coffeechat.research.telling import begins_deed, is_plain, says_enough, split_sentences, tells

NOTED = re.compile(
    r"(?:please )?(?:ask(?: \w+)? about|mention(?:ed|s)?|talk(?:ed|s)? about|spoke (?:about|of)|"
    r"wrote about|writes about|works? on|working on|interested in|told me about|knows about)"
    r"\s+(.+)$",
    re.IGNORECASE,
)
LONGEST_NOTED = 10  # words
FEWEST_WORDS = 4
MOST_COMMAS = 3  # in a sentence shorter than a list
MOST_CLAIMS, MOST_DEEDS = 4, 6
CUT_SHORT = 18.0  # points lost by words that had to be cut
OF_THE_PERSON = 20.0  # points lost where a page speaks about the person, not as them


def find_claims(subject: Subject) -> Iterator[Evidence]:
    """Yield what the person says of their work: views, and other telling sentences."""
    about = subject.record.about
    if about is None:
        return
    found = 0
    foreign = subject.record.language[:2] not in {"", "en"}
    for sentence in split_sentences(about.value):
        words = quote(sentence)
        if not says_enough(words, FEWEST_WORDS) or not _may_quote(sentence, subject):
            continue
        stance = tells("stance", words) and not tells("third-person", sentence)
        if not (stance or foreign or tells("concrete", sentence) or not is_latin(sentence)):
            continue
        weight = (74.0 if stance else 62.0) - 2 * found - _weaken(words)
        if stance:
            yield make_evidence("stance", sentence, about.source, "About", weight, {"claim": words})
        else:
            yield make_evidence("note", sentence, about.source, "About", weight, {"text": words})
        found += 1
        if found == MOST_CLAIMS:
            return


def _may_quote(sentence: str, subject: Subject) -> bool:
    """Whether a sentence is the person's own, says something, and is nobody's secret."""
    first, *_ = subject.contact.name.split() or [""]
    told_by_others = bool(first) and sentence.startswith(
        (first, "He ", "She ", "He's ", "She's ", "He’s ", "She’s ", "Dr. ", "Mr", "Ms")
    )
    listed = sentence.count(",") >= MOST_COMMAS and len(sentence.split()) < 3 * sentence.count(",")
    furniture = any(tells(kind, sentence) for kind in ("private", "chatter", "boilerplate"))
    return is_plain(sentence) and not (told_by_others or listed or furniture)


def _weaken(words: str) -> float:
    cut = CUT_SHORT if words.endswith("…") else 0.0
    return cut + (OF_THE_PERSON if tells("third-person", words) else 0.0)


def find_deeds(subject: Subject) -> Iterator[Evidence]:
    """Yield what a role's description says was done."""
    for held in subject.held[:4]:
        yield from _read_deeds(held, subject)


def _read_deeds(held: Held, subject: Subject) -> Iterator[Evidence]:
    entry = held.entry
    for sentence in split_sentences(entry.summary)[:MOST_DEEDS]:
        words = re.sub(r"^(?:and |i |we )+", "", sentence, flags=re.IGNORECASE)
        deed = quote(words)
        if not (
            begins_deed(words) and says_enough(deed, FEWEST_WORDS) and _may_quote(words, subject)
        ):
            continue
        weight = 67.0 + (3 if re.search(r"\d", deed) else 0) - _weaken(deed)
        weight -= 0 if held.current else 6
        slots = {"deed": deed[0].lower() + deed[1:], "organisation": held.organisation}
        yield make_evidence("project", sentence, entry.source, "Experience", weight, slots)


def find_notes(subject: Subject) -> Iterator[Evidence]:
    """Yield what was noted, by a page or by the user; private matters are left alone."""
    for note in subject.record.notes[:20]:
        text = quote(note.text)
        if says_enough(text, FEWEST_WORDS) and _may_quote(note.text, subject):
            age = min(age_in_years(note.date, subject.today), 6)
            weight = 54 - 2 * age - _weaken(text)
            yield make_evidence(
                "note", note.evidence, note.source, "Note from a page", weight, {"text": text},
                note.date,
            )  # fmt: skip
    for own in subject.contact.own_notes[-20:]:
        noted = read_note(own.text)
        if noted:
            yield make_evidence("note", own.text, YOU, "Your note", 80, {"noted": noted})


def read_note(text: str) -> str:
    """Return what a note of the user's is about, short enough for a question, or ""."""
    line = tidy(text.split("\n", maxsplit=1)[0])
    found = NOTED.match(line)
    if not found or not is_plain(line) or tells("private", line) or tells("private-note", line):
        return ""
    about = re.split(r"[.;!?]|, (?:and|but|then)\b", found.group(1), maxsplit=1)[0]
    about = re.sub(r"^(?:his|her|their)\b", "your", about.strip(" ,\"'“”"), flags=re.IGNORECASE)
    return about if 1 <= len(about.split()) <= LONGEST_NOTED else ""
