"""The attack matrix on the web view, over a real socket to the real server."""

import re

import pytest

from coffeechat.security.sessions import csrf_token

OTHER_PORT = "http://127.0.0.1:9"


@pytest.fixture
def cookie(companion):
    return companion.sign_in()


@pytest.fixture
def form(companion, cookie):
    """The headers of our own form's post, as browsers send them."""
    return {
        "Cookie": cookie,
        "Origin": companion.origin,
        "Sec-Fetch-Site": "same-origin",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Dest": "document",
        "Content-Type": "application/x-www-form-urlencoded",
    }


@pytest.fixture
def token(cookie):
    return csrf_token(cookie.partition("=")[2])


def post(companion, headers, token, extra=b""):
    return companion.ask("POST", "/contacts", headers, f"csrf_token={token}".encode() + extra)


def test_our_own_form_is_taken(companion, form, token):
    assert post(companion, form, token).status == 200
    assert companion.done == ["add"]


def test_our_own_script_sends_the_token_in_a_header(companion, form, token):
    headers = {
        **form,
        "Content-Type": "application/json",
        "X-CSRF-Token": token,
        "Sec-Fetch-Mode": "cors",
        "Sec-Fetch-Dest": "empty",
    }
    assert companion.ask("POST", "/contacts", headers, b"{}").status == 200


def test_without_a_session_no_page_is_shown(companion):
    answer = companion.ask("GET", "/", {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"})
    assert answer.status == 403
    assert "Rowan" not in answer.text
    assert "coffeechat open" in answer.text


@pytest.mark.parametrize("value", ["", "x", "é", "a" * 43, '"', "; ;"])
def test_a_made_up_session_is_no_session(companion, value):
    name = companion.security.sessions.cookie
    headers = {"Cookie": f"{name}={value}".encode().decode("latin-1")}
    assert companion.ask("GET", "/", headers).status == 403


@pytest.mark.parametrize("header", ["Authorization", "X-CSRF-Token"])
def test_a_token_is_no_session(companion, header):
    _, token = companion.security.clients.issue_script_token()
    assert companion.ask("GET", "/", {header: f"Bearer {token}"}).status == 403


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"Origin": "https://attacker.example", "Sec-Fetch-Site": "cross-site"}, "another site"),
        (
            {"Origin": OTHER_PORT, "Sec-Fetch-Site": "same-site"},
            "another port, whose cookie is ours",
        ),
        ({"Origin": "null", "Sec-Fetch-Site": "cross-site"}, "a sandboxed frame"),
        ({"Origin": "null"}, "a forged null"),
        ({"Origin": "null", "Referer": "{own}/"}, "a null that a Referer contradicts"),
        ({"Origin": "https://attacker.example"}, "a forged Sec-Fetch-Site"),
        ({"Sec-Fetch-Site": "none"}, "an extension in Chromium"),
        ({"Sec-Fetch-Site": "cross-site"}, "a forged Origin"),
        ({"Origin": None}, "neither Origin nor Referer"),
        ({"Origin": None, "Sec-Fetch-Site": None}, "no word of where it came from"),
        (
            {"Origin": None, "Sec-Fetch-Site": None, "Referer": "https://attacker.example/"},
            "an old browser on another site",
        ),
        (
            {"Origin": None, "Sec-Fetch-Site": None, "Referer": "{own}.example/"},
            "an old browser on a site with a name like ours",
        ),
        (
            {"Origin": None, "Sec-Fetch-Site": None, "Referer": "http://[{own}/"},
            "an old browser with a Referer that is no address",
        ),
        ({"Cookie": None}, "nobody signed in"),
    ],
)
def test_a_write_from_elsewhere_is_refused_even_with_the_csrf_token(
    companion, form, token, changed, why
):
    changed = {
        name: value and value.format(own=companion.origin) for name, value in changed.items()
    }
    assert post(companion, {**form, **changed}, token).status == 403, why
    assert companion.done == []


@pytest.mark.parametrize("wrong", ["", "x", "é", "0" * 64])
def test_a_write_without_the_right_csrf_token_is_refused(companion, form, wrong):
    assert post(companion, form, wrong).status == 403
    assert companion.done == []


def test_another_sessions_csrf_token_is_refused(companion, form):
    other = csrf_token(companion.sign_in().partition("=")[2])
    assert post(companion, form, other).status == 403


def test_a_csrf_token_in_the_query_counts_nothing(companion, form, token):
    assert companion.ask("POST", f"/contacts?csrf_token={token}", form, b"").status == 403


def test_a_browser_too_old_for_an_origin_may_show_its_referer(companion, form, token):
    old = {**form, "Origin": None, "Sec-Fetch-Site": None, "Referer": f"{companion.origin}/x"}
    assert post(companion, old, token).status == 200


@pytest.mark.parametrize(
    ("fetched", "by"),
    [
        (("cross-site", "no-cors", "image"), "another site's picture"),
        (("cross-site", "cors", "empty"), "another site's fetch"),
        (("same-site", "no-cors", "script"), "another port's script tag"),
        (("same-site", "cors", "empty"), "another port's fetch, which carries the cookie"),
        (("cross-site", "navigate", "iframe"), "another site's frame"),
        (("same-site", "navigate", "iframe"), "another port's frame"),
        (("cross-site", "navigate", "object"), "another site's object"),
        (("none", "cors", "empty"), "an extension's fetch in Chromium"),
    ],
)
def test_a_page_that_nobody_navigated_to_is_refused(companion, cookie, fetched, by):
    names = ("Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest")
    answer = companion.ask("GET", "/", {"Cookie": cookie, **dict(zip(names, fetched, strict=True))})
    assert answer.status == 403, by
    assert "Rowan" not in answer.text


@pytest.mark.parametrize(
    "fetched",
    [
        {},
        {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
        {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
    ],
)
def test_a_page_that_the_user_asked_for_is_shown(companion, cookie, fetched):
    assert companion.ask("GET", "/", {"Cookie": cookie, **fetched}).text == "Rowan Example"


class TestALinkFromElsewhere:
    """The browser keeps the Strict cookie back; our own page asks again with it."""

    followed = {
        "Sec-Fetch-Site": "cross-site",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Dest": "document",
    }

    def test_leads_on_to_the_same_address(self, companion):
        answer = companion.ask("GET", "/contacts/1?a=b", self.followed)
        assert answer.status == 200
        assert f'content="0;url={companion.origin}/contacts/1?a=b"' in answer.text

    def test_leads_nowhere_else(self, companion):
        answer = companion.ask("GET", '//attacker.example/?"><script>x</script>', self.followed)
        (target,) = re.findall(r'content="0;url=([^"]*)"', answer.text)
        assert target.startswith(f"{companion.origin}/")
        assert "<script" not in answer.text

    def test_writes_nothing(self, companion):
        answer = companion.ask("POST", "/contacts", self.followed, b"")
        assert (answer.status, companion.done) == (403, [])


@pytest.mark.parametrize("path", ["/calendar/secret.ics", "/offline"])
def test_pages_named_open_need_no_session(companion, path):
    assert companion.ask("GET", path).status == 200


@pytest.mark.parametrize("path", ["/offline/x", "/offlinex", "/calendar"])
def test_other_pages_are_not_open(companion, path):
    assert companion.ask("GET", path).status == 403


@pytest.mark.parametrize("path", ["/calendar/secret.ics", "/sign-in", "/static/x"])
def test_open_pages_take_no_write(companion, path):
    assert companion.ask("POST", path, body=b"").status == 403


@pytest.mark.parametrize(
    "path", ["/calendar/..", "/calendar/../", "/static//", "/calendar/%2e%2e/"]
)
def test_no_open_name_leads_round_to_a_closed_page(companion, path):
    answer = companion.ask("GET", path)
    assert answer.status in (308, 404)
    assert "Rowan" not in answer.text
