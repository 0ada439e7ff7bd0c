"""Signing in to the web view: one-time links, session cookies, CSRF tokens.

A session ends 12 hours after its last use and 7 days after its sign-in: long enough for
a working day, short enough that a browser left behind is no open door for long.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from coffeechat.security.secret import digest, is_same, new_secret, sign
from coffeechat.security.settings import Clock, Settings, keep_if_possible

KEY = "sessions"
LINK_LIFE = timedelta(minutes=5)
IDLE = timedelta(hours=12)
LONGEST = timedelta(days=7)
LAST_USE = timedelta(minutes=10)  # how fine the last use is kept

# Kept as {hash of the session's id: {"created": ISO time, "seen": ISO time}}.
_Kept = dict[str, dict[str, str]]


class Sessions:
    """Who is signed in. The cookie holds the session's id, the settings only its hash."""

    def __init__(self, settings: Settings, address: str, clock: Clock) -> None:
        self.address = address
        # Cookies ignore ports: the port in the name keeps two companions apart.
        self.cookie = f"coffeechat_session_{address.rpartition(':')[2]}"
        self._settings = settings
        self._clock = clock
        self._lock = threading.Lock()
        self._links: dict[str, datetime] = {}

    def new_link(self) -> str:
        """Return an address that signs a browser in once, within five minutes."""
        secret = new_secret()
        with self._lock:
            now = self._clock()
            self._links = {kept: ends for kept, ends in self._links.items() if now < ends}
            self._links[digest(secret)] = now + LINK_LIFE
        return f"http://{self.address}/sign-in?link={secret}"

    def sign_in(self, secret: str) -> str | None:
        """Use up a link's secret and return a fresh session id; None when it is no good."""
        with self._lock:
            ends = self._links.pop(digest(secret), None)
            if ends is None or not timedelta() < ends - self._clock() <= LINK_LIFE:
                return None
            session, now = new_secret(), self._clock().isoformat()
            self._settings.set(
                KEY, {**self._live(), digest(session): {"created": now, "seen": now}}
            )
        return session

    def find_live(self, offered: Iterable[str]) -> str | None:
        """Return the first of these session ids that is signed in, and note its use.

        A browser may offer several: another port of 127.0.0.1 can set a cookie of our name.
        """
        with self._lock:
            live = self._live()
            session = next((one for one in offered if digest(one) in live), None)
            if session is None:
                return None
            seen = live[digest(session)]
            if self._clock() - datetime.fromisoformat(seen["seen"]) >= LAST_USE:
                seen["seen"] = self._clock().isoformat()
                keep_if_possible(self._settings, KEY, live)
        return session

    def sign_out(self, session: str) -> None:
        """End one session at once."""
        with self._lock:
            self._settings.set(
                KEY, {key: kept for key, kept in self._live().items() if key != digest(session)}
            )

    def sign_out_everywhere(self) -> None:
        """End all sessions and links at once."""
        with self._lock:
            self._links.clear()
            self._settings.set(KEY, {})

    def _live(self) -> _Kept:
        now = self._clock()
        kept: _Kept = self._settings.get(KEY, {})
        return {key: {**times} for key, times in kept.items() if _is_live(times, now)}


def csrf_token(session: str) -> str:
    """Return the session's CSRF token: made from its id, which it does not give away; 128 bits
    of it, since each form of a page carries it."""
    return sign(session.encode(), "csrf")[:32]


def is_csrf_token(session: str, token: str) -> bool:
    """Say whether a write carries its own session's CSRF token."""
    return is_same(csrf_token(session), token)


def _is_live(times: dict[str, str], now: datetime) -> bool:
    try:
        created, seen = (datetime.fromisoformat(times[name]) for name in ("created", "seen"))
        created, seen = created.astimezone(UTC), seen.astimezone(UTC)
    except (KeyError, TypeError, ValueError, OverflowError):
        return False  # a damaged entry lets nobody in
    # Where the clock was set back, a session of the future ends as an old one does.
    return abs(now - created) < LONGEST and abs(now - seen) < IDLE
