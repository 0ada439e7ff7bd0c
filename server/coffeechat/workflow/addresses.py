"""Which addresses a page may come from."""

from __future__ import annotations

from urllib.parse import urlsplit

from coffeechat.workflow.errors import BadInput


def require_web_address(url: str) -> None:
    """Raise BadInput unless the address is one of a web page."""
    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        fine = False
    if not fine:
        raise BadInput("Only pages with an http or https address can be captured.")
