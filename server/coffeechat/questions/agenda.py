"""The order of a set, and how the minutes of a talk are shared out."""

from __future__ import annotations

from collections.abc import Sequence

from coffeechat.questions.bank import load_bank
from coffeechat.records.question import SEED_THEMES, Agenda, AgendaItem, Order, Question

OPENING, CLOSING = 2, 2  # minutes
TIARA = ("trends", "insights", "advice", "resources", "assignments")
SHORTEST = 2  # minutes for a question, one in a very short talk


def size_set(minutes: int) -> int:
    """Return how many questions fit: 5 to 8, six in 20 minutes, eight in 30."""
    return max(5, min(8, 6 + (minutes - 20) // 5))


def sort_key(order: Order, theme: str, depth: int, tiara: str) -> tuple[float, ...]:
    """Return what a question is sorted by: easy to deep with advice last, or by TIARA."""
    themes = [*load_bank().themes]
    place = themes.index(theme) if theme in themes else themes.index("wish-known") - 0.5
    if order == "tiara":
        return (TIARA.index(tiara), depth, place)
    return (theme == "advice", depth, place)


def share_minutes(weights: Sequence[int], minutes: int) -> list[int]:
    """Return whole minutes for each question, in proportion, at least two where they fit."""
    if not weights:
        return []
    room = max(minutes - OPENING - CLOSING, len(weights))
    least = SHORTEST if room >= SHORTEST * len(weights) else 1
    exact = [room * weight / sum(weights) for weight in weights]
    shares = [max(least, int(share)) for share in exact]
    by_rest = sorted(range(len(weights)), key=lambda i: (int(exact[i]) - exact[i], i))
    for i in by_rest:
        if sum(shares) < room:
            shares[i] += 1
    for i in reversed(by_rest):
        if sum(shares) > room and shares[i] > least:
            shares[i] -= 1
    return shares


def plan_agenda(questions: Sequence[Question], minutes: int, dropped: Sequence[str]) -> Agenda:
    """Return the agenda of a talk; `dropped` names question ids, the first to drop first."""
    steps = [
        AgendaItem(starts=0, minutes=OPENING, what="Hello, and who you are"),
        *(
            AgendaItem(starts=0, minutes=q.minutes, what=q.text, question=q.id, theme=q.theme,
                       drop_order=dropped.index(q.id) + 1 if q.id in dropped else 0)
            for q in questions
        ),
        AgendaItem(starts=0, minutes=CLOSING, what="Thanks, and what you will do next"),
    ]  # fmt: skip
    items, starts = [], 0
    for step in steps:
        items.append(step.model_copy(update={"starts": starts}))
        starts += step.minutes
    return Agenda(minutes=minutes, items=items)


def rank_drops(questions: Sequence[Question], scores: dict[str, float]) -> list[str]:
    """Return the ids that may be dropped when time runs short, the first to go first.

    One question of each seed theme, and whatever the user pinned or wrote, is kept.
    """
    kept: set[str] = set()
    for theme in SEED_THEMES:
        of_theme = [q for q in questions if q.theme == theme]
        if of_theme:
            kept.add(max(of_theme, key=lambda q: (q.pinned, scores.get(q.id, 0.0))).id)
    loose = [q for q in questions if q.id not in kept and not q.pinned and q.theme != "own"]
    return [q.id for q in sorted(loose, key=lambda q: (q.evidence is not None, scores[q.id]))]
