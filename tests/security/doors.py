"""Every way into the product, found by itself: what a new route must stand as well."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flask import Flask

#: What a path leaves open, and the kind of thing that belongs there.
_BY_NAME = {"contact_id": "contacts", "talk_id": "conversations", "target_id": "targets"}


def find_doors(app: Flask, ids: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    """Return every method and path; what a path leaves open is filled from `ids`, by the
    kind of thing ("contacts": its id), else with `x`."""
    return [
        (method, _fill(rule.rule, ids or {}))
        for rule in app.url_map.iter_rules()
        for method in sorted((rule.methods or set()) - {"OPTIONS"})
    ]


def _fill(rule: str, ids: Mapping[str, str]) -> str:
    def fill(found: re.Match[str]) -> str:
        name = found[1].rpartition(":")[2]
        before = rule[: found.start()].rstrip("/").rpartition("/")[2]
        kind = before if before in ids else _BY_NAME.get(name, "")
        return ids.get(kind, "x")

    return re.sub(r"<([^>]+)>", fill, rule)
