"""Taking in everything that another coffeechat wrote: people by their ids, then the rest."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import ValidationError

from coffeechat.records.base import Stored
from coffeechat.records.contact import Contact
from coffeechat.records.profile import Profile
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.import_plan import Planner, Progress
from coffeechat.workflow.profile import get_profile
from coffeechat.workflow.typed_words import clean


def plan_archive(
    companion: Companion, planner: Planner, found: dict[str, Any], progress: Progress
) -> None:
    """Plan what becomes of each record of a file that `read_archive` read."""
    Archive(companion, planner, found).plan(progress)


class Archive:
    """One file's records on their way in."""

    def __init__(self, companion: Companion, planner: Planner, found: dict[str, Any]) -> None:
        self._companion, self._planner, self._found = companion, planner, found
        self._here: dict[str, str] = {}  # ids in the file, and here where they differ
        self._replaced: set[str] = set()
        self._pages = set(companion.store.snapshots.names())

    def plan(self, progress: Progress) -> None:
        """Plan all of it."""
        people = self._documents("contacts")
        for number, document in enumerate(people, 1):
            self._take_person(document)
            progress(number, len(people))
        for table, repository in self._companion.store.repositories.items():
            for document in self._documents(table) if table != "contacts" else ():
                try:
                    record = repository.read(self._localise(document))
                except (ValidationError, ValueError, TypeError):
                    continue
                self._take_record(table, record)
        self._plan_profile()

    def _documents(self, table: str) -> list[dict[str, Any]]:
        stored = self._found.get(table)
        listed = stored if isinstance(stored, list) else []
        return [clean(one) for one in listed if isinstance(one, dict)]

    def _take_person(self, document: dict[str, Any]) -> None:
        try:
            contact = self._companion.store.contacts.read(self._without_lost_pages(document))
        except (ValidationError, ValueError, TypeError):
            self._planner.take_card(None, len(self._planner.plan.people) + 1)
            return
        here = self._planner.known.get(contact.id)
        if here is not None:
            self._compare(here, contact)
        elif contact.deleted_at is None and (known := self._planner.known.find(contact)):
            self._here[contact.id] = known.id
            self._planner.fill(known, contact)
        else:
            self._planner.add(contact)

    def _compare(self, here: Contact, contact: Contact) -> None:
        if contact.updated_at > here.updated_at and here.deleted_at is None:
            self._replaced.add(contact.id)
            self._planner.replace(contact)
        else:
            self._planner.keep(here)

    def _take_record(self, table: str, record: Stored) -> None:
        """Store what is not here, and what belongs to someone who is newer in the file."""
        if any(isinstance(value, datetime) and value.tzinfo is None for _, value in record):
            return  # nobody says by whose clock
        here = self._companion.store.repositories[table].get(record.id)
        if here is None or (here != record and getattr(record, "contact", "") in self._replaced):
            self._planner.plan.store(table, record)

    def _localise(self, document: dict[str, Any]) -> dict[str, Any]:
        """Return a document whose person is the one that is here."""
        names: dict[str, Any] = {
            key: self._here.get(str(document[key]), document[key])
            for key in ("contact", "kept", "absorbed")
            if key in document
        }
        return self._without_lost_pages({**document, **names})

    def _without_lost_pages(self, document: dict[str, Any]) -> dict[str, Any]:
        """Return a document that names no stored page which did not come with it."""
        changed = dict(document)
        if document.get("snapshot") not in self._pages:
            changed.pop("snapshot", None)
        captures = document.get("captures")
        if isinstance(captures, list):
            changed["captures"] = [
                self._without_lost_pages(one) if isinstance(one, dict) else one for one in captures
            ]
        return changed

    def _plan_profile(self) -> None:
        """Plan to fill what the user has not said here yet, and to add targets."""
        here, usual = get_profile(self._companion), Profile()
        try:
            there = Profile(**clean(self._found.get("profile") or {}))
        except (ValidationError, TypeError):
            return
        changes = {
            name: value
            for name, value in there.model_dump(mode="json").items()
            if getattr(here, name) == getattr(usual, name) != getattr(there, name)
        }
        known = {target.id for target in here.targets}
        fresh = [target for target in there.targets if target.id not in known]
        changes.pop("targets", None)
        if fresh:
            changes["targets"] = [one.model_dump() for one in (*here.targets, *fresh)]
        self._planner.plan.profile = changes
