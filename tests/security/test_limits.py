"""Bodies over the limit are refused, whole or in chunks, before anything reads them."""

import contextlib
import socket

import pytest

from coffeechat.security.limits import MAX_BODY


@pytest.fixture
def headers(companion):
    _, token = companion.security.clients.issue_script_token()
    return {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}


def body_of(size):
    return b'"' + b"a" * (size - 2) + b'"'


def in_chunks(body):
    size = 64 * 1024
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in [*parts, b""])


def test_a_body_at_the_limit_is_taken(companion, headers):
    answer = companion.ask("POST", "/api/captures", headers, body_of(MAX_BODY))
    assert (answer.status, answer.json) == (200, {"length": MAX_BODY})


def test_a_body_over_the_limit_is_a_problem(companion, headers):
    answer = companion.ask("POST", "/api/captures", headers, body_of(MAX_BODY + 1))
    assert (answer.status, companion.done) == (413, [])
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_body_over_the_limit_is_refused_where_nothing_would_read_it(companion, headers):
    answer = companion.ask("POST", "/api/contacts/restore", headers, body_of(MAX_BODY + 1))
    assert (answer.status, companion.done) == (413, [])


def test_a_chunked_body_at_the_limit_is_taken(companion, headers):
    chunked = {**headers, "Transfer-Encoding": "chunked"}
    answer = companion.ask("POST", "/api/captures", chunked, in_chunks(body_of(MAX_BODY)))
    assert answer.status == 200


def test_a_chunked_body_over_the_limit_is_a_problem(companion, headers):
    chunked = {**headers, "Transfer-Encoding": "chunked"}
    answer = companion.ask("POST", "/api/captures", chunked, in_chunks(body_of(MAX_BODY + 1)))
    assert (answer.status, companion.done) == (413, [])
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_body_far_over_the_limit_is_not_even_read(companion, headers):
    announced = {**headers, "Content-Length": str(1024**4)}
    answer = companion.ask("POST", "/api/captures", announced, b"")
    assert (answer.status, companion.done) == (413, [])


def test_a_false_length_is_no_way_round(companion, headers):
    both = {**headers, "Transfer-Encoding": "chunked", "Content-Length": "2"}
    answer = companion.ask("POST", "/api/captures", both, in_chunks(body_of(MAX_BODY + 1)))
    assert answer.status in (400, 413)
    assert companion.done == []


def test_a_form_over_the_limit_is_refused_on_the_web_view_too(companion):
    sent = {
        "Cookie": companion.sign_in(),
        "Origin": companion.origin,
        "Content-Type": "application/x-www-form-urlencoded",
    }
    answer = companion.ask("POST", "/contacts", sent, b"a=" + b"b" * MAX_BODY)
    assert (answer.status, companion.done) == (413, [])


def test_headers_over_the_limit_are_refused(companion):
    answer = companion.ask("GET", "/api/health", {"X-Large": "a" * (1 << 20)})
    assert answer.status == 431


def test_a_browser_full_of_idle_connections_keeps_nobody_out(companion):
    """256 is the most that a browser opens; each has begun a request and says no more."""
    with contextlib.ExitStack() as stack:
        for _ in range(256):
            idle = socket.create_connection(("127.0.0.1", companion.port), timeout=60)
            stack.enter_context(idle)
            idle.sendall(b"GET /api/health HTTP/1.1\r\nHost: ")
        assert companion.ask("GET", "/api/health").status == 200
