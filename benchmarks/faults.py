"""Kill a writer at random moments and count what is lost.

    python -m benchmarks.faults --kills 1000

A forked process changes records through TinyDB over the journalled storage and says of
each change that it begins and that it is confirmed. It is killed (SIGKILL) at a random
moment; then the folder is opened and compared with what was confirmed. The journal is
kept short, so that many kills fall into the folding of the journal into the file. The
exit code is 1 if anything confirmed was lost or a store could not be read.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from tinydb import TinyDB

from coffeechat.storage.database import JournalledDB
from coffeechat.storage.recovery import recover

RECORDS = 30  # different records that the writer changes, so that many are overwritten
JOURNAL_BYTES = 20_000
KILLS_A_FOLDER = 10  # the same data go on through this many kills
LONGEST = 0.03  # seconds from the first change to the kill

State = dict[int, dict[str, object]]


@dataclass
class Figures:
    """What happened over all kills."""

    kills: int = 0
    confirmed: int = 0
    lost: int = 0
    unreadable: int = 0
    inside_a_save: int = 0
    while_folding: int = 0
    seconds: float = 0.0


@dataclass
class Witness:
    """What the writer said: the confirmed state, and the change under way."""

    state: State = field(default_factory=dict)
    confirmed: int = 0
    under_way: tuple[int, dict[str, object] | None] | None = None

    def hear(self, said: bytes) -> None:
        """Follow one line of the writer's."""
        if said == b"done":
            assert self.under_way is not None
            _change(self.state, *self.under_way)
            self.under_way = None
            self.confirmed += 1
        else:
            key, document = json.loads(said)
            self.under_way = (key, document)

    def allows(self, found: State) -> bool:
        """Say whether a state keeps all that was confirmed, and nothing invented."""
        if found == self.state:
            return True
        after = dict(self.state)
        if self.under_way is not None:
            _change(after, *self.under_way)
        return found == after


def _change(state: State, key: int, document: dict[str, object] | None) -> None:
    if document is None:
        state.pop(key, None)
    else:
        state[key] = document


def write(folder: Path, seed: int, witness: int) -> None:
    """Change records until killed; tell `witness`, a pipe, before and after each."""
    chance = random.Random(seed)
    table = JournalledDB(folder, journal_bytes=JOURNAL_BYTES).table("contacts")
    for number in count():
        key = chance.randrange(RECORDS) + 1
        document = {"n": number, "seed": seed, "text": "é" * chance.randrange(3_000)}
        gone = chance.random() < 0.2
        os.write(witness, json.dumps([key, None if gone else document]).encode() + b"\n")
        if gone:
            table.remove(doc_ids=[key])
        else:
            table.put(key, document)
        os.write(witness, b"done\n")


def kill_writer(folder: Path, seed: int, witness: Witness) -> None:
    """Start a writer, kill it at a random moment, and hear what it said till then."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            write(folder, seed, writing)
        finally:
            os._exit(1)
    os.close(writing)
    said = bytearray()
    moment = None
    while moment is None or (left := moment - time.monotonic()) > 0:
        if select.select([reading], [], [], None if moment is None else left)[0]:
            said += _heard(reading)
        if moment is None:
            moment = time.monotonic() + random.Random(seed).uniform(0, LONGEST)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 1 << 16):
        said += more
    os.close(reading)
    for line in said.split(b"\n")[:-1]:  # what follows the last break was never finished
        witness.hear(line)


def _heard(reading: int) -> bytes:
    heard = os.read(reading, 1 << 16)
    if not heard:
        raise SystemExit("The writer ended by itself.")
    return heard


def read_state(folder: Path) -> State:
    """Return what a process that opens the folder after a crash would find."""
    found = recover(folder, folder / "database.json").tables.get("contacts", {})
    return {int(key): json.loads(raw) for key, raw in found.items()}


def run(kills: int, seed: int, place: Path | None) -> Figures:
    """Kill `kills` writers on folders in `place` and return the figures."""
    figures = Figures()
    started = time.monotonic()
    while figures.kills < kills:
        with tempfile.TemporaryDirectory(dir=place) as parent:
            folder = Path(parent) / "data"
            witness = Witness()
            for _ in range(min(KILLS_A_FOLDER, kills - figures.kills)):
                figures.kills += 1
                kill_writer(folder, seed + figures.kills, witness)
                _judge(folder, witness, figures)
            figures.confirmed += witness.confirmed
            _judge_as_stock(folder, witness, figures)
    figures.seconds = time.monotonic() - started
    return figures


def _judge(folder: Path, witness: Witness, figures: Figures) -> None:
    figures.while_folding += any(folder.glob("*.tmp")) or len(list(folder.glob("journal-*"))) > 1
    figures.inside_a_save += witness.under_way is not None
    try:
        found = read_state(folder)
    except Exception as error:  # whatever it is, it keeps the user from their data
        print(f"kill {figures.kills}: {error!r}", file=sys.stderr)
        figures.unreadable += 1
        return
    if not witness.allows(found):
        print(f"kill {figures.kills}: what was confirmed is not there", file=sys.stderr)
        figures.lost += 1
    witness.state, witness.under_way = found, None


def _judge_as_stock(folder: Path, witness: Witness, figures: Figures) -> None:
    """Open and close the folder as the product does, then read its file with stock TinyDB."""
    JournalledDB(folder).close()
    with TinyDB(folder / "database.json") as database:
        found = {document.doc_id: dict(document) for document in database.table("contacts")}
    if found != witness.state:
        print(f"kill {figures.kills}: stock TinyDB reads something else", file=sys.stderr)
        figures.lost += 1


def main() -> int:
    """Run as the command line says and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--place", type=Path, help="where to make the folders")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}")
    figures = run(arguments.kills, arguments.seed, arguments.place)
    for name, value in vars(figures).items():
        print(f"{name.replace('_', ' '):>14}  {value:,.1f}" if name == "seconds" else
              f"{name.replace('_', ' '):>14}  {value:,}")  # fmt: skip
    return 1 if figures.lost or figures.unreadable else 0


if __name__ == "__main__":
    sys.exit(main())
