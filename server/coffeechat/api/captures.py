"""Captures, and choosing people from a team page."""

from __future__ import annotations

from typing import Any

from flask import request

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import CaptureBody, PagePath, PeopleBody
from coffeechat.records.contact import Contact
from coffeechat.workflow import captures, same_person, teams, writing
from coffeechat.workflow.captures import Captured, SentPage
from coffeechat.workflow.next_message import find_next_message

blueprint = Blueprint("captures", __name__)
KEY_LIMIT = 200  # characters of an Idempotency-Key


@blueprint.post("/captures")
def capture(body: CaptureBody) -> tuple[dict[str, Any], int]:
    """Read a page: 201 for somebody new, 200 for somebody known, 422 for nobody."""
    key = request.headers.get("Idempotency-Key", "")[:KEY_LIMIT]
    captured = captures.capture_page(companion(), SentPage(**body.model_dump(), key=key))
    answer = _answer_person(captured) if captured.contact else _answer_research(captured)
    return answer, 201 if captured.created or captured.page else 200


@blueprint.post("/pages/<id>/people")
def choose(path: PagePath, body: PeopleBody) -> tuple[dict[str, Any], int]:
    """Save the chosen people of a team page."""
    chosen = teams.choose_people(companion(), path.id, body.names)
    return {"contacts": [contact.to_public() for contact in chosen]}, 201


def _answer_person(captured: Captured) -> dict[str, Any]:
    contact: Contact = captured.contact  # type: ignore[assignment]
    channel, variant = find_next_message(companion(), contact)
    return {
        "contact": contact.to_public(),
        "created": captured.created,
        "alike": [one.to_json() for one in same_person.find_alike(companion(), contact)],
        "receipt": captured.receipt.to_json(),
        "drafts": [draft.to_json() for draft in writing.write_drafts(companion(), contact)],
        "next_message": {"channel": channel, "variant": variant},
        **writing.prepare_questions(companion(), contact.id).to_json(),
    }


def _answer_research(captured: Captured) -> dict[str, Any]:
    page = captured.page
    if page is None:
        raise AssertionError("a capture leads to a contact or to a page")
    known = teams.known_people(companion(), page)
    people = [
        person.to_json() | ({"known": known[person.name]} if person.name in known else {})
        for person in page.record.people
    ]
    return {
        "page": {
            "id": page.id, "kind": page.record.kind, "organisation": page.organisation,
            "title": page.record.title, "url": page.url,
        },
        "noted": [note.to_json() for note in page.record.notes],
        "people": people,
        "receipt": captured.receipt.to_json(),
    }  # fmt: skip
