"""The rules of a set, over thousands of generated contacts, and what a set depends on."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from coffeechat.questions import choose_questions
from coffeechat.questions.bank import load_bank
from coffeechat.questions.candidates import list_candidates
from coffeechat.questions.rules import find_faults
from coffeechat.questions.selection import Choice
from coffeechat.questions.set_rules import find_set_faults
from coffeechat.records.belief import Belief
from coffeechat.records.contact import Contact
from coffeechat.records.profile import Profile
from coffeechat.records.question import QuestionSet
from coffeechat.research import gather_evidence
from questions.generated import generate_contacts
from questions.personas import MIRA, NOBODY, PERSONAS, SEEKERS, TODAY, fact, job, person

MANY = 2000
ARRIVING = {wording.id for wording in load_bank().wordings if "founded" in wording.without}
each_persona = pytest.mark.parametrize("contact", PERSONAS.values(), ids=PERSONAS.keys())


def ask(contact: Contact, me: Profile = NOBODY, **options: object) -> QuestionSet:
    return choose_questions(gather_evidence(contact, me, TODAY), contact, me, **options)  # type: ignore[arg-type]


def texts(found: QuestionSet) -> list[str]:
    return [question.text for question in found.questions]


def test_every_rule_holds_for_thousands_of_contacts() -> None:
    for number, (contact, me) in enumerate(generate_contacts(MANY)):
        evidence = gather_evidence(contact, me, TODAY)
        found = choose_questions(evidence, contact, me, minutes=20 if number % 2 else 30)
        assert find_set_faults(found, evidence) == [], (contact.name, texts(found))
        by_words = {item.text: item for item in evidence}
        for question in found.questions:
            cited = by_words[question.evidence.text] if question.evidence else None
            assert find_faults(question.text) == [], question.text
            assert cited is None or len(question.text.split()) <= 30
            assert not set(question.text) & {"'", '"'}, question.text


@pytest.mark.parametrize("wordings", [{"skill-tell"}, {"sales-advice-try", "role-try-before"}])
def test_a_wording_is_asked_once_and_so_is_what_is_like_it(wordings: set[str]) -> None:
    seller = person("Ana Ruiz", "Sales Manager", "Acme", skills=("Rust", "Figma", "Welding"))
    pool = list_candidates(gather_evidence(seller, NOBODY, TODAY), seller, NOBODY, [])
    alike = [candidate for candidate in pool if candidate.wording.id in wordings]
    assert len(alike) > 1
    choice = Choice(pool=alike, facts=9)
    themes = {candidate.wording.theme for candidate in alike}
    assert choice.take_best(themes)
    assert choice.take_best(themes) is None


@settings(max_examples=150, deadline=None)
@given(
    name=st.text(max_size=40), role=st.text(max_size=60), organisation=st.text(max_size=60),
    about=st.text(max_size=300),
)  # fmt: skip
def test_any_captured_text_gives_a_sound_set(
    name: str, role: str, organisation: str, about: str
) -> None:
    contact = person(f"N {name}", role, organisation, about=about)
    evidence = gather_evidence(contact, MIRA, TODAY)
    found = choose_questions(evidence, contact, MIRA)
    assert find_set_faults(found, evidence) == []
    assert [fault for text in texts(found) for fault in find_faults(text)] == []


@each_persona
@pytest.mark.parametrize("minutes", [20, 30])
@pytest.mark.parametrize("order", ["easy-to-deep", "tiara"])
def test_the_sets_of_the_personas_are_sound(contact: Contact, minutes: int, order: str) -> None:
    evidence = gather_evidence(contact, MIRA, TODAY)
    found = choose_questions(evidence, contact, MIRA, minutes=minutes, order=order)  # type: ignore[arg-type]
    assert find_set_faults(found, evidence) == []
    assert len(found.questions) == {20: 6, 30: 8}[minutes]
    assert sum(question.drop_first for question in found.questions) == 1


@each_persona
def test_the_same_input_gives_the_same_set(contact: Contact) -> None:
    assert ask(contact, MIRA) == ask(contact, MIRA)


def test_of_ten_unlike_people_hardly_two_share_a_wording() -> None:
    taken = Counter(
        question.id.partition(".")[0]
        for name, contact in PERSONAS.items()
        for question in ask(contact, SEEKERS[name]).questions
    )
    assert taken.total() == 60
    assert sum(times - 1 for times in taken.values()) <= 2, taken.most_common(4)


def test_a_founder_is_not_asked_as_a_newcomer() -> None:
    for name in ("Ana Ruiz", "Bo Lind", "Cleo Park", "Dag Holm", "Eva Moe", "Finn Au"):
        founder = person(
            name, "Founder", "Hopfenwerk", jobs=(job("Founder", "Hopfenwerk", "2025"),)
        )
        wordings = {q.id.partition(".")[0] for q in ask(founder, minutes=30).questions}
        assert not wordings & ARRIVING
        by_headline = person(name, organisation="Hopfenwerk")
        by_headline.record.headline = fact("Founder of Hopfenwerk, maker of beer")
        wordings = {q.id.partition(".")[0] for q in ask(by_headline, minutes=30).questions}
        assert not wordings & ARRIVING
    assert len(ARRIVING) > 15


@pytest.mark.parametrize(
    ("belief", "asked"),
    [
        ("Hospital pharmacy is mostly counting.", "“Hospital pharmacy is mostly counting”"),
        (
            "Hospital pharmacy is mostly counting and checking, because the wards need their "
            "medicines long before anybody asks.",
            "“Hospital pharmacy is mostly counting and checking”",
        ),
        (
            "If a hospital is small then its pharmacists do everything that a larger one has "
            "five departments for.",
            "a longer thought",
        ),
    ],
)
def test_a_long_belief_is_shortened_at_a_clause_or_pointed_at(belief: str, asked: str) -> None:
    found = ask(PERSONAS["hospital pharmacist"], beliefs=[Belief(id="b", target="1", text=belief)])
    (tested,) = [question.text for question in found.questions if question.belief]
    assert asked in tested


def test_unlike_people_get_unlike_sets() -> None:
    sets = [ask(contact) for name, contact in PERSONAS.items()]
    for first, second in combinations(sets, 2):
        shared = {q.id.partition(".")[0] for q in first.questions}
        shared &= {q.id.partition(".")[0] for q in second.questions}
        assert len(shared) <= 1, shared
        likeness = fuzz.token_sort_ratio(" ".join(texts(first)), " ".join(texts(second)))
        assert likeness < 75


def test_two_people_in_one_role_get_unlike_sets() -> None:
    sets = [
        {
            question.id.partition(".")[0]
            for question in ask(person(name, "Data Analyst", "Acme")).questions
        }
        for name in ("Ana Ruiz", "Bo Lind", "Cleo Park", "Dag Holm")
    ]
    assert all(len(first & second) < len(first) for first, second in combinations(sets, 2))


def test_a_question_shows_the_words_it_rests_on() -> None:
    for contact in PERSONAS.values():
        page = contact.record.model_dump_json()
        shown = [question.evidence for question in ask(contact).questions if question.evidence]
        assert len(shown) >= 4
        assert all(evidence.text in page for evidence in shown)


def test_a_thin_page_says_so_and_a_full_one_does_not() -> None:
    assert any("fewer than three facts" in remark for remark in ask(person("Nobody Known")).remarks)
    full = PERSONAS["hospital pharmacist"]
    assert not any("fewer than three facts" in remark for remark in ask(full).remarks)


def test_a_name_and_a_role_still_give_questions_about_the_role() -> None:
    anchored = [q for q in ask(PERSONAS["name and role only"]).questions if q.evidence]
    assert len(anchored) >= 4
    assert all("data analy" in question.text.lower() for question in anchored)


def test_a_page_in_another_script_is_quoted_as_it_stands() -> None:
    korean = texts(ask(PERSONAS["Korean page"]))
    hebrew = texts(ask(PERSONAS["Hebrew page"]))
    assert any(re.search("“[가-힣 0-9]+”", text) for text in korean)
    assert any(re.search("“[א-ת ]+”", text) for text in hebrew)


def test_a_written_belief_is_put_to_the_test_late() -> None:
    belief = Belief(target="1", text="Hospital pharmacy is mostly counting.")
    found = ask(PERSONAS["hospital pharmacist"], beliefs=[belief])
    place = next(i for i, text in enumerate(texts(found)) if "mostly counting" in text)
    assert found.questions[place].theme == "validation"
    assert place == len(found.questions) - 2


@each_persona
@pytest.mark.parametrize(("minutes", "tested"), [(20, 1), (30, 2)])
def test_beliefs_are_tested_in_the_order_given_and_named(
    contact: Contact, minutes: int, tested: int
) -> None:
    beliefs = [
        Belief(id=str(number), target="1", text=f"It is mostly {what}")
        for number, what in enumerate(("writing", "waiting", "counting", "listening"), 1)
    ]
    for order in (beliefs, beliefs[::-1]):
        evidence = gather_evidence(contact, MIRA, TODAY)
        found = choose_questions(evidence, contact, MIRA, beliefs=order, minutes=minutes)
        named = [question.belief for question in found.questions if question.belief]
        assert sorted(named) == sorted(belief.id for belief in order[:tested])
        assert find_set_faults(found, evidence) == []
        for question in found.questions:
            assert ("belief" in question.to_json()) == bool(question.belief)


def test_a_second_talk_repeats_no_question() -> None:
    contact = PERSONAS["hospital pharmacist"]
    asked: list[str] = []
    heard: set[str] = set()
    for _ in range(3):
        found = ask(contact, asked=asked)
        assert find_set_faults(found, gather_evidence(contact, NOBODY, TODAY)) == []
        assert not heard & set(texts(found))
        heard |= set(texts(found))
        asked += [question.id for question in found.questions]


def test_whom_else_to_talk_to_is_asked_only_when_wanted() -> None:
    contact = PERSONAS["game developer"]
    wanted = Profile(ask_whom_else=True)
    for me, expected in ((NOBODY, 0), (wanted, 1)):
        ids = [question.id for question in ask(contact, me).questions]
        assert sum(question_id.startswith("whom-else") for question_id in ids) == expected


def test_tiara_follows_its_order_and_has_trends() -> None:
    places = {"trends": 0, "insights": 1, "advice": 2, "resources": 3, "assignments": 4}
    tiara = {wording.id: places[wording.tiara] for wording in load_bank().wordings}
    for contact in PERSONAS.values():
        found = ask(contact, order="tiara")
        order = [tiara[question.id.partition(".")[0]] for question in found.questions]
        assert order == sorted(order)
        assert {places["trends"], places["advice"], places["assignments"]} <= set(order)


def test_the_users_own_case_is_raised_only_with_people_of_that_field() -> None:
    designer = person("Hanna Lind", "Learning Designer", "Kestrel Learning")
    brewer = PERSONAS["brewery founder"]
    for seed in range(12):
        designer.record.name.value = f"Hanna {seed}"  # type: ignore[union-attr]
        if any("chemistry teacher" in text for text in texts(ask(designer, MIRA, minutes=30))):
            break
    else:
        pytest.fail("never asked for the user's own case")
    assert not any("chemistry teacher" in text for text in texts(ask(brewer, MIRA)))
