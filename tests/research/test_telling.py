"""What kind of sentence a captured one is."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from coffeechat import research
from coffeechat.research.telling import begins_deed, tells

TABLES = tomllib.loads(resources.files(research).joinpath("telling_words.toml").read_text("utf-8"))


@pytest.mark.parametrize("what", TABLES)
def test_telling_words_stand_in_small_letters(what: str) -> None:
    for words in TABLES[what].values():
        assert words == [word.lower() for word in words]


def test_a_sentence_tells_whatever_its_letters() -> None:
    assert tells("stance", "I BELIEVE in short meetings")
    assert tells("stance", "Я Верю в короткие встречи")
    assert begins_deed("Built a ward from nothing")
    assert not tells("stance", "Meetings are at nine")
