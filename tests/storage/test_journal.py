"""The journal's lines, whole and damaged, at every byte."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coffeechat.storage.journal import Journal, encode_line, find_journals, scan

PAYLOADS = [b'["first"]', b'["second", "\xc3\xa9"]', b'["third"]']
LINES = [encode_line(payload) for payload in PAYLOADS]
DATA = b"".join(LINES)


def test_reads_back_what_was_appended(tmp_path: Path) -> None:
    journal = Journal(tmp_path, 1, room=4096)
    for payload in PAYLOADS:
        journal.append(payload)
    journal.close()

    [(number, path)] = find_journals(tmp_path)
    assert number == 1
    assert path.stat().st_size == 4096
    found = scan(path.read_bytes())
    assert (found.payloads, found.damaged, found.end) == (PAYLOADS, [], journal.end)


def test_goes_on_where_it_ended(tmp_path: Path) -> None:
    first = Journal(tmp_path, 1, room=4096)
    first.append(PAYLOADS[0])
    first.close()
    again = Journal(tmp_path, 1, end=first.end, room=4096)
    again.append(PAYLOADS[1])
    again.close()

    assert scan(again.path.read_bytes()).payloads == PAYLOADS[:2]


def test_a_journal_cut_anywhere_keeps_every_whole_line() -> None:
    ends = [sum(map(len, LINES[: count + 1])) for count in range(len(LINES))]
    for length in range(len(DATA) + 1):
        found = scan(DATA[:length] + bytes(100))

        # A line that misses only its line break is whole: length and checksum say so.
        whole = sum(length >= end - 1 for end in ends)
        assert found.payloads == PAYLOADS[:whole], f"cut after {length} bytes"
        assert all(start >= found.end for start, _ in found.damaged)


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_costs_at_most_the_line_it_is_in(bit: int) -> None:
    for place in range(len(DATA)):
        data = bytearray(DATA)
        data[place] ^= 1 << bit

        found = scan(bytes(data) + bytes(100))

        hit = next(number for number in range(3) if place < sum(map(len, LINES[: number + 1])))
        others = [payload for number, payload in enumerate(PAYLOADS) if number != hit]
        assert found.payloads in (PAYLOADS, others), f"byte {place}"
        assert bool(found.damaged) == (found.payloads == others), f"byte {place}"


def test_numbers_order_journals_beyond_six_digits(tmp_path: Path) -> None:
    for number in (1_000_000, 2, 999_999):
        Journal(tmp_path, number).close()
    (tmp_path / "journal-x.log").touch()

    assert [number for number, _ in find_journals(tmp_path)] == [2, 999_999, 1_000_000]


def test_a_closed_journal_refuses_to_append(tmp_path: Path) -> None:
    journal = Journal(tmp_path, 1)
    journal.close()

    with pytest.raises(OSError, match="descriptor"):
        journal.append(b"[]")


def test_after_a_failed_sync_the_line_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(tmp_path, 1, room=4096)
    journal.append(PAYLOADS[0])
    with monkeypatch.context() as broken:
        broken.setattr(os, "fdatasync", _refuse)
        broken.setattr(os, "ftruncate", _refuse)
        with pytest.raises(OSError, match="I/O"):
            journal.append(b'["a longer line that fails"]')
    journal.append(PAYLOADS[1])
    journal.close()

    found = scan(journal.path.read_bytes())
    assert (found.payloads, found.damaged) == (PAYLOADS[:2], [])


def _refuse(*_: object) -> None:
    raise OSError(5, "I/O error")
