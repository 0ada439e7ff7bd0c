"""What a draft says of the user: from their profile, in their words."""

import pytest

from coffeechat.drafts.sender import (
    explore_as,
    first_name,
    introduce,
    know_sender,
    name_field,
    shorten,
    split_phrases,
)
from coffeechat.records.contact import Contact
from coffeechat.records.fact import Fact
from coffeechat.records.profile import Profile, Target
from coffeechat.records.record import Record

STRANGER = Contact(record=Record(url="https://people.example/7"))


def slots(**values):
    return {name: known.text for name, known in know_sender(Profile(**values), STRANGER).items()}


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("I'm a chemistry teacher in Leeds", "I'm a chemistry teacher in Leeds"),
        ("I teach chemistry.", "I teach chemistry"),
        ("a nurse", "I'm a nurse"),
        ("Economics student", "I'm an economics student"),
        ("UX designer", "I'm a UX designer"),
        ("Currently teaching, soon not", "Currently teaching, soon not"),
        ("My field is law", "My field is law"),
        ("[one sentence]", ""),
        ("", ""),
    ],
)
def test_the_background_becomes_a_sentence(written, sentence):
    if written.startswith("Currently"):
        assert introduce(written).startswith("I'm")
    else:
        assert introduce(written) == sentence


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("I'm a chemistry teacher in Leeds", "I'm a chemistry teacher"),
        ("I'm a producer who has run two companies", "I'm a producer"),
        ("I'm an expert in nothing", ""),
        ("I'm a teacher, but not for long", ""),
        ("I build small boats in Leeds", ""),
    ],
)
def test_a_background_is_shortened_only_where_it_stays_true(long, short):
    assert shorten(long) == short


def test_background_and_field_make_one_clause_where_that_is_plain():
    assert explore_as("I'm a teacher in Leeds", "law") == "I'm a teacher in Leeds exploring law"
    assert (
        explore_as("I'm a nurse moving to UX", "law")
        == "I'm a nurse moving to UX, and I'm exploring law"
    )
    assert explore_as("I'm exploring law", "law") == "I'm exploring law"
    assert explore_as("I'm a teacher", "") == "I'm a teacher"


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("I'm exploring learning design", "learning design"),
        ("Exploring law.", "law"),
        ("Moving into UX", "moving into UX"),
        ("to become an editor", "how to become an editor"),
        ("Japanese translation", "Japanese translation"),
    ],
)
def test_the_field_continues_i_m_exploring(written, field):
    assert name_field(written) == field


def test_a_target_stands_in_for_what_is_explored_but_never_its_company():
    known = slots(targets=[Target(id="t", company="Kestrel", role="editor")])
    assert known["exploring"] == "work as an editor"
    assert "Kestrel" not in " ".join(known.values())


def test_an_empty_profile_fills_nothing():
    assert slots() == {}


def test_the_formal_tone_introduces_in_full():
    assert slots(background="I'm a nurse", tone="formal")["background"] == "I am a nurse"


def test_coffee_is_named_only_where_both_are_in_one_town():
    me = Profile(medium="coffee", location="Leeds, UK")
    near = Contact(
        record=Record(
            url="",
            location=Fact(value="Leeds, England", source="you", evidence="Leeds", confidence=1.0),
        )
    )
    assert know_sender(me, near)["medium"].text == "a coffee"
    assert know_sender(me, STRANGER)["medium"].text == "a call"


def test_own_phrases_are_sentences_or_closings():
    assert split_phrases(["happy to adapt to your day", "Cheers,", "[x]"]) == (
        ["Happy to adapt to your day."],
        ["Cheers"],
    )


def test_a_first_name_is_taken_only_from_latin_script():
    assert first_name("Sam Reed") == "Sam"
    assert first_name("이수빈") == "이수빈"
