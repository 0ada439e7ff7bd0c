"""What is derived from the documents: brought up to date when asked, never on a save."""

from __future__ import annotations

import threading
import time
from abc import ABC, abstractmethod
from collections import defaultdict, deque
from collections.abc import Iterable
from typing import Any

import orjson

from coffeechat.storage.storage import JournalledStorage

_BREATH = 10  # documents between two pauses, when there is no hurry


class View(ABC):
    """Something kept for each document of some tables. A save only marks what changed."""

    def __init__(self, storage: JournalledStorage, tables: tuple[str, ...]) -> None:
        self._storage = storage
        self._tables = tables
        self._catching_up = threading.RLock()
        self._pending: deque[tuple[str, str]] = deque()
        self._marked: set[tuple[str, str]] = set()  # what is pending, each once
        self._begun = False  # before it is, nothing needs to be marked
        for table in tables:
            storage.listen(table, self._mark)

    def catch_up(self) -> None:
        """Refresh what changed since the last time."""
        with self._catching_up:
            self._begin()
            while self._refresh_one():
                pass

    def catch_up_gently(self, until: threading.Event) -> None:
        """Do the same in the background, leaving room for others, at most `until` is set."""
        with self._catching_up:
            self._begin()
        while self._pending and not until.is_set():
            with self._catching_up:
                for _ in range(_BREATH):
                    self._refresh_one()
            time.sleep(0.002)

    @abstractmethod
    def refresh(self, table: str, key: str, document: dict[str, Any] | None) -> None:
        """Take in a document as it is now; None means that it is gone."""

    def _begin(self) -> None:
        """Mark all documents, the first time: a start need not wait for it. The storage's lock
        is not taken, whose holder may be waiting for this view; a change is told once it is
        made, so that none is missed."""
        if not self._begun:
            self._begun = True
            for table in self._tables:
                self._mark([(table, key) for key in list(self._storage.documents(table))])

    def _refresh_one(self) -> bool:
        try:
            table, key = self._pending.popleft()
        except IndexError:
            return False
        # Before the document is read: a change from here on marks it anew.
        self._marked.discard((table, key))
        raw = self._storage.documents(table).get(key)
        try:
            self.refresh(table, key, None if raw is None else orjson.loads(raw))
        except (AttributeError, KeyError, TypeError, ValueError):
            # It does not read as a record, which the repository reports: it is left out
            # here, and must not keep anyone from finding the others.
            self.refresh(table, key, None)
        return True

    def _mark(self, places: Iterable[tuple[str, str]]) -> None:
        for place in places if self._begun else ():
            if place[0] in self._tables and place not in self._marked:
                self._marked.add(place)
                self._pending.append(place)


class ByField(View):
    """The ids of a table's documents by the value of one text field, oldest first: two that
    were written within one second are told apart by nothing else."""

    def __init__(self, storage: JournalledStorage, table: str, field: str) -> None:
        self._field = field
        self._ids: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._values: dict[str, str] = {}
        super().__init__(storage, (table,))

    def ids(self, value: str) -> list[str]:
        """Return the ids of the documents whose field has this value."""
        with self._catching_up:
            self.catch_up()
            return list(self._ids.get(value, ()))

    def refresh(self, table: str, key: str, document: dict[str, Any] | None) -> None:
        """File the id under its present value."""
        value = None if document is None else str(document[self._field])
        old = self._values.pop(key, None)
        if old is not None and old != value:
            del self._ids[old][key]
        if value is not None:
            self._values[key] = value
            self._ids[value][key] = None
