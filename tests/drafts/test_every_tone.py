"""Every kind of message, in every tone and angle, to ten unlike people."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from benchmarks.occasions import OCCASIONS

from coffeechat.drafts import compose_drafts
from coffeechat.etiquette import check_text
from coffeechat.records.draft import FIRST_MESSAGES, Draft, Tone
from coffeechat.research import gather_evidence
from questions.personas import PERSONAS, SEEKERS, TODAY

CONTRACTION = re.compile(
    r"\b(?:I|you|we|they|it|that|there)['’](?:m|re|ll|ve|d|s)\b|n['’]t\b", re.I
)


def write_all(tone: Tone) -> Iterator[Draft]:
    for name, contact in PERSONAS.items():
        me = SEEKERS[name].model_copy(update={"tone": tone})
        evidence = gather_evidence(contact, me, TODAY)
        for channel in sorted(FIRST_MESSAGES):
            yield from compose_drafts(contact, evidence, me, channel)
        for channel, occasion in OCCASIONS:
            yield from compose_drafts(contact, evidence, me, channel, occasion=occasion)


@pytest.fixture(scope="module", params=["warm", "direct", "formal"])
def drafts(request: pytest.FixtureRequest) -> list[Draft]:
    return list(write_all(request.param))


def test_every_kind_has_three_angles(drafts: list[Draft]) -> None:
    assert len(drafts) == 10 * 3 * (len(FIRST_MESSAGES) + len(OCCASIONS))
    assert len({draft.body for draft in drafts}) > len(drafts) / 2


def test_the_etiquette_check_finds_nothing_in_any_tone(drafts: list[Draft]) -> None:
    for draft in drafts:
        assert check_text(draft.body, draft.channel) == [], draft.body


def test_nothing_is_left_open_and_every_limit_holds(drafts: list[Draft]) -> None:
    for draft in drafts:
        assert not re.search(r"[\[\]{}<>]| {2}|\.\.|,,| [,.;?]", draft.body), draft.body
        assert draft.limit is None or draft.length <= draft.limit


def test_the_formal_tone_has_no_contraction_of_ours() -> None:
    for draft in write_all("formal"):
        body = draft.body
        for claim in draft.claims:
            body = body.replace(claim.phrase, "")
        assert not CONTRACTION.search(re.sub(r"“[^”]*”", "", body)), draft.body


def test_the_direct_tone_is_the_shorter_one() -> None:
    def measure(tone: Tone) -> dict[tuple[str, str], int]:
        drafts = enumerate(write_all(tone))
        return {(draft.channel, str(at)): len(draft.body.split()) for at, draft in drafts}

    warm, direct = measure("warm"), measure("direct")
    long = [key for key in warm if key[0] in {"email", "linkedin-message", "inmail"}]
    assert sum(direct[key] for key in long) < 0.92 * sum(warm[key] for key in long)


def test_a_founder_is_of_their_house_and_not_at_it() -> None:
    founder = PERSONAS["brewery founder"]
    me = SEEKERS["brewery founder"]
    evidence = gather_evidence(founder, me, TODAY)
    (days,) = [
        draft for draft in compose_drafts(founder, evidence, me, "email") if draft.angle == "role"
    ]
    assert "founder and head brewer of Hopfenwerk" in days.body
