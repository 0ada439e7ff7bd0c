from __future__ import annotations

import pytest

from coffeechat.records.company import CapturedPage
from coffeechat.records.contact import Contact
from coffeechat.records.record import Record, ResearchNote, TeamMember
from coffeechat.workflow.companion import Companion
from support import NOW
from web.visitor import Browser, read

ANSWER = "New designers spend their first three months with a mentor on one ward."


@pytest.fixture
def about(companion: Companion) -> CapturedPage:
    note = ResearchNote(text="Founded in 2011", source="page-text", evidence="Since 2011, in Leeds")
    return companion.store.pages.add(CapturedPage(
        url="https://kestrel.example/about", organisation="Kestrel Learning", captured_at=NOW,
        record=Record(
            url="https://kestrel.example/about", kind="company", title="About Kestrel",
            organisation=read("Kestrel Learning"), notes=[note], passages=[ANSWER],
            people=[TeamMember(name="Jo Pell", role="Facilitator")],
        ),
    ))  # fmt: skip


def test_the_captured_pages_are_listed_with_what_was_noted(
    browser: Browser, about: CapturedPage
) -> None:
    page = browser.page("/research")

    words = page.main.get_text(" ", strip=True)
    assert "Kestrel Learning" in words
    assert "23 November" in words
    assert page.select_one("main a[target]")["href"] == about.url
    assert {mark.string for mark in page.select(".q")} == {"Since 2011, in Leeds", ANSWER}
    assert "one paragraph that may hold an answer" in words.casefold()
    assert "Jo Pell" in words


def test_without_a_captured_page_it_says_how_to_get_one(browser: Browser) -> None:
    assert "No page of an organisation is captured yet" in browser.page("/research").text


def test_a_person_shows_the_pages_of_their_organisation(
    browser: Browser, about: CapturedPage, hanna: Contact
) -> None:
    page = browser.page(f"/people/{hanna.id}")

    assert "About Kestrel" in page.select_one("#research").get_text()
    assert "Since 2011, in Leeds" in page.select_one("#research").get_text()
    note = page.select_one("#questions .note").get_text()
    assert "Checked against one captured page of Kestrel Learning" in note


def test_a_question_that_a_page_answers_is_shown_with_the_answer(
    browser: Browser, companion: Companion, hanna: Contact
) -> None:
    place = f"/people/{hanna.id}"
    # A page that uses a question's very words answers it, as far as a page can.
    passages = [question.text for question in browser.page(place).select("#questions .qs .said")]
    companion.store.pages.add(CapturedPage(
        url="https://kestrel.example/careers", organisation="Kestrel Learning", captured_at=NOW,
        record=Record(url="https://kestrel.example/careers", kind="company", passages=passages),
    ))  # fmt: skip

    left_out = browser.page(place).select_one("[data-keep=replaced]")
    assert left_out.select_one(".said").string == left_out.select_one(".q").string
    assert left_out.select_one("a")["href"] == "https://kestrel.example/careers"
