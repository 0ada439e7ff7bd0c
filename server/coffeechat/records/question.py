"""A question to ask, and the set and agenda it belongs to."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from coffeechat.records.base import Entry

Theme = Literal[
    "typical-day", "skills", "wish-known", "advice", "path", "validation",
    "trends", "resources", "culture", "own",
]  # fmt: skip
#: The seed's four themes (S7): every set covers them.
SEED_THEMES: tuple[Theme, ...] = ("typical-day", "skills", "wish-known", "advice")
Order = Literal["easy-to-deep", "tiara"]


class QuestionEvidence(Entry):
    """The page's own words behind a question."""

    text: str
    source: str
    where: str = ""


class Question(Entry):
    """One open question. Without an anchor in the page, `evidence` is absent; `belief` is the
    id of the belief it puts to the test, absent where it tests none."""

    id: str
    text: str
    theme: Theme
    evidence: QuestionEvidence | None = None
    why: str
    minutes: int
    follow_ups: list[str] = []
    drop_first: bool = False
    pinned: bool = False
    belief: str = ""


class AgendaItem(Entry):
    """A stretch of the talk, in minutes from its start."""

    starts: int
    minutes: int
    what: str
    question: str = ""  # the question's id, where the stretch is a question
    theme: Theme | None = None  # the question's
    drop_order: int = 0  # 1 is dropped first; 0 is kept


class Agenda(Entry):
    """How the minutes of a talk are shared out, in order."""

    minutes: int
    items: list[AgendaItem] = Field(min_length=1)


class Replaced(Entry):
    """A question left out because a captured company page answers it."""

    question: str
    passage: str
    url: str


class QuestionSet(Entry):
    """`remarks` are sentences for the user: thin page, website not checked."""

    questions: list[Question]
    agenda: Agenda
    order: Order = "easy-to-deep"
    website_checked: bool = False
    replaced: list[Replaced] = []
    remarks: list[str] = []
