"""Whether a site is still read as well as it used to be."""

from __future__ import annotations

from coffeechat.records.record import Record
from coffeechat.workflow.captures import SentPage, capture_page
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.drift import ENOUGH, REMEMBERED, list_readings, watch
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


def test_a_page_that_the_sites_own_rules_read_worse_is_counted(companion: Companion) -> None:
    behind = Record(url="https://www.weavers.example/in/ada", kind="person", missed=["experience"])
    watch(companion.store, behind)
    [reading] = list_readings(companion.store)
    assert (reading.site, reading.pages, reading.outdated) == ("weavers.example", 1, 1)


def test_what_is_long_past_no_longer_counts(companion: Companion) -> None:
    behind = Record(url="https://weavers.example/in/ada", kind="person", missed=["experience"])
    watch(companion.store, behind)
    for _ in range(REMEMBERED):
        watch(companion.store, behind.model_copy(update={"missed": []}))
    [reading] = list_readings(companion.store)
    assert (reading.outdated, reading.pages < REMEMBERED) == (0, True)
