"""Spans, channels, lengths, fragments, hostile and long texts."""

from __future__ import annotations

import time

import pytest

from coffeechat.etiquette import check_text

MESSAGE = (
    "Hi Maren, your talk on tidal gauges made me rethink how I teach measurement to my pupils "
    "in Hull. I'm a physics teacher exploring hydrology, and I found you through the soil "
    "congress programme. Could I ask for 20 minutes of your insight on how you moved from the "
    "classroom to the field, and what you would do differently? I'm after perspective only, so "
    "there is no need to prepare. Any time in the next two weeks suits me; phone or video is "
    "fine. If now isn't a good moment, no reply needed.\n\nBest wishes,\nTomasz"
)


def rules(text: str, channel: str | None = None, account: str = "free") -> list[str]:
    findings = check_text(text, channel, account)  # type: ignore[arg-type]
    return [finding.rule for finding in findings]


def test_a_good_message_is_clean_in_every_channel_it_fits() -> None:
    assert rules(MESSAGE) == rules(MESSAGE, "email") == rules(MESSAGE, "thank-you") == []


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Hi", "Could I", "?", "…", "안녕하세요", "שלום"])
def test_a_fragment_is_never_blamed_for_what_is_missing(text: str) -> None:
    for channel in (None, "email", "connection-note", "thank-you"):
        assert rules(text, channel) == []


def test_the_span_is_in_characters_of_the_given_text() -> None:
    text = "😀 Ünïcode\u00a0first. Would you refer me? Thanks."
    (finding,) = check_text(text)
    assert text[finding.start : finding.end] == "Would you refer me?"


def test_curly_quotes_accents_and_wrapped_lines_hide_nothing() -> None:
    assert rules("I’d appreciate it if you’d put in a good word.") == ["referral-ask"]
    assert rules("Please find my résumé attached.") == ["cv-pushed"]
    assert rules("Could you please refer\nme to the team?") == ["referral-ask"]


def test_a_question_about_the_time_before_coaching_asks_for_no_mentor() -> None:
    assert rules("Which position did you play before you coached?") == []


def test_what_is_quoted_is_spoken_about() -> None:
    assert rules('Your post "Are you hiring?" made me laugh.') == []


def test_a_connection_note_counts_utf16_units_and_knows_the_account() -> None:
    note = "😀" * 101
    assert rules(note, "connection-note") == ["length-limit"]
    assert rules(note, "connection-note", "premium") == []
    assert rules("x" * 200, "connection-note") == []
    assert rules("x" * 201, "connection-note") == ["length-limit"]


def test_the_stretch_past_the_limit_is_marked() -> None:
    text = "😀" * 99 + "abcd"
    (finding,) = check_text(text, "connection-note")
    assert text[finding.start :] == "cd"
    assert finding.severity == "blocks"


def test_a_long_message_is_only_warned_of() -> None:
    (finding,) = check_text("word " * 140, "email")
    assert (finding.rule, finding.severity) == ("length-aim", "warns")
    assert rules("word " * 100, "email") == []
    assert rules("x " * 250, "linkedin-message") == ["length-aim"]


def test_a_closed_question_is_warned_of_where_questions_are_written() -> None:
    assert rules("Your README stresses testing; is it the main thing?", "question")
    assert rules("Is a phone call easier for you than video?") == []


def test_what_the_whole_message_speaks_against_is_only_warned_of() -> None:
    letter = (
        "Thank you for the hour between two shifts. I tried your way of writing down the first "
        "worry, and two of my five came true, which was sobering. You kindly said you'd recommend "
        "me to the ward; please leave that for now, as I'd like to see the spring first."
    )
    assert [finding.severity for finding in check_text(letter)] == ["warns"]
    alone = check_text("I would like you to recommend me to the ward.")
    assert [finding.severity for finding in alone] == ["blocks"]


def test_short_sentences_that_ask_together_are_blocked() -> None:
    message = "My bags are packed. You have the keys. I can be there on Monday."
    assert "blocks" in {finding.severity for finding in check_text(message)}
    assert check_text("It is cold. I have my boots on. See you on Monday.") == []


def test_one_stretch_is_marked_once_by_the_gravest_rule() -> None:
    (finding,) = check_text("I hope you are well and can refer me.")
    assert finding.rule == "referral-ask"


@pytest.mark.parametrize(
    "unit",
    ["a", " ", "[", "{a ", ". ", "refer me. ", "i would like to ", "xxx ", "(name ", "\n", '" ',
     "could you please put in a good word for my resume and salary at your company "],
)  # fmt: skip
def test_a_megabyte_of_anything_is_read_quickly(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    check_text("warm up")
    begin = time.process_time()
    check_text(text, "email")
    assert time.process_time() - begin < 2


def test_a_text_longer_than_is_read_says_so() -> None:
    assert "length-unread" in rules("good words. " * 2_000)


def test_a_message_takes_milliseconds() -> None:
    check_text(MESSAGE, "email")
    begin = time.process_time()
    for _ in range(50):
        check_text(MESSAGE, "email")
    assert (time.process_time() - begin) / 50 < 0.01  # 2 ms, with room for a busy machine


def test_a_question_to_somebody_as_what_they_are_is_no_ask() -> None:
    asked = "as a full stack engineer at Bounced takes far longer than an outsider would guess?"
    assert check_text(f"Which task {asked}") == []
    assert check_text("Which post as a baker could you give me for the spring season?") != []
