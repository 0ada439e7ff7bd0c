"""A disk that is full shuts nobody out who was let in before."""

import pytest

from coffeechat.records.errors import Explained


def test_who_is_signed_in_still_reads(companion, settings, clock):
    cookie = {"Cookie": companion.sign_in()}
    settings.disk_is_full = True
    clock.pass_(hours=1)
    assert companion.ask("GET", "/", cookie).status == 200


def test_who_holds_a_token_still_reads(companion, settings):
    _, token = companion.security.clients.issue_script_token()
    settings.disk_is_full = True
    answer = companion.ask("GET", "/api/contacts", {"Authorization": f"Bearer {token}"})
    assert answer.status == 200


def test_nothing_new_is_let_in_that_could_not_be_kept(companion, settings):
    settings.disk_is_full = True
    with pytest.raises(Explained):
        companion.security.clients.issue_script_token()
    assert companion.security.clients.list() == []


def test_a_client_that_could_not_be_shut_out_is_not_called_so(companion, settings):
    client, _ = companion.security.clients.issue_script_token()
    settings.disk_is_full = True
    with pytest.raises(Explained):
        companion.security.clients.revoke(client.id)
