"""What callers send: bodies, paths and queries of the JSON interface."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    field_validator,
    model_validator,
)

from coffeechat.records.contact import Stage
from coffeechat.records.draft import Channel, Variant
from coffeechat.records.moments import ClockTime, ZonedMoment
from coffeechat.records.profile import Profile
from coffeechat.records.question import Order
from coffeechat.workflow.typed_words import clean

TEXT = 20_000  # characters of a message or of a pasted sentence
PAGE = 4 * 1024 * 1024  # characters of a page


class Parameters(BaseModel):
    """Parts of a path or query. Validators are built when first needed: a start waits for none."""

    model_config = ConfigDict(defer_build=True)


class Body(Parameters):
    """A JSON object: an unknown key is an error that names it. Its texts lose what nobody sees
    and a browser would obey, but for those of the fields in `as_sent`."""

    model_config = ConfigDict(extra="forbid")
    as_sent: ClassVar[frozenset[str]] = frozenset()

    @model_validator(mode="before")
    @classmethod
    def _clean(cls, sent: Any) -> Any:
        if not isinstance(sent, dict):
            return sent
        try:
            return {key: said if key in cls.as_sent else clean(said) for key, said in sent.items()}
        except RecursionError as error:
            raise ValueError("lists and objects lie too deep in one another") from error


class Query(Parameters):
    """What an address asks."""

    @classmethod
    def model_json_schema(cls, *how: Any, **more: Any) -> dict[str, Any]:
        """Return the schema; flask-openapi3 asks for it anew at each request."""
        return super().model_json_schema(*how, **more) if how or more else _schema_of(cls)


@cache
def _schema_of(query: type[Query]) -> dict[str, Any]:
    return super(Query, query).model_json_schema()


class ContactPath(Parameters):
    """The id of a contact."""

    id: str = Field(max_length=20)


class PagePath(Parameters):
    """The id of a captured page of research."""

    id: str = Field(max_length=20)


class NotePath(ContactPath):
    """The id of a contact's note."""

    note: str = Field(max_length=20)


class CaptureBody(Body):
    """A page as the extension sends it: its HTML, or `text` that the user pasted, for
    which the address may be empty."""

    as_sent = frozenset({"html", "text"})  # the reader cleans what it takes from them
    url: str = Field(default="", max_length=8_000)
    title: str = Field(default="", max_length=2_000)
    html: str = Field(default="", max_length=PAGE)
    text: str = Field(default="", max_length=PAGE)
    captured_at: ClockTime = Field(default_factory=lambda: datetime.now(UTC))
    as_person: bool = False

    @field_validator("captured_at")
    @classmethod
    def _with_zone(cls, moment: datetime) -> datetime:
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class ListQuery(Query):
    """Which contacts to list."""

    q: str = Field(default="", max_length=500)
    stage: str = ""
    tag: str = ""
    target: str = ""
    sort: Literal[
        "recent", "-recent", "name", "-name", "stage", "-stage", "organisation", "-organisation"
    ] = "recent"
    page: int = Field(default=1, ge=1, le=1_000_000)


class ContactBody(Body):
    """A contact's fields as plain values. A string is the user's own word, null drops
    the field, a list replaces the list; a FACT object counts as its `value`."""

    name: str | dict[str, Any] | None = None
    greeting: str | dict[str, Any] | None = None
    headline: str | dict[str, Any] | None = None
    role: str | dict[str, Any] | None = None
    organisation: str | dict[str, Any] | None = None
    location: str | dict[str, Any] | None = None
    about: str | dict[str, Any] | None = None
    pronouns: str | dict[str, Any] | None = None
    emails: list[str | dict[str, Any]] | None = None
    phones: list[str | dict[str, Any]] | None = None
    links: list[str | dict[str, Any]] | None = None
    skills: list[str | dict[str, Any]] | None = None
    languages: list[str | dict[str, Any]] | None = None
    experience: list[dict[str, Any]] | None = None
    education: list[dict[str, Any]] | None = None
    activities: list[dict[str, Any]] | None = None
    notes: list[dict[str, Any]] | None = None
    tags: list[str] = []
    targets: list[str] = []


class NewContact(ContactBody):
    """A person added by hand."""

    name: str = Field(max_length=300)
    url: str = Field(default="", max_length=8_000)


class ContactChanges(ContactBody):
    """What to change of a contact; what is not named stays."""

    stage: Stage = "found"
    rhythm_days: int | None = Field(default=None, ge=0, le=3_650)


def _as_number(text: Any) -> Any:
    """Return a query's digits as the number they are."""
    return int(text) if isinstance(text, str) and text.isdecimal() else text


class QuestionQuery(Query):
    """For how long a talk, and in which order."""

    minutes: Annotated[Literal[20, 30] | None, BeforeValidator(_as_number)] = None
    order: Order | None = None


class QuestionEdit(Body):
    """What to do with a question of the set, and how the set that comes back is cut."""

    action: Literal["pin", "unpin", "remove", "restore", "edit", "add", "another"]
    question: str = Field(default="", max_length=100)
    text: str = Field(default="", max_length=1_000)
    minutes: Literal[20, 30] | None = None
    order: Order | None = None


class DraftQuery(Query):
    """Which drafts: without a channel, those a first message may take. `variant` is another
    message of the same channel, `times` (each with its zone, repeated) those that suit,
    `their_time_zone` the zone in which the other side reads them."""

    channel: Channel | None = None
    angle: str | None = None
    variant: Variant = ""
    times: Annotated[list[ZonedMoment], Field(max_length=10)] = []
    their_time_zone: str = Field(default="", max_length=60)


class NoteBody(Body):
    """A note of the user's own."""

    text: str = Field(max_length=TEXT)


class CheckBody(Body):
    """A text to check, whole or in part."""

    as_sent = frozenset({"text"})  # a finding says where in it
    text: str = Field(max_length=TEXT)
    channel: Channel | None = None


class PeopleBody(Body):
    """Whom to save of a team page."""

    names: list[str] = Field(min_length=1, max_length=500)


class ProfileBody(Body, Profile):
    """What to change of the user's own profile; what is not named stays."""
