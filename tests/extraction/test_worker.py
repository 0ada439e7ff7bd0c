from __future__ import annotations

import threading
import time
from collections.abc import Iterator

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
    assert reader.read(PAGE, URL).kind == "person"
    reader.close()


def test_a_killed_process_is_begun_anew(reader: PageReader) -> None:
    reader.read(PAGE, URL)
    assert reader._process is not None
    reader._process.kill()
    reader._process.join()
    assert reader.read(PAGE, URL).value("name") == "Ada Quill"


def test_one_too_many_is_told_to_wait(reader: PageReader) -> None:
    reader.read(PAGE, URL)
    with reader._turn:
        waiting = [threading.Thread(target=reader.read, args=(PAGE, URL)) for _ in range(QUEUED)]
        for thread in waiting:
            thread.start()
        deadline = time.monotonic() + 5
        while reader._places._value and time.monotonic() < deadline:
            time.sleep(0.01)
        with pytest.raises(Busy):
            reader.read(PAGE, URL)
    for thread in waiting:
        thread.join()
    assert reader.read(PAGE, URL).kind == "person"
