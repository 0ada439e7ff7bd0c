"""Captured pages as files."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime

import pytest

from coffeechat.storage import Store, StoreDamaged, StoreError
from coffeechat.storage import snapshots as snapshots_module

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    "html", ["", "<p>Grüße\r\n漢字 \x00</p>\n", "lone \ud800 surrogate", "<p>\n" * 100_000]
)
def test_a_page_comes_back_to_the_letter(store: Store, html: str) -> None:
    name = store.snapshots.save(html, "https://a.example/\n", NOW)

    assert store.snapshots.read(name) == html


def test_pages_are_compressed(store: Store) -> None:
    name = store.snapshots.save("<p>the same again</p>" * 5_000, "https://a.example", NOW)

    assert (store.snapshots.folder / name).stat().st_size < 2_000


def test_a_name_never_comes_from_what_was_captured(store: Store) -> None:
    names = [store.snapshots.save("x", "https://a.example/../../etc", NOW) for _ in range(20)]

    assert len(set(names)) == 20
    assert all(re.fullmatch(r"[0-9a-f]{32}\.page", name) for name in names)
    assert store.snapshots.names() == sorted(names)


@pytest.mark.parametrize(
    "name", ["", "../database.json", "/etc/passwd", "a.page", "A" * 32 + ".page", "a\n"]
)
def test_no_other_file_is_ever_opened(store: Store, name: str) -> None:
    with pytest.raises(StoreDamaged, match="no stored page"):
        store.snapshots.read(name)
    with pytest.raises(StoreDamaged, match="no stored page"):
        store.snapshots.remove(name)


def test_a_removed_page_is_gone_and_removing_twice_is_fine(store: Store) -> None:
    name = store.snapshots.save("x", "https://a.example", NOW)
    store.snapshots.remove(name)
    store.snapshots.remove(name)

    with pytest.raises(StoreDamaged, match="Capture it again"):
        store.snapshots.read(name)
    assert store.snapshots.names() == []


def test_a_page_damaged_at_any_byte_never_reads_as_something_else(store: Store) -> None:
    html = "<h1>Mara Lindqvist</h1>"
    name = store.snapshots.save(html, "https://a.example", NOW)
    path = store.snapshots.folder / name
    whole = path.read_bytes()

    for place in range(len(whole)):
        for spoilt in (whole[:place], _flip(whole, place)):
            path.write_bytes(spoilt)
            try:
                assert store.snapshots.read(name) == html
            except StoreDamaged as error:
                assert "Capture it again" in str(error)


def _flip(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :]


def test_a_page_that_would_unpack_without_end_is_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots_module, "_MOST", 10_000)
    name = store.snapshots.save("x", "https://a.example", NOW)
    (store.snapshots.folder / name).write_bytes(zlib.compress(bytes(20_000)))

    with pytest.raises(StoreDamaged):
        store.snapshots.read(name)


def test_a_full_disk_is_said_plainly_and_leaves_nothing_half(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)

    with pytest.raises(StoreError, match="The disk is full: the page was not kept"):
        store.snapshots.save("x", "https://a.example", NOW)
    assert list(store.snapshots.folder.iterdir()) == []
