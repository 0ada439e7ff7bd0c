"""What the sentences of a page in a Romance tongue tell of its person, one by one."""

from __future__ import annotations

from collections.abc import Sequence

from coffeechat.extraction.first_clauses import STOPS
from coffeechat.extraction.outline import Line
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.sentences.romance_sentences import read_romance
from coffeechat.extraction.statements import Statement
from coffeechat.extraction.text import close_signs

_REACH, _SENTENCES = 800, 4  # characters and sentences of a line that are looked at


def take_romance(lines: Sequence[Line], name: str, reading: Reading, language: str) -> None:
    """The role, the employer and the town that the first sentences tell that tell any."""
    for line in lines:
        for sentence in STOPS.split(close_signs(line.text[:_REACH]))[:_SENTENCES]:
            whole = line.text.endswith((".", "!", "…")) and not line.level
            if found := read_romance(sentence, name, language, whole=whole):
                _say(found, line, reading)


def _say(found: Statement, line: Line, reading: Reading) -> None:
    """Say what a sentence tells; surer than what the same sentence was read as in less detail."""
    employer = reading.facts.get("organisation")
    if employer and found.location and employer.value == found.location:
        del reading.facts["organisation"]  # "luthière à Varnholm": its town
    values = {"role": found.role, "organisation": found.organisation, "location": found.location}
    for key, value in values.items():
        held = reading.facts.get(key)
        same = held is not None and str(held.value)[:40] in line.text
        within = held is not None and value != "" and value.casefold() in str(held.value).casefold()
        whole = key != "location" and (found.organisation != "" or (same and within))
        sure = 0.66 if whole else 0.6 if key == "location" else 0.5
        if held and same and whole and held.confidence < 0.8:
            sure = max(sure, held.confidence + 0.01)
        reading.say(key, value, line.text, sure)
