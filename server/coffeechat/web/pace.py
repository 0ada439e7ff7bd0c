"""How often something may be asked for that costs time and needs no session."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from math import ceil

MINUTE = 60.0  # seconds


class Pace:
    """At most so many steps in any minute, whoever takes them; safe among threads."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._taken: deque[float] = deque(maxlen=a_minute)

    def take(self) -> int:
        """Take a step and return 0, or return in how many seconds one may be taken."""
        with self._lock:
            now = self._clock()
            if len(self._taken) == self._taken.maxlen and now - self._taken[0] < MINUTE:
                return ceil(MINUTE - (now - self._taken[0]))
            self._taken.append(now)
            return 0
