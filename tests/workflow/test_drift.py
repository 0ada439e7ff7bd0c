"""Whether a site is still read as well as it used to be."""

from __future__ import annotations

from coffeechat.workflow.captures import SentPage, capture_page
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.drift import ENOUGH, list_readings
from support import HANNA, NOW

BARE = HANNA[: HANNA.index("<section><h2>Experience")] + "</main></body></html>"


def capture(companion: Companion, number: int, html: str) -> list[str]:
    url = f"https://people.example/{number}"
    html = html.replace("Hanna Lindqvist", f"Hanna Lindqvist{'abcdefghij'[number]}")
    return capture_page(companion, SentPage(url=url, captured_at=NOW, html=html)).receipt.warnings


def test_a_page_that_lacks_what_its_site_mostly_gives_says_so(companion: Companion) -> None:
    usual = [warning for number in range(ENOUGH) for warning in capture(companion, number, HANNA)]
    assert usual == []
    told = capture(companion, ENOUGH, BARE)
    assert any("people.example mostly show experience" in warning for warning in told)
    [reading] = list_readings(companion.store)
    assert (reading.site, reading.pages, reading.missed) == ("people.example", ENOUGH + 1, 1)


def test_a_few_pages_make_nothing_usual(companion: Companion) -> None:
    capture(companion, 0, HANNA)
    assert capture(companion, 1, BARE) == []
