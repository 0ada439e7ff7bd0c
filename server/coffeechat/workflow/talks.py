"""Talks planned and held: what was said, and what the user promised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.records.time_zones import find_zone, local_times, say_day
from coffeechat.workflow.addresses import is_web_address
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import require_known, require_present
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.messages import require_past
from coffeechat.workflow.profile import explain, get_profile
from coffeechat.workflow.stages import follow_events
from coffeechat.workflow.time_zones import Which, place_in_zone, require_zone, suggest_zone
from coffeechat.workflow.typed_words import clean


def list_talks(companion: Companion, contact_id: str) -> list[Conversation]:
    """Return a contact's talks but the cancelled ones, in the order they were added."""
    require_known(companion, contact_id)
    found = companion.store.conversations.find(contact=contact_id)
    return [talk for talk in found if not talk.cancelled_at]


def add_talk(
    companion: Companion, contact_id: str, fields: dict[str, Any], which: Which = ""
) -> Conversation:
    """Log or plan a talk; a held one makes the contact a talked one, a dated one planned.

    A begin without an offset is a time in `time_zone`, the profile's where none is named;
    `which` of two is meant where the clocks go back. Raises BadInput with a sentence.
    """
    with companion.writing:
        contact = require_present(companion, contact_id)
        mine = get_profile(companion).time_zone
        if find_zone(mine):
            fields = {"time_zone": mine, **fields}
        talk = _build({**fields, "contact": contact.id}, which)
        _require_over(companion, talk)
        talk = companion.store.conversations.add(talk)
        follow_events(companion, contact.id)
    return talk


def change_talk(
    companion: Companion, talk_id: str, changes: dict[str, Any], which: Which = ""
) -> Conversation:
    """Change what is named of a talk and keep the rest."""
    with companion.writing:
        known = get_talk(companion, talk_id)
        contact = require_present(companion, known.contact)
        told = _with_known_remarks(known, changes)
        talk = _build({**known.model_dump(), **told}, which)
        _require_over(companion, talk, known)
        companion.store.conversations.save(talk)
        follow_events(companion, contact.id)
    return talk


def cancel_talk(companion: Companion, talk_id: str) -> Conversation:
    """Take a talk out of everything that is planned or counted; it can be brought back."""
    return change_talk(companion, talk_id, {"cancelled_at": companion.now()})


def restore_talk(companion: Companion, talk_id: str) -> Conversation:
    """Bring back a talk that was cancelled."""
    return change_talk(companion, talk_id, {"cancelled_at": None})


def get_talk(companion: Companion, talk_id: str) -> Conversation:
    """Return a talk; raise NotFound."""
    talk = companion.store.conversations.get(talk_id)
    if talk is None:
        raise NotFound("This talk")
    return talk


def _require_over(
    companion: Companion, talk: Conversation, known: Conversation | None = None
) -> None:
    """Refuse an end that is still to come, but for one that is kept already, or that is the
    begin: the computer's clock was set back during the talk."""
    before = known.ended_at if known else None
    if talk.ended_at and talk.ended_at not in (before, talk.started_at):
        require_past(companion, talk.ended_at)


def _with_known_remarks(known: Conversation, changes: dict[str, Any]) -> dict[str, Any]:
    """Return the changes with what is known of each remark that is sent again, told by its id
    or its words: what hangs on it stays."""
    if "remarks" not in changes:
        return changes
    before = {key: one.model_dump() for one in known.remarks for key in (one.text, one.id)}
    told = [
        {**before.get(one.get("id") or one.get("text"), {}), **one} for one in changes["remarks"]
    ]
    return {**changes, "remarks": told}


def guess_their_zone(contact: Contact, known: Sequence[Conversation]) -> tuple[str, str]:
    """Return the zone to offer for a contact's clock, and what it was taken from: the
    latest of the `known` talks, in no words, or the place on their page."""
    told = next((talk.their_time_zone for talk in known if talk.their_time_zone), "")
    place = contact.record.value("location")
    zone = "" if told else suggest_zone(place)
    return (told, "") if told else (zone, place if zone else "")


def _build(fields: dict[str, Any], which: Which) -> Conversation:
    try:
        talk = Conversation(**clean(fields))
    except ValidationError as error:
        raise BadInput(explain(error)) from error
    talk.time_zone = require_zone(talk.time_zone)
    talk.their_time_zone = require_zone(talk.their_time_zone)
    talk.starts_at = _with_zone(talk.starts_at, talk.time_zone, which)
    talk.ended_at = _with_zone(talk.ended_at, talk.time_zone, which)
    if talk.link and not is_web_address(talk.link):
        raise BadInput("A link begins with https:// or http://. A number goes under Where.")
    begun = talk.started_at or talk.starts_at
    if begun and talk.ended_at and talk.ended_at < begun:
        starts = local_times(begun, talk.time_zone)[0]
        raise BadInput(
            "A talk cannot end before it starts: this one begins on "
            f"{say_day(starts.moment)}, {starts.hour}. Change its begin first, or say a later end."
        )
    return talk


def _with_zone(moment: datetime | None, zone: str, which: Which) -> datetime | None:
    if moment is None or moment.tzinfo is not None:
        return moment
    if not zone:
        raise BadInput("Say the time with its zone, such as 2026-11-23T16:00:00+01:00.")
    return place_in_zone(moment, find_zone(zone), which)
