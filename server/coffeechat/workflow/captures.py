"""A press of the button: a page becomes a contact, or research."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from coffeechat.records.addresses import address_key, address_keys
from coffeechat.records.company import CapturedPage
from coffeechat.records.contact import Capture, Contact, StageChange
from coffeechat.records.fact import Fact
from coffeechat.records.merging import merge_capture
from coffeechat.records.profile import Profile
from coffeechat.records.receipt import Receipt, write_receipt
from coffeechat.records.record import Record, TeamMember
from coffeechat.workflow import answers
from coffeechat.workflow.addresses import require_web_address
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NobodyThere, NotFound
from coffeechat.workflow.profile import fill_profile, get_profile

# Where pasted text is read as coming from; the domain is reserved for what leads nowhere.
NOWHERE = "https://pasted-text.invalid/"
NAME_LIMIT = 200  # characters of what the user says is a name


@dataclass(frozen=True)
class SentPage:
    """A page as it was sent: its HTML, or pasted text."""

    url: str
    captured_at: datetime
    html: str | bytes = ""
    text: str = ""
    title: str = ""
    as_person: bool = False
    key: str = ""


@dataclass(frozen=True)
class Captured:
    """What a capture led to: a contact, or a page of research."""

    receipt: Receipt
    created: bool = False
    contact: Contact | None = None
    page: CapturedPage | None = None


def capture_page(companion: Companion, sent: SentPage) -> Captured:
    """Read a page and keep what it says; a key seen before gives the same contact again.

    Raises PageError or Busy (reading), BadInput (address), NobodyThere.
    """
    _require_address(sent)
    if known := _answered_before(companion, sent):
        return known
    record = _read(companion, sent)
    if record.kind == "person" and record.name:
        return _keep_person(companion, sent, record)
    if record.kind in ("company", "team", "post") and (
        record.passages or record.people or record.notes
    ):
        return _keep_research(companion, sent, record)
    raise NobodyThere(_say_nobody(record))


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
            chosen.append(_save_person(companion, record, capture, own_page=False)[0])
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


def find_contact(companion: Companion, record: Record, *, own_page: bool = True) -> Contact | None:
    """Return the contact a record is about: one with a shared address and the same name,
    or, where the page is the person's own, one read from the same page."""
    for contact_id in companion.store.addresses.at(address_keys(record)):
        contact = companion.store.contacts.get(contact_id)
        if contact is None or contact.deleted_at:
            continue
        read_from = (contact.record.url, *(capture.url for capture in contact.captures))
        same_page = address_key(record.url) in map(address_key, read_from)
        if (own_page and same_page) or _same_name(contact.name, record.value("name")):
            return contact
    return None


def _same_name(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def read_own_page(companion: Companion, sent: SentPage) -> tuple[Profile, list[str]]:
    """Fill the user's own profile from a page about them; nothing of it becomes a contact."""
    _require_address(sent)
    record = _read(companion, sent)
    if record.kind != "person":
        raise NobodyThere(_say_nobody(record))
    return fill_profile(companion, record)


def _require_address(sent: SentPage) -> None:
    """Refuse what is no web page; text that was pasted may come from nowhere."""
    if sent.url or not sent.text:
        require_web_address(sent.url)


def _answered_before(companion: Companion, sent: SentPage) -> Captured | None:
    answer = answers.recall(companion.store, sent.key)
    contact = companion.store.contacts.get(answer.get("contact", ""))
    page = companion.store.pages.get(answer.get("page", ""))
    source = contact or page
    if source is None:
        return None
    receipt = write_receipt(source.record, sent.captured_at.isoformat(), [])
    return Captured(receipt=receipt, contact=contact, page=page)


def _read(companion: Companion, sent: SentPage) -> Record:
    source = sent.text or sent.html
    address = sent.url or NOWHERE
    record = companion.reader.read(source, address, sent.title, text=bool(sent.text))
    if not sent.url:
        record = record.model_copy(update={"url": ""})
    if sent.as_person and record.kind != "person":
        record = _insist_on_person(record, sent)
    return record


def _insist_on_person(record: Record, sent: SentPage) -> Record:
    """Take the page's title, or the first line of pasted text, for the name where the user
    says it is a person."""
    title = (record.title or sent.text.strip().partition("\n")[0]).strip()[:NAME_LIMIT]
    if not title:
        raise NobodyThere("No name was found on this page. Add the person by hand instead.")
    name = Fact(value=title, source="page-text", evidence=title, confidence=0.4)
    return record.model_copy(update={"kind": "person", "name": record.name or name})


def _keep_person(companion: Companion, sent: SentPage, record: Record) -> Captured:
    capture = Capture(
        url=sent.url,
        title=sent.title,
        captured_at=sent.captured_at,
        snapshot=_keep_snapshot(companion, sent),
        key=sent.key,
    )
    contact, created = _save_person(companion, record, capture)
    kept = _find_press(contact, capture) or contact.captures[-1]
    if capture.snapshot not in ("", kept.snapshot):
        companion.store.snapshots.remove(capture.snapshot)
    answers.remember(companion.store, sent.key, contact=contact.id)
    receipt = write_receipt(record, sent.captured_at.isoformat(), kept.changes)
    return Captured(receipt=receipt, created=created, contact=contact)


def _find_press(contact: Contact, capture: Capture) -> Capture | None:
    """Return what the press that made a capture left: one that was sent twice, for want
    of an answer, is kept once."""
    same = [one for one in contact.captures if one.key and one.key == capture.key]
    return same[0] if same else None


def _save_person(
    companion: Companion, record: Record, capture: Capture, *, own_page: bool = True
) -> tuple[Contact, bool]:
    with companion.writing:
        known = find_contact(companion, record, own_page=own_page)
        if known is None:
            found = StageChange(
                stage="found", at=companion.now(), because=f"captured {capture.url}"
            )
            fresh = Contact(record=record, captures=[capture], history=[found])
            return companion.store.contacts.add(fresh), True
        if capture.key and _find_press(known, capture):
            return known, False
        merged, changes = merge_capture(known, record)
        capture = capture.model_copy(update={"changes": changes})
        known.record, known.captures = merged, [*known.captures, capture]
        known.updated_at = companion.now()
        companion.store.contacts.save(known)
        return known, False


def _keep_research(companion: Companion, sent: SentPage, record: Record) -> Captured:
    with companion.writing:
        known = next(iter(companion.store.pages.find(url=sent.url)), None)
        page = CapturedPage(
            id=known.id if known else "", url=sent.url, organisation=record.value("organisation"),
            record=record, captured_at=sent.captured_at, snapshot=_keep_snapshot(companion, sent),
        )  # fmt: skip
        if known:
            companion.store.pages.save(page)
            if known.snapshot:
                companion.store.snapshots.remove(known.snapshot)
        else:
            page = companion.store.pages.add(page)
    answers.remember(companion.store, sent.key, page=page.id)
    receipt = write_receipt(record, sent.captured_at.isoformat(), [])
    return Captured(receipt=receipt, created=known is None, page=page)


def _keep_snapshot(companion: Companion, sent: SentPage) -> str:
    if not get_profile(companion).keep_snapshots:
        return ""
    source = sent.html or sent.text
    text = source.decode("utf-8", "replace") if isinstance(source, bytes) else source
    return companion.store.snapshots.save(text, sent.url, sent.captured_at)


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


def _say_nobody(record: Record) -> str:
    nobody = "Nobody in particular is on this page."
    if record.title:
        return f"{nobody} It reads like “{record.title}”. Nothing was saved."
    return f"{nobody} Nothing was saved."
