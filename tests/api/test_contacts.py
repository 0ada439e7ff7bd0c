"""The contacts of the JSON interface."""

from __future__ import annotations

from copy import deepcopy

import orjson
import pytest

from coffeechat.demo import fill
from coffeechat.records.contact import show_stored
from coffeechat.workflow.companion import Companion
from support import Script


@pytest.fixture
def hanna(script: Script) -> str:
    """The id of a captured person."""
    return str(script.capture().get_json()["contact"]["id"])


def test_a_person_is_added_by_hand_with_the_users_own_words(script: Script) -> None:
    fields = {"name": "Jo Pell", "role": "Facilitator", "emails": ["jo@pell.example"]}
    contact = script("POST", "/api/contacts", fields).get_json()["contact"]
    assert contact["role"] == {
        "value": "Facilitator",
        "source": "you",
        "evidence": "Facilitator",
        "confidence": 1.0,
    }
    assert contact["emails"][0]["source"] == "you"


@pytest.mark.parametrize(
    "fields", [{}, {"name": ""}, {"name": "  "}, {"name": "A", "url": "ftp://x"}]
)
def test_a_person_without_a_name_or_with_a_bad_address_is_refused(
    script: Script, fields: dict[str, str]
) -> None:
    assert script("POST", "/api/contacts", fields).status_code == 422
    assert script("GET", "/api/contacts").get_json()["total"] == 0


def test_the_list_is_searched_filtered_and_paged(script: Script, hanna: str) -> None:
    for number in range(51):
        script("POST", "/api/contacts", {"name": f"Person {number}", "tags": ["x"]})
    every = script("GET", "/api/contacts").get_json()
    assert (every["total"], every["pages"], len(every["contacts"])) == (52, 2, 50)
    assert len(script("GET", "/api/contacts?page=2").get_json()["contacts"]) == 2
    found = script("GET", "/api/contacts?q=lindq").get_json()["contacts"]
    assert [one["id"] for one in found] == [hanna]
    assert script("GET", "/api/contacts?tag=x").get_json()["total"] == 51
    assert script("GET", "/api/contacts?stage=closed").get_json()["total"] == 0


def test_the_list_says_of_each_person_what_their_own_address_says(
    script: Script, companion: Companion
) -> None:
    fill(companion)
    listed = script("GET", "/api/contacts").get_json()["contacts"]
    assert len(listed) == 12
    for one in listed:
        del one["snippet"], one["found_in"]
        alone = script("GET", f"/api/contacts/{one['id']}").get_json()["contact"]
        assert orjson.dumps(one) == orjson.dumps(alone)


@pytest.mark.parametrize("lost", ["question_edits", "merged_into", "rhythm_days", "snoozed"])
def test_a_document_of_an_older_version_is_listed_with_what_it_lacks(
    companion: Companion, lost: str
) -> None:
    fill(companion)
    for row in companion.store.contacts.rows():
        document = companion.store.contacts.document(row.id)
        assert document is not None
        whole = show_stored(deepcopy(document))
        if lost == "question_edits":
            del document[lost]["another"]
            del document["history"][0]["cause"]
        else:
            del document[lost]
        shown = show_stored(document)
        whole["history"][0]["cause"] = shown["history"][0]["cause"]
        assert shown == whole


def test_a_change_is_kept_and_unknown_fields_are_refused(script: Script, hanna: str) -> None:
    answer = script(
        "PATCH", f"/api/contacts/{hanna}", {"role": "Director", "tags": ["a"], "stage": "asked"}
    )
    contact = answer.get_json()["contact"]
    assert (contact["role"]["value"], contact["tags"], contact["stage"]) == (
        "Director",
        ["a"],
        "asked",
    )
    assert [change["stage"] for change in contact["history"]] == ["found", "asked"]
    assert script("PATCH", f"/api/contacts/{hanna}", {"salary": "1"}).status_code == 422
    assert script("PATCH", f"/api/contacts/{hanna}", {"name": None}).status_code == 422
    assert script("PATCH", f"/api/contacts/{hanna}", {"stage": "hired"}).status_code == 422


def test_an_entry_taken_out_of_a_list_stays_out(script: Script, hanna: str) -> None:
    contact = script("GET", f"/api/contacts/{hanna}").get_json()["contact"]
    script("PATCH", f"/api/contacts/{hanna}", {"experience": contact["experience"][:1]})
    again = script.capture().get_json()["contact"]
    assert [entry["role"] for entry in again["experience"]] == ["Lead Learning Designer"]


def test_deleting_is_undone(script: Script, hanna: str) -> None:
    assert script("DELETE", f"/api/contacts/{hanna}").status_code == 200
    assert script("GET", "/api/contacts").get_json()["total"] == 0
    assert script("GET", "/api/contacts?q=hanna").get_json()["total"] == 0
    script("POST", f"/api/contacts/{hanna}/restore")
    assert script("GET", "/api/contacts?q=hanna").get_json()["total"] == 1


def test_notes_come_and_go(script: Script, hanna: str) -> None:
    note = script("POST", f"/api/contacts/{hanna}/notes", {"text": "Met at the fair"}).get_json()[
        "note"
    ]
    assert script("GET", "/api/contacts?q=fair").get_json()["total"] == 1
    script("DELETE", f"/api/contacts/{hanna}/notes/{note['id']}")
    assert script("GET", f"/api/contacts/{hanna}/notes").get_json()["notes"] == []
    assert script("POST", f"/api/contacts/{hanna}/notes", {"text": " "}).status_code == 422


def test_a_message_marked_as_sent_makes_a_found_contact_an_asked_one(
    script: Script, hanna: str
) -> None:
    body = {"channel": "email", "angle": "move", "body": "Hi Hanna, ..."}
    answer = script("POST", f"/api/contacts/{hanna}/messages", body)
    assert answer.status_code == 201
    assert answer.get_json()["stage"] == "asked"
    assert len(script("GET", f"/api/contacts/{hanna}/messages").get_json()["messages"]) == 1


@pytest.mark.parametrize("path", ["", "/questions", "/drafts", "/notes", "/messages", "/prep"])
def test_who_is_not_here_is_a_404_with_a_sentence(script: Script, path: str) -> None:
    for contact in ("1", "abc", "..%2f..%2fetc", "0" * 20):
        answer = script("GET", f"/api/contacts/{contact}{path}")
        assert answer.status_code == 404, contact
        assert answer.get_json()["detail"]


def test_a_message_taken_back_makes_the_contact_a_found_one_again(
    script: Script, hanna: str
) -> None:
    body = {"channel": "connection-note", "body": "Hi Hanna"}
    message = script("POST", f"/api/contacts/{hanna}/messages", body).get_json()["message"]
    told = script("GET", "/api/profile").get_json()
    assert told["invitations_this_month"] == 1
    assert told["invitations"]["sentence"].startswith("1 invitation with a note sent in ")
    assert not told["invitations"]["tight"]
    script("DELETE", f"/api/contacts/{hanna}/messages/{message['id']}")
    assert script("GET", f"/api/contacts/{hanna}").get_json()["contact"]["stage"] == "found"
    assert script("GET", "/api/profile").get_json()["invitations_this_month"] == 0
    again = script("DELETE", f"/api/contacts/{hanna}/messages/{message['id']}")
    assert again.status_code == 404


def test_a_change_names_a_step_that_takes_it_back_once(script: Script) -> None:
    contact = script("POST", "/api/contacts", {"name": "Jo Pell", "role": "Facilitator"})
    path = f"/api/contacts/{contact.get_json()['contact']['id']}"
    before = script("GET", path).get_json()

    step = script("PATCH", path, {"role": None}).get_json()["step"]
    assert "role" not in script("GET", path).get_json()["contact"]
    assert script("POST", f"/api/steps/{step}/undo").get_json() == {"left": 0}
    assert script("GET", path).get_json() == before
    assert script("POST", f"/api/steps/{step}/undo").status_code == 404
