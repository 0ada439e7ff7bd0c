"""Which test keeps which rule for questions, sets, messages and the check."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
EACH, SET, MESSAGE, LATER, TONES = (
    "questions/test_rules.py", "questions/test_sets.py", "drafts/test_message_rules.py",
    "drafts/test_later_messages.py", "drafts/test_every_tone.py",
)  # fmt: skip
CHECK, EXAMPLES = "etiquette/test_check.py", "etiquette/test_field_examples.py"

RULES: dict[str, tuple[str, str]] = {
    "a question has one mark, 30 words at most, is open, leads nowhere, asks about no pay, "
    "hiring or private matter": (EACH, "test_each_rule_catches_what_it_is_for"),
    "it names a captured fact": (EACH, "test_a_question_must_name_something_of_its_evidence"),
    "and shows the words it rests on": (SET, "test_a_question_shows_the_words_it_rests_on"),
    "the fact is not the answer": (EACH, "test_the_captured_words_must_hold_what_is_named"),
    "bad questions are faulted": (EACH, "test_a_bad_question_is_faulted"),
    "good ones are not": (EACH, "test_a_good_question_is_not_faulted"),
    "a set has 5 to 8, four themes, two unanchored at most, easy first, advice last, within "
    "the minutes": (SET, "test_every_rule_holds_for_thousands_of_contacts"),
    "no two of a set are alike": (
        SET, "test_a_wording_is_asked_once_and_so_is_what_is_like_it"),
    "a thin page says so": (SET, "test_a_thin_page_says_so_and_a_full_one_does_not"),
    "one question is marked to drop first": (SET, "test_the_sets_of_the_personas_are_sound"),
    "beliefs are tested late": (SET, "test_a_written_belief_is_put_to_the_test_late"),
    "TIARA is the other order": (SET, "test_tiara_follows_its_order_and_has_trends"),
    "whom else to ask is off by default": (
        SET, "test_whom_else_to_talk_to_is_asked_only_when_wanted"),
    "a second talk repeats nothing": (SET, "test_a_second_talk_repeats_no_question"),
    "unlike people are asked unlike things": (
        SET, "test_of_ten_unlike_people_hardly_two_share_a_wording"),
    "the website's answers are replaced and shown": (
        "questions/test_website_answers.py", "test_an_answered_question_is_replaced_and_listed"),
    "where it was not captured, that is said": (
        "questions/test_website_answers.py", "test_without_a_company_page_the_set_says_so"),
    "apostrophes and quotation marks are of one kind": (
        MESSAGE, "test_apostrophes_and_quotation_marks_are_of_one_kind"),
    "a message keeps its limit, in the channel's unit": (
        MESSAGE, "test_lengths_are_counted_as_the_channel_counts_and_keep_the_limit"),
    "a note keeps the account's limit": (MESSAGE, "test_a_note_keeps_the_aim_of_its_own_account"),
    "on LinkedIn it stays under 400": (
        MESSAGE, "test_messages_on_linkedin_stay_under_400_characters"),
    "an email has 50 to 100 words": (MESSAGE, "test_an_email_has_50_to_100_words"),
    "a subject has 3 to 6 words": (
        MESSAGE, "test_a_subject_stands_where_the_channel_has_one_in_three_to_six_words"),
    "it is written shorter, never cut": (
        "drafts/test_fitting.py", "test_every_aim_is_kept_by_whole_phrasings"),
    "the first name is right": (
        MESSAGE, "test_the_greeting_takes_the_sure_form_of_address_else_the_full_name_else_none"),
    "a true detail comes in the first two sentences": (
        MESSAGE, "test_a_captured_detail_stands_in_the_first_two_sentences"),
    "it says how they were found": (MESSAGE, "test_how_the_person_was_found_is_said_and_true"),
    "the sender in one sentence": (MESSAGE, "test_the_sender_is_said_in_one_sentence_where_known"),
    "one ask, 20 minutes, insight": (
        MESSAGE, "test_there_is_one_ask_for_20_minutes_of_insight_or_perspective"),
    "an easy way out": (MESSAGE, "test_there_is_an_easy_way_out"),
    "no ask for a job, no CV, no referral, no flattery, no exclamation": (
        MESSAGE, "test_nothing_is_begged_for_and_nobody_is_flattered"),
    "no placeholder is left": (MESSAGE, "test_no_placeholder_bracket_or_double_space_is_left"),
    "nothing is said that no record holds": (
        MESSAGE, "test_every_claim_stands_in_the_body_and_nothing_is_said_without_one"),
    "every kind, tone and angle passes the check": (
        TONES, "test_the_etiquette_check_finds_nothing_in_any_tone"),
    "a thank-you names a remark and an action": (
        LATER, "test_a_thank_you_names_the_remark_and_the_intended_action"),
    "without a remark there is none": (
        LATER, "test_without_a_remark_there_is_no_thank_you_but_a_sentence"),
    "it has 50 to 120 words": (LATER, "test_a_thank_you_has_50_to_120_words"),
    "one follow-up under 60 words": (
        LATER, "test_a_reminder_is_under_60_words_says_it_is_the_last_and_leaves_a_way_out"),
    "asks for jobs, CVs, pay, pressure and placeholders block": (
        EXAMPLES, "test_what_the_guide_forbids_is_blocked"),
    "poor style warns": (EXAMPLES, "test_poor_style_warns_and_does_not_block"),
    "the harmless is left alone": (EXAMPLES, "test_good_and_harmless_texts_are_clean"),
    "what is missing never blocks": (
        CHECK, "test_a_fragment_is_never_blamed_for_what_is_missing"),
    "a finding marks its span": (CHECK, "test_the_span_is_in_characters_of_the_given_text"),
    "most of the bad is caught, nearly none of the harmless blocked": (
        "etiquette/test_lists.py", "test_bad_texts_are_caught_and_harmless_ones_left_alone"),
}  # fmt: skip


@cache
def names_in(path: str) -> frozenset[str]:
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize(("path", "name"), RULES.values(), ids=RULES.keys())
def test_the_rule_has_its_test(path: str, name: str) -> None:
    assert name in names_in(path)
