"""What of a page is sent, and what never is."""

from __future__ import annotations

import time

import pytest
from desk import Browser
from driving import PATIENCE, shown
from expecting import expect
from playwright.sync_api import Page

WAITING = """async () => {
  const { listWaiting } = await import('/queue.js');
  return (await listWaiting()).map(({ page }) => page);
}"""


@pytest.fixture(scope="module")
def written(lone_browser: Browser, site: str) -> str:
    """The HTML that the walk writes of a page full of corners."""
    lone_browser.forget()
    lone_browser.forget_pairing()
    return read_capture(lone_browser, lone_browser.open(f"{site}/walk.html"))["html"]


def read_capture(browser: Browser, page: Page) -> dict[str, str]:
    """Press the button and return what is kept to be sent."""
    browser.press_button(page)
    panel = browser.panel()
    expect(panel.locator("body")).to_be_visible()
    url = page.url
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:
        kept: list[dict[str, str]] = panel.evaluate(WAITING)
        if kept and kept[-1]["url"] == url:
            page.close()
            return kept[-1]
        panel.wait_for_timeout(50)
    raise AssertionError("nothing was kept")


def test_walk_sees_what_a_reader_sees(written: str) -> None:
    for words in (
        "Lia Corner", "open shadow words", "closed shadow words", "slotted words",
        "words of a frame", "folded words", "contents words", 'value="typed words"',
        "written &lt;words&gt;", "angle &lt;b&gt; and \"quotes\" &amp; more", 'alt="a portrait"',
        '<div role="heading" aria-level="3">Work', "wide gaps\nand lines\nare one each",
    ):  # fmt: skip
        assert words in written, words


def test_walk_keeps_what_readers_need_of_the_head(written: str) -> None:
    assert '<link rel="canonical" href="/walk.html">' in written
    assert '<meta name="description" content="A page of corners">' in written
    assert '"name": "Lia \\u003c/b> Corner"' in written


def test_walk_leaves_out_secrets_code_and_pictures(written: str) -> None:
    for words in (
        "hunter-secret", "hidden-secret", "4000-secret", "meta-secret", "script-text",
        "style-text", "drawn-text", "noscript-text", "data:", "onclick", "color: red",
    ):  # fmt: skip
        assert words not in written, words


def test_walk_marks_what_is_folded_and_only_that(written: str) -> None:
    assert '<div data-hidden=""><p>folded words' in written
    assert '<ul data-hidden=""><li><p>folded list' in written
    assert written.count("data-hidden") == 2


def test_capture_carries_the_address_and_title_of_that_moment(stranger: Browser, site: str) -> None:
    page = stranger.open(f"{site}/personal.html")
    page.evaluate("history.pushState(null, '', '/people/ines'); document.title = 'Ines now'")
    capture = read_capture(stranger, page)
    assert (capture["url"], capture["title"]) == (f"{site}/people/ines", "Ines now")


def test_walk_drops_the_head_of_the_page_before(stranger: Browser, site: str) -> None:
    page = stranger.open(f"{site}/walk.html")
    page.evaluate("history.pushState(null, '', '/people/someone-else')")
    html = read_capture(stranger, page)["html"]
    assert "ld+json" not in html
    assert "canonical" not in html


def test_walk_survives_a_page_nested_thousands_deep(stranger: Browser, site: str) -> None:
    page = stranger.open(f"{site}/personal.html?deep")
    page.evaluate(
        """() => {
          let place = document.body;
          for (let depth = 0; depth < 4000; depth++) {
            place = place.appendChild(document.createElement('b'));
          }
          place.textContent = 'at the bottom';
        }"""
    )
    assert "at the bottom" in read_capture(stranger, page)["html"]


def test_a_page_over_the_limit_is_refused_with_a_sentence(stranger: Browser, site: str) -> None:
    page = stranger.open(f"{site}/personal.html")
    # hidden: to lay out so many words takes a busy machine longer than the extension waits
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('p'), "
        "{hidden: true, textContent: 'word '.repeat(900000)}))"
    )
    stranger.press_button(page)
    panel = stranger.panel()
    shown(panel, "can’t be captured")
    expect(panel.locator(".state")).to_contain_text("larger than the 4 MB")


def test_browser_pages_are_refused_with_a_sentence_and_a_way_on(stranger: Browser) -> None:
    page = stranger.open(stranger.own_page)
    stranger.press_button(page)
    panel = stranger.panel()
    shown(panel, "can’t be captured")
    assert panel.get_by_label("Know what it says? Paste it.").is_visible()
