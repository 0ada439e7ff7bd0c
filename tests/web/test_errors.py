from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from flask import g

from coffeechat.app import STATUS
from coffeechat.security.page_guard import SIGN_IN
from coffeechat.security.routes import SIGNED_OUT
from coffeechat.web import render_error
from web.visitor import ORIGIN, Browser


@pytest.fixture
def render(browser: Browser):
    def render(status: int, detail: str, session: str = "") -> BeautifulSoup:
        with browser.app.test_request_context("/people"):
            g.session = session
            return BeautifulSoup(render_error(status, "Title", detail), "lxml")

    return render


def test_without_a_session_the_page_says_only_how_to_sign_in(render) -> None:
    page = render(403, SIGN_IN)

    assert page.select_one(".lede").get_text().endswith("run this in a terminal: ")
    assert page.select_one("#open-command").string == "coffeechat open"
    assert page.main.get_text().count("coffeechat open") == 1  # once, to copy
    assert not page.select("nav, form")


def test_with_a_session_an_error_leads_back_to_the_people(render) -> None:
    page = render(404, "This person is not here any more.", session="s")

    assert page.h1.string == "Nothing is here"
    assert page.select_one(".lede").string == "This person is not here any more."
    assert page.select_one("main a")["href"] == "/people"


@pytest.mark.parametrize("status", [400, 403, 405, 409, 413, 422])
def test_what_was_pressed_in_vain_leads_back_to_its_form(browser: Browser, status: int) -> None:
    before = f"{ORIGIN}/people/new"
    with browser.app.test_request_context(
        "/people/new", method="POST", base_url=ORIGIN, headers={"Referer": before}
    ):
        g.session = "s"
        page = BeautifulSoup(render_error(status, "Title", "Why."), "lxml")

    [first] = page.select(".btn.first")
    assert (first.text, first["href"]) == ("Go back", before)


@pytest.mark.parametrize("status", [429, 500, 503, 507])
def test_what_may_go_well_the_next_time_is_tried_again(browser: Browser, status: int) -> None:
    with browser.app.test_request_context("/people?q=ward", base_url=ORIGIN):
        g.session = "s"
        page = BeautifulSoup(render_error(status, "Title", "Why."), "lxml")

    [first] = page.select(".btn.first")
    assert (first.text, first["href"]) == ("Try again", "/people?q=ward")


def test_no_error_leads_to_another_site(browser: Browser) -> None:
    headers = {"Referer": "https://attacker.example/people"}
    with browser.app.test_request_context("/people", base_url=ORIGIN, headers=headers):
        g.session = "s"
        page = BeautifulSoup(render_error(403, "Title", "Why."), "lxml")

    assert {link["href"] for link in page.select("main a")} == {"/people"}


def test_a_link_that_was_used_says_so(stranger: Browser) -> None:
    answer = stranger.get("/sign-in?link=nonsense")

    page = BeautifulSoup(answer.text, "lxml")
    assert answer.status_code == 403
    assert page.h1.string == "This link no longer works"
    assert page.select_one("#open-command").string == "coffeechat open"


def test_an_error_without_words_of_its_own_has_the_given_title(render) -> None:
    assert render(418, "Tea only.", session="s").h1.string == "Title"


def test_every_status_that_a_page_can_have_has_a_title_in_plain_words(render) -> None:
    for status in {400, 403, 404, 405, 413, 429, 500, *STATUS.values()}:
        assert render(status, "Why.", session="s").h1.string != "Title"


def test_what_is_too_large_is_refused_on_a_page_that_leads_on(browser: Browser) -> None:
    answer = browser.post("/people/new", name="x" * (5 << 20))

    page = BeautifulSoup(answer.text, "lxml")
    assert (answer.status_code, page.h1.string) == (413, "Too large")
    assert page.select_one("nav a[href='/today']")


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
