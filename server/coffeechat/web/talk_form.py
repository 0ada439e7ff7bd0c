"""The form of a talk: as a page shows it, and as it was posted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import Any, Literal, cast

from werkzeug.datastructures import MultiDict

from coffeechat.records.base import new_id
from coffeechat.records.conversation import Conversation, PromisedAction, Remark
from coffeechat.web.clock import read_time, write_time
from coffeechat.workflow.errors import BadInput

#: Whether a talk lies ahead, or is over.
Kind = Literal["plan", "log"]
# Rows for what was said and promised that stand ready beside those that are filled.
SPARE_REMARKS, SPARE_ACTIONS = 3, 1
SHORTEST, LONGEST = 5, 240  # minutes
MISSING = {
    "plan": "Say when the talk begins: the day and the time.",
    "log": "Say when the talk ended: the day and the time.",
}


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
class TalkForm:
    """What the form of a talk shows; `when` is its begin in a plan, else its end."""

    kind: Kind
    talk: str = ""
    when: str = ""
    medium: str = "video"
    minutes: str = "20"
    place: str = ""
    remarks: list[RemarkRow] = field(default_factory=list)
    actions: list[ActionRow] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What tells this form from the others of the page."""
        return f"talk-{self.talk or 'new'}-{self.kind}"


def form_of(talk: Conversation, kind: Kind, when: datetime | None, zone: tzinfo | None) -> TalkForm:
    """Return the form that shows a talk as it is kept."""
    remarks = [RemarkRow(one.id, one.text, one.theme or "", one.thank_for) for one in talk.remarks]
    actions = [
        ActionRow(one.id, one.text, one.due, one.done_at is not None) for one in talk.actions
    ]
    return TalkForm(
        kind, talk.id, write_time(when, zone) if when else "", talk.medium, str(talk.minutes),
        talk.place, _with_spare_remarks(remarks), _with_spare_actions(actions),
    )  # fmt: skip


def empty_form(kind: Kind, medium: str, minutes: int, when: str = "") -> TalkForm:
    """Return the form of a talk that is not kept yet."""
    return TalkForm(
        kind, when=when, medium=medium, minutes=str(minutes),
        remarks=_with_spare_remarks([]), actions=_with_spare_actions([]),
    )  # fmt: skip


def typed_form(typed: MultiDict[str, str], talk: str = "") -> TalkForm:
    """Return the form with what was typed into it."""
    return TalkForm(
        kind_of(typed), talk, typed.get("when", ""), typed.get("medium", ""),
        typed.get("minutes", "").strip(), typed.get("place", "").strip(),
        _with_spare_remarks(_typed_remarks(typed)), _with_spare_actions(_typed_actions(typed)),
    )  # fmt: skip


def kind_of(typed: MultiDict[str, str]) -> Kind:
    """Return which of the two forms was posted."""
    return "plan" if typed.get("kind") == "plan" else "log"


def read_talk(
    typed: MultiDict[str, str], known: Conversation | None, zone: tzinfo | None, now: datetime
) -> dict[str, Any]:
    """Return what a posted form says of a talk; raise BadInput with a sentence."""
    kind = kind_of(typed)
    when = read_time(typed.get("when", ""), zone, MISSING[kind])
    fields: dict[str, Any] = {"medium": typed.get("medium", ""), "minutes": _read_minutes(typed)}
    if kind == "plan":
        return fields | {"starts_at": when, "place": typed.get("place", "").strip()}
    fields |= {
        "ended_at": when,
        "remarks": _read_remarks(_typed_remarks(typed), known, now),
        "actions": _read_actions(_typed_actions(typed), known, now),
    }
    if asked := typed.getlist("asked"):
        fields["asked"] = list(dict.fromkeys([*(known.asked if known else []), *asked]))
    return fields


def _typed_remarks(typed: MultiDict[str, str]) -> list[RemarkRow]:
    rows = zip(
        typed.getlist("remark_id"), typed.getlist("remark"), typed.getlist("theme"), strict=False
    )
    thanked = typed.getlist("thank")
    return [
        RemarkRow(key, _plain(text), theme, str(number) in thanked)
        for number, (key, text, theme) in enumerate(rows)
    ]


def _typed_actions(typed: MultiDict[str, str]) -> list[ActionRow]:
    rows = zip(
        typed.getlist("action_id"), typed.getlist("action"), typed.getlist("due"), strict=False
    )
    done = typed.getlist("done")
    return [
        ActionRow(key, _plain(text), due.strip(), str(number) in done)
        for number, (key, text, due) in enumerate(rows)
    ]


def _read_remarks(
    rows: list[RemarkRow], known: Conversation | None, now: datetime
) -> list[dict[str, Any]]:
    kept = {one.id: one for one in known.remarks} if known else {}
    read = []
    for row in rows:
        before = cast("Remark | None", kept.pop(row.id, None))
        if row.text:
            said = before.said_at if before else now
            read.append({
                "id": before.id if before else new_id(), "text": row.text,
                "theme": row.theme or None, "thank_for": row.thank, "said_at": said,
            })  # fmt: skip
    # What another window added since this form was shown is not in it, and stays.
    return [*read, *(one.model_dump() for one in kept.values())]


def _read_actions(
    rows: list[ActionRow], known: Conversation | None, now: datetime
) -> list[dict[str, Any]]:
    kept = {one.id: one for one in known.actions} if known else {}
    read = []
    for row in rows:
        before = cast("PromisedAction | None", kept.pop(row.id, None))
        if row.text:
            done = (before.done_at if before else None) or now
            read.append({
                "id": before.id if before else new_id(), "text": row.text,
                "due": _read_day(row.due), "done_at": done if row.done else None,
            })  # fmt: skip
    return [*read, *(one.model_dump() for one in kept.values())]


def _read_day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise BadInput("Write the day of a promise as 2026-11-30.") from None


def _read_minutes(typed: MultiDict[str, str]) -> int:
    text = typed.get("minutes", "").strip()
    minutes = int(text) if text.isdecimal() and len(text) < 4 else 0
    if not SHORTEST <= minutes <= LONGEST:
        raise BadInput(f"Say how many minutes the talk takes, {SHORTEST} to {LONGEST}.")
    return minutes


def _plain(text: str) -> str:
    return " ".join(text.split())


def _with_spare_remarks(rows: list[RemarkRow]) -> list[RemarkRow]:
    return [*rows, *[RemarkRow()] * max(1, SPARE_REMARKS - len(rows))]


def _with_spare_actions(rows: list[ActionRow]) -> list[ActionRow]:
    return [*rows, *[ActionRow()] * SPARE_ACTIONS]
