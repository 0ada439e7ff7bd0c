"""The same attacks from a real Chromium: what it really sends, and really refuses to do."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from coffeechat.security.private_files import write_redirect
from coffeechat.security.sessions import csrf_token

REBOUND = "attacker.example"


class Attacker(BaseHTTPRequestHandler):
    """A hostile site that serves whatever the test put into `page`, and sets its `cookies`."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        for cookie in self.server.cookies:
            self.send_header("Set-Cookie", cookie)
        self.end_headers()
        self.wfile.write(self.server.page.encode())

    def log_message(self, *words):
        pass


@pytest.fixture(scope="module")
def attacker():
    site = ThreadingHTTPServer(("127.0.0.1", 0), Attacker)
    site.page, site.cookies = "", []
    thread = threading.Thread(target=site.serve_forever)
    thread.start()
    yield site
    site.shutdown()
    thread.join()
    site.server_close()


@pytest.fixture(params=["localhost", "127.0.0.1"])
def hostile(attacker, request):
    """Serve a hostile page from another site (localhost) or another port of our site."""

    def serve(page):
        attacker.page = page
        return f"http://{request.param}:{attacker.server_port}/"

    return serve


@pytest.fixture(scope="module")
def browser(playwright, executable, quiet):
    running = playwright.chromium.launch(
        executable_path=executable,
        args=[*quiet, f"--host-resolver-rules=MAP {REBOUND} 127.0.0.1"],
    )
    yield running
    running.close()


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def signed_in(companion, page):
    """A page of a browser that is signed in."""
    page.goto(companion.security.sign_in_link())
    page.wait_for_url(f"{companion.origin}/")
    return page


def session_of(companion, page):
    (cookie,) = page.context.cookies(companion.origin)
    return cookie["value"]


def test_the_redirect_file_signs_in_and_shows_the_first_page(companion, page, tmp_path):
    page.goto(write_redirect(tmp_path, companion.security.sign_in_link()).as_uri())
    page.wait_for_url(f"{companion.origin}/")
    assert page.inner_text("body") == "Rowan Example"


def test_our_own_form_gets_through(companion, signed_in):
    signed_in.goto(f"{companion.origin}/form")
    signed_in.click("button")
    signed_in.wait_for_url(f"{companion.origin}/contacts")
    assert companion.done == ["add"]


def test_a_hostile_form_with_the_csrf_token_is_refused(companion, signed_in, hostile):
    token = csrf_token(session_of(companion, signed_in))
    signed_in.goto(
        hostile(
            f'<form method="post" action="{companion.origin}/contacts">'
            f'<input name="csrf_token" value="{token}"><button>x</button></form>'
        )
    )
    with signed_in.expect_response(f"{companion.origin}/contacts") as answer:
        signed_in.click("button")
    assert (answer.value.status, companion.done) == (403, [])


def test_a_hostile_form_reaches_no_api(companion, signed_in, hostile):
    signed_in.goto(
        hostile(
            f'<form method="post" enctype="text/plain" action="{companion.origin}/api/captures">'
            "<input name='{\"a\":\"' value='\"}'><button>x</button></form>"
        )
    )
    with signed_in.expect_response(f"{companion.origin}/api/captures") as answer:
        signed_in.click("button")
    assert (answer.value.status, companion.done) == (403, [])


FETCHES = """async ({origin, token}) => {
    const tries = [
        ['/', {credentials: 'include'}],
        ['/', {credentials: 'include', mode: 'no-cors'}],
        ['/api/contacts', {headers: {authorization: `Bearer ${token}`}}],
        ['/api/health', {}],
        ['/api/captures', {method: 'POST', body: '{}', mode: 'no-cors', credentials: 'include'}],
        ['/api/captures', {method: 'POST', body: '{}',
            headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'}}],
    ];
    const read = [];
    for (const [path, options] of tries) {
        try { read.push(await (await fetch(origin + path, options)).text()); } catch (error) { }
    }
    return read.join('');
}"""


def test_a_hostile_page_fetches_nothing_even_with_a_token(companion, signed_in, hostile):
    _, token = companion.security.clients.issue_script_token()
    signed_in.goto(hostile("hello"))
    assert signed_in.evaluate(FETCHES, {"origin": companion.origin, "token": token}) == ""
    assert companion.done == []


@pytest.mark.parametrize("tag", ["iframe src", "object data", "embed src"])
def test_the_web_view_shows_in_no_frame(companion, signed_in, hostile, tag):
    signed_in.goto(hostile(f'<{tag}="{companion.origin}/"></{tag.split()[0]}>'))
    signed_in.wait_for_load_state("networkidle")
    shown = [frame.content() for frame in signed_in.frames]
    assert not any("Rowan" in content for content in shown)


def test_a_link_on_another_page_leads_to_ours(companion, signed_in, hostile):
    signed_in.goto(hostile(f'<a href="{companion.origin}/form">our page</a>'))
    signed_in.click("a")
    signed_in.wait_for_selector("button")
    assert signed_in.url == f"{companion.origin}/form"


def test_a_link_on_another_page_shows_a_stranger_nothing(companion, page, hostile):
    page.goto(hostile(f'<a href="{companion.origin}/">our page</a>'))
    page.click("a")
    page.wait_for_selector("text=To open the web view signed in")
    assert "Rowan" not in page.content()


def test_a_name_rebound_to_this_machine_is_refused(companion, signed_in):
    answer = signed_in.goto(f"http://{REBOUND}:{companion.port}/")
    assert answer.status == 403
    answer = signed_in.goto(f"http://{REBOUND}:{companion.port}/api/health")
    assert answer.status == 403


def test_markup_that_slipped_in_runs_nothing(companion, signed_in):
    signed_in.goto(f"{companion.origin}/hostile")
    signed_in.click("a")
    assert signed_in.evaluate("window.ran") is None
    assert signed_in.evaluate("document.baseURI") == f"{companion.origin}/hostile"
    assert signed_in.evaluate("getComputedStyle(document.querySelector('p')).color") != (
        "rgb(255, 0, 0)"
    )


def test_no_string_becomes_markup(companion, signed_in):
    signed_in.goto(f"{companion.origin}/form")
    thrown = (
        "() => { try { document.body.innerHTML = '<b>x</b>' } catch (error) { return error.name } }"
    )
    assert signed_in.evaluate(thrown) == "TypeError"


def test_our_script_cannot_read_the_cookie(companion, signed_in):
    assert session_of(companion, signed_in)
    assert signed_in.evaluate("document.cookie") == ""


@pytest.fixture
def plants(attacker, signed_in):
    """Let another port of 127.0.0.1 set cookies, which browsers then send to us as well."""

    def plant(*cookies):
        attacker.cookies = cookies
        signed_in.goto(f"http://127.0.0.1:{attacker.server_port}/")

    yield plant
    attacker.cookies = []


def test_a_cookie_of_our_name_for_one_page_hides_no_session(companion, signed_in, plants):
    plants(f"{companion.security.sessions.cookie}=planted; Path=/form")
    signed_in.goto(f"{companion.origin}/form")
    signed_in.click("button")
    signed_in.wait_for_url(f"{companion.origin}/contacts")
    assert companion.done == ["add"]


def test_whose_cookies_were_crowded_out_signs_in_anew(companion, signed_in, plants):
    plants(f"{companion.security.sessions.cookie}=planted; Path=/")
    for letter in "abcd":
        plants(*(f"{letter}{number}={'x' * 4_000}; Path=/form" for number in range(45)))
    assert signed_in.goto(f"{companion.origin}/form").status == 403
    signed_in.goto(companion.security.sign_in_link())
    signed_in.wait_for_url(f"{companion.origin}/")
    assert signed_in.goto(f"{companion.origin}/form").status == 200
    assert len(signed_in.context.cookies(f"{companion.origin}/form")) > 140
