"""Which angles a first message may take to a contact, best first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from coffeechat.drafts.language import clip_brackets
from coffeechat.drafts.library import AngleWording, Part, angle_wordings
from coffeechat.drafts.phrases import Known
from coffeechat.records.draft import Tone
from coffeechat.records.evidence import Evidence


class Angle(NamedTuple):
    """An angle with what is known for its slots."""

    wording: AngleWording
    known: Mapping[str, Known]

    def phrases(self, part: str) -> Part:
        """Return the phrasings of one part of its own."""
        if part == "opening":
            return self.wording.parts["openings" if "found" in self.known else "unread"]
        return self.wording.parts.get({"ask": "asks", "subject": "subjects"}.get(part, part), ())


def outreach_angles(
    evidence: Sequence[Evidence], known: Mapping[str, Known], tone: Tone
) -> Iterator[Angle]:
    """Yield every angle with something to open with: the heaviest evidence first, then
    what the page itself gives."""
    wordings = angle_wordings("angles", tone)
    for item in sorted(evidence, key=lambda item: -item.weight):
        slots = known_slots(item)
        for wording in wordings:
            if wording.kind == item.kind and wording.what in ("", item.slots.get("what")):
                yield Angle(wording, {**known, **slots})
    yield from (Angle(wording, known) for wording in wordings if not wording.kind)


def known_slots(item: Evidence) -> dict[str, Known]:
    """Return an item's slots, without those that hold brackets no aside explains."""
    cleaned = {name: clip_brackets(words) for name, words in item.slots.items()}
    return {name: Known(words, item.text) for name, words in cleaned.items() if words}
