"""What the user believed before the talks, what was said for and against it, and what they
make of it now."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from coffeechat.records.base import Entry, Stored, utc_now
from coffeechat.records.moments import Moment

#: What a remark says of a belief.
Stance = Literal["for", "against", "both"]
#: What of a target is wanted or not: each part is answered by itself.
Part = Literal["role", "company", "industry"]
Wanting = Literal["curious", "yes", "more", "unsure", "no"]
WANTINGS: dict[Wanting, str] = {
    "curious": "Curious", "yes": "Yes", "more": "Yes, more than before", "unsure": "Not sure yet",
    "no": "No",
}  # fmt: skip


class Verdict(Entry):
    """What the user makes of a belief, in their own words; `voices` is how many people had
    spoken to it then."""

    text: str = Field(min_length=1, max_length=2_000)
    written_at: Moment
    voices: int = 0


class Belief(Stored):
    """What the user believes of a target before the talks. The last of `verdicts` is today's."""

    target: str
    text: str = Field(min_length=1, max_length=1_000)
    written_at: Moment = Field(default_factory=utc_now)
    verdicts: list[Verdict] = []


class Testimony(Stored):
    """A remark of a talk that speaks for or against a belief. Its words, its speaker and its
    day are the remark's own: what is corrected there is corrected here."""

    belief: str
    talk: str
    remark: str
    stance: Stance
    given_at: Moment = Field(default_factory=utc_now)


class Want(Stored):
    """Whether the user still wants one part of a target, asked anew as often as they like:
    every answer is kept."""

    target: str
    part: Part
    answer: Wanting
    why: str = Field(default="", max_length=1_000)
    at: Moment = Field(default_factory=utc_now)
