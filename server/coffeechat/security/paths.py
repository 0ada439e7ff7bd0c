"""Which rules a path falls under."""

from __future__ import annotations

from collections.abc import Collection

OPEN_API = frozenset({"/api/health", "/api/pair", "/api/prove"})
SIGN_IN = "/sign-in"
FEED = "/calendar.ics"  # its key stands in the query, which no log holds
OPEN_PAGES = (SIGN_IN, FEED, "/static/")
SAFE_METHODS = frozenset({"GET", "HEAD"})


def is_api(path: str) -> bool:
    """Say whether a path belongs to the JSON interface rather than to the web view."""
    return path == "/api" or path.startswith("/api/")


def is_open_page(path: str, open_pages: Collection[str]) -> bool:
    """Say whether a page is open: named exactly, or under a name that ends in a slash."""
    return any(path.startswith(name) if name.endswith("/") else path == name for name in open_pages)
