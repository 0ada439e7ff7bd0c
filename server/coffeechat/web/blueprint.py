"""The blueprint, and what every page of it needs at hand."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, current_app, request
from werkzeug.wrappers import Response

from coffeechat.web import signs, words
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.typed_words import clean

web = Blueprint("web", __name__, template_folder="templates", static_folder="static")

for made in (words.FILTERS, signs.FILTERS):
    for name, function in made.items():
        web.add_app_template_filter(function, name)


def companion() -> Companion:
    """Return the companion that this app serves."""
    return cast(Companion, current_app.extensions["coffeechat"])


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
        "today": companion().now().astimezone().date(),
        "notice": words.NOTICES.get(request.args.get("done", "")),
    }
