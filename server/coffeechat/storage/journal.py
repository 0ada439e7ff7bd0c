"""The journal: one checksummed line for each change, on disk before it counts.

A line is `CRC LENGTH PAYLOAD`, the first two in eight hexadecimal digits each. The file
is filled with zeros ahead of its end: overwriting them is cheaper to sync than growing.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from coffeechat.storage.files import open_private, sync, sync_folder, write_all

_HEADER = re.compile(rb"([0-9a-f]{8}) ([0-9a-f]{8}) ")
_HEADER_LENGTH = 18
_CHUNK = 1 << 20  # bytes of room made at once where none is left: for one save in 350
_NAME = re.compile(r"journal-(\d{6,})\.log")


@dataclass
class Scan:
    """What a journal holds: payloads in order, damaged stretches, and where it ends."""

    payloads: list[bytes] = field(default_factory=list)
    damaged: list[tuple[int, int]] = field(default_factory=list)
    end: int = 0


def encode_line(payload: bytes) -> bytes:
    """Return the journal line that holds `payload`."""
    return b"%08x %08x %s\n" % (crc32(payload), len(payload), payload)


def scan(data: bytes) -> Scan:
    """Read every whole line; what lies between them is damaged, and skipped."""
    found = Scan()
    data = data.rstrip(b"\0")
    position = 0
    while position < len(data):
        payload = _payload_at(data, position)
        if payload is not None:
            found.payloads.append(payload)
            # The line break is skipped whatever it has become: the length is what counts.
            position = found.end = position + _HEADER_LENGTH + len(payload) + 1
            continue
        start, position = position, _next_line(data, position)
        if found.damaged and found.damaged[-1][1] == start:
            start = found.damaged.pop()[0]
        found.damaged.append((start, position))
    return found


def _payload_at(data: bytes, position: int) -> bytes | None:
    header = _HEADER.match(data, position)
    if header is None:
        return None
    start = header.end()
    payload = data[start : start + int(header[2], 16)]
    return payload if crc32(payload) == int(header[1], 16) else None


def _next_line(data: bytes, position: int) -> int:
    newline = data.find(b"\n", position)
    return len(data) if newline < 0 else newline + 1


def find_journals(folder: Path) -> list[tuple[int, Path]]:
    """Return the journals of a folder with their numbers, oldest first."""
    matches = ((_NAME.fullmatch(path.name), path) for path in folder.iterdir())
    return sorted((int(match[1]), path) for match, path in matches if match)


def remove_journals(folder: Path, last: int) -> None:
    """Remove the journals up to number `last`, oldest first: an older one that outlived
    a newer one would be replayed over the newer state."""
    for number, path in find_journals(folder):
        if number <= last:
            path.unlink()
            if number < last:
                sync_folder(folder)


class Journal:
    """A journal open for appending from `end` on; not safe for threads by itself."""

    def __init__(self, folder: Path, number: int, end: int = 0, room: int = 0) -> None:
        self.number = number
        self.path = folder / f"journal-{number:06}.log"
        self.end = end
        self._room = 0
        self._unsure = False
        self._descriptor = open_private(self.path, os.O_RDWR | os.O_CREAT)
        try:
            self._cut()
            self._make_room(room)
            os.fsync(self._descriptor)
            sync_folder(folder)
        except OSError:
            self.close()
            raise

    def append(self, payload: bytes) -> None:
        """Write one line and return once it is on disk; after an error it is not there."""
        line = encode_line(payload)
        try:
            if os.fstat(self._descriptor).st_nlink == 0 and os.name == "posix":
                # Somebody has removed it: what goes on in there is gone with the process.
                raise OSError(errno.ENOENT, "the journal was removed")
            self._settle()
            if self.end + len(line) > self._room:
                self._make_room(self.end + len(line) + _CHUNK)
            self._unsure = True
            self._write_at(self.end, line)
            sync(self._descriptor)
        except OSError:
            # Where even cutting fails, the next append tries again before it writes.
            with contextlib.suppress(OSError):
                self._settle()
            raise
        self._unsure = False
        self.end += len(line)

    def close(self) -> None:
        """Close the file; appending to it fails from then on."""
        os.close(self._descriptor)
        self._descriptor = -1

    def _settle(self) -> None:
        """Cut off what a failed append may have left."""
        if self._unsure:
            self._cut()
            sync(self._descriptor)
            self._unsure = False

    def _make_room(self, room: int) -> None:
        """Fill with zeros up to `room`, if there is space."""
        start = max(self._room, self.end)  # before it there are zeros already
        try:
            self._write_at(start, bytes(max(0, room - start)))
            self._room = max(room, start)
        except OSError:
            self._cut()  # only speed is lost: the journal then grows line by line

    def _cut(self) -> None:
        """Cut off what lies behind the end: a slow thing to do in the middle of saves."""
        os.ftruncate(self._descriptor, self.end)
        self._room = self.end

    def _write_at(self, position: int, data: bytes) -> None:
        os.lseek(self._descriptor, position, os.SEEK_SET)
        write_all(self._descriptor, data)
