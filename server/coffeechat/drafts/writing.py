"""Angles become drafts: parts filled, fitted, set out, with their claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from coffeechat.drafts.angles import Angle, Telling
from coffeechat.drafts.fitting import UNLIMITED, Layout, Weighed, fit, weigh, write_out
from coffeechat.drafts.language import capitalised
from coffeechat.drafts.library import AngleWording, Steps
from coffeechat.drafts.phrases import Filled, Known
from coffeechat.records.channels import ChannelSize, count_units
from coffeechat.records.draft import Channel, Draft

ANGLES = 3
LONG_GREETING = 40  # characters, from which a short channel may leave the name out
CORE = {"opening", "ask", "note"}  # what no message of its layout goes without
SUBJECT_WORDS = range(3, 7)
LONGEST_NAME = 48  # characters, which are two lines of a narrow panel


#: What stands for the phrasings of a part: its steps, and the words that fill them.
Key = tuple[object, ...]
#: The phrasings of parts as they were filled.
Filling = dict[Key, list[Filled]]


class Scene(NamedTuple):
    """What every angle of one call shares."""

    channel: Channel
    size: ChannelSize
    aim: int
    limit: int | None
    layouts: Sequence[Layout]
    common: Mapping[str, Steps]
    seed: int
    subjects: bool
    needs: list[str]
    filled: Filling
    weighed: dict[Key, Weighed | None]

    def fill(self, steps: Steps, angle: Angle) -> list[Filled]:
        """Return the phrasings of a part. Most are of all angles, or of all channels: they are
        filled once for the same words, and not for each angle that does not fit in the end."""
        key = angle.key(steps)
        if key not in self.filled:
            self.filled[key] = angle.fill(steps)
        return self.filled[key]

    def weigh(self, part: str, angle: Angle, layout: Layout) -> Weighed | None:
        """Return the phrasings of a part, weighed, or None where none can be filled. What all
        angles share is weighed once as well."""
        steps = angle.steps(part, self.common)
        key = (part, *angle.key(steps))
        if key not in self.weighed:
            phrasings = fill_part(part, steps, angle, self)
            self.weighed[key] = weigh(part, phrasings, layout, self.size)
        return self.weighed[key]

    def has_room(self, angle: Angle, taken: int) -> bool:
        """Whether an angle's note may fit beside what is taken: of most it is too long, which is
        told before it is filled."""
        return taken + angle.least(angle.steps("note", self.common)) <= (
            self.size.limit or UNLIMITED
        )

    @property
    def tight(self) -> Scene:
        """The same where every draft stays under the aim."""
        under = self.size.aim - 1
        return self._replace(size=self.size.model_copy(update={"limit": under, "aim": under}))

    @property
    def loose(self) -> Scene:
        """The same where even the sender's sentence may be left out."""
        layouts = [
            replace(layout, optional=layout.optional | {"introduction"}) for layout in self.layouts
        ]
        return self._replace(layouts=layouts, weighed={})


def write_angles(angles: Iterator[tuple[AngleWording, Telling]], scene: Scene) -> list[Draft]:
    """Return the drafts of the first three angles that fit the channel's aim, or else its
    limit."""
    drafts: dict[str, Draft] = {}
    passed, tight = [], scene.tight
    for wording, tell in angles:
        passed.append((wording, tell))
        _add_draft(drafts, wording, tell, tight)
        if len(drafts) == ANGLES:
            return list(drafts.values())
    loose = scene.loose
    for wording, tell in passed:
        _add_draft(drafts, wording, tell, loose)
    return list(drafts.values())[:ANGLES]


def _add_draft(
    drafts: dict[str, Draft], wording: AngleWording, tell: Telling, scene: Scene
) -> None:
    if wording.like in drafts:
        return
    draft = write_draft(Angle(wording, tell(), scene.seed + len(drafts)), scene)
    if draft:
        drafts[wording.like] = draft


def write_draft(angle: Angle, scene: Scene) -> Draft | None:
    """Return the draft of one angle, or None where nothing true of it fits the channel."""
    layout = scene.layouts[angle.turn % len(scene.layouts)]
    found = {part: scene.weigh(part, angle, layout) for part in layout.parts if part not in CORE}
    taken = sum([one.least for one in found.values() if one])
    if "note" in layout.parts and not scene.has_room(angle, taken):
        return None
    found |= {part: scene.weigh(part, angle, layout) for part in layout.parts if part in CORE}
    required = CORE | ({"detail"} & angle.wording.parts.keys())
    if not all(found[part] for part in required & found.keys()):
        return None
    chosen = fit([one for part in layout.parts if (one := found[part])], scene.size)
    return finish(angle, write_out(chosen, layout), chosen, scene) if chosen else None


def fill_part(part: str, steps: Steps, angle: Angle, scene: Scene) -> list[Filled]:
    """Return the phrasings of a part that can be filled, from full to short."""
    filled = scene.fill(steps, angle)
    if part == "link" and (not filled or angle.turn % ANGLES == 0):  # one in three
        filled = scene.fill(scene.common["same-field"], angle) or filled
    if part == "greeting" and not (filled and len(filled[0].text) <= LONG_GREETING):
        filled = filled + scene.fill(scene.common["greeting-unnamed"], angle)
    return [*filled, Filled("")] if filled and part in scene.layouts[0].optional else filled


def finish(angle: Angle, body: str, chosen: Mapping[str, Filled], scene: Scene) -> Draft:
    """Return the draft that the chosen phrasings make, with its claims."""
    claims = [(phrase, proof) for text in chosen.values() for phrase, proof in text.claims]
    values = {
        "id": f"{scene.channel}.{angle.wording.id}", "channel": scene.channel,
        "angle": angle.wording.id, "angle_name": name_angle(angle),
        "subject": write_subject(angle) if scene.subjects else None,
        "body": body, "length": count_units(body, scene.size.unit), "unit": scene.size.unit,
        "aim": scene.aim, "limit": scene.limit,
        "claims": [{"phrase": phrase, "rests_on": proof} for phrase, proof in claims],
        "needs": scene.needs,
    }  # fmt: skip
    return Draft.model_validate({key: value for key, value in values.items() if value is not None})


def name_angle(angle: Angle) -> str:
    """Return the angle's name as the panel shows it, the title of a long post cut short."""
    stranger = {"person": Known("this person", "")}
    name = angle.wording.name.fill({**stranger, **angle.known})
    if not name:
        return angle.wording.id.replace("-", " ").capitalize()
    if len(name.text) <= LONGEST_NAME:
        return name.text
    kept = name.text[:LONGEST_NAME].rpartition(" ")[0] or name.text[:LONGEST_NAME]
    return kept.rstrip(" ,;:.–—") + ("…”" if kept.count("“") > kept.count("”") else "…")


def write_subject(angle: Angle) -> str | None:
    """Return the first subject of three to six words, None for an answer in a thread."""
    steps = angle.steps("subject", {})
    if not steps:
        return None
    texts = (capitalised(filled.text) for filled in angle.fill(steps))
    return next(
        (text for text in texts if len(text.split()) in SUBJECT_WORDS), "A question about your work"
    )
