"""A TinyDB storage that keeps the data in memory and each change in a journal.

A change is confirmed once its line is on disk; only then is it applied in memory. Every
line says what a document is from then on, so that replaying one over an older or a newer
database file comes to the same. Documents are held as encoded JSON: what is handed out
shares nothing with the store, and writing the file copies them.
"""

from __future__ import annotations

import errno
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
from tinydb import Storage

from coffeechat.storage import database_file
from coffeechat.storage.database_file import Tables
from coffeechat.storage.errors import StoreError, explain
from coffeechat.storage.files import clear_leftovers, make_private_folder, write_atomically
from coffeechat.storage.journal import Journal, find_journals, remove_journals
from coffeechat.storage.lock import FolderLock
from coffeechat.storage.operations import Operation, apply, difference, pack, touched
from coffeechat.storage.recovery import recover
from coffeechat.storage.steps import Place, Step, Together

DATABASE_NAME = "database.json"
JOURNAL_BYTES = 1 << 18  # a journal is folded in when it is longer than this and
JOURNAL_SHARE = 4  # than the database file divided by this, or than
JOURNAL_MOST = 8 << 20  # this in any case

Listener = Callable[[set[tuple[str, str]]], None]  # told table and id of what changed


class JournalledStorage(Storage):
    """The data of one folder. Raises `StoreLocked` where another process holds it.

    `report` says in sentences what was found damaged and what became of it.
    """

    def __init__(
        self, folder: Path, *, port: int | None = None, journal_bytes: int = JOURNAL_BYTES
    ) -> None:
        self.folder = folder
        self.lock = threading.RLock()
        self._listeners: defaultdict[str, list[Listener]] = defaultdict(list)
        self.report: list[str] = []
        self.versions: Counter[str] = Counter()  # how often each table was changed
        self._recorded: dict[int, Step] = {}  # what threads have under way, by their idents
        self._journal_bytes = journal_bytes
        self._folding = threading.Lock()
        self._background: threading.Thread | None = None
        self._closed = False
        self._together: Together | None = None
        try:
            make_private_folder(folder)
        except OSError as error:
            raise explain(error, "the data could not be opened") from error
        self.process_lock = FolderLock(folder, port)
        try:
            self._open()
        except BaseException:
            self.process_lock.release()
            raise

    def _open(self) -> None:
        try:
            clear_leftovers(self.folder)
            recovered = recover(self.folder, self.folder / DATABASE_NAME)
            self.report += recovered.report
            self._tables: Tables = recovered.tables
            self._file_bytes = recovered.file_bytes
            self._journal = Journal(
                self.folder, recovered.number, recovered.end, room=self._journal_bytes
            )
        except OSError as error:
            raise explain(error, "the data could not be opened") from error
        self._limit = self._next_limit()
        if recovered.report:
            self._try_compact()
        elif recovered.end or len(find_journals(self.folder)) > 1:
            # Whoever was here was killed. What they had forgotten may stand in the file yet.
            self._compact_in_background()

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return a copy of everything, as TinyDB has it; None where there is nothing."""
        tables = {
            name: {doc_id: orjson.loads(raw) for doc_id, raw in documents.items()}
            for name, documents in self.frozen().items()
        }
        return tables or None

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Replace everything by `data`, in one step that happens whole or not at all."""
        wanted = {
            name: {str(doc_id): encode(doc) for doc_id, doc in documents.items()}
            for name, documents in data.items()
        }
        with self.lock:
            self.commit(difference(self._tables, wanted))

    def documents(self, table: str) -> dict[str, bytes]:
        """Return the encoded documents of a table, by id: to be read, never changed."""
        return self._tables.get(table, {})

    def __contains__(self, table: object) -> bool:
        return table in self._tables

    def frozen(self) -> Tables:
        """Return the state of this moment, which later changes leave alone."""
        with self.lock:
            return {name: documents.copy() for name, documents in self._tables.items()}

    def commit(self, operations: list[Operation]) -> None:
        """Do all of `operations` or none; raises `StoreError` where the disk refuses."""
        if not operations:
            return
        with self.lock:
            if self._together is not None:
                self._together.operations += operations
            else:
                self._append(operations)
            self._apply(operations)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make all changes of a `with` block one change: on disk when the block has ended,
        or, where it raised or the disk refuses, undone in memory and nowhere on disk.

        Other threads wait with their changes; one that only reads may see those of the block
        before they are confirmed. A block inside another is part of it.
        """
        with self.lock:
            if self._together is not None:
                yield
                return
            self._together = changes = Together()
            try:
                yield
                if changes.operations:
                    self._append(changes.operations)
            except BaseException:
                self._apply(changes.reverse(self._tables)[0])
                raise
            finally:
                self._together = None
        for task in changes.afterwards:
            task()

    def afterwards(self, task: Callable[[], object]) -> None:
        """Do something once the changes under way are on disk; at once where there are none."""
        with self.lock:
            if self._together is not None:
                self._together.afterwards.append(task)
                return
        task()

    def _append(self, operations: list[Operation]) -> None:
        if self._closed:
            raise StoreError("coffeechat is closing: nothing was saved.")
        try:
            self._journal.append(pack(operations))
        except OSError as error:
            if error.errno == errno.ENOENT:  # the journal was removed: begin another
                self._compact_in_background()
            raise explain(error, "nothing was saved") from error
        if self._journal.end > self._limit:
            self._limit += self._journal_bytes  # when folding fails, try again later
            self._compact_in_background()

    def _apply(self, operations: list[Operation]) -> None:
        places = touched(operations, self._tables)
        recorded = self._recorded and self._recorded.get(threading.get_ident())
        steps = [step for step in (self._together, recorded) if step]
        for step in steps:
            step.note(places, self._tables)
        apply(operations, self._tables)
        for step in steps:
            step.conclude(places, self._tables)
        for table in {table for table, _ in places}:
            self.versions[table] += 1
            for listener in self._listeners[table]:
                listener(places)

    def listen(self, table: str, listener: Listener) -> None:
        """Have a listener told of each change of a table, with all that changed together."""
        self._listeners[table].append(listener)

    @contextmanager
    def recording(self) -> Iterator[Step]:
        """Give a step that remembers what this thread changes meanwhile."""
        step = self._recorded[threading.get_ident()] = Step()
        try:
            yield step
        finally:
            self._recorded.pop(threading.get_ident(), None)

    def take_back(self, step: Step) -> list[Place]:
        """Put everything back that a step changed, at once; return what was changed again
        since and is left as it is. Raises `StoreError`."""
        with self.lock:
            operations, changed = step.reverse(self._tables)
            self.commit(operations)
        return changed

    def compact(self) -> None:
        """Fold the journal into the database file; saving goes on meanwhile. Inside
        `together` this waits for its end, for the file holds only what is confirmed."""
        self.afterwards(self._compact)

    def _compact(self) -> None:
        with self._folding:
            try:
                self._fold()
            except OSError as error:
                raise explain(error, "the journal was kept as it is") from error

    def close(self) -> None:
        """Leave everything in the database file and let go of the folder; once is enough."""
        if self._closed:
            return
        self._closed = True
        if self._background is not None:
            self._background.join()
        with self._folding, self.lock:
            self._journal.close()
            try:
                if self._journal.end or len(find_journals(self.folder)) > 1:
                    self._write_file(self._tables)
                remove_journals(self.folder, self._journal.number)
            except OSError as error:
                self.report.append(str(explain(error, "the journal was kept as it is")))
            self.process_lock.release()

    def _compact_in_background(self) -> None:
        if self._background is None or not self._background.is_alive():
            self._background = threading.Thread(target=self._try_compact, daemon=True)
            self._background.start()

    @property
    def had_file(self) -> bool:
        """Whether there is a database file, or was when the folder was opened."""
        return self._file_bytes > 0

    def _try_compact(self) -> None:
        """Compact, and only report where the disk refuses: nothing is lost by that."""
        try:
            self.compact()
        except StoreError as error:
            self.report.append(str(error))

    def _fold(self) -> None:
        following = Journal(self.folder, self._journal.number + 1, room=self._next_limit())
        with self.lock:
            finished, self._journal = self._journal, following
            finished.close()
            tables = self.frozen()
            self._limit = self._next_limit()
        self._write_file(tables)
        remove_journals(self.folder, finished.number)

    def _write_file(self, tables: Tables) -> None:
        path = self.folder / DATABASE_NAME
        write_atomically(path, database_file.encode(tables))
        self._file_bytes = path.stat().st_size

    def _next_limit(self) -> int:
        share = min(self._file_bytes // JOURNAL_SHARE, JOURNAL_MOST)
        return max(self._journal_bytes, share)


def encode(document: Mapping[Any, Any]) -> bytes:
    """Return a document as JSON; raises `TypeError` for what JSON has no word for."""
    return orjson.dumps(document, option=orjson.OPT_NON_STR_KEYS | orjson.OPT_PASSTHROUGH_DATETIME)
