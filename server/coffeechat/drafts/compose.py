"""Drafts: three angles for each channel, each within its length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

from coffeechat.drafts.addressee import know_addressee
from coffeechat.drafts.angles import Angle, outreach_angles
from coffeechat.drafts.fitting import Layout, fit, write_out
from coffeechat.drafts.language import capitalised
from coffeechat.drafts.library import AngleWording, Steps, read_angles, read_common, read_layouts
from coffeechat.drafts.occasion import Occasion
from coffeechat.drafts.phrases import Filled, Known
from coffeechat.drafts.replies import know_occasion, list_needs, wording_of
from coffeechat.drafts.sender import know_sender
from coffeechat.records.channels import ChannelSize, channel_size, count_units
from coffeechat.records.contact import Contact
from coffeechat.records.draft import Channel, Claim, Draft
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile

ANGLES = 3
FIRST_MESSAGES = ("connection-note", "linkedin-message", "inmail", "email")
SUBJECT_WORDS = range(3, 7)
NEEDS_PROFILE = (
    "Add your name and a sentence about yourself to your profile, and drafts will say who is "
    "writing and why."
)


class Scene(NamedTuple):
    """What every angle of one call shares."""

    me: Profile
    channel: Channel
    size: ChannelSize
    layouts: Sequence[Layout]
    common: Mapping[str, Steps]
    seed: int
    subjects: bool
    needs: list[str]


def compose_drafts(
    contact: Contact, evidence: Sequence[Evidence], me: Profile, channel: Channel, *,
    occasion: Occasion | None = None,
) -> list[Draft]:  # fmt: skip
    """Return three drafts, each from another angle, for a person at this point.

    Raises NeedsDetail, with a sentence for the user, where a later message (a thank-you,
    an update) lacks what it is about.
    """
    occasion = occasion or Occasion()
    seed = crc32((contact.name or contact.record.url).encode())
    known = know_addressee(contact, channel) | know_sender(me, contact, seed)
    if channel in FIRST_MESSAGES:
        angles = outreach_angles(evidence, known, me.tone)
        return write_angles(angles, set_scene(me, channel, channel, seed))
    known |= know_occasion(channel, occasion, evidence, me)
    wordings = read_angles(wording_of(channel, occasion), me.tone)
    scene = set_scene(me, channel, "comment" if channel == "comment" else "reply", seed)
    scene = scene._replace(
        subjects=occasion.by_email and occasion.variant != "close",
        needs=[*scene.needs, *list_needs(channel, occasion)],
    )
    return write_angles(((wording, known) for wording in wordings), scene)


def set_scene(me: Profile, channel: Channel, layout: str, seed: int) -> Scene:
    """Return what the angles share, as it is for a first message."""
    return Scene(
        me, channel, channel_size(channel, me.account), read_layouts(layout), read_common(me.tone),
        seed, channel in ("inmail", "email"), [] if me.known else [NEEDS_PROFILE],
    )  # fmt: skip


def write_angles(
    angles: Iterator[tuple[AngleWording, Mapping[str, Known]]], scene: Scene
) -> list[Draft]:
    """Return the drafts of the first three angles of which something fits the channel."""
    drafts: dict[str, Draft] = {}
    for wording, known in angles:
        angle = Angle(wording, known, scene.seed + len(drafts))
        if wording.id not in drafts and (draft := write_draft(angle, scene)):
            drafts[wording.id] = draft
        if len(drafts) == ANGLES:
            break
    return list(drafts.values())


def write_draft(angle: Angle, scene: Scene) -> Draft | None:
    """Return the draft of one angle, or None where nothing true of it fits the channel."""
    layout = scene.layouts[angle.turn % len(scene.layouts)]
    choices = {part: filled for part in layout.parts if (filled := fill_part(part, angle, scene))}
    required = {"opening", "ask", *(("detail",) if angle.steps("detail") else ())}
    if not (required & set(layout.parts)) <= choices.keys():
        return None
    chosen = fit(choices, layout, scene.size)
    return finish(angle, write_out(chosen, layout), chosen, scene) if chosen else None


def fill_part(part: str, angle: Angle, scene: Scene) -> list[Filled]:
    """Return the phrasings of a part that can be filled, from full to short."""
    steps = angle.steps(part) or scene.common.get(part, ())
    filled = angle.fill(steps)
    if part == "greeting" and not filled:
        filled = angle.fill(scene.common["greeting-unnamed"])
    return [*filled, Filled("")] if filled and part in scene.layouts[0].optional else filled


def finish(angle: Angle, body: str, chosen: Mapping[str, Filled], scene: Scene) -> Draft:
    """Return the draft that the chosen phrasings make, with its claims."""
    claims = [(phrase, proof) for text in chosen.values() for phrase, proof in text.claims]
    values = {
        "id": f"{scene.channel}.{angle.wording.id}", "channel": scene.channel,
        "angle": angle.wording.id, "angle_name": name_angle(angle),
        "subject": write_subject(angle) if scene.subjects else None,
        "body": body, "length": count_units(body, scene.size.unit), "unit": scene.size.unit,
        "limit": scene.size.limit, "aim": scene.size.aim,
        "claims": [Claim(phrase=phrase, rests_on=proof) for phrase, proof in claims],
        "needs": scene.needs,
    }  # fmt: skip
    return Draft.model_validate({key: value for key, value in values.items() if value is not None})


def name_angle(angle: Angle) -> str:
    """Return the angle's name as the panel shows it."""
    stranger = {"person": Known("this person", "")}
    name = angle.wording.name.fill({**stranger, **angle.known})
    return name.text if name else angle.wording.id.replace("-", " ").capitalize()


def write_subject(angle: Angle) -> str | None:
    """Return the first subject of three to six words, None for an answer in a thread."""
    steps = angle.steps("subject")
    if not steps:
        return None
    texts = (capitalised(filled.text) for filled in angle.fill(steps))
    return next(
        (text for text in texts if len(text.split()) in SUBJECT_WORDS), "A question about your work"
    )
