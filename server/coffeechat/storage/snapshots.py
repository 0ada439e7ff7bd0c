"""The captured pages themselves, compressed, so that they can be read again."""

from __future__ import annotations

import json
import re
import secrets
import zlib
from datetime import datetime
from pathlib import Path

from coffeechat.storage.errors import StoreDamaged, explain
from coffeechat.storage.files import clear_leftovers, make_private_folder, write_atomically

_NAME = re.compile(r"[0-9a-f]{32}\.page")
_LEVEL = 2  # a third of the time of the usual 6, for a sixth more space
_MOST = 64 << 20  # bytes a page may unpack to: far more than any page that is let in


class Snapshots:
    """A folder of pages. Names are made here by chance, never from what was captured."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            make_private_folder(folder)
            clear_leftovers(folder)
        except OSError as error:
            raise explain(error, "the captured pages could not be opened") from error

    def save(self, html: str, url: str, captured_at: datetime) -> str:
        """Store a page and return its name; raises `StoreError`."""
        name = f"{secrets.token_hex(16)}.page"
        about = json.dumps({"url": url, "captured_at": captured_at.isoformat()})
        page = f"{about}\n{html}".encode("utf-8", "surrogatepass")
        try:
            write_atomically(self.folder / name, [zlib.compress(page, _LEVEL)])
        except OSError as error:
            raise explain(error, "the page was not kept") from error
        return name

    def read(self, name: str) -> str:
        """Return a page's HTML; raises `StoreDamaged` where it is gone or spoilt."""
        try:
            unpacker = zlib.decompressobj()
            page = unpacker.decompress(self._path(name).read_bytes(), _MOST)
            if not unpacker.eof:
                raise ValueError("cut short")
            return page.decode("utf-8", "surrogatepass").partition("\n")[2]
        except (OSError, ValueError, zlib.error) as error:
            raise StoreDamaged("The stored page can't be read. Capture it again.") from error

    def remove(self, name: str) -> None:
        """Remove a page; one that is gone already is fine."""
        try:
            self._path(name).unlink(missing_ok=True)
        except OSError as error:
            raise explain(error, "the page was not removed") from error

    def names(self) -> list[str]:
        """Return the names of all stored pages."""
        return sorted(path.name for path in self.folder.iterdir() if is_page_name(path.name))

    def _path(self, name: str) -> Path:
        if not is_page_name(name):
            raise StoreDamaged("There is no stored page of this name.")
        return self.folder / name


def is_page_name(name: str) -> bool:
    """Say whether a name is one that this room gives: nothing else is ever opened."""
    return _NAME.fullmatch(name) is not None
