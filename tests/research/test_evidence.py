"""What may be cited of a contact, ranked, and nothing that the page does not say."""

from __future__ import annotations

from datetime import date

import pytest

from coffeechat.records.contact import Contact
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile
from coffeechat.research import gather_evidence
from coffeechat.research.own_words import read_note
from coffeechat.research.spans import say_date, say_years
from questions.generated import generate_contacts
from questions.personas import MIRA, NOBODY, PERSONAS, TODAY, did, job, person, study


def gather(contact: Contact, me: Profile = NOBODY) -> list[Evidence]:
    return gather_evidence(contact, me, TODAY)


def of_kind(contact: Contact, kind: str, me: Profile = NOBODY) -> list[Evidence]:
    return [item for item in gather(contact, me) if item.kind == kind]


def test_the_best_comes_first_and_each_once() -> None:
    for contact, me in generate_contacts(300, seed=11):
        found = gather(contact, me)
        weights = [item.weight for item in found]
        assert weights == sorted(weights, reverse=True)
        assert len({item.id for item in found}) == len(found)
        assert all(value for item in found for value in item.slots.values())


def test_what_is_shown_stands_on_the_page_or_in_a_note() -> None:
    for contact, me in generate_contacts(300, seed=12):
        known = contact.record.model_dump_json() + contact.model_dump_json(include={"own_notes"})
        known = known.replace('\\"', '"').replace("\\n", "\n")
        assert all(item.text in known for item in gather(contact, me))


def test_the_same_contact_gives_the_same_list_whenever_it_is_asked() -> None:
    for contact in PERSONAS.values():
        assert gather(contact, MIRA) == gather(contact.model_copy(deep=True), MIRA)


def test_a_full_page_gives_every_kind_it_has() -> None:
    contact = person(
        "Vera Full", "Head of Learning", "Acme", about="I believe that less is more than enough.",
        skills=("Storyboarding",), jobs=(
            job("Head of Learning", "Acme", "2021-01", summary="Cut training time by half.",
                location="Leeds"),
            job("Learning Designer", "Acme", "2017-02", "2020-12", location="Leeds"),
            job("Ward Nurse", "Sahlbeck", "2010-01", "2017-01", location="York"),
            job("Volunteer", "Night Shelter", "2012-01", "2013-01"),
        ),
        studies=(study("Uppsala University", "BA", "Philosophy"),),
        works=tuple(did(kind, f"About the {kind} of small things", "2026-01")
                    for kind in ("post", "talk", "project", "publication", "award")),
        noted=("Ask about the escape room",),
    )  # fmt: skip
    kinds = {item.kind for item in gather(contact)}
    assert kinds == {
        "role", "organisation", "long-tenure", "promotion", "move", "place", "volunteering",
        "education", "skill", "stance", "project", "post", "talk", "publication", "award", "note",
    }  # fmt: skip


def test_a_move_between_fields_names_both() -> None:
    move = of_kind(PERSONAS["lawyer turned product manager"], "move")[0]
    assert move.slots["from_field"] == "law"
    assert move.slots["field"] == "product management"
    assert move.slots["years"] == "five years"
    assert "Brandt Osgoode" in move.text


def test_engineering_is_no_other_field_than_software_engineering() -> None:
    contact = person(
        "A B", "Software Engineer", "Acme",
        jobs=(
            job("Software Engineer", "Acme", "2021"),
            job("Staff Engineer", "Norell", "2018", "2020"),
        ),
    )  # fmt: skip
    (move,) = of_kind(contact, "move")
    assert "from_field" not in move.slots


def test_a_headline_taken_for_the_organisation_does_no_harm() -> None:
    contact = person(
        "נועה ברקת", "", "ראש תחום ב-Orchard Lane", jobs=(job("Producer", "Orchard Lane", "2021"),)
    )
    role = of_kind(contact, "role")[0]
    assert (role.slots["role"], role.slots["organisation"]) == ("producer", "Orchard Lane")


def test_a_subject_is_told_from_its_degree() -> None:
    contact = person("A B", studies=(study("Uppsala University", "Staatsexamen Biologie"),))
    assert of_kind(contact, "education")[0].slots["subject"] == "“Biologie”"


def test_roles_without_dates_or_side_by_side_are_no_move() -> None:
    undated = person("A B", jobs=(job("Nurse", "Acme"), job("Chef", "Osteria")))
    together = person("A B", jobs=(job("Nurse", "Acme", "2015"), job("Chef", "Osteria", "2014")))
    overlapping = person(
        "A B", jobs=(job("Nurse", "Acme", "2015"), job("Chef", "Osteria", "2014", "2020"))
    )
    for contact in (undated, together, overlapping):
        assert of_kind(contact, "move") == []


def test_an_older_move_counts_less_than_the_one_into_the_present_role() -> None:
    contact = person("A B", jobs=(
        job("Product Manager", "Acme", "2022-01"), job("Lawyer", "Brandt", "2016-01", "2021-12"),
        job("Chef", "Osteria", "2010-01", "2015-12"),
    ))  # fmt: skip
    newer, older = of_kind(contact, "move")
    assert (newer.slots["from_field"], older.slots["from_role"]) == ("law", "chef")
    assert "from_field" not in older.slots


def test_a_recent_post_counts_more_than_an_old_one() -> None:
    contact = person("A B", works=(
        did("post", "An old thought about small teams", "2018-01"),
        did("post", "A new thought about small teams", "2026-11"),
    ))  # fmt: skip
    assert [post.slots["title"][:5] for post in of_kind(contact, "post")] == ["A new", "An ol"]


@pytest.mark.parametrize(
    "title",
    [
        "1,415 followers", "39 likes · 8 comments", "Thanks dude", "Sign in to see more now",
        "View my verified achievement from Acme", "Jan 2024 - Present Ongoing",
    ],
)  # fmt: skip
def test_the_furniture_of_a_page_is_no_post(title: str) -> None:
    assert of_kind(person("A B", works=(did("post", title),)), "post") == []


def test_private_matters_are_left_alone() -> None:
    contact = person(
        "A B", about="I got married in 2019. I believe my wife is right. Nach der Scheidung 2020."
    )
    assert gather(contact) == []


@pytest.mark.parametrize(
    "about",
    [
        "Vera Full is head of learning and has written 3 books.",
        "Experienced manager with 12 years of experience and a demonstrated history.",
        "12 May, Speaking, Conferences, Web, Design, Code",
        "He has 20 patents in four countries.",
    ],
)
def test_what_everybody_writes_or_others_tell_is_not_quoted(about: str) -> None:
    assert gather(person("Vera Full", about=about)) == []


def test_markup_placeholders_and_orders_to_machines_are_never_cited() -> None:
    hostile = "I believe <b>bold</b> claims. Dear {name}, we should talk about 3 things [here]."
    contact = person("A B", about=hostile, works=(did("post", "Dear {name}, hire [me] <now>"),))
    assert gather(contact) == []


def test_a_page_that_speaks_about_someone_holds_no_stance() -> None:
    contact = person("A B", about="She believes that teams matter. Her 3 books say so at length.")
    assert of_kind(contact, "stance") == []


@pytest.mark.parametrize(
    ("note", "about"),
    [
        ("Ask about the pharmacy robot", "the pharmacy robot"),
        ("mentioned her compiler rewrite. Nice.", ""),
        ("mentioned her compiler rewrite. Lovely", "your compiler rewrite"),
        ("talked about salary", ""),
        ("Ask about the divorce", ""),
        ("Met at a fair", ""),
        ("", ""),
    ],
)
def test_a_note_is_read_for_what_it_is_about(note: str, about: str) -> None:
    assert read_note(note) == about


def test_the_users_note_comes_before_what_the_page_says() -> None:
    contact = PERSONAS["game developer"].model_copy(deep=True)
    noted = person("x", noted=("Ask about doorkit",)).own_notes
    contact.own_notes = noted
    assert gather(contact)[0].slots == {"noted": "doorkit"}


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2013-09", "2019-03", "five years"),
        ("2013", "2019", "about six years"),
        ("2020-01", None, "six years"),
        ("2026-01", None, ""),
        ("1990", "2010", "about 20 years"),
        ("soon", None, ""),
        ("2020", "2010", ""),
    ],
)
def test_years_are_said_as_exactly_as_they_are_known(
    start: str, end: str | None, words: str
) -> None:
    assert say_years(start, end, TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-03", "3 November"), ("2024-05-02", "May 2024"), ("2024-05", "May 2024"),
        ("2019", "2019"), ("", ""), ("2019-13", ""),
    ],
)  # fmt: skip
def test_a_date_is_said_in_words(day: str, words: str) -> None:
    assert say_date(day, date(2026, 11, 23)) == words


@pytest.mark.parametrize(
    ("kind", "line", "title"),
    [
        ("post", "30 Classic Tales Reimagined for 2022", "30 Classic Tales Reimagined for 2022"),
        ("talk", "Harbour Robotics Symposium, 2023", "Harbour Robotics Symposium"),
        (
            "publication",
            "Nao Ymir, Shun K. Hase, Masa Muro , Grasping wet things: a survey",
            "Grasping wet things: a survey",
        ),
        ("publication", "Big Data, Deep Nets, and boats", "Big Data, Deep Nets, and boats"),
    ],
)  # fmt: skip
def test_a_title_stands_without_its_authors_and_its_year(kind: str, line: str, title: str) -> None:
    contact = person("Ola Berg", works=(did(kind, line),))  # type: ignore[arg-type]
    assert [item.slots["title"] for item in of_kind(contact, kind)] == [title]


def test_the_furniture_of_a_page_is_no_employer() -> None:
    found = gather(person("Ola Berg", "Researcher", "Sweden Contact info"))
    assert not any("organisation" in item.slots for item in found)


def test_what_is_said_about_a_person_comes_after_what_they_say() -> None:
    about = "Since 2019 he has led a team of nine. I started with two pumps and a bucket."
    said, told = of_kind(person("Ola Berg", about=about), "note")
    assert said.slots["text"].startswith("I started")
    assert told.weight < said.weight
