"""The claim check: each fact of a draft stands in it and rests on something known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from coffeechat.drafts.addressee import know_page
from coffeechat.drafts.language import without_contractions
from coffeechat.drafts.library import WORDING_FILES, read_file
from coffeechat.drafts.phrases import MARK
from coffeechat.drafts.sender import YOUR_PROFILE, know_sender
from coffeechat.records.contact import Contact
from coffeechat.records.draft import Channel, Draft
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile

WORD = re.compile(r"\w+(?:['’]\w+)?")


def find_unproven(
    draft: Draft, contact: Contact, evidence: Sequence[Evidence], me: Profile
) -> list[str]:
    """Return what a draft says without proof: claimed phrases that do not stand in it,
    words of a claim that neither its proof nor our wording has, and words outside all
    claims that are not of our wording."""
    gone = [claim.phrase for claim in draft.claims if claim.phrase not in draft.body]
    ours = wording_words()
    proofs = _gather_proofs(contact, evidence, me, draft.channel)
    unproven = [
        word for claim in draft.claims
        for word in _words(claim.phrase)
        if word not in ours | _words(claim.rests_on) | proofs.get(claim.rests_on, set())
    ]  # fmt: skip
    rest = draft.body
    for claim in sorted(draft.claims, key=lambda claim: -len(claim.phrase)):
        rest = rest.replace(claim.phrase, " ")
    return [*gone, *unproven, *sorted(_words(rest) - ours)]


def _gather_proofs(
    contact: Contact, evidence: Sequence[Evidence], me: Profile, channel: Channel
) -> dict[str, set[str]]:
    """Return, for each thing a claim may rest on, the words that it proves."""
    proofs: dict[str, set[str]] = {}
    for item in evidence:
        proofs.setdefault(item.text, set()).update(*map(_words, item.slots.values()))
    page = know_page(contact.record, channel).values()
    proofs.setdefault(contact.record.url, set()).update(*(_words(known.text) for known in page))
    own = (known.text for known in know_sender(me, contact).values())
    proofs[YOUR_PROFILE] = set().union(*map(_words, [*own, *me.phrases]))
    return proofs


@cache
def wording_words() -> frozenset[str]:
    """Return every word of the wording files, slots left out."""
    texts = [text for name in WORDING_FILES for text in _strings(read_file(name))]
    plain = [" ".join(piece for piece in MARK.split(text) if piece[:1] != "{") for text in texts]
    return frozenset().union(*(_words(text) | _words(without_contractions(text)) for text in plain))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in _strings(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in _strings(part))


def _words(text: str) -> set[str]:
    return {word.casefold().replace("’", "'") for word in WORD.findall(text)}
