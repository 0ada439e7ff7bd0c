"""Captured words made fit for the middle of an English sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coffeechat.research.phrases import (
    at_place,
    clean_noun,
    clean_organisation,
    clean_role,
    with_article,
)
from coffeechat.research.quotations import LONGEST_QUOTE, quote


@pytest.mark.parametrize(
    ("title", "role", "with_its_article"),
    [
        ("Data Engineer", "data engineer", "a data engineer"),
        ("iOS Developer", "iOS developer", "an iOS developer"),
        ("CTO", "CTO", "CTO"),
        ("VP of Sales", "VP of Sales", "VP of Sales"),
        ("HR Manager", "HR manager", "an HR manager"),
        ("UX Researcher", "UX researcher", "a UX researcher"),
        ("QA Tester", "QA tester", "a QA tester"),
        ("MRI Technologist", "MRI technologist", "an MRI technologist"),
        ("SAP Consultant", "SAP consultant", "an SAP consultant"),
        ("Urban Planner", "urban planner", "an urban planner"),
        ("University Lecturer", "university lecturer", "a university lecturer"),
        ("Underwriter", "underwriter", "an underwriter"),
        ("Honorary Lecturer", "honorary lecturer", "an honorary lecturer"),
        ("Head of Curriculum Design", "head of curriculum design", "head of curriculum design"),
        ("English Teacher", "English teacher", "an English teacher"),
        ("Java Developer", "Java developer", "a Java developer"),
        ("Founder & Head Brewer", "founder and head brewer", "founder and head brewer"),
        ("Director, Finance", "director of finance", "director of finance"),
        ("Hiring Manager, EMEA", "hiring manager", "a hiring manager"),
        ("Partner, Tax", "partner in tax", "a partner in tax"),
        ("Senior Engineer | Speaker | Dad", "senior engineer", "a senior engineer"),
        ("Lead Designer at Acme", "lead designer", "a lead designer"),
        ("Product Manager @ Acme 🚀", "product manager", "a product manager"),
        ("Editor-in-Chief", "editor-in-chief", "an editor-in-chief"),
        ("Influential AI Researcher", "AI researcher", "an AI researcher"),
        ("Distinguished Engineer", "distinguished engineer", "a distinguished engineer"),
        ("Pflegefachfrau", "“Pflegefachfrau”", "“Pflegefachfrau”"),
        ("Ingeniera de datos", "“Ingeniera de datos”", "“Ingeniera de datos”"),
        ("간호사", "“간호사”", "“간호사”"),
        ("Puzzle Wrangler", "“Puzzle Wrangler”", "“Puzzle Wrangler”"),
        ("I help companies grow", "", ""),
        ("Looking for new challenges in a dynamic field of work", "", ""),
        ("", "", ""),
    ],
)  # fmt: skip
def test_a_title_reads_well_in_mid_sentence(title: str, role: str, with_its_article: str) -> None:
    assert clean_role(title) == role
    assert with_article(clean_role(title)) == with_its_article


@pytest.mark.parametrize(
    ("title", "place", "placed"),
    [
        ("Data Engineer", "Acme", "a data engineer at Acme"),
        ("Founder & Head Brewer", "Acme", "founder and head brewer of Acme"),
        ("Founder of Acme", "Acme", "a founder of Acme"),
        ("CEO", "Acme", "CEO of Acme"),
        ("Data Engineer", "", "a data engineer"),
    ],
)
def test_a_role_stands_at_or_of_its_place_once(title: str, place: str, placed: str) -> None:
    role = clean_role(title, place)
    assert at_place(with_article(role), role, place) == placed


def test_words_of_the_organisations_name_keep_their_capital() -> None:
    assert clean_role("Lanternfish Evangelist", "Lanternfish Games") == "Lanternfish evangelist"


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("Acme GmbH · Full-time", "Acme"),
        ("Brandt Osgoode LLP", "Brandt Osgoode"),
        ("O'Hara & Sons, Inc.", "O'Hara & Sons"),
        ("株式会社あおぞら", "あおぞら"),
        ("INK - the paper people", "INK"),
        ("Freelance", ""),
        ("Self-employed", ""),
        ("University of Leeds", "the University of Leeds"),
        ("The Quiet Press", "The Quiet Press"),
        ("Royal Tideway Opera", "the Royal Tideway Opera"),
        ("Northeast Tests (Entrance, 2019", "Northeast Tests"),
        ("Department of Rivers, City of Lund", "the Department of Rivers, City of Lund"),
        ("Clinic X, Building 7, Second Floor", "Clinic X"),
        ("Museum Educator at Tide Museum", "Tide Museum"),
        ("???", ""),
        ("NHS", "the NHS"),
    ],
)
def test_an_organisation_is_named_as_people_say_it(name: str, cleaned: str) -> None:
    assert clean_organisation(name) == cleaned


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("Machine Learning", "machine learning"),
        ("Medicines Reconciliation", "medicines reconciliation"),
        ("Unreal Engine", "Unreal Engine"),
        ("Burp Suite", "Burp Suite"),
        ("SQL", "SQL"),
        ("trabajo en equipo", "“trabajo en equipo”"),
        ("編集", "“編集”"),
        ("Philosophy", "philosophy"),
        ("Psicologia", "“Psicologia”"),
    ],
)
def test_a_skill_or_subject_reads_well_in_mid_sentence(words: str, noun: str) -> None:
    assert clean_noun(words) == noun


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Rehearsal instead of slides", "Rehearsal instead of slides"),
        ("We cut it by half. Here is how.", "We cut it by half. Here is how"),
        ("“Quotes” in titles", "‘Quotes’ in titles"),
        ("“All of it quoted”", "All of it quoted"),
        ('He said "no" twice', "He said ‘no’ twice"),
        ("Who switches first? Turn-taking at the table", "Who switches first"),
        ("深層学習の入門", "深層学習の入門"),
    ],
)
def test_a_quotation_keeps_the_words(text: str, quoted: str) -> None:
    assert quote(text) == quoted


def test_a_long_text_is_quoted_by_a_whole_clause_or_its_beginning() -> None:
    clause = "We brew only with malt from within sixty kilometres"
    assert quote(f"{clause}, and we never sell a beer that we would not drink ourselves") == clause
    cut = quote("this goes on and on without a stop " * 5)
    assert cut.endswith("…")
    assert "this goes on and on".startswith(cut[:10])


@given(st.text(max_size=400))
def test_whatever_is_captured_stays_short_and_quotable(text: str) -> None:
    quoted = quote(text)
    assert len(quoted.split()) <= LONGEST_QUOTE
    assert not set(quoted) & set('“”"?？\n')
    role = clean_role(text)
    assert "?" not in role
    assert "\n" not in role


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        (
            "I argue that a course nobody can open on a phone does not exist.",
            "I argue that a course nobody can open on a phone does not exist",
        ),
        (
            "The brief is nearly always wrong, and the first month of a search is spent on finding "
            "out how wrong it is this time.",
            "The brief is nearly always wrong",
        ),
        (
            "I have checked since 2016, in two departments and one ministry, whether courses for "
            "nurses keep what they promise.",
            "I have checked since 2016, in two departments and one ministry, whether courses for "
            "nurses…",
        ),
    ],
)
def test_a_quotation_is_whole_or_ends_where_a_thought_does(sentence: str, quoted: str) -> None:
    assert quote(sentence) == quoted
