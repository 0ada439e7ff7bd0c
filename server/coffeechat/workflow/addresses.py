"""Which addresses a page may come from."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from coffeechat.workflow.errors import BadInput

HIDDEN = re.compile(r"[\s\x00-\x1f\x7f]")  # a browser writes none of these into an address
WHOLE = "Write the whole address, such as https://people.example/hanna, or leave it empty."


def require_web_address(url: str) -> None:
    """Raise BadInput unless the address is one of a web page."""
    if not is_web_address(url):
        raise BadInput("Only pages with an http or https address can be captured.")


def require_typed_address(url: str) -> None:
    """Raise BadInput unless what was typed for a page's address is one, or nothing."""
    if url and not is_web_address(url):
        raise BadInput(WHOLE, "url")


def is_web_address(url: str) -> bool:
    """Say whether a text is an http or https address, and nothing else."""
    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fine = False
    return fine and not HIDDEN.search(url)
