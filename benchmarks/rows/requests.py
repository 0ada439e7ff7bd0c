"""Requests of a running companion: lists, other requests while pages are read, the start."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter

from benchmarks.measuring import Pairs, Row, absolute_row, measure_pairs, time_of
from benchmarks.pages import write_profile
from benchmarks.rows.captures import capture_body
from benchmarks.served import Companion, empty_answers

IMPORTS = "import flask, tinydb, bs4, waitress"
OTHERS = ("/api/contacts", "/api/contacts/1", "/api/reminders")
ROUNDS = 6  # in which reading and rest take turns


def compare_lists(companion: Companion, contacts: int, times: int) -> Iterator[Row]:
    """Yield the rows of the first page of all contacts, as data and as a page."""
    with empty_answers() as nothing:
        for name, ask in (
            ("API", partial(companion.call, "GET", "/api/contacts")),
            ("web view", partial(companion.show, "/people")),
        ):
            for _ in range(3):
                ask()
            pairs = measure_pairs([ask] * times, [nothing] * times)
            yield pairs.row(
                f"contact list ({name}), first page of {contacts:,}", "an empty Flask answer", 5
            )


def measure_pages(companion: Companion, contacts: int, times: int) -> Iterator[Row]:
    """Yield the rows of the pages that look over everyone."""
    for name in ("today", "learned"):
        ask = partial(companion.show, f"/{name}")
        ask()
        taken = [time_of(ask) for _ in range(times)]
        yield absolute_row(f"the page “{name}” with {contacts:,} contacts", taken, 100)


def compare_waiting(companion: Companion, times: int) -> Iterator[Row]:
    """Yield the row of other requests while pages are read back to back."""
    pairs = Pairs()
    asks = [partial(companion.call, "GET", path) for path in OTHERS]
    for ask in asks:
        ask()
    for _ in range(ROUNDS):
        each = max(1, times // ROUNDS)
        pairs.theirs += [time_of(ask) for _ in range(each) for ask in asks]
        with _reading_back_to_back(companion):
            pairs.ours += [time_of(ask) for _ in range(each) for ask in asks]
    yield pairs.row(
        "any other request while pages are parsed back to back, p99",
        "the same requests when idle", 3, 0.99,
    )  # fmt: skip


@contextmanager
def _reading_back_to_back(companion: Companion) -> Iterator[None]:
    """Have pages read, one after the other, by another client."""
    other = companion.second_link()
    bodies = [capture_body(*write_profile(seed=seed)) for seed in range(4)]
    stop = threading.Event()

    def read() -> None:
        number = 0
        while not stop.is_set():
            other.call("POST", "/api/captures", bodies[number % len(bodies)])
            number += 1

    other.call("POST", "/api/captures", bodies[0])
    reading = threading.Thread(target=read)
    reading.start()
    try:
        yield
    finally:
        stop.set()
        reading.join()
        other.link.close()


def compare_starts(folder: Path, contacts: int, times: int) -> Iterator[Row]:
    """Yield the row of a start until the first answer."""
    pairs = Pairs()
    for _ in range(times + 1):
        pairs.ours.append(_time_start(folder))
        pairs.theirs.append(time_of(_import_yardstick))
    del pairs.ours[0], pairs.theirs[0]  # from a cold disk
    yield pairs.row(
        f"start until the first answer, {contacts:,} contacts", f'`python -c "{IMPORTS}"`', 2
    )


def _time_start(folder: Path) -> float:
    started = perf_counter()
    companion = Companion(folder)
    try:
        companion.wait()
        return (perf_counter() - started) * 1000
    finally:
        companion.stop()


def _import_yardstick() -> None:
    subprocess.run([sys.executable, "-c", IMPORTS], check=True)
