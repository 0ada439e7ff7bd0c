"""The attack matrix on /api, over a real socket to the real server."""

import pytest

FOREIGN_ORIGINS = [
    "null",
    "",
    "https://attacker.example",
    "http://localhost:8000",
    "http://127.0.0.1:8000",
    "file://",
    "chrome-extension://short",
    "chrome-extension://" + "abcdefghijklmnop" * 2 + ".attacker.example",
    "chrome-extension://.*",
    "https://chrome-extension.example",
    "CHROME-EXTENSION://" + "abcdefghijklmnop" * 2,
]


@pytest.fixture
def script(companion):
    """The headers of a script with a good token."""
    _, token = companion.security.clients.issue_script_token()
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def extension(companion):
    """The headers of a paired extension's POST, as Chromium sends them."""
    token = companion.pair().json["token"]
    return {
        "Authorization": f"Bearer {token}",
        "Origin": companion.extension,
        "Sec-Fetch-Site": "none",
        "Sec-Fetch-Mode": "cors",
        "Sec-Fetch-Dest": "empty",
        "Content-Type": "application/json",
    }


def test_health_is_open(companion):
    assert companion.ask("GET", "/api/health").status == 200


def test_a_script_with_a_token_and_no_origin_is_served(companion, script):
    assert companion.ask("GET", "/api/contacts", script).json == {"contacts": ["Rowan Example"]}


def test_a_paired_chromium_extension_may_write(companion, extension):
    answer = companion.ask("POST", "/api/captures", extension, b"{}")
    assert (answer.status, companion.done) == (200, ["capture"])


def test_a_paired_chromium_extension_may_read_without_an_origin(companion, extension):
    del extension["Origin"], extension["Content-Type"]
    assert companion.ask("GET", "/api/contacts", extension).status == 200


def test_a_paired_firefox_extension_may_write(companion, extension):
    token = companion.pair(companion.firefox_extension).json["token"]
    extension |= {
        "Authorization": f"Bearer {token}",
        "Origin": companion.firefox_extension,
        "Sec-Fetch-Site": "same-origin",
    }
    assert companion.ask("POST", "/api/captures", extension, b"{}").status == 200


@pytest.mark.parametrize(
    "host",
    [
        "attacker.example",
        "attacker.example:{port}",
        "127.0.0.1.attacker.example:{port}",
        "localhost:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "0.0.0.0:{port}",
        "[::1]:{port}",
        "127.1:{port}",
        "127.0.0.1:{port}, attacker.example",
        "",
        None,
    ],
)
@pytest.mark.parametrize("path", ["/api/health", "/api/contacts", "/", "/sign-in", "/nowhere"])
def test_another_host_or_none_is_refused(companion, script, host, path):
    named = None if host is None else host.format(port=companion.port)
    assert companion.ask("GET", path, {**script, "Host": named}).status == 403


def test_two_hosts_are_refused(companion, script):
    doubled = {**script, "host": companion.address}
    assert companion.ask("GET", "/api/contacts", doubled).status in (400, 403)


@pytest.mark.parametrize("origin", FOREIGN_ORIGINS)
def test_an_origin_that_is_no_extensions_is_refused_even_with_a_token(companion, extension, origin):
    answer = companion.ask("POST", "/api/captures", {**extension, "Origin": origin}, b"{}")
    assert (answer.status, companion.done) == (403, [])
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("origin", FOREIGN_ORIGINS)
@pytest.mark.parametrize("path", ["/api/health", "/api/prove", "/api/pair"])
def test_an_origin_that_is_no_extensions_is_refused_on_open_paths_too(companion, path, origin):
    assert companion.ask("GET", path, {"Origin": origin}).status == 403


def test_the_companions_own_origin_is_refused_on_the_api(companion, extension):
    own = {**extension, "Origin": companion.origin, "Sec-Fetch-Site": "same-origin"}
    assert companion.ask("POST", "/api/captures", own, b"{}").status == 403


@pytest.mark.parametrize(
    "site",
    ["cross-site", "same-site", "Cross-Site", "cross-site, none", "none, cross-site", "x", ""],
)
@pytest.mark.parametrize("path", ["/api/health", "/api/contacts"])
def test_what_a_browser_calls_cross_site_is_refused(companion, script, site, path):
    assert companion.ask("GET", path, {**script, "Sec-Fetch-Site": site}).status == 403


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded"])
def test_a_form_post_from_another_site_does_nothing(companion, kind):
    headers = {
        "Origin": "https://attacker.example",
        "Sec-Fetch-Site": "cross-site",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Dest": "document",
        "Content-Type": kind,
        "Cookie": companion.sign_in(),
    }
    assert companion.ask("POST", "/api/captures", headers, b'{"a":"="}').status == 403
    assert companion.done == []


def test_another_extension_may_not_use_the_token(companion, extension):
    theirs = {**extension, "Origin": companion.other_extension}
    assert companion.ask("POST", "/api/captures", theirs, b"{}").status == 403
    assert companion.done == []


def test_another_paired_extension_may_not_use_the_token(companion, extension):
    companion.pair(companion.other_extension)
    theirs = {**extension, "Origin": companion.other_extension}
    assert companion.ask("POST", "/api/captures", theirs, b"{}").status == 403


def test_an_extension_may_not_use_a_scripts_token(companion, script):
    theirs = {**script, "Origin": companion.extension}
    assert companion.ask("GET", "/api/contacts", theirs).status == 403


@pytest.mark.parametrize(
    "authorization",
    [None, "", "Bearer", "Bearer ", "Bearer wrong", "Basic TOKEN", "TOKEN", "Bearer TOKENx"],
)
def test_a_missing_or_wrong_token_is_refused(companion, script, authorization):
    token = script["Authorization"].removeprefix("Bearer ")
    sent = authorization and authorization.replace("TOKEN", token)
    answer = companion.ask("GET", "/api/contacts", {"Authorization": sent})
    assert answer.status == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("name", ["token", "access_token", "Authorization", "authorization"])
def test_a_token_in_the_query_counts_nothing(companion, script, name):
    token = script["Authorization"].removeprefix("Bearer ")
    assert companion.ask("GET", f"/api/contacts?{name}={token}").status == 401


def test_a_token_in_a_form_counts_nothing(companion, script):
    token = script["Authorization"].removeprefix("Bearer ").encode()
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert companion.ask("POST", "/api/captures", kind, b"access_token=" + token).status == 401


def test_the_web_views_cookie_counts_nothing_on_the_api(companion):
    cookie = {"Cookie": companion.sign_in()}
    assert companion.ask("GET", "/", cookie).status == 200
    assert companion.ask("GET", "/api/contacts", cookie).status == 401


def test_a_cookie_neither_helps_nor_hinders_a_good_token(companion, script):
    headers = {**script, "Cookie": companion.sign_in()}
    answer = companion.ask("GET", "/api/contacts", headers)
    assert answer.status == 200
    assert "Set-Cookie" not in answer.headers


def test_a_revoked_token_is_worthless_at_once(companion, extension):
    companion.security.clients.revoke(companion.security.clients.list()[0].id)
    assert companion.ask("POST", "/api/captures", extension, b"{}").status == 401


@pytest.mark.parametrize(
    "kind", [None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "xml"]
)
@pytest.mark.parametrize("path", ["/api/captures", "/api/contacts/restore"])
def test_a_body_that_is_not_json_is_refused_read_or_not(companion, script, path, kind):
    headers = {**script, "Content-Type": kind}
    assert companion.ask("POST", path, headers, b"{}").status == 415
    assert companion.done == []


@pytest.mark.parametrize("path", ["/api/captures", "/api/contacts/restore"])
def test_a_chunked_body_that_is_not_json_is_refused_read_or_not(companion, script, path):
    headers = {**script, "Content-Type": "text/plain", "Transfer-Encoding": "chunked"}
    answer = companion.ask("POST", path, headers, b"2\r\n{}\r\n0\r\n\r\n")
    assert (answer.status, companion.done) == (415, [])


def test_a_write_without_a_body_needs_no_content_type(companion, script):
    headers = {**script, "Content-Length": "0"}
    assert companion.ask("POST", "/api/contacts/restore", headers).status == 200


@pytest.mark.parametrize("path", ["//api/contacts", "/api//contacts", "/API/contacts", "/api;x/"])
def test_no_spelling_of_the_path_goes_round_the_guard(companion, path):
    answer = companion.ask("GET", path)
    assert answer.status in (401, 403)
    assert "Rowan" not in answer.text


def test_an_encoded_path_meets_the_same_guard(companion):
    assert companion.ask("GET", "/%61pi/contacts").status == 401


def test_an_address_of_nothing_tells_a_stranger_nothing(companion):
    assert companion.ask("GET", "/api/nothing").status == 401
    assert companion.ask("GET", "/nothing").status == 403


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PUT", "OPTIONS", "NONSENSE"])
def test_other_methods_do_nothing(companion, method):
    answer = companion.ask(method, "/api/captures")
    assert answer.status in (200, 401, 403, 405, 501)
    assert companion.done == []
    assert "Rowan" not in answer.text
