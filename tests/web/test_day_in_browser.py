"""The day, and what came back, in a real Chromium: one press, no page lost, undone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts, messages, talks
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import save_profile
from support import NOW
from web.visit import Visit, wait_until

COUNTED = """() => { window.shown = [];
  window.Notification = class { constructor(title) { window.shown.push(title); } };
  window.Notification.permission = 'granted'; }"""


@pytest.fixture
def daniel(companion: Companion) -> str:
    """The id of a person who was talked with two hours ago."""
    contact = contacts.add_contact(companion, {"name": "Daniel Achterberg"}).id
    talks.add_talk(companion, contact, {
        "ended_at": NOW - timedelta(hours=2), "remarks": [{"text": "Watch one shift"}],
        "actions": [{"text": "Send the reading list"}],
    })  # fmt: skip
    return contact


def test_a_thank_you_is_marked_and_taken_back(visit: Visit, daniel: str) -> None:
    page = visit.goto("/")
    expect(page.locator("h1")).to_have_text("One thing is due, and it has a clock.")
    page.get_by_role("button", name="Already thanked").click()
    expect(page.locator("h1")).to_have_text("Nothing is due. Go for a walk.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("h1")).to_have_text("One thing is due, and it has a clock.")


def test_what_is_put_off_leaves_the_list(visit: Visit, daniel: str) -> None:
    page = visit.goto("/today")
    page.locator(".duty .menu summary").click()
    page.get_by_role("button", name="Tomorrow").click()
    expect(page.locator(".duty")).to_have_count(0)


def test_a_promise_is_ticked(visit: Visit, daniel: str) -> None:
    page = visit.goto("/today")
    promise = page.get_by_role("button", name="Send the reading list")
    promise.click()
    expect(promise).to_have_attribute("aria-pressed", "true")


def test_the_thank_you_is_written_marked_as_sent_and_answered(
    visit: Visit, companion: Companion, daniel: str
) -> None:
    page = visit.goto("/today")
    page.get_by_role("link", name="Write the thank-you").click()
    draft = page.locator("form.draft:not([hidden])")
    expect(draft.locator("textarea")).to_be_visible()
    draft.get_by_role("button", name="Mark as sent").click()
    expect(page.locator("#stage [aria-current=step]")).to_contain_text("Thanked")
    expect(draft.get_by_role("button", name="Mark as sent")).to_be_focused()
    page.get_by_role("button", name="Another answer").click()
    expect(page.locator("#interactions")).to_contain_text("Two so far that went both ways")
    assert [one.direction for one in messages.list_messages(companion, daniel)] == [
        "sent", "received",
    ]  # fmt: skip


def test_the_day_works_without_a_script(plain: Visit, daniel: str) -> None:
    page = plain.goto("/today")
    page.get_by_role("button", name="Already thanked").click()
    expect(page.locator("h1")).to_have_text("Nothing is due. Go for a walk.")


def test_what_is_due_is_shown_once_outside_the_window(
    visit: Visit, companion: Companion, daniel: str
) -> None:
    save_profile(companion, {"notify": True})
    visit.page.add_init_script(f"({COUNTED})()")
    page = visit.goto("/today")
    expect(page.locator("body")).to_have_attribute("data-notify", "/today/due")
    wait_until(page, "window.shown.length === 1")
    assert page.evaluate("window.shown") == ["Thank Daniel Achterberg"]
    with page.expect_response("**/today/due"):
        page.reload()
    wait_until(page, "localStorage.getItem('coffeechat-told')")
    assert page.evaluate("window.shown") == []


def test_the_day_of_long_names_holds_at_every_width(
    visit: Visit, companion: Companion, hanna: Contact
) -> None:
    long = "Weiterbildungsqualitätsmanagement" * 3
    for number, name in enumerate((long, "נועה ברקת")):
        contact = contacts.add_contact(companion, {"name": name}).id
        at = NOW + timedelta(days=1, hours=number)
        talks.add_talk(companion, contact, {"starts_at": at, "place": long})
        messages.mark_sent(companion, contact, "email", at=NOW - timedelta(days=13))
    for width in (360, 768, 1280):
        visit.page.set_viewport_size({"width": width, "height": 800})
        page = visit.goto("/today")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
