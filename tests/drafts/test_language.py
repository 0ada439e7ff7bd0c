"""Articles, quotation marks, full forms, brackets."""

import pytest

from coffeechat.drafts.language import (
    article_for,
    clip_brackets,
    is_latin,
    quoted,
    said,
    without_contractions,
)


@pytest.mark.parametrize(
    ("noun", "article"),
    [
        ("teacher", "a"),
        ("economist", "an"),
        ("hourly worker", "an"),
        ("university lecturer", "a"),
        ("UX designer", "a"),
        ("MRI technician", "an"),
        ("user researcher", "a"),
        ("heir", "an"),
        ("unimpressed critic", "an"),
        ("European lawyer", "a"),
        ("one-man band", "a"),
        ("HR partner", "an"),
        ("18-year-old", "an"),
        ("editor", "an"),
    ],
)
def test_the_article_follows_the_sound(noun, article):
    assert article_for(noun) == article


def test_quoted_words_lose_their_own_marks_and_stop():
    assert quoted('"Netcode is design."') == "“Netcode is design”"
    assert quoted("What “done” means") == "“What 'done' means”"


def test_a_sentence_keeps_its_end_inside_the_marks():
    assert said("Tests should be boring") == "“Tests should be boring.”"
    assert said("좋은 질문이 좋은 제품을 만든다") == "“좋은 질문이 좋은 제품을 만든다.”"


@pytest.mark.parametrize(
    ("words", "clean"),
    [
        ("Why we stopped [draft]", "Why we stopped"),
        ("Rae (she/her) Quill", "Rae Quill"),
        ("[Your name]", ""),
        ("a {slot} left", "a left"),
        ("open [bracket", ""),
        ("a  b\nc", "a b c"),
        ("__ name", ""),
        ("snake_case", "snake_case"),
        ("((nested))", ""),
    ],
)
def test_nothing_that_looks_like_a_placeholder_is_left(words, clean):
    assert clip_brackets(words) == clean


def test_unseen_marks_that_turn_the_text_round_are_dropped():
    assert clip_brackets("safe\u202egnihton\u2066 \u0000here") == "safegnihton here"


def test_hostile_runs_of_brackets_and_spaces_take_no_time():
    assert clip_brackets("(" * 50_000) == ""
    assert clip_brackets(" " * 50_000 + "a (b") == ""


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("I'm glad it's you", "I am glad it is you"),
        ("It won't, can't, doesn't", "It will not, cannot, does not"),
        ("what you wish you'd known", "what you wish you had known"),
        ("what you'd do", "what you would do"),
        ("There's more", "There is more"),
        ("Hanna's move", "Hanna's move"),
        ("We've both", "We have both"),
    ],
)
def test_the_formal_tone_is_written_in_full(text, full):
    assert without_contractions(text) == full


def test_scripts_are_told_apart():
    assert is_latin("São Paulo 2024")
    assert not is_latin("한빛소프트 Inc")
