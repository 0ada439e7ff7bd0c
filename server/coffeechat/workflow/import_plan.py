"""What an import would do with each person of a file; nothing is stored here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from coffeechat.exports.card import Card, contact_of
from coffeechat.records.base import Stored, new_id
from coffeechat.records.contact import Contact
from coffeechat.records.luggage import Verdict
from coffeechat.records.merging import dropped_key, entry_key
from coffeechat.records.record import ENTRY_FIELDS, LIST_FIELDS, SINGLE_FIELDS, Record
from coffeechat.workflow.addresses import require_web_address
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.recognition import Known
from coffeechat.workflow.same_person import join_contacts
from coffeechat.workflow.typed_words import clean

#: Told how many of how many are done; raises to stop.
Progress = Callable[[int, int], None]
NAMED = 500  # of what is left out, which is nowhere else to be seen
#: What a part of a contact is called where its name in a record would say too little.
CALLED = {
    "url": "profile page", "emails": "email", "phones": "phone", "location": "place",
    "activities": "published work", "own_notes": "notes", "captures": "captured pages",
    "history": "when you came to know each other",
}  # fmt: skip


@dataclass(frozen=True)
class Planned:
    """One person of the file, what becomes of them, and why in a few words."""

    verdict: Verdict
    name: str
    why: str = ""


@dataclass
class Plan:
    """What would be stored: records by table and id, and changes of the profile; and what else
    of the file can't be, with the reason."""

    people: list[Planned] = field(default_factory=list)
    left_out: list[Planned] = field(default_factory=list)
    records: dict[str, dict[str, Stored]] = field(default_factory=dict)
    profile: dict[str, Any] = field(default_factory=dict)

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many people have each verdict."""
        found = Counter(one.verdict for one in self.people)
        return {verdict: found[verdict] for verdict in ("new", "updated", "same", "skipped")}

    @property
    def further(self) -> int:
        """How many records that are not people would be stored."""
        return sum(len(kept) for table, kept in self.records.items() if table != "contacts")

    def store(self, table: str, record: Stored) -> None:
        """Store a record of a table under its id."""
        self.records.setdefault(table, {})[record.id] = record

    def leave_out(self, name: str, why: str) -> None:
        """Say of something other than a person that it is not taken in, and why."""
        self.left_out.append(Planned("skipped", name, why))


class Planner:
    """Takes in one person after the other. `file` is named in the history of who is new."""

    def __init__(self, companion: Companion, file: str) -> None:
        self._companion, self._file = companion, file
        self.known = Known(companion)
        self.plan = Plan()

    def take_card(self, card: Card | None, number: int) -> None:
        """Plan what becomes of a card, the `number`th of its file; None is unreadable."""
        if card is None:
            self.skip(f"Entry {number}", "no name that can be read")
            return
        card = _tidy(Card(**clean(card.model_dump())))
        try:
            contact = contact_of(card, self._file, self._companion.now())
        except ValueError:
            self.skip(card.name, "a value is too long, or empty")
            return
        known = self.known.find(contact)
        if known is None:
            self.add(contact.model_copy(update={"id": new_id()}))
        else:
            self.fill(known, contact.model_copy(update={"history": [], "stage": known.stage}))

    def skip(self, name: str, why: str) -> None:
        """Leave someone out who can't be read."""
        self._judge("skipped", name, why)

    def add(self, contact: Contact) -> None:
        """Plan a new contact."""
        self._store(contact)
        self._judge("new", contact.name, _introduce(contact))

    def fill(self, known: Contact, found: Contact) -> None:
        """Plan to add to a known contact what is missing there."""
        filled = known if has_all(known, found) else fill_in(known, found)
        if filled == known:
            self._judge("same", known.name, "nothing new")
            return
        self._judge("updated", known.name, f"adds {_say_difference(known, filled)}")
        self._store(filled.model_copy(update={"updated_at": self._companion.now()}))

    def replace(self, contact: Contact) -> None:
        """Plan to put a contact in place of an older self of theirs."""
        self._store(contact)
        self._judge("updated", contact.name, "newer in the file")

    def keep(self, contact: Contact) -> None:
        """Plan nothing for someone who is here as they are in the file, or newer."""
        self._judge("same", contact.name, "nothing new")

    def _store(self, contact: Contact) -> None:
        self.known.take(contact)
        self.plan.store("contacts", contact)

    def _judge(self, verdict: Verdict, name: str, why: str) -> None:
        self.plan.people.append(Planned(verdict, name, why))


def has_all(known: Contact, found: Contact) -> bool:
    """Say whether one contact has all that another could add: a quick look, for thousands."""
    return (
        bool(known.record.url or not found.record.url)
        and all(getattr(known.record, name) or not getattr(found.record, name)
                for name in SINGLE_FIELDS)
        and all(
            {entry_key(name, one) for one in getattr(found.record, name)}
            <= {entry_key(name, one) for one in getattr(known.record, name)}
            for name in (*LIST_FIELDS, *ENTRY_FIELDS)
        )
        and {note.text for note in found.own_notes} <= {note.text for note in known.own_notes}
        and all(one in getattr(known, name) for name in ("tags", "targets", "captures", "history")
                for one in getattr(found, name))
    )  # fmt: skip


def fill_in(known: Contact, found: Contact) -> Contact:
    """Return a contact with what only the other one knows; nothing is replaced, nothing that
    the user dropped comes back."""
    texts = {note.text for note in known.own_notes}
    fresh = found.model_copy(update={
        "own_notes": [note for note in found.own_notes if note.text not in texts],
        "record": _without(found.record, known.dropped),
    })  # fmt: skip
    joined = join_contacts(known, fresh, known.updated_at)
    kept = {
        name: fact
        for name in SINGLE_FIELDS
        if (fact := getattr(known.record, name))
    }  # fmt: skip
    url = known.record.url or found.record.url
    joined.record = joined.record.model_copy(update={**kept, "url": url})
    return joined


def _without(record: Record, dropped: list[str]) -> Record:
    """Return a record without the entries of its lists that the user dropped elsewhere."""
    lists = {
        name: [one for one in found if dropped_key(name, one) not in dropped]
        for name in (*LIST_FIELDS, *ENTRY_FIELDS)
        if (found := getattr(record, name))
    }  # fmt: skip
    return record.model_copy(update=lists)


def _tidy(card: Card) -> Card:
    """Return a card whose profile page is a web address, or among the links."""
    try:
        if card.url:
            require_web_address(card.url)
    except BadInput:
        return card.model_copy(update={"url": "", "links": [*card.links, card.url]})
    return card


def _introduce(contact: Contact) -> str:
    record = contact.record
    return ", ".join(filter(None, (record.value("role"), record.value("organisation"))))


def _say_difference(before: Contact, after: Contact) -> str:
    """Return the names of what an import adds to a contact."""
    fields = (*SINGLE_FIELDS, *LIST_FIELDS, *ENTRY_FIELDS, "url")
    names = [name for name in fields if getattr(before.record, name) != getattr(after.record, name)]
    own = ("tags", "targets", "own_notes", "captures", "history")
    names += [name for name in own if getattr(before, name) != getattr(after, name)]
    return ", ".join(CALLED.get(one, one) for one in names)
