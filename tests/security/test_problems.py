"""Errors as answers: a sentence, a status, and no stack trace."""

import pytest


@pytest.fixture
def script(companion):
    _, token = companion.security.clients.issue_script_token()
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/nothing", 404),
        ("DELETE", "/api/contacts", 405),
        ("GET", "/api/mistake", 500),
    ],
)
def test_an_api_error_is_a_problem(companion, script, method, path, status):
    answer = companion.ask(method, path, script)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json.keys() == {"type", "title", "status", "detail"}
    assert answer.json["status"] == answer.status == status
    assert answer.json["detail"].endswith(".")


def test_a_wrong_method_says_which_are_right(companion, script):
    assert "GET" in companion.ask("DELETE", "/api/contacts", script).headers["Allow"]


def test_a_page_error_is_a_page(companion):
    answer = companion.ask("GET", "/nothing", {"Cookie": companion.sign_in()})
    assert answer.status == 404
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "There is nothing at this address." in answer.text
    assert not any(mark in answer.text for mark in ("<script", "<style", "style=", "onclick"))


@pytest.mark.parametrize("path", ["/api/mistake", "/mistake"])
def test_a_mistake_tells_the_log_and_not_the_caller(companion, script, caplog, path):
    answer = companion.ask("GET", path, {**script, "Cookie": companion.sign_in()})
    assert answer.status == 500
    for word in ("4711", "RuntimeError", "Traceback", "conftest", "File"):
        assert word not in answer.text
    assert "4711" in caplog.text


def test_the_log_of_a_mistake_names_no_token(companion, script, caplog):
    cookie = companion.sign_in()
    companion.ask("GET", "/api/mistake?q=private", {**script, "Cookie": cookie})
    assert script["Authorization"].removeprefix("Bearer ") not in caplog.text
    assert cookie.partition("=")[2] not in caplog.text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"a": NaN}',
        b'{"a": 1e999}',
        b'"\\ud800"',
        b'{"a": "\x00"}',
    ],
)
def test_json_that_cannot_be_read_is_a_400(companion, script, body):
    headers = {**script, "Content-Type": "application/json"}
    answer = companion.ask("POST", "/api/captures", headers, body)
    assert (answer.status, companion.done) == (400, [])
    assert answer.json["detail"].endswith(".")


def test_what_pydantic_refused_is_named_without_its_value(companion):
    body = {"code": ["secret-value"], "client_name": 5}
    answer = companion.send_json("/api/pair", body, Origin=companion.extension)
    assert answer.status == 422
    assert "code" in answer.json["detail"] and "client_name" in answer.json["detail"]
    assert "secret-value" not in answer.text


def test_a_strangers_words_do_not_swell_the_answer(companion):
    body = {"k" * 100_000: 1, "code": "x"}
    answer = companion.send_json("/api/pair", body, Origin=companion.extension)
    assert answer.status == 422
    assert len(answer.body) < 1_000
