"""Says how well each site is read, from the case folders.

`python -m coffeechat.sites.survey tests/sites > docs/SITES.md`
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coffeechat.extraction import read_page
from coffeechat.extraction.discovery import all_sites
from coffeechat.records.record import LIST_FIELDS, SINGLE_FIELDS

_HEAD = """# Which sites are read, and how well

Written by `python -m coffeechat.sites.survey tests/sites > docs/SITES.md` from the case folders:
invented people on pages built as the sites build theirs. "Values" counts what the cases expect and
what is read right; lists are compared whole. "Own rules" names a file in
`server/coffeechat/sites`; every other page is read by the general rules alone. How well real pages
are read is measured apart, with `make score` (CONTRIBUTING.md).

| Site or family | Cases | Own rules | Values | Asked for |
|---|---|---|---|---|"""


@dataclass
class Family:
    """The cases of one site: how many, the values read right of those expected, the fields."""

    cases: int = 0
    right: int = 0
    asked: int = 0
    fields: set[str] = field(default_factory=set)


def survey(root: Path) -> dict[str, Family]:
    """Return how each folder of cases under `root` is read, by the folder's name."""
    families: dict[str, Family] = {}
    for page in sorted(root.glob("*/*/page.html")):
        family = families.setdefault(page.parent.parent.name, Family())
        expected = json.loads(page.with_name("expected.json").read_text("utf-8"))
        record = read_page(page.read_text("utf-8"), expected["url"]).to_json()
        family.cases += 1
        for name, wanted in expected.items():
            if name == "url":
                continue
            family.asked += 1
            family.right += _plain(name, record.get(name), wanted) == wanted
            family.fields.add(name)
    return families


def _plain(name: str, found: Any, wanted: Any) -> Any:
    """Return a field as the cases write it: values without source, entries with asked keys."""
    if name in SINGLE_FIELDS:
        return found["value"] if found else None
    if name in LIST_FIELDS:
        return [fact["value"] for fact in found or []]
    if isinstance(wanted, list) and wanted and isinstance(wanted[0], dict):
        keys = {key for entry in wanted for key in entry}
        return [{key: entry[key] for key in entry if key in keys} for entry in found or []]
    return found


def write_table(families: dict[str, Family]) -> str:
    """Return the page as Markdown."""
    own = {site.NAME for site in all_sites()}
    rows = [
        f"| {name} | {family.cases} | {'yes' if name in own else 'no'}"
        f" | {family.right} of {family.asked} | {', '.join(sorted(family.fields - {'kind'}))} |"
        for name, family in sorted(families.items())
    ]
    return "\n".join([_HEAD, *rows]) + "\n"


if __name__ == "__main__":
    sys.stdout.write(write_table(survey(Path(sys.argv[1]))))
