"""The blueprint, and what every page of it needs at hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import cast

from flask import Blueprint, current_app, g, request
from werkzeug.wrappers import Response

from coffeechat.web import signs, words
from coffeechat.workflow.clock import calendar_of
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.typed_words import clean

web = Blueprint("web", __name__, template_folder="templates", static_folder="static")

for made in (words.FILTERS, signs.FILTERS):
    for name, function in made.items():
        web.add_app_template_filter(function, name)


def companion() -> Companion:
    """Return the companion that this app serves."""
    return cast(Companion, current_app.extensions["coffeechat"])


def day_teller() -> Callable[[datetime], date]:
    """Return what tells the day of a moment where the user is; their calendar is looked up once
    a page."""
    if "calendar" not in g:
        g.calendar = calendar_of(companion())
    return cast("Callable[[datetime], date]", g.calendar.day_of)


def own_day(moment: datetime) -> date:
    """Return the day of a moment where the user is."""
    return day_teller()(moment)


def _by_own_calendar(say: Callable[[date, date], str]) -> Callable[[date, date], str]:
    """Return a filter that tells a moment by its day where the user is."""

    def tell(day: date, today: date) -> str:
        return say(own_day(day) if isinstance(day, datetime) else day, today)

    return tell


for name, say in (("day", words.say_day), ("ago", words.say_ago)):
    web.add_app_template_filter(_by_own_calendar(say), name)


def posted(name: str) -> str:
    """Return a posted value without what nobody can see, and with plain line ends: browsers
    send a textarea's as CRLF."""
    value: str = clean(request.form.get(name, "").replace("\r\n", "\n")).strip()
    return value


def posted_list(name: str) -> list[str]:
    """Return the parts of a posted value that commas or line ends divide, each once."""
    parts = (part.strip() for part in posted(name).replace("\n", ",").split(","))
    return list(dict.fromkeys(part for part in parts if part))


def posted_lines(name: str) -> list[str]:
    """Return the lines of a posted value that say something, each once."""
    parts = (line.strip() for line in posted(name).split("\n"))
    return list(dict.fromkeys(part for part in parts if part))


@web.get("/favicon.ico")
def show_icon() -> Response:
    """Show the mark where a browser asks for it by its old name."""
    return web.send_static_file("icon.svg")


@web.app_context_processor
def _share_words() -> dict[str, object]:
    return {
        "stages": words.STAGES,
        "today": own_day(companion().now()),
        "notice": words.NOTICES.get(request.args.get("done", "")),
    }
