"""The pages in a real Chromium, under the real server and its content policy."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from coffeechat.records.contact import Contact
from coffeechat.workflow.companion import Companion
from web.visit import Visit

BLUNT = "Hi Hanna, could you refer me for a job in your team? \N{HOT BEVERAGE}"


def test_no_page_breaks_its_own_content_policy(visit: Visit, hanna: Contact) -> None:
    for path in ("/today", "/people", f"/people/{hanna.id}", f"/people/{hanna.id}/prep", "/you",
                 "/pair", "/welcome", "/people/new", "/trash", "/research", "/learned",
                 f"/people/{hanna.id}/reread"):  # fmt: skip
        visit.goto(path)

    assert visit.faults == []


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_page_is_wider_than_its_window(visit: Visit, keep: object, width: int) -> None:
    long = "Weiterbildungsqualitätsmanagementundlernmitteldigitalisierungsbeauftragte"
    person = keep(f"Friederike {long}", role=long, organisation=long, tags=(long,), about=long * 5)
    visit.page.set_viewport_size({"width": width, "height": 800})

    for path in ("/today", "/people", f"/people/{person.id}", f"/people/{person.id}/prep", "/you",
                 "/pair", "/welcome", "/people/new", "/research", "/learned",
                 f"/people/{person.id}/reread"):  # fmt: skip
        page = visit.goto(path)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, path


def test_a_draft_is_counted_and_checked_as_one_types(visit: Visit, hanna: Contact) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    draft = page.locator("form.draft:not([hidden])")

    draft.locator("textarea").fill(BLUNT)

    expect(draft.locator("[data-length]")).to_have_text(str(len(BLUNT)))
    expect(draft.locator(".finding").first).to_be_visible()
    expect(draft.locator("mark.hit").first).to_contain_text("refer me")
    expect(draft.get_by_role("button", name="Copy")).to_have_attribute("aria-disabled", "true")
    draft.locator("textarea").fill("Hi Hanna, which week do you remember best?")
    expect(draft.get_by_role("button", name="Copy")).to_have_attribute("aria-disabled", "false")


def test_better_words_are_put_in_with_one_press(visit: Visit, hanna: Contact) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    draft = page.locator("form.draft:not([hidden])")
    draft.locator("textarea").fill(BLUNT)

    better = draft.locator(".finding ins").first.text_content()
    draft.locator(".finding .btn").first.click()

    expect(draft.locator("textarea")).not_to_have_value(BLUNT)
    assert (better or "") in draft.locator("textarea").input_value()


def test_a_draft_is_copied_as_it_stands(visit: Visit, hanna: Contact) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    draft = page.locator("form.draft:not([hidden])")
    draft.locator("textarea").fill("Hi Hanna,\n\nwhich week?")

    draft.get_by_role("button", name="Copy").click()

    expect(page.locator("#notices")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == "Hi Hanna,\n\nwhich week?"


def test_a_draft_says_the_name_that_was_just_changed_unless_it_was_edited(
    visit: Visit, hanna: Contact
) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    text = page.locator("form.draft:not([hidden]) textarea")

    def add(field: str, value: str) -> None:
        form = page.locator("#record details.add")
        form.locator("summary").click()
        form.get_by_label("What").select_option(field)
        form.get_by_label("Is", exact=True).fill(value)
        form.get_by_role("button", name="Add").click()
        expect(page.locator("#record .facts")).to_contain_text(value)

    add("greeting", "Hanni")
    expect(text).to_have_value(re.compile("^Hi Hanni,"))
    text.fill("My own words")
    add("pronouns", "she/her")
    expect(text).to_have_value("My own words")


def test_what_was_typed_outlives_every_other_form(visit: Visit, hanna: Contact) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    text = page.locator("form.draft:not([hidden]) textarea")
    text.fill("My own words")

    page.get_by_label("Pin question 1", exact=True).click()
    expect(page.get_by_label("Unpin question 1")).to_be_focused()
    page.get_by_role("button", name="Agreed").click()
    expect(page.locator("[aria-current=step]")).to_contain_text("Agreed today")
    page.get_by_label("Add a note").fill("Asked about night shifts")
    page.get_by_role("button", name="Keep the note").click()
    expect(page.locator("#notices")).to_contain_text("Note kept.")
    page.get_by_role("link", name="Email").click()
    expect(page.get_by_role("link", name="Email")).to_have_attribute("aria-current", "true")
    expect(text).not_to_have_value("My own words")
    page.get_by_role("link", name="Invitation", exact=True).click()

    expect(text).to_have_value("My own words")


def test_zones_are_offered_where_one_is_asked_for(visit: Visit, hanna: Contact) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    page.get_by_text("When there is an answer or a talk").click()
    page.get_by_text("Plan a talk", exact=True).click()
    field = page.locator("input[list=zones]").first

    field.focus()

    offered = page.locator("#zones").evaluate("list => [...list.options].map(one => one.value)")
    assert "Europe/London" in offered and len(offered) > 300


def test_a_refused_form_says_why_and_takes_the_focus(visit: Visit, hanna: Contact) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    page.get_by_label("Add a note").fill("   ")

    page.get_by_role("button", name="Keep the note").click()

    expect(page.locator("#notes [role=alert]")).to_be_visible()
    expect(page.get_by_label("Add a note")).to_be_focused()
    # The browser names every refused request in its console.
    assert all("422" in fault for fault in visit.faults)
    visit.faults.clear()


def test_a_draft_that_was_marked_as_sent_already_says_so_and_stays(
    visit: Visit, hanna: Contact
) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    draft = page.locator("form.draft:not([hidden])")
    for _ in range(2):
        draft.locator("textarea").fill("Hi Hanna, which week?")
        draft.get_by_role("button", name="Mark as sent").click()
        expect(page.locator("#story")).to_contain_text("You sent: invitation")

    expect(draft.get_by_role("alert")).to_contain_text("Nothing was added")
    expect(draft.locator("textarea")).to_have_value("Hi Hanna, which week?")
    draft.locator("textarea").fill("Hi Hanna, which month?")
    draft.get_by_role("button", name="Mark as sent").click()
    expect(draft.get_by_role("alert")).to_have_count(0)
    assert all("422" in fault for fault in visit.faults)
    visit.faults.clear()


def test_a_removed_note_comes_back_with_undo(visit: Visit, hanna: Contact) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    page.get_by_label("Add a note").fill("Asked about night shifts")
    page.get_by_role("button", name="Keep the note").click()

    page.get_by_label("Remove the note").click()
    expect(page.locator("#notes .own")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()

    expect(page.locator("#notes .own")).to_have_text("Asked about night shifts")


def test_the_keyboard_reaches_the_search_and_leaves_a_menu(visit: Visit, hanna: Contact) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()

    more = page.locator("#head .menu > summary")
    more.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Delete")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Delete")).to_be_hidden()
    expect(more).to_be_focused()


def test_a_form_opens_in_its_place_and_closes_again(visit: Visit, hanna: Contact) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    page.get_by_label("Add a note").fill("Half a thought")
    place = page.locator("#record details.src", has_text="Gothenburg")
    place.locator("summary").click()

    place.get_by_text("Change", exact=True).click()
    expect(place.get_by_label("Place", exact=True)).to_be_focused()
    place.get_by_text("Cancel", exact=True).click()
    expect(place.get_by_text("Change", exact=True)).to_be_focused()

    page.keyboard.press("l")
    expect(page.get_by_label("It ended")).to_be_focused()
    expect(page.get_by_label("Add a note")).to_have_value("Half a thought")
    assert visit.faults == []


def test_a_talk_is_logged_without_leaving_the_page(visit: Visit, hanna: Contact) -> None:
    page = visit.goto(f"/people/{hanna.id}")
    page.get_by_text("When there is an answer or a talk").click()
    page.get_by_text("Log a talk", exact=True).click()
    page.get_by_label("Remark 1", exact=True).fill("Rehearse one shift")
    page.get_by_label("Thank for this").first.check()
    page.get_by_role("button", name="Keep the talk").click()

    expect(page.locator("#notices")).to_contain_text("The talk is kept.")
    expect(page.locator("#talks .q")).to_have_text("Rehearse one shift")
    expect(page.locator("#stage [aria-current=step]")).to_contain_text("Talked today")
    draft = page.locator("form.draft:not([hidden])")
    expect(draft.locator("textarea")).to_have_value(re.compile("rehearse one shift", re.I))
    draft.locator("textarea").fill("Thank you")
    expect(draft.locator("[data-length]")).to_have_text("2")


def test_the_pairing_page_says_when_it_is_done(
    visit: Visit, companion: Companion, links: list[str]
) -> None:
    page = visit.goto("/pair")
    clients = companion.store.settings.get("clients", [])
    companion.store.settings.set("clients", [*clients, PAIRED])

    expect(page.locator("h1")).to_have_text("This browser is paired")
    expect(page.get_by_text("more minutes")).to_be_hidden()
    expect(page.get_by_text("How the button gets into the toolbar")).to_be_hidden()
    page.get_by_role("link", name="Go on").click()
    expect(page.get_by_role("heading", name="Say who you are")).to_be_visible()


PAIRED = {
    "id": "1", "name": "Chromium", "kind": "extension", "origin": "chrome-extension://x",
    "token_hash": "0" * 64, "created": "2026-11-23T09:30:00+00:00",
}  # fmt: skip


def test_everything_works_without_a_script(plain: Visit, hanna: Contact) -> None:
    page = plain.goto(f"/people/{hanna.id}")
    place = page.locator("#record details.src", has_text="Gothenburg")
    place.locator("summary").first.click()
    place.get_by_text("Change", exact=True).click()
    place.get_by_label("Place", exact=True).fill("Göteborg")
    place.get_by_role("button", name="Save").click()
    expect(page.locator("#record")).to_contain_text("Göteborg")

    draft = page.locator("form.draft:not([hidden])")
    draft.locator("textarea").fill(BLUNT)
    draft.get_by_role("button", name="Check").click()
    expect(page.locator("form.draft:not([hidden]) .finding").first).to_be_visible()
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)

    page.get_by_role("link", name="Email").click()
    page.locator("form.draft:not([hidden])").get_by_role("button", name="Mark as sent").click()
    expect(page.locator("#story")).to_contain_text("You sent: email")

    page.get_by_text("Log a talk", exact=True).click()
    page.get_by_label("Remark 2", exact=True).fill("Watch one shift")
    page.get_by_role("button", name="Keep the talk").click()
    expect(page.locator("#talks")).to_contain_text("Watch one shift")

    page.goto(f"{plain.origin}/people?sort=name")
    page.get_by_label("Sort").select_option("stage")
    page.get_by_role("button", name="Show").click()
    assert "sort=stage" in page.url


def test_without_a_script_somebody_is_added_noted_and_thanked(plain: Visit) -> None:
    page = plain.goto("/people/new")
    page.get_by_label("Name", exact=True).fill("Jo Pell")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("h1")).to_have_text("Jo Pell")
    person = page.url.partition("?")[0].partition("#")[0]

    page.get_by_label("Add a note").fill("Met at the museum night")
    page.get_by_role("button", name="Keep the note").click()
    expect(page.locator("#notes")).to_contain_text("Met at the museum night")

    page.get_by_text("When there is an answer or a talk").click()
    page.get_by_text("Log a talk", exact=True).click()
    page.get_by_label("Remark 1", exact=True).fill("Rehearse it on a ward")
    page.get_by_role("button", name="Keep the talk").click()
    page.goto(f"{person}?channel=thank-you")
    draft = page.locator("form.draft:not([hidden])")
    expect(draft.locator("textarea")).to_have_value(re.compile("[Rr]ehearse it on a ward"))
    draft.get_by_role("button", name="Mark as sent").click()
    expect(page.locator("#stage [aria-current=step]")).to_contain_text("Thanked")
