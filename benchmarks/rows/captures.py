"""A capture, from the request to the answer with its drafts, beside bare parsers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from importlib.util import find_spec

from benchmarks.measuring import Pairs, Row, measure_pairs
from benchmarks.pages import RAW, SERIALISED, write_profile
from benchmarks.served import Companion
from bs4 import BeautifulSoup

WARMING = 2  # captures that are not counted
SYNTAXES = ["json-ld", "microdata", "opengraph", "microformat"]
WHAT = "capture to drafts over HTTP, {} page, {:,} contacts"


def compare_captures(companion: Companion, contacts: int, times: int) -> Iterator[Row]:
    """Yield the rows of a capture: as the extension sends a page, and a raw one."""
    size = f"{SERIALISED // 1000} KB"
    what = WHAT.format(size, contacts)
    pairs = _capture_beside(companion, times, parse_bare)
    yield pairs.row(what, "one bare BeautifulSoup(lxml) parse of the page", 1.5)
    if find_spec("extruct") and find_spec("trafilatura"):  # the extra "bench" has them
        pairs = _capture_beside(companion, max(2, times // 3), read_metadata)
        yield pairs.row(
            what, "extruct (four syntaxes) and trafilatura’s metadata, which read far less", 0.4
        )
    pairs = _capture_beside(companion, max(2, times // 3), parse_bare, raw=True)
    yield pairs.row(WHAT.format("1.5 MB raw", contacts), "one bare BeautifulSoup(lxml) parse", 1.4)


def _capture_beside(
    companion: Companion, times: int, yardstick: Callable[[str, str], object], *, raw: bool = False
) -> Pairs:
    size = RAW if raw else SERIALISED
    pages = [write_profile(size, seed, raw=raw) for seed in range(times + WARMING)]
    bodies = [capture_body(html, url) for html, url in pages]
    for body, page in zip(bodies[:WARMING], pages[:WARMING], strict=True):
        _capture(companion, body)
        yardstick(*page)
    return measure_pairs(
        [partial(_capture, companion, body) for body in bodies[WARMING:]],
        [partial(yardstick, *page) for page in pages[WARMING:]],
    )


def capture_body(html: str, url: str) -> bytes:
    """Return a capture as the extension sends it."""
    page = {"url": url, "title": "", "html": html, "captured_at": datetime.now(UTC).isoformat()}
    return json.dumps(page).encode()


def _capture(companion: Companion, body: bytes) -> None:
    answer = json.loads(companion.call("POST", "/api/captures", body))
    if not answer["drafts"] or not answer["questions"]:
        raise RuntimeError("the capture was answered without drafts or questions")


def parse_bare(html: str, url: str) -> object:
    """Parse a page as its soup alone."""
    return BeautifulSoup(html, "lxml")


def read_metadata(html: str, url: str) -> object:
    """Read what two libraries of the field find: far less than a capture."""
    import extruct
    import trafilatura

    found = extruct.extract(html, url, syntaxes=SYNTAXES, uniform=True)
    return found, trafilatura.extract_metadata(html, default_url=url)
