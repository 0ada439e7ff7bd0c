"""The door: which drafts a channel gets."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from coffeechat.drafts.addressee import know_addressee
from coffeechat.drafts.angles import know_common_field, outreach_angles
from coffeechat.drafts.library import read_angles, read_common, read_layouts
from coffeechat.drafts.occasion import Occasion
from coffeechat.drafts.replies import know_occasion, list_needs, wording_of
from coffeechat.drafts.sender import know_sender
from coffeechat.drafts.writing import Scene, write_angles
from coffeechat.records.channels import channel_size
from coffeechat.records.contact import Contact
from coffeechat.records.draft import Channel, Draft
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile

FIRST_MESSAGES = ("connection-note", "linkedin-message", "inmail", "email")
NEEDS_PROFILE = (
    "Add your name and a sentence about yourself to your profile, and drafts will say who is "
    "writing and why."
)


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
        known |= know_common_field(evidence, me)
        angles = outreach_angles(evidence, known, me.tone)
        premium = channel == "connection-note" and me.account == "premium"
        layout = f"{channel}-premium" if premium else channel
        return write_angles(angles, set_scene(me, channel, layout, seed))
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
    size = channel_size(channel, me.account)
    return Scene(
        channel, size, size.aim, size.limit, read_layouts(layout), read_common(me.tone),
        seed, channel in ("inmail", "email"), [] if me.known else [NEEDS_PROFILE],
    )  # fmt: skip
