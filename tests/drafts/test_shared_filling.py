"""What messages share is filled once, and only where the words are the same."""

from __future__ import annotations

import pytest

from coffeechat.drafts.angles import Angle
from coffeechat.drafts.compose import set_scene
from coffeechat.drafts.library import AngleWording, read_angles, read_common
from coffeechat.drafts.phrases import Known
from coffeechat.records.contact import Contact
from coffeechat.records.profile import Profile
from coffeechat.records.record import Record

SCENE = set_scene(
    Contact(record=Record(url="https://a.example", kind="person")), Profile(), "email", "email"
)
ABOUT = [wording for wording in read_angles("angles", "warm") if "topic" in wording.parts]


def angle(wording: AngleWording, words: str) -> Angle:
    slots = wording.parts["topic"].slots | read_common("warm")["greeting"].slots
    return Angle(wording, {slot: Known(f"{words} here", words) for slot in slots})


@pytest.mark.parametrize("wording", ABOUT, ids=lambda wording: wording.id)
def test_what_an_angle_is_about_is_never_taken_from_another_fact(wording: AngleWording) -> None:
    parts = [*wording.parts.values(), *SCENE.common.values()]
    for steps in (steps for steps in parts if "topic" in steps.slots):
        filled = [SCENE.fill(steps, angle(wording, words)) for words in ("One", "Two")]
        assert filled == [angle(wording, words).fill(steps) for words in ("One", "Two")]


def test_what_needs_the_same_words_is_filled_once() -> None:
    greeting = SCENE.common["greeting"]
    first, again, other = (
        SCENE.fill(greeting, angle(ABOUT[0], words)) for words in ("One", "One", "Two")
    )
    assert first and first is again
    assert other != first


@pytest.mark.parametrize("words", ["Acme Inc.", "a “quoted” title…", "etc.. and so on.."])
def test_no_phrasing_is_shorter_than_what_is_told_before_it_is_filled(words: str) -> None:
    for wording in ABOUT:
        about = angle(wording, words)
        for steps in [*wording.parts.values(), *SCENE.common.values()]:
            lengths = [len(filled.text) for filled in about.fill(steps)]
            assert about.least(steps) <= min(lengths, default=0) or not lengths
