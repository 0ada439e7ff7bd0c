from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from coffeechat.workflow import contacts
from coffeechat.workflow.companion import Companion
from support import Script
from web.visitor import Browser, Keep


def test_two_of_one_name_are_made_one_and_parted_again(
    browser: Browser, keep: Keep, companion: Companion
) -> None:
    kept, other = keep("Jo Pell", role="Facilitator"), keep("Jo Pell", location="Leeds")
    offer = browser.page(f"/people/{kept.id}").select_one("form[action$=merge]")
    assert "Same name." in offer.get_text()

    page = BeautifulSoup(
        browser.post(offer["action"], other=offer.select_one("[name=other]")["value"]).text, "lxml"
    )
    assert "Jo Pell is kept once now." in page.get_text()
    assert contacts.get_contact(companion, kept.id).record.value("location") == "Leeds"
    assert browser.get(f"/people/{other.id}").location == f"/people/{kept.id}"

    part = page.select_one("form[action$=part]")
    browser.post(part["action"], merge=part.select_one("[name=merge]")["value"])
    assert contacts.list_contacts(companion).total == 2
    assert contacts.get_contact(companion, kept.id).record.location is None


def test_a_merge_that_cannot_be_is_refused_in_words(browser: Browser, keep: Keep) -> None:
    kept = keep("Jo Pell")

    answer = browser.post(f"/people/{kept.id}/merge", other=kept.id)

    assert answer.status_code == 422
    assert "These are one person already." in answer.text


def test_a_merge_is_parted_from_its_own_page_alone(browser: Browser, keep: Keep) -> None:
    assert browser.post(f"/people/{keep('Jo Pell').id}/part", merge="1").status_code == 404


@pytest.mark.parametrize("circle", [(0,), (0, 1), (0, None)], ids=["self", "two", "nowhere"])
def test_a_file_that_merges_people_in_a_circle_hides_nobody(
    browser: Browser, keep: Keep, companion: Companion, circle: tuple[int | None, ...]
) -> None:
    people = [keep("Jo Pell"), keep("Ann Ek")]
    ids = [people[one].id if one is not None else "4711" for one in circle]
    for one, into in zip(people, [*ids[1:], ids[0]], strict=False):
        companion.store.contacts.save(one.model_copy(update={"merged_into": into}))

    assert browser.get(f"/people/{people[0].id}").status_code == 200


def test_what_a_page_from_before_a_merge_says_goes_to_who_holds_the_person_now(
    browser: Browser, keep: Keep, companion: Companion, script: Script
) -> None:
    """A tab, or the panel, still shows the one that was merged into the other."""
    kept, other = keep("Jo Pell"), keep("Jo Pell")
    browser.post(f"/people/{kept.id}/merge", other=other.id)

    browser.post(f"/people/{other.id}/notes", text="from a tab")
    script("POST", f"/api/contacts/{other.id}/notes", {"text": "from the panel"})
    script("PATCH", f"/api/contacts/{other.id}", {"role": "Nurse"})
    script("POST", f"/api/contacts/{other.id}/restore")
    browser.post("/people/change", person=[other.id], action="tag", tag="met")

    now = contacts.get_contact(companion, kept.id)
    assert [note.text for note in now.own_notes] == ["from a tab", "from the panel"]
    assert (now.record.value("role"), now.tags) == ("Nurse", ["met"])
    hidden = contacts.get_contact(companion, other.id)
    assert (hidden.own_notes, hidden.tags, hidden.merged_into) == ([], [], kept.id)
    assert contacts.list_contacts(companion).total == 1

    browser.post(f"/people/{other.id}/forget")
    assert contacts.list_contacts(companion).total == 1, "forgetting is for the one that is named"
