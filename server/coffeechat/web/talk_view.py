"""The talks on a person's page: what was said, and the forms that write it down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta, tzinfo

from flask import request

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.records.profile import Profile
from coffeechat.records.time_zones import LocalTime, find_zone, local_times
from coffeechat.web.blueprint import companion
from coffeechat.web.clock import write_time
from coffeechat.web.refusal import Refusal
from coffeechat.web.talk_form import TalkForm, empty_form, form_of
from coffeechat.web.talk_reading import typed_form
from coffeechat.workflow import profile, talks
from coffeechat.workflow.clock import zone_of


@dataclass(frozen=True)
class TalkShown:
    """A talk and the forms that change it; `plan` is None once it is over. `when` is its
    begin, or for one that is over its end, by the user's clock and the other side's."""

    talk: Conversation
    when: list[LocalTime]
    plan: TalkForm | None
    log: TalkForm


@dataclass(frozen=True)
class Talks:
    """A contact's talks, the latest first, and the forms for another one. `zone` is the
    user's own (empty: this computer's)."""

    shown: list[TalkShown]
    plan: TalkForm
    log: TalkForm
    zone: str


def show_talks(contact: Contact, refusal: Refusal | None) -> Talks:
    """Return the talks of a contact; a refused form keeps what was typed."""
    me = profile.get_profile(companion())
    zone = zone_of(me)
    refused = _refused_form(refusal, zone)
    found = sorted(talks.list_talks(companion(), contact.id), key=_when, reverse=True)

    def keep(form: TalkForm) -> TalkForm:
        return refused if refused and refused.name == form.name else form

    shown = []
    for one in (show_talk(talk, me) for talk in found):
        plan = keep(one.plan) if one.plan else None
        shown.append(TalkShown(one.talk, one.when, plan, keep(one.log)))
    now = write_time(companion().now(), zone)
    theirs = talks.guess_their_zone(contact, found)
    return Talks(
        shown, keep(empty_form("plan", me, theirs=theirs)), keep(empty_form("log", me, now)),
        me.time_zone if zone else "",
    )  # fmt: skip


def show_talk(talk: Conversation, me: Profile) -> TalkShown:
    """Return a talk with its forms, by the clock of the zone it was planned in. The form that
    writes it down begins with the end as it was planned, or with now before then."""
    name = talk.time_zone or me.time_zone
    zone = find_zone(name) if name else None
    moment = talk.ended_at or talk.starts_at
    planned = talk.starts_at and talk.starts_at + timedelta(minutes=talk.minutes)
    over = talk.ended_at or (planned and min(planned, companion().now()))
    plan = None if talk.ended_at else form_of(talk, "plan", talk.starts_at, zone)
    when = local_times(moment, name, talk.their_time_zone) if moment else []
    return TalkShown(talk, when, plan, form_of(talk, "log", over, zone))


def _when(talk: Conversation) -> float:
    moment = talk.ended_at or talk.starts_at
    return moment.timestamp() if moment else 0.0


def _refused_form(refusal: Refusal | None, zone: tzinfo | None) -> TalkForm | None:
    if refusal is None or not refusal.form.startswith("talk-"):
        return None
    return typed_form(request.form, refusal.form.split("-")[1].removeprefix("new"), zone)
