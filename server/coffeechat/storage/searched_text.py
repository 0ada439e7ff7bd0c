"""Which words of a contact can be searched, and under which label they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from coffeechat.storage.summaries import value

Json = dict[str, Any]
NAME = "Name"
_SINGLE = (
    ("Name", "name"), ("Role", "role"), ("Organisation", "organisation"),
    ("Headline", "headline"), ("Location", "location"), ("About", "about"),
)  # fmt: skip
_LISTS = (("Skills", "skills"), ("Languages", "languages"), ("Email", "emails"))
_ENTRIES = (
    ("Experience", "experience", ("role", "organisation", "location", "summary")),
    ("Education", "education", ("institution", "degree", "field")),
    ("Activity", "activities", ("title", "summary")),
    ("Research note", "notes", ("text",)),
)


def contact_texts(contact: Json) -> Iterator[tuple[str, str]]:
    """Yield label and text of all that is searched in a contact, best first."""
    record = contact.get("record", {})
    yield from ((label, value(record, field)) for label, field in _SINGLE)
    yield "Tags", ", ".join([*contact.get("tags", ()), *contact.get("targets", ())])
    yield from (("Your note", note["text"]) for note in contact.get("own_notes", ()))
    yield from (("Your question", question) for question in _own_questions(contact))
    for label, field, parts in _ENTRIES:
        for entry in record.get(field, ()):
            yield label, ", ".join(entry[part] for part in parts if entry.get(part))
    for label, field in _LISTS:
        yield label, ", ".join(fact["value"] for fact in record.get(field, ()))


def _own_questions(contact: Json) -> list[str]:
    edits = contact.get("question_edits", {})
    return [*edits.get("added", ()), *edits.get("edited", {}).values()]


def conversation_texts(conversations: Iterable[Json]) -> Iterator[tuple[str, str]]:
    """Yield label and text of all that is searched in talks."""
    for talk in conversations:
        yield from (("Conversation", remark["text"]) for remark in talk.get("remarks", ()))
        yield from (("Promised", action["text"]) for action in talk.get("actions", ()))
        yield "Conversation", talk.get("notes", "")


def question_texts(contact: Json, conversations: Iterable[Json]) -> Iterator[tuple[str, str]]:
    """Yield label and text of the questions that were prepared or asked: searched last, as
    many a word of theirs is in everybody's."""
    yield from (("Question to ask", question) for question in contact.get("prepared", ()))
    for talk in conversations:
        items = (talk.get("agenda") or {}).get("items", ())
        yield from (("Question for the talk", one["what"]) for one in items if one.get("question"))
