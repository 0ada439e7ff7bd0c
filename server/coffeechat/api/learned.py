"""What was learned about a target, and whether asking works."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pydantic import Field

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import Body, Parameters
from coffeechat.api.targets import BeliefPath, TargetPath
from coffeechat.records.belief import Part, Stance, Wanting
from coffeechat.records.insights import Insights, Row, Share
from coffeechat.workflow import insights, learned, topics, verdicts, wants

blueprint = Blueprint("learned", __name__)
BELIEF = "/targets/<id>/beliefs/<belief>"


class TestimonyPath(BeliefPath):
    """The id of a testimony about a belief."""

    testimony: str = Field(max_length=20)


class WantPath(TargetPath):
    """The id of an answer to "still want it?"."""

    want: str = Field(max_length=20)


class TestimonyBody(Body):
    """A remark of a talk, and what it says of the belief; said anew, it replaces."""

    conversation: str = Field(max_length=20)
    remark: str = Field(max_length=20)
    stance: Stance


class VerdictBody(Body):
    """What the user makes of a belief now, in their own words."""

    text: str = Field(min_length=1, max_length=2_000)


class WantBody(Body):
    """Whether one part of a target is still wanted, and why."""

    part: Part
    answer: Wanting
    why: str = Field(default="", max_length=1_000)


class TopicBody(Body):
    """Remarks, each as "conversation.remark", and the short name to put them under; an empty
    name takes them out of theirs."""

    remarks: list[str] = Field(min_length=1, max_length=500)
    name: str = Field(default="", max_length=topics.LONGEST_NAME)


class InsightsQuery(Parameters):
    """Over how many days back; without it, over everything."""

    days: int | None = Field(default=None, ge=1, le=3_650)


@blueprint.get("/targets/<id>/learned")
def show(path: TargetPath) -> dict[str, Any]:
    """Return the beliefs with their voices and verdicts, the answers to "still want it?",
    and what was heard, theme by theme."""
    found = learned.what_was_learned(companion(), path.id)
    return {
        "target": found.target.model_dump(), "people": found.people, "talks": found.talks,
        "beliefs": [_weighed(one) for one in found.beliefs],
        "wants": [
            {"part": one.part, "name": one.name,
             "answers": [want.model_dump(mode="json") for want in one.answers]}
            for one in found.wants
        ],
        "themes": [_heard(theme) for theme in found.themes],
    }  # fmt: skip


@blueprint.post(BELIEF + "/testimonies")
def testify(path: BeliefPath, body: TestimonyBody) -> tuple[dict[str, Any], int]:
    """Say what a remark says of a belief."""
    found = verdicts.testify(companion(), path.belief, body.conversation, body.remark, body.stance)
    return {"testimony": found.model_dump(mode="json") if found else None}, 201


@blueprint.delete(BELIEF + "/testimonies/<testimony>")
def withdraw(path: TestimonyPath) -> dict[str, Any]:
    """Take a testimony back."""
    verdicts.withdraw(companion(), path.testimony)
    return {"removed": path.testimony}


@blueprint.post(BELIEF + "/verdicts")
def give_verdict(path: BeliefPath, body: VerdictBody) -> tuple[dict[str, Any], int]:
    """Keep a verdict; those before stay beside it."""
    belief = verdicts.give_verdict(companion(), path.belief, body.text)
    return {"belief": belief.model_dump(mode="json")}, 201


@blueprint.post("/targets/<id>/wants")
def answer_want(path: TargetPath, body: WantBody) -> tuple[dict[str, Any], int]:
    """Answer "still want it?" for one part of a target."""
    want = wants.answer_want(companion(), path.id, body.part, body.answer, body.why)
    return {"want": want.model_dump(mode="json")}, 201


@blueprint.delete("/targets/<id>/wants/<want>")
def take_back_answer(path: WantPath) -> dict[str, Any]:
    """Take an answer back; the one before it stands again."""
    wants.take_back_answer(companion(), path.want)
    return {"removed": path.want}


@blueprint.post("/topics")
def name_topic(body: TopicBody) -> dict[str, Any]:
    """Put remarks under a short name."""
    topics.name_topic(companion(), body.remarks, body.name)
    return {"name": body.name, "remarks": body.remarks}


@blueprint.get("/insights")
def show_insights(query: InsightsQuery) -> dict[str, Any]:
    """Return requests, answers, talks, thanks in time and offers; `few` marks what is too
    small to say anything."""
    return _counted(insights.read_insights(companion(), query.days))


def _weighed(one: learned.Weighed) -> dict[str, Any]:
    return {
        **one.belief.model_dump(mode="json"),
        "said": one.said, "early": one.early,
        "voices": [asdict(voice) for voice in one.voices],
        "ask": asdict(one.ask) if one.ask else None,
    }  # fmt: skip


def _heard(theme: topics.ThemeHeard) -> dict[str, Any]:
    return {
        "theme": theme.theme,
        "topics": [
            {"name": topic.name, "people": topic.people,
             "remarks": [_said(one) for one in topic.said]}
            for topic in theme.topics
        ],
        "ungrouped": [_said(one) for one in theme.loose],
        "suggestions": [
            {"word": one.word, "topic": one.topic, "remarks": [said.key for said in one.said]}
            for one in theme.suggestions
        ],
    }  # fmt: skip


def _said(one: topics.Said) -> dict[str, Any]:
    return {
        "key": one.key, "contact": one.contact, "name": one.name, "text": one.text,
        "said_on": one.said_on.isoformat(),
    }  # fmt: skip


def _counted(found: Insights) -> dict[str, Any]:
    return {
        "since": found.since.isoformat() if found.since else None,
        "answered": _share(found.answered), "talked": _share(found.talked),
        "thanked": _share(found.thanked), "outcomes": asdict(found.outcomes),
        "referrals": found.referrals, "introductions": found.introductions,
        "channels": [_row(one) for one in found.channels],
        "angles": [_row(one) for one in found.angles],
        "weeks": [
            {"begins": week.begins.isoformat(), "asked": week.asked, "answered": week.answered}
            for week in found.weeks
        ],
    }  # fmt: skip


def _row(row: Row) -> dict[str, Any]:
    return {"name": row.name, "answered": _share(row.answered)}


def _share(share: Share) -> dict[str, Any]:
    return {"part": share.part, "whole": share.whole, "few": share.few}
