"""The person's name in a note becomes "you" where that reads right."""

import pytest

from coffeechat.drafts.naming import names_of, speak_to, still_names
from coffeechat.records.contact import Contact
from coffeechat.records.fact import Fact

SARA = ["Sara Lind", "Sara"]


@pytest.mark.parametrize(
    ("note", "spoken"),
    [
        ("send Sara the draft", "send you the draft"),
        ("send Sara samples", "send you samples"),
        ("I'll send Sara Lind the draft", "I’ll send you the draft"),
        ("sent the draft to Sara", "sent the draft to you"),
        ("what I heard from Sara was new", "what I heard from you was new"),
        ("write to Sara's colleague Tom", "write to your colleague Tom"),
        ("that Sara is never in a hurry", "that you are never in a hurry"),
        ("how Sara built the course", "how you built the course"),
        ("Sara will send me the list", "you will send me the list"),
        ("call Sara Monday", "call you Monday"),
        ("reading Sara’s essay", "reading your essay"),
    ],
)
def test_a_name_is_turned(note, spoken):
    assert speak_to(note, SARA) == spoken
    assert not still_names(spoken, SARA)


@pytest.mark.parametrize(
    "note", ["how Sara runs reviews", "that Sara’s training the others", "Sara and I met"]
)
def test_where_you_would_be_wrong_the_name_stays(note):
    assert speak_to(note, SARA) == note
    assert still_names(note, SARA)


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("ask Sara Berg for the notes", SARA),
        ("apply for the Sara Prize", SARA),
        ("read Saramago", SARA),
        ("I will send it", ["Will"]),
        ("visit in May", ["May"]),
        ("nothing named", []),
    ],
)
def test_what_is_not_the_person_is_left_alone(note, names):
    assert speak_to(note, names) == note
    assert not still_names(note, names)


def test_a_month_that_is_a_name_is_one_where_it_is_written_to():
    assert speak_to("write to May in May", ["May"]) == "write to you in May"


def test_a_note_may_call_somebody_by_the_full_name_the_first_or_the_greeting():
    def fact(value):
        return Fact(value=value, source="h-card", evidence=value, confidence=0.9)

    record = {"url": "", "name": fact("Sara de la Lind"), "greeting": fact("Sari")}
    assert names_of(Contact(record=record)) == ["Sara de la Lind", "Sara", "Sari"]
    assert names_of(Contact(record={"url": "", "name": fact("김서준")})) == ["김서준"]
    assert names_of(Contact(record={"url": ""})) == []
