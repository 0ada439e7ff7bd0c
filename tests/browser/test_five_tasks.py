"""Five tasks that a new user has, each from what the product itself says: the first capture,
somebody found by a half-remembered remark, tomorrow's talk, the thank-you, another computer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from desk import LINKEDIN, Browser, Desk, sign_in
from driving import shown
from expecting import expect
from playwright.sync_api import Page
from running import RunningCompanion

REMARK = "I stopped writing objectives and started watching one shift on the ward"
TAKE_FILE = "async (href) => (await fetch(href)).text()"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[RunningCompanion]:
    """A companion that has just been installed."""
    with RunningCompanion(tmp_path / "data") as companion:
        yield companion


@pytest.fixture
def view(desk: Desk) -> Iterator[Page]:
    """The web view of the shared companion."""
    page = sign_in(desk.browser, desk.companion)
    yield page
    page.close()


def at(**later: float) -> str:
    return (datetime.now(UTC) + timedelta(**later)).isoformat()


def meet(desk: Desk, **talk: Any) -> str:
    """Add somebody with a talk; return the address of their page."""
    ask = desk.companion.ask
    person = {"name": "Hanna Lindqvist", "role": "Learning Designer", "organisation": "Kestrel"}
    contact = ask("POST", "/api/contacts", person)["contact"]["id"]
    ask("POST", f"/api/contacts/{contact}/conversations", talk)
    return f"{desk.companion.address}/people/{contact}"


def test_the_first_capture(stranger: Browser, empty: RunningCompanion) -> None:
    page = sign_in(stranger, empty)
    expect(page.get_by_role("heading", name="Four steps to your first talk")).to_be_visible()
    page.get_by_role("link", name="Open the pairing page").click()
    expect(page.get_by_role("heading", name="Press the coffeechat button now")).to_be_visible()
    stranger.press_button(page)
    shown(stranger.panel(), "knows this browser")
    page.get_by_role("link", name="Go on").click()
    page.get_by_role("link", name="Write it down").click()
    page.get_by_label("Name", exact=True).fill("Mira Castellan")
    page.get_by_label("In one sentence").fill("I’m a chemistry teacher in Leeds")
    page.get_by_role("button", name="Save", exact=True).click()
    profile = stranger.open(LINKEDIN)
    stranger.press_button(profile)
    panel = stranger.panel()
    shown(panel, "Hanna Lindqvist")
    panel.get_by_role("tab", name="Drafts").click()
    panel.get_by_role("tab", name="Message").click()
    expect(panel.locator("#draft")).to_have_value(re.compile("chemistry teacher"))


def test_somebody_is_found_by_a_half_remembered_remark(desk: Desk, view: Page) -> None:
    meet(desk, ended_at=at(days=-9), remarks=[{"text": REMARK, "theme": "skills"}])
    desk.companion.ask("POST", "/api/contacts", {"name": "Daniel Achterberg"})
    view.goto(f"{desk.companion.address}/today")
    search = view.get_by_label("Search people, notes and talks")
    search.focus()
    search.fill("watching shift objectives")
    found = view.get_by_role("option", name=re.compile("Hanna Lindqvist"))
    expect(found).to_contain_text("stopped writing objectives")
    search.press("ArrowDown")
    search.press("Enter")
    expect(view.get_by_role("heading", name="Hanna Lindqvist")).to_be_visible()
    remark = view.locator("#talks p", has_text=REMARK)
    expect(remark).to_be_focused()
    place = remark.bounding_box()
    assert 0 <= place["y"] <= view.evaluate("innerHeight") - place["height"]
    assert "found=" not in view.url


def test_tomorrows_talk_is_prepared(desk: Desk, view: Page) -> None:
    meet(desk, starts_at=at(days=1), time_zone="Europe/London", minutes=20)
    view.goto(f"{desk.companion.address}/today")
    expect(view.locator("main")).to_contain_text("Hanna Lindqvist")
    view.get_by_role("link", name="Read the prep sheet").click()
    expect(view.locator("h1")).to_have_text("Hanna Lindqvist")
    assert view.url.endswith("/prep")
    assert view.locator("main ol .said").count() >= 5


def test_the_thank_you_is_sent(desk: Desk, view: Page) -> None:
    remark = {"text": REMARK, "thank_for": True}
    person = meet(desk, ended_at=at(hours=-2), remarks=[remark])
    view.goto(f"{desk.companion.address}/today")
    view.locator("#due").get_by_role(
        "link", name=re.compile("write the thank", re.IGNORECASE)
    ).click()
    draft = view.locator("form.draft:not([hidden])")
    text = draft.locator("textarea")
    expect(text).to_have_value(re.compile("one shift on the ward"))
    draft.get_by_role("button", name="Copy", exact=True).click()
    expect(view.get_by_text("Copied.")).to_be_visible()
    assert desk.browser.read_clipboard(view) == text.input_value()
    draft.get_by_role("button", name="Mark as sent").click()
    expect(view.locator("#stage")).to_contain_text("Thanked")
    assert view.url.startswith(person)
    view.goto(f"{desk.companion.address}/today")
    expect(view.locator("main")).not_to_contain_text("hours left")


def test_everything_moves_to_another_computer(
    desk: Desk, view: Page, empty: RunningCompanion, tmp_path: Path
) -> None:
    desk.capture(LINKEDIN, "Hanna Lindqvist")
    path = f"/api/contacts/{desk.only_contact()['id']}"
    desk.companion.ask("POST", f"{path}/messages", {"channel": "email", "body": "Hello Hanna"})
    desk.companion.ask(
        "POST", f"{path}/conversations", {"ended_at": at(days=-1), "remarks": [{"text": REMARK}]}
    )
    kept = take_everything(view, desk.companion)
    file = tmp_path / "coffeechat.json"
    file.write_text(kept, encoding="utf-8")

    there = sign_in(desk.browser, empty)
    there.get_by_role("link", name="Move everything here").click()
    there.get_by_label("A file of people").set_input_files(file)
    there.get_by_role("button", name="Look at the file").click()
    there.get_by_role("button", name="Move them in").click()
    expect(there.get_by_role("heading", name="Moved in")).to_be_visible()
    assert contents(take_everything(there, empty)) == contents(kept)
    there.goto(f"{empty.address}/people")
    there.get_by_role("link", name="Hanna Lindqvist").click()
    expect(there.locator("#talks")).to_contain_text(REMARK)
    there.close()


def take_everything(page: Page, companion: RunningCompanion) -> str:
    """Go where everything moves out, and return the file that the link gives."""
    page.goto(f"{companion.address}/you")
    page.get_by_role("link", name="Move in, move out").click()
    link = page.get_by_role("link", name="Save everything")
    return str(page.evaluate(TAKE_FILE, link.get_attribute("href")))


def contents(text: str) -> Any:
    """Return what a file holds, whenever it was written; the captured pages themselves move
    with a backup, so that no name of one comes along."""
    held = json.loads(text)
    return {name: without_page(held[name]) for name in held if name != "exported_at"}


def without_page(held: Any) -> Any:
    """Return it without the names of stored pages, however deep they lie."""
    if isinstance(held, list):
        return [without_page(one) for one in held]
    if isinstance(held, dict):
        return {key: without_page(one) for key, one in held.items() if key != "snapshot"}
    return held
