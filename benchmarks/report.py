"""The table of docs/PERFORMANCE.md, written between two marks; the words around it stay."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.measuring import Row

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
LIBRARIES = ("beautifulsoup4", "lxml", "flask", "waitress", "tinydb", "pydantic", "extruct",
             "trafilatura")  # fmt: skip


def print_row(row: Row) -> None:
    """Print a row as soon as it is measured."""
    verdict = "" if row.reached else "   NOT REACHED"
    print(f"{row.what}\n    {row.measured} to {row.yardstick}; {row.reach}{verdict}", flush=True)


def write_report(path: Path, rows: list[Row]) -> None:
    """Write the table into a file that holds both marks."""
    before, _, rest = path.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"{path} lacks the line {BEGIN} or {END}.")
    path.write_text(f"{before}{BEGIN}\n{_write_table(rows)}{END}{after}", "utf-8")


def _write_table(rows: list[Row]) -> str:
    lines = [
        f"Measured on {datetime.now(UTC):%d %B %Y} at {_commit()}, {_machine()}.",
        "", "| what | yardstick | measured | to reach | reached |", "|---|---|---|---|---|",
    ]  # fmt: skip
    lines += [
        f"| {row.what} | {row.yardstick} | {row.measured} | {row.reach} | "
        f"{'yes' if row.reached else '**no**'} |"
        for row in rows
    ]
    return "\n".join(lines) + "\n"


def _commit() -> str:
    done = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return f"commit {done.stdout.strip() or 'unknown'}"


def _machine() -> str:
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    versions = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors (load {load:.1f}), "
        f"Python {platform.python_version()}, {versions}"
    )
