"""The contacts at a glance, for lists and sorting, without reading whole records."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from coffeechat.records.contact import Contact
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


class Summaries(View):
    """The summaries of all contacts."""

    def __init__(self, storage: JournalledStorage, table: str) -> None:
        self._rows: dict[str, Summary] = {}
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

    def refresh(self, table: str, key: str, document: dict[str, Any] | None) -> None:
        """Take in a contact as it is now."""
        self._rows.pop(key, None)
        if document is not None:
            self._rows[key] = _summarise(key, document)


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
        updated_at=datetime.fromisoformat(document["updated_at"]),
        deleted_at=_moment(document["deleted_at"]),
    )


def value(record: dict[str, Any], field: str) -> str:
    """Return the value of a single fact in an encoded record, or an empty string."""
    fact = record.get(field)
    return str(fact["value"]) if fact else ""


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
