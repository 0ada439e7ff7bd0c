"""The check that every request passes before any route sees it."""

from __future__ import annotations

from collections.abc import Collection

from flask import Flask, Request, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import Forbidden, RequestEntityTooLarge

from coffeechat.security.api_guard import check_api
from coffeechat.security.clients import Clients
from coffeechat.security.limits import MAX_BODY, largest_body
from coffeechat.security.page_guard import check_page
from coffeechat.security.paths import is_api
from coffeechat.security.sessions import Sessions


def install_guard(
    app: Flask, address: str, clients: Clients, sessions: Sessions, open_pages: Collection[str]
) -> None:
    """Check every request to the application; `address` is host and port as bound."""
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY

    @app.before_request
    def check_request() -> ResponseReturnValue | None:
        _refuse_other_host(request, address)
        _refuse_large(request)
        if is_api(request.path):
            check_api(request, clients)
            return None
        return check_page(request, sessions, open_pages)


def _refuse_other_host(asked: Request, address: str) -> None:
    """Stop DNS rebinding: a stranger's name that leads here still stands in Host."""
    if asked.environ.get("HTTP_HOST") != address:
        raise Forbidden(f"The companion answers at http://{address} and under no other name.")


def _refuse_large(asked: Request) -> None:
    largest = asked.max_content_length = largest_body(asked.path)
    if (asked.content_length or 0) > largest:
        raise RequestEntityTooLarge(
            f"This is larger than the companion takes here ({largest >> 20}\N{NO-BREAK SPACE}MB). "
            "Go back and send less of it."
        )
