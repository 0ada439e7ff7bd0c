"""Which angles a first message may take to a contact, best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial

from coffeechat.drafts.language import clip_brackets, is_latin
from coffeechat.drafts.library import NO_STEPS, AngleWording, Steps, read_angles, read_file
from coffeechat.drafts.phrases import Filled, Known, Phrase
from coffeechat.records.draft import Tone
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile

QUOTE_LIMIT = 110  # characters
#: Slots that are quoted, and the fewest words that are worth it.
QUOTED = {"title": 1, "claim": 4, "deed": 1}
#: The parts that speak of the page, and what stands for them where none was read.
UNREAD = {"opening": "unread", "note": "note-unread"}
#: The kinds of evidence whose field is that of the present work.
NOW = ("role", "tenure", "long-tenure", "move", "promotion", "organisation")


@dataclass(frozen=True)
class Angle:
    """An angle with what is known for its slots; `turn` says whose turn it is where
    phrasings say as much."""

    wording: AngleWording
    known: Mapping[str, Known]
    turn: int = 0

    def steps(self, part: str, common: Mapping[str, Steps]) -> Steps:
        """Return the phrasings of a part: the angle's own, else those all share."""
        own, read = self.wording.parts, "found" in self.known
        for name in (part,) if read else (UNREAD.get(part, part), part):
            if name in own:
                return own[name]
            if name in common:
                return common[name]
        return NO_STEPS

    def key(self, steps: Steps) -> tuple[object, ...]:
        """Return what is the same wherever a part's phrasings are filled alike: the words of
        its slots, and those that fill the topic where it is about one."""
        words = map(self.known.get, steps.slots)
        if "topic" not in steps.slots:
            return (id(steps), self.turn, *words)
        topic = self.wording.parts.get("topic", NO_STEPS)
        return (id(steps), id(topic), self.turn, *words, *map(self.known.get, topic.slots))

    def fill(self, steps: Steps) -> list[Filled]:
        """Return the phrasings that can be filled, one for each step; those about the
        topic once for each way to name it."""
        named = "topic" in steps.slots and "topic" not in self.known
        about = [self._about(topic) for topic in self.topics] if named else []
        filled: list[Filled | None] = []
        for step in steps:
            if named and "topic" in step[0].slots:
                filled += [angle._fill_step(step) for angle in about]
            else:
                filled.append(self._fill_step(step))
        return [text for text in filled if text]

    def least(self, steps: Steps) -> int:
        """Return a number of characters that no phrasing of a part goes below."""
        topic = min(self.topics, key=lambda topic: len(topic.text), default=None)
        known = self._about(topic).known if topic else self.known
        phrases = [phrase for step in steps for phrase in step if phrase.slots <= known.keys()]
        return min([phrase.least(known) for phrase in phrases], default=0)

    @cached_property
    def topics(self) -> list[Known]:
        """The ways to name what the message is about, from full to short."""
        filled = (self._fill_step(step) for step in self.wording.parts.get("topic", ()))
        return [
            Known(text, claims[0][1] if claims else "", claims)
            for text, claims in filter(None, filled)
        ]

    def _about(self, topic: Known) -> Angle:
        return Angle(self.wording, {**self.known, "topic": topic}, self.turn)

    def _fill_step(self, step: Sequence[Phrase]) -> Filled | None:
        if len(step) == 1:  # as most are
            return step[0].fill(self.known)
        known = [phrase for phrase in step if phrase.slots <= self.known.keys()]
        return known[self.turn % len(known)].fill(self.known) if known else None


#: What is known for an angle, told when it is tried: most are passed over.
Telling = Callable[[], Mapping[str, Known]]


def outreach_angles(
    evidence: Sequence[Evidence], known: Mapping[str, Known], tone: Tone
) -> Iterator[tuple[AngleWording, Telling]]:
    """Yield every angle with something to open with: the heaviest evidence first, each
    kind's other angles after that, then what the page itself gives."""
    by_kind = group_angles(tone)
    seconds: list[tuple[AngleWording, Telling]] = []
    for item in sorted(evidence, key=lambda item: -item.weight):
        fitting = [
            (wording, partial(_know_all, known, item, wording))
            for wording in by_kind.get(item.kind, ())
            if wording.what in ("", item.slots.get("what"))
        ]
        yield from fitting[:1]
        seconds += fitting[1:]
    yield from seconds
    yield from ((wording, lambda: known) for wording in by_kind[""])


def _know_all(
    known: Mapping[str, Known], item: Evidence, wording: AngleWording
) -> Mapping[str, Known]:
    own = known_slots(item)
    return {**say_once(known, own), **own, **know_split(item), **know_aspect(wording)}


def say_once(known: Mapping[str, Known], own: Mapping[str, Known]) -> dict[str, Known]:
    """Return what is known of the user, told short where the long sentence names what is
    shared: "We're both in Leeds. I'm a teacher in Leeds" says it twice."""
    shared = own["name"].text.casefold() if "name" in own else ""
    if not (shared and "background" in known and shared in known["background"].text.casefold()):
        return dict(known)
    short = {long: known.get(f"short_{long}") for long in ("introduction", "background")}
    return {**known, **{slot: words for slot, words in short.items() if words}}


def know_aspect(wording: AngleWording) -> dict[str, Known]:
    """Return what a connection note of this angle asks about."""
    steps = wording.parts.get("aspect")
    filled = steps[0][0].fill({}) if steps else None
    return {"aspect": Known(filled.text, "")} if filled else {}


def know_common_field(evidence: Sequence[Evidence], me: Profile) -> dict[str, Known]:
    """Return `explored` where the contact works in the field that the user explores."""
    wanted = [me.exploring, *(words for t in me.targets for words in (t.industry, t.role))]
    spaced = [f" {words.casefold()} " for words in wanted]
    for item in evidence:
        field = item.slots.get("field", "").casefold()
        if item.kind in NOW and field and any(f" {field} " in words for words in spaced):
            return {"explored": Known(item.slots["field"], item.text)}
    return {}


@cache
def group_angles(tone: Tone) -> Mapping[str, list[AngleWording]]:
    """Return the angles of first messages by the kind of evidence they build on."""
    groups: dict[str, list[AngleWording]] = {}
    for wording in read_angles("angles", tone):
        groups.setdefault(wording.kind, []).append(wording)
    return groups


def known_slots(item: Evidence) -> dict[str, Known]:
    """Return an item's slots, without those that hold brackets no aside explains."""
    # A short title of a post is a greeting or a reaction ("Thanks, Matt").
    least = QUOTED | ({"title": 3} if item.kind == "post" else {})
    cleaned = {name: clip_brackets(words) for name, words in item.slots.items()}
    return {
        name: Known(words, item.text) for name, words in cleaned.items()
        if words and (name not in least or is_quotable(words, least[name]))
    }  # fmt: skip


def know_split(item: Evidence) -> dict[str, Known]:
    """Return how a week divides in the contact's field or family of roles, where known."""
    known = read_file("families")
    words = known.get(item.slots.get("field", "")) or known.get(item.slots.get("family", ""))
    return {"split": Known(words, item.text)} if words else {}


def is_quotable(words: str, least: int) -> bool:
    """Whether words stand well as a quotation: neither a monster, nor cut off, nor too few
    to say anything, nor the tail of a sentence."""
    if len(words) > QUOTE_LIMIT or words.endswith(("…", "...")) or words.count("!") > 1:
        return False
    if not is_latin(words):  # scripts without spaces between words
        return len(words) >= 2 * least
    return len(words.split()) >= least and not (least > 1 and words[0].islower())
