"""Pages made to harm, each read in a real reading process: how it ends, when, with how much.

    python -m benchmarks.hostile

Each page has 2 s and 300 MB; what takes more is refused by the process itself.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path

from coffeechat.extraction import PageError
from coffeechat.extraction.worker import PageReader

URL = "https://pages.example/someone"
PERSON = "<h1>Ada Quill</h1><p>Staff engineer at Northwind Labs</p>"


def pages() -> Iterator[tuple[str, str | bytes]]:
    """Yield each hostile page with what it is."""

    def around(body: str) -> str:
        return f"<html><head><title>Ada Quill</title></head><body>{PERSON}{body}</body></html>"

    yield "100,000 nested elements", "<div>" * 100_000
    yield "19,000 nested elements", around("<div>" * 19_000 + "deep")
    yield "3 MB in one attribute", around("<a title='" + "x" * 3_000_000 + "'>y</a>")
    yield "a flood of entities", around("<p>" + "&amp;&lt;&nbsp;" * 100_000 + "</p>")
    yield (
        "a flood of own entities",
        (
            "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>"
            + "".join(f"<!ENTITY a{i} '{'&a;' * 20}'>" for i in range(2_000))
            + "]>"
            + around("&a1999;" * 10_000)
        ),
    )
    yield "the wrong charset", (around("<p>caf\xe9 \xfc</p>" * 50_000)).encode("utf-16-le")
    yield "NUL bytes", around("a\x00b" * 300_000).encode()
    yield "140,000 elements", around("<i>a</i>" * 70_000)
    yield "30,000 lines", around("<p>some words here and there</p>" * 30_000)
    yield "5,000 names", around("<h3>Bob Example</h3><p>Engineer</p>" * 5_000)
    yield "3,000 sections", around("<h2>Experience</h2><p>2019 - 2020</p>" * 3_000)
    yield "20,000 links", around("<a href='https://github.com/ada'>x</a>" * 20_000)
    yield "one line of 3 MB", around("<p>" + "a at b dot c " * 230_000 + "</p>")
    yield (
        "JSON of 100,000 brackets",
        around('<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
    )
    yield (
        "a post of 9,000 paragraphs",
        around(
            "<meta property='og:type' content='article'>" + "<p>some words, and more</p>" * 9_000
        ),
    )


def main() -> None:
    """Print a line for each page."""
    reader = PageReader()
    try:
        for name, html in pages():
            reader.read(PERSON, URL, "")  # to begin the process is no part of it
            process = reader._process
            began = time.perf_counter()
            try:
                ended = f"read as {reader.read(html, URL, '').kind}"
            except PageError as problem:
                ended = str(problem)
            took = time.perf_counter() - began
            print(f"{name:28} {took:5.2f} s  {_peak(process):4.0f} MB  {ended}")
    finally:
        reader.close()


def _peak(process: BaseProcess | None) -> float:
    """Return the most memory that a reading process has taken, in MB; 0 where it ended."""
    try:
        status = Path(f"/proc/{process.pid if process else 0}/status")
    except ValueError:  # it is closed
        return 0.0
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1_000


if __name__ == "__main__":
    main()
