"""A browser may end the extension's worker in the middle of what it does: what it was sending
arrives, and arrives once. In Chromium alone, whose debugger can end a worker."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from desk import GITHUB, LINKEDIN, Desk, introduce, serve_invented_pages
from driving import Chromium, shown
from expecting import PATIENCE
from playwright.sync_api import Playwright
from running import RunningCompanion

#: Has the worker stand still before a page leaves it, or once the companion has answered.
STAND_STILL = """answers => {
  const send = fetch;
  fetch = async (url, options) => {
    if (!url.endsWith('/api/captures')) return send(url, options);
    if (answers) await send(url, options);
    globalThis.stands = true;
    return new Promise(() => {});
  };
}"""


@pytest.fixture
def desk(
    playwright: Playwright, executable: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    with (
        RunningCompanion(tmp_path_factory.mktemp("companion") / "data") as companion,
        Chromium(playwright, executable, tmp_path_factory.mktemp("profile")) as browser,
    ):
        serve_invented_pages(browser)
        introduce(browser, companion)
        yield Desk(browser, companion, "")


@pytest.mark.parametrize("answers", [False, True], ids=["before it is sent", "once it is kept"])
def test_what_a_worker_was_sending_when_it_was_ended_arrives_once(
    desk: Desk, answers: bool
) -> None:
    browser, companion = desk.browser, desk.companion
    assert isinstance(browser, Chromium)
    browser.worker().evaluate(STAND_STILL, answers)
    browser.press_button(browser.open(LINKEDIN))
    ends = time.monotonic() + PATIENCE / 1000
    while not browser.worker().evaluate("globalThis.stands ?? false"):
        assert time.monotonic() < ends, "the page was not sent"
    assert companion.names() == (["Hanna Lindqvist"] if answers else [])

    browser.end_worker()

    shown(browser.panel(), "Hanna Lindqvist")
    assert len(desk.only_contact()["captures"]) == 1
    browser.press_button(browser.open(GITHUB))  # which wakes another worker
    shown(browser.panel(), "Tobias Ferrow")
    assert companion.names() == ["Hanna Lindqvist", "Tobias Ferrow"]
