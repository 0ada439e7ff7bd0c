"""The page of a talk that goes on: whatever happens to page, tab or companion, what was
pressed and typed is there afterwards, once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from desk import Desk, sign_in
from expecting import expect
from playwright.sync_api import Page

SAID = "reads every script aloud, twice"
# What the page sends arrives, and twice the answer does not.
HANG_UP = """() => {
  const reach = window.fetch;
  let lost = 0;
  window.fetch = async (address, ...more) => {
    const answer = await reach(address, ...more);
    if (!String(address).includes('/changes') || lost === 2) return answer;
    lost += 1;
    throw new TypeError('hung up');
  };
}"""


class Talk:
    """A talk that is planned with an invented person, and its page."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        ask = desk.companion.ask
        contact = ask("POST", "/api/contacts", {"name": "Noa Bareket", "role": "Editor"})
        planned = {"starts_at": "2026-12-01T11:00:00Z", "time_zone": "Europe/London"}
        path = f"/api/contacts/{contact['contact']['id']}/conversations"
        self.id = ask("POST", path, planned)["conversation"]["id"]
        self.page = sign_in(desk.browser, desk.companion)
        self.faults: list[str] = []
        self.open()

    def open(self) -> Page:
        """Open its page, in a tab of its own."""
        if self.page.is_closed():
            self.page = self.desk.browser.open("about:blank")
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.goto(f"{self.desk.companion.address}/talks/{self.id}")
        return self.page

    def kept(self) -> dict[str, Any]:
        """Return the talk as the companion keeps it."""
        path = f"/api/conversations/{self.id}"
        talk: dict[str, Any] = self.desk.companion.ask("GET", path)["conversation"]
        return talk

    def said(self) -> list[tuple[str, bool]]:
        return [(one["text"], one["thank_for"]) for one in self.kept()["remarks"]]

    def note(self, text: str) -> None:
        self.page.get_by_label("Quick note").fill(text)
        self.page.get_by_role("button", name="Keep", exact=True).click()

    def shows(self, words: str) -> None:
        expect(self.page.locator("[data-kept]")).to_contain_text(words)


@pytest.fixture
def talk(desk: Desk) -> Iterator[Talk]:
    talk = Talk(desk)
    yield talk
    desk.companion.start()
    talk.page.close()
    assert talk.faults == []


def test_what_is_pressed_is_kept_at_once(talk: Talk) -> None:
    page = talk.page
    expect(page.locator(".clock")).to_have_text("20:00")
    page.get_by_role("button", name="Start the talk").click()
    expect(page.locator(".clock")).to_contain_text("19:5")
    page.get_by_role("checkbox").first.check()
    talk.note(SAID)
    talk.shows("One note. Kept.")
    page.locator(".clock").click()
    page.keyboard.press("r")
    talk.shows("One note, one to thank for. Kept.")
    page.keyboard.press("n")
    page.keyboard.type("Start with the storyboard")
    page.keyboard.press("Shift+Enter")
    talk.shows("Two notes, two to thank for. Kept.")
    page.get_by_label("Quick note").fill("Send my lesson")
    page.get_by_role("button", name="I promised").click()
    talk.shows("one promise. Kept.")
    kept = talk.kept()
    assert talk.said() == [(SAID, True), ("Start with the storyboard", True)]
    assert [one["text"] for one in kept["actions"]] == ["Send my lesson"]
    assert len(kept["asked"]) == 1
    assert kept["started_at"]


@pytest.mark.parametrize("width", [360, 1280])
def test_the_box_stays_where_it_is_while_one_writes(talk: Talk, width: int) -> None:
    page = talk.page
    page.set_viewport_size({"width": width, "height": 780})
    page.get_by_role("button", name="Start the talk").click()
    place = "() => document.querySelector('#note').getBoundingClientRect().top"
    empty = page.evaluate(place)
    page.get_by_text("Skills", exact=True).click()
    page.get_by_role("checkbox").first.check()
    expect(page.get_by_label("Skills", exact=True)).to_be_checked()  # picked for this note
    talk.note(SAID)
    talk.shows("One note. Kept.")
    assert page.evaluate(place) == empty
    page.get_by_text("What you wrote", exact=True).click()
    expect(page.locator("[data-list] .theme")).to_have_text("Skills")
    listed = page.evaluate(place)
    for number in range(3):
        talk.note(f"{SAID}, {number}")
    talk.shows("Four notes. Kept.")
    assert page.evaluate(place) == listed


def test_half_a_note_survives_a_reload_and_a_closed_tab(talk: Talk) -> None:
    talk.page.get_by_role("button", name="Start the talk").click()
    talk.page.get_by_label("Quick note").fill("half a th")
    talk.page.reload()
    expect(talk.page.get_by_label("Quick note")).to_have_value("half a th")
    talk.page.close()
    expect(talk.open().get_by_label("Quick note")).to_have_value("half a th")


def test_nothing_is_lost_when_the_companion_is_killed_and_the_tab_closed(talk: Talk) -> None:
    page, companion = talk.page, talk.desk.companion
    page.get_by_role("button", name="Start the talk").click()
    talk.note("Before")
    talk.shows("One note. Kept.")
    companion.kill()
    talk.note(SAID)
    page.get_by_role("button", name="Worth thanking for").click()  # marks the last note
    page.get_by_role("checkbox").first.check()
    talk.shows("Two notes, one to thank for. Kept here until the companion is back.")
    page.get_by_label("Quick note").fill("half a th")
    page.close()

    companion.start()
    page = talk.open()
    talk.shows("Two notes, one to thank for. Kept.")
    expect(page.get_by_label("Quick note")).to_have_value("half a th")
    expect(page.get_by_role("checkbox").first).to_be_checked()
    assert talk.said() == [("Before", False), (SAID, True)]


def test_a_page_that_stays_open_sends_by_itself_and_only_once(talk: Talk) -> None:
    page, companion = talk.page, talk.desk.companion
    page.get_by_role("button", name="Start the talk").click()
    for number in range(3):
        companion.kill()
        talk.note(f"Note {number}")
        talk.shows("Kept here until the companion is back.")
        companion.start()
        talk.shows("Kept.")
    assert talk.said() == [(f"Note {number}", False) for number in range(3)]


def test_an_answer_that_got_lost_counts_once(talk: Talk) -> None:
    """The companion takes the note, but the page never hears of it and sends it again."""
    page = talk.page
    page.get_by_role("button", name="Start the talk").click()
    talk.shows("")

    page.evaluate(HANG_UP)
    talk.note(SAID)
    talk.shows("One note. Kept.")
    assert talk.said() == [(SAID, False)]


def test_another_page_sends_what_a_closed_tab_left_behind(talk: Talk) -> None:
    companion = talk.desk.companion
    talk.page.get_by_role("button", name="Start the talk").click()
    companion.kill()
    talk.note(SAID)
    talk.shows("Kept here")
    talk.page.goto("about:blank")
    companion.start()
    talk.page.goto(companion.address + "/people")
    expect(talk.page.get_by_text("What you wrote during the talk is kept now.")).to_be_visible()
    assert talk.said() == [(SAID, False)]


def test_a_talk_that_ends_without_the_companion_is_over_once_it_is_back(talk: Talk) -> None:
    page, companion = talk.page, talk.desk.companion
    page.get_by_role("button", name="Start the talk").click()
    talk.note(SAID)
    talk.shows("Kept.")
    companion.kill()
    page.get_by_role("button", name="End talk").click()
    expect(page.get_by_text("The talk is over.")).to_be_visible()
    companion.start()
    expect(page.get_by_role("heading", name="After the talk with")).to_be_visible()
    expect(page.get_by_text("24 hours left").or_(page.get_by_text("23 hours left"))).to_be_visible()
    assert talk.kept()["ended_at"]


def test_a_pause_stops_the_clock_for_everyone_who_looks(talk: Talk) -> None:
    page = talk.page
    page.get_by_role("button", name="Start the talk").click()
    page.get_by_role("button", name="Pause").click()
    expect(page.locator("[data-until]")).to_contain_text("paused")
    left = page.locator(".clock").inner_text()
    page.wait_for_timeout(2_100)
    page.reload()
    expect(page.locator(".clock")).to_have_text(left)
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".clock")).not_to_have_text(left)


def test_a_clock_that_is_set_back_gives_no_minutes_away(talk: Talk) -> None:
    page = talk.page
    page.get_by_role("button", name="Start the talk").click()
    expect(page.locator(".clock")).to_contain_text("19:5")
    page.evaluate("() => { const now = Date.now; Date.now = () => now() - 3_600_000; }")
    page.wait_for_timeout(1_200)
    expect(page.locator(".clock")).to_contain_text("19:5")
    talk.note(SAID)
    talk.shows("One note. Kept.")


def test_the_page_fits_one_hand(talk: Talk) -> None:
    page = talk.page
    page.set_viewport_size({"width": 360, "height": 780})
    page.get_by_role("button", name="Start the talk").click()
    talk.shows("")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    small = page.evaluate(
        """() => [...document.querySelectorAll(".jot .btn, .jot .field, .pick label, .run label")]
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 47.5)
            .map((one) => one.outerHTML)"""
    )
    assert small == []
    rows = page.evaluate(
        """() => new Set([...document.querySelectorAll(".pick label")]
            .map((one) => one.getBoundingClientRect().top)).size"""
    )
    assert rows == 1
