"""Doors of rooms that are entered late: no start waits for what stands behind them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any


def open_late(room: str, **homes: str) -> Callable[[str], Any]:
    """Return the `__getattr__` of a room, which loads each name from its module in there when
    it is first asked for."""

    def load(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"{room} has no {name}")
        found = getattr(import_module(f"{room}.{homes[name]}"), name)
        setattr(sys.modules[room], name, found)
        return found

    return load
