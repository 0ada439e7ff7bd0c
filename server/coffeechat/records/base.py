"""What every record shares."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

# 52 bits: never given twice in practice, exact in JSON and in JavaScript, and an
# integer, so that a stock TinyDB can read the database file.
ID_BITS = 52


def new_id() -> str:
    """Return a fresh record id: a decimal string of at most 16 digits."""
    return str(secrets.randbits(ID_BITS - 1) + 2 ** (ID_BITS - 1))


def utc_now() -> datetime:
    """Return the present moment, with its zone, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


class Entry(BaseModel):
    """A value object: what is not set is absent, an unknown key is an error."""

    # Its validators are built when they are first needed: a start waits for none.
    model_config = ConfigDict(extra="forbid", validate_assignment=True, defer_build=True)

    def to_json(self) -> dict[str, Any]:
        """Return what was set, ready for `json.dumps`; an absent key stays absent."""
        return self.model_dump(mode="json", exclude_unset=True)


class Stored(Entry):
    """A record with an id of its own in the database.

    Unknown keys are kept, not refused: a newer version may have written them.
    """

    model_config = ConfigDict(extra="allow", validate_assignment=True, defer_build=True)

    id: str = ""
