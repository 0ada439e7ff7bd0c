"""What the user's own command line may ask of a running companion."""

import json

import pytest

from coffeechat.security.clients import Clients

POSTS = ["/api/tokens", "/api/sign-in-links"]


@pytest.fixture
def authorization(companion):
    return {"Authorization": f"Bearer {companion.security.run_token}"}


def test_the_command_line_gets_a_script_token_that_works_at_once(companion, authorization):
    answer = companion.send_json("/api/tokens", {"name": "my notes"}, **authorization)
    script = {"Authorization": f"Bearer {answer.json['token']}"}
    assert companion.ask("GET", "/api/contacts", script).status == 200
    assert [client.name for client in companion.security.clients.list()] == ["my notes"]


def test_the_command_line_gets_a_link_that_signs_in(companion, authorization):
    link = companion.ask("POST", "/api/sign-in-links", authorization).json["link"]
    answer = companion.ask("GET", link.removeprefix(companion.origin))
    assert "Set-Cookie" in answer.headers


@pytest.mark.parametrize("path", POSTS)
def test_a_script_or_an_extension_makes_neither(companion, path):
    _, script = companion.security.clients.issue_script_token()
    extension = companion.pair().json["token"]
    for token in (script, extension):
        assert companion.send_json(path, {}, Authorization=f"Bearer {token}").status == 403


@pytest.mark.parametrize("path", POSTS)
def test_a_stranger_makes_neither(companion, path):
    assert companion.send_json(path, {}).status == 401


def test_the_run_token_is_kept_nowhere_and_ends_with_the_process(settings, clock):
    clients = Clients(settings, clock)
    assert clients.find(clients.run_token)
    assert clients.list() == []
    assert clients.run_token not in json.dumps(settings.kept)
    assert Clients(settings, clock).find(clients.run_token) is None


def test_the_run_token_is_refused_with_an_origin(companion, authorization):
    headers = {**authorization, "Origin": companion.extension}
    assert companion.ask("GET", "/api/contacts", headers).status == 403


def test_the_redirect_page_signs_in_once(companion, tmp_path):
    page = companion.security.write_redirect(tmp_path).read_text()
    link = page.partition("url=")[2].partition('"')[0]
    path = link.removeprefix(companion.origin)
    assert [companion.ask("GET", path).status for _ in range(2)] == [200, 403]
