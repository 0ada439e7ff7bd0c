"""One import on its way: read, looked over, then stored whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from coffeechat.exports.archive import read_archive
from coffeechat.exports.decoding import Kind, read_file
from coffeechat.exports.tables import ROLES, Table, read_rows, read_table
from coffeechat.exports.vcards import MOST, read_card, split_cards
from coffeechat.records.base import new_id
from coffeechat.records.errors import Explained
from coffeechat.records.luggage import Import
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.import_archive import plan_archive
from coffeechat.workflow.import_plan import Plan, Planner
from coffeechat.workflow.imports import keep_import

#: "reading" a file, waiting for its "columns", "comparing" with who is here, "ready" for the
#: user's yes, "storing", then "done", "cancelled" or "failed".
State = Literal[
    "reading", "columns", "comparing", "ready", "storing", "done", "cancelled", "failed"
]
BUSY: tuple[State, ...] = ("reading", "comparing", "storing")
OVER: tuple[State, ...] = ("done", "cancelled", "failed")
SOON = 0.4  # seconds that a caller waits for an answer that is nearly there


class CancelledError(Exception):
    """The user has thought better of it."""


@dataclass
class ImportJob:
    """`done` of `total` people are worked through; `sentence` says what went wrong."""

    companion: Companion
    file: str
    id: str = field(default_factory=new_id)
    state: State = "reading"
    done: int = 0
    total: int = 0
    sentence: str = ""
    table: Table | None = None
    plan: Plan | None = None
    result: Import | None = None
    _cards: list[str] = field(default_factory=list)
    _archive: dict[str, Any] | None = None
    _seen: tuple[int, ...] = ()
    _stop: threading.Event = field(default_factory=threading.Event)
    _rest: threading.Event = field(default_factory=threading.Event)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    @property
    def busy(self) -> bool:
        """Whether it is at work, rather than waiting for an answer or over."""
        return self.state in BUSY

    def read(self, data: bytes) -> None:
        """Begin with a file's bytes."""
        self._begin("reading", lambda: self._read(data), after=("reading",))

    def choose_columns(self, roles: Sequence[str]) -> None:
        """Say what each column of a table is, and begin to compare."""
        table = self._table()
        if len(roles) != len(table.headings) or not set(roles) <= {*ROLES, ""}:
            raise BadInput("Say of each column what it is, or leave it out.")
        if not {"name", "first", "last"} & set(roles):
            raise BadInput("Say which column holds the name, or which two do.")
        chosen = Table(table.headings, table.rows, list(roles))
        self._begin("comparing", lambda: self._compare_by(chosen), after=("columns", "ready"))

    def apply(self) -> None:
        """Store what was planned, compared anew with who is here by now."""
        self._begin("storing", self._store, after=("ready",))

    def cancel(self) -> None:
        """Give up, at any time before everything is stored."""
        if self.state in OVER:
            return
        self._stop.set()
        if self.state not in BUSY:
            self._end("cancelled")

    def wait(self, seconds: float = SOON) -> None:
        """Wait until there is something to say, but not for long."""
        self._rest.wait(seconds)

    def _begin(self, state: State, work: Any, after: tuple[State, ...]) -> None:
        """Begin one thing in the background; of two presses at once the second is refused."""
        with self._turn:
            if self.state not in after:
                raise BadInput("This import is not at that point. Reload the page.")
            self.state, self.done = state, 0
            self._rest.clear()
        threading.Thread(target=self._run, args=(work,), daemon=True).start()

    def _run(self, work: Any) -> None:
        try:
            work()
        except CancelledError:
            self._end("cancelled")
        except Explained as error:
            self.sentence = str(error)
            self._end("failed")
        except Exception:
            self.sentence = "The import stopped over a fault of coffeechat’s own; nothing was kept."
            self._end("failed")
            raise
        self._rest.set()

    def _end(self, state: State) -> None:
        self.state = state
        self.table = self.plan = self._archive = None
        self._cards = []
        self._rest.set()

    def _read(self, data: bytes) -> None:
        kind, text = read_file(self.file, data)
        READERS[kind](self, text)

    def _read_table(self, text: str) -> None:
        self.table = read_table(text)
        self.total = len(self.table.rows)
        self.state = "columns"

    def _read_cards(self, text: str) -> None:
        self._cards = split_cards(text)
        if not self._cards or len(self._cards) > MOST:
            raise BadInput(f"This file holds no whole vCard, or more than {MOST}.")
        self.total = len(self._cards)
        self._compare()

    def _read_archive(self, text: str) -> None:
        self._archive = read_archive(text)
        self._compare()

    def _look(self) -> tuple[int, ...]:
        """Return what changes whenever a record does."""
        tables = self.companion.store.repositories
        return tuple(self.companion.store.version(table) for table in tables)

    def _compare_by(self, table: Table) -> None:
        self.table = table
        self._compare()

    def _compare(self) -> None:
        self._seen = self._look()
        self.plan = self._make_plan()
        self.state = "ready"

    def _make_plan(self) -> Plan:
        planner = Planner(self.companion, self.file)
        if self._archive is not None:
            plan_archive(self.companion, planner, self._archive, self._progress)
            return planner.plan
        if self.table is not None:
            cards = read_rows(self.table, self.table.roles)
        else:
            cards = map(read_card, self._cards)
        for number, card in enumerate(cards, 1):
            planner.take_card(card, number)
            self._progress(number, self.total)
        return planner.plan

    def _store(self) -> None:
        with self.companion.writing:
            plan = self.plan
            if plan is None or self._seen != self._look():
                plan = self._make_plan()  # somebody was added or changed meanwhile
            self._progress(self.total, self.total)
            self.result = keep_import(self.companion, self.id, self.file, plan)
        self._end("done")

    def _progress(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        if self._stop.is_set():
            raise CancelledError

    def _table(self) -> Table:
        if self.table is None:
            raise NotFound("This table")
        return self.table


READERS: dict[Kind, Any] = {
    "csv": ImportJob._read_table, "vcard": ImportJob._read_cards, "json": ImportJob._read_archive,
}  # fmt: skip
