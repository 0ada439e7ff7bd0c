"""Pairing: a short-lived code that the signed-in web view shows, good for one client."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from coffeechat.security.clients import Client, Clients
from coffeechat.security.secret import is_same
from coffeechat.security.settings import Clock

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without I, L, O, 0 and 1
CODE_LENGTH = 8  # 31^8, about 40 bits
CODE_LIFE = timedelta(minutes=5)
TRIES = 5  # wrong codes until the code is void
PAUSE = timedelta(minutes=1)  # then nobody may try


class WrongCodeError(ValueError):
    """The code is wrong, used, void or too old; which of these is not told."""


class TooManyTriesError(ValueError):
    """Codes were guessed at; `seconds` says for how long none is taken."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Too many wrong codes. Wait {seconds} seconds, then take a new code.")
        self.seconds = seconds


@dataclass(frozen=True)
class Offer:
    """A code as it is shown, XXXX-XXXX, and the moment it ends."""

    code: str
    ends: datetime


class Pairing:
    """Offers one code at a time and gives a client for it; it forgets all on a restart."""

    def __init__(self, clients: Clients, clock: Clock) -> None:
        self._clients = clients
        self._clock = clock
        self._lock = threading.Lock()
        self._offer: Offer | None = None
        self._wrong = 0
        self._closed_until: datetime | None = None

    def offer(self) -> Offer:
        """Return the code to show: the same while it lasts, so that a reload keeps it."""
        with self._lock:
            if not self._offer or not self._is_open(self._offer):
                self._offer = Offer(_new_code(), self._clock() + CODE_LIFE)
                self._wrong = 0
            return self._offer

    def claim(self, code: str, origin: str, name: str) -> tuple[Client, str]:
        """Exchange a code for a client pinned to `origin` and its token.

        Raises WrongCodeError or TooManyTriesError.
        """
        with self._lock:
            self._refuse_while_closed()
            if not self._is_offered(code):
                self._count_wrong()
                raise WrongCodeError(
                    "That code is not valid. Reload the pairing page for a new one."
                )
            self._offer = None
        return self._clients.issue_extension_token(name, origin)

    def _is_offered(self, code: str) -> bool:
        if not self._offer or not self._is_open(self._offer):
            return False
        return is_same(_bare(code), _bare(self._offer.code))

    def _is_open(self, offer: Offer) -> bool:
        """Say whether a code still counts; one that has longer than it was given is of a
        time before the clock was set back."""
        return timedelta() < offer.ends - self._clock() <= CODE_LIFE

    def _refuse_while_closed(self) -> None:
        if not self._closed_until:
            return
        left = self._closed_until - self._clock()
        if timedelta() < left <= PAUSE:  # more than PAUSE: the clock was set back
            raise TooManyTriesError(-(-left // timedelta(seconds=1)))
        self._closed_until = None

    def _count_wrong(self) -> None:
        self._wrong += 1
        if self._wrong >= TRIES:
            self._offer, self._wrong = None, 0
            self._closed_until = self._clock() + PAUSE


def _new_code() -> str:
    letters = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
    return f"{letters[:4]}-{letters[4:]}"


def _bare(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter in ALPHABET)
