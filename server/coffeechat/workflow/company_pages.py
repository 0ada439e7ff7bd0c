"""Which captured pages are about the organisation that somebody works at."""

from __future__ import annotations

import re

from coffeechat.records.company import CapturedPage
from coffeechat.records.contact import Contact
from coffeechat.records.fact import Fact
from coffeechat.records.record import Record
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import NotFound

TITLE_CUT = re.compile(r"\s*(?:[|•·:»]|\s[–—-]\s)\s*")
SHORTEST = 4  # letters; a shorter name stands in titles by chance
AROUND = 3  # words that may stand before the name: "About", "Welcome to", "Wir sind"


def get_page(companion: Companion, page_id: str) -> CapturedPage:
    """Return a captured page of research. Raises NotFound where there is none."""
    page = companion.store.pages.get(page_id)
    if page is None:
        raise NotFound("This page")
    return page


def pages_about(companion: Companion, contact: Contact) -> list[CapturedPage]:
    """Return the captured pages of the contact's organisation."""
    organisation = contact.record.value("organisation").casefold()
    if not organisation:
        return []
    return [
        page for page in companion.store.pages.all()
        if page.organisation and _same_organisation(page.organisation.casefold(), organisation)
    ]  # fmt: skip


def _same_organisation(one: str, other: str) -> bool:
    # "Kestrel" and "Kestrel Learning GmbH" are one house; "Kes" and "Kestrel" are not.
    short, long = sorted((one.split(), other.split()), key=len)
    return short == long[: len(short)]


def know_company(companion: Companion, record: Record) -> Record:
    """Take a page of no known kind for a company's where its title names one that a contact
    works at: "About Kestrel Learning", for who has met Hanna there."""
    if record.kind != "unknown" or not record.passages:
        return record
    pieces = [piece.casefold().split() for piece in TITLE_CUT.split(record.title)]
    for row in companion.store.contacts.summaries.rows():
        name = row.organisation.casefold().split()
        if len(row.organisation) >= SHORTEST and any(_ends_in(piece, name) for piece in pieces):
            named = Fact(
                value=row.organisation, source="page-text", evidence=record.title[:300],
                confidence=0.6,
            )  # fmt: skip
            return record.model_copy(update={"kind": "company", "organisation": named})
    return record


def _ends_in(piece: list[str], name: list[str]) -> bool:
    return piece[-len(name) :] == name and len(piece) <= len(name) + AROUND
