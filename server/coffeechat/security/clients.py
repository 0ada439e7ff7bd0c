"""The paired extensions, the scripts that hold a token, the calendars that hold a key."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Literal

from pydantic import Field, ValidationError

from coffeechat.records.base import Stored, new_id
from coffeechat.security.secret import digest, is_same, new_secret, sign
from coffeechat.security.settings import Clock, Settings, keep_if_possible

KEY = "clients"
LAST_USE = timedelta(minutes=10)  # `last_used` is no finer: not every request is a write
NAME_LENGTH = 80

Kind = Literal["extension", "script", "command-line", "calendar"]


class Client(Stored):
    """One holder of a token. `origin` is an extension's; others have none. A calendar's
    token is the key in the address of its feed, and opens nothing else."""

    name: str
    kind: Kind
    origin: str = ""
    token_hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    created: datetime
    last_used: datetime | None = None


class Clients:
    """Issues, finds and revokes tokens; only their hashes are kept.

    `run_token` is the command line's: it is in no list and ends with the process.
    """

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._lock = threading.Lock()
        # For the user's own command line while this process runs; kept nowhere.
        self.run_token = new_secret()
        self._command_line = Client(
            name="Command line", kind="command-line",
            token_hash=digest(self.run_token), created=clock(),
        )  # fmt: skip

    def issue_script_token(self, name: str = "A script") -> tuple[Client, str]:
        """Add a script's client; the token is told here and never again."""
        return self._issue(name, "script", "")

    def issue_extension_token(self, name: str, origin: str) -> tuple[Client, str]:
        """Add an extension's client whose token counts from `origin` alone."""
        return self._issue(name, "extension", origin)

    def issue_calendar_key(self, name: str = "A calendar") -> tuple[Client, str]:
        """Add a calendar, which may read the feed; the key is told here and never again."""
        return self._issue(name, "calendar", "")

    def find(self, token: str) -> Client | None:
        """Return the client that holds this token, and note that it was used."""
        if is_same(self._command_line.token_hash, digest(token)):
            return self._command_line
        return self._find(token, {"extension", "script"})

    def find_calendar(self, key: str) -> Client | None:
        """Return the calendar that holds this key, and note that it was used."""
        return self._find(key, {"calendar"})

    def _find(self, token: str, kinds: set[Kind]) -> Client | None:
        sought, found = digest(token), None
        for client in self.list():  # all of them: the time tells nothing of the place
            if is_same(client.token_hash, sought) and client.kind in kinds:
                found = client
        return self._note_use(found) if found else None

    def get(self, client_id: str) -> Client | None:
        """Return the client of this id."""
        return next((client for client in self.list() if client.id == client_id), None)

    def list(self) -> list[Client]:
        """Return all clients, oldest first; an entry that is damaged lets nobody in."""
        return [client for entry in self._settings.get(KEY, []) if (client := _read(entry))]

    def origins(self) -> set[str]:
        """Return the Origins of the paired extensions."""
        return {client.origin for client in self.list() if client.origin}

    def revoke(self, client_id: str) -> bool:
        """Make a client's token worthless at once; False when there is no such client."""
        with self._lock:
            clients = self.list()
            kept = [client for client in clients if client.id != client_id]
            self._keep(kept)
        return len(kept) < len(clients)

    def prove(self, client_id: str, nonce: str, address: str) -> str | None:
        """Return what only a holder of the client's token hash can say about a nonce."""
        client = self.get(client_id)
        if client is None:
            return None
        return sign(bytes.fromhex(client.token_hash), f"{nonce}|{address}")

    def _issue(self, name: str, kind: Kind, origin: str) -> tuple[Client, str]:
        token = new_secret()
        client = Client(
            id=new_id(), name=clean_name(name), kind=kind, origin=origin,
            token_hash=digest(token), created=self._clock(),
        )  # fmt: skip
        with self._lock:
            self._keep([*self.list(), client])
        return client, token

    def _note_use(self, client: Client) -> Client | None:
        now = self._clock()
        if client.last_used and abs(now - client.last_used) < LAST_USE:
            return client
        with self._lock:
            clients = self.list()
            current = next((other for other in clients if other.id == client.id), None)
            if current:
                current.last_used = now
                keep_if_possible(self._settings, KEY, _to_json(clients))
        return current

    def _keep(self, clients: Iterable[Client]) -> None:
        self._settings.set(KEY, _to_json(clients))


def _read(entry: Any) -> Client | None:
    try:
        return Client.model_validate(entry)
    except ValidationError:
        return None


def _to_json(clients: Iterable[Client]) -> list[dict[str, Any]]:
    return [client.to_json() for client in clients]


def clean_name(name: str) -> str:
    """Return a name on one line that can be shown in a list."""
    shown = "".join(letter if letter.isprintable() else " " for letter in name)
    return " ".join(shown.split())[:NAME_LENGTH] or "Unnamed"
