"""The companion as a process: a port, the sign-in link, and who holds the data."""

from __future__ import annotations

import contextlib
import errno
import gc
import json
import logging
import os
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coffeechat.config import HOST, Config, extension_folder
from coffeechat.ports import describe_taken
from coffeechat.records.errors import Explained

if TYPE_CHECKING:
    from coffeechat.security import Security
    from coffeechat.workflow.companion import Companion

THREADS = 8
#: Seconds after which a thread that computes lets another one go on (Python's own 0.005). A request
#: changes threads a few times, and would wait so long each time while a page is being kept.
TURN = 0.0005
ANSWER_FIRST = 0.3  # seconds in which a start serves, before it gets ready for more
HOLDER = "companion.json"


class PortTaken(Explained):
    """Somebody else listens there; the sentence names another port."""


@dataclass(frozen=True)
class Holder:
    """Who serves a data folder: written for the user's own command line, mode 0600."""

    pid: int
    port: int
    token: str


def read_holder(data: Path) -> Holder | None:
    """Return who serves this folder, or nothing where no companion left its note."""
    try:
        return Holder(**json.loads((data / HOLDER).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_holder(data: Path, holder: Holder) -> None:
    """Leave the note that lets the command line find this companion."""
    from coffeechat.security.private_files import write_private

    write_private(data / HOLDER, json.dumps(asdict(holder)))


def listen(config: Config) -> socket.socket:
    """Return a socket bound to the loopback; raise PortTaken with a way out."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # on Windows the option would let two programs share the port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, config.port))
    except OSError as error:
        listener.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise PortTaken(describe_taken(config.port)) from error
        raise
    return listener


def serve(app: Callable[..., Iterable[bytes]], listener: socket.socket) -> None:
    """Answer requests until the process is told to stop."""
    import waitress

    from coffeechat.security.limits import SERVER_LIMITS

    # It would warn at every page: a browser asks for more at once than there are threads.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    sys.setswitchinterval(TURN)
    waitress.serve(
        app, sockets=[listener], threads=THREADS, clear_untrusted_proxy_headers=True,
        **SERVER_LIMITS,
    )  # fmt: skip


def has_screen() -> bool:
    """Whether a browser window can be opened here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_companion(
    config: Config, *, open_view: bool, say: Callable[[str], None],
    fill: Callable[[Companion], None] = lambda companion: None,
) -> None:  # fmt: skip
    """Open the data, listen, say where, and serve until told to stop.

    Raises StoreLocked where another companion holds the data, PortTaken.
    """
    with _collecting_nothing():
        from coffeechat.app import create_app, get_ahead, open_companion

    _end_politely()
    with open_companion(config) as companion, listen(config) as listener:
        fill(companion)
        with _collecting_nothing():
            app = create_app(companion, config)
        gate: Security = app.extensions["coffeechat-security"]
        _leave_note(config, Holder(os.getpid(), config.port, gate.run_token), say)
        greet(config, gate, open_view=open_view, say=say)
        ahead = threading.Timer(ANSWER_FIRST, get_ahead, [companion])
        ahead.start()
        try:
            serve(app, listener)
        finally:
            ahead.cancel()
            ahead.join()
            # A note that can't be removed counts no longer once this process is gone.
            with contextlib.suppress(OSError):
                (config.data / HOLDER).unlink(missing_ok=True)


@contextlib.contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Look for no garbage, which takes a tenth of a start and finds none; what was made by
    then stays, and is never looked through again."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _end_politely() -> None:
    """Let a polite kill, or the closing of the terminal, end the companion as Ctrl+C does:
    data closed, notes removed. Under `nohup` the terminal may close."""
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        known = getattr(signal, name, None)
        if known is not None and signal.getsignal(known) != signal.SIG_IGN:
            signal.signal(known, lambda *_: sys.exit(0))


def _leave_note(config: Config, holder: Holder, say: Callable[[str], None]) -> None:
    """Leave the holder's note; a full disk must not keep the companion from serving."""
    try:
        write_holder(config.data, holder)
    except OSError as error:
        say(
            f"Other coffeechat commands can't find this companion ({error.strerror}). "
            "Stop it before you use them."
        )


def greet(config: Config, gate: Security, *, open_view: bool, say: Callable[[str], None]) -> None:
    """Say where the companion is; open the web view, or print its sign-in link."""
    say(f"coffeechat is at {config.url}, data in {config.data}")
    say(f"Load the extension once; the welcome page shows how. Its folder: {extension_folder()}")
    if open_view:
        show_view(config.data, gate.sign_in_link(), say=say)
    else:
        say(f"Open the web view with: {config.opening}")
    say("Stop with Ctrl+C.")


def show_view(data: Path, link: str, *, say: Callable[[str], None]) -> None:
    """Open the web view through a private page, so that no process list shows the link;
    where there is no screen, print the link."""
    from coffeechat.security.private_files import write_redirect

    if has_screen() and webbrowser.open(write_redirect(data, link).as_uri()):
        say("The web view opens in your browser.")
    else:
        say(f"Open this link to sign in to the web view. It works once: {link}")
