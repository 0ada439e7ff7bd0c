"""Each row of `make bench`, tiny: the command cannot rot. Nothing is said of speed."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MARKS = "before\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nafter\n"
ROWS = {
    "captures": 3, "waiting": 1, "storing": 7, "lists": 4, "writing": 4, "starts": 1, "memory": 1,
    "extension": 1, "browser": 3,
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_a_row_is_measured_and_written(name: str, executable: str, tmp_path: Path) -> None:
    report = tmp_path / "PERFORMANCE.md"
    report.write_text(MARKS, "utf-8")
    words = ["--tiny", "--rows", name, "--write", str(report)]
    subprocess.run([sys.executable, "-m", "benchmarks", *words], check=True, cwd=ROOT)
    text = report.read_text("utf-8")
    assert text.startswith("before\n") and text.endswith("after\n") and "old" not in text
    without = name == "captures" and find_spec("extruct") is None
    lines = text.partition("|---|")[2].splitlines()[1:]
    assert len([line for line in lines if line.startswith("| ")]) == ROWS[name] - without


def test_every_row_is_tried_here() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--help"], check=True, cwd=ROOT,
        capture_output=True, text=True,
    )  # fmt: skip
    assert ",".join(ROWS) in said.stdout.replace("\n", "").replace(" ", "")
