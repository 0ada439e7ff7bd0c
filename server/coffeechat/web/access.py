"""Who is let in: the part of the security room that the pages show and change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol, cast

from flask import current_app


class Client(Protocol):
    """A paired browser or a script with a token."""

    id: str
    name: str
    kind: str
    created: datetime
    last_used: datetime | None


class Clients(Protocol):
    """Those who hold a token."""

    def list(self) -> Iterable[Client]:
        """Return all clients, oldest first."""

    def find_calendar(self, key: str) -> Client | None:
        """Return the calendar that holds the key of a feed."""

    def revoke(self, client_id: str) -> bool:
        """Make a client's token worthless."""


class Access(Protocol):
    """The clients, and the code that makes another one."""

    clients: Clients
    pairing: Any
    extension_seen: bool

    def new_feed(self, name: str) -> tuple[Client, str]:
        """Add a calendar; return it with the secret address of its feed."""


def access() -> Access:
    """Return who is let in to this app."""
    return cast(Access, current_app.extensions["coffeechat-security"])
