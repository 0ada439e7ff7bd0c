from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from coffeechat.records.contact import Contact
from web.visitor import Browser


@pytest.fixture
def place(hanna: Contact) -> str:
    return f"/people/{hanna.id}"


def questions(page: BeautifulSoup) -> list[Tag]:
    return page.select("#questions .qs > li")


def test_five_to_eight_questions_show_the_words_behind_them(browser: Browser, place: str) -> None:
    page = browser.page(place)

    assert 5 <= len(questions(page)) <= 8
    assert page.select("#questions .from .q")


def test_a_question_is_pinned_and_left_out(browser: Browser, place: str) -> None:
    first = questions(browser.page(place))[0]
    form = {"question": first.select_one("[name=question]")["value"]}

    page = BeautifulSoup(browser.post(f"{place}/questions", action="pin", **form).text, "lxml")
    assert page.find(id=first["id"]).select_one("[aria-pressed=true]")
    page = BeautifulSoup(browser.post(f"{place}/questions", action="remove", **form).text, "lxml")
    assert not page.find(id=first["id"])
    page = BeautifulSoup(browser.post(f"{place}/questions", action="restore", **form).text, "lxml")
    assert page.find(id=first["id"])


def test_a_question_is_edited_in_its_place(browser: Browser, place: str) -> None:
    first = questions(browser.page(place))[0]
    link = first.select_one("a[aria-label^=Edit]")["href"]
    form = questions(browser.page(link))[0].select_one("form:has(textarea)")

    answer = browser.post(
        form["action"], action="edit", question=form.select_one("[name=question]")["value"],
        text="What took most of your own time last week?",
    )  # fmt: skip
    assert "What took most of your own time last week?" in answer.text


def test_own_questions_are_added_and_an_empty_one_is_refused(browser: Browser, place: str) -> None:
    added = browser.post(f"{place}/questions", action="add", text="Which week do you remember?")
    assert "Which week do you remember?" in added.text
    assert "Your own" in added.text

    refused = browser.post(f"{place}/questions", action="add", text="")
    assert refused.status_code == 422
    assert BeautifulSoup(refused.text, "lxml").select_one("#questions [role=alert]")


def test_length_and_order_of_the_talk_can_be_chosen_and_stay(browser: Browser, place: str) -> None:
    page = browser.page(f"{place}?minutes=30&order=tiara")

    assert "30 minutes, in TIARA order" in page.select_one("#questions header").get_text()
    assert "minutes=30" in page.select_one("#questions form")["action"]
    assert "order=tiara" in page.select_one("#questions form")["action"]
