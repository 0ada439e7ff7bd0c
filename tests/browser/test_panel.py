"""The panel for every hand and every width."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any, Literal

import pytest
from desk import LINKEDIN, Desk
from driving import shown
from expecting import expect
from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
# What the panel does every five seconds; a view that is drawn anew takes a moment.
TRY_AGAIN = """async () => {
  const { deliverWaiting } = await import('/delivery.js');
  await deliverWaiting();
  await new Promise((resolve) => { setTimeout(resolve, 500); });
}"""
LISTEN_TO = """async (port) => {
  const { saveClient } = await import('/client-store.js');
  await saveClient({ port });
}"""


def test_tabs_follow_the_arrow_keys(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.get_by_role("tab", name="Questions").focus()
    panel.keyboard.press("ArrowRight")
    expect(panel.get_by_role("tab", name="Drafts")).to_be_focused()
    expect(panel.get_by_role("tabpanel", name="Drafts")).to_be_visible()
    expect(panel.get_by_role("tabpanel", name="Questions")).to_be_hidden()
    panel.keyboard.press("End")
    expect(panel.get_by_role("tabpanel", name="Notes")).to_be_visible()
    panel.keyboard.press("ArrowRight")
    expect(panel.get_by_role("tab", name="Questions")).to_be_focused()


@pytest.fixture
def newer() -> Iterator[int]:
    """The port of what says of itself that it is a companion of a later version."""

    class Newer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps({"name": "coffeechat", "version": "9.4.0"}).encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Newer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield int(server.server_address[1])
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_companion_of_another_version_is_noticed(desk: Desk, newer: int) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.evaluate(LISTEN_TO, newer)
    panel.reload()
    panel.get_by_text("The extension is older than the companion").click()
    expect(panel.get_by_text("companion 9.4.0")).to_be_visible()
    assert faults_of(panel) == []
    panel.evaluate(LISTEN_TO, desk.companion.port)
    panel.reload()
    expect(panel.get_by_role("tab", name="Questions")).to_be_visible()


def test_words_to_check_have_the_whole_line(desk: Desk) -> None:
    _, panel = desk.capture(f"{desk.site}/article.html", "Nobody found")
    panel.get_by_role("button", name="It is a person").click()
    shown(panel, "Nine habits")
    copy = desk.browser.open(panel.url)
    copy.set_viewport_size({"width": 360, "height": 720})
    copy.locator(".receipt summary").click()
    keep = copy.get_by_role("button", name="Keep").bounding_box()
    words = copy.locator(".slip .clamp").first.bounding_box()
    assert keep and words
    assert keep["y"] > words["y"] + words["height"]
    assert words["width"] > 150


def test_focus_stays_near_after_an_action(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    edit = panel.get_by_role("button", name="Edit question 2")
    edit.press("Enter")
    panel.get_by_label("Question 2").fill("What does a rehearsal look like on a ward?")
    panel.get_by_role("button", name="Save").press("Enter")
    expect(panel.locator(".qs")).to_contain_text("What does a rehearsal look like on a ward?")
    expect(edit).to_be_focused()
    edit.press("Enter")
    panel.get_by_role("button", name="Cancel").press("Enter")
    expect(edit).to_be_focused()
    panel.locator(".receipt summary").press("Enter")
    panel.get_by_role("button", name="Change role").press("Enter")
    panel.get_by_label("Role", exact=True).press("Enter")
    expect(panel.get_by_role("button", name="Change role")).to_be_focused()


def test_the_panel_says_aloud_what_it_shows(desk: Desk) -> None:
    _, panel = desk.capture(f"{desk.site}/team.html", "Four people are on this page")
    expect(panel.get_by_role("status").filter(has_text="Four people")).to_be_attached()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_panel(desk: Desk, theme: Literal["light", "dark"]) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    desk.browser.choose_theme(panel, theme)
    panel.locator(".receipt summary").click()
    for form in ("Change role", "Add what is missing", "Edit question 2", "Add your own question"):
        panel.get_by_role("button", name=form).click()
    panel.get_by_text("Log an answer").click()
    for tab in ("Questions", "Drafts", "Notes"):
        panel.get_by_role("tab", name=tab).click()
        expect(panel.get_by_role("tabpanel", name=tab)).to_be_visible()
        assert faults_of(panel) == [], tab
    panel.get_by_role("tab", name="Drafts").click()
    panel.get_by_role("tab", name="More").click()
    for kind, said in (("scheduling", "The times that suit you"), ("thank-you", "What stayed")):
        panel.get_by_label("Kind of message").select_option(kind)
        expect(panel.get_by_text(said)).to_be_visible()
        assert faults_of(panel) == [], kind
    panel.get_by_role("tab", name="Invitation", exact=True).click()
    panel.locator("#draft").fill("Hi Hanna, could you refer me to your hiring manager?")
    expect(panel.locator(".finding").first).to_be_visible()
    assert faults_of(panel) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_where_there_is_nobody(
    desk: Desk, theme: Literal["light", "dark"]
) -> None:
    _, panel = desk.capture(f"{desk.site}/thin.html", "Nobody found")
    desk.browser.choose_theme(panel, theme)
    assert faults_of(panel) == []
    panel.get_by_role("button", name="It is a person").click()
    shown(panel, "Not much could be read here")
    assert faults_of(panel) == []
    desk.capture(f"{desk.site}/team.html", "Four people")
    assert faults_of(panel) == []
    panel.get_by_label("Elif Sarıkaya").check()
    panel.get_by_role("button", name="Add 1 person").click()
    shown(panel, "1 person added")
    assert faults_of(panel) == []


def test_a_form_stays_while_the_companion_is_tried_again(desk: Desk) -> None:
    desk.companion.stop()
    _, panel = desk.capture(LINKEDIN, "Kept here until the companion is back")
    panel.get_by_role("button", name="It runs on another port").click()
    panel.get_by_label("The port").fill("2030")
    panel.evaluate(TRY_AGAIN)
    expect(panel.get_by_label("The port")).to_have_value("2030")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_while_the_companion_is_away(
    desk: Desk, theme: Literal["light", "dark"]
) -> None:
    desk.companion.stop()
    _, panel = desk.capture(LINKEDIN, "Kept here until the companion is back")
    desk.browser.choose_theme(panel, theme)
    expect(panel.locator("#bar")).to_contain_text("1 waiting")
    panel.get_by_role("button", name="It runs on another port").click()
    panel.get_by_label("The port").fill("99999")
    panel.get_by_role("button", name="Use").click()
    expect(panel.get_by_text("A port is a number from 1 to 65535.")).to_be_visible()
    assert faults_of(panel) == []
    panel.get_by_role("button", name="Discard").click()
    shown(panel, "The companion isn’t answering")
    assert faults_of(panel) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_notices_and_a_likeness(
    desk: Desk, theme: Literal["light", "dark"]
) -> None:
    twin = {"name": "Hanna Lindqvist", "organisation": "Sahlbeck Hospital"}
    desk.companion.ask("POST", "/api/contacts", twin)
    page, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    desk.browser.choose_theme(panel, theme)
    expect(panel.get_by_role("button", name="Merge the two")).to_be_visible()
    page.goto(f"{desk.site}/article.html")
    expect(panel.locator("#moved-on")).to_be_visible()
    panel.locator(".receipt summary").click()
    panel.get_by_role("button", name="Drop place").click()
    expect(panel.locator("#undo button")).to_be_visible()
    assert faults_of(panel) == []


SHOW = """async (state) => {
  const { id } = await chrome.windows.getCurrent();
  const { showState } = await import('/panel-state.js');
  await showState(id, { key: state.phase, url: 'https://people.example/', ...state });
}"""
STATES = (
    ("Reading this page", {"phase": "reading", "bytes": 48_000}),
    ("That is not your companion", {"phase": "stranger", "sentence": "Something else answers."}),
    ("could not read this page", {"phase": "refused", "sentence": "It could not be read."}),
    ("can’t be captured", {"phase": "uncapturable", "sentence": "It is a file."}),
    ("knows this browser", {"phase": "paired"}),
    ("Introduce this browser", {"phase": "unpaired", "sentence": "It is not valid.", "typed": "7"}),
    ("One person is on this page", {"phase": "people", "answer": {
        "page": {"id": "7", "title": "Habits"}, "people": [{"name": "Ada Winterbourne"}],
    }}),
    ("Taken into your profile", {"phase": "own", "own": {"filled": ["name"]}}),
    ("Your profile says all of this", {"phase": "own", "own": {"filled": []}}),
    ("Kept as a post", {"phase": "noted", "answer": {"page": {"kind": "post", "title": "Nine"}}}),
    ("Kept as company research", {"phase": "noted", "answer": {
        "page": {"kind": "company", "organisation": "Kestrel"}, "noted": [{"text": "Since 2012"}],
    }}),
)  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_any_other_state(desk: Desk, theme: Literal["light", "dark"]) -> None:
    _, panel = desk.capture(f"{desk.site}/article.html", "Nobody found")
    desk.browser.choose_theme(panel, theme)
    for heading, state in STATES:
        panel.evaluate(SHOW, state)
        shown(panel, heading)
        assert (heading, faults_of(panel)) == (heading, [])


def faults_of(panel: Page) -> list[str]:
    """Return what axe finds: the rule and the elements that break it."""
    panel.evaluate(f"() => {{ {AXE} }}")
    found: list[dict[str, Any]] = panel.evaluate("async () => (await axe.run()).violations")
    return [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found]
