"""What a draft may say of the contact outside the evidence: name and page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from coffeechat.drafts.language import clip_brackets
from coffeechat.drafts.phrases import Known
from coffeechat.records.contact import Contact
from coffeechat.records.draft import Tone
from coffeechat.records.fact import Fact
from coffeechat.records.record import Record

SURE_ENOUGH = 0.5  # the confidence a form of address needs
NAME_LIMIT = 60  # characters; what is longer is no name to greet with
HEADLINE_LIMIT = 100
SITES = {"linkedin.com": "LinkedIn", "github.com": "GitHub", "gitlab.com": "GitLab",
         "xing.com": "XING", "orcid.org": "ORCID", "x.com": "X", "twitter.com": "X"}  # fmt: skip


def know_addressee(contact: Contact, tone: Tone) -> dict[str, Known]:
    """Return the slots that the contact's record fills by itself."""
    slots = know_page(contact.record)
    person = person_to_greet(contact.record)
    if person:
        slots["person"] = Known(clean_name(person.value), person.evidence)
    headline = contact.record.headline
    if headline and (words := clip_brackets(headline.value)) and len(words) <= HEADLINE_LIMIT:
        slots["headline"] = Known(words, headline.evidence)
    return slots


def person_to_greet(record: Record) -> Fact | None:
    """Return the fact whose value a greeting takes: the form of address where it is sure
    enough, else the full name, else nothing."""
    candidates = [record.greeting] if record.greeting else []
    sure = [fact for fact in candidates if fact.confidence >= SURE_ENOUGH]
    named = [*sure, *([record.name] if record.name else [])]
    return next((fact for fact in named if clean_name(fact.value)), None)


def clean_name(name: str) -> str:
    """Return a name without brackets and titles behind a comma, or nothing."""
    words = clip_brackets(name).split(",")[0].strip()
    return words if any(map(str.isalpha, words)) and len(words) <= NAME_LIMIT else ""


def know_page(record: Record) -> dict[str, Known]:
    """Return how the person was found: the page that was read, and nothing else."""
    host = (urlsplit(record.url).hostname or "").removeprefix("www.")
    if not host:
        return {}
    site = next((name for end, name in SITES.items() if f".{host}".endswith(f".{end}")), "")
    page = "your profile" if site else _own_or_page(host, record.value("name"))
    found = f"your {site} profile" if site else page
    return {
        "found": Known(found, record.url), "page": Known(page, record.url),
        "found_up": Known(found[0].upper() + found[1:], record.url),
    }  # fmt: skip


def _own_or_page(host: str, name: str) -> str:
    # A host that carries the person's own name is their website.
    names = [part for part in re.findall(r"[a-z]+", name.lower()) if len(part) > 3]
    return "your website" if any(part in host for part in names) else "your page"
