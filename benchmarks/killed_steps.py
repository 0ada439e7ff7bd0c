"""Kill a companion in the middle of what takes several writes, and look what is left.

    python -m benchmarks.killed_steps --kills 300

A forked process merges people and parts them again, forgets people, takes backups and takes
them back up, and says of each that it begins and that it is done. It is killed (SIGKILL) at a
random moment; then the folder is opened and everything in it must fit together: no half
merge, nothing that hangs on nobody, nobody who was forgotten. The exit code is 1 if anything
does not.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from coffeechat.extraction import read_page
from coffeechat.records.contact import Capture, Contact
from coffeechat.records.conversation import Conversation, Message
from coffeechat.records.fact import typed
from coffeechat.records.record import Record
from coffeechat.storage import Store, restore
from coffeechat.storage.backups import find_backups, read_backup
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.forgetting import forget_contact
from coffeechat.workflow.same_person import merge_contacts, undo_merge

PEOPLE = 6
#: What a worker says before it is killed, and the seconds from then to the kill at most.
MOMENTS = {"begin": 0.15, "forgetting": 0.01, "restoring": 0.02}
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class InThisProcess:
    """Reads pages without a process of its own."""

    read = staticmethod(read_page)


def add_person(companion: Companion, name: str) -> None:
    """Add somebody with a page, a message and a talk, in one step."""
    store = companion.store
    page = store.snapshots.save(f"<p>{name}</p>", "https://people.example/", NOW)
    with companion.writing:
        record = Record(url="", kind="person", name=typed(name))
        captures = [Capture(url="https://people.example/", captured_at=NOW, snapshot=page)]
        contact = store.contacts.add(Contact(record=record, captures=captures))
        store.messages.add(Message(contact=contact.id, channel="email", body=f"Dear {name}"))
        store.conversations.add(Conversation(contact=contact.id, notes=f"with {name}"))


def living(companion: Companion) -> list[Contact]:
    """Return who is there and not merged into another."""
    return [one for one in companion.store.contacts.all() if not one.merged_into]


def merge(companion: Companion, chance: random.Random) -> None:
    """Make two people one."""
    one, other = chance.sample(living(companion), 2)
    merge_contacts(companion, one.id, other.id)


def part(companion: Companion, chance: random.Random) -> None:
    """Part the two that were merged last."""
    merges = list(companion.store.merges.all())
    if merges:
        undo_merge(companion, merges[-1].id)


def forget(companion: Companion, chance: random.Random) -> None:
    """Forget somebody, and add somebody else in their place."""
    contact = chance.choice(living(companion))
    print(f"forgetting {contact.name}", flush=True)
    forget_contact(companion, contact.id)
    print(f"forgotten {contact.name}", flush=True)


def fill(companion: Companion, chance: random.Random) -> None:
    """Add people until there are enough."""
    while len(living(companion)) < PEOPLE:
        add_person(companion, f"Person-{chance.getrandbits(64):016x}")


def back_up(companion: Companion, chance: random.Random) -> None:
    """Keep a backup in the data folder, and one with all pages beside it."""
    companion.store.backup_before("import")
    companion.store.backup(companion.store.folder.with_name(f"{chance.getrandbits(32):x}.zip"))


STEPS: list[Callable[[Companion, random.Random], None]] = [merge, part, forget, back_up]


def work(folder: Path, seed: int) -> None:
    """Take steps until killed; say before each what it is."""
    chance = random.Random(seed)
    for number in count():
        with Store.open(folder) as store:
            companion = Companion(store=store, reader=InThisProcess(), now=lambda: NOW)
            print("begin", flush=True)
            fill(companion, chance)
            for _ in range(4):
                chance.choice(STEPS)(companion, chance)
                fill(companion, chance)
        taken = find_backups(folder / "backups")
        if number % 2 and taken:
            print("restoring", flush=True)
            restore(chance.choice(taken)[3], folder)


def kill_worker(
    work: Callable[[Path, int], None], folder: Path, seed: int, until: str, longest: float
) -> str:
    """Have a process work on a folder until it says `until`, kill it at a random moment in the
    `longest` seconds after that, and return all that it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.dup2(writing, 1)
            sys.stdout = os.fdopen(1, "w")
            work(folder, seed)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, buffering=1) as saying:
        said = []
        while not said or until not in said[-1]:
            said.append(saying.readline())
            if not said[-1]:
                raise SystemExit("The worker ended by itself.")
        time.sleep(random.Random(seed).uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        if os.waitpid(child, 0)[1] != signal.SIGKILL:
            raise SystemExit("The worker ended by itself.")
        return "".join([*said, saying.read()])


def hear(said: str) -> tuple[set[str], str]:
    """Return who was forgotten and not brought back since, and what was under way last."""
    gone: set[str] = set()
    last = ""
    for line in said.split("\n")[:-1]:
        last, _, name = line.partition(" ")
        if last == "forgotten":
            gone.add(name)
        elif last == "restoring":
            gone.clear()
    return gone, last


def judge(folder: Path, forgotten: set[str]) -> list[str]:
    """Open the folder as the next start does, and return what does not fit together."""
    for name in (path for _, _, _, path in find_backups(folder / "backups")):
        if read_backup(name).damage:
            return [f"{name.name} is damaged"]
    with Store.open(folder) as store:
        # A kill in the middle of a line leaves a torn end, which the next start sets aside.
        wrong = [one for one in store.report if "save that was not confirmed" not in one]
        contacts = {one.id: one for one in store.contacts.all()}
        for hanging in (*store.messages.all(), *store.conversations.all()):
            if hanging.contact not in contacts:
                wrong.append(f"{hanging} hangs on nobody")
        absorbed = {one.absorbed: one.kept for one in store.merges.all()}
        found = {one.id: one.merged_into for one in contacts.values() if one.merged_into}
        if absorbed != found:
            wrong.append(f"merges {absorbed} differ from contacts {found}")
    for path in folder.rglob("*"):
        if path.is_file() and "backups" not in path.parts:
            data = path.read_bytes()
            wrong += [f"{name} is still in {path.name}" for name in forgotten
                      if name.encode() in data]  # fmt: skip
    return wrong


def read_arguments(about: str) -> argparse.Namespace:
    """Return what the command line asks for, and print the seed, which makes it go the same way
    again; `about` is what the program does."""
    parser = argparse.ArgumentParser(description=about.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--place", type=Path, help="where to make the folders")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}")
    return arguments


def main() -> int:
    """Run as the command line says and print the figures."""
    arguments = read_arguments(__doc__)
    figures: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(dir=arguments.place) as parent:
        for number in range(arguments.kills):
            folder = Path(parent) / str(number // 10) / "data"
            folder.parent.mkdir(exist_ok=True)
            figures["kills"] += 1
            seed = arguments.seed + number
            moment, longest = random.Random(seed).choice(list(MOMENTS.items()))
            gone, under_way = hear(kill_worker(work, folder, seed, moment, longest))
            figures["in the middle of forgetting"] += under_way == "forgetting"
            figures["in the middle of restoring"] += under_way == "restoring"
            for wrong in judge(folder, gone):
                figures["wrong"] += 1
                print(f"kill {number + 1}: {wrong}", file=sys.stderr)
    for name in ("kills", "in the middle of forgetting", "in the middle of restoring", "wrong"):
        print(f"{name:>27}  {figures[name]:,}")
    return 1 if figures["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
