"""What was posted with the form of a talk: shown again where it was refused, else read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, cast

from werkzeug.datastructures import MultiDict

from coffeechat.records.base import new_id
from coffeechat.records.conversation import (
    LONGEST,
    SHORTEST,
    Conversation,
    Offer,
    PromisedAction,
    Remark,
)
from coffeechat.records.moments import within_reach
from coffeechat.records.time_zones import find_zone
from coffeechat.web.clock import read_time
from coffeechat.web.talk_form import (
    SPARE_REMARKS,
    ActionRow,
    Kind,
    OfferRow,
    RemarkRow,
    TalkForm,
    with_spare,
)
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.time_zones import TwiceThere, Which, require_zone

JUDGED = ("good_guest", "good_guest_words", "work_with", "work_with_words")
MISSING = {
    "plan": "Say when the talk begins: the day and the time.",
    "log": "Say when the talk ended: the day and the time.",
}
Typed = MultiDict[str, str]
#: Returns what a row says beside its text; the second is the entry as it was, or None.
Say = Callable[[Any, Any], dict[str, Any]]


def typed_form(typed: Typed, talk: str = "", zone: tzinfo | None = None) -> TalkForm:
    """Return the form with what was typed into it; `zone` is the user's own."""
    said = {name: typed.get(name, "").strip() for name in (
        "when", "medium", "minutes", "time_zone", "their_time_zone", "place", "link")}  # fmt: skip
    return TalkForm(
        kind_of(typed), talk, **said, which=typed.get("which", "") or _ask_which(typed, zone),
        remarks=with_spare(_typed_remarks(typed), RemarkRow(), SPARE_REMARKS),
        actions=with_spare(_typed_actions(typed), ActionRow(), 0),
        offers=with_spare(_typed_offers(typed), OfferRow(), 0),
        assessment={name: typed.get(name, "") for name in JUDGED},
    )  # fmt: skip


def kind_of(typed: Typed) -> Kind:
    """Return which of the two forms was posted."""
    return "plan" if typed.get("kind") == "plan" else "log"


def read_talk(
    typed: Typed, known: Conversation | None, zone: tzinfo | None, now: datetime
) -> dict[str, Any]:
    """Return what a posted form says of a talk; raise BadInput with a sentence.

    `zone` is the user's own, for a form that names none.
    """
    kind = kind_of(typed)
    mine = require_zone(typed.get("time_zone", ""))
    when = read_time(typed.get("when", ""), find_zone(mine) or zone, MISSING[kind], _which(typed))
    fields: dict[str, Any] = {"medium": typed.get("medium", ""), "minutes": _read_minutes(typed)}
    if "time_zone" in typed:
        fields["time_zone"] = mine
    if kind == "plan":
        theirs = require_zone(typed.get("their_time_zone", ""))
        return fields | {"starts_at": when, "their_time_zone": theirs} | _read_where(typed)
    known = known or Conversation(contact="")
    fields |= _read_end(when, fields["minutes"], known) | _read_lists(typed, known, now)
    if any(name in typed for name in JUDGED):
        said = {name: typed.get(name, "").strip() for name in JUDGED}
        fields["assessment"] = {name: text for name, text in said.items() if text}
    if asked := typed.getlist("asked"):
        fields["asked"] = list(dict.fromkeys([*known.asked, *asked]))
    return fields


def _read_end(when: datetime, minutes: int, known: Conversation) -> dict[str, Any]:
    """Return when a talk ended. A field tells the minute and a talk's own page the second: an
    end in the same minute is the same one. One before the begin moves the begin, which this
    form can't say: it was as many minutes earlier as the talk took."""
    when = when.astimezone(UTC)
    ended = known.ended_at and known.ended_at.astimezone(UTC)
    if ended and ended.replace(second=0, microsecond=0) == when:
        return {"ended_at": ended}
    began = when - timedelta(minutes=minutes)
    begins = {name: getattr(known, name) for name in ("starts_at", "started_at")}
    moved = {name: began for name, begin in begins.items() if begin and begin > when}
    return {"ended_at": when, **moved}


def _read_lists(typed: Typed, known: Conversation, now: datetime) -> dict[str, Any]:
    def remark(row: RemarkRow, before: Remark | None) -> dict[str, Any]:
        said = before.said_at if before else now
        return {"theme": row.theme or None, "thank_for": row.thank, "said_at": said}

    def action(row: ActionRow, before: PromisedAction | None) -> dict[str, Any]:
        done = (before.done_at if before else None) or now
        return {"due": _read_day(row.due), "done_at": done if row.done else None}

    def offer(row: OfferRow, before: Offer | None) -> dict[str, Any]:
        return {"kind": row.kind, "said_at": before.said_at if before else now}

    return {
        "remarks": _keep_rows(_typed_remarks(typed), known.remarks, remark),
        "actions": _keep_rows(_typed_actions(typed), known.actions, action),
        "offers": _keep_rows(_typed_offers(typed), known.offers, offer),
    }


def _which(typed: Typed) -> Which:
    which = typed.get("which", "")
    return cast(Which, which) if which in ("first", "second") else ""


def _ask_which(typed: Typed, zone: tzinfo | None) -> str:
    try:
        mine = find_zone(require_zone(typed.get("time_zone", ""))) or zone
        read_time(typed.get("when", ""), mine, MISSING["plan"])
    except TwiceThere:
        return "?"
    except BadInput:
        return ""
    return ""


def _read_where(typed: Typed) -> dict[str, str]:
    """Return place and link; an address that was typed as the place is a link."""
    place, link = typed.get("place", "").strip(), typed.get("link", "").strip()
    if not link and place.startswith(("https://", "http://")):
        place, link = "", place
    return {"place": place, "link": link}


def _typed_rows(typed: Typed, *names: str) -> list[tuple[str, ...]]:
    columns = [[" ".join(text.split()) for text in typed.getlist(name)] for name in names]
    return list(zip(*columns, strict=False))


def _typed_remarks(typed: Typed) -> list[RemarkRow]:
    thanked = typed.getlist("thank")
    rows = _typed_rows(typed, "remark_id", "remark", "theme")
    return [
        RemarkRow(key, text, theme, str(number) in thanked)
        for number, (key, text, theme) in enumerate(rows)
    ]


def _typed_actions(typed: Typed) -> list[ActionRow]:
    done = typed.getlist("done")
    rows = _typed_rows(typed, "action_id", "action", "due")
    return [
        ActionRow(key, text, due, str(number) in done)
        for number, (key, text, due) in enumerate(rows)
    ]


def _typed_offers(typed: Typed) -> list[OfferRow]:
    return [OfferRow(*row) for row in _typed_rows(typed, "offer_id", "offer_kind", "offer")]


def _keep_rows(rows: Sequence[Any], known: Sequence[Any], say: Say) -> list[dict[str, Any]]:
    """Return the entries that the rows say, each under the id it had. What another window
    added since this form was shown is in no row, and stays."""
    kept = {one.id: one for one in known}
    read = []
    for row in rows:
        before = kept.pop(row.id, None)
        if row.text:
            same = {"id": before.id if before else new_id(), "text": row.text}
            read.append(same | say(row, before))
    return [*read, *(one.model_dump() for one in kept.values())]


def _read_day(text: str) -> str:
    try:
        return within_reach(date.fromisoformat(text)).isoformat() if text else ""
    except ValueError:
        raise BadInput("Write the day of a promise as 2026-11-30.") from None


def _read_minutes(typed: Typed) -> int:
    text = typed.get("minutes", "").strip()
    minutes = int(text) if text.isdecimal() and len(text) < 4 else 0
    if not SHORTEST <= minutes <= LONGEST:
        raise BadInput(f"Say how many minutes the talk takes, {SHORTEST} to {LONGEST}.")
    return minutes
