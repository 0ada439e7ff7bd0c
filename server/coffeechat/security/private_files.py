"""Files that only the user may read, for secrets that must not stand on a command line."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from coffeechat.security.moving import moving_html

REDIRECT = "sign-in.html"


def write_private(path: Path, text: str) -> None:
    """Write a file of mode 0600, whole or not at all, whatever stood there before.

    On Windows the mode is without effect; the user's own folder keeps others out.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")  # is 0600
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def write_redirect(folder: Path, link: str) -> Path:
    """Write a page that leads a browser to a sign-in link, and return its path.

    The browser is started with this path, so that `ps` shows no link.
    """
    path = folder / REDIRECT
    write_private(path, moving_html(link))
    return path
