"""Framing, sniffing, scripts and caches: what each answer forbids."""

import pytest

ANSWERS = ["/", "/sign-in", "/nothing", "/mistake", "/api/health", "/api/contacts", "/api/mistake"]


@pytest.fixture
def directives(companion):
    def read(path):
        answer = companion.ask("GET", path, {"Cookie": companion.sign_in()})
        parts = (part.split() for part in answer.headers["Content-Security-Policy"].split(";"))
        return {name: values for name, *values in parts}

    return read


@pytest.mark.parametrize("path", ANSWERS)
def test_no_answer_may_be_framed(directives, companion, path):
    assert directives(path)["frame-ancestors"] == ["'none'"]
    assert companion.ask("GET", path).headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("path", ANSWERS)
def test_no_inline_script_or_style_runs(directives, path):
    policy = directives(path)
    assert policy["default-src"] == ["'none'"]
    for kind in ("script-src", "style-src"):
        assert policy.get(kind, []) in (["'self'"], [])


@pytest.mark.parametrize("path", ["/", "/sign-in", "/mistake"])
def test_no_string_of_a_page_becomes_markup(directives, path):
    assert directives(path)["require-trusted-types-for"] == ["'script'"]


@pytest.mark.parametrize("path", ANSWERS)
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Referrer-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
    ],
)
def test_every_answer_carries_the_header(companion, path, name, value):
    assert companion.ask("GET", path).headers.get_all(name) == [value]


def test_every_api_answer_names_the_version(companion):
    for path in ("/api/health", "/api/contacts", "/api/mistake"):
        assert companion.ask("GET", path).headers["X-Coffeechat-Version"].count(".") == 2


def test_the_server_does_not_say_what_it_is_made_of(companion):
    shown = str(companion.ask("GET", "/api/health").headers).lower()
    assert not any(name in shown for name in ("waitress", "werkzeug", "python", "flask"))
