from __future__ import annotations

import pytest

from coffeechat.records.contact import Contact
from web.visitor import Browser

PAGES = (
    "/people", "/people/new", "/people/{id}", "/people/{id}/prep", "/you", "/pair", "/welcome",
    "/trash", "/research", "/people/{id}/reread", "/people/{id}?channel=email",
    "/people/{id}?channel=thank-you",
    "/people/{id}?minutes=30&order=tiara",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_its_landmarks_and_a_title(
    browser: Browser, hanna: Contact, path: str
) -> None:
    page = browser.page(path.format(id=hanna.id))

    assert page.title.string.endswith("coffeechat")
    assert page.html["lang"] == "en"
    assert len(page.select("h1")) == 1
    assert page.select_one("main#main")
    assert page.select_one("[role=status]#notices")


@pytest.mark.parametrize("path", PAGES)
def test_every_control_has_a_name(browser: Browser, hanna: Contact, path: str) -> None:
    page = browser.page(path.format(id=hanna.id))

    for field in page.select("input:not([type=hidden]), textarea, select"):
        labelled = field.get("aria-label") or field.find_parent("label")
        assert labelled or page.select_one(f"label[for='{field.get('id')}']"), str(field)
    for button in page.select("button, a[href], summary"):
        assert button.get("aria-label") or button.get_text(strip=True), str(button)


@pytest.mark.parametrize("path", PAGES)
def test_no_id_stands_twice_on_a_page(browser: Browser, hanna: Contact, path: str) -> None:
    ids = [part["id"] for part in browser.page(path.format(id=hanna.id)).select("[id]")]

    assert len(ids) == len(set(ids))


def test_the_start_leads_to_the_welcome_page_until_somebody_is_there(
    browser: Browser, keep: object
) -> None:
    assert browser.get("/").location == "/welcome"
    keep("Hanna Lindqvist")
    assert browser.get("/").location == "/people"


def test_who_is_gone_is_answered_with_a_sentence(browser: Browser) -> None:
    answer = browser.get("/people/1234567890")

    assert answer.status_code == 404
    assert "is not here any more" in answer.text


@pytest.mark.parametrize("path", ["/people", "/you", "/pair", "/people/1"])
def test_a_stranger_sees_nothing_but_how_to_sign_in(
    stranger: Browser, hanna: Contact, path: str
) -> None:
    answer = stranger.get(path)

    assert answer.status_code == 403
    assert "coffeechat open" in answer.text
    assert "Hanna" not in answer.text
    assert "<nav" not in answer.text
