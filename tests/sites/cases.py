"""The case folders: a page of invented people, and what is on it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent


def all_cases() -> list[Any]:
    """Return every case folder as a pytest parameter, named SITE/CASE."""
    folders = sorted(page.parent for page in ROOT.glob("*/*/page.html"))
    return [pytest.param(folder, id=f"{folder.parent.name}/{folder.name}") for folder in folders]


def read_case(folder: Path) -> tuple[str, dict[str, Any]]:
    """Return a case's page and what is expected of it; a missing expectation fails."""
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    return (folder / "page.html").read_text("utf-8"), expected
