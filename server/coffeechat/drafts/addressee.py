"""What a draft may say of the contact outside the evidence: name and page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from coffeechat.drafts.language import clip_brackets, is_latin
from coffeechat.drafts.phrases import Known
from coffeechat.records.contact import Contact
from coffeechat.records.draft import Channel
from coffeechat.records.fact import Fact
from coffeechat.records.record import Record

SURE_ENOUGH = 0.5  # the confidence a form of address needs
NAME_LIMIT = 60  # characters; what is longer is no name to greet with
HEADLINE_LIMIT = 100
#: A headline that tells what is private, or is an address cut out of a page.
NOT_OF_WORK = re.compile(
    r"https?:|www\.|\b\d{1,2} (?:years old|anos|años|ans|jahre(?: alt)?|anni|lat|jaar|år)\b|"
    r"\b(?:single|married|solteir[oa]|solter[oa]|casad[oa]|célibataire|mariée?|ledig|verheiratet|"
    r"celibe|nubile|sposat[oa])\b",
    re.I,
)
SURE_HEADLINE = 0.7  # below it, a line may be anything that stood near the name
LINKEDIN_CHANNELS = ("connection-note", "linkedin-message", "inmail")
SITES = {"linkedin.com": "LinkedIn", "github.com": "GitHub", "gitlab.com": "GitLab",
         "xing.com": "XING", "orcid.org": "ORCID", "x.com": "X", "twitter.com": "X"}  # fmt: skip


def know_addressee(contact: Contact) -> dict[str, Known]:
    """Return the slots that the contact's record fills by itself, in any channel."""
    record = contact.record
    slots = know_name(record)
    if record.headline and is_telling(record.headline):
        slots["headline"] = Known(clip_brackets(record.headline.value), record.headline.evidence)
    return slots


def is_telling(headline: Fact) -> bool:
    """Whether a headline was read surely and says more than a word."""
    words = clip_brackets(headline.value)
    enough = len(words.split()) > 1 or not is_latin(words)
    if NOT_OF_WORK.search(words):
        return False
    return headline.confidence >= SURE_HEADLINE and enough and 0 < len(words) <= HEADLINE_LIMIT


def know_name(record: Record) -> dict[str, Known]:
    """Return what to call the person: `first` where the form of address is sure enough,
    else `whole`, the full name; `person` is either."""
    sure = record.greeting and record.greeting.confidence >= SURE_ENOUGH
    for slot, fact in (("first", record.greeting if sure else None), ("whole", record.name)):
        if fact and (words := clean_name(fact.value)):
            return dict.fromkeys((slot, "person"), Known(words, fact.evidence))
    return {}


def clean_name(name: str) -> str:
    """Return a name without brackets and titles behind a comma, or nothing."""
    words = clip_brackets(name).split(",")[0].strip()
    return words if any(map(str.isalpha, words)) and len(words) <= NAME_LIMIT else ""


def know_page(record: Record, channel: Channel) -> dict[str, Known]:
    """Return how the person was found: the page that was read, and nothing else."""
    host = (urlsplit(record.url).hostname or "").removeprefix("www.")
    if not host:
        return {}
    site = next((name for end, name in SITES.items() if f".{host}".endswith(f".{end}")), "")
    page = "your profile" if site else _own_or_page(host, record.value("name"))
    # On LinkedIn itself, "your profile" can only be the one there.
    on_site = site == "LinkedIn" and channel in LINKEDIN_CHANNELS
    found = f"your {site} profile" if site and not on_site else page
    return {
        "found": Known(found, record.url, ((found, record.url),)),
        "page": Known(page, record.url),
    }


def _own_or_page(host: str, name: str) -> str:
    # A host that carries the person's own name is their website.
    names = [part for part in re.findall(r"[a-z]+", name.lower()) if len(part) > 3]
    return "your website" if any(part in host for part in names) else "your page"
