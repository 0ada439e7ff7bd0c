"""What changed together: a step of the user's, to be taken back as a whole, and what goes to
disk as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

import orjson

from coffeechat.storage.operations import Operation

Place = tuple[str, str]  # a table and the id of a document in it
_OTHER = b"?"  # equals no encoded document


@dataclass
class Step:
    """Each document that was changed: encoded, as it was before and as it was left; None
    where there was none."""

    before: dict[Place, bytes | None] = field(default_factory=dict)
    after: dict[Place, bytes | None] = field(default_factory=dict)

    def note(self, places: Iterable[Place], tables: Mapping[str, Mapping[str, bytes]]) -> None:
        """Remember how these places are before they are changed for the first time."""
        for place in places:
            self.before.setdefault(place, look_up(tables, place))

    def conclude(self, places: Iterable[Place], tables: Mapping[str, Mapping[str, bytes]]) -> None:
        """Remember how these places were left."""
        self.after.update((place, look_up(tables, place)) for place in places)

    @classmethod
    def rebuild(
        cls,
        traces: Mapping[Place, str],
        before: Mapping[str, Mapping[str, bytes]],
        now: Mapping[str, Mapping[str, bytes]],
    ) -> Step:
        """Return a step of the past: what was before it, and what it left, as far as that is
        still there."""
        step = cls()
        for place, trace in traces.items():
            raw = look_up(now, place)
            step.before[place] = look_up(before, place)
            step.after[place] = raw if digest_of(raw) == trace else _OTHER
        return step

    def people(self) -> set[str]:
        """Return the ids of the contacts that were changed, or whose messages or talks were."""
        found = {key for table, key in self.before if table == "contacts"}
        logged = [
            raw for states in (self.before, self.after) for (table, _), raw in states.items()
            if table in ("messages", "conversations") and raw != _OTHER
        ]  # fmt: skip
        return found | {orjson.loads(raw)["contact"] for raw in logged if raw}

    def reverse(
        self, tables: Mapping[str, Mapping[str, bytes]]
    ) -> tuple[list[Operation], list[Place]]:
        """Return what puts everything back, and the places that were changed again since:
        these are left as they are."""
        operations, changed = [], []
        for place, raw in self.before.items():
            if look_up(tables, place) != self.after[place]:
                changed.append(place)
            elif raw is None:
                operations.append(Operation("remove", *place))
            else:
                operations.append(Operation("put", *place, raw))
        return operations, changed


@dataclass
class Together(Step):
    """Changes that go to disk as one, and what is to be done once they are there."""

    operations: list[Operation] = field(default_factory=list)
    afterwards: list[Callable[[], object]] = field(default_factory=list)


def trace(operations: Iterable[Operation]) -> dict[Place, str]:
    """Return the digest of what each operation leaves."""
    return {
        (one.table, one.doc_id): digest_of(one.raw if one.verb == "put" else None)
        for one in operations
    }


def digest_of(raw: bytes | None) -> str:
    """Return what tells an encoded document from any other; "" for none."""
    return "" if raw is None else sha256(raw).hexdigest()[:16]


def look_up(tables: Mapping[str, Mapping[str, bytes]], place: Place) -> bytes | None:
    """Return the encoded document at a place, or None."""
    return tables.get(place[0], {}).get(place[1])
