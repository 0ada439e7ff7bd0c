"""How fast coffeechat is, beside yardsticks that are measured in the same run.

    python -m benchmarks [--rows captures,waiting,...] [--write docs/PERFORMANCE.md]

Pages and stores are invented by the benchmark itself. Each figure is a ratio of two series
that were measured in turns. No figure fails: a regression is read off the table.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from benchmarks.measuring import Row
from benchmarks.report import print_row, write_row
from benchmarks.rows import browser, captures, requests, storing, writing
from benchmarks.served import in_own_process, serving
from benchmarks.stores import fill


@dataclass(frozen=True)
class Scale:
    """How much is measured: contacts in three stores, and how often each thing is done."""

    contacts: int = 10_000
    most: int = 50_000
    few: int = 100
    captures: int = 30
    requests: int = 90
    saves: int = 400
    queries: int = 20
    starts: int = 5
    page: int = browser.PAGE


TINY = Scale(
    contacts=20, most=30, few=10, captures=2, requests=6, saves=5, queries=2, starts=1, page=50_000
)


class Folders:
    """The stores of a run, each filled once and copied for whoever changes it."""

    def __init__(self, parent: Path) -> None:
        self._parent = parent
        self._copies = 0

    def take(self, count: int) -> Path:
        """Return a folder of its own with a store of `count` contacts."""
        master = self._parent / f"master-{count}"
        if not master.exists():
            in_own_process(fill, master, count)
        self._copies += 1
        return copytree(master, self._parent / f"copy-{self._copies}" / "data")


Rows = Callable[[Folders, Scale], Iterator[Row]]


def _captures(folders: Folders, scale: Scale) -> Iterator[Row]:
    with serving(folders.take(scale.contacts)) as companion:
        yield from captures.compare_captures(companion, scale.contacts, scale.captures)


def _waiting(folders: Folders, scale: Scale) -> Iterator[Row]:
    with serving(folders.take(scale.contacts)) as companion:
        yield from requests.compare_waiting(companion, scale.requests)


def _storing(folders: Folders, scale: Scale) -> Iterator[Row]:
    stores = {count: folders.take(count) for count in (scale.few, scale.contacts, scale.most)}
    yield from storing.compare_storage(stores, scale.saves, scale.queries)


def _lists(folders: Folders, scale: Scale) -> Iterator[Row]:
    with serving(folders.take(scale.contacts)) as companion:
        yield from requests.compare_lists(companion, scale.contacts, scale.requests)
        yield from requests.measure_pages(companion, scale.contacts, scale.requests // 4)


def _writing(folders: Folders, scale: Scale) -> Iterator[Row]:
    yield from writing.measure_writing(folders.take(scale.few), scale.captures)


def _starts(folders: Folders, scale: Scale) -> Iterator[Row]:
    yield from requests.compare_starts(folders.take(scale.contacts), scale.contacts, scale.starts)


def _memory(folders: Folders, scale: Scale) -> Iterator[Row]:
    yield from storing.compare_memory(folders.take(scale.contacts), folders.take(0), scale.contacts)


def _extension(folders: Folders, scale: Scale) -> Iterator[Row]:
    yield browser.measure_extension()


def _browser(folders: Folders, scale: Scale) -> Iterator[Row]:
    with serving(folders.take(scale.few)) as companion:
        yield from browser.measure_browser(companion, "1", scale.starts, scale.page)


ROWS: dict[str, Rows] = {
    "captures": _captures, "waiting": _waiting, "storing": _storing, "lists": _lists,
    "writing": _writing, "starts": _starts, "memory": _memory, "extension": _extension,
    "browser": _browser,
}  # fmt: skip


def measure(names: list[str], scale: Scale) -> Iterator[Row]:
    """Yield the rows of these names, as they are measured."""
    with TemporaryDirectory() as parent:
        folders = Folders(Path(parent))
        for name in names:
            yield from ROWS[name](folders, scale)


def main() -> None:
    """Measure, print each row, and write the table where that is wanted."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    every = ",".join(ROWS)
    parser.add_argument("--rows", default=every, help=f"some of {every}")
    parser.add_argument("--tiny", action="store_true", help="only to see that it can be measured")
    parser.add_argument("--write", type=Path, help="the file whose table is written anew")
    say = parser.parse_args()
    for row in measure(say.rows.split(","), TINY if say.tiny else Scale()):
        print_row(row)
        if say.write:
            write_row(say.write, row)


if __name__ == "__main__":
    main()
