"""The people the user keeps: listing, changing, putting aside."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

import orjson

from coffeechat.records.contact import STAGES, Contact, OwnNote, StageChange, show_stored
from coffeechat.records.fact import typed
from coffeechat.records.record import Record
from coffeechat.records.remembering import remembered
from coffeechat.storage import Hit, mark_hits
from coffeechat.storage.summaries import ORDERS, Summaries, Summary
from coffeechat.workflow.addresses import require_typed_address
from coffeechat.workflow.amendments import apply_changes
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.typed_words import clean

PAGE_SIZE = 50
KEPT = 500  # rows of lists, of about 4 KB, that stay encoded
NOTE_LIMIT = 10_000  # characters
BACKWARDS = ("recent",)  # the orders of the list that run backwards by themselves


class Row(NamedTuple):
    """One contact as a list shows it; `snippet` is where a search found its words,
    `pieces` the same with each word that was asked for marked, `found_in` what it is."""

    id: str
    name: str
    role: str
    organisation: str
    stage: str
    tags: tuple[str, ...]
    targets: tuple[str, ...]
    updated_at: datetime
    deleted_at: datetime | None
    snippet: str = ""
    found_in: str = ""
    pieces: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True)
class ContactPage:
    """One page of the list: `counts` by stage over everyone, `tags` that are in use; `nearly`
    where nobody has all the words of the search, and these have most of what it says."""

    contacts: list[Row]
    page: int
    pages: int
    total: int
    counts: dict[str, int] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    nearly: bool = False


class Only(NamedTuple):
    """Which people a list is about; what is empty sifts nobody out. `nearly` takes those who
    have most of what a search says, where nobody has all of its words."""

    stage: str = ""
    tag: str = ""
    target: str = ""
    among: Collection[str] | None = None  # ids; None for anyone's
    nearly: bool = False

    def takes(self, row: Summary) -> bool:
        """Say whether a person is one of these."""
        return (
            (not self.stage or row.stage == self.stage)
            and (not self.tag or self.tag in row.tags)
            and (not self.target or self.target in row.targets)
            and (self.among is None or row.id in self.among)
        )


ANYBODY = Only()


def list_contacts(
    companion: Companion, q: str = "", only: Only = ANYBODY, sort: str = "recent", page: int = 1,
    first: Sequence[str] = (),
) -> ContactPage:  # fmt: skip
    """Return one page of the people who match; a search is ordered by how well they do.

    `sort` is one of the store's ORDERS, with "-" before it for the other way round; those
    whose ids are in `first` come before all others, in that order.
    """
    summaries = companion.store.contacts.summaries
    hits = _search(companion, q) if q.strip() else {}
    if nearly := only.nearly and not hits and bool(q.strip()):
        hits = _index(companion.store.search_most(q, limit=PAGE_SIZE))
    rows = summaries.some(hits) if q.strip() else _sort(summaries, sort)
    chosen = (
        rows if only._replace(nearly=False) == ANYBODY else [row for row in rows if only.takes(row)]
    )
    if first:
        rank = {contact: place for place, contact in enumerate(first)}
        chosen = sorted(chosen, key=lambda row: rank.get(row.id, len(rank)))
    pages = max(1, -(-len(chosen) // PAGE_SIZE))
    page = min(max(1, page), pages)
    shown = chosen[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    stages, tags = summaries.counts()
    return ContactPage(
        contacts=[_with_snippet(Row(*row), hits, q) for row in shown], page=page, pages=pages,
        total=len(chosen), counts={stage: stages[stage] for stage in STAGES}, tags=sorted(tags),
        nearly=nearly and bool(chosen),
    )  # fmt: skip


def get_contact(companion: Companion, contact_id: str) -> Contact:
    """Return a contact, also one in the trash; raise NotFound."""
    contact = companion.store.contacts.get(contact_id)
    if contact is None:
        raise NotFound("This person")
    return contact


def require_known(companion: Companion, contact_id: str) -> None:
    """Raise NotFound where `get_contact` would, without reading a contact that was read before."""
    if companion.store.contacts.encoded(contact_id) is None:
        raise NotFound("This person")


def encode_row(companion: Companion, row: Row) -> bytes | None:
    """Return a contact of a list as the JSON of the interface, or None where it no longer
    reads as one."""
    stored = companion.store.contacts.encoded(row.id)
    return None if stored is None else _encode_row(stored, row.id, row.snippet, row.found_in)


@remembered(KEPT)
def _encode_row(stored: bytes, contact_id: str, snippet: str, found_in: str) -> bytes:
    shown = show_stored({**orjson.loads(stored), "id": contact_id})
    return orjson.dumps(
        shown | {"snippet": snippet, "found_in": found_in}, option=orjson.OPT_SORT_KEYS
    )


def require_present(companion: Companion, contact_id: str) -> Contact:
    """Return a contact to log something with; refuse one in the trash."""
    contact = get_contact(companion, contact_id)
    if contact.deleted_at:
        raise BadInput(f"{contact.name} is in the trash. Restore them first.")
    return contact


def add_contact(companion: Companion, fields: dict[str, Any]) -> Contact:
    """Add a person by hand; every value is the user's own word."""
    name = clean(str(fields.get("name") or "")).strip()
    if not name:
        raise BadInput("A contact needs a name.", "name")
    url = str(fields.get("url") or "").strip()
    require_typed_address(url)
    start = Contact(record=Record(url=url, kind="person", name=typed(name)))
    start.history = [StageChange(stage="found", at=companion.now(), because="added by hand")]
    wanted = {key: value for key, value in fields.items() if value and key != "url"}
    contact = apply_changes(companion, start, wanted)
    return companion.store.contacts.add(contact)


def amend_contact(companion: Companion, contact_id: str, changes: dict[str, Any]) -> Contact:
    """Apply the user's flat changes to a contact."""
    with companion.writing:
        contact = apply_changes(companion, get_contact(companion, contact_id), changes)
        companion.store.contacts.save(contact)
    return contact


def trash_contact(companion: Companion, contact_id: str) -> Contact:
    """Put a contact into the trash, from where it can be restored."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        contact.deleted_at = companion.now()
        companion.store.contacts.save(contact)
    return contact


def restore_contact(companion: Companion, contact_id: str) -> Contact:
    """Take a contact out of the trash."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        contact.deleted_at = None
        companion.store.contacts.save(contact)
    return contact


def list_trash(companion: Companion) -> list[Row]:
    """Return who is in the trash, the latest first."""
    gone = [
        (row.deleted_at, Row(*row))
        for row in companion.store.contacts.rows()
        if row.deleted_at
        # One that can no longer be read must not hide the others.
        and (contact := companion.store.contacts.get(row.id))
        and not contact.merged_into
    ]
    return [row for _, row in sorted(gone, reverse=True)]


def add_note(companion: Companion, contact_id: str, text: str) -> Contact:
    """Add a note of the user's own."""
    if not text.strip():
        raise BadInput("Write the note first.")
    if len(text) > NOTE_LIMIT:
        raise BadInput(f"A note holds {NOTE_LIMIT} characters at most. Split it in two.")
    return _change_notes(
        companion,
        contact_id,
        lambda notes: [*notes, OwnNote(text=text.strip(), written_at=companion.now())],
    )


def remove_note(companion: Companion, contact_id: str, note_id: str) -> Contact:
    """Remove one of the user's notes."""
    return _change_notes(
        companion, contact_id, lambda notes: [note for note in notes if note.id != note_id]
    )


def _change_notes(
    companion: Companion, contact_id: str, change: Callable[[list[OwnNote]], list[OwnNote]]
) -> Contact:
    with companion.writing:
        contact = get_contact(companion, contact_id)
        contact.own_notes = change(contact.own_notes)
        contact.updated_at = companion.now()
        companion.store.contacts.save(contact)
    return contact


def _search(companion: Companion, q: str) -> dict[str, Hit]:
    return _index(companion.store.search(q, limit=len(companion.store.contacts)))


def _index(hits: list[Hit]) -> dict[str, Hit]:
    return {hit.contact: hit for hit in hits}


def _with_snippet(row: Row, hits: dict[str, Hit], q: str) -> Row:
    # A snippet is cut from the record when it is asked for: only for the rows on show.
    if row.id not in hits:
        return row
    hit = hits[row.id]
    return row._replace(
        snippet=hit.snippet, found_in=hit.field, pieces=tuple(mark_hits(hit.snippet, q))
    )


def _sort(summaries: Summaries, sort: str) -> list[Summary]:
    order = sort.removeprefix("-")
    order = order if order in ORDERS else "recent"
    rows = summaries.sorted_by(order)
    if (order in BACKWARDS) == sort.startswith("-"):
        return rows
    turned = rows[::-1]
    if order == "organisation":  # whoever has none comes last both ways
        turned.sort(key=lambda one: not one.organisation)
    return turned
