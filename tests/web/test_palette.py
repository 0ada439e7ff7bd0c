"""What the palette and the search field offer as one types."""

from __future__ import annotations

from typing import Any

import pytest

from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts
from coffeechat.workflow.companion import Companion
from web.visitor import Browser, Keep


def ask(browser: Browser, terms: str) -> dict[str, list[dict[str, Any]]]:
    answer = browser.get(f"/find?{terms}")
    assert answer.status_code == 200, answer.text
    return {group["name"]: group["hits"] for group in answer.get_json()["groups"]}


def test_people_are_found_by_a_name_that_is_nearly_right(browser: Browser, keep: Keep) -> None:
    hanna = keep("Hanna Lindqvist", role="Designer", organisation="Kestrel")
    keep("Jo Pell")
    for typed in ("hanna", "lindq", "hana lindqvist", "linqvist", "HANNA LINDQUIST"):
        [hit] = ask(browser, f"q={typed}")["People"]
        assert (hit["label"], hit["where"]) == ("Hanna Lindqvist", ["Designer", "Kestrel"]), typed
        assert hit["url"] == f"/people/{hanna.id}"


def test_people_are_found_by_any_word_in_its_context(
    browser: Browser, companion: Companion, hanna: Contact
) -> None:
    contacts.add_note(companion, hanna.id, "Loves <b>tide</b> tables")
    [hit] = ask(browser, "q=tide&people=1")["People"]
    assert hit["found_in"] == "Your note"
    assert "".join(text for text, _ in hit["pieces"]) == "Loves <b>tide</b> tables"
    assert [text for text, marked in hit["pieces"] if marked] == ["tide"]
    assert hit["url"] == f"/people/{hanna.id}?found=tide#notes"


def test_who_is_in_the_trash_is_not_found(
    browser: Browser, companion: Companion, hanna: Contact
) -> None:
    contacts.trash_contact(companion, hanna.id)
    assert "People" not in ask(browser, "q=hanna")


@pytest.mark.parametrize(
    ("typed", "group", "label"),
    [("trash", "Pages", "Trash"), ("import", "Actions", "Import people"),
     ("impotr", "Actions", "Import people"), ("linkedin", "Pages", "Move in, move out"),
     ("backup", "Pages", "Move in, move out"), ("export", "Actions", "Export everything"),
     ("another computer", "Pages", "Move in, move out"), ("mov", "Pages", "Move in, move out"),
     ("keyboard", "Actions", "Keyboard shortcuts"), ("pair", "Actions", "Pair a browser")],
)  # fmt: skip
def test_pages_and_actions_are_found_by_what_they_are_meant_by(
    browser: Browser, typed: str, group: str, label: str
) -> None:
    assert label in [hit["label"] for hit in ask(browser, f"q={typed}")[group]]


def test_on_a_persons_page_comes_first_what_can_be_done_with_them(
    browser: Browser, hanna: Contact
) -> None:
    groups = ask(browser, f"q=&at=/people/{hanna.id}")
    assert next(iter(groups)) == "Hanna Lindqvist"
    urls = [hit["url"] for hit in groups["Hanna Lindqvist"]]
    assert f"/people/{hanna.id}/prep" in urls
    assert ask(browser, "q=&at=/people/77")["Pages"]


def test_every_place_of_the_palette_is_there(browser: Browser, hanna: Contact) -> None:
    for hits in ask(browser, f"q=&at=/people/{hanna.id}").values():
        for hit in hits:
            path, _, part = hit["url"].partition("#")
            page = browser.page(path) if path else None
            assert page is None or not part or page.select_one(f"#{part}"), hit["url"]


def test_who_said_most_of_what_is_half_remembered_is_found(
    browser: Browser, companion: Companion, keep: Keep
) -> None:
    for name, said in (
        ("Jo Pell", "Twenty pages went into the manual, and nobody opened it"),
        ("Ida Brand", "All of that, and then some"),
        ("Rhys Owen", "Nothing of the sort"),
    ):
        contacts.add_note(companion, keep(name).id, said)
    typed = "q=the manual that nobdy read"
    assert [hit["label"] for hit in ask(browser, typed)["People"]] == ["Jo Pell"]
    page = browser.get(f"/people?{typed}").text
    assert "one person has most of it" in page
    assert "Jo Pell" in page
    assert "Ida Brand" not in page
    assert "People" not in ask(browser, "q=xyzzy+plugh")
