"""The form of a talk, as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Literal, TypeVar

from coffeechat.records.conversation import Conversation
from coffeechat.records.profile import Profile
from coffeechat.web.clock import write_time

#: Whether a talk lies ahead, or is over.
Kind = Literal["plan", "log"]
SPARE_REMARKS = 3  # rows that stand ready where none is filled
Row = TypeVar("Row")


@dataclass(frozen=True)
class RemarkRow:
    """One thing that was said; an empty one stands ready to be filled."""

    id: str = ""
    text: str = ""
    theme: str = ""
    thank: bool = False


@dataclass(frozen=True)
class ActionRow:
    """One thing the user promised."""

    id: str = ""
    text: str = ""
    due: str = ""
    done: bool = False


@dataclass(frozen=True)
class OfferRow:
    """One thing the other side offered by itself."""

    id: str = ""
    kind: str = "introduction"
    text: str = ""


@dataclass(frozen=True)
class TalkForm:
    """What the form of a talk shows; `when` is its begin in a plan, else its end.

    `which` is "?" where the time comes twice and has to be told apart, else what was
    chosen. `guess` says what the other side's zone was taken from.
    """

    kind: Kind
    talk: str = ""
    when: str = ""
    which: str = ""
    medium: str = "video"
    minutes: str = "20"
    time_zone: str = ""
    their_time_zone: str = ""
    guess: str = ""
    place: str = ""
    link: str = ""
    remarks: list[RemarkRow] = field(default_factory=list)
    actions: list[ActionRow] = field(default_factory=list)
    offers: list[OfferRow] = field(default_factory=list)
    assessment: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What tells this form from the others of the page."""
        return f"talk-{self.talk or 'new'}-{self.kind}"


def form_of(talk: Conversation, kind: Kind, when: datetime | None, zone: tzinfo | None) -> TalkForm:
    """Return the form that shows a talk as it is kept, by the clocks of `zone`."""
    remarks = [RemarkRow(one.id, one.text, one.theme or "", one.thank_for) for one in talk.remarks]
    actions = [
        ActionRow(one.id, one.text, one.due, one.done_at is not None) for one in talk.actions
    ]
    offers = [OfferRow(one.id, one.kind, one.text) for one in talk.offers]
    return TalkForm(
        kind, talk.id, write_time(when, zone) if when else "", _which(when, zone), talk.medium,
        str(talk.minutes), talk.time_zone, talk.their_time_zone, "", talk.place, talk.link,
        with_spare(remarks, RemarkRow(), SPARE_REMARKS), with_spare(actions, ActionRow(), 0),
        with_spare(offers, OfferRow(), 0),
        {name: value or "" for name, value in talk.assessment.model_dump().items()},
    )  # fmt: skip


def _which(when: datetime | None, zone: tzinfo | None) -> str:
    """Return which of the two is meant where a time comes twice; "" where it comes once."""
    if when is None:
        return ""
    here = when.astimezone(zone)
    other = here.replace(fold=1 - here.fold)
    return ("first", "second")[here.fold] if other.utcoffset() != here.utcoffset() else ""


def empty_form(
    kind: Kind, me: Profile, when: str = "", theirs: tuple[str, str] = ("", "")
) -> TalkForm:
    """Return the form of a talk that is not kept yet; `theirs` is the zone to offer for the
    other side and what it was taken from."""
    return TalkForm(
        kind, when=when, medium=me.medium, minutes=str(me.minutes), time_zone=me.time_zone,
        their_time_zone=theirs[0], guess=theirs[1],
        remarks=with_spare([], RemarkRow(), SPARE_REMARKS),
        actions=with_spare([], ActionRow(), 0), offers=with_spare([], OfferRow(), 0),
    )  # fmt: skip


def with_spare(rows: list[Row], spare: Row, least: int) -> list[Row]:
    """Return the rows with empty ones after them: one, or as many as make `least`."""
    return [*rows, *[spare] * max(1, least - len(rows))]
