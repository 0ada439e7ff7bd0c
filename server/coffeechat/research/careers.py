"""Evidence in the roles held: the present one, moves, promotions, tenure, volunteering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from coffeechat.records.evidence import Evidence
from coffeechat.research.finding import Held, Subject, describe_role, make_evidence, prove
from coffeechat.research.phrases import with_article
from coffeechat.research.spans import age_in_years, count_months, read_date, say_years

LONG_TENURE = 12 * 8  # months
SETTLED = 12 * 2
OLD_MOVE = 15.0  # points lost by a move that does not lead to the present role
RANKS = re.compile(
    r"\b(?:senior|junior|sr\.?|jr\.?|lead|head|chief|principal|staff|associate|assistant|director|"
    r"manager|deputy|vice|president|vp|trainee|intern|i{1,3}|[1-4])\b",
    re.IGNORECASE,
)
VOLUNTEER = re.compile(
    r"\b(?:volunteer\w*|trustee|pro bono|mentor|ehrenamt\w*|freiwillig\w*|bénévol\w*|voluntari\w*|"
    r"volontari\w*|vrijwillig\w*|wolontariusz\w*|volontär\w*|ideell\w*)\b",
    re.IGNORECASE,
)
TEAM = re.compile(
    r"\b(?:leads?|leading|manages?|managing|heads?|heading|runs?|running|led|managed)\s"
    r"(?:a\s|the\s|our\s)?(?:small\s)?(team of \w+(?: [a-z-]+){0,2})",
    re.IGNORECASE,
)


_AFTER_TEAM = {
    "on", "in", "at", "for", "and", "who", "that", "which", "to", "across", "with", "from",
    "within", "by", "working",
}  # fmt: skip


def find_roles(subject: Subject) -> Iterator[Evidence]:
    """Yield the present role, how long it has been held, and the organisation."""
    now = subject.now
    if now is None or not (now.role or now.organisation):
        return
    entry, slots = now.entry, describe_role(now)
    since = read_date(entry.start)
    slots["since"] = str(since[0]) if since else ""
    slots["size"] = _find_team(subject, now)
    where = "Experience" if entry in subject.record.experience else "Top of the page"
    record = subject.record
    if now.role:
        weight = 50 + (4 if now.field else 0) + (4 if now.organisation else 0)
        words, source = prove(entry.role, entry, record.role, record.headline)
        yield make_evidence("role", words, source, where, weight, slots)
    if now.role and now.organisation and since:
        yield from _find_tenure(subject, now, slots, where)
    if now.organisation:
        words, source = prove(entry.organisation, record.organisation, entry, record.headline)
        only = {key: slots.get(key, "") for key in ("organisation", "size", "field", "family")}
        yield make_evidence("organisation", words, source, where, 36, only)


def _find_team(subject: Subject, now: Held) -> str:
    found = TEAM.search(now.entry.summary[:600]) or TEAM.search(
        subject.record.value("about")[:1500]
    )
    if not found:
        return ""
    words = found.group(1).lower().split()
    cut = next((i for i, word in enumerate(words) if i > 2 and word in _AFTER_TEAM), len(words))
    return " ".join(["a", *words[:cut]])


def _find_tenure(
    subject: Subject, now: Held, slots: dict[str, str], where: str
) -> Iterator[Evidence]:
    first = now
    for held in subject.held:
        if held.organisation == now.organisation and held.entry.start:
            first = min(first, held, key=lambda h: h.entry.start)
    counted = count_months(first.entry.start, None, subject.today)
    if counted is None or not now.current:
        return
    start = read_date(first.entry.start)
    slots = {
        **slots, "since": str(start[0]) if start else "",
        "years": say_years(first.entry.start, None, subject.today),
    }  # fmt: skip
    entry = first.entry
    if counted[0] >= LONG_TENURE:
        yield make_evidence("long-tenure", entry.evidence, entry.source, where, 57, slots)
    elif counted[0] >= SETTLED or counted[0] <= 12:
        yield make_evidence("tenure", entry.evidence, entry.source, where, 46, slots)


def find_moves(subject: Subject) -> Iterator[Evidence]:
    """Yield each move from one role to the next, and each promotion."""
    paid = [held for held in subject.held if not _volunteers(held) and held.entry.role]
    for later, earlier in pairwise(paid[:8]):
        if not (later.role and earlier.role and _followed(later, earlier)):
            continue
        if later.organisation and later.organisation == earlier.organisation:
            if later.role != earlier.role:
                yield _describe_move(subject, "promotion", earlier, later)
        elif earlier.organisation or later.organisation:
            yield _describe_move(subject, "move", earlier, later)


def _followed(later: Held, earlier: Held) -> bool:
    """Whether the dates say that one role came after the other, and not beside it."""
    if earlier.current:
        return False
    began, before = later.entry.start, earlier.entry.start
    if not (read_date(began) and read_date(before)):
        return later.current and bool(earlier.entry.end)
    ended = earlier.entry.end or began
    return before[:7] <= began[:7] and int(ended[:4]) <= int(began[:4]) + 1


def _is_one_field(one: str, other: str) -> bool:
    """Whether two fields are one, or one a part of the other ("engineering", "software
    engineering")."""
    return f" {one}".endswith(f" {other}") or f" {other}".endswith(f" {one}")


def _describe_move(subject: Subject, kind: str, earlier: Held, later: Held) -> Evidence:
    slots = {
        **describe_role(later),
        "from_role": earlier.role, "a_from_role": with_article(earlier.role),
        "from_organisation": earlier.organisation,
        "years": say_years(earlier.entry.start, earlier.entry.end, subject.today)
        if earlier.entry.end else "",
    }  # fmt: skip
    here = later.current or bool(subject.now and subject.now.organisation == later.organisation)
    fields = (earlier.field, later.field) if here else (None, None)  # an old turn is no news
    changed = bool(fields[0] and fields[1] and not _is_one_field(*(f.name for f in fields if f)))
    if changed and fields[0]:
        slots["from_field"] = fields[0].name
    else:
        slots.pop("field", None)
    recent = 2.0 * min(age_in_years(later.entry.start, subject.today), 8)
    if kind == "promotion":
        entry = later.entry
        weight = 62 - recent - (0 if here else OLD_MOVE)
        return make_evidence(
            "promotion", entry.evidence, entry.source, "Experience", weight, slots, entry.start
        )
    far = changed and fields[0] and fields[1] and fields[0].family != fields[1].family
    weight = 66 + (12 if far else 5 if changed else 0) - recent
    weight -= 0 if here else OLD_MOVE
    entry = earlier.entry
    return make_evidence(
        "move", entry.evidence, entry.source, "Experience", weight, slots, later.entry.start
    )


def _volunteers(held: Held) -> bool:
    return bool(VOLUNTEER.search(held.entry.role) or VOLUNTEER.search(held.entry.evidence[:120]))


def find_volunteering(subject: Subject) -> Iterator[Evidence]:
    """Yield work done without pay."""
    for held in subject.held:
        if _volunteers(held) and held.organisation and held is not subject.now:
            slots = {
                "role": held.role, "a_role": with_article(held.role),
                "organisation": held.organisation,
            }  # fmt: skip
            entry = held.entry
            yield make_evidence(
                "volunteering", entry.evidence, entry.source, "Volunteering", 48, slots
            )


def find_places(subject: Subject) -> Iterator[Evidence]:
    """Yield a change of place between two roles."""
    placed = [held for held in subject.held if _town(held.entry.location)]
    for later, earlier in pairwise(placed[:8]):
        place, before = _town(later.entry.location), _town(earlier.entry.location)
        if place.casefold() != before.casefold() and _followed(later, earlier):
            entry = later.entry
            slots = {"from_place": before, "place": place}
            recent = min(age_in_years(entry.start, subject.today), 8)
            words = entry.evidence if place in entry.evidence else entry.location
            yield make_evidence("place", words, entry.source, "Experience", 42 - recent, slots)


def _town(location: str) -> str:
    town = re.split(r"[,(·|/]", location, maxsplit=1)[0].strip()
    vague = re.search(r"remote|hybrid|area|region|on-site|home", town, re.IGNORECASE)
    return "" if vague or len(town) > 30 else town
