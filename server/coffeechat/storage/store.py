"""All that is kept on disk, behind one door."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from coffeechat.records.belief import Belief, Testimony, Want
from coffeechat.records.company import CapturedPage
from coffeechat.records.conversation import Conversation, Message
from coffeechat.records.merge import Merge
from coffeechat.storage import backups
from coffeechat.storage.addresses import AddressBook
from coffeechat.storage.database import JournalledDB
from coffeechat.storage.errors import StoreDamaged, StoreError, explain
from coffeechat.storage.files import clear_leftovers
from coffeechat.storage.forgetting import finish_forgetting, forget
from coffeechat.storage.ledgers import Ledgers
from coffeechat.storage.migrations import MIGRATIONS, Migration, has_lost_its_file, migrate
from coffeechat.storage.operations import Operation
from coffeechat.storage.repository import Repository
from coffeechat.storage.search import Hit, SearchIndex
from coffeechat.storage.settings import Settings
from coffeechat.storage.snapshots import Snapshots
from coffeechat.storage.steps import Place, Step
from coffeechat.storage.storage import JournalledStorage
from coffeechat.storage.summaries import Contacts
from coffeechat.storage.sweeping import sweep
from coffeechat.storage.views import ByField

SNAPSHOTS = "snapshots"
_MISSING = (
    "database.json is missing, and with it what was not in the journal. Take the last backup "
    "back up: stop coffeechat, then: coffeechat restore FILE"
)
_FIRST_BACKUP = 20.0  # seconds that a start has for itself; a short session backs up at its end
_BACKUP_CHECK = 3600.0  # seconds between looks at whether a daily backup is due


def this_day() -> date:
    """Return today's date where the user is."""
    return datetime.now(UTC).astimezone().date()


class Store:
    """The data of one folder, for many threads of one process. Made by `Store.open`."""

    def __init__(self, storage: JournalledStorage, today: Callable[[], date] = this_day) -> None:
        self._storage = storage
        self._today = today
        database = JournalledDB(storage=lambda: storage)
        self.contacts = Contacts(database)
        self.pages = Repository(database, "pages", CapturedPage)
        self.messages = Repository(database, "messages", Message, indexed="contact")
        self.conversations = Repository(database, "conversations", Conversation, indexed="contact")
        self.beliefs = Repository(database, "beliefs", Belief)
        self.testimonies = Repository(database, "testimonies", Testimony, indexed="talk")
        self.wants = Repository(database, "wants", Want)
        self.merges = Repository(database, "merges", Merge)
        self.settings = Settings(database)
        self.snapshots = Snapshots(storage.folder / SNAPSHOTS)
        self.addresses = AddressBook(storage)
        self.ledgers = Ledgers(storage)
        self._index = SearchIndex(storage, ByField(storage, "conversations", "contact"))
        self._closing = threading.Event()
        self._threads: list[threading.Thread] = []
        self._finish_what_was_cut_short()
        self._start(self._back_up_daily)

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        port: int | None = None,
        today: Callable[[], date] = this_day,
        migrations: Sequence[Migration] = MIGRATIONS,
    ) -> Store:
        """Open the data in `folder`, which is created where it is missing.

        `port` is told to whoever finds the folder locked. Raises `StoreLocked` where
        another process holds it, and `StoreError` where the disk refuses.
        """
        storage = JournalledStorage(folder, port=port)
        try:
            has_backups = bool(backups.find_backups(folder / backups.FOLDER))
            if not storage.report and has_lost_its_file(storage, has_backups=has_backups):
                storage.report.append(_MISSING)
            migrate(
                storage,
                migrations,
                lambda: backups.make_dated(
                    folder / backups.FOLDER, storage.frozen(), "before-update", today()
                ),
            )
            return cls(storage, today)
        except BaseException:
            storage.close()
            raise

    @property
    def repositories(self) -> dict[str, Repository[Any]]:
        """The records of each kind, by the name of their table."""
        kept = (one for one in vars(self).values() if isinstance(one, Repository))
        return {one.table: one for one in kept}

    @property
    def report(self) -> list[str]:
        """What was found damaged and what became of it, in sentences."""
        return self._storage.report

    @property
    def folder(self) -> Path:
        """The folder that holds everything."""
        return self._storage.folder

    def announce(self, port: int) -> None:
        """Say at which port this process answers, for whoever finds the folder locked."""
        self._storage.process_lock.announce(port)

    def warm_up(self) -> None:
        """Begin to build the lists and the search index in the background."""
        self._start(self._warm_up)

    def together(self) -> AbstractContextManager[None]:
        """Return a block whose changes are one: all of them on disk at its end, or none."""
        return self._storage.together()

    def search(self, query: str, limit: int = 50, *, questions: bool = True) -> list[Hit]:
        """Return the contacts that have all the words of `query`, best first; with or without
        those in whose `questions` alone they stand."""
        return self._index.search(query, limit, questions=questions)

    def search_most(self, query: str, limit: int = 50) -> list[Hit]:
        """Return the contacts that have most of what `query` says, best first."""
        return self._index.search_most(query, limit)

    def commit(self, operations: list[Operation]) -> None:
        """Do all of `operations`, made by `Repository.put`, or none; raises `StoreError`."""
        self._storage.commit(operations)

    def version(self, table: str) -> int:
        """Return a number that changes whenever a table does."""
        return self._storage.versions[table]

    def recording(self) -> AbstractContextManager[Step]:
        """Give a step that remembers what this thread changes meanwhile."""
        return self._storage.recording()

    def take_back(self, step: Step) -> list[Place]:
        """Undo a step; return the places that were changed since, which are left alone."""
        return self._storage.take_back(step)

    def forget(self, contact_id: str) -> bool:
        """Remove a person with messages, talks, what they said of beliefs, pages and journal
        lines, at once.

        Backups forget them as they rotate. Returns whether there was such a contact; raises
        `StoreError` where something is still to be removed, which the next start tries again.
        """
        contact = self.contacts.get(contact_id)
        if contact is None:
            return False
        talks = self.conversations.find_ids(contact_id)
        gone = [
            (self.messages.table, self.messages.find_ids(contact_id)),
            (self.conversations.table, talks),
            (
                self.testimonies.table,
                [one for talk in talks for one in self.testimonies.find_ids(talk)],
            ),
        ]
        hanging = [Operation("remove", table, one) for table, ids in gone for one in ids]
        forget(self._storage, self.snapshots, contact, hanging)
        return True

    def backup(self, path: Path) -> None:
        """Write everything, captured pages too, to one file; raises `StoreError`."""
        pages = [self.snapshots.folder / name for name in self.snapshots.names()]
        backups.write_backup(path, self._storage.frozen(), pages)

    def backup_before(self, event: str) -> Path:
        """Keep a backup of the records because of `event` ("import"); return its path."""
        return backups.make_dated(
            self.folder / backups.FOLDER, self._storage.frozen(), f"before-{event}", self._today()
        )

    def take_back_to(self, backup: str, traces: Mapping[Place, str]) -> int | None:
        """Undo a step by the backup made before it and the traces it left; return how many
        things were changed since and stay. None where that backup is gone or damaged."""
        path = self.folder / backups.FOLDER / backup
        if path not in [found for *_, found in backups.find_backups(path.parent)]:
            return None
        try:
            before = backups.read_backup(path).tables
        except StoreDamaged:
            return None
        step = Step.rebuild(traces, before, self._storage.frozen())
        return len(self._storage.take_back(step))

    def dated_backups(self) -> list[date]:
        """Return the days of the backups in the data folder, in the order they were made."""
        found = backups.find_backups(self.folder / backups.FOLDER)
        return [date.fromisoformat(day) for _, _, day, _ in found]

    def close(self) -> None:
        """Finish what runs in the background and let go of the folder."""
        self._closing.set()
        for thread in self._threads:
            thread.join()
        self._storage.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _finish_what_was_cut_short(self) -> None:
        """Do what a companion that was killed had begun; where the disk refuses, say so."""
        try:
            clear_leftovers(self.folder / backups.FOLDER)
            finish_forgetting(self._storage, self.snapshots)
        except StoreError as error:
            self.report.append(str(error))
        except OSError as error:
            self.report.append(str(explain(error, "an unfinished backup is still there")))

    def _start(self, task: Callable[[], None]) -> None:
        thread = threading.Thread(target=task, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _warm_up(self) -> None:
        for view in (self.contacts.summaries, self.ledgers, self.addresses, self._index):
            view.catch_up_gently(until=self._closing)

    def _back_up_daily(self) -> None:
        folder = self.folder / backups.FOLDER
        delay, closing = _FIRST_BACKUP, False
        while not closing:
            closing = self._closing.wait(delay)
            try:
                if self._storage.documents("contacts") and backups.is_due(folder, self._today()):
                    backups.make_dated(folder, self._storage.frozen(), "daily", self._today())
                    sweep(self.snapshots, self._storage.frozen(), folder)
            except StoreError as error:
                self.report.append(str(error))
            except OSError as error:
                self.report.append(str(explain(error, "no daily backup was made")))
            delay = _BACKUP_CHECK
