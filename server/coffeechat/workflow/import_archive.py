"""Taking in everything that another coffeechat wrote: people by their ids, then the rest."""

from __future__ import annotations

from collections.abc import Iterator
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

#: What to call the records of each table that can't be taken in.
NAMES = {
    "contacts": "Person", "pages": "Page", "messages": "Message", "conversations": "Talk",
    "beliefs": "Belief", "testimonies": "Voice", "wants": "Answer", "merges": "Merge",
}  # fmt: skip
#: A field that names another record, and the table of that record.
HANGS_ON = {
    "contact": "contacts", "kept": "contacts", "absorbed": "contacts", "talk": "conversations",
    "belief": "beliefs",
}  # fmt: skip
LONGEST_NAME = 120  # characters
ONE = {"contacts": "somebody who", "conversations": "a talk that", "beliefs": "a belief that"}


class NoRecordError(ValueError):
    """What stands in a file is no record; says why, to follow its name."""


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
        self._theirs: set[str] = set()  # ids of the file's people: told apart there, and so here
        self._targets = {target.id for target in get_profile(companion).targets}

    def plan(self, progress: Progress) -> None:
        """Plan all of it."""
        people = list(self._documents("contacts"))
        for number, (name, document) in enumerate(people, 1):
            self._take_person(name, document)
            progress(number, len(people))
        self._plan_profile()
        for table in self._companion.store.repositories:
            for name, document in self._documents(table) if table != "contacts" else ():
                self._take_record(table, name, document)

    def _documents(self, table: str) -> Iterator[tuple[str, Any]]:
        """Yield what the file has in a table, each with what to call it."""
        stored, name = self._found.get(table), NAMES.get(table, table.capitalize())
        if stored is not None and not isinstance(stored, list):
            self._planner.plan.leave_out(f"{name}, all", "is no list")
            return
        for number, document in enumerate(stored or (), 1):
            yield f"{name} {number}", clean(document)

    def _take_person(self, name: str, document: Any) -> None:
        try:
            contact = self._read("contacts", document)
        except ValueError as error:
            self._planner.skip(_find_name(document) or name, _say_damage(error))
            return
        here = self._planner.known.get(contact.id)
        self._theirs.add(contact.id)
        if here is not None:
            self._compare(here, contact)
        elif contact.deleted_at is None and (known := self._find_here(contact)):
            self._here[contact.id] = known.id
            self._planner.fill(known, contact)
        else:
            self._planner.add(contact)

    def _find_here(self, contact: Contact) -> Contact | None:
        known = self._planner.known.find(contact)
        return None if known is None or known.id in self._theirs else known

    def _read(self, table: str, document: Any) -> Any:
        """Return the record that a document makes here; raise ValueError where it makes none."""
        if not isinstance(document, dict):
            raise NoRecordError("is no record")
        record = self._companion.store.repositories[table].read(self._localise(document))
        for name, value in record:
            if isinstance(value, datetime) and value.tzinfo is None:
                raise NoRecordError(f"says of “{_in_words(name)}” no time zone")
        return record

    def _compare(self, here: Contact, contact: Contact) -> None:
        if contact.updated_at > here.updated_at and here.deleted_at is None:
            self._replaced.add(contact.id)
            self._planner.replace(contact)
        else:
            self._planner.keep(here)

    def _take_record(self, table: str, name: str, document: Any) -> None:
        """Store what is not here, and what belongs to someone who is newer in the file."""
        try:
            record = self._read(table, document)
            self._require_company(record)
        except ValueError as error:
            self._planner.plan.leave_out(name, _say_damage(error))
            return
        here = self._companion.store.repositories[table].get(record.id)
        if here is None or (here != record and getattr(record, "contact", "") in self._replaced):
            self._planner.plan.store(table, record)

    def _require_company(self, record: Stored) -> None:
        """Raise NoRecordError where a record hangs on something that is neither here nor comes."""
        if getattr(record, "target", None) not in (None, *self._targets):
            raise NoRecordError("belongs to a target that can’t be read or is not there")
        for field, table in HANGS_ON.items():
            there = getattr(record, field, None)
            if there is None or there in self._planner.plan.records.get(table, {}):
                continue
            if self._companion.store.repositories[table].document(there) is None:
                raise NoRecordError(f"belongs to {ONE[table]} can’t be read or is not there")

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
        except (ValidationError, TypeError) as error:
            self._planner.plan.leave_out("Your profile", _say_damage(error))
            return
        changes = {
            name: value
            for name, value in there.model_dump(mode="json").items()
            if getattr(here, name) == getattr(usual, name) != getattr(there, name)
        }
        fresh = [target for target in there.targets if target.id not in self._targets]
        self._targets.update(target.id for target in fresh)
        changes.pop("targets", None)
        if fresh:
            changes["targets"] = [one.model_dump() for one in (*here.targets, *fresh)]
        self._planner.plan.profile = changes


def _find_name(document: Any) -> str:
    """Return the name of someone who can't be read, where that much can be."""
    try:
        return str(document["record"]["name"]["value"])[:LONGEST_NAME]
    except (KeyError, TypeError):
        return ""


def _say_damage(error: Exception) -> str:
    """Return why something can't be taken in, to follow its name."""
    if isinstance(error, ValidationError):
        place = error.errors(include_url=False)[0]["loc"]
        return f"has a “{_in_words(' '.join(map(str, place)))}” that can’t be read"
    return str(error) if isinstance(error, NoRecordError) else "is no record"


def _in_words(field: str) -> str:
    return field.replace("_", " ")
