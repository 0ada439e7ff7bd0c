"""Pairing over the real server: stale, replayed and guessed codes."""

import hashlib
import hmac
import re

import pytest

from coffeechat.security.clients import Clients
from coffeechat.security.pairing import ALPHABET, Pairing, TooManyTriesError, WrongCodeError

WRONG = "AAAA-AAAA"


def test_a_code_pairs_an_extension_with_a_token_that_works(companion):
    answer = companion.pair()
    assert answer.status == 200
    headers = {"Authorization": f"Bearer {answer.json['token']}", "Origin": companion.extension}
    assert companion.ask("GET", "/api/contacts", headers).status == 200


def test_the_new_client_is_pinned_to_the_origin_that_paired(companion):
    companion.pair(companion.firefox_extension)
    (client,) = companion.security.clients.list()
    assert (client.kind, client.origin) == ("extension", companion.firefox_extension)


def test_a_code_reads_well(companion):
    code = companion.security.pairing.offer().code
    assert re.fullmatch(f"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}", code)
    assert not set("IL1O0") & set(ALPHABET)


def test_a_code_may_be_typed_in_small_letters_without_the_dash(companion):
    code = companion.security.pairing.offer().code
    assert companion.pair(code=f" {code.replace('-', '').lower()} ").status == 200


def test_a_code_is_the_same_while_it_lasts(companion, clock):
    first = companion.security.pairing.offer()
    clock.pass_(minutes=4)
    assert companion.security.pairing.offer() == first


def test_a_stale_code_is_refused(companion, clock):
    code = companion.security.pairing.offer().code
    clock.pass_(minutes=5)
    assert companion.pair(code=code).status == 403
    assert companion.security.pairing.offer().code != code


def test_a_replayed_code_is_refused(companion):
    code = companion.security.pairing.offer().code
    assert companion.pair(code=code).status == 200
    assert companion.pair(companion.other_extension, code).status == 403
    assert len(companion.security.clients.list()) == 1


def test_without_a_code_on_show_nothing_pairs(companion):
    assert companion.pair(code=WRONG).status == 403
    assert companion.pair(code="--------").status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "null"},
        {"Origin": "https://attacker.example"},
        {"Origin": "https://attacker.example", "Sec_Fetch_Site": "cross-site"},
        {"Origin": "http://localhost:9000", "Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "cross-site"},
    ],
)
def test_only_an_extension_can_be_paired_even_with_the_right_code(companion, headers):
    code = companion.security.pairing.offer().code
    assert companion.send_json("/api/pair", {"code": code}, **headers).status == 403
    assert companion.security.clients.list() == []
    assert companion.pair(code=code).status == 200  # the code was not used up


@pytest.mark.parametrize(
    "origin",
    ["chrome-extension://x", "chrome-extension://.*", "moz-extension://" + "0" * 36 + ".example"],
)
def test_an_origin_of_another_shape_than_an_extensions_is_not_paired(companion, origin):
    assert companion.pair(origin).status == 403
    assert companion.security.clients.list() == []


def test_five_wrong_codes_void_the_right_one(companion, clock):
    code = companion.security.pairing.offer().code
    for _ in range(5):
        assert companion.pair(code=WRONG).status == 403
    refused = companion.pair(code=code)
    assert refused.status == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    clock.pass_(minutes=1)
    assert companion.pair(code=code).status == 403


def test_a_fresh_code_is_good_after_the_pause(companion, clock):
    for _ in range(5):
        companion.pair(code=WRONG)
    assert companion.pair().status == 429
    clock.pass_(minutes=1)
    assert companion.pair().status == 200


def test_brute_force_gets_five_guesses_a_minute(settings, clock):
    pairing = Pairing(Clients(settings, clock), clock)
    guesses = 0
    for _ in range(600):  # ten minutes of a guess a second
        pairing.offer()
        try:
            pairing.claim(WRONG, "chrome-extension://x", "x")
        except WrongCodeError:
            guesses += 1
        except TooManyTriesError:
            pass
        clock.pass_(seconds=1)
    assert guesses <= 55


def test_the_answer_to_a_wrong_code_does_not_tell_whether_one_is_on_show(companion):
    without = companion.pair(code=WRONG)
    companion.security.pairing.offer()
    assert companion.pair(code=WRONG).json == without.json


def test_a_clock_set_back_does_not_close_pairing_for_long(companion, clock):
    for _ in range(5):
        companion.pair(code=WRONG)
    clock.pass_(days=-30)
    assert companion.pair().status == 200


@pytest.mark.parametrize(
    "body",
    [[], "code", None, {}, {"code": 5}, {"code": "A" * 41}, {"code": WRONG, "admin": True}],
)
def test_a_body_of_another_shape_is_answered_with_422(companion, body):
    answer = companion.send_json("/api/pair", body, Origin=companion.extension)
    assert answer.status == 422
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_the_proof_is_an_hmac_over_nonce_and_address(companion):
    paired = companion.pair().json
    nonce = "0123456789abcdef0123456789abcdef"
    answer = companion.send_json("/api/prove", {"client": paired["client"], "nonce": nonce})
    key = hashlib.sha256(paired["token"].encode()).digest()
    message = f"{nonce}|127.0.0.1:{companion.port}".encode()
    assert answer.json == {"proof": hmac.new(key, message, hashlib.sha256).hexdigest()}


def test_a_companion_on_another_port_gives_another_proof(settings, clock):
    clients = Clients(settings, clock)
    client, _ = clients.issue_script_token()
    one, other = (clients.prove(client.id, "n" * 16, f"127.0.0.1:{port}") for port in (1, 2))
    assert one != other


def test_an_unknown_client_gets_no_proof(companion):
    answer = companion.send_json("/api/prove", {"client": "1", "nonce": "n" * 16})
    assert answer.status == 404


@pytest.mark.parametrize("nonce", ["", "short", "n" * 129, "n" * 16 + "|x", "n" * 16 + "\n"])
def test_a_nonce_of_another_shape_gets_no_proof(companion, nonce):
    client = companion.pair().json["client"]
    answer = companion.send_json("/api/prove", {"client": client, "nonce": nonce})
    assert answer.status == 422


def test_a_page_cannot_ask_for_a_proof(companion):
    client = companion.pair().json["client"]
    answer = companion.send_json(
        "/api/prove",
        {"client": client, "nonce": "n" * 16},
        Origin="https://attacker.example",
        Sec_Fetch_Site="cross-site",
    )
    assert answer.status == 403


def test_a_clock_set_back_makes_no_code_last_longer(companion, clock):
    shown = companion.security.pairing.offer().code
    clock.pass_(days=-30)
    assert companion.security.pairing.offer().code != shown
