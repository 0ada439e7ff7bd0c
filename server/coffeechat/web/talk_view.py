"""The talks on a person's page: what was said, and the forms that write it down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import request

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.web.blueprint import companion
from coffeechat.web.clock import write_time, zone_of
from coffeechat.web.refusal import Refusal
from coffeechat.web.talk_form import TalkForm, empty_form, form_of, typed_form
from coffeechat.workflow import profile, talks


@dataclass(frozen=True)
class TalkShown:
    """A talk and the forms that change it; `plan` is None once it is over."""

    talk: Conversation
    plan: TalkForm | None
    log: TalkForm


@dataclass(frozen=True)
class Talks:
    """A contact's talks, the latest first, and the forms for another one. `at_home` tells
    a moment by the user's own clock, whose zone is `zone` (empty: this computer's)."""

    shown: list[TalkShown]
    plan: TalkForm
    log: TalkForm
    zone: str
    at_home: Callable[[datetime], datetime]


def show_talks(contact: Contact, refusal: Refusal | None) -> Talks:
    """Return the talks of a contact; a refused form keeps what was typed."""
    me = profile.get_profile(companion())
    zone = zone_of(me)
    refused = _refused_form(refusal)
    found = sorted(talks.list_talks(companion(), contact.id), key=_when, reverse=True)

    def keep(form: TalkForm) -> TalkForm:
        return refused if refused and refused.name == form.name else form

    shown = []
    for talk in found:
        over = talk.ended_at or (
            talk.starts_at and talk.starts_at + timedelta(minutes=talk.minutes)
        )
        plan = None if talk.ended_at else keep(form_of(talk, "plan", talk.starts_at, zone))
        shown.append(TalkShown(talk, plan, keep(form_of(talk, "log", over, zone))))
    now = write_time(companion().now(), zone)
    return Talks(
        shown, keep(empty_form("plan", me.medium, me.minutes)),
        keep(empty_form("log", me.medium, me.minutes, now)),
        me.time_zone if zone else "", lambda moment: moment.astimezone(zone),
    )  # fmt: skip


def _when(talk: Conversation) -> float:
    moment = talk.ended_at or talk.starts_at
    return moment.timestamp() if moment else 0.0


def _refused_form(refusal: Refusal | None) -> TalkForm | None:
    if refusal is None or not refusal.form.startswith("talk-"):
        return None
    return typed_form(request.form, refusal.form.split("-")[1].removeprefix("new"))
