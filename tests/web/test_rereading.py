from __future__ import annotations

import pytest

from coffeechat.records.contact import Contact
from coffeechat.records.fact import Fact
from coffeechat.workflow import contacts
from coffeechat.workflow.captures import SentPage, capture_page
from coffeechat.workflow.companion import Companion
from support import HANNA, HANNA_URL, NOW
from web.visitor import Browser


@pytest.fixture
def outdated(companion: Companion) -> Contact:
    """A contact whose record is not what today's rules read from the stored page."""
    contact = capture_page(companion, SentPage(HANNA_URL, NOW, HANNA)).contact
    contact.record.role = Fact(
        value="Designer", source="page-text", evidence="Designer", confidence=0.5
    )
    companion.store.contacts.save(contact)
    return contact


def test_what_would_change_is_shown_before_it_is_changed(
    browser: Browser, companion: Companion, outdated: Contact
) -> None:
    link = browser.page(f"/people/{outdated.id}").select_one("#head a[href$=reread]")["href"]

    page = browser.page(link)

    assert "Lead Learning Designer" in page.main.get_text()
    assert contacts.get_contact(companion, outdated.id).record.value("role") == "Designer"
    answer = browser.post(page.select_one("main form")["action"])
    assert "Read again." in answer.text
    now = contacts.get_contact(companion, outdated.id)
    assert now.record.value("role") == "Lead Learning Designer"
    assert "Nothing would change" in browser.page(link).get_text()


def test_without_a_stored_page_there_is_nothing_to_read(browser: Browser, hanna: Contact) -> None:
    page = browser.page(f"/people/{hanna.id}/reread")

    assert "No page of Hanna Lindqvist is stored" in page.main.get_text()
    assert not page.select("main form")
    assert not browser.page(f"/people/{hanna.id}").select("#head a[href$=reread]")


def test_a_page_that_cannot_be_read_any_more_says_so(
    browser: Browser, companion: Companion, outdated: Contact
) -> None:
    name = outdated.captures[0].snapshot
    companion.store.snapshots.remove(name)
    outdated.captures[0].snapshot = companion.store.snapshots.save("", HANNA_URL, NOW)
    companion.store.contacts.save(outdated)

    answer = browser.get(f"/people/{outdated.id}/reread")

    assert answer.status_code == 422
    assert "Keep the new reading" not in answer.text
