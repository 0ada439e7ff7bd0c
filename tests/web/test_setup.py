from __future__ import annotations

from typing import Any

from coffeechat.config import extension_folder
from coffeechat.doctor import look_into
from coffeechat.workflow import profile
from coffeechat.workflow.companion import Companion
from support import Script
from web.visitor import Browser, Keep


def test_the_welcome_page_names_the_folder_to_load(browser: Browser) -> None:
    page = browser.page("/welcome")

    folder = page.select_one("#folder")
    assert folder.get_text() == str(extension_folder())
    assert folder.wbr  # a long one ends its lines between folders
    assert page.h1.string == "Four steps to your first talk"


def test_the_welcome_page_ticks_off_what_is_done(
    browser: Browser, companion: Companion, keep: Keep
) -> None:
    browser.security.clients.issue_extension_token("Chromium", "chrome-extension://x")
    assert browser.page("/welcome").h1.string == "Two steps are left"

    profile.save_profile(companion, {"name": "Mira Castellan", "exploring": "learning design"})
    keep("Hanna Lindqvist")
    page = browser.page("/welcome")
    assert page.h1.string == "All is set up"
    assert len(page.select(".leaf.done")) == 4


class Asked:
    """The interface, as `coffeechat doctor` calls it."""

    def __init__(self, browser: Browser) -> None:
        token = browser.security.clients.issue_script_token("doctor")[1]
        self.script = Script(browser.app.test_client(), token)

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        answer: dict[str, Any] = self.script(method, path, body).json
        return answer


def test_doctor_and_the_welcome_page_miss_the_same(
    browser: Browser, companion: Companion, keep: Keep
) -> None:
    asked = Asked(browser)
    load, pair = "Load the extension", "No browser is paired yet"
    who, someone = "Your profile is empty", "Nobody is kept yet"

    def missed() -> set[str]:
        told = " ".join(sign.text for sign in look_into(asked) if not sign.fine)
        steps = browser.page("/welcome").select(".leaf:not(.done)")
        found = {words for words in (load, pair, who, someone) if words in told}
        assert len(found) == len(steps)
        return found

    assert missed() == {load, pair, who, someone}
    browser.get("/api/health", **{"X-Coffeechat-Extension": "1"})
    assert missed() == {pair, who, someone}
    browser.security.clients.issue_extension_token("Chromium", "chrome-extension://x")
    assert missed() == {who, someone}
    profile.save_profile(companion, {"name": "Mira Castellan", "exploring": "learning design"})
    assert missed() == {someone}
    keep("Hanna Lindqvist")
    assert missed() == set()


def test_the_pairing_page_shows_the_code_where_the_extension_reads_it(browser: Browser) -> None:
    shown = browser.page("/pair").select_one("output#pairing-code")

    assert shown["data-pairing-code"] == shown.string == browser.security.pairing.offer().code
    assert "Press the coffeechat button now" in browser.page("/pair").get_text()


def test_the_pairing_page_can_notice_one_more_browser(browser: Browser) -> None:
    assert browser.get("/pair/state").json == {"paired": 0, "seen": 0}
    browser.security.clients.issue_script_token("backup")
    browser.security.clients.issue_extension_token("Chromium", "chrome-extension://x")
    assert browser.get("/pair/state").json == {"paired": 1, "seen": 0}


def test_the_welcome_page_sees_that_the_extension_is_loaded(browser: Browser) -> None:
    browser.get("/api/health")
    assert browser.page("/welcome").h1.string == "Four steps to your first talk"
    browser.get("/api/health", **{"X-Coffeechat-Extension": "1"})
    assert browser.page("/welcome").h1.string == "Three steps are left"
    assert browser.get("/pair/state").json == {"paired": 0, "seen": 1}
    # It may have been another browser: how to load it here stays at hand.
    page = browser.page("/welcome")
    assert "chrome://extensions" in page.select_one("details.other-browser").get_text()
    assert page.select_one("#folder").get_text() == str(extension_folder())
    assert len(page.select("main .btn.first")) == 1


def test_each_browser_is_shown_its_own_way_first(browser: Browser) -> None:
    for agent, first in (("Gecko/20100101 Firefox/153.0", "about:debugging"),
                         ("Chrome/156.0.0.0 Safari/537.36", "chrome://extensions")):  # fmt: skip
        page = browser.get("/welcome", **{"User-Agent": agent}).text
        assert first in page.partition("<details")[0]


def test_the_icon_is_found_under_its_old_name_too(browser: Browser) -> None:
    with browser.get("/favicon.ico") as answer:
        assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")
