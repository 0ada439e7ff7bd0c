"""What went to and fro, logged in the panel; what is due, on the button."""

from __future__ import annotations

from datetime import datetime, timedelta

from desk import LINKEDIN, Desk
from expecting import expect
from playwright.sync_api import Page

BADGE = "chrome.action.getBadgeText({})"
FORGET_DUE = "chrome.storage.session.remove('due')"


def open_log(panel: Page) -> None:
    panel.get_by_text("Log an answer").click()


def test_an_answer_is_one_press_and_comes_back_out(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    open_log(panel)
    panel.get_by_role("button", name="Yes to a talk").click()
    expect(panel.locator(".exchange summary")).to_contain_text("agreed")
    expect(panel.locator(".exchange .slip li")).to_contain_text("Yes to a talk")
    assert desk.only_contact()["stage"] == "agreed"
    panel.get_by_role("button", name="Undo").click()
    expect(panel.locator(".exchange summary")).to_contain_text("found")
    assert desk.only_contact()["stage"] == "found"


def test_the_same_answer_twice_is_told(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    open_log(panel)
    panel.get_by_role("button", name="Later").click()
    expect(panel.locator(".exchange .slip li")).to_have_count(1)
    panel.get_by_role("button", name="Later").click()
    expect(panel.locator("#undo")).to_contain_text("This answer is logged already")
    expect(panel.locator(".exchange .slip li")).to_have_count(1)


def test_a_message_is_moved_to_its_day_and_what_falls_due_stands_on_the_button(
    desk: Desk,
) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.evaluate(FORGET_DUE)
    panel.get_by_role("tab", name="Drafts").click()
    panel.get_by_role("button", name="Mark as sent").click()
    expect(panel.locator(".exchange summary")).to_contain_text("asked")
    assert panel.evaluate(BADGE) == ""
    open_log(panel)
    expect(panel.locator(".exchange .slip li")).to_contain_text("Sent: Invitation")
    day = (datetime.now().astimezone() - timedelta(days=13)).date().isoformat()
    panel.locator(".exchange .slip input").fill(day)
    expect(panel.locator(".bar .due")).to_have_text("1 due")
    path = f"/api/contacts/{desk.only_contact()['id']}/messages"
    [message] = desk.companion.ask("GET", path)["messages"]
    assert message["at"].startswith(day)
    expect(panel.locator(".bar .due")).to_have_text("1 due")
    assert panel.evaluate(BADGE) == "1"


def test_a_meeting_is_one_press(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    open_log(panel)
    panel.get_by_role("button", name="We met").click()
    expect(panel.locator("#undo")).to_contain_text("In the log: We met.")
    assert len(desk.only_contact()["interactions"]) == 1
    panel.get_by_role("button", name="Undo").click()
    expect(panel.locator("#undo > *")).to_have_count(0)


def test_the_drafts_open_on_the_message_that_comes_next(desk: Desk) -> None:
    page, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    open_log(panel)
    panel.get_by_role("button", name="Yes to a talk").click()
    expect(panel.locator(".exchange summary")).to_contain_text("agreed")
    panel.locator("#view > *").evaluate("view => { view.id = 'before'; }")
    desk.browser.press_button(page)
    expect(panel.locator("#before")).to_have_count(0)
    expect(panel.locator(".exchange summary")).to_be_visible()
    panel.get_by_role("tab", name="Drafts").click()
    expect(panel.get_by_label("Kind of message")).to_have_value("scheduling")
    expect(panel.get_by_role("button", name="Write them in")).to_be_visible()


def test_a_talk_that_goes_on_is_a_press_away(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    path = f"/api/contacts/{desk.only_contact()['id']}/conversations"
    planned = {"starts_at": "2026-12-01T11:00:00Z", "time_zone": "Europe/London"}
    talk = desk.companion.ask("POST", path, planned)["conversation"]["id"]
    begun = {"id": "1", "kind": "start", "at": datetime.now().astimezone().isoformat()}
    desk.companion.ask("POST", f"/api/conversations/{talk}/operations", {"operations": [begun]})
    panel.evaluate(FORGET_DUE)
    link = panel.locator(".bar .due")
    expect(link).to_have_text("Talk now with Hanna")
    assert str(link.get_attribute("href")).endswith(f"/talks/{talk}")
    panel.evaluate(FORGET_DUE)
