"""Does it work? Requests, answers, talks, thanks and offers, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TypeVar

from coffeechat.records.conversation import Conversation, Message, Outcome
from coffeechat.records.draft import FIRST_MESSAGES
from coffeechat.records.insights import Insights, Outcomes, Row, Share, Week

T = TypeVar("T", Message, Conversation)
IN_TIME = timedelta(hours=24)
MOST_WEEKS = 12
#: What the angles of drafts have in common, and its name.
ANGLES = {
    "shared": "Common ground", "move": "The move they made", "promotion": "The move they made",
    "talk": "Something they made", "post": "Something they made",
    "publication": "Something they made", "project": "Something they made",
    "deed": "Something they made", "award": "Something they made",
    "stance": "A view they hold", "skill": "What they bring along",
    "education": "What they bring along", "place": "What they bring along",
    "volunteering": "What they bring along",
}  # fmt: skip
OWN_WORDS, THEIR_WORK = "Your own words", "The work they do"


@dataclass(frozen=True)
class _Request:
    message: Message
    answered: bool
    talked: bool
    outcome: Outcome  # empty also where there was no answer


def count_insights(
    messages: Iterable[Message], talks: Iterable[Conversation], now: datetime,
    zone: tzinfo | None = None, since: datetime | None = None,
) -> Insights:  # fmt: skip
    """Return the figures of all requests and talks, or of those since a moment."""
    sent, held = _by_contact(messages), _by_contact(talks)
    requests = [
        request
        for contact, known in sent.items()
        for request in _find_requests(known, held.get(contact, []))
        if since is None or request.message.at >= since
    ]
    over = [
        talk for talk in (one for known in held.values() for one in known)
        if talk.ended_at and (since is None or talk.ended_at >= since)
    ]  # fmt: skip
    moments = [request.message.at for request in requests] + [_ended(talk) for talk in over]
    answers = [request for request in requests if request.answered]
    offers = [offer.kind for talk in over for offer in talk.offers]
    return Insights(
        since=min(moments).astimezone(zone).date() if moments else None,
        answered=Share(len(answers), len(requests)), outcomes=_count_outcomes(answers),
        talked=Share(sum(request.talked for request in answers), len(answers)),
        thanked=_count_thanks(over, sent, now),
        referrals=offers.count("referral"), introductions=offers.count("introduction"),
        channels=_group(requests, lambda request: request.message.channel),
        angles=_group(requests, lambda request: name_angle(request.message.angle)),
        weeks=_count_weeks(requests, now, zone),
    )  # fmt: skip


def name_angle(angle: str) -> str:
    """Return what an angle of the drafts has in common with its like."""
    if not angle:
        return OWN_WORDS
    return ANGLES.get(angle) or ANGLES.get(angle.partition("-")[0], THEIR_WORK)


def _by_contact(records: Iterable[T]) -> dict[str, list[T]]:
    found = defaultdict(list)
    for record in records:
        found[record.contact].append(record)
    return found


def _find_requests(
    messages: Sequence[Message], talks: Sequence[Conversation]
) -> Iterable[_Request]:
    """Yield a contact's requests; a talk is an answer too, where none was logged."""
    came = [one.at for one in messages if one.direction == "received"]
    came += [at for talk in talks if not talk.cancelled_at and (at := _began(talk))]
    first = min(came, default=None)
    asked = sorted(
        (
            one for one in messages
            if one.direction == "sent" and one.channel in FIRST_MESSAGES
            and (first is None or one.at <= first)
        ),
        key=lambda one: one.at,
    )  # fmt: skip
    talked = any(talk.ended_at for talk in talks)
    outcome: Outcome = "yes" if any(not talk.cancelled_at for talk in talks) else _said(messages)
    for one in asked:
        last = one is asked[-1]
        yield _Request(one, last and first is not None, last and talked, outcome if last else "")


def _said(messages: Sequence[Message]) -> Outcome:
    """Return what the last answer said that said something."""
    told = [one for one in messages if one.direction == "received" and one.outcome]
    return max(told, key=lambda one: one.at).outcome if told else ""


def _count_outcomes(answers: Iterable[_Request]) -> Outcomes:
    counts: Counter[str] = Counter(request.outcome or "other" for request in answers)
    return Outcomes(**counts)


def _began(talk: Conversation) -> datetime | None:
    known = [at for at in (talk.starts_at, talk.started_at, talk.ended_at) if at]
    return min(known, default=None)  # one may be held before its planned time


def _ended(talk: Conversation) -> datetime:
    # In UTC: two times of one zone are subtracted as clock faces, wrong by the hour of a change.
    assert talk.ended_at
    return talk.ended_at.astimezone(UTC)


def _count_thanks(
    over: Sequence[Conversation], sent: dict[str, list[Message]], now: datetime
) -> Share:
    thanked = total = 0
    for talk in over:
        ended = _ended(talk)
        in_time = any(
            one.channel == "thank-you" and one.direction == "sent"
            and ended <= one.at <= ended + IN_TIME
            for one in sent.get(talk.contact, [])
        )  # fmt: skip
        thanked += in_time
        total += in_time or now > ended + IN_TIME
    return Share(thanked, total)


def _group(requests: Iterable[_Request], key: Callable[[_Request], str]) -> list[Row]:
    """Return the requests of each name, those with the most first."""
    groups = defaultdict(list)
    for request in requests:
        groups[key(request)].append(request.answered)
    rows = [Row(name, Share(sum(answers), len(answers))) for name, answers in groups.items()]
    return sorted(rows, key=lambda row: (-row.answered.whole, row.name))


def _count_weeks(requests: Sequence[_Request], now: datetime, zone: tzinfo | None) -> list[Week]:
    """Return the weeks from the first request to the present one, at most the last twelve."""
    counts: dict[date, list[bool]] = defaultdict(list)
    for request in requests:
        counts[_monday(request.message.at, zone)].append(request.answered)
    if not counts:
        return []
    last = max(_monday(now, zone), *counts)
    number = min(MOST_WEEKS, (last - min(counts)).days // 7 + 1)
    mondays = [last - timedelta(weeks=back) for back in range(number - 1, -1, -1)]
    return [Week(day, len(counts.get(day, ())), sum(counts.get(day, ()))) for day in mondays]


def _monday(moment: datetime, zone: tzinfo | None) -> date:
    day = moment.astimezone(zone).date()
    return day - timedelta(days=day.weekday())
