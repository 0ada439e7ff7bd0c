"""Drafts of first messages: three angles, each within its channel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from tomllib import loads

from coffeechat.drafts.addressee import know_addressee
from coffeechat.drafts.angles import Angle, outreach_angles
from coffeechat.drafts.fitting import Layout, fit, write_out
from coffeechat.drafts.library import common_parts
from coffeechat.drafts.phrases import Filled, Known
from coffeechat.drafts.sender import know_sender
from coffeechat.records.channels import ChannelSize, channel_size, count_units
from coffeechat.records.contact import Contact
from coffeechat.records.draft import Channel, Claim, Draft
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile

ANGLES = 3
SUBJECT_WORDS = range(3, 7)
NEEDS_PROFILE = (
    "Add your name and a sentence about yourself to your profile, and drafts will say who is "
    "writing and why."
)
# The wording list behind a part that all angles share.
LISTS = {"introduction": "introductions", "reason": "reasons", "logistics": "logistics",
         "way-out": "ways-out", "name": "names", "sign-off": "sign-offs"}  # fmt: skip


def compose_drafts(
    contact: Contact, evidence: Sequence[Evidence], me: Profile, channel: Channel
) -> list[Draft]:
    """Return up to three drafts, each from another angle."""
    known = know_addressee(contact, me.tone) | know_sender(me, contact)
    drafts: dict[str, Draft] = {}
    for angle in outreach_angles(evidence, known, me.tone):
        if angle.wording.id not in drafts and (draft := write_draft(angle, me, channel)):
            drafts[angle.wording.id] = draft
        if len(drafts) == ANGLES:
            break
    return list(drafts.values())


def write_draft(angle: Angle, me: Profile, channel: Channel) -> Draft | None:
    """Return the draft of one angle, or None where nothing true of it fits the channel."""
    size = channel_size(channel, me.account)
    layout, optional = read_layout(channel)
    choices = fill_parts(angle, me, layout, optional)
    if not choices.get("opening") or not choices.get("ask"):
        return None
    chosen = fit(choices, layout, size)
    return chosen and finish(angle, chosen, layout, me, channel, size)


def fill_parts(
    angle: Angle, me: Profile, layout: Layout, optional: frozenset[str]
) -> dict[str, list[Filled]]:
    """Return the phrasings of each part that can be filled, from full to short."""
    common = common_parts(me.tone)
    choices = {}
    for part in layout.parts:
        own = angle.phrases(part)
        phrases = own or common.get(LISTS.get(part, ""), ())
        if part == "greeting":
            phrases = common["greetings" if "person" in angle.known else "greetings-unnamed"]
        filled = [text for phrase in phrases if (text := phrase.fill(angle.known))]
        choices[part] = [*filled, Filled("")] if part in optional and filled else filled
    return {part: filled for part, filled in choices.items() if filled}


def finish(
    angle: Angle, chosen: Mapping[str, Filled], layout: Layout, me: Profile, channel: Channel,
    size: ChannelSize,
) -> Draft:  # fmt: skip
    """Return the draft that the chosen phrasings make, with its claims."""
    body = write_out(chosen, layout)
    claims = [Claim(phrase=phrase, rests_on=proof) for text in chosen.values()
              for phrase, proof in text.claims]  # fmt: skip
    name = angle.wording.name.fill(angle.known | name_unknown(angle.known))
    values = {
        "id": f"{channel}.{angle.wording.id}", "channel": channel, "angle": angle.wording.id,
        "angle_name": name.text if name else "", "body": body, "unit": size.unit,
        "length": count_units(body, size.unit), "limit": size.limit, "aim": size.aim,
        "claims": claims, "needs": [] if me.known else [NEEDS_PROFILE],
    }  # fmt: skip
    subject = write_subject(angle) if channel in ("inmail", "email") else None
    return Draft(**{key: value for key, value in (values | {"subject": subject}).items()
                    if value is not None})  # fmt: skip


def write_subject(angle: Angle) -> str:
    """Return the first subject of three to six words."""
    filled = (phrase.fill(angle.known) for phrase in angle.phrases("subject"))
    texts = [text.text for text in filled if text]
    return next(
        (text for text in texts if len(text.split()) in SUBJECT_WORDS), "20 minutes on your work"
    )


def name_unknown(known: Mapping[str, Known]) -> dict[str, Known]:
    """Return what stands for the person's name in an angle's name where there is none."""
    return {} if "person" in known else {"person": Known("this person", "")}


@cache
def read_layout(channel: Channel) -> tuple[Layout, frozenset[str]]:
    """Return a channel's layout and the parts that may be left out."""
    table = loads((files(__package__) / "layouts.toml").read_text(encoding="utf-8"))[channel]
    paragraphs = tuple(tuple(part.rstrip("?") for part in row) for row in table["paragraphs"])
    optional = frozenset(p[:-1] for row in table["paragraphs"] for p in row if p.endswith("?"))
    return Layout(paragraphs, table["gap"]), optional
