"""How a new capture changes what is known of a person."""

from __future__ import annotations

from typing import Any

import pytest

from coffeechat.records.contact import Contact
from coffeechat.records.fact import Fact, typed
from coffeechat.records.merging import describe_difference, merge_capture
from coffeechat.records.record import Experience, Record

URL = "https://people.example/hanna"


def fact(value: str, confidence: float = 0.9) -> Fact:
    return Fact(value=value, source="page-text", evidence=value, confidence=confidence)


def job(role: str, organisation: str, **more: Any) -> Experience:
    return Experience(
        role=role, organisation=organisation, source="page-text", evidence=role, **more
    )


def person(**fields: Any) -> Record:
    return Record(url=URL, kind="person", name=fact("Hanna Lindqvist"), **fields)


def contact(dropped: tuple[str, ...] = (), **fields: Any) -> Contact:
    return Contact(id="1", record=person(**fields), dropped=list(dropped))


def test_a_new_role_replaces_the_old_one_and_is_told() -> None:
    merged, changes = merge_capture(
        contact(role=fact("Designer")), person(role=fact("Lead Designer"))
    )
    assert merged.value("role") == "Lead Designer"
    assert changes == ["Role: now “Lead Designer”, was “Designer”."]


def test_a_new_reading_says_what_comes_what_changes_and_what_goes() -> None:
    old = person(role=fact("Designer at Acme Inc."), location=fact("Lund"))
    new = person(role=fact("Designer"), headline=fact("Courses for wards"))

    assert describe_difference(old, new) == [
        "Headline: “Courses for wards”; nothing before.",
        "Role: “Designer”, was “Designer at Acme Inc.”",
        "Location: nothing; was “Lund”.",
    ]


@pytest.mark.parametrize("half", ["role", "organisation"])
def test_half_a_job_from_elsewhere_makes_no_job_that_nobody_has(half: str) -> None:
    whole = {"role": fact("Designer"), "organisation": fact("Acme")}
    known = contact(**whole, experience=[job("Designer", "Acme", end=None)])
    merged, changes = merge_capture(known, person(**{half: fact("Quarry Club")}))
    assert (merged.role, merged.organisation) == (whole["role"], whole["organisation"])
    stays = whole[half].value
    assert changes == [
        f"The page says “Quarry Club” for {half}; “{stays}” stays, as a job that goes on says it."
    ]
    left = contact(**whole, experience=[job("Designer", "Acme", end="2024")])
    assert (
        merge_capture(left, person(**{half: fact("Quarry Club")}))[0].value(half) == "Quarry Club"
    )


def test_what_one_is_called_is_told_by_no_page() -> None:
    known = contact(greeting=typed("Ms Lindqvist"))
    merged, changes = merge_capture(known, person(greeting=fact("Hanna")))
    assert (merged.value("greeting"), changes) == ("Ms Lindqvist", [])


def test_a_sentence_that_was_ends_once() -> None:
    _, changes = merge_capture(contact(about=fact("I nurse.")), person(about=fact("I teach.")))
    assert changes == ["About: now “I teach.”, was “I nurse.”"]


def test_the_first_entries_of_a_list_are_told_where_they_are_few() -> None:
    jobs = [job(f"Designer {one}", "Acme") for one in ("A", "B", "C", "D")]
    assert merge_capture(contact(), person(experience=jobs[:1]))[1] == ["New: Designer A, Acme."]
    assert merge_capture(contact(), person(experience=jobs))[1] == []


def test_a_list_stays_cut_short_until_its_own_page_is_read() -> None:
    cut = {"experience": "Show all 8 experiences", "skills": "Show all 14 skills"}
    known = contact(experience=[job("Designer", "Acme")], skills=[fact("Courses")], more=cut)
    whole = person(experience=[job("Designer", "Acme"), job("Nurse", "Sahlbeck")])
    merged, _ = merge_capture(known, whole)
    assert merged.more == {"skills": "Show all 14 skills"}


def test_the_users_word_stays_and_the_page_is_heard() -> None:
    merged, changes = merge_capture(
        contact(location=typed("York")), person(location=fact("Yorkshire"))
    )
    assert merged.location == typed("York")
    assert changes == ["The page says “Yorkshire” for location; your “York” stays."]


def test_the_users_word_stays_theirs_where_the_page_agrees() -> None:
    merged, changes = merge_capture(contact(location=typed("York")), person(location=fact("york")))
    assert merged.location == typed("York")
    assert changes == []


def test_what_the_page_no_longer_says_is_kept() -> None:
    known = contact(
        about=fact("I teach."), skills=[fact("Chemistry")], experience=[job("Nurse", "A")]
    )
    merged, changes = merge_capture(known, person())
    assert merged.value("about") == "I teach."
    assert [skill.value for skill in merged.skills] == ["Chemistry"]
    assert [entry.role for entry in merged.experience] == ["Nurse"]
    assert changes == []


def test_a_field_the_user_dropped_does_not_come_back() -> None:
    merged, changes = merge_capture(
        contact(dropped=("pronouns",)), person(pronouns=fact("she/her"))
    )
    assert merged.pronouns is None
    assert changes == []


def test_a_list_the_user_dropped_does_not_come_back() -> None:
    known = contact(dropped=("emails", "experience"))
    merged, changes = merge_capture(
        known, person(emails=[fact("h@people.example")], experience=[job("A", "B")])
    )
    assert merged.emails == []
    assert merged.experience == []
    assert changes == []


def test_a_much_less_sure_reading_does_not_replace_a_sure_one() -> None:
    merged, _ = merge_capture(contact(role=fact("Designer", 0.9)), person(role=fact("Menu", 0.4)))
    assert merged.value("role") == "Designer"


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ({"start": "2026-03", "end": None}, "New: Weaver, Looms, since March 2026."),
        ({"start": "2019", "end": "2021"}, "New: Weaver, Looms, from 2019."),
        ({"start": "2019-11"}, "New: Weaver, Looms, from November 2019."),
        ({}, "New: Weaver, Looms."),
    ],
)
def test_a_new_role_is_told_with_its_date(dates: dict[str, Any], told: str) -> None:
    known = contact(experience=[job("Nurse", "A")])
    assert merge_capture(known, person(experience=[job("Weaver", "Looms", **dates)]))[1] == [told]


def test_an_ended_job_takes_its_end_and_a_new_one_is_told() -> None:
    known = contact(experience=[job("Nurse", "A", start="2013", end=None)])
    fresh = person(
        experience=[
            job("Designer", "B", start="2019", end=None),
            job("Nurse", "A", start="2013", end="2019"),
        ]
    )
    merged, changes = merge_capture(known, fresh)
    assert [(entry.role, entry.end) for entry in merged.experience] == [
        ("Designer", None),
        ("Nurse", "2019"),
    ]
    assert changes == ["New: Designer, B, since 2019."]


def test_merging_the_same_page_again_changes_nothing() -> None:
    known = contact(role=fact("Designer"), experience=[job("Designer", "B")], skills=[fact("X")])
    merged, changes = merge_capture(known, known.record)
    assert merged == known.record
    assert changes == []
