"""The rows of the list of people. A row is written again only where it would say something
else: fifty of them are most of what the list costs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from flask import get_template_attribute
from markupsafe import Markup

from coffeechat.records.profile import Target
from coffeechat.records.remembering import remembered
from coffeechat.web import words
from coffeechat.web.blueprint import companion, day_teller
from coffeechat.web.duties import Next, show_next
from coffeechat.web.hits import address_of_hit
from coffeechat.workflow.contacts import Row
from coffeechat.workflow.reminders import next_for

KEPT = 2_000  # rows, of about 1 KB


class Seen(NamedTuple):
    """All that a row shows: `changed` and `due` are days in words, `aims` names of targets."""

    person: Row
    q: str
    changed: str
    aims: tuple[str, ...]
    coming: Next | None
    due: str
    ticked: bool


def write_rows(
    people: list[Row], targets: Mapping[str, Target], ticked: Collection[str], q: str
) -> Iterator[Markup]:
    """Yield the row of each person who was found for `q`."""
    now, day_of = companion().now(), day_teller()
    today, upcoming = day_of(now), next_for(companion(), [person.id for person in people])
    names = words.name_targets(targets)
    for person in people:
        reminder = upcoming.get(person.id)
        coming = show_next(reminder, now) if reminder else None
        yield _write_row(Seen(
            person, q, words.say_ago(day_of(person.updated_at), today),
            tuple(names[one] for one in person.targets if one in names), coming,
            words.say_ago(day_of(coming.day), today) if coming and coming.day else "",
            person.id in ticked,
        ))  # fmt: skip


@remembered(KEPT)
def _write_row(seen: Seen) -> Markup:
    row: Markup = get_template_attribute("people_row.html", "row")(
        seen, address_of_hit(seen.person.id, seen.person.found_in, seen.q)
    )
    return row
