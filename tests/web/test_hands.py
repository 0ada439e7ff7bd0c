"""Everything by keyboard, and files in and out, in a real Chromium."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts, talks
from coffeechat.workflow.companion import Companion
from support import NOW
from web.visit import Visit, wait_until
from web.visitor import Keep

TABLE = "Name,Email\n" + "".join(f"Person {n:03},p{n}@x.example\n" for n in range(120))


def names(page: Page) -> list[str]:
    return page.locator(".people .name").all_text_contents()


def test_the_palette_goes_to_people_pages_and_actions(visit: Visit, hanna: Contact) -> None:
    page = visit.goto("/you")
    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox", name="A person, a page, an action")
    expect(field).to_be_focused()

    field.fill("hana lindq")  # a letter is missing
    expect(page.get_by_role("option", name="Hanna Lindqvist")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/people/{hanna.id}")

    page.keyboard.press("Control+k")
    field.fill("log a talk")
    expect(page.get_by_role("dialog").get_by_role("option").first).to_have_text("Log a talk")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/people/{hanna.id}#talks")

    page.keyboard.press("Control+k")
    field.fill("trash")
    expect(page.get_by_role("option", name="Trash")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_help_sheet_lists_the_keys_and_switches_them_off(visit: Visit, hanna: Contact) -> None:
    page = visit.goto("/people")
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keys")
    expect(sheet).to_contain_text("Go to Today")
    sheet.get_by_label("Keys without Ctrl are on").uncheck()
    sheet.get_by_role("button", name="Close").click()

    page.keyboard.press("/")
    expect(page.locator("#find")).not_to_be_focused()
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="A person, a page").fill("keyboard")
    page.get_by_role("option", name="Keyboard shortcuts").click()
    sheet.get_by_label("Keys without Ctrl are on").check()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("y")
    page.wait_for_url("**/you")


def test_keys_that_are_off_are_off_in_a_talk_too(
    visit: Visit, companion: Companion, hanna: Contact
) -> None:
    talk = talks.add_talk(companion, hanna.id, {"starts_at": NOW, "time_zone": "Europe/London"})
    page = visit.goto(f"/talks/{talk.id}")
    page.get_by_role("button", name="Start the talk").click()
    note = page.get_by_label("Quick note")
    expect(note).to_be_visible()
    page.wait_for_load_state()  # keys are heard once the scripts are there
    page.keyboard.press("n")
    expect(note).to_be_focused()

    page.evaluate("localStorage.setItem('coffeechat.keys-off', '1')")
    page.locator(".clock").click()
    page.keyboard.press("n")
    expect(note).not_to_be_focused()


def test_the_list_follows_what_is_typed_with_the_hit_in_its_context(
    visit: Visit, companion: Companion, hanna: Contact, keep: Keep
) -> None:
    keep("Jo Pell")
    contacts.add_note(companion, hanna.id, "She rehearses every shift on paper first")
    page = visit.goto("/people")

    page.keyboard.press("/")
    page.keyboard.type("rehears")
    expect(page.locator(".people .name")).to_have_text(["Hanna Lindqvist"])
    expect(page.locator(".snippet")).to_have_text(re.compile("Your note: She rehearses"))
    expect(page.locator(".snippet b")).to_have_text("rehearses")
    expect(page.locator("#found-aloud")).to_contain_text("1 person")
    expect(page.locator("#find")).to_be_focused()
    assert "q=rehears" in page.url


def test_the_search_field_of_any_page_shows_who_is_meant(visit: Visit, hanna: Contact) -> None:
    page = visit.goto("/you")
    page.locator("#find").click()
    page.keyboard.type("kestrel")
    option = page.get_by_role("search").get_by_role("option")
    expect(option).to_contain_text("Organisation: Kestrel Learning")
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/people/{hanna.id}")


def test_people_are_ticked_tagged_and_brought_back_by_keys_alone(visit: Visit, keep: Keep) -> None:
    for name in ("Ann Ek", "Ben Oke", "Cleo Ng"):
        keep(name)
    page = visit.goto("/people?sort=name")

    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    expect(page.locator("[data-ticked]")).to_have_text("2")
    page.keyboard.press("t")
    page.keyboard.type("law")
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text("Two people tagged “law”.")
    expect(page.locator(".people .tag")).to_have_text(["law", "law"])

    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("u")
    expect(page.locator("#notices")).to_contain_text("Taken back.")
    expect(page.locator(".people .tag")).to_have_count(0)


def test_all_on_a_page_go_to_the_trash_with_one_undo(visit: Visit, keep: Keep) -> None:
    for number in range(3):
        keep(f"Person {number}")
    page = visit.goto("/people?sort=name")
    page.get_by_label("Choose all on this page").check()
    page.get_by_role("button", name="To the trash").click()
    expect(page.locator("#notices")).to_contain_text("Three people put in the trash.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".people .name")).to_have_count(3)


def test_a_file_is_mapped_looked_over_cancelled_then_moved_in(
    visit: Visit, companion: Companion, tmp_path: Path
) -> None:
    source = tmp_path / "people.csv"
    source.write_text(TABLE, "utf-8")
    page = visit.goto("/luggage")

    page.get_by_label("A file of people").set_input_files(source)
    page.get_by_role("button", name="Look at the file").click()
    expect(page.locator("h1")).to_have_text("What the columns hold")
    page.get_by_role("button", name="Compare with who is here").click()
    expect(page.locator("h1")).to_have_text("120 new people")
    expect(page.locator(".planned")).to_contain_text("and 95 more")
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator("h1")).to_have_text("Cancelled")
    assert contacts.list_contacts(companion).total == 0

    page.get_by_role("link", name="Choose another file").click()
    page.get_by_label("A file of people").set_input_files(source)
    page.get_by_role("button", name="Look at the file").click()
    page.get_by_role("button", name="Compare with who is here").click()
    page.get_by_role("button", name="Move them in").click()
    expect(page.locator("h1")).to_have_text("Moved in")
    assert contacts.list_contacts(companion).total == 120

    page.get_by_role("button", name="Take all of it back").click()
    expect(page.locator("#notices")).to_contain_text("The import is taken back.")
    assert contacts.list_contacts(companion).total == 0


def test_everything_is_saved_to_a_file(visit: Visit, hanna: Contact) -> None:
    page = visit.goto("/luggage")
    with page.expect_download() as download:
        page.get_by_role("link", name="Save everything").click()
    assert download.value.suggested_filename == "coffeechat.json"
    kept = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert kept["contacts"][0]["record"]["name"]["value"] == "Hanna Lindqvist"


def test_ticking_a_person_moves_nothing_and_the_bar_begins_with_words(
    visit: Visit, keep: Keep
) -> None:
    for name in ("Ann Ek", "Ben Oke", "Cleo Ng"):
        keep(name, role="Designer", organisation="Kestrel Learning")
    page = visit.goto("/people")
    role = page.locator(".people .role").first
    for width in (360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 780})
        before = role.bounding_box()
        page.locator(".people [name=person]").first.check()
        assert role.bounding_box() == before
        bar = page.locator(".chosen")
        words = bar.locator("#chosen-title").bounding_box()
        presses = [one.bounding_box() for one in bar.locator("button, input, select").all()]
        assert width > 900 or all(
            one["y"] >= words["y"] + words["height"] for one in presses
        )  # half a tick above stands clear of them
        page.locator(".people [name=person]").first.uncheck()


def test_without_a_script_people_are_ticked_and_files_move_in(
    plain: Visit, keep: Keep, tmp_path: Path
) -> None:
    keep("Ann Ek")
    page = plain.goto("/people")
    page.get_by_label("Choose Ann Ek").check()
    page.get_by_label("A tag", exact=True).fill("law")
    page.get_by_role("button", name="Tag", exact=True).click()
    expect(page.locator(".people .tag")).to_have_text("law")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".people .tag")).to_have_count(0)

    source = tmp_path / "jo.vcf"
    source.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Jo Pell\nEND:VCARD\n", "utf-8")
    page.goto(f"{plain.origin}/luggage")
    page.get_by_label("A file of people").set_input_files(source)
    page.get_by_role("button", name="Look at the file").click()
    page.get_by_role("button", name="Move them in").click()
    expect(page.locator("h1")).to_have_text("Moved in")


def test_what_is_found_lies_over_the_page_and_moves_nothing(visit: Visit, hanna: Contact) -> None:
    page = visit.goto("/you")
    heading = page.locator("h1")
    before = heading.bounding_box()
    page.keyboard.press("/")
    page.keyboard.type("hanna")
    option = page.get_by_role("option", name=hanna.name)
    expect(option).to_be_visible()
    assert heading.bounding_box() == before
    # Each answer puts new options in the list: one held may be off the page, without a place.
    wait_until(
        page,
        """() => {
          const lines = [...document.querySelectorAll("[role=option] bdi")];
          const [name, role] = lines.map((line) => line.getBoundingClientRect().top);
          return name < role;
        }""",
    )

    page.keyboard.press("Control+k")
    assert page.get_by_role("dialog").bounding_box()["width"] < 600
