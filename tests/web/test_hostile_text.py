"""Captured text stays text, wherever it is shown."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from coffeechat.records.contact import Contact
from coffeechat.records.record import (
    LIST_FIELDS,
    SINGLE_FIELDS,
    Activity,
    Education,
    Experience,
    ResearchNote,
)
from coffeechat.workflow import contacts, messages, talks
from coffeechat.workflow.companion import Companion
from support import NOW
from web.visitor import Browser, Keep, read

OWN_SCRIPTS = {"/static/main.js", "/static/ticks.js"}
SCRIPT = "<script>window.ran=1</script>"
HANDLER = "\"><img src=x onerror='window.ran=1'>"
TEMPLATE = "{{ 3 * 'owl' }}{% raw %}"
HOSTILE = f"{SCRIPT}{HANDLER}{TEMPLATE}</textarea></title>"
LINKS = (
    "javascript:window.ran=1", " JaVaScRiPt:window.ran=1", "java\nscript:window.ran=1",
    "data:text/html,<script>window.ran=1</script>", "vbscript:x", "file:///etc/passwd",
    "//attacker.example", "https:///nohost", "\x01javascript:window.ran=1",
)  # fmt: skip


@pytest.fixture
def mallory(keep: Keep) -> Contact:
    words = {"source": "json-ld", "evidence": HOSTILE}
    return keep(
        f"Mallory {HOSTILE}", tags=(HOSTILE,),
        **{field: read(HOSTILE, HOSTILE) for field in SINGLE_FIELDS if field != "name"},
        **{field: [read(HOSTILE, HOSTILE)] for field in LIST_FIELDS if field != "links"},
        links=[read(link) for link in LINKS],
        experience=[
            Experience(role=HOSTILE, organisation=HOSTILE, start=HOSTILE, summary=HOSTILE, **words)
        ],
        education=[Education(institution=HOSTILE, degree=HOSTILE, field=HOSTILE, **words)],
        activities=[
            Activity(kind="post", title=HOSTILE, url=link, date=HOSTILE, **words) for link in LINKS
        ],
        notes=[ResearchNote(text=HOSTILE, url=link, **words) for link in LINKS],
        more={"skills": HOSTILE}, warnings=[HOSTILE], language=HANDLER,
    )  # fmt: skip


@pytest.mark.parametrize(
    "path",
    ["/today", "/people", "/people?q=window", "/people/{id}", "/people/{id}/prep", "/trash",
     "/people/{id}?channel=email", "/people?q=" + HANDLER, "/people/{id}?edit=" + HANDLER,
     "/people?done=" + HANDLER],
)  # fmt: skip
def test_captured_markup_is_shown_and_never_becomes_markup(
    browser: Browser, mallory: Contact, companion: Companion, path: str
) -> None:
    contacts.add_note(companion, mallory.id, HOSTILE)
    messages.mark_sent(companion, mallory.id, "email", subject=HOSTILE, body=HOSTILE)
    said = {"text": HOSTILE, "thank_for": True}
    held = {"ended_at": NOW, "remarks": [said], "actions": [{"text": HOSTILE}]}
    talks.add_talk(companion, mallory.id, held)
    talks.add_talk(companion, mallory.id, {"starts_at": NOW, "place": HOSTILE})
    if path == "/trash":
        contacts.trash_contact(companion, mallory.id)

    text = browser.get(path.format(id=mallory.id)).text
    page = BeautifulSoup(text, "lxml")

    assert {script["src"] for script in page.select("script")} <= OWN_SCRIPTS
    assert not page.select("img, iframe, object, embed, base")
    assert "owlowlowl" not in text
    for part in page.select("*"):
        assert not [name for name in part.attrs if name.startswith("on") or name == "style"]


def test_only_web_and_mail_addresses_become_links(browser: Browser, mallory: Contact) -> None:
    for link in browser.page(f"/people/{mallory.id}").select("a[href]"):
        address = link["href"]
        assert address.startswith(("/", "#", "https://people.example/", "mailto:")), address
        assert not address.startswith("//")


def test_links_to_other_sites_tell_them_nothing(browser: Browser, hanna: Contact) -> None:
    outward = browser.page(f"/people/{hanna.id}").select("a[href^=http]")

    assert outward
    for link in outward:
        assert {"noreferrer", "noopener"} <= set(link["rel"])
