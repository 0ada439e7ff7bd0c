"""Hostile words in every field, through the interface: nothing breaks, nothing becomes
markup, and drafts and questions keep their limits."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from html import escape
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from coffeechat.app import create_app
from coffeechat.config import Config
from coffeechat.records.channels import channel_size, count_length
from coffeechat.records.draft import Channel
from coffeechat.storage import Store
from coffeechat.workflow.companion import Companion
from support import HANNA_URL, NOW, PORT, DirectReader, Script

EXAMPLES = 15
PIECES = (
    "Anna", "Ekström", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "</main>",
    "{{ 7*7 }}", "{% raw %}", "${x}", "{name}", "[Name]", "[[x]]", "%s%n", "=cmd|' /C calc'!A0",
    "\u202egnp.exe", "\u200b", "\u2066x\u2069", "\u0000", "\x1b[31m", "\r\nBcc: x@example.org",
    "\ufffe", "👩‍👩‍👧‍👦", "é" * 40, "W" * 300, "word " * 80, "ﷺ", "א ב ג", "'\"`", "\\",
    "../../etc/passwd",
    "javascript:alert(1)", "a\u0301" * 60, "\n\n\n", "?!?!", "…", "0", "-1", "null", "DROP TABLE",
)  # fmt: skip
words = st.lists(st.sampled_from(PIECES) | st.text(max_size=20), min_size=1, max_size=4).map(
    " ".join
)
people = st.fixed_dictionaries(
    {"name": words},
    optional={
        "role": words, "organisation": words, "location": words, "about": words,
        "headline": words, "greeting": words, "pronouns": words,
        "skills": st.lists(words, max_size=3), "languages": st.lists(words, max_size=3),
        "links": st.lists(words, max_size=3),
        "experience": st.lists(
            st.fixed_dictionaries({"role": words, "organisation": words, "summary": words}),
            max_size=3,
        ),
    },
)  # fmt: skip
modest = settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Script]:
    folder = tmp_path_factory.mktemp("hostile")
    with Store.open(folder) as store:
        companion = Companion(store=store, reader=DirectReader(), now=lambda: NOW)
        app = create_app(companion, Config(data=folder, port=PORT))
        yield Script(app.test_client(), app.extensions["coffeechat-security"].run_token)


@modest
@given(
    person=people,
    me=st.fixed_dictionaries({"name": words, "background": words, "signature": words}),
)
@example(
    person={"name": "W" * 300, "role": "👩‍👩‍👧‍👦" * 60, "organisation": "<b>"},
    me={"name": "{name}", "background": "", "signature": ""},
)
def test_whatever_a_contact_is_called_questions_and_drafts_hold(
    script: Script, person: dict[str, Any], me: dict[str, str]
) -> None:
    taken = script("PATCH", "/api/profile", me)
    assert taken.status_code in (200, 422), taken.data
    added = script("POST", "/api/contacts", person)
    assert added.status_code in (201, 422), added.data
    if added.status_code == 201:
        check_everything(script, added.get_json()["contact"]["id"])


@modest
@given(name=words, role=words, organisation=words, about=words)
def test_whatever_a_page_says_questions_and_drafts_hold(
    script: Script, name: str, role: str, organisation: str, about: str
) -> None:
    said = [escape(text) for text in (name, role, organisation, about)]
    page = (
        "<html><head><title>{0}</title></head><body><main><h1>{0}</h1><p>{1} at {2}</p>"
        "<section><h2>About</h2><p>{3}</p></section><section><h2>Experience</h2><ul><li>"
        "<h3>{1}</h3><p>{2}</p><p>2020 – Present</p></li></ul></section></main></body></html>"
    ).format(*said)
    body = {"url": HANNA_URL, "html": page, "as_person": True}
    answer = script("POST", "/api/captures", body)
    assert answer.status_code in (200, 201, 422), answer.data
    if contact := answer.get_json().get("contact"):
        check_everything(script, contact["id"])


@modest
@given(text=st.lists(words, max_size=6).map("\n".join), channel=st.sampled_from(get_args(Channel)))
def test_every_finding_marks_a_stretch_of_the_text(script: Script, text: str, channel: str) -> None:
    answer = script("POST", "/api/check", {"text": text, "channel": channel})
    assert answer.status_code == 200, answer.data
    for finding in answer.get_json()["findings"]:
        assert 0 <= finding["start"] <= finding["end"] <= len(text)
        assert finding["message"]
        assert finding["why"]


@pytest.mark.parametrize("path", ["/api/check", "/api/contacts", "/api/captures"])
def test_half_characters_are_refused_in_a_sentence(script: Script, path: str) -> None:
    sent = json.dumps({"text": "\ud800", "name": "\udfff", "url": HANNA_URL, "html": "\ud83d"})
    answer = script.client.post(
        path, data=sent, content_type="application/json",
        base_url=f"http://127.0.0.1:{PORT}", headers=script.headers,
    )  # fmt: skip
    assert answer.status_code in (400, 422)
    assert answer.get_json()["detail"].endswith(".")


def check_everything(script: Script, contact: str) -> None:
    place = f"/api/contacts/{contact}"
    questions = script("GET", f"{place}/questions")
    assert questions.status_code == 200, questions.data
    for question in questions.get_json()["questions"]:
        check_words(question["text"])
    drafts = script("GET", f"{place}/drafts")
    assert drafts.status_code == 200, drafts.data
    for draft in drafts.get_json()["drafts"]:
        check_draft(draft)
    assert script("GET", f"{place}/prep").status_code == 200
    assert script("DELETE", place).status_code == 200


def check_draft(draft: dict[str, Any]) -> None:
    size = channel_size(draft["channel"])
    length = count_length(draft["body"], draft["channel"])
    assert draft["length"] == length
    assert size.limit is None or length <= size.limit, draft
    subject = draft.get("subject") or ""
    assert size.subject_limit is None or len(subject) <= size.subject_limit, draft
    assert "\n" not in subject
    assert "\r" not in subject
    check_words(draft["body"])
    check_words(subject)


def check_words(text: str) -> None:
    """Fail on what nobody can see, and on what a terminal or a browser would obey."""
    unseen = [letter for letter in text if unicodedata.category(letter) in ("Cc", "Cs")]
    assert set(unseen) <= {"\n", "\t"}, (unseen, text)
    assert "\u202e" not in text
