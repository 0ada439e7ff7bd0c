"""Notes of a talk in sentences that are right for each form of note."""

import pytest

from coffeechat.drafts.retelling import speaks_of_third_person, tell_action, tell_done, tell_remark


def plain(slots):
    return {name: known.text for name, known in slots.items()}


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Saying no to scope", {"about": "saying no to scope"}),
        (
            "saying no to scope is most of the job",
            {"remark": "saying no to scope is most of the job"},
        ),
        ("She suggested shadowing a sprint review.", {"about": "shadowing a sprint review"}),
        ("Hanna recommended to read the notes", {"advice": "read the notes"}),
        ("He said that I should ask twice", {"advice": "ask twice"}),
        ("how teams decide", {"about": "how teams decide"}),
        ("The first year is mostly listening", {"remark": "the first year is mostly listening"}),
        ("Berlin changes people", {"remark": "Berlin changes people"}),
        ("the first year", {"about": "the first year"}),
        ("your team plans by the week", {"remark": "your team plans by the week"}),
        ("your visits to the ward", {"about": "your visits to the ward"}),
        ("Read more", {"advice": "read more"}),
        ("I stopped writing objectives", {"remark": "“I stopped writing objectives”"}),
        ("I should ask twice", {"advice": "ask twice"}),
        ("하루에 한 명", {"remark": "하루에 한 명"}),
        ("[TODO]", {}),
    ],
)
def test_a_remark_takes_the_form_its_words_allow(note, told):
    assert plain(tell_remark(note)) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("shadow a review", {"action": "shadow a review"}),
        ("To read the notes", {"action": "read the notes"}),
        ("reading the notes", {"acting": "reading the notes"}),
        ("a visit on Tuesday", {"plan": "a visit on Tuesday"}),
        ("I've arranged a visit", {"own_plan": "I've arranged a visit"}),
        ("", {}),
    ],
)
def test_a_plan_takes_the_form_its_words_allow(note, told):
    assert plain(tell_action(note)) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("finished the course", "I finished the course"),
        ("I've finished it.", "I've finished it"),
        ("two visits so far", "Two visits so far"),
        ("Wrote to three people", "I wrote to three people"),
        ("shadowed a review", "I shadowed a review"),
        ("shadow a review", "I shadowed a review"),
        ("To shadow a sprint review next Tuesday", "I shadowed a sprint review"),
        ("I'll write to the library by Friday", "I wrote to the library"),
        ("I'm going to try the SQL course", "I tried the SQL course"),
        ("plan a visit", "I planned a visit"),
        ("Read the discovery notes", "I read the discovery notes"),
        ("reading went slowly", "Reading went slowly"),
        ("change is slow, I found", "Change is slow, I found"),
    ],
)
def test_what_was_done_becomes_a_sentence(note, told):
    assert plain(tell_done(note)) == {"done": told}


def test_several_steps_stand_as_they_were_noted():
    told = plain(tell_done("Read the notes and write a summary"))
    assert told == {"did": "read the notes and write a summary"}


@pytest.mark.parametrize("note", ["work is quieter in May", "Change takes a year"])
def test_a_noun_that_looks_like_a_verb_is_no_advice(note):
    assert "advice" not in tell_remark(note)


def test_the_note_itself_is_the_proof():
    assert tell_remark("Read more")["advice"].rests_on == "Read more"


def test_a_third_person_inside_a_note_is_noticed_but_not_who_said_it():
    assert speaks_of_third_person(["her team plans by the week"])
    assert not speaks_of_third_person(["She said the first year is hard"])
