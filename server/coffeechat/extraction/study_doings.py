"""What somebody does with a course of study but take it: lead it, teach it, be honoured for it; and
whom a student works with."""

from __future__ import annotations

from coffeechat.extraction.study_cues import OTHER, STILL, STUDY, Cue, cues_of, last_cue, words_that
from coffeechat.extraction.text import fold

_NEAR = 110  # characters before what is studied
_WISH = 5  # words before what is studied
_FEW = 4  # words, or characters right before
_COURSE = frozenset((
    "corso", "curso", "cursos", "programa", "studiengang", "programme", "program", "our", "a", "o",
    "os", "as",
))  # fmt: skip


def is_honoured_for(lead: str, cue: Cue) -> bool:
    """Whether what was studied is what somebody was honoured for: "an award for her PhD"."""
    before = last_cue(lead[: cue.start])
    between = lead[before.end : cue.start] if before and before.kind == OTHER else ""
    words = fold(between).split()
    return words[:1] == ["for"] and len(words) < _FEW and "," not in between


def runs_it(lead: str, cue: Cue) -> bool:
    """Whether somebody teaches or leads a course of study: "directs the doctoral programme"."""
    words = fold(lead[: cue.start][-_NEAR:]).split()
    while len(words) > 1 and (words[-1] in words_that("leads") or words[-1] in _COURSE):
        words.pop()
    return bool(words) and words[-1] in words_that("runs") and "," not in lead[: cue.start][-_FEW:]


def is_wished(lead: str, cue: Cue) -> bool:
    """Whether somebody but wishes to study, or never did: "I plan to study law at"."""
    clause = lead[: cue.start][-_NEAR:].rpartition(",")[2]
    words = f" {' '.join(fold(clause).split()[-_WISH:])} "
    return any(f" {wish} " in words for wish in words_that("wished"))


def student_in(lead: str) -> Cue | None:
    """Return the word for a student who works with somebody at a school: "a PhD student advised
    by Prof. X at"."""
    cues = cues_of(lead)
    at = max(
        (k for k, cue in enumerate(cues) if STILL.search(lead[cue.start : cue.end])), default=-1
    )
    behind = [fold(lead[cue.start : cue.end]) for cue in cues[at + 1 :]]
    led = (
        at >= 0
        and behind
        and cues[at].kind == STUDY
        and all(word in words_that("guided") for word in behind)
    )
    return Cue(STUDY, cues[-1].start, cues[-1].end) if led else None
