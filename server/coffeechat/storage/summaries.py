"""The contacts at a glance, for lists and sorting, without reading whole records."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from coffeechat.records.contact import STAGES, Contact
from coffeechat.records.moments import within_reach
from coffeechat.storage.database import JournalledDB
from coffeechat.storage.repository import Repository
from coffeechat.storage.storage import JournalledStorage
from coffeechat.storage.views import View


class Summary(NamedTuple):
    """One contact as a list shows it; an unknown value is empty."""

    id: str
    name: str
    role: str
    organisation: str
    stage: str
    tags: tuple[str, ...]
    targets: tuple[str, ...]
    updated_at: datetime
    deleted_at: datetime | None


_PLACES: dict[str, int] = {stage: place for place, stage in enumerate(STAGES)}
#: By what the contacts can be sorted. The id makes each key one of a kind.
ORDERS: dict[str, Callable[[Summary], Any]] = {
    "recent": lambda row: (row.updated_at, row.id),
    "name": lambda row: (row.name.casefold(), row.id),
    "stage": lambda row: (_PLACES.get(row.stage, -1), row.id),
    "organisation": lambda row: (not row.organisation, row.organisation.casefold(), row.id),
}


class Summaries(View):
    """The summaries of all contacts, and of those not in the trash in each order that was
    ever asked for."""

    def __init__(self, storage: JournalledStorage, table: str) -> None:
        self._rows: dict[str, Summary] = {}
        self._named: defaultdict[str, dict[str, Summary]] = defaultdict(dict)
        self._sorted: dict[str, list[Summary]] = {}
        self._stages: Counter[str] = Counter()
        self._tags: Counter[str] = Counter()
        super().__init__(storage, (table,))

    def rows(self) -> list[Summary]:
        """Return a summary of each contact, the trashed ones too, in no special order."""
        with self._catching_up:
            self.catch_up()
            return list(self._rows.values())

    def get(self, key: str) -> Summary | None:
        """Return one contact's summary."""
        with self._catching_up:
            self.catch_up()
            return self._rows.get(key)

    def some(self, keys: Iterable[str]) -> list[Summary]:
        """Return the summaries of these contacts, in this order; unknown ones are left out."""
        with self._catching_up:
            self.catch_up()
            return [row for key in keys if (row := self._rows.get(key))]

    def named(self, name: str) -> list[Summary]:
        """Return the contacts of this name that are not in the trash."""
        with self._catching_up:
            self.catch_up()
            return list(self._named.get(_fold(name), {}).values())

    def sorted_by(self, order: str) -> list[Summary]:
        """Return the contacts that are not in the trash in one of ORDERS."""
        with self._catching_up:
            self.catch_up()
            if order not in self._sorted:
                present = (row for row in self._rows.values() if row.deleted_at is None)
                self._sorted[order] = sorted(present, key=ORDERS[order])
            return self._sorted[order].copy()

    def counts(self) -> tuple[Counter[str], Counter[str]]:
        """Return how many of those not in the trash are in each stage, and have each tag."""
        with self._catching_up:
            self.catch_up()
            return self._stages.copy(), +self._tags

    def refresh(self, table: str, key: str, document: dict[str, Any] | None) -> None:
        """Take in a contact as it is now."""
        if before := self._rows.pop(key, None):
            self._leave(before)
        if document is not None:
            self._rows[key] = _summarise(key, document)
            self._enter(self._rows[key])

    def _leave(self, row: Summary) -> None:
        if row.deleted_at is not None:
            return
        del self._named[_fold(row.name)][row.id]
        for order, rows in self._sorted.items():
            del rows[bisect_left(rows, ORDERS[order](row), key=ORDERS[order])]
        self._stages[row.stage] -= 1
        self._tags.subtract(row.tags)

    def _enter(self, row: Summary) -> None:
        if row.deleted_at is not None:
            return
        self._named[_fold(row.name)][row.id] = row
        for order, rows in self._sorted.items():
            insort(rows, row, key=ORDERS[order])
        self._stages[row.stage] += 1
        self._tags.update(row.tags)


class Contacts(Repository[Contact]):
    """The contacts, with a light list of them."""

    def __init__(self, database: JournalledDB) -> None:
        super().__init__(database, "contacts", Contact)
        self.summaries = Summaries(self._storage, "contacts")

    def rows(self) -> list[Summary]:
        """Return a summary of each contact, the trashed ones too, in no special order."""
        return self.summaries.rows()


def _summarise(key: str, document: dict[str, Any]) -> Summary:
    record = document["record"]
    return Summary(
        id=key,
        name=value(record, "name"),
        role=value(record, "role"),
        organisation=value(record, "organisation"),
        stage=document["stage"],
        tags=tuple(document["tags"]),
        targets=tuple(document["targets"]),
        updated_at=moment(document["updated_at"]),
        deleted_at=moment(deleted) if (deleted := document["deleted_at"]) else None,
    )


def value(record: dict[str, Any], field: str) -> str:
    """Return the value of a single fact in an encoded record, or an empty string."""
    fact = record.get(field)
    return str(fact["value"]) if fact else ""


def moment(text: str) -> datetime:
    """Return an encoded moment in UTC; raise ValueError for one that no page could tell."""
    return within_reach(datetime.fromisoformat(text)).astimezone(UTC)


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
