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
LISTEN_TO = """async (port) => {
  const { saveClient } = await import('/client-store.js');
  await saveClient({ port });
}"""
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


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


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [360, 252])  # Firefox opens its sidebar with 252 pixels
def test_nothing_runs_out_of_a_narrow_panel(desk: Desk, width: int, direction: str) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    copy = desk.browser.open(panel.url)  # the same state, in a tab whose width can be set
    copy.set_viewport_size({"width": width, "height": 720})
    copy.locator(".receipt summary").click()
    copy.evaluate("direction => { document.documentElement.dir = direction; }", direction)
    for tab in ("Questions", "Drafts", "Notes"):
        copy.get_by_role("tab", name=tab).click()
        expect(copy.get_by_role("tabpanel", name=tab)).to_be_visible()
        assert copy.evaluate(WIDER) is False, tab


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
    for kind in ("scheduling", "thank-you"):
        panel.get_by_label("Kind of message").select_option(kind)
        expect(panel.locator("#draft-stage .note").first).to_be_visible()
        assert faults_of(panel) == [], kind
    panel.get_by_role("tab", name="Invitation", exact=True).click()
    panel.locator("#draft").fill("Hi Hanna, could you refer me to your hiring manager?")
    expect(panel.locator(".finding").first).to_be_visible()
    assert faults_of(panel) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_where_there_is_nobody(
    desk: Desk, theme: Literal["light", "dark"]
) -> None:
    for address, heading in (("article.html", "Nobody found"), ("team.html", "Four people")):
        _, panel = desk.capture(f"{desk.site}/{address}", heading)
        desk.browser.choose_theme(panel, theme)
        assert faults_of(panel) == [], address


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
