"""People on a page that is not their own, a team's or a post they wrote: who is known, and whom
the user chose."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coffeechat.records.company import CapturedPage
from coffeechat.records.contact import Capture, Contact
from coffeechat.records.fact import Fact
from coffeechat.records.record import Record, TeamMember
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.company_pages import get_page
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.keeping import find_contact, save_person


def choose_people(companion: Companion, page_id: str, names: Iterable[str]) -> list[Contact]:
    """Save the chosen people of a captured page as contacts; the writer of a post keeps the
    post and its notes."""
    page = get_page(companion, page_id)
    chosen, wanted = [], set(names)
    with companion.writing:
        for person in page.record.people:
            if person.name in wanted:
                wanted.discard(person.name)
                chosen.append(_save(companion, page, person))
    if wanted:
        raise BadInput(f"Not on this page: {', '.join(sorted(wanted))}.")
    return chosen


def _save(companion: Companion, page: CapturedPage, person: TeamMember) -> Contact:
    record = _record_of_member(page, person)
    capture = Capture(url=page.url, title=page.record.title, captured_at=page.captured_at)
    known = _find_known(companion, page, record)
    return save_person(companion, record, capture, own_page=False, known=known)[0]


def known_people(companion: Companion, page: CapturedPage) -> dict[str, str]:
    """Return which people of a page are contacts already: id by name."""
    found = {}
    for person in page.record.people:
        if contact := _find_known(companion, page, _record_of_member(page, person)):
            found[person.name] = contact.id
    return found


def _find_known(companion: Companion, page: CapturedPage, record: Record) -> Contact | None:
    """Return the contact a person on a page is; of a post, which is seldom where its writer was
    captured, also the only one of the writer's name."""
    if contact := find_contact(companion, record, own_page=False):
        return contact
    contacts = companion.store.contacts
    named = contacts.summaries.named(record.value("name")) if page.record.kind == "post" else []
    return contacts.get(named[0].id) if len(named) == 1 else None


def _record_of_member(page: CapturedPage, person: TeamMember) -> Record:
    from coffeechat.extraction.forms_of_address import greeting  # its names take long to load

    def fact(value: str, sure: float = 0.8) -> Fact:
        words = person.evidence or value[:300]
        return Fact(value=value, source="page-text", evidence=words, confidence=min(sure, 0.8))

    found: dict[str, Any] = {"name": fact(person.name)}
    called, sure = greeting(person.name)
    if called:
        found["greeting"] = fact(called, sure)
    if person.role:
        found["role"] = fact(person.role)
    if page.record.kind == "post":  # whoever publishes it need not employ the writer
        found |= {"activities": page.record.activities, "notes": page.record.notes}
    elif page.organisation:
        found["organisation"] = fact(page.organisation)
    if person.link:
        found["links"] = [fact(person.link)]
    return Record(url=person.link or page.url, kind="person", **found)
