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

    role, tenure, long-tenure, organisation: role, a_role, as_role, organisation, years, since,
        size ("a team of five"), field, family
    move, promotion:  from_role, a_from_role, from_organisation, from_field, role, a_role,
        organisation, field, family, years (spent in from_role)
    project, talk, post, publication, award:  title, date; a project may have deed (the
        person's own words about what they did, to be quoted) instead of a title; a post
        that says a view has it as claim too
    stance:  claim (own words, to be quoted)     skill:  skill, context (an organisation)
    education:  degree, subject, institution; field only where the role's is unlike it
    place:  from_place, place                    volunteering:  role, a_role, organisation
    note:  text (the page's words, to be quoted) or, when source is "you", noted (what
        the user's own note is about)
    shared:  what (school, employer, city, skill, language, community; field-change: they
        came to the field the user explores; field-left: they left the field the user is
        in), name (its name), mine (the user's own words for it); the field ones have
        from_field, field too

    Roles stand in the form used in mid-sentence ("data engineer", "VP of Sales", or
    quoted as it stands: "\u201cPflegefachfrau\u201d"); a_role has its article ("a data engineer",
    "head of sales"), as_role its place too ("a data engineer at Acme", "founder of Acme");
    years is a phrase ("six years", "about six years"); since a year; field names the kind of
    work ("nursing"), family its role family ("health").
    Organisations that need it start with "the". Titles, claims, deeds and texts hold no
    quotation marks of their own at either end, and no question mark.

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
