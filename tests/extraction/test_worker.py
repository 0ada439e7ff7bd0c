from __future__ import annotations

import resource
import threading
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from coffeechat.extraction import PageError
from coffeechat.extraction.worker import QUEUED, Busy, PageReader

URL = "https://pages.example/ada"
PAGE = (
    "<html><head><title>Ada Quill</title></head><body><h1>Ada Quill</h1>"
    "<p>Staff engineer at Northwind Labs</p></body></html>"
)


@pytest.fixture(scope="module")
def reader() -> Iterator[PageReader]:
    reader = PageReader(seconds=20)
    yield reader
    reader.close()


def test_a_page_is_read_in_another_process(reader: PageReader) -> None:
    assert reader.read(PAGE, URL).value("name") == "Ada Quill"
    assert (
        reader.read(
            "Ada Quill\nStaff engineer at Northwind Labs", URL, "Ada Quill", text=True
        ).value("name")
        == "Ada Quill"
    )


def test_a_refused_page_does_not_end_the_process(reader: PageReader) -> None:
    before = reader._process
    with pytest.raises(PageError):
        reader.read("", URL)
    assert reader._process is before
    assert reader.read(PAGE, URL).kind == "person"


def test_a_page_that_takes_too_long_is_refused_and_the_next_one_read() -> None:
    reader = PageReader(seconds=20)
    assert reader.read(PAGE, URL).kind == "person"
    reader._seconds = 0.0
    with pytest.raises(PageError, match="too long"):
        reader.read(PAGE * 200, URL)
    reader._seconds = 20
    end = time.monotonic() + 60
    while reader._pipe is None and time.monotonic() < end:
        time.sleep(0.02)
    assert reader._pipe is not None  # begun anew before the next page comes
    assert reader.read(PAGE, URL).kind == "person"
    reader.close()
    assert reader._process is None


def test_a_killed_process_is_begun_anew(reader: PageReader) -> None:
    reader.read(PAGE, URL)
    assert reader._process is not None
    reader._process.kill()
    reader._process.join()
    assert reader.read(PAGE, URL).value("name") == "Ada Quill"


class DyingPipe:
    """The parent's end of a pipe whose process dies when the next page comes."""

    def __init__(self, reader: PageReader) -> None:
        self._pipe, self._process = reader._pipe, reader._process

    def send(self, page: object) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.send(page)

    def __getattr__(self, name: str) -> object:
        return getattr(self._pipe, name)


def test_a_process_that_dies_as_a_page_comes_costs_that_page_nothing(reader: PageReader) -> None:
    reader.read(PAGE, URL)
    reader._pipe = DyingPipe(reader)
    assert reader.read(PAGE, URL).value("name") == "Ada Quill"


def test_a_page_that_ends_the_process_twice_is_refused_and_the_next_one_read(
    reader: PageReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = PageReader._running

    def start_to_die(self: PageReader) -> DyingPipe:
        start(self)
        return DyingPipe(self)

    with monkeypatch.context() as patched:
        patched.setattr(PageReader, "_running", start_to_die)
        with pytest.raises(PageError, match="could not be read"):
            reader.read(PAGE, URL)
    assert reader.read(PAGE, URL).kind == "person"


class InterruptedPipe:
    """The parent's end of a pipe whose owner is interrupted while waiting for an answer."""

    def __init__(self, reader: PageReader) -> None:
        self._pipe = reader._pipe

    def poll(self, timeout: float) -> bool:
        raise KeyboardInterrupt

    def __getattr__(self, name: str) -> object:
        return getattr(self._pipe, name)


def test_an_answer_that_nobody_waited_for_is_never_taken_for_another_pages(
    reader: PageReader,
) -> None:
    reader.read(PAGE, URL)
    reader._pipe = InterruptedPipe(reader)
    with pytest.raises(KeyboardInterrupt):
        reader.read(PAGE, URL)
    assert reader.read(PAGE.replace("Ada", "Bea"), URL).value("name") == "Bea Quill"


def test_a_start_that_is_interrupted_leaves_no_half_started_process(
    reader: PageReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched, reader._turn:
        reader._end()
        patched.setattr(Connection, "poll", interrupt)
        with pytest.raises(KeyboardInterrupt):
            reader._running()
        assert reader._process is None
    assert reader.read(PAGE, URL).value("name") == "Ada Quill"


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells and caps")
def test_a_page_that_takes_more_memory_than_it_may_is_refused_and_the_next_one_read() -> None:
    reader = PageReader(seconds=60, memory_mb=40)
    hungry = PAGE.replace("</body>", "<p>some words</p>" * 70_000 + "</body>")
    try:
        with pytest.raises(PageError, match="could not be read"):
            reader.read(hungry, URL)
        assert reader.read(PAGE, URL).kind == "person"
        assert memory_of(reader) < 400_000_000
    finally:
        reader.close()


def test_the_memory_a_page_may_take_suffices_for_the_largest_page() -> None:
    reader = PageReader(seconds=60)
    large = PAGE.replace("</body>", "<p>some words</p>" * 70_000 + "</body>")
    try:
        assert reader.read(large, URL).kind == "person"
    finally:
        reader.close()


def memory_of(reader: PageReader) -> int:
    assert reader._process is not None
    pages = int(Path(f"/proc/{reader._process.pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize()


def test_one_too_many_is_told_to_wait(reader: PageReader) -> None:
    reader.read(PAGE, URL)
    with reader._turn:
        waiting = [threading.Thread(target=reader.read, args=(PAGE, URL)) for _ in range(QUEUED)]
        for thread in waiting:
            thread.start()
        deadline = time.monotonic() + 60
        while reader._places._value and time.monotonic() < deadline:
            time.sleep(0.01)
        with pytest.raises(Busy):
            reader.read(PAGE, URL)
    for thread in waiting:
        thread.join()
    assert reader.read(PAGE, URL).kind == "person"
