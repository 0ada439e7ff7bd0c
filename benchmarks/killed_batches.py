"""Kill a companion in the middle of what changes many people at once, and look what is left.

    python -m benchmarks.killed_batches --kills 300

A forked process takes files of people in and takes those imports back, and tags everybody and
takes that back, and says of each that it begins and that it is done. It is killed (SIGKILL) at
a random moment; then the folder is opened: what was done must be there whole, and what was under
way whole or not at all. The exit code is 1 if anything is not.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from benchmarks.killed_steps import InThisProcess, kill_worker, read_arguments

from coffeechat.records.contact import Contact
from coffeechat.records.fact import typed
from coffeechat.records.record import Record
from coffeechat.storage import Store
from coffeechat.workflow.bulk import change_people
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.import_job import ImportJob
from coffeechat.workflow.importing import start_import
from coffeechat.workflow.imports import list_imports, undo_import
from coffeechat.workflow.undoing import undo, undoable

BASE = 200  # people who are tagged; an import brings others
BATCH = 60  # people of a file
KILLS_A_FOLDER = 10
#: What is killed, and the seconds from its beginning to the kill at most.
KINDS = {"import": 0.1, "undone-import": 0.03, "tag": 0.05, "undone-tag": 0.002}


def bring_in(companion: Companion, chance: random.Random) -> None:
    """Import a file of people."""
    batch = f"b{chance.getrandbits(60):x}"
    rows = "".join(f"{batch} {one},{one}@{batch}.example\n" for one in range(BATCH))
    job = start_import(companion, batch, f"Name,Email\n{rows}".encode())
    say("begin import", batch, BATCH)
    for step in (lambda: job.choose_columns(["name", "emails"]), job.apply):
        settle(job)
        step()
    settle(job)
    if job.state != "done":
        raise RuntimeError(job.sentence)
    say("done", batch, BATCH)


def settle(job: ImportJob) -> None:
    """Wait until a step of an import is over."""
    while job.busy:
        job.wait()


def take_out(companion: Companion, chance: random.Random) -> None:
    """Take an import back whose backup is still there."""
    backups = companion.store.folder / "backups"
    found = [one for one in list_imports(companion) if (backups / one.backup).exists()]
    if found:
        one = chance.choice(found)
        say("begin undone-import", one.file, 0)
        undo_import(companion, one.id)
        say("done", one.file, 0)


def tag(companion: Companion, chance: random.Random) -> None:
    """Tag everybody who is there from the start, and perhaps take that back."""
    word = f"t{chance.getrandbits(60):x}"
    ids = [row.id for row in companion.store.contacts.rows() if row.name.startswith("Base")]
    say("begin tag", word, BASE)
    with undoable(companion) as step:
        change_people(companion, ids, "tag", word)
    say("done", word, BASE)
    if chance.random() < 0.7:
        say("begin undone-tag", word, 0)
        undo(companion, step.id)
        say("done", word, 0)


STEPS: list[Callable[[Companion, random.Random], None]] = [bring_in, take_out, take_out, tag]


def say(what: str, batch: str, number: int) -> None:
    """Tell the witness what begins or is done: of how many people it is true then."""
    print(what, batch, number, flush=True)


def work(folder: Path, seed: int) -> None:
    """Take steps until killed."""
    chance = random.Random(seed)
    for _ in count():
        with Store.open(folder) as store:
            companion = Companion(store=store, reader=InThisProcess(), now=now)
            fill(companion)
            for _ in range(4):
                chance.choice(STEPS)(companion, chance)


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def fill(companion: Companion) -> None:
    """Add the people who are there from the start, in one step."""
    with companion.writing:
        for number in range(BASE if not len(companion.store.contacts) else 0):
            record = Record(url="", kind="person", name=typed(f"Base {number}"))
            companion.store.contacts.add(Contact(record=record))


@dataclass
class Witness:
    """Of how many people each batch is true, as far as was said, and what was under way."""

    state: Counter[str] = field(default_factory=Counter)
    kind: str = ""
    under_way: tuple[str, int] | None = None

    def hear(self, said: str) -> None:
        """Follow what a worker said until it was killed."""
        self.kind, self.under_way = "", None
        for line in said.split("\n")[:-1]:
            what, batch, number = line.rsplit(" ", 2)
            self.kind = what.removeprefix("begin ")
            self.under_way = (batch, int(number)) if what.startswith("begin") else None
            if what == "done":
                self.state[batch] = int(number)

    def judge(self, found: Counter[str]) -> list[str]:
        """Return what differs from what was said."""
        batch, after = self.under_way or ("", 0)
        wrong = [
            f"{one} is true of {found[one]}, not of {self.state[one]}"
            for one in {*found, *self.state}
            if found[one] != self.state[one] and (one, found[one]) != (batch, after)
        ]
        self.state = found
        return wrong


def look(folder: Path) -> tuple[Counter[str], list[str]]:
    """Open the folder as the next start does; return of how many people each batch is true, and
    what is wrong."""
    with Store.open(folder) as store:
        # A kill in the middle of a line leaves a torn end, which the next start sets aside.
        wrong = [one for one in store.report if "save that was not confirmed" not in one]
        people = list(store.contacts.all())
        kept = {one.file for one in list_imports(Companion(store, InThisProcess()))}
    found = Counter(word for one in people for word in one.tags)
    found.update(
        fact.value.partition("@")[2].removesuffix(".example")
        for one in people for fact in one.record.emails
    )  # fmt: skip
    wrong += [f"{batch} can be taken back and is not there" for batch in kept - set(found)]
    return found, wrong


def main() -> int:
    """Run as the command line says and print the figures."""
    arguments = read_arguments(__doc__)
    figures: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(dir=arguments.place) as parent:
        for number in range(arguments.kills):
            folder = Path(parent) / str(number // KILLS_A_FOLDER) / "data"
            if number % KILLS_A_FOLDER == 0:
                folder.parent.mkdir()
                witness = Witness()
            figures["kills"] += 1
            seed = arguments.seed + number
            kind, longest = random.Random(seed).choice(list(KINDS.items()))
            witness.hear(kill_worker(work, folder, seed, f"begin {kind}", longest))
            figures[f"in the middle of {witness.kind}"] += witness.under_way is not None
            found, wrong = look(folder)
            for sentence in (*wrong, *witness.judge(found)):
                figures["wrong"] += 1
                print(f"kill {number + 1}: {sentence}", file=sys.stderr)
    for name in ("kills", *(f"in the middle of {kind}" for kind in KINDS), "wrong"):
        print(f"{name:>30}  {figures[name]:,}")
    return 1 if figures["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
