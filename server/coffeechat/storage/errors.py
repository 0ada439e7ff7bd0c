"""What can go wrong with the store, each in a sentence for the user."""

from __future__ import annotations

import errno

from coffeechat.records.errors import Explained

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class StoreError(Explained):
    """The store could not do what was asked; the message is a sentence for the user."""


class StoreLocked(StoreError):  # noqa: N818 (it reads as a state)
    """Another process holds the data; `pid` and `port` say which, where they are known."""

    def __init__(self, folder: str, pid: int | None = None, port: int | None = None) -> None:
        self.pid = pid
        self.port = port
        who = f"another coffeechat (process {pid})" if pid else "another coffeechat"
        where = (
            f", which answers at http://127.0.0.1:{port} (coffeechat open shows it)" if port else ""
        )
        super().__init__(f"The data in {folder} is in use by {who}{where}. Stop it first.")


class StoreDamaged(StoreError):  # noqa: N818 (it reads as a state)
    """A file that was asked for by name can't be read."""


class Missing(StoreError):  # noqa: N818 (it reads as a state)
    """A record that was to be changed is no longer stored."""


def explain(error: OSError, what: str) -> StoreError:
    """Return the sentence for an error of the disk; `what` did not happen."""
    if error.errno in _FULL:
        return StoreError(f"The disk is full: {what}. Free some space and try again.")
    if error.errno in _FORBIDDEN:
        return StoreError(
            f"The data folder can't be written to: {what}. Check who may write there."
        )
    reason = error.strerror or type(error).__name__
    return StoreError(f"The disk refused ({reason}): {what}. Try again.")
