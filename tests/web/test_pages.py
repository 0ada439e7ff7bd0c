from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from coffeechat.config import Config
from coffeechat.records.contact import Contact
from coffeechat.storage import Store
from coffeechat.workflow.companion import Companion
from support import NOW, PORT, DirectReader
from web.invented import keeper, make_hanna
from web.visitor import Browser, make_app

PAGES = (
    "/people", "/people/new", "/people/{id}", "/people/{id}/prep", "/you", "/pair", "/welcome",
    "/trash", "/research", "/learned", "/people/{id}/reread", "/people/{id}?channel=email",
    "/people/{id}?channel=thank-you",
    "/people/{id}?minutes=30&order=tiara",
)  # fmt: skip


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BeautifulSoup]:
    """Every page, each asked for once."""
    folder = tmp_path_factory.mktemp("data")
    with Store.open(folder) as store:
        companion = Companion(store=store, reader=DirectReader(), now=lambda: NOW)
        browser = Browser(make_app(companion, Config(data=folder, port=PORT)))
        browser.sign_in()
        hanna = make_hanna(keeper(companion))
        return {path: browser.page(path.format(id=hanna.id)) for path in PAGES}


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_its_landmarks_and_a_title(
    pages: dict[str, BeautifulSoup], path: str
) -> None:
    page = pages[path]

    assert page.title.string.endswith("coffeechat")
    assert page.html["lang"] == "en"
    assert len(page.select("h1")) == 1
    assert page.select_one("main#main")
    assert page.select_one("[role=status]#notices")


@pytest.mark.parametrize("path", PAGES)
def test_every_control_has_a_name(pages: dict[str, BeautifulSoup], path: str) -> None:
    page = pages[path]
    labels = {label.get("for") for label in page.select("label")}

    for field in page.select("input:not([type=hidden]), textarea, select"):
        labelled = field.get("aria-label") or field.find_parent("label")
        assert labelled or field.get("id") in labels - {None}, str(field)
    for button in page.select("button, a[href], summary"):
        assert button.get("aria-label") or button.get_text(strip=True), str(button)


@pytest.mark.parametrize("path", PAGES)
def test_no_id_stands_twice_on_a_page(pages: dict[str, BeautifulSoup], path: str) -> None:
    ids = [part["id"] for part in pages[path].select("[id]")]

    assert len(ids) == len(set(ids))


def test_the_start_leads_to_the_welcome_page_until_somebody_is_there(
    browser: Browser, keep: object
) -> None:
    assert browser.get("/").location == "/welcome"
    keep("Hanna Lindqvist")
    assert browser.get("/").location == "/today"


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
