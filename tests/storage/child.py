"""What the fault tests run as a process of its own: `python child.py WHAT FOLDER`."""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

from coffeechat.records.conversation import Message
from coffeechat.storage import Store, StoreError
from coffeechat.storage.database import JournalledDB

NOBODY = 65534
UNLIMITED = resource.RLIM_INFINITY


def hold(folder: Path) -> None:
    """Hold the folder until killed."""
    with Store.open(folder, port=20_999):
        print("ready", flush=True)
        sys.stdin.read()


def fill_the_disk(folder: Path) -> None:
    """Save until the size limit of files strikes, several times; print what was said.

    Dies without closing, so that what counts is what the files hold.
    """
    database = JournalledDB(folder, journal_bytes=1_000_000)
    table = database.table("messages")
    refused: list[str] = []
    for round_number, limit in enumerate(range(31_000, 40_000, 1_111)):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, UNLIMITED))
        try:
            for number in range(100):
                table.put(round_number * 100 + number + 1, {"n": number, "text": "x" * 3_000})
                print(json.dumps({"confirmed": round_number * 100 + number + 1}))
        except StoreError as error:
            refused.append(str(error))
        assert table.get(doc_id=round_number * 100 + 100) is None, "a refused save was applied"
        resource.setrlimit(resource.RLIMIT_FSIZE, (UNLIMITED, UNLIMITED))
        if round_number % 2:
            table.put(round_number * 100 + 99, {"after": "there is space again"})
            print(json.dumps({"confirmed": round_number * 100 + 99}))
    print(json.dumps({"refused": refused, "present": len(table)}), flush=True)
    os._exit(0)


def read_on_a_full_disk(folder: Path) -> None:
    """Open, read and try to save where not a byte can be written; print what was said."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, UNLIMITED))
    with Store.open(folder) as store:
        [message] = store.messages.all()
        print(message.body)
        try:
            store.messages.change(message.id, lambda item: setattr(item, "body", "changed"))
        except StoreError as error:
            print(error)
        print(store.messages.get(message.id).body)


def write_where_forbidden(folder: Path) -> None:
    """Open and save as a user who may only read; print what was said.

    Root may write anywhere, so root becomes nobody first; anyone else stays who they are.
    """
    Message(contact="1", channel="email")  # all imports happen while they are readable
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        Store.open(folder)
    except StoreError as error:
        print(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    tasks = {
        "hold": hold,
        "fill": fill_the_disk,
        "full": read_on_a_full_disk,
        "forbidden": write_where_forbidden,
    }
    tasks[sys.argv[1]](Path(sys.argv[2]))
