"""Tokens: what is kept of them, and how they end."""

import json
import threading
from datetime import timedelta

import pytest

from coffeechat.security.clients import Clients


@pytest.fixture
def clients(settings, clock):
    return Clients(settings, clock)


def test_a_token_has_256_bits(clients):
    _, token = clients.issue_script_token()
    assert len(token) == 43  # 32 bytes in base64url
    assert clients.issue_script_token()[1] != token


def test_only_the_hash_of_a_token_is_kept(clients, settings):
    _, token = clients.issue_script_token()
    assert token not in json.dumps(settings.kept)


def test_a_token_is_found_after_a_restart(clients, settings, clock):
    client, token = clients.issue_extension_token("Firefox", "moz-extension://x")
    found = Clients(settings, clock).find(token)
    assert (found.id, found.name, found.origin) == (client.id, "Firefox", "moz-extension://x")


@pytest.mark.parametrize("wrong", ["", "x", "é", "a" * 10_000])
def test_a_wrong_token_finds_nobody(clients, wrong):
    clients.issue_script_token()
    assert clients.find(wrong) is None


def test_the_hash_of_a_token_is_no_token(clients):
    client, _ = clients.issue_script_token()
    assert clients.find(client.token_hash) is None


def test_revoking_ends_one_client_alone(clients):
    one, token = clients.issue_script_token("one")
    other, other_token = clients.issue_script_token("other")
    assert clients.revoke(one.id)
    assert clients.find(token) is None
    assert clients.find(other_token).id == other.id
    assert not clients.revoke(one.id)


def test_the_list_says_when_a_client_was_made_and_last_used(clients, clock):
    client, token = clients.issue_script_token()
    clock.pass_(days=1)
    clients.find(token)
    (listed,) = clients.list()
    assert listed.last_used - client.created == timedelta(days=1)


def test_not_every_use_is_a_write(clients, settings, clock):
    _, token = clients.issue_script_token()
    clients.find(token)
    kept = json.dumps(settings.kept)
    clock.pass_(minutes=9)
    clients.find(token)
    assert json.dumps(settings.kept) == kept


def test_a_name_becomes_one_line_that_can_be_shown(clients):
    client, _ = clients.issue_script_token("  my\n\x1b[31mscript \u202e " + "x" * 100)
    assert client.name.startswith("my [31mscript x")
    assert len(client.name) == 80
    assert clients.issue_script_token("\n")[0].name == "Unnamed"


def test_clients_added_at_the_same_moment_are_all_kept(clients):
    threads = [threading.Thread(target=clients.issue_script_token) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(clients.list()) == 20


@pytest.mark.parametrize("spoilt", ["", "zz", "\u0660" * 64, "0" * 63])
def test_a_spoilt_hash_lets_nobody_in_and_breaks_nothing(clients, settings, companion, spoilt):
    client, token = clients.issue_script_token()
    settings.kept["clients"][0]["token_hash"] = spoilt
    assert clients.find(token) is None
    asked = {"client": client.id, "nonce": "x" * 20}
    assert companion.send_json("/api/prove", asked).status == 404
