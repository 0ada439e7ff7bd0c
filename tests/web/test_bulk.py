"""One change to many people, and taking it back."""

from __future__ import annotations

from bs4 import BeautifulSoup

from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts, targets
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.forgetting import forget_contact
from web.visitor import Browser, Keep


def read(companion: Companion, contact: Contact) -> Contact:
    return contacts.get_contact(companion, contact.id)


def undo_of(html: str) -> str:
    return str(BeautifulSoup(html, "lxml").select_one(".undo form")["action"])


def test_those_that_are_ticked_are_tagged_and_one_undo_takes_it_back(
    browser: Browser, companion: Companion, keep: Keep
) -> None:
    ann, ben, cleo = keep("Ann Ek", tags=("health",)), keep("Ben Oke"), keep("Cleo Ng")
    before = [read(companion, one) for one in (ann, ben, cleo)]

    answer = browser.post(
        "/people/change?sort=name", action="tag", tag="health", person=[ann.id, ben.id]
    )

    assert answer.request.path == "/people"
    assert "sort=name" in answer.request.query_string.decode()
    assert "Two people tagged “health”." in answer.text
    assert [read(companion, one).tags for one in (ann, ben, cleo)] == [["health"], ["health"], []]
    taken_back = browser.post(undo_of(answer.text))
    assert "Taken back." in taken_back.text
    assert "sort=name" in taken_back.request.query_string.decode()
    assert [read(companion, one) for one in (ann, ben, cleo)] == before


def test_stage_target_and_trash_are_given_to_many(
    browser: Browser, companion: Companion, keep: Keep
) -> None:
    ann, ben = keep("Ann Ek", tags=("health", "law")), keep("Ben Oke", tags=("health",))
    both = [ann.id, ben.id]
    target = targets.add_target(companion, {"role": "Learning designer"})

    browser.post("/people/change", action="stage", stage="in touch", person=both)
    browser.post("/people/change", action="target", target=target.id, person=both)
    browser.post("/people/change", action="untag", tag="health", person=both)
    assert [read(companion, one).stage for one in (ann, ben)] == ["in touch"] * 2
    assert [read(companion, one).targets for one in (ann, ben)] == [[target.id]] * 2
    assert [read(companion, one).tags for one in (ann, ben)] == [["law"], []]
    assert read(companion, ann).history[-1].because == "set by you"

    answer = browser.post("/people/change", action="trash", person=both)
    assert contacts.list_contacts(companion).total == 0
    browser.post(undo_of(answer.text))
    assert contacts.list_contacts(companion).total == 2


def test_a_refused_change_says_why_and_keeps_what_was_ticked_and_typed(
    browser: Browser, companion: Companion, keep: Keep
) -> None:
    ann, _ = keep("Ann Ek"), keep("Ben Oke")

    nobody = browser.post("/people/change", action="tag", tag="health")
    assert nobody.status_code == 422
    assert "Choose at least one person first." in nobody.text

    refused = browser.post("/people/change", action="tag", tag="a, b", person=ann.id)
    page = BeautifulSoup(refused.text, "lxml")
    assert refused.status_code == 422
    assert page.select_one("[role=alert]").get_text().startswith("Write one tag, without a comma")
    assert page.select_one("#give-tag")["value"] == "a, b"
    assert [box["value"] for box in page.select("[name=person][checked]")] == [ann.id]
    assert page.select_one("[data-ticked]").string == "1"
    for wrong in ({"action": "stage", "stage": "gone"}, {"action": "fly"}):
        assert browser.post("/people/change", person=ann.id, **wrong).status_code == 422
    assert read(companion, ann).tags == []


def test_what_was_changed_again_since_is_left_alone_by_undo(
    browser: Browser, companion: Companion, keep: Keep
) -> None:
    ann, ben = keep("Ann Ek"), keep("Ben Oke")
    answer = browser.post("/people/change", action="tag", tag="law", person=[ann.id, ben.id])
    contacts.amend_contact(companion, ann.id, {"tags": ["law", "since"]})

    taken_back = browser.post(undo_of(answer.text))

    assert "but for what was changed again since" in taken_back.text
    assert read(companion, ann).tags == ["law", "since"]
    assert read(companion, ben).tags == []


def test_a_step_is_taken_back_once_and_never_brings_back_the_forgotten(
    browser: Browser, companion: Companion, keep: Keep
) -> None:
    ann, ben = keep("Ann Ek"), keep("Ben Oke")
    first = undo_of(browser.post(f"/people/{ann.id}/trash").text)
    assert browser.post(first).status_code == 200
    assert browser.post(first).status_code == 404

    second = undo_of(browser.post(f"/people/{ben.id}/tags", tags="law").text)
    forget_contact(companion, ben.id)
    assert browser.post(second).status_code == 404
    assert companion.store.contacts.get(ben.id) is None


def test_a_correction_of_the_record_can_be_taken_back(
    browser: Browser, companion: Companion, hanna: Contact
) -> None:
    before = read(companion, hanna)
    answer = browser.post(f"/people/{hanna.id}/fields", drop="location")
    assert "location" in read(companion, hanna).dropped

    browser.post(undo_of(answer.text))

    assert read(companion, hanna) == before
