"""Talks planned and held."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import TEXT, Body, ContactPath, Parameters
from coffeechat.records.conversation import LONGEST, SHORTEST, Conversation, Judgement
from coffeechat.records.live_change import LiveChange
from coffeechat.records.moments import ClockTime, Day, ZonedMoment
from coffeechat.records.profile import Medium
from coffeechat.records.question import Theme
from coffeechat.records.time_zones import LocalTime, local_times
from coffeechat.workflow import calendars, live_talk, talks
from coffeechat.workflow.time_zones import Which

blueprint = Blueprint("talks", __name__)


class TalkPath(Parameters):
    """The id of a talk."""

    id: str = Field(max_length=20)


Zone = Annotated[str, Field(max_length=60)]


class RemarkBody(Body):
    """Something that was said; `thank_for` marks it as worth naming in a thank-you."""

    text: str = Field(min_length=1, max_length=5_000)
    theme: Theme | None = None
    thank_for: bool = False


class ActionBody(Body):
    """Something the user promised; `due` is a day as YYYY-MM-DD."""

    text: str = Field(min_length=1, max_length=1_000)
    due: Day = ""
    done_at: ZonedMoment | None = None


class OfferBody(Body):
    """What the other side offered by itself."""

    kind: Literal["introduction", "referral"]
    text: str = Field(min_length=1, max_length=1_000)


class AssessmentBody(Body):
    """What the user makes of the talk, for themselves alone."""

    good_guest: Judgement | None = None
    good_guest_words: str = Field(default="", max_length=2_000)
    work_with: Judgement | None = None
    work_with_words: str = Field(default="", max_length=2_000)


class TalkBody(Body):
    """A talk. What is not named stays as it is.

    Times carry their offset, or are times in `time_zone`; `which` of two is meant where
    the clocks go back. Zones are IANA names or well-known cities.
    """

    medium: Medium = "video"
    starts_at: ClockTime | None = None
    time_zone: Zone = ""
    their_time_zone: Zone = ""
    which: Which = ""
    started_at: ZonedMoment | None = None
    ended_at: ClockTime | None = None
    minutes: int = Field(default=20, ge=SHORTEST, le=LONGEST)
    place: str = Field(default="", max_length=2_000)
    link: str = Field(default="", max_length=2_000)
    remarks: list[RemarkBody] = []
    actions: list[ActionBody] = []
    offers: list[OfferBody] = []
    assessment: AssessmentBody = Field(default_factory=AssessmentBody)
    asked: list[str] = []
    notes: str = Field(default="", max_length=TEXT)


@blueprint.get("/contacts/<id>/conversations")
def list_talks(path: ContactPath) -> dict[str, Any]:
    """List a contact's talks."""
    return {"conversations": [show(talk) for talk in talks.list_talks(companion(), path.id)]}


@blueprint.post("/contacts/<id>/conversations")
def add(path: ContactPath, body: TalkBody) -> tuple[dict[str, Any], int]:
    """Log or plan a talk."""
    fields = body.model_dump(exclude_unset=True, exclude={"which"})
    return {"conversation": show(talks.add_talk(companion(), path.id, fields, body.which))}, 201


@blueprint.get("/conversations/<id>")
def get(path: TalkPath) -> dict[str, Any]:
    """Return one talk."""
    return {"conversation": show(talks.get_talk(companion(), path.id))}


@blueprint.patch("/conversations/<id>")
def change(path: TalkPath, body: TalkBody) -> dict[str, Any]:
    """Change what is named of a talk."""
    changes = body.model_dump(exclude_unset=True, exclude={"which"})
    return {"conversation": show(talks.change_talk(companion(), path.id, changes, body.which))}


@blueprint.post("/conversations/<id>/cancel")
def cancel(path: TalkPath) -> dict[str, Any]:
    """Cancel a talk; it can be restored."""
    return {"conversation": show(talks.cancel_talk(companion(), path.id))}


@blueprint.post("/conversations/<id>/restore")
def restore(path: TalkPath) -> dict[str, Any]:
    """Bring back a talk that was cancelled."""
    return {"conversation": show(talks.restore_talk(companion(), path.id))}


class LiveChanges(Body):
    """What the live page of a talk sends, in the order it was done. One that is no change holds
    up no other: the answer's `refused` says by its id why it could not be taken."""

    operations: list[LiveChange | dict[str, Any]] = Field(max_length=500)


@blueprint.post("/conversations/<id>/operations")
def operate(path: TalkPath, body: LiveChanges) -> dict[str, Any]:
    """Change a talk while it goes on; an operation that comes twice counts once."""
    sent = [one if isinstance(one, dict) else one.model_dump() for one in body.operations]
    talk, refused = live_talk.change_live(companion(), path.id, sent)
    return {"conversation": show(talk), "refused": refused}


@blueprint.get("/conversations/<id>/agenda")
def agenda(path: TalkPath) -> dict[str, Any]:
    """Return the agenda of a talk: the questions, their minutes, what to drop first."""
    talk = talks.get_talk(companion(), path.id)
    return {"agenda": live_talk.agenda_of(companion(), talk).model_dump(mode="json")}


@blueprint.get("/conversations/<id>/calendar")
def calendar(path: TalkPath) -> dict[str, Any]:
    """Return a talk as a calendar file."""
    file = calendars.write_talk_file(companion(), path.id)
    return {"name": file.name, "content": file.content.decode()}


def show(talk: Conversation) -> dict[str, Any]:
    """Return a talk with its begin by both clocks under `times`, the user's first."""
    times = (
        local_times(talk.starts_at, talk.time_zone, talk.their_time_zone)
        if (talk.starts_at)
        else []
    )
    shown = talk.model_dump(mode="json", exclude={"applied"})
    return {**shown, "times": [_show_time(one) for one in times]}


def _show_time(time: LocalTime) -> dict[str, str]:
    return {"at": time.moment.isoformat(), "place": time.place}
