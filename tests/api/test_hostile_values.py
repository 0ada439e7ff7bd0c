"""Values that once led to a mistake of ours, or would have poisoned what is kept."""

from __future__ import annotations

import pytest

from support import HANNA, HANNA_URL, Script

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
