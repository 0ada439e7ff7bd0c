"""Does asking work? The figures as pictures, with what they can and cannot say in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coffeechat.records.insights import MANY, Insights, Row
from coffeechat.web.blueprint import companion
from coffeechat.web.charts import Chart, draw_shares, draw_way, draw_weeks
from coffeechat.web.words import CHANNELS, MONTHS, count
from coffeechat.workflow.insights import read_insights

#: How far back the figures may look, as the address says it: days and words.
SPANS = {"": (None, "Everything"), "30": (30, "The last 30 days"), "90": (90, "The last 90 days")}


@dataclass(frozen=True)
class Figures:
    """All that the page shows. `warning` says how much of the numbers may be chance."""

    insights: Insights
    span: str
    spans: dict[str, str]
    warning: str
    way: Chart
    angles: Chart
    weeks: Chart
    channels: list[Row]


def show_figures(span: str) -> Figures:
    """Return the figures of a span; an unknown one is everything."""
    span = span if span in SPANS else ""
    found = read_insights(companion(), SPANS[span][0])
    channels = [Row(CHANNELS[row.name], row.answered) for row in found.channels]
    return Figures(
        insights=found, span=span, spans={name: words for name, (_, words) in SPANS.items()},
        warning=warn(found), way=draw_way(found),
        angles=draw_shares("Answers, by angle of the draft", found.angles),
        weeks=draw_weeks(found.weeks, say_short_day), channels=channels,
    )  # fmt: skip


def warn(found: Insights) -> str:
    """Return how much of the answers may be chance; nothing where they are many."""
    asked = found.answered
    if not asked.whole or asked.whole >= MANY:
        return ""
    requests = count(asked.whole, "request")
    if asked.few:
        return f"With {requests} there are too few to say anything. Read these as a diary."
    more = "one answer" if asked.chance == 1 else f"{asked.chance} answers"
    return f"With {requests}, {more} more or less may be chance. Read these as a diary."


def say_short_day(day: date) -> str:
    """Return a day as "7 Sep"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"
