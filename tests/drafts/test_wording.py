"""The wording files keep the rules a coach relies on, phrasing by phrasing."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import get_args

import pytest

from coffeechat.drafts.library import WORDING_FILES, read_angles, read_file, read_layouts
from coffeechat.etiquette import check_text
from coffeechat.records.draft import Tone
from coffeechat.records.evidence import EvidenceKind

ANGLES = read_file("angles")["angle"]
COMMON = read_file("common")
OUTSIDE_CLAIMS = {"found", "page", "person", "topic", "split", "aspect"}
NOT_SENT = {"id", "kind", "what", "name", "subject", "topic", "aspect"}
EVIDENCE_SLOTS = {
    *("role", "a_role", "as_role", "organisation", "years", "since", "from_role", "a_from_role"),
    *("from_organisation", "from_field", "field", "title", "claim", "deed", "skill"),
    *("subject", "institution", "from_place", "place", "name"),
}
SHARED_SLOTS = {
    *("found", "page", "person", "headline", "topic", "first", "whole", "me_first", "me_full"),
    *("background", "short_background", "introduction", "short_introduction", "exploring"),
    *("why", "phrase", "closing", "signature", "medium", "explored", "split", "aspect"),
}


def texts_of(row):
    for part, steps in row.items():
        for step in steps if isinstance(steps, list) else []:
            for text in [step] if isinstance(step, str) else step:
                yield part, text


def slots_of(text):
    return {slot.split()[-1].lower() for slot in re.findall(r"\{([A-Za-z_ ]+)\}", text)}


def all_texts():
    for name in sorted(set(WORDING_FILES) - {"families"}):
        table = read_file(name)
        rows = table["angle"] if "angle" in table else table.values()
        for row in rows:
            yield from ((name, part, text) for part, text in texts_of(row))


@pytest.mark.parametrize("angle", ANGLES, ids=lambda angle: angle["id"])
def test_a_first_message_says_where_the_person_was_found_and_asks_once_for_20_minutes(angle):
    for part, text in texts_of(angle):
        if part in ("opening", "note"):
            assert "{found}" in text.lower(), text
        if part in ("unread", "note-unread"):
            assert "{found}" not in text.lower(), text
        if part in ("ask", "note", "note-unread"):
            assert text.count("20 minutes") == 1, text
            assert re.search(r"insight|perspective", text), text
        if part in ("opening", "unread", "link"):
            assert "20 minutes" not in text


@pytest.mark.parametrize("angle", ANGLES, ids=lambda angle: angle["id"])
def test_a_first_message_has_every_part_it_needs(angle):
    assert {"id", "name", "opening", "ask", "subject"} <= angle.keys()
    assert "topic" in angle or "note" in angle
    assert "kind" in angle or "note" in angle


@pytest.mark.parametrize("angle", ANGLES, ids=lambda angle: angle["id"])
def test_a_first_message_uses_slots_that_exist(angle):
    for _, text in texts_of(angle):
        assert slots_of(text) <= EVIDENCE_SLOTS | SHARED_SLOTS, text
    assert slots_of(angle["name"]) <= EVIDENCE_SLOTS | {"person"}


def test_every_slot_that_is_sent_stands_in_a_claim():
    for name, part, text in all_texts():
        outside = re.sub(r"\[[^\]]*\]", "", text)
        if part not in NOT_SENT:
            assert slots_of(outside) <= OUTSIDE_CLAIMS, (name, part, text)


def test_brackets_are_balanced_and_hold_a_slot_or_a_fact():
    for name, _, text in all_texts():
        assert re.sub(r"[^\[\]]", "", text) == "[]" * text.count("["), (name, text)
        assert re.sub(r"[^{}]", "", text) == "{}" * text.count("{"), (name, text)
        assert "[]" not in text


def test_sentences_end_and_no_phrasing_shouts_or_doubles_spaces():
    for name, part, text in all_texts():
        if part in NOT_SENT or part in ("greeting", "greeting-unnamed", "name", "sign-off", "list"):
            continue
        assert re.search(r"(?:[.?:]|\]|\])$", text), (name, part, text)
        assert "!" not in text and "  " not in text, (name, text)


def test_steps_run_from_full_to_short():
    for angle in ANGLES:
        asks = [step if isinstance(step, str) else step[0] for step in angle["ask"]]
        assert sorted(asks, key=len, reverse=True) == asks, asks


def test_ids_are_unique_within_a_file():
    for name in WORDING_FILES:
        if "angle" in read_file(name):
            ids = [row["id"] for row in read_file(name)["angle"]]
            assert len(ids) == len(set(ids)), name


def test_every_kind_of_evidence_but_notes_has_an_angle():
    kinds = {angle.get("kind") for angle in ANGLES}
    assert kinds >= set(get_args(EvidenceKind)) - {"note"}
    # A note may be private, or speak of the person as a third: no first message cites it.
    assert "note" not in kinds


def test_our_own_wording_passes_the_etiquette_check():
    for name, part, text in all_texts():
        if part not in NOT_SENT:
            plain = re.sub(r"\{[^}]*\}", "it", text).replace("[", "").replace("]", "")
            blocking = [found for found in check_text(plain) if found.severity == "blocks"]
            assert blocking == [], (name, text, blocking)


def test_the_formal_tone_has_no_contractions():
    for name in WORDING_FILES:
        if "angle" not in read_file(name):
            continue
        for angle in read_angles(name, "formal"):
            for steps in angle.parts.values():
                for phrase in (phrase for step in steps for phrase in step):
                    ours = "".join(piece for piece in phrase.pieces if isinstance(piece, str))
                    assert not re.search(
                        r"\w['’](?:t|m|d|re|ve|ll)\b|\b(?:it|that|there)['’]s", ours
                    ), ours


@pytest.mark.parametrize("name", ["connection-note", "email", "inmail", "linkedin-message"])
@pytest.mark.parametrize("tone", get_args(Tone))
def test_the_captured_detail_comes_within_two_sentences_in_every_order(name, tone):
    for layout in read_layouts(name, tone):
        place = next(i for i, part in enumerate(layout.parts) if part in ("opening", "note"))
        assert place <= 2


def test_every_family_of_roles_that_evidence_may_name_has_its_week():
    text = (files("coffeechat.research") / "role_fields.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)
    families = {row["family"] for name, row in rows.items() if name != "unclear"}
    assert families <= read_file("families").keys()


@pytest.mark.parametrize("words", read_file("families").values())
def test_a_family_continues_how_much_of_your_week_goes(words):
    assert re.fullmatch(r"into [a-z ]+ and how much into [a-z ]+", words)


@pytest.mark.parametrize("name", WORDING_FILES)
def test_apostrophes_stand_as_they_are_printed(name):
    text = (files("coffeechat.drafts") / "wording" / f"{name}.toml").read_text("utf-8")
    assert "'" not in text
