"""What questions and drafts may cite: one thing known, with the words that prove it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from coffeechat.records.base import Entry
from coffeechat.records.fact import EVIDENCE_LIMIT

EvidenceKind = Literal[
    "role", "tenure", "move", "promotion", "long-tenure", "organisation", "project", "talk",
    "post", "publication", "award", "stance", "skill", "education", "place", "volunteering",
    "shared", "note",
]  # fmt: skip


class Evidence(Entry):
    """One citable fact.

    `text` is the page's own words (or the user's note), shown under the highlighter;
    `source` the rule that read it; `where` the place in words ("Experience",
    "Post, 3 Nov"); `weight` ranks it, higher first: how specific, recent and shared.
    `slots` are the parts a wording may use, cleaned for use inside an English sentence:

    role, tenure, long-tenure, organisation: role, organisation, years, size
    move, promotion:  from_role, from_organisation, from_field, role, organisation, field
    project, talk, post, publication, award:  title, topic, date
    stance:  claim, topic          skill:  skill, context
    education:  degree, subject, institution     place:  from_place, place
    volunteering:  role, organisation            note:  text
    shared:  what (school, employer, city, skill, language, field-change, community),
             name (its name), mine (the user's own words for it)

    A slot that is not known is absent. Every slot's value comes from the record, the
    note or the user's profile: nothing is invented.
    """

    id: str
    kind: EvidenceKind
    text: str = Field(max_length=EVIDENCE_LIMIT)
    source: str
    where: str
    weight: float
    slots: dict[str, str] = {}
    date: str = ""
