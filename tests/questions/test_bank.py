"""What a career coach may rely on when editing the bank."""

from __future__ import annotations

from typing import get_args

import pytest

from coffeechat.etiquette import check_text
from coffeechat.questions.agenda import TIARA
from coffeechat.questions.bank import Wording, are_alike, load_bank
from coffeechat.questions.rules import find_faults
from coffeechat.records.evidence import EvidenceKind
from coffeechat.records.profile import Profile
from coffeechat.records.question import SEED_THEMES, Theme
from coffeechat.research.fields import _table

BANK = load_bank()
SLOTS = {
    "role": "data engineer", "a_role": "a data engineer", "as_role": "a data engineer at Acme",
    "organisation": "Acme", "years": "about six years", "since": "2019", "size": "a team of five",
    "from_role": "ward nurse", "a_from_role": "a ward nurse", "from_organisation": "Sahlbeck",
    "from_field": "nursing", "field": "data engineering", "title": "Why small teams win",
    "deed": "cut discharge errors by a third", "claim": "I build rehearsals instead of slides",
    "text": "Ten years of radio", "noted": "the pharmacy robot", "skill": "SQL", "context": "Acme",
    "subject": "philosophy", "institution": "Uppsala", "from_place": "Leeds", "place": "Malmö",
    "name": "Uppsala", "belief": "it is mostly writing", "thought": "a longer thought",
    "exploring": "learning design",
    "background": "I'm a chemistry teacher in Leeds",
}  # fmt: skip
each_wording = pytest.mark.parametrize("wording", BANK.wordings, ids=lambda wording: wording.id)


@each_wording
def test_a_wording_keeps_every_rule_when_filled(wording: Wording) -> None:
    for vocabulary in (BANK.fields["data engineering"], BANK.fields["brewing"]):
        text = wording.text.format_map({**vocabulary, **SLOTS})
        assert find_faults(text[0].upper() + text[1:]) == []


@each_wording
def test_the_etiquette_check_finds_nothing_in_a_wording(wording: Wording) -> None:
    text = wording.text.format_map({**BANK.fields["data engineering"], **SLOTS})
    assert check_text(text[0].upper() + text[1:], "question") == []
    for words in wording.follow_ups:
        assert [f.rule for f in check_text(words, "question") if f.severity == "blocks"] == []


@each_wording
def test_a_wording_has_its_apostrophes_as_printed(wording: Wording) -> None:
    assert not [one for one in (wording.text, wording.why, *wording.follow_ups) if "'" in one]


@each_wording
def test_a_wording_says_what_it_needs_and_why(wording: Wording) -> None:
    assert wording.theme in get_args(Theme)
    assert set(wording.evidence) <= set(get_args(EvidenceKind))
    assert set(wording.slots) <= SLOTS.keys() | BANK.fields["brewing"].keys()
    assert wording.why.endswith(".")
    assert 2 <= wording.minutes <= 5
    assert 1 <= wording.depth <= 5
    assert wording.tiara in TIARA
    assert len(wording.follow_ups) == 2
    assert all(prompt.endswith("?") for prompt in wording.follow_ups)
    assert not wording.setting or wording.setting in Profile.model_fields


@each_wording
def test_a_wording_that_rests_on_evidence_names_it(wording: Wording) -> None:
    named = (
        set(wording.slots)
        - {"background", "exploring", "belief", "thought"}
        - set(BANK.fields["brewing"])
    )
    assert bool(named) == bool(wording.evidence)


def test_ids_are_used_once() -> None:
    ids = [wording.id for wording in BANK.wordings]
    assert len(ids) == len(set(ids))
    assert all("." not in wording_id for wording_id in ids)


def test_there_is_choice_for_every_seed_theme_and_kind() -> None:
    assert len(BANK.wordings) >= 150
    for theme in SEED_THEMES:
        assert sum(1 for wording in BANK.by_kind[""] if wording.theme == theme) >= 2
        assert sum(1 for wording in BANK.by_kind["role"] if wording.theme == theme) >= 6
    assert set(BANK.by_kind) == {"", *get_args(EvidenceKind)}


def test_the_words_of_fields_are_for_known_fields_and_complete() -> None:
    fields = {field.name for field in _table().english.values()}
    assert fields >= BANK.fields.keys()
    assert len(BANK.fields) >= 200
    keys = {frozenset(words) for words in BANK.fields.values()}
    assert len(keys) == 1
    for words in BANK.fields.values():
        assert not any(char in word for word in words.values() for char in "?;“”{}")


def test_no_two_wordings_have_the_same_words() -> None:
    texts = [wording.text.casefold() for wording in BANK.wordings]
    assert len(texts) == len(set(texts))


def test_wordings_with_the_same_words_apart_from_slots_are_alike() -> None:
    by_id = {wording.id: wording for wording in BANK.wordings}
    assert are_alike(by_id["people-wish"], by_id["finance-wish"])
    assert are_alike(by_id["school-still"], by_id["shared-school-use"])  # by their idea
    assert not are_alike(by_id["role-last-week"], by_id["role-wish"])
