"""How much the companion takes from one request."""

from __future__ import annotations

from typing import Any

MAX_BODY = 4 * 1024 * 1024  # bytes; a page of 1.7 MB arrives as 280 KB

# For waitress.serve. Up to 8 MB are read, so that a body over the limit is still answered
# in our words; more ends the connection. inbuf_overflow keeps pages out of temporary files.
SERVER_LIMITS: dict[str, Any] = {
    "max_request_body_size": 2 * MAX_BODY,
    "max_request_header_size": 64 * 1024,
    "inbuf_overflow": 2 * MAX_BODY,
    "ident": None,
    "expose_tracebacks": False,
}
