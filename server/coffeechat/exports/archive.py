"""Everything there is to know in one JSON file: what moves to another computer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import orjson

from coffeechat.exports.errors import UnreadableFile

FORMAT = "coffeechat"
VERSION = 1
NAME = "coffeechat.json"


def write_archive(
    tables: Mapping[str, Iterable[dict[str, Any]]], profile: dict[str, Any], now: datetime
) -> str:
    """Return the records of each table and the user's profile as one JSON text."""
    head = {"format": FORMAT, "version": VERSION, "exported_at": now.isoformat()}
    kept = {name: list(records) for name, records in tables.items()}
    everything = {**head, "profile": profile, **kept}
    return orjson.dumps(everything, option=orjson.OPT_INDENT_2).decode()


def read_archive(text: str) -> dict[str, Any]:
    """Return what such a file holds; raise UnreadableFile for any other JSON."""
    try:
        found = orjson.loads(text)
        orjson.dumps(found)  # what lies deeper than is ever written can't be kept either
    except (ValueError, TypeError) as error:
        raise UnreadableFile("This JSON file is damaged: it can’t be read to its end.") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UnreadableFile(
            "This JSON file is none of coffeechat’s. Save the people as CSV and import that."
        )
    if found.get("version") != VERSION:
        raise UnreadableFile(
            "This file was written by a newer coffeechat. Update coffeechat to import it."
        )
    return found
