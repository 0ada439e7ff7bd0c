"""People found as one types: by any word of theirs, by a name that is nearly right, and by
what is half remembered."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from coffeechat.storage import Hit, mark_hits
from coffeechat.workflow.companion import Companion

MOST = 8
NEAR = 78.0  # of 100: how like a name must be to what was typed
SHORTEST = 3  # letters before a name may be only nearly right


@dataclass(frozen=True)
class Found:
    """Someone who was found: where the words stand, in pieces, each with whether it is one
    that was asked for; no pieces where the name alone was meant."""

    id: str
    name: str
    where: tuple[str, ...]
    found_in: str = ""
    pieces: tuple[tuple[str, bool], ...] = ()


def find_people(companion: Companion, q: str) -> list[Found]:
    """Return those who are meant, best first; those changed last where nothing is typed."""
    summaries = companion.store.contacts.summaries
    if not q.strip():
        rows = summaries.sorted_by("recent")[: -MOST - 1 : -1]
        return [Found(row.id, row.name, _say_where(row.role, row.organisation)) for row in rows]
    found = _show(companion, companion.store.search(q, limit=MOST), q)
    for near in _nearly(companion, q) if len(found) < MOST else ():
        found.setdefault(near.id, near)
    if not found:
        found = _show(companion, companion.store.search_most(q, limit=MOST), q)
    return list(found.values())[:MOST]


def likeness(q: str, words: str) -> float:
    """Return how far words are what was meant, 0 to 100: letters may be missing or swapped."""
    from rapidfuzz import fuzz

    return fuzz.WRatio(_plain(q), _plain(words)) if q.strip() else 100.0


def likeness_to_any(q: str, words: str) -> float:
    """Return how far each word of `q` is one of some words, 0 to 100 on the average; the last
    one may be only begun, and the shortest say nothing."""
    from rapidfuzz import fuzz

    meant, known = [word for word in _plain(q).split() if len(word) >= SHORTEST], words.split()
    nearest = [
        max(100.0 if one.startswith(word) else fuzz.ratio(word, one) for one in known)
        for word in meant
    ]
    return sum(nearest) / len(nearest) if nearest else 0.0


def _show(companion: Companion, hits: list[Hit], q: str) -> dict[str, Found]:
    found = {}
    for hit in hits:
        row = companion.store.contacts.summaries.get(hit.contact)
        if row is not None and row.deleted_at is None:
            pieces = () if hit.field == "Name" else tuple(mark_hits(hit.snippet, q))
            where = _say_where(row.role, row.organisation)
            found[row.id] = Found(row.id, row.name, where, hit.field if pieces else "", pieces)
    return found


def _nearly(companion: Companion, q: str) -> list[Found]:
    from rapidfuzz import fuzz, process

    if len(q.strip()) < SHORTEST:
        return []
    rows = companion.store.contacts.summaries.sorted_by("recent")[::-1]
    names = [row.name for row in rows]
    hits = process.extract(
        q, names, scorer=fuzz.WRatio, processor=_plain, limit=MOST, score_cutoff=NEAR
    )
    chosen = [rows[place] for _, _, place in hits]
    return [Found(row.id, row.name, _say_where(row.role, row.organisation)) for row in chosen]


def _plain(words: str) -> str:
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def _say_where(role: str, organisation: str) -> tuple[str, ...]:
    return tuple(filter(None, (role, organisation)))
