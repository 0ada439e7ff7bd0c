"""What a later message is about, from what was logged and captured."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

from coffeechat.drafts import Occasion
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation, Message
from coffeechat.records.draft import Variant
from coffeechat.records.time_zones import local_times
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.talks import list_talks

#: For how long a role is new enough for a congratulation.
NEW_FOR = timedelta(days=183)
#: How a capture tells that a role changed.
ROLE_CHANGES = ("Role: now", "Organisation: now")
ON_LINKEDIN = ("connection-note", "linkedin-message", "inmail")


class Suiting(NamedTuple):
    """The times that suit the user, and the zone of the other side's clock ("": the one
    that their last talk was planned in)."""

    times: Sequence[datetime] = ()
    their_time_zone: str = ""


def occasion_for(
    companion: Companion, contact: Contact, variant: Variant = "", suiting: Suiting | None = None
) -> Occasion:
    """Return what is known for a later message; what is not stays empty.

    `variant` is what the user means by it (a polite close, not a reminder).
    """
    suiting = suiting or Suiting()
    messages = companion.store.messages.find(contact=contact.id)
    talk = _last_talk(companion, contact)
    actions = talk.actions if talk else []
    kept = next((action.text for action in actions if action.done_at), "")
    return Occasion(
        variant=variant,
        times=list(suiting.times),
        their_time_zone=suiting.their_time_zone or (talk.their_time_zone if talk else ""),
        by_email=_goes_by_email(messages, contact),
        angle=_first_angle(messages),
        remarks=_remarks(talk),
        action=next((action.text for action in actions if not action.done_at), ""),
        advice=_advice(talk) if kept else "",
        done=kept,
        **_new_role(contact, companion.now()),
        starts_at=_begin(talk),
        medium=talk.medium if talk else None,
        place=talk.place if talk else "",
        offer=_referral(talk),
    )


def _new_role(contact: Contact, now: datetime) -> dict[str, str]:
    """Return the role and the organisation where they are new: a capture told that they
    changed, or the page says that they began, within NEW_FOR. Nobody is praised for what
    began years ago."""
    told = any(
        change.startswith(ROLE_CHANGES) and now - capture.captured_at < NEW_FOR
        for capture in contact.captures
        for change in capture.changes
    )
    role, organisation = contact.record.value("role"), contact.record.value("organisation")
    begun = any(
        entry.role in (role, "") and entry.end is None and _is_recent(entry.start, now)
        for entry in contact.record.experience
    )
    return {"role": role, "organisation": organisation} if told or begun else {}


def _is_recent(start: str, now: datetime) -> bool:
    """Whether a date of a page (YYYY-MM or YYYY-MM-DD) lies within NEW_FOR before now; a bare
    year says too little."""
    try:
        begun = datetime.fromisoformat(f"{start}-01" if len(start) == len("2026-03") else start)
    except ValueError:
        return False
    return timedelta() <= now - begun.replace(tzinfo=now.tzinfo) < NEW_FOR


def _last_talk(companion: Companion, contact: Contact) -> Conversation | None:
    talks = list_talks(companion, contact.id)
    dated = [(moment, talk) for talk in talks if (moment := talk.ended_at or talk.starts_at)]
    return max(dated, key=lambda pair: pair[0])[1] if dated else None


def _begin(talk: Conversation | None) -> datetime | None:
    """Return when a talk that lies ahead begins, by the user's clock."""
    if talk is None or talk.starts_at is None or talk.ended_at:
        return None
    return (
        local_times(talk.starts_at, talk.time_zone)[0].moment if talk.time_zone else talk.starts_at
    )


def _remarks(talk: Conversation | None) -> list[str]:
    """Return what was said, the remarks marked as worth thanking for first."""
    remarks = sorted(talk.remarks, key=lambda one: not one.thank_for) if talk else []
    return [remark.text for remark in remarks]


def _referral(talk: Conversation | None) -> str:
    offers = talk.offers if talk else []
    return next((offer.text for offer in offers if offer.kind == "referral"), "")


def _advice(talk: Conversation | None) -> str:
    remarks = talk.remarks if talk else []
    return next((remark.text for remark in remarks if remark.theme == "advice"), "")


def _first_angle(messages: Sequence[Message]) -> str:
    sent = sorted((one for one in messages if one.direction == "sent"), key=lambda one: one.at)
    return sent[0].angle if sent else ""


def _goes_by_email(messages: Sequence[Message], contact: Contact) -> bool:
    """Whether a message goes by email: as the last one did, else as the contact can be reached."""
    used = [one for one in messages if one.channel in (*ON_LINKEDIN, "email")]
    if used:
        return max(used, key=lambda one: one.at).channel == "email"
    host = f".{urlsplit(contact.record.url).hostname or ''}"
    return bool(contact.record.emails) or not host.endswith(".linkedin.com")
