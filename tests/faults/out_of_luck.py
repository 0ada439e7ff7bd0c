"""Runs `coffeechat` under bad luck: `python out_of_luck.py LUCK serve ...`."""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from datetime import datetime

PR_CAPBSET_DROP = 24
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2


def set_the_clock(words: list[str]) -> None:
    """Run with a clock that each line on the standard input sets to another moment."""
    import time_machine

    from coffeechat.cli import main

    first = datetime.fromisoformat(sys.stdin.readline().strip())
    coordinates = time_machine.travel(first, tick=True).start()

    def obey() -> None:
        for line in sys.stdin:
            coordinates.move_to(datetime.fromisoformat(line.strip()))

    threading.Thread(target=obey, daemon=True).start()
    main(words)


def hold_to_the_rights(words: list[str]) -> None:
    """Run as an account that file rights bind: root, too, may then not write everywhere."""
    if os.getuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            if libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "the right could not be given up")
    os.execv(sys.executable, [sys.executable, "-m", "coffeechat", *words])


if __name__ == "__main__":
    {"clock": set_the_clock, "rights": hold_to_the_rights}[sys.argv[1]](sys.argv[2:])
