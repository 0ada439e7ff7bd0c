from __future__ import annotations

from bs4 import BeautifulSoup

from coffeechat.workflow import contacts
from coffeechat.workflow.companion import Companion
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
    assert "The two are one now." in page.get_text()
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
