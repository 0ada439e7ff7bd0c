"""All that is kept on disk, behind one door."""

from __future__ import annotations

import threading
from pathlib import Path
from types import TracebackType

from coffeechat.records.company import CapturedPage
from coffeechat.records.conversation import Belief, Conversation, Message
from coffeechat.storage.database import JournalledDB
from coffeechat.storage.operations import Operation
from coffeechat.storage.repository import Repository
from coffeechat.storage.search import Hit, SearchIndex
from coffeechat.storage.settings import Settings
from coffeechat.storage.snapshots import Snapshots
from coffeechat.storage.storage import JournalledStorage
from coffeechat.storage.summaries import Contacts
from coffeechat.storage.views import ByField


class Store:
    """The data of one folder, for many threads of one process. Made by `Store.open`."""

    def __init__(self, storage: JournalledStorage) -> None:
        self._storage = storage
        database = JournalledDB(storage=lambda: storage)
        self.contacts = Contacts(database)
        self.pages = Repository(database, "pages", CapturedPage)
        self.messages = Repository(database, "messages", Message, indexed="contact")
        self.conversations = Repository(database, "conversations", Conversation, indexed="contact")
        self.beliefs = Repository(database, "beliefs", Belief)
        self.settings = Settings(database)
        self.snapshots = Snapshots(storage.folder / "snapshots")
        self._index = SearchIndex(storage, ByField(storage, "conversations", "contact"))
        self._warming: threading.Thread | None = None

    @classmethod
    def open(cls, folder: Path, *, port: int | None = None) -> Store:
        """Open the data in `folder`, which is created where it is missing.

        `port` is told to whoever finds the folder locked. Raises `StoreLocked` where
        another process holds it, and `StoreError` where the disk refuses.
        """
        return cls(JournalledStorage(folder, port=port))

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
        self._warming = threading.Thread(target=self._warm_up, daemon=True)
        self._warming.start()

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """Return the contacts that have all the words of `query`, best first."""
        return self._index.search(query, limit)

    def forget(self, contact_id: str) -> bool:
        """Remove a person with messages, talks, pages and journal lines, at once.

        Backups forget them as they rotate. Returns whether there was such a contact.
        """
        contact = self.contacts.get(contact_id)
        if contact is None:
            return False
        operations = [Operation("remove", "contacts", contact_id)]
        for repository in (self.messages, self.conversations):
            operations += [
                Operation("remove", repository.table, item.id)
                for item in repository.find(contact=contact_id)
            ]
        self._storage.commit(operations)
        for capture in contact.captures:
            if capture.snapshot:
                self.snapshots.remove(capture.snapshot)
        self._storage.compact()
        return True

    def close(self) -> None:
        """Finish what runs in the background and let go of the folder."""
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

    def _warm_up(self) -> None:
        self.contacts.summaries.catch_up(gently=True)
        self._index.catch_up(gently=True)
