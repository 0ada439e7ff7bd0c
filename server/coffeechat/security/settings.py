"""What this room needs from outside: a place for small values, and the time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

Clock = Callable[[], datetime]
"""Returns the present moment with its zone."""


class Settings(Protocol):
    """Keeps JSON values by name; the database's settings table is one."""

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value kept under `key`."""

    def set(self, key: str, value: Any) -> None:
        """Keep `value` under `key`; on return it is on disk."""
