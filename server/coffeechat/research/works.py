"""Evidence in what the person made, said and wrote, and in the user's own notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from coffeechat.records.evidence import Evidence
from coffeechat.records.fact import YOU
from coffeechat.records.record import Activity
from coffeechat.research.finding import Held, Subject, make_evidence
from coffeechat.research.phrases import is_latin, quote, tidy
from coffeechat.research.spans import age_in_years, say_date

WEIGHTS = {"talk": 72, "post": 70, "project": 70, "publication": 68, "award": 58}
SENTENCE_END = re.compile(r"(?<=[.!?。！？])\s*|\n+|\s•\s|•")
STANCE = re.compile(
    r"\b(?:believe|i think|i argue|we argue|rather than|instead of|not (?:just|only)|should|must|"
    r"matters?|never|always|care about|convinced|obsessed|curious about|interested in|"
    r"focus(?:ed)? on|glaube|überzeugt|pense|crois|creo|acredito|credo|wierzę|tror|vind)\b|"
    r"מאמינ|חשוב לי|믿|중요하|信じ|大切|相信|认为|أؤمن|أعتقد|верю|считаю",
    re.IGNORECASE,
)
DEED = re.compile(
    r"^(?:and |i |we )?(?:re)?(?:built|designed|wrote|founded|started|created|introduced|"
    r"launched|cut|reduced|led|moved|migrated|ran|grew|set up|opened|taught|translated|staged|"
    r"edited|organi[sz]ed|"
    r"developed|automated|negotiated|trained|restored|brewed|planned|composed|curated|wired|"
    r"shipped|merged|replaced|convinced|rewrote|rebuilt|doubled|halved|turned|closed|raised|won|"
    r"established|implemented|published|produced|directed|coordinated|advised|managed)\b",
    re.IGNORECASE,
)
PRIVATE = re.compile(
    r"\b(?:divorc\w*|pregnan\w*|illness|sick|cancer|married|wife|husband|kids|my (?:son|daughter)|"
    r"religio\w*|"
    r"salary|paid|referral|recommend me|job for me|cv|resume|age|health problem)\b",
    re.IGNORECASE,
)
NOTED = re.compile(
    r"^(?:please )?(?:ask(?: \w+)? about|mention(?:ed|s)?|talk(?:ed|s)? about|spoke (?:about|of)|"
    r"wrote about|writes about|works? on|working on|interested in|told me about|knows about|"
    r"remember)\s+(.+)$",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|half|first|"
    r"study|build|write|teach|make|run|lead|work|help)\b",
    re.IGNORECASE,
)
LONGEST_NOTED = 10  # words
MOST_CLAIMS = 4


def find_works(subject: Subject) -> Iterator[Evidence]:
    """Yield projects, talks, posts, publications and awards."""
    for activity in subject.record.activities[:40]:
        title = quote(activity.title)
        if len(title) < 4 and is_latin(title):
            continue
        age = min(age_in_years(activity.date, subject.today), 8)
        spoken = say_date(activity.date, subject.today)
        yield make_evidence(
            activity.kind, activity.evidence, activity.source, _name_place(activity, subject.today),
            WEIGHTS[activity.kind] - 2.5 * age, {"title": title, "date": spoken}, activity.date,
        )  # fmt: skip


def _name_place(activity: Activity, today: date) -> str:
    spoken = say_date(activity.date, today)
    return ", ".join(part for part in (activity.kind.capitalize(), spoken) if part)


def find_claims(subject: Subject) -> Iterator[Evidence]:
    """Yield what the person says in their own words: of what matters, and of what they did."""
    about = subject.record.about
    if about:
        yield from _read_claims(about.value, about.source, "About", 72)
    for held in subject.held[:4]:
        yield from _read_deeds(held)


def _read_claims(text: str, source: str, where: str, weight: float) -> Iterator[Evidence]:
    found = 0
    for sentence in _split(text[:3000]):
        held = bool(STANCE.search(sentence))
        if found >= MOST_CLAIMS or PRIVATE.search(sentence) or not (held or _concrete(sentence)):
            continue
        words = quote(sentence)
        if len(words.split()) < 4 and is_latin(words):
            continue
        found += 1
        rank = weight - 2 * found - (6 if words.endswith("…") else 0)
        if held:
            yield make_evidence("stance", sentence, source, where, rank, {"claim": words})
        else:
            yield make_evidence("note", sentence, source, where, rank - 8, {"text": words})


def _read_deeds(held: Held) -> Iterator[Evidence]:
    entry = held.entry
    for sentence in _split(entry.summary[:1500])[:6]:
        words = sentence.lstrip("-–—*· ")
        deed = quote(words)
        if not DEED.match(words) or len(deed.split()) < 4:
            continue
        weight = 67 + (3 if re.search(r"\d", deed) else 0) - (8 if deed.endswith("…") else 0)
        weight -= 0 if held.current else 5
        slots = {"deed": deed[0].lower() + deed[1:], "organisation": held.organisation}
        yield make_evidence("project", sentence, entry.source, "Experience", weight, slots)


def _split(text: str) -> list[str]:
    return [part.strip() for part in SENTENCE_END.split(text) if len(part.strip()) > 8]


def _concrete(sentence: str) -> bool:
    """Whether a sentence says something of its own: a number, or words of another script."""
    return not is_latin(sentence) or bool(NUMBER.search(sentence))


def find_notes(subject: Subject) -> Iterator[Evidence]:
    """Yield what was noted, by a page or by the user; private matters are left alone."""
    for note in subject.record.notes[:20]:
        text = quote(note.text)
        if len(text) > 8 and not PRIVATE.search(note.text):
            age = min(age_in_years(note.date, subject.today), 6)
            where = "Note from a page"
            yield make_evidence(
                "note", note.evidence, note.source, where, 56 - 2 * age, {"text": text}, note.date
            )
    for own in subject.contact.own_notes[-20:]:
        noted = read_note(own.text)
        if noted:
            yield make_evidence("note", own.text, YOU, "Your note", 80, {"noted": noted})


def read_note(text: str) -> str:
    """Return what a note of the user's is about, short enough for a question, or ""."""
    line = tidy(text.split("\n", maxsplit=1)[0])
    if PRIVATE.search(line):
        return ""
    found = NOTED.match(line)
    if not found:
        return ""
    about = re.split(r"[.;!?]|, (?:and|but|then)\b", found.group(1), maxsplit=1)[0].strip(" ,\"'“”")
    about = re.sub(r"^(?:his|her|their)\b", "your", about, flags=re.IGNORECASE)
    return about if 1 <= len(about.split()) <= LONGEST_NOTED else ""
