"""What is said of the person clause by clause, in tongues whose verbs move and nouns change."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.employer_leads import words_for_at
from coffeechat.extraction.first_clauses import STOPS
from coffeechat.extraction.outline import Line
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.sentences.tongue_clauses import Clause, read_clauses
from coffeechat.extraction.sentences.turkish_clauses import read_turkish
from coffeechat.extraction.vocabulary import organisation_words, role_words

_REACH = 800  # characters of a text that are looked at
_SENTENCES = 5  # of a line
_MOST = 0.8  # sure
_LED = re.compile(rf"\s(?:{words_for_at('surely_at', 'often_at')})\s", re.IGNORECASE)
_HELD, _WORKED, _BARE = 0.74, 0.71, 0.53


def take_clauses(lines: Sequence[Line], name: str, reading: Reading) -> None:
    """The role, the employer and the town that clauses tell, those told together first."""
    told = [(clause, line) for line in lines if not line.level
            for sentence in STOPS.split(line.text[:_REACH])[:_SENTENCES]
            for clause in (read_clauses(sentence, name, line.text[:_REACH])
                           or read_turkish(sentence))]  # fmt: skip
    for clause, line in told:
        sure = _how_sure(clause)
        reading.say("role", clause.role, line.text, max(sure, _without_rest(clause, reading)))
        reading.say("organisation", clause.organisation, line.text, sure)
        reading.say("location", clause.place, line.text, max(sure - 0.05, _BARE))


def _how_sure(clause: Clause) -> float:
    if clause.role and clause.organisation:
        return _HELD
    return _WORKED if clause.spoken and clause.organisation else _BARE


def _without_rest(told: Clause, reading: Reading) -> float:
    """Return how sure a role is that was read with more: "Weberin aus Kassel"."""
    held = reading.facts.get("role")
    if held is None or not told.role:
        return 0.0
    text = held.value
    employed = told.organisation != "" and told.role in text and told.organisation in text
    led = text.endswith(f" {told.role}") and organisation_words(text) > organisation_words(
        told.role
    )
    rest = text[len(told.role) :] if text.startswith(told.role) else ""
    placed = any(found and found in rest for found in (told.organisation, told.place))
    placed = placed or (told.organisation != "" and _LED.match(rest) is not None)
    told_on = rest.startswith(",") and not role_words(rest.split(",")[1])
    dangling = rest.strip().islower() and len(rest.split()) == 1
    longer = employed or led or placed or told_on or dangling
    return min(held.confidence + 0.01, _MOST) if longer else 0.0
