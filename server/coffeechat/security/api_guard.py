"""What a request to /api must bring: no foreign origin, JSON, and a token."""

from __future__ import annotations

import re

from flask import Request, g
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized, UnsupportedMediaType

from coffeechat.security.clients import Client, Clients
from coffeechat.security.paths import OPEN_API

# The exact shapes that Chromium and Firefox give: nothing else may be paired or served.
EXTENSION_ORIGIN = re.compile(r"chrome-extension://[a-p]{32}|moz-extension://[0-9a-f-]{36}")

# What Chromium and Firefox say of their extensions; a script says nothing.
OWN_SITES = (None, "none", "same-origin")

NOT_PAIRED = "This token is not known here. Pair the extension again, or make a new token."
NOT_YOURS = "This token belongs to another extension. Pair this one for itself."
FOREIGN = "Only the coffeechat extension and your own scripts may call this."


def check_api(request: Request, clients: Clients) -> None:
    """Let a request to /api pass, with its client in `g.client`, or raise the refusal."""
    origin = request.headers.get("Origin")
    _refuse_foreign(request, origin)
    if request.method == "OPTIONS":
        return  # a preflight carries no token and is answered by nothing but headers
    if request.path not in OPEN_API:
        g.client = _find_client(request, clients, origin)
    _refuse_other_than_json(request)


def extension_origin(request: Request) -> str:
    """Return the Origin of the extension that calls, or raise 403."""
    origin = request.headers.get("Origin", "")
    if not EXTENSION_ORIGIN.fullmatch(origin):
        raise Forbidden("Only a browser extension can be paired. Scripts take a token instead.")
    return origin


def require_command_line() -> None:
    """Keep a client that can be shut out from making what outlives it, or files."""
    if g.client.kind != "command-line":
        raise Forbidden("Only the coffeechat command may do this.")


def _refuse_foreign(request: Request, origin: str | None) -> None:
    if origin is not None and not EXTENSION_ORIGIN.fullmatch(origin):
        raise Forbidden(FOREIGN)
    if request.headers.get("Sec-Fetch-Site") not in OWN_SITES:
        raise Forbidden(FOREIGN)


def _find_client(request: Request, clients: Clients, origin: str | None) -> Client:
    """Read the Authorization header alone: a token in a query or a cookie counts nothing."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    client = clients.find(token) if scheme.lower() == "bearer" else None
    if client is None:
        raise Unauthorized(NOT_PAIRED, www_authenticate=WWWAuthenticate("bearer"))
    if origin is not None and origin != client.origin:
        raise Forbidden(NOT_YOURS)
    return client


def _refuse_other_than_json(request: Request) -> None:
    # The server has gathered a body of chunks before, and counted it.
    if request.content_length and request.mimetype != "application/json":
        raise UnsupportedMediaType
