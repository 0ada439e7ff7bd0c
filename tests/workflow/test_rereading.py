"""Reading stored pages again with today's rules."""

from __future__ import annotations

import pytest

from coffeechat.records.fact import typed
from coffeechat.records.record import Record
from coffeechat.workflow import contacts, rereading
from coffeechat.workflow.captures import SentPage, capture_page
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import save_profile
from support import HANNA, HANNA_URL, NOW


class BetterRules:
    """Rules of tomorrow: they know where Hanna lives."""

    def read(self, html: str | bytes, url: str, title: str = "", text: bool = False) -> Record:
        place = typed("Lund").model_copy(update={"source": "page-text"})
        name = typed("Hanna Lindqvist").model_copy(update={"source": "page-text"})
        return Record(url=url, kind="person", name=name, location=place)


def capture(companion: Companion) -> str:
    sent = SentPage(url=HANNA_URL, captured_at=NOW, html=HANNA)
    contact = capture_page(companion, sent).contact
    assert contact
    return contact.id


def test_todays_rules_change_nothing_that_they_read_before(companion: Companion) -> None:
    contact = capture(companion)
    assert [one.id for one in rereading.list_rereadable(companion)] == [contact]
    assert rereading.reread_contact(companion, contact, apply=True) == []


def test_what_would_change_is_said_before_it_changes(companion: Companion) -> None:
    contact = capture(companion)
    companion.reader = BetterRules()
    told = rereading.reread_contact(companion, contact, apply=False)
    assert "Location: “Lund”, was “Gothenburg, Sweden”." in told
    assert contacts.get_contact(companion, contact).record.value("location") != "Lund"
    assert rereading.reread_contact(companion, contact, apply=True) == told
    assert contacts.get_contact(companion, contact).record.value("location") == "Lund"


def test_what_the_user_typed_stays(companion: Companion) -> None:
    contact = capture(companion)
    contacts.amend_contact(companion, contact, {"location": "Malmö", "about": None})
    companion.reader = BetterRules()
    rereading.reread_contact(companion, contact, apply=True)
    record = contacts.get_contact(companion, contact).record
    assert record.value("location") == "Malmö"
    assert record.about is None


def test_without_a_stored_page_there_is_nothing_to_read(companion: Companion) -> None:
    save_profile(companion, {"keep_snapshots": False})
    capture(companion)
    assert rereading.list_rereadable(companion) == []


TEXT = """Vera Strand
Potter at Clay Works
Bergen, Norway

Experience
Potter
Clay Works
2019 - Present"""


@pytest.mark.parametrize("pasted", [TEXT, HANNA], ids=["text", "source"])
def test_what_was_pasted_is_read_again_as_it_was(companion: Companion, pasted: str) -> None:
    sent = SentPage(url="", captured_at=NOW, text=pasted, title=pasted.partition("\n")[0])
    contact = capture_page(companion, sent).contact
    assert contact
    assert contact.record.experience
    assert rereading.reread_contact(companion, contact.id, apply=True) == []


def test_a_page_that_only_the_user_took_for_a_persons_keeps_what_it_gave(
    companion: Companion,
) -> None:
    sent = SentPage(
        url="https://mill.example/", captured_at=NOW, title="Nils Berg", as_person=True,
        html="<html><head><title>Opening hours</title></head><body><p>Monday</p></body></html>",
    )  # fmt: skip
    contact = capture_page(companion, sent).contact
    assert contact
    assert rereading.reread_contact(companion, contact.id, apply=True) == []
    assert contacts.get_contact(companion, contact.id).name


def test_pages_of_research_are_read_again_too(companion: Companion) -> None:
    html = (
        '<html lang="en"><head><title>About us | Kestrel Learning</title>'
        '<meta property="og:site_name" content="Kestrel Learning">'
        '<meta property="og:type" content="website"></head><body><main>'
        "<h1>About Kestrel Learning</h1><p>Kestrel Learning is a company that makes courses for "
        "hospital staff. We were founded in 2012 and today we are a team of 140 people.</p>"
        "<h2>Careers</h2><p>We publish all open positions on this page.</p></main></body></html>"
    )
    sent = SentPage(url="https://kestrel.example/about", captured_at=NOW, html=html)
    page = capture_page(companion, sent).page
    assert page
    assert [one.id for one in rereading.list_rereadable_pages(companion)] == [page.id]
    assert rereading.reread_page(companion, page.id, apply=True) == []

    before = page.record.model_copy(update={"passages": [], "notes": []})
    companion.store.pages.save(page.model_copy(update={"record": before}))
    told = rereading.reread_page(companion, page.id, apply=False)
    assert told == ["Notes: 3 entries, 0 before.", "Passages: 2 entries, 0 before."]
    assert companion.store.pages.get(page.id).record.passages == []  # type: ignore[union-attr]
    assert rereading.reread_page(companion, page.id, apply=True) == told
    assert companion.store.pages.get(page.id).record == page.record  # type: ignore[union-attr]


def test_a_page_that_tomorrows_rules_take_for_a_persons_stays_research(
    companion: Companion,
) -> None:
    html = "<html><head><title>Our team</title></head><body><h1>Our team</h1><ul>" + "".join(
        f"<li><h3>{name}</h3><p>Designer</p></li>" for name in ("Ann Ek", "Bo Holm", "Cia Ros")
    )
    sent = SentPage(url="https://kestrel.example/team", captured_at=NOW, html=html)
    page = capture_page(companion, sent).page
    assert page
    companion.reader = BetterRules()
    assert rereading.reread_page(companion, page.id, apply=True) == []
    assert companion.store.pages.get(page.id) == page
