"""What a page says: the record that `coffeechat parse` prints."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from coffeechat.records.base import Entry
from coffeechat.records.fact import EVIDENCE_LIMIT, Fact

Kind = Literal["person", "company", "post", "team", "unknown"]
ActivityKind = Literal["post", "talk", "project", "publication", "award"]

#: The fields that hold one fact, and those that hold a list of facts.
SINGLE_FIELDS = (
    "name", "greeting", "headline", "role", "organisation", "location", "about", "pronouns",
)  # fmt: skip
LIST_FIELDS = ("emails", "phones", "links", "skills", "languages")
ENTRY_FIELDS = ("experience", "education", "activities", "notes")


class Sourced(Entry):
    """An entry that shows the words it was read from."""

    source: str
    evidence: str = Field(max_length=EVIDENCE_LIMIT)


class Experience(Sourced):
    """A role held. Dates are YYYY, YYYY-MM or YYYY-MM-DD; `end` null means until now,
    an absent `end` that the page does not say."""

    role: str = ""
    organisation: str = ""
    start: str = ""
    end: str | None = None
    location: str = ""
    summary: str = ""


class Education(Sourced):
    """A course of study. Dates as in `Experience`."""

    institution: str = ""
    degree: str = ""
    field: str = ""
    start: str = ""
    end: str | None = None


class Activity(Sourced):
    """Something the person published, built, said or won. `date` as in `Experience`."""

    kind: ActivityKind
    title: str
    url: str = ""
    date: str = ""
    summary: str = ""


class ResearchNote(Sourced):
    """A short thing worth knowing, captured from a page. `date` as in `Experience`."""

    text: str
    date: str = ""
    url: str = ""


class TeamMember(Entry):
    """One of several people on a team page."""

    name: str
    role: str = ""
    link: str = ""
    evidence: str = Field(default="", max_length=EVIDENCE_LIMIT)


class Record(Entry):
    """What one page says, about a person or about no one.

    A key whose value is not on the page is absent: build a record from what was found
    and never assign null. `greeting` is what to call the person in a message;
    `more` names each list the page cuts short, with the page's own words for it;
    `people` stands on team pages; `passages` is the text of a company page, paragraph
    by paragraph; `warnings` are sentences about the reading itself (partial, drifted);
    `missed` names the fields that a site's own rules missed and the general ones found.
    """

    url: str
    kind: Kind = "unknown"
    name: Fact | None = None
    greeting: Fact | None = None
    headline: Fact | None = None
    role: Fact | None = None
    organisation: Fact | None = None
    location: Fact | None = None
    about: Fact | None = None
    pronouns: Fact | None = None
    emails: list[Fact] = []
    phones: list[Fact] = []
    links: list[Fact] = []
    skills: list[Fact] = []
    languages: list[Fact] = []
    experience: list[Experience] = []
    education: list[Education] = []
    activities: list[Activity] = []
    notes: list[ResearchNote] = []
    people: list[TeamMember] = []
    more: dict[str, str] = {}
    passages: list[str] = []
    language: str = ""
    title: str = ""
    warnings: list[str] = []
    missed: list[str] = []

    @property
    def is_research(self) -> bool:
        """Whether it is of a company's, a team's or a post's page that says something."""
        said = self.passages or self.people or self.notes
        return self.kind in ("company", "team", "post") and bool(said)

    def value(self, field: str) -> str:
        """Return the value of a single-fact field, or an empty string."""
        fact: Fact | None = getattr(self, field)
        return fact.value if fact else ""
