from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts, messages
from coffeechat.workflow.companion import Companion
from web.visitor import Browser

BLUNT = "Dear Hanna,\r\n\r\ncould you refer me for a job in your team?"


@pytest.fixture
def place(hanna: Contact) -> str:
    return f"/people/{hanna.id}"


def shown(page: BeautifulSoup) -> list[tuple[str, str]]:
    forms = page.select("#drafts form.draft:not([hidden])")
    return [
        tuple(form.select_one(f"[name={name}]")["value"] for name in ("channel", "angle"))
        for form in forms
    ]


def test_only_the_open_draft_lies_in_the_page_and_a_link_leads_to_each(
    browser: Browser, place: str
) -> None:
    page = browser.page(place)

    assert len(page.select("#drafts form.draft")) == len(shown(page)) == 1
    links = {link["data-channel"]: link["href"] for link in page.select("a[data-channel]")}
    assert set(links) == {"connection-note", "linkedin-message", "email"}
    for channel, link in links.items():
        assert [one for one, _ in shown(browser.page(link))] == [channel]


def test_the_address_opens_another_channel_and_angle(browser: Browser, place: str) -> None:
    [(channel, first)] = shown(browser.page(f"{place}?channel=email"))
    forward = browser.page(f"{place}?channel=email").select_one(
        "form.draft:not([hidden]) [data-step='1']"
    )

    [(same, second)] = shown(browser.page(forward["href"]))
    assert channel == same == "email"
    assert first != second


def test_the_check_answers_a_script_in_json_with_offsets_into_what_was_typed(
    browser: Browser, place: str
) -> None:
    form = {"csrf_token": browser.token(), "channel": "email", "body": BLUNT}

    answer = browser.send(f"{place}/check", form, Accept="application/json").json

    text = BLUNT.replace("\r\n", "\n")
    blocking = [finding for finding in answer["findings"] if finding["severity"] == "blocks"]
    assert blocking
    assert "refer me" in text[blocking[0]["start"] : blocking[0]["end"]]
    assert answer["length"] == len(text.split())


def test_without_a_script_the_check_comes_back_with_the_page(browser: Browser, place: str) -> None:
    [(channel, angle)] = shown(browser.page(f"{place}?channel=email"))

    answer = browser.post(f"{place}/check", channel=channel, angle=angle, body=BLUNT)

    page = BeautifulSoup(answer.text, "lxml")
    assert shown(page) == [(channel, angle)]
    assert page.select("form.draft:not([hidden]) .finding")
    assert "refer me for a job" in page.select_one("form.draft:not([hidden]) textarea").get_text()


def test_an_unknown_channel_is_refused_in_words(browser: Browser, place: str) -> None:
    form = {"csrf_token": browser.token(), "channel": "pigeon", "body": "Hi"}

    answer = browser.send(f"{place}/check", form, Accept="application/json")

    assert answer.status_code == 422
    assert "pigeon" in answer.json["detail"]


def test_a_sent_message_is_logged_as_it_was_sent(
    browser: Browser, place: str, companion: Companion, hanna: Contact
) -> None:
    answer = browser.post(
        f"{place}/messages",
        channel="email",
        angle="move",
        subject="Your move",
        body="Dear Hanna,\r\nhow?",
    )

    [message] = messages.list_messages(companion, hanna.id)
    assert (message.subject, message.body) == ("Your move", "Dear Hanna,\nhow?")
    assert contacts.get_contact(companion, hanna.id).stage == "asked"
    assert "You sent: email" in answer.text
