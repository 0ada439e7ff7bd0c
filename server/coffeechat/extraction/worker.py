"""The one process that reads pages, so that a hostile page costs its sender an error
and nobody else anything."""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from coffeechat.extraction.errors import PageError
from coffeechat.records.errors import Explained
from coffeechat.records.record import Record

QUEUED = 8  # readings that may wait at once
SECONDS = 1.9  # wall clock for one page; with the end of the process it makes two
MEMORY_MB = 300  # what one page may take on top of what the process needs
_START_SECONDS = 30.0
_TOO_LONG = "The page took too long to read: copy the part about the person and paste it."
_GAVE_UP = "The page could not be read: copy the part about the person and paste it."


class Busy(Explained):
    """No page can be read just now: the same one may be sent again in a moment."""


class PageReader:
    """Reads pages in one long-lived process of its own, one after another.

    The process ends with its parent: it lives by the pipe, which closes even when the
    parent is killed. After `seconds` or beyond `memory_mb` it is ended and begun anew, in the
    background: the next page need not wait for what this one did.
    """

    def __init__(self, seconds: float = SECONDS, memory_mb: int = MEMORY_MB) -> None:
        self._seconds = seconds
        self._memory_mb = memory_mb
        self._turn = threading.Lock()
        self._places = threading.BoundedSemaphore(QUEUED)
        self._process: BaseProcess | None = None
        self._pipe: Connection[Any, Any] | None = None
        self._closed = False

    def start(self) -> None:
        """Begin the process in the background, so that the first page need not wait."""
        threading.Thread(target=self._warm_up, name="page-reader-start", daemon=True).start()

    def read(self, html: str | bytes, url: str, title: str = "", text: bool = False) -> Record:
        """Return what a page (or, with `text`, pasted text) says.

        Raises PageError where it cannot be read, Busy where too many wait already.
        """
        if not self._places.acquire(blocking=False):
            raise Busy("Several pages are being read: try again in a moment.")
        try:
            with self._turn:
                return self._ask(html, url, title, text)
        finally:
            self._places.release()
            if self._process is None:
                self.start()

    def close(self) -> None:
        """End the process, for good."""
        with self._turn:
            self._closed = True
            self._end()

    def _warm_up(self) -> None:
        with self._turn, contextlib.suppress(Busy):  # whoever sends a page is told
            if not self._closed:
                self._running()

    def _ask(self, *page: Any) -> Record:
        try:
            kind, answer = self._exchange(page)
        except (OSError, EOFError):
            # It died before this page, and by no fault of it; or this page ends it once more.
            try:
                kind, answer = self._exchange(page)
            except (OSError, EOFError) as problem:
                raise PageError(_GAVE_UP) from problem
        if kind == "record":
            record: Record = Record.model_validate(answer)
            return record
        if kind == "spent":
            self._end()
        raise PageError(answer)

    def _exchange(self, page: tuple[Any, ...]) -> tuple[str, Any]:
        """Send a page and return what the process says of it; a process that is left in the
        middle of that is ended, so that its answer is never taken for another page's."""
        try:
            pipe = self._running()
            pipe.send(page)
            if not pipe.poll(self._seconds):
                raise PageError(_TOO_LONG)
            kind, answer = pipe.recv()
        except BaseException:
            self._end()
            raise
        return kind, answer

    def _running(self) -> Connection[Any, Any]:
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._end()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=serve_pages, args=(theirs, self._memory_mb), name="page-reader", daemon=True
        )
        process.start()
        theirs.close()
        self._process, self._pipe = process, ours
        try:
            if not ours.poll(_START_SECONDS) or ours.recv() != "ready":
                raise Busy("The page reader did not start: try again in a moment.")
        except BaseException:
            self._end()  # or its "ready" would be taken for the answer to a page
            raise
        return ours

    def _end(self) -> None:
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join(5)
            process.close()


def serve_pages(pipe: Connection[Any, Any], memory_mb: int) -> None:
    """Read pages from the pipe until it closes: the body of the process."""
    import gc
    import signal

    from coffeechat.extraction.reader import warm_up

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent to handle
    warm_up()
    gc.freeze()
    gc.disable()  # a page's soup is all alive while it is read, and in cycles afterwards
    _cap_memory(memory_mb)
    try:
        pipe.send("ready")
        while True:
            html, url, title, text = pipe.recv()
            pipe.send(_answer(html, url, title, text))
            gc.collect()
    except (EOFError, OSError):
        return  # the companion has ended


def _answer(html: str | bytes, url: str, title: str, text: bool) -> tuple[str, Any]:
    from coffeechat.extraction.reader import read_page, read_text

    try:
        if text:
            words = html if isinstance(html, str) else html.decode("utf-8", "replace")
            return "record", read_text(words, url, title).to_json()
        return "record", read_page(html, url, title).to_json()
    except PageError as problem:
        return "refused", str(problem)
    except MemoryError:
        return "spent", _GAVE_UP


def _cap_memory(memory_mb: int) -> None:
    """Limit what the process may take from now on, where the platform can (not Windows)."""
    try:
        import resource
    except ImportError:
        return
    try:
        with open("/proc/self/statm") as file:  # noqa: PTH123
            taken = int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return
    limit = taken + memory_mb * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
