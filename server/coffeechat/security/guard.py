"""The check that every request passes before any route sees it."""

from __future__ import annotations

from collections.abc import Collection

from flask import Flask, Request, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import Forbidden

from coffeechat.security.api_guard import check_api
from coffeechat.security.clients import Clients
from coffeechat.security.limits import MAX_BODY, refuse_large
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
        if is_api(request.path):
            refuse_large(request)
            check_api(request, clients)
            return None
        return check_page(request, sessions, open_pages)


def _refuse_other_host(asked: Request, address: str) -> None:
    """Stop DNS rebinding: a stranger's name that leads here still stands in Host."""
    if asked.environ.get("HTTP_HOST") != address:
        raise Forbidden(f"The companion answers at http://{address} and under no other name.")
