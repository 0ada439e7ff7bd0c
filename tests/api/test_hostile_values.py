"""Values that once led to a mistake of ours, or would have poisoned what is kept."""

from __future__ import annotations

import json

import pytest

from support import HANNA, HANNA_URL, PORT, Script

BAD_LINKS = (
    "https://people.example:99999/x",
    "https://[::1",
    "http://[x]y/",
    "javascript:alert(1)",
)


@pytest.mark.parametrize(
    "url",
    ["https://people.example:99999/x", "https://[::1", "https://\0/", "http://a b/", "ftp://x/",
     "javascript:alert(1)", "file:///etc/passwd", "https://people.example/a\nb", ""],
)  # fmt: skip
def test_what_is_no_web_address_is_refused_in_a_sentence(script: Script, url: str) -> None:
    answer = script.capture(HANNA, url)
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
    assert (
        answer.get_json()["detail"] == "Only pages with an http or https address can be captured."
    )


@pytest.mark.parametrize("link", BAD_LINKS)
def test_a_bad_link_keeps_nobody_from_being_captured_later(script: Script, link: str) -> None:
    added = script("POST", "/api/contacts", {"name": "Ann Ek", "links": [link]})
    assert added.status_code in (201, 422)
    assert script.capture().status_code == 201
    linked = HANNA.replace("</main>", f'<a href="{link}">My page</a></main>')
    assert script.capture(linked, HANNA_URL + "-2").status_code == 201


UNSEEN = "\u202egnp\u2066\u0007\u001b[31m"


def test_no_typed_or_sent_word_turns_the_text_around_it(script: Script) -> None:
    """Whatever a body holds, in whichever field, loses what nobody sees and a browser obeys."""
    page = {"url": HANNA_URL, "html": HANNA, "title": f"Hanna {UNSEEN}"}
    person = f"/api/contacts/{script('POST', '/api/captures', page).get_json()['contact']['id']}"
    said = f"words {UNSEEN}"
    for method, path, body in (
        ("PATCH", person, {"tags": [said], "name": said, "role": said}),
        ("POST", f"{person}/notes", {"text": said}),
        ("POST", f"{person}/messages", {"channel": "email", "subject": said, "body": said}),
        ("POST", f"{person}/conversations", {"notes": said, "remarks": [{"text": said}]}),
        ("POST", "/api/targets", {"role": said, "company": said}),
        ("PATCH", "/api/profile", {"name": said, "phrases": [said]}),
    ):
        answer = script(method, path, body)
        assert answer.status_code in (200, 201), answer.data

    kept = script.client.application.extensions["coffeechat"].store._storage.read()
    told = json.dumps(kept, ensure_ascii=False)
    assert "words gnp[31m" in told
    assert not {letter for letter in UNSEEN if not letter.isprintable()} & set(told)


@pytest.mark.parametrize("path", ["/api/contacts", "/api/profile/capture", "/api/targets"])
def test_what_lies_too_deep_is_refused_in_a_sentence(script: Script, path: str) -> None:
    deep = "[" * 700 + "]" * 700
    answer = script.client.post(
        path, data=f'{{"name": {{"value": {deep}}}, "url": "{HANNA_URL}"}}',
        content_type="application/json", base_url=f"http://127.0.0.1:{PORT}",
        headers=script.headers,
    )  # fmt: skip
    assert answer.status_code in (400, 422)
    assert answer.get_json()["detail"].endswith(".")


def test_findings_of_a_check_lie_where_they_were_sent(script: Script) -> None:
    text = f"{UNSEEN} Could you refer me?"
    [finding, *_] = script("POST", "/api/check", {"text": text}).get_json()["findings"]
    assert "refer me" in text[finding["start"] : finding["end"]]


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00"])
def test_a_moment_that_no_other_zone_can_name_is_refused(script: Script, moment: str) -> None:
    contact = script.capture().get_json()["contact"]["id"]
    page = {"url": HANNA_URL, "html": HANNA, "captured_at": moment}
    assert script("POST", "/api/captures", page).status_code == 422
    talk = {"starts_at": moment}
    assert script("POST", f"/api/contacts/{contact}/conversations", talk).status_code == 422


def test_a_day_that_no_calendar_has_is_refused(script: Script) -> None:
    contact = script.capture().get_json()["contact"]["id"]
    talk = {"actions": [{"text": "Send the paper", "due": "2026-02-30"}]}
    assert script("POST", f"/api/contacts/{contact}/conversations", talk).status_code == 422
