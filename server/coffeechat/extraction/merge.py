"""Several readers' findings made one record: the surer fact wins, lists are joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from coffeechat.extraction.employer_leads import without_lead
from coffeechat.extraction.facts import make_fact
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.introduced import OPEN
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import role_words
from coffeechat.records.fact import Fact
from coffeechat.records.record import ENTRY_FIELDS, LIST_FIELDS, SINGLE_FIELDS

MAX_LIST = 50
_DECLARED = 0.85  # how sure is what a site's own build tells
_OWNED = frozenset(("skills", "languages"))  # whoever owns the page knows best what is one


def merge_readings(readings: Sequence[Reading]) -> dict[str, Any]:
    """Return the fields of a record; of equally sure facts the first reader's wins."""
    merged: dict[str, Any] = {}
    for field in SINGLE_FIELDS:
        sure = [reading for reading in readings if field in reading.complete]
        facts = [fact for reading in sure or readings if (fact := reading.facts.get(field))]
        if facts:
            merged[field] = max(facts, key=lambda fact: fact.confidence)
    _take_headline_apart(merged)
    _part_role(merged)
    if "location" in merged:
        merged["location"] = _written_out(merged["location"], readings)
    for field in LIST_FIELDS:
        if joined := _join(field, readings):
            merged[field] = joined
    for field in ENTRY_FIELDS:
        if entries := _entries(field, readings):
            merged[field] = entries
    more = {field: words for reading in reversed(readings) for field, words in reading.more.items()}
    return {**merged, **({"more": more} if more else {})}


def _part_role(merged: dict[str, Any]) -> None:
    """Cut the organisation off the role's end, where another sentence told the two apart."""
    role, held = merged.get("role"), merged.get("organisation")
    if not (role and held and role.value.endswith(f" {held.value}")):
        return
    bare = OPEN.sub("", without_lead(role.value.removesuffix(held.value).strip(" ,|-")))
    if role_words(bare):
        merged["role"] = role.model_copy(update={"value": bare})


def _take_headline_apart(merged: dict[str, Any]) -> None:
    """Fill what a headline says that a site declares: "Weaver | Founder @ Looms AB"."""
    said = merged.get("headline")
    if said is None or said.confidence < _DECLARED:
        return
    role, organisation = split_role(said.value)
    for field, value in (("role", role), ("organisation", organisation)):
        held = merged.get(field)
        told = value and organisation and role_words(role)
        if told and (held is None or held.confidence < _DECLARED - 0.1):
            fact = make_fact(value, said.source, said.evidence, 0.75)
            merged.update({field: fact} if fact else {})


def _written_out(place: Fact, readings: Sequence[Reading]) -> Fact:
    """Return the place as the page shows it where it is declared with a code: "Łódź, PL"."""
    town, comma, code = place.value.rpartition(", ")
    shown = (reading.facts.get("location") for reading in readings)
    alike = (fact for fact in shown if fact and fact.value.startswith(f"{town}, "))
    coded = comma and len(code) == 2 and code.isupper()
    longer = next((fact for fact in alike if coded and len(fact.value) > len(place.value)), None)
    return longer.model_copy(update={"confidence": place.confidence}) if longer else place


def _key(field: str, fact: Fact) -> str:
    if field == "links":
        return fact.value.lower().split("://")[-1].removeprefix("www.").rstrip("/")
    if field == "phones":
        return "".join(char for char in fact.value if char.isdigit())[-9:]
    if field == "emails":
        return fact.value.casefold()
    signs = "".join(char for char in fact.value if char in "+#")  # C, C++ and C# are three
    return fold(fact.value) + (signs if field == "skills" else "") or fact.value


def _join(field: str, readings: Sequence[Reading]) -> list[Fact]:
    held: dict[str, Fact] = {}
    own = [one for one in readings if one.owns and field in _OWNED and one.lists.get(field)]
    for reading in own or readings:
        for fact in reading.lists.get(field, []):
            held.setdefault(_key(field, fact), fact)
    joined = list(held.values())
    if field in ("links", "emails"):
        joined.sort(key=lambda fact: -fact.confidence)
    return joined[: 20 if field in ("links", "emails", "phones") else MAX_LIST]


def _entries(field: str, readings: Sequence[Reading]) -> list[Any]:
    """Return the entries of the reader that owns the page or read all there are, else of the one
    with most."""
    lists: list[list[Any]] = [list(getattr(reading, field)) for reading in readings]
    owned = next((found for reading, found in zip(readings, lists, strict=True)
                  if (reading.owns and found) or field in reading.complete), None)  # fmt: skip
    if field in ("activities", "notes"):
        return _join_titled([entry for found in lists for entry in found])
    fullest = sorted(lists, key=len, reverse=True)  # of equally full ones the first reader's
    return owned if owned is not None else next(iter(fullest), [])


def _join_titled(entries: list[Any]) -> list[Any]:
    held: dict[str, Any] = {}
    for entry in entries:
        held.setdefault(fold(getattr(entry, "title", "") or getattr(entry, "text", "")), entry)
    return list(held.values())[:MAX_LIST]
