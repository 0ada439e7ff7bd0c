"""A message that is too long is written shorter, never cut."""

from coffeechat.drafts.fitting import Layout, fit, weigh, write_out
from coffeechat.drafts.phrases import Filled
from coffeechat.records.channels import ChannelSize, count_units

LAYOUT = Layout((("greeting",), ("opening", "ask"), ("name",)), "\n\n", frozenset({"name"}))
CHOICES = {
    "greeting": [Filled("Hi Ö,")],
    "opening": [Filled("A full opening of many words."), Filled("A short one.")],
    "ask": [Filled("A full ask, with reasons."), Filled("An ask.")],
    "name": [Filled("Sam"), Filled("")],
}


def written(aim, limit=None, unit="characters"):
    size = ChannelSize(unit=unit, aim=aim, limit=limit)
    chosen = fit([weigh(part, CHOICES[part], LAYOUT, size) for part in LAYOUT.parts], size)
    return chosen and write_out(chosen, LAYOUT)


def test_the_fullest_that_fits_is_taken():
    assert written(200) == "Hi Ö,\n\nA full opening of many words. A full ask, with reasons.\n\nSam"


def test_every_aim_is_kept_by_whole_phrasings():
    phrases = {filled.text for part in CHOICES.values() for filled in part}
    for aim in range(30, 80):
        text = written(aim)
        assert count_units(text, "characters") <= aim
        rest = text
        for phrase in sorted(phrases - {""}, key=len, reverse=True):
            rest = rest.replace(phrase, "")
        assert rest.strip() == ""


def test_over_the_aim_the_shortest_within_the_limit_is_taken():
    assert written(10, limit=40) == "Hi Ö,\n\nA short one. An ask."


def test_what_fits_no_limit_is_not_written():
    assert written(10, limit=20) is None


def test_words_are_counted_where_the_channel_counts_words():
    assert written(8, unit="words") == "Hi Ö,\n\nA short one. An ask.\n\nSam"
