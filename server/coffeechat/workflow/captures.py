"""A press of the button: a page becomes a contact, or research."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from coffeechat.records.company import CapturedPage
from coffeechat.records.contact import Capture, Contact
from coffeechat.records.fact import Fact
from coffeechat.records.profile import Profile
from coffeechat.records.receipt import Receipt, write_receipt
from coffeechat.records.record import Record
from coffeechat.workflow import answers, drift
from coffeechat.workflow.addresses import require_web_address
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.company_pages import know_company
from coffeechat.workflow.errors import NobodyThere
from coffeechat.workflow.keeping import find_press, save_person
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
    sent = _told_apart(sent)
    if known := _answered_before(companion, sent):
        return known
    record = know_company(companion, _read(companion, sent))
    if record.kind == "person" and record.name:
        return _keep_person(companion, sent, record)
    if record.is_research:
        return _keep_research(companion, sent, record)
    raise NobodyThere(_say_nobody(record))


def read_own_page(companion: Companion, sent: SentPage) -> tuple[Profile, list[str]]:
    """Fill the user's own profile from a page about them; nothing of it becomes a contact."""
    _require_address(sent)
    sent = _told_apart(sent)
    record = _read(companion, sent)
    if record.kind != "person":
        raise NobodyThere(_say_nobody(record))
    return fill_profile(companion, record)


def _told_apart(sent: SentPage) -> SentPage:
    """Take pasted text for a page where it is the source of one."""
    if not sent.text.lstrip().startswith("<"):
        return sent
    title = "" if sent.title.startswith("<") else sent.title  # its first line, sent as the title
    return replace(sent, html=sent.text, text="", title=title)


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
    record = read_source(
        companion, sent.text or sent.html, sent.url, sent.title, text=bool(sent.text)
    )
    if sent.as_person and record.kind != "person":
        record = _insist_on_person(record, sent)
    return record


def read_source(
    companion: Companion, source: str | bytes, url: str, title: str, *, text: bool
) -> Record:
    """Return what a page says, or with `text` pasted text; either may come from nowhere."""
    record = companion.reader.read(source, url or NOWHERE, title, text=text)
    return record if url else record.model_copy(update={"url": ""})


def _insist_on_person(record: Record, sent: SentPage) -> Record:
    """Take the page's title, or the first line of pasted text, for the name where the user
    says it is a person."""
    title = (record.title or sent.text.strip().partition("\n")[0]).strip()[:NAME_LIMIT]
    if not title:
        raise NobodyThere("No name was found on this page. Add the person by hand instead.")
    name = Fact(value=title, source="page-text", evidence=title, confidence=0.4)
    return record.model_copy(update={"kind": "person", "name": record.name or name})


def _keep_person(companion: Companion, sent: SentPage, record: Record) -> Captured:
    snapshot = _keep_snapshot(companion, sent)
    with companion.writing:
        captured = _answered_before(companion, sent) or _save_person(
            companion, sent, record, snapshot
        )
    kept = captured.contact.captures if captured.contact else []
    if snapshot not in ("", *(capture.snapshot for capture in kept)):
        companion.store.snapshots.remove(snapshot)  # this press is kept already
    return captured


def _save_person(companion: Companion, sent: SentPage, record: Record, snapshot: str) -> Captured:
    capture = Capture(
        url=sent.url,
        title=sent.title,
        captured_at=sent.captured_at,
        snapshot=snapshot,
        pasted=bool(sent.text),
        key=sent.key,
    )
    if told := drift.watch(companion.store, record):
        record = record.model_copy(update={"warnings": [*record.warnings, *told]})
    contact, created = save_person(companion, record, capture)
    kept = find_press(contact, capture) or contact.captures[-1]
    answers.remember(companion.store, sent.key, contact=contact.id)
    receipt = write_receipt(record, sent.captured_at.isoformat(), kept.changes)
    return Captured(receipt=receipt, created=created, contact=contact)


def _keep_research(companion: Companion, sent: SentPage, record: Record) -> Captured:
    snapshot = _keep_snapshot(companion, sent)
    with companion.writing:
        if captured := _answered_before(companion, sent):
            outdated = snapshot
        else:
            captured, outdated = _save_research(companion, sent, record, snapshot)
    if outdated:
        companion.store.snapshots.remove(outdated)
    return captured


def _save_research(
    companion: Companion, sent: SentPage, record: Record, snapshot: str
) -> tuple[Captured, str]:
    """Save a page of research in place of what its address gave before; return also the
    name of that page's snapshot. Text that was pasted from nowhere replaces nothing."""
    pages = companion.store.pages
    known = next(iter(pages.find(url=sent.url)), None) if sent.url else None
    page = CapturedPage(
        id=known.id if known else "", url=sent.url, organisation=record.value("organisation"),
        record=record, captured_at=sent.captured_at, snapshot=snapshot,
    )  # fmt: skip
    if known:
        pages.save(page)
    else:
        page = pages.add(page)
    answers.remember(companion.store, sent.key, page=page.id)
    receipt = write_receipt(record, sent.captured_at.isoformat(), [])
    captured = Captured(receipt=receipt, created=known is None, page=page)
    return captured, known.snapshot if known else ""


def _keep_snapshot(companion: Companion, sent: SentPage) -> str:
    if not get_profile(companion).keep_snapshots:
        return ""
    source = sent.html or sent.text
    text = source.decode("utf-8", "replace") if isinstance(source, bytes) else source
    return companion.store.snapshots.save(text, sent.url, sent.captured_at)


def _say_nobody(record: Record) -> str:
    nobody = "This page doesn’t say whose it is."
    if record.title:
        return f"{nobody} It reads like “{record.title}”. Nothing was saved."
    return f"{nobody} Nothing was saved."
