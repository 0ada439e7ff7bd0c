"""Several people on one page: who is known, and whom the user chose."""

from __future__ import annotations

from collections.abc import Iterable

from coffeechat.records.company import CapturedPage
from coffeechat.records.contact import Capture, Contact
from coffeechat.records.fact import Fact
from coffeechat.records.record import Record, TeamMember
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.keeping import find_contact, save_person


def choose_people(companion: Companion, page_id: str, names: Iterable[str]) -> list[Contact]:
    """Save the chosen people of a captured team page as contacts."""
    page = companion.store.pages.get(page_id)
    if page is None:
        raise NotFound("This page")
    chosen, wanted = [], set(names)
    for person in page.record.people:
        if person.name in wanted:
            wanted.discard(person.name)
            record = _record_of_member(page, person)
            capture = Capture(url=page.url, title=page.record.title, captured_at=page.captured_at)
            chosen.append(save_person(companion, record, capture, own_page=False)[0])
    if wanted:
        raise BadInput(f"Not on this page: {', '.join(sorted(wanted))}.")
    return chosen


def known_people(companion: Companion, page: CapturedPage) -> dict[str, str]:
    """Return which people of a team page are contacts already: id by name."""
    found = {}
    for person in page.record.people:
        record = _record_of_member(page, person)
        if contact := find_contact(companion, record, own_page=False):
            found[person.name] = contact.id
    return found


def _record_of_member(page: CapturedPage, person: TeamMember) -> Record:
    def fact(value: str) -> Fact:
        return Fact(
            value=value, source="page-text", evidence=person.evidence or value[:300], confidence=0.8
        )

    found = {"name": fact(person.name)}
    if person.role:
        found["role"] = fact(person.role)
    if page.organisation:
        found["organisation"] = fact(page.organisation)
    links = [fact(person.link)] if person.link else []
    return Record(
        url=person.link or page.url, kind="person", **found, **({"links": links} if links else {})
    )
