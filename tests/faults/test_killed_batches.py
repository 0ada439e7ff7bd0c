"""What changes many people at once is done whole or not at all, wherever it is killed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from faults.test_killed_steps import PLACE

ROOT = Path(__file__).parents[2]


def test_forty_kills_leave_no_half_import_and_nobody_tagged_alone() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.killed_batches", "--kills", "40", "--place", PLACE],
        check=False, cwd=ROOT, capture_output=True, text=True, timeout=600,
    )  # fmt: skip

    figures = dict(re.findall(r"^ *([a-z -]+?)  (\d+)$", done.stdout, re.MULTILINE))
    assert done.returncode == 0, done.stdout + done.stderr
    assert (figures["kills"], figures["wrong"]) == ("40", "0")
