"""Talks planned and held."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from flask_openapi3.blueprint import APIBlueprint
from pydantic import AfterValidator, BaseModel, Field

from coffeechat.api.context import companion
from coffeechat.api.requests import TEXT, Body, ContactPath, Moment
from coffeechat.records.profile import Medium
from coffeechat.records.question import Theme
from coffeechat.workflow import talks

blueprint = APIBlueprint("talks", __name__, url_prefix="/api")


class TalkPath(BaseModel):
    """The id of a talk."""

    id: str = Field(max_length=20)


def _is_day(text: str) -> str:
    """Refuse a day that no calendar has."""
    if text:
        date.fromisoformat(text)
    return text


Day = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$"), AfterValidator(_is_day)]


class RemarkBody(Body):
    """Something that was said; `thank_for` marks it as worth naming in a thank-you."""

    text: str = Field(min_length=1, max_length=5_000)
    theme: Theme | None = None
    thank_for: bool = False


class ActionBody(Body):
    """Something the user promised; `due` is a day as YYYY-MM-DD."""

    text: str = Field(min_length=1, max_length=1_000)
    due: Day = ""
    done_at: Moment | None = None


class TalkBody(Body):
    """A talk; times carry their zone. What is not named stays as it is."""

    medium: Medium = "video"
    starts_at: Moment | None = None
    ended_at: Moment | None = None
    minutes: int = Field(default=20, ge=5, le=240)
    place: str = Field(default="", max_length=2_000)
    remarks: list[RemarkBody] = []
    actions: list[ActionBody] = []
    asked: list[str] = []
    notes: str = Field(default="", max_length=TEXT)


@blueprint.get("/contacts/<id>/conversations")
def list_talks(path: ContactPath) -> dict[str, Any]:
    """List a contact's talks."""
    found = talks.list_talks(companion(), path.id)
    return {"conversations": [talk.model_dump(mode="json") for talk in found]}


@blueprint.post("/contacts/<id>/conversations")
def add(path: ContactPath, body: TalkBody) -> tuple[dict[str, Any], int]:
    """Log or plan a talk."""
    talk = talks.add_talk(companion(), path.id, body.model_dump(exclude_unset=True))
    return {"conversation": talk.model_dump(mode="json")}, 201


@blueprint.get("/conversations/<id>")
def get(path: TalkPath) -> dict[str, Any]:
    """Return one talk."""
    return {"conversation": talks.get_talk(companion(), path.id).model_dump(mode="json")}


@blueprint.patch("/conversations/<id>")
def change(path: TalkPath, body: TalkBody) -> dict[str, Any]:
    """Change what is named of a talk."""
    talk = talks.change_talk(companion(), path.id, body.model_dump(exclude_unset=True))
    return {"conversation": talk.model_dump(mode="json")}
