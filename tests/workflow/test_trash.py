"""The trash empties itself after thirty days, and not before."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import pytest

from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts, trash
from coffeechat.workflow.companion import Companion
from support import NOW


def add(companion: Companion, name: str) -> Contact:
    return contacts.add_contact(companion, {"name": name})


def test_who_was_put_there_thirty_days_ago_is_deleted_for_good(companion: Companion) -> None:
    old, young, here = (add(companion, name) for name in ("Ann Ek", "Ben Oke", "Cleo Ng"))
    contacts.trash_contact(companion, old.id)
    companion.now = lambda: NOW + timedelta(days=1)
    contacts.trash_contact(companion, young.id)

    companion.now = lambda: NOW + timedelta(days=30) - timedelta(seconds=1)
    assert trash.empty_trash(companion) == 0
    companion.now = lambda: NOW + timedelta(days=30)
    assert trash.empty_trash(companion) == 1
    assert companion.store.contacts.get(old.id) is None
    assert [row.id for row in contacts.list_trash(companion)] == [young.id]
    assert companion.store.contacts.get(here.id) is not None


def test_one_that_was_merged_is_no_trash(companion: Companion) -> None:
    from coffeechat.workflow.same_person import merge_contacts, undo_merge

    ann, twin = add(companion, "Ann Ek"), add(companion, "Ann Ek")
    merge = merge_contacts(companion, ann.id, twin.id)
    companion.now = lambda: NOW + timedelta(days=90)
    assert trash.empty_trash(companion) == 0
    assert undo_merge(companion, merge.id).id == twin.id


def test_it_is_looked_after_while_the_companion_runs(
    companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trash, "_FIRST", 0.01)
    old = add(companion, "Ann Ek")
    contacts.trash_contact(companion, old.id)
    companion.now = lambda: NOW + timedelta(days=31)
    closing = threading.Event()
    thread = threading.Thread(target=trash.keep_emptying, args=(companion, closing))
    thread.start()
    ends = time.monotonic() + 20
    while companion.store.contacts.get(old.id) and time.monotonic() < ends:
        time.sleep(0.02)
    closing.set()
    thread.join()
    assert companion.store.contacts.get(old.id) is None
