"""A person the user wants to talk to."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, field_serializer

from coffeechat.records.base import Entry, Stored, new_id, utc_now
from coffeechat.records.moments import Moment
from coffeechat.records.record import Record

Stage = Literal["found", "asked", "agreed", "planned", "talked", "thanked", "in touch", "closed"]
STAGES: tuple[Stage, ...] = (
    "found", "asked", "agreed", "planned", "talked", "thanked", "in touch", "closed",
)  # fmt: skip


#: Why a contact stands where it stands, where the user said so.
BY_HAND = "set by you"


class StageChange(Entry):
    """When a contact entered a stage, and by what: `cause` is the id of the message, talk
    or interaction that led there, empty where nothing that is logged did."""

    stage: Stage
    at: Moment
    because: str = ""
    cause: str = ""


class Interaction(Entry):
    """A contact outside logged messages and planned talks, in a line."""

    id: str = Field(default_factory=new_id)
    kind: Literal["met", "called", "wrote"] = "met"
    text: str = Field(default="", max_length=2_000)
    at: Moment = Field(default_factory=utc_now)


class OwnNote(Entry):
    """Something the user wrote about a contact."""

    id: str = Field(default_factory=new_id)
    text: str = Field(min_length=1, max_length=10_000)
    written_at: Moment = Field(default_factory=utc_now)


class Capture(Entry):
    """One press of the button on a page of this person."""

    url: str
    title: str = ""
    captured_at: Moment
    snapshot: str = ""  # the file name of the stored page, where one is kept
    pasted: bool = False  # what is stored is plain text
    key: str = ""  # which press it was, for one that is sent twice
    changes: list[str] = []


class QuestionEdits(Entry):
    """What the user did with the questions: pinned and removed ids, edited texts by id,
    own questions, and how often another one was asked for, by id."""

    pinned: list[str] = []
    removed: list[str] = []
    edited: dict[str, str] = {}
    added: list[str] = []
    another: dict[str, int] = {}


class Contact(Stored):
    """The record that captures and the user's corrections make, and what the user adds.

    In `record`, a fact whose source is `you` was typed and no capture replaces it;
    what is named in `dropped` ("location", "skills:excel") was removed by the user and no
    capture brings it back. `rhythm_days` is how often to be in touch: None as the profile
    says, 0 never. `prepared` are the words of the questions last
    chosen, to be found by. `dismissed` are ids of reminders, `snoozed` until when one rests.
    """

    record: Record
    dropped: list[str] = []
    stage: Stage = "found"
    history: list[StageChange] = []
    tags: list[str] = []
    targets: list[str] = []
    own_notes: list[OwnNote] = []
    captures: list[Capture] = []
    question_edits: QuestionEdits = Field(default_factory=QuestionEdits)
    prepared: list[str] = []
    rhythm_days: int | None = Field(default=None, ge=0, le=3_650)
    interactions: list[Interaction] = []
    dismissed: list[str] = []
    snoozed: dict[str, Moment] = {}
    created_at: Moment = Field(default_factory=utc_now)
    updated_at: Moment = Field(default_factory=utc_now)
    deleted_at: Moment | None = None
    merged_into: str = ""  # the contact that took this one in; empty where none did

    @field_serializer("record")
    def _only_what_was_found(self, record: Record) -> dict[str, Any]:
        return record.to_json()

    @property
    def name(self) -> str:
        """The person's name, or an empty string."""
        return self.record.value("name")

    def to_public(self) -> dict[str, Any]:
        """Return the contact as the API shows it: its own keys and the record's, flat."""
        own = self.model_dump(mode="json", exclude={"record", "prepared"}, exclude_none=True)
        return {**own, **self.record.to_json()}


#: The fields whose own entries have defaults that an older version did not write.
_PARTS: dict[str, type[Entry]] = {
    "history": StageChange, "own_notes": OwnNote, "captures": Capture,
    "interactions": Interaction,
}  # fmt: skip


def show_stored(document: dict[str, Any]) -> dict[str, Any]:
    """Return what `to_public` gives for a stored document, which was validated when it was
    stored; only one that lacks a field or has one of a newer version is validated again."""
    if not _is_complete(document):
        return Contact.model_validate(document).to_public()
    own = {key: value for key, value in document.items() if value is not None and key != "prepared"}
    record: dict[str, Any] = own.pop("record")
    return own | record


def _is_complete(document: dict[str, Any]) -> bool:
    return (
        document.keys() == Contact.model_fields.keys()
        and document["question_edits"].keys() == QuestionEdits.model_fields.keys()
        and all(
            entry.keys() == model.model_fields.keys()
            for name, model in _PARTS.items()
            for entry in document[name]
        )
    )
