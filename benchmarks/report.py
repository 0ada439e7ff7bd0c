"""The table of docs/PERFORMANCE.md, between two marks; the words around it stay."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.measuring import Row

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
HEAD = "| what | yardstick | measured | to reach | reached |"
LIBRARIES = ("beautifulsoup4", "lxml", "flask", "waitress", "tinydb", "pydantic", "extruct",
             "trafilatura")  # fmt: skip


def print_row(row: Row) -> None:
    """Print a row as soon as it is measured."""
    verdict = "" if row.reached else "   NOT REACHED"
    print(f"{row.what}\n    {row.measured} to {row.yardstick}; {row.reach}{verdict}", flush=True)


def write_row(path: Path, row: Row) -> None:
    """Write a row into the table of a file that holds both marks, in place of what stood
    there of the same name; the others stay."""
    before, _, rest = path.read_text("utf-8").partition(BEGIN)
    table, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"{path} lacks the line {BEGIN} or {END}.")
    lines = [line for line in table.splitlines() if line.startswith("| ") and line != HEAD]
    fresh = _write_line(row)
    places = [place for place, line in enumerate(lines) if _name_of(line) == _name_of(fresh)]
    if places:
        lines[places[0]] = fresh
    else:
        lines.append(fresh)
    told = f"Last measured on {datetime.now(UTC):%d %B %Y} at {_commit()}, {_machine()}."
    whole = "\n".join(["", told, "", HEAD, "|---|---|---|---|---|", *lines, ""])
    path.write_text(f"{before}{BEGIN}{whole}{END}{after}", "utf-8")


def _write_line(row: Row) -> str:
    reached = "yes" if row.reached else "**no**"
    return f"| {row.what} | {row.yardstick} | {row.measured} | {row.reach} | {reached} |"


def _name_of(line: str) -> str:
    """Return what tells a row from the others: its first two cells."""
    return "|".join(line.split(" | ")[:2])


def _commit() -> str:
    done = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return f"commit {done.stdout.strip() or 'unknown'}"


def _machine() -> str:
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    versions = ", ".join(f"{name} {_version(name)}" for name in LIBRARIES)
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors (load {load:.1f}), "
        f"Python {platform.python_version()}, {versions}"
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"
