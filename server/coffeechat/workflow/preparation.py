"""The prep sheet: one page to read before the talk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from coffeechat import research
from coffeechat.exports.markdown import write_prep_sheet
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.records.prep_sheet import PrepSheet, Source
from coffeechat.records.time_zones import LocalTime, local_times
from coffeechat.workflow.clock import calendar_of
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact
from coffeechat.workflow.own_part import check_profile, expect_questions, introduce
from coffeechat.workflow.profile import get_profile
from coffeechat.workflow.talks import list_talks
from coffeechat.workflow.writing import questions_for

TOLD = 2  # talks whose notes the sheet repeats
FIT = (
    "Would I like last week’s work?",
    "Is there someone to learn from?",
    "Can I be good at the dull part?",
    "Would they like to work with me?",
)


def prep_sheet(companion: Companion, contact_id: str) -> PrepSheet:
    """Return the prep sheet of a contact."""
    contact, me = get_contact(companion, contact_id), research.say_aims(get_profile(companion))
    talks = list_talks(companion, contact_id)
    held = sorted((talk for talk in talks if talk.ended_at), key=_end, reverse=True)
    talk = _find_next(talks, companion.now())
    questions = questions_for(companion, contact_id, talk.minutes if talk else None)
    times = (
        local_times(_begin(talk), talk.time_zone or me.time_zone, talk.their_time_zone)
        if (talk)
        else []
    )
    return PrepSheet(
        contact=contact, questions=questions, introduction=introduce(me),
        sources=_list_sources(contact, calendar_of(companion).day_of),
        changes=_list_changes(contact, held),
        may_ask=expect_questions(me, contact, questions.agenda.minutes), fit=FIT,
        own_check=check_profile(me, talk.time_zone if talk else ""),
        checklist=_list_logistics(talk, times), talk=talk, times=times, last_talks=held[:TOLD],
        promises=[one for talk in held for one in talk.actions if one.done_at is None],
    )  # fmt: skip


def as_markdown(sheet: PrepSheet) -> str:
    """Return the prep sheet as a Markdown document."""
    return write_prep_sheet(sheet)


def _find_next(talks: Iterable[Conversation], now: datetime) -> Conversation | None:
    """Return the planned talk that comes next, else the last whose time has passed."""
    ahead = sorted((talk for talk in talks if talk.ahead), key=_begin)
    coming = [one for one in ahead if _begin(one) + timedelta(minutes=one.minutes) > now]
    return next(iter(coming or ahead[-1:]), None)


def _begin(talk: Conversation) -> datetime:
    assert talk.starts_at is not None
    return talk.starts_at


def _end(talk: Conversation) -> datetime:
    assert talk.ended_at is not None
    return talk.ended_at


def _list_sources(contact: Contact, day_of: Callable[[datetime], date]) -> list[Source]:
    looked = {
        (urlsplit(one.url).hostname or "").removeprefix("www."): day_of(one.captured_at)
        for one in sorted(contact.captures, key=lambda one: one.captured_at)
    }
    return [Source(host, day) for host, day in looked.items() if host]


def _list_changes(contact: Contact, held: Sequence[Conversation]) -> list[str]:
    """Return what is new since the last talk; without one, in the last capture."""
    captures = contact.captures[-1:]
    if held:
        captures = [one for one in contact.captures if one.captured_at > _end(held[0])]
    return list(dict.fromkeys(change for one in captures for change in one.changes))


def _list_logistics(talk: Conversation | None, times: Sequence[LocalTime]) -> list[str]:
    lines = [_say_where(talk), _say_fallback(talk)] if talk else []
    end = times[0].moment + timedelta(minutes=talk.minutes) if talk and times else None
    return [
        *(line for line in lines if line),
        "Your own page says what you will say.",
        f"Close at {end:%H:%M}, even when it goes well." if end else
        "Close on time, even when it goes well.",
        "Listen for one remark to thank for.",
    ]  # fmt: skip


def _say_where(talk: Conversation) -> str:
    if talk.medium == "coffee":
        return f"You know the way: {talk.place}" if talk.place else "The place is agreed."
    if talk.medium == "phone":
        return (
            f"The number is at hand: {talk.place}" if talk.place else "It is clear who rings whom."
        )
    return (
        f"The link opens: {talk.link.removeprefix('https://')}"
        if talk.link
        else "No link is written down: look where it was agreed."
    )


def _say_fallback(talk: Conversation) -> str:
    """Return what to do where the way that was agreed fails."""
    if talk.medium == "video" and talk.place:
        return f"If it fails: {talk.place}"
    if talk.medium == "coffee":
        return "Both have a number, should one be late."
    return "Agreed: what to do if the line fails."
