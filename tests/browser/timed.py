"""A real companion whose clock a test moves, so that months pass in a minute."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from running import RunningCompanion

CLOCK = Path(__file__).parents[1] / "faults" / "out_of_luck.py"


class TimedCompanion(RunningCompanion):
    """A companion to which it is what `now` says, and time goes on from there."""

    def __init__(self, folder: Path, now: datetime) -> None:
        super().__init__(folder)
        self.now = now

    def move_to(self, moment: datetime) -> None:
        """Set its clock; it is set once the next answer comes."""
        self.now = moment
        assert self._process
        self._tell(self._process)

    def stop(self) -> None:
        """End it; nobody tells it the time any more."""
        if self._process and self._process.stdin:
            self._process.stdin.close()
        super().stop()

    def _launch(self, **streams: Any) -> subprocess.Popen[bytes]:
        serve = self._command("serve")[3:]  # without "python -m coffeechat"
        process = subprocess.Popen(
            [sys.executable, str(CLOCK), "clock", *serve], stdin=subprocess.PIPE, **streams
        )
        self._tell(process)
        return process

    def _tell(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin
        process.stdin.write(f"{self.now.isoformat()}\n".encode())
        process.stdin.flush()
