"""The desk: later messages, their variants, and the times to propose."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from coffeechat.records.contact import Contact
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import amend_contact
from coffeechat.workflow.messages import mark_sent
from coffeechat.workflow.talks import add_talk
from support import NOW
from web.visitor import Browser


@pytest.fixture
def place(hanna: Contact) -> str:
    return f"/people/{hanna.id}"


def bodies(browser: Browser, address: str) -> list[str]:
    return [
        area.text
        for area in browser.page(address).select("#drafts form.draft:not([hidden]) textarea")
    ]


def test_the_menu_offers_every_variant(browser: Browser, place: str) -> None:
    links = [link["href"] for link in browser.page(place).select("#drafts .menu a")]
    for variant in ("confirmation", "referral", "close"):
        assert any(f"variant={variant}" in link for link in links)


def test_times_are_asked_for_and_written_in(browser: Browser, place: str) -> None:
    empty = browser.page(f"{place}?channel=scheduling")
    assert "Give the times that suit you" in empty.select_one("[data-draftless]").text
    assert len(empty.select("#drafts input[type=datetime-local]")) == 3
    (body,) = bodies(
        browser, f"{place}?channel=scheduling&times=2026-12-01T10:00&times=2026-12-02T15:30&times="
    )
    assert "Tuesday 1 December at 10:00" in body
    assert "Wednesday 2 December at 15:30" in body
    assert (
        browser.page(f"{place}?channel=scheduling&times=soon")
        .select_one("[data-draftless]")
        .text.startswith("Give each time as a day and an hour.")
    )


def test_a_polite_close_keeps_its_variant_from_angle_to_angle(browser: Browser, place: str) -> None:
    page = browser.page(f"{place}?channel=follow-up&variant=close")
    open_form = page.select_one("#drafts form.draft:not([hidden])")
    assert open_form.select_one("input[name=variant]")["value"] == "close"
    steps = [link["href"] for link in open_form.select("a[data-step]")]
    assert steps
    assert all("variant=close" in step for step in steps)
    reminder, close = (
        bodies(browser, f"{place}?channel=follow-up"),
        bodies(browser, f"{place}?channel=follow-up&variant=close"),
    )
    assert reminder != close


def test_a_variant_of_another_channel_is_left_out(browser: Browser, place: str) -> None:
    page = browser.page(f"{place}?channel=email&variant=close")
    assert not page.select("#drafts input[name=variant]")


def test_an_update_lies_open_for_somebody_who_was_thanked(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    mark_sent(companion, hanna.id, "thank-you")
    page = browser.page(place)
    assert "what you did with it" in page.select_one("#drafts [data-draftless]").text
    way = page.select_one("#drafts [data-draftless] + p a")["href"]
    form = browser.page(way).select_one(f"#{way.partition('#')[2]} form")
    assert form.select_one("[name=remark]")


@pytest.mark.parametrize(
    ("stage", "channel", "variant"),
    [
        ("found", "connection-note", ""), ("asked", "connection-note", ""),
        ("agreed", "scheduling", ""), ("planned", "scheduling", "confirmation"),
        ("talked", "thank-you", ""), ("closed", "follow-up", "close"),
    ],
)  # fmt: skip
def test_what_lies_open_is_what_the_stage_asks_for(
    companion: Companion, hanna: Contact, browser: Browser, stage: str, channel: str, variant: str
) -> None:
    amend_contact(companion, hanna.id, {"stage": stage})
    shows_open(browser.page(f"/people/{hanna.id}"), channel, variant)


def test_after_silence_the_follow_up_lies_open_and_another_is_a_link_away(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    mark_sent(companion, hanna.id, "connection-note", at=NOW - timedelta(days=10))
    shows_open(browser.page(place), "follow-up", "")
    shows_open(browser.page(f"{place}?channel=email"), "email", "")


def test_who_gave_a_talk_is_not_closed_with_the_words_for_silence(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    add_talk(companion, hanna.id, {"ended_at": NOW - timedelta(days=60)})
    amend_contact(companion, hanna.id, {"stage": "closed"})
    shows_open(browser.page(place), "update", "")


def shows_open(page: BeautifulSoup, channel: str, variant: str) -> None:
    current = page.select("#drafts .channels [aria-current]")
    assert current[0]["data-channel"] == channel
    assert [f"variant={variant}" in link["href"] for link in current[1:]] == [True] * bool(variant)
