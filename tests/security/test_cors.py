"""CORS answers a paired extension's exact origin and nobody else."""

import pytest


def preflight(companion, origin):
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type",
    }
    return companion.ask("OPTIONS", "/api/captures", headers)


def test_the_paired_extensions_exact_origin_is_named(companion):
    companion.pair()
    answer = preflight(companion, companion.extension)
    assert answer.headers["Access-Control-Allow-Origin"] == companion.extension
    assert "authorization" in answer.headers["Access-Control-Allow-Headers"].lower()
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]
    assert "Origin" in answer.headers["Vary"]


def test_an_error_names_the_paired_origin_too(companion):
    companion.pair()
    answer = companion.ask("GET", "/api/contacts", {"Origin": companion.extension})
    assert answer.status == 401
    assert answer.headers["Access-Control-Allow-Origin"] == companion.extension


@pytest.mark.parametrize("path", ["/api/health", "/api/contacts", "/api/nothing"])
def test_an_extension_that_is_not_paired_is_not_named(companion, path):
    companion.pair()
    answer = companion.ask("GET", path, {"Origin": companion.other_extension})
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_a_revoked_extension_is_not_named_any_more(companion):
    client = companion.pair().json["client"]
    companion.security.clients.revoke(client)
    answer = preflight(companion, companion.extension)
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("path", ["/api/health", "/", "/sign-in", "/static/none.css"])
def test_no_answer_is_for_everybody(companion, path):
    companion.pair()
    for headers in ({}, {"Origin": "https://attacker.example"}, {"Origin": "null"}):
        answer = companion.ask("GET", path, headers)
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_no_answer_allows_cookies_from_another_origin(companion):
    companion.pair()
    answer = preflight(companion, companion.extension)
    assert "Access-Control-Allow-Credentials" not in answer.headers
