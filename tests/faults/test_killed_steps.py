"""What takes several writes, or changes many people at once, is done whole or not at all,
wherever it is killed."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLACE = next(path for path in ("/dev/shm", tempfile.gettempdir()) if Path(path).is_dir())


@pytest.mark.parametrize("program", ["killed_steps", "killed_batches"])
def test_forty_kills_leave_nothing_half_done_and_nobody_who_was_forgotten(program: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{program}", "--kills", "40", "--place", PLACE],
        check=False, cwd=ROOT, capture_output=True, text=True, timeout=600,
    )  # fmt: skip

    figures = dict(re.findall(r"^ *([a-z -]+?)  (\d+)$", done.stdout, re.MULTILINE))
    assert done.returncode == 0, done.stdout + done.stderr
    assert (figures["kills"], figures["wrong"]) == ("40", "0")
