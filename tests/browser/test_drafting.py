"""A draft is edited, checked while it is typed, copied and inserted; never sent."""

from __future__ import annotations

import re

import pytest
from desk import LINKEDIN, Desk
from expecting import expect
from playwright.sync_api import Page

ASKS = "Hi Hanna, could you refer me to your hiring manager? No rush at all."
FINE = "Hi Hanna, could I ask for 20 minutes of your insight? No rush at all."


# Without a reload, which in Firefox takes the press's permission away.
EMPTY = """() => {
  for (const field of document.querySelectorAll('#note, #message')) {
    const fresh = field.cloneNode(false);
    fresh.removeAttribute('maxlength');
    if (fresh.localName === 'textarea') fresh.value = '';
    field.replaceWith(fresh);
  }
}"""
EDITS = """async () => {
  const kept = Object.keys(await chrome.storage.local.get(null));
  await chrome.storage.local.remove(kept.filter((key) => key.startsWith('drafts-')));
}"""

ASKED = """() => performance.getEntriesByType('resource')
  .map((entry) => new URL(entry.name).pathname).filter((path) => path.startsWith('/api/'))"""


@pytest.fixture(scope="module")
def captured(shared_desk: Desk) -> tuple[Page, Page]:
    """A page on which the button was pressed, and its panel."""
    shared_desk.clear()
    return shared_desk.capture(LINKEDIN, "Hanna Lindqvist")


@pytest.fixture
def drafting(captured: tuple[Page, Page]) -> tuple[Page, Page]:
    """The captured page anew, and the panel with the drafts in front as they were composed."""
    page, panel = captured
    page.evaluate(EMPTY)
    page.bring_to_front()
    panel.evaluate(EDITS)
    panel.reload()
    panel.get_by_role("tab", name="Drafts").click()
    expect(panel.locator("#draft")).to_be_visible()
    return page, panel


def test_length_follows_the_words_in_the_channels_own_unit(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    panel.locator("#draft").fill("Hi Hanna 😀")
    expect(panel.locator("#draft-length")).to_have_text("11 of 200")
    panel.get_by_role("tab", name="Email").click()
    panel.locator("#draft").fill("Four words are here.")
    expect(panel.locator("#draft-length")).to_contain_text("4 words")


def test_an_ask_for_a_referral_blocks_until_the_words_change(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    panel.locator("#draft").fill(ASKS)
    expect(panel.locator(".finding").first).to_be_visible()
    expect(panel.locator(".marks .hit").first).to_be_attached()
    copy = panel.get_by_role("button", name="Copy", exact=True)
    expect(copy).to_have_attribute("aria-disabled", "true")
    copy.focus()
    expect(copy).to_be_focused()
    expect(panel.get_by_text("Copy and Insert return once")).to_be_visible()
    panel.get_by_role("button", name="Use this wording").first.click()
    expect(panel.locator(".finding")).to_have_count(0)
    expect(copy).to_have_attribute("aria-disabled", "false")
    assert "refer" not in panel.locator("#draft").input_value()


def test_marks_lie_exactly_under_the_words(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    panel.locator("#draft").fill(ASKS)
    expect(panel.locator(".marks .hit").first).to_be_attached()
    assert panel.locator(".marks").inner_text().rstrip("\u200b") == ASKS
    boxes = [panel.locator(place).bounding_box() for place in (".marks", "#draft")]
    assert boxes[0] == boxes[1]


def test_a_finding_can_be_waved_away(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    panel.locator("#draft").fill(ASKS)
    while panel.locator(".finding").or_(panel.locator(".nothing")).count():
        panel.get_by_role("button", name="Not what I meant").first.click()
    expect(panel.get_by_role("button", name="Copy", exact=True)).to_have_attribute(
        "aria-disabled", "false"
    )


def test_a_draft_over_its_limit_cannot_be_used(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    panel.locator("#draft").fill("word " * 41)
    insert = panel.get_by_role("button", name="Insert")
    expect(insert).to_have_attribute("aria-disabled", "true")
    expect(panel.locator(".meter")).to_have_class("meter over")


def test_a_draft_is_copied(shared_desk: Desk, drafting: tuple[Page, Page]) -> None:
    page, panel = drafting
    panel.locator("#draft").fill(FINE)
    panel.get_by_role("button", name="Copy", exact=True).click()
    expect(panel.locator("#undo")).to_contain_text("Copied")
    assert shared_desk.browser.read_clipboard(page) == FINE
    panel.get_by_role("tab", name="Message").click()
    expect(panel.locator("#undo")).to_have_text("")


@pytest.mark.parametrize("field", ["#note", "#message"], ids=["textarea", "contenteditable"])
def test_a_draft_is_inserted_where_the_user_clicked(
    drafting: tuple[Page, Page], field: str
) -> None:
    page, panel = drafting
    page.evaluate("addEventListener('submit', () => { document.title = 'submitted'; })")
    page.evaluate("addEventListener('input', (event) => { window.heard = event.isTrusted; })")
    page.locator(field).click()
    panel.locator("#draft").fill(FINE)
    panel.get_by_role("button", name="Insert").click()
    expect(panel.locator("#undo")).to_contain_text("Inserted")
    written = page.locator(field)
    assert (written.input_value() if field == "#note" else written.inner_text()) == FINE
    assert page.evaluate("window.heard") is True
    assert page.title() != "submitted"
    assert page.url == LINKEDIN


def test_an_editor_that_takes_pastes_gets_one(drafting: tuple[Page, Page]) -> None:
    page, panel = drafting
    page.evaluate(
        """document.querySelector('#message').addEventListener('paste', (event) => {
          event.preventDefault();
          window.pasted = event.clipboardData.getData('text/plain');
        })"""
    )
    page.locator("#message").click()
    panel.locator("#draft").fill(FINE)
    panel.get_by_role("button", name="Insert").click()
    expect(panel.locator("#undo")).to_contain_text("Inserted")
    assert page.evaluate("window.pasted") == FINE
    assert page.locator("#message").inner_text() == ""


def test_a_field_that_cuts_the_draft_is_named(drafting: tuple[Page, Page]) -> None:
    page, panel = drafting
    page.evaluate("document.querySelector('#note').maxLength = 20")
    page.locator("#note").click()
    panel.locator("#draft").fill(FINE)
    panel.get_by_role("button", name="Insert").click()
    expect(panel.locator("#undo")).to_contain_text("took 20 of")


def test_without_a_field_insert_says_what_to_do(drafting: tuple[Page, Page]) -> None:
    page, panel = drafting
    page.evaluate("document.activeElement.blur()")
    panel.locator("#draft").fill(FINE)
    panel.get_by_role("button", name="Insert").click()
    expect(panel.locator("#undo")).to_contain_text("Click into the message field")


def test_insert_stays_out_of_pages_that_were_not_pressed(
    shared_desk: Desk, drafting: tuple[Page, Page]
) -> None:
    _, panel = drafting
    other = shared_desk.browser.open(f"{shared_desk.site}/personal.html")
    other.locator("#field").click()
    panel.locator("#draft").fill(FINE)
    panel.get_by_role("button", name="Insert").click()
    expect(panel.locator("#undo")).to_contain_text("out of reach")
    assert other.locator("#field").input_value() == ""
    other.close()


def test_edited_words_stay_with_their_draft(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    composed = panel.locator("#draft").input_value()
    panel.locator("#draft").fill(FINE)
    panel.get_by_role("tab", name="Message").click()
    panel.get_by_role("tab", name="Invitation", exact=True).click()
    expect(panel.locator("#draft")).to_have_value(FINE)
    panel.reload()
    panel.get_by_role("tab", name="Drafts").click()
    expect(panel.locator("#draft")).to_have_value(FINE)
    panel.get_by_role("button", name="Back to the suggested wording").click()
    expect(panel.locator("#draft")).to_have_value(composed)


def test_the_angle_steps_round_by_the_keyboard(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    first = panel.locator("#draft").input_value()
    step = panel.get_by_role("button", name="Next angle")
    step.focus()
    panel.keyboard.press("Enter")
    expect(panel.locator("#draft")).not_to_have_value(first)
    expect(step).to_be_focused()
    panel.get_by_role("button", name="Previous angle").click()
    expect(panel.locator("#draft")).to_have_value(first)


def test_a_thank_you_without_a_talk_says_what_it_needs(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    panel.get_by_role("tab", name="More").click()
    panel.get_by_label("Kind of message").select_option("thank-you")
    expect(panel.locator("#draft-stage")).to_contain_text("What stayed with you from the talk?")
    expect(panel.locator(".foot")).to_be_hidden()


def propose(panel: Page, time: str, label: str = "First time") -> None:
    """Choose the message that finds a time, and give it one."""
    panel.get_by_role("tab", name="More").click()
    panel.get_by_label("Kind of message").select_option("scheduling")
    panel.get_by_label(label).fill(time)
    panel.get_by_role("button", name="Write them in").click()


def test_times_that_suit_are_written_in_and_what_was_typed_comes_back(
    drafting: tuple[Page, Page],
) -> None:
    _, panel = drafting
    draft = panel.locator("#draft")
    propose(panel, "2031-03-04T15:00")
    expect(panel.locator("#undo")).to_contain_text("The times are in the draft.")
    expect(draft).to_have_value(re.compile("4 March"))
    draft.fill(FINE)
    propose(panel, "2031-03-06T09:30", "Second time")
    expect(draft).to_have_value(re.compile(r"4 March[\s\S]+6 March"))
    panel.get_by_role("button", name="Undo").click()
    expect(draft).to_have_value(FINE)


def test_a_zone_that_is_none_is_told_and_nothing_is_lost(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    propose(panel, "2031-03-04T15:00")
    # Not the draft alone: these times may stand in it since the test before.
    expect(panel.locator("#undo")).to_contain_text("The times are in the draft.")
    panel.locator("#draft").fill(FINE)
    propose(panel, "Atlantis", "Their time zone")
    expect(panel.locator("form .due")).to_contain_text("No time zone is called “Atlantis”")
    expect(panel.locator("#draft")).to_have_value(FINE)


def test_what_a_draft_lacks_of_the_profile_leads_there(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    link = panel.get_by_role("link", name="Open your profile")
    expect(link).to_have_attribute("href", re.compile(r"^http://127\.0\.0\.1:\d+/you$"))


def test_a_time_is_confirmed_only_once_there_is_one(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    panel.get_by_role("tab", name="More").click()
    panel.get_by_label("Kind of message").select_option("scheduling")
    expect(panel.get_by_text("The times that suit you")).to_be_visible()
    panel.get_by_label("Kind of message").select_option("scheduling/confirmation")
    expect(panel.get_by_text("Plan the talk first")).to_be_visible()


def test_an_edited_draft_does_not_say_what_the_suggested_one_rested_on(
    drafting: tuple[Page, Page],
) -> None:
    _, panel = drafting
    expect(panel.get_by_text("rest on")).to_be_visible()
    panel.locator("#draft").fill(FINE)
    expect(panel.get_by_text("rest on")).to_be_hidden()


def test_a_polite_close_is_another_draft_than_the_reminder(drafting: tuple[Page, Page]) -> None:
    _, panel = drafting
    panel.get_by_role("tab", name="More").click()
    kind = panel.get_by_label("Kind of message")
    kind.select_option("follow-up")
    expect(panel.locator("#draft")).to_have_value(re.compile("20 minutes|perspective|insight"))
    reminder = panel.locator("#draft").input_value()
    kind.select_option("follow-up/close")
    expect(panel.locator("#draft")).not_to_have_value(reminder)
    assert "?" not in panel.locator("#draft").input_value()


def test_from_the_button_to_a_copied_message_takes_four_presses_and_two_waits(desk: Desk) -> None:
    page, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")  # the first press, the first wait
    before = panel.evaluate(ASKED)
    draft = panel.locator("#draft")
    for press in (
        panel.get_by_role("tab", name="Drafts"),
        panel.get_by_role("tab", name="Message"),
    ):
        press.click()
        expect(draft).to_have_value(re.compile("Hanna"))
    came_along = [path for path in panel.evaluate(ASKED)[len(before) :] if "/drafts" in path]
    assert came_along == []  # the drafts are there already: nobody waits for these two presses
    expect(panel.get_by_text(re.compile("rests? on Hanna’s page"))).to_be_visible()
    panel.get_by_role("button", name="Copy", exact=True).click()  # the check is waited for
    expect(panel.get_by_text("Copied.")).to_be_visible()
    assert desk.browser.read_clipboard(page) == draft.input_value()


def test_a_sent_message_is_logged_and_counted_until_undone(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.get_by_role("tab", name="Drafts").click()
    panel.locator("#draft").fill(FINE)
    sent = panel.get_by_text(re.compile(r"(\d+|No) invitations? with a note sent in [A-Z]"))
    before = desk.companion.ask("GET", "/api/profile")["invitations_this_month"]
    expect(sent).to_contain_text(f"{before or 'No'} invitation")
    panel.get_by_role("button", name="Mark as sent").click()
    expect(panel.locator("#undo")).to_contain_text("Marked as sent")
    expect(sent).to_contain_text(f"{before + 1} invitation")
    path = f"/api/contacts/{desk.only_contact()['id']}"
    [message] = desk.companion.ask("GET", f"{path}/messages")["messages"]
    assert (message["body"], message["channel"]) == (FINE, "connection-note")
    assert desk.only_contact()["stage"] == "asked"
    panel.get_by_role("button", name="Undo").click()
    expect(sent).to_contain_text(f"{before or 'No'} invitation")
    assert desk.companion.ask("GET", f"{path}/messages")["messages"] == []
    assert desk.only_contact()["stage"] == "found"


def test_the_fourth_noted_invitation_of_a_month_is_warned_of(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    path = f"/api/contacts/{desk.only_contact()['id']}/messages"
    notes = [{"channel": "connection-note", "body": f"{FINE} {number}"} for number in range(4)]
    ids = [desk.companion.ask("POST", path, note)["message"]["id"] for note in notes]
    panel.reload()
    panel.get_by_role("tab", name="Drafts").click()
    expect(panel.locator(".due", has_text="4 invitations with a note")).to_be_visible()
    for message in ids:
        desk.companion.ask("DELETE", f"{path}/{message}")
