"""How much the companion takes from one request."""

from __future__ import annotations

from typing import Any

from flask import Request
from werkzeug.exceptions import RequestEntityTooLarge

MAX_BODY = 4 * 1024 * 1024  # bytes; a page of 1.7 MB arrives as 280 KB

#: Paths that take more: a file from another program, read by the signed-in user's own page.
LARGER: dict[str, int] = {"/luggage/imports": 32 * 1024 * 1024}

# For waitress.serve. A little more than is taken is read, so that a body over the limit is
# still answered in our words; much more ends the connection. inbuf_overflow keeps pages out
# of temporary files; a large import may lie in one while it arrives.
# A browser opens 256 connections at most, whatever a page has it do: with room for more, and
# idle ones closed soon, no page can keep the panel out. (select() takes 512 on Windows.)
SERVER_LIMITS: dict[str, Any] = {
    "max_request_body_size": max(LARGER.values()) + MAX_BODY,
    # Another port of 127.0.0.1 can leave a browser as many cookies for us as it keeps for one
    # host: 180 of 4 KB. With less room their owner could not even sign in anew.
    "max_request_header_size": 1024 * 1024,
    "inbuf_overflow": 2 * MAX_BODY,
    "connection_limit": 400,
    "channel_timeout": 30,
    "cleanup_interval": 10,
    "ident": None,
    "expose_tracebacks": False,
}


def largest_body(path: str) -> int:
    """Return how many bytes a request to a path may bring."""
    return LARGER.get(path, MAX_BODY)


def refuse_large(asked: Request) -> None:
    """Refuse what says that it is too large, and have the rest refused where it is read."""
    largest = asked.max_content_length = largest_body(asked.path)
    if (asked.content_length or 0) > largest:
        raise RequestEntityTooLarge(
            f"This is larger than the companion takes here ({largest >> 20}\N{NO-BREAK SPACE}MB). "
            "Go back and send less of it."
        )
