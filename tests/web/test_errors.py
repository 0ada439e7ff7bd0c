from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from flask import g

from coffeechat.app import STATUS
from coffeechat.security.routes import SIGNED_OUT
from coffeechat.web import render_error
from web.visitor import Browser


@pytest.fixture
def render(browser: Browser):
    def render(status: int, detail: str, session: str = "") -> BeautifulSoup:
        with browser.app.test_request_context("/people"):
            g.session = session
            return BeautifulSoup(render_error(status, "Title", detail), "lxml")

    return render


def test_without_a_session_the_page_says_only_how_to_sign_in(render) -> None:
    page = render(403, "Run `coffeechat open` to open the web view signed in.")

    assert page.select_one(".lede code").string == "coffeechat open"
    assert not page.select("nav, form")


def test_with_a_session_an_error_leads_back_to_the_people(render) -> None:
    page = render(404, "This person is not here any more.", session="s")

    assert page.h1.string == "Nothing is here"
    assert page.select_one(".lede").string == "This person is not here any more."
    assert page.select_one("main a")["href"] == "/people"


def test_an_error_without_words_of_its_own_has_the_given_title(render) -> None:
    assert render(418, "Tea only.", session="s").h1.string == "Title"


def test_every_status_that_a_page_can_have_has_a_title_in_plain_words(render) -> None:
    for status in {400, 403, 404, 405, 413, 429, 500, *STATUS.values()}:
        assert render(status, "Why.", session="s").h1.string != "Title"


def test_what_was_too_large_to_look_into_leads_back_all_the_same(render) -> None:
    assert render(413, "Send less of it.").select_one("main a")["href"] == "/people"


def test_whoever_signs_out_is_told_how_to_come_back(render) -> None:
    page = render(200, SIGNED_OUT, session="s")

    assert page.h1.string == "Title"
    assert page.select_one("#open-command").string == "coffeechat open"


def test_signing_out_shows_no_way_in(render) -> None:
    assert not render(200, "This browser is signed out.", session="s").select("nav, main a")


def test_a_hostile_detail_stays_text(render) -> None:
    page = render(404, "<img src=x onerror=1> `<b>`", session="s")

    assert not page.select("main img, main b")
