"""The door: which drafts a channel gets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zlib import crc32

from coffeechat.drafts.addressee import know_addressee, know_page
from coffeechat.drafts.angles import know_common_field, outreach_angles
from coffeechat.drafts.library import read_angles, read_common, read_layouts
from coffeechat.drafts.naming import names_of
from coffeechat.drafts.occasion import Occasion
from coffeechat.drafts.phrases import Known
from coffeechat.drafts.replies import know_occasion, list_needs, wording_of
from coffeechat.drafts.sender import know_sender
from coffeechat.drafts.writing import Filling, Scene, write_angles
from coffeechat.records.channels import channel_size
from coffeechat.records.contact import Contact
from coffeechat.records.draft import FIRST_MESSAGES, Channel, Draft
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile

NEEDS_PROFILE = (
    "Add your name and a sentence about yourself to your profile, and drafts will say who is "
    "writing and why."
)
NEEDS_PAGE = "This contact was added by hand: say in your message how you found this person."


def compose_drafts(
    contact: Contact, evidence: Sequence[Evidence], me: Profile, *channels: Channel,
    occasion: Occasion | None = None,
) -> list[Draft]:  # fmt: skip
    """Return three drafts for each channel, each from another angle, for a person at this point.
    Those of first messages share what is known of the user and what is filled.

    Raises NeedsDetail, with a sentence for the user, where a later message (a thank-you,
    an update) lacks what it is about.
    """
    both = {**know_addressee(contact), **know_sender(me, contact, count_seed(contact))}
    shared = know_common_field(evidence, me)
    filled: Filling = {}
    drafts: list[Draft] = []
    for channel in channels:
        known = {**know_page(contact.record, channel), **both}
        if channel in FIRST_MESSAGES:
            drafts += _compose_first(contact, evidence, me, channel, {**known, **shared}, filled)
        else:
            drafts += _compose_later(contact, evidence, me, channel, known, occasion or Occasion())
    return drafts


def _compose_first(
    contact: Contact, evidence: Sequence[Evidence], me: Profile, channel: Channel,
    known: Mapping[str, Known], filled: Filling,
) -> list[Draft]:  # fmt: skip
    premium = channel == "connection-note" and me.account == "premium"
    scene = set_scene(contact, me, channel, f"{channel}-premium" if premium else channel)
    scene = scene._replace(filled=filled)
    return write_angles(outreach_angles(evidence, known, me.tone), scene)


def _compose_later(
    contact: Contact, evidence: Sequence[Evidence], me: Profile, channel: Channel,
    known: Mapping[str, Known], occasion: Occasion,
) -> list[Draft]:  # fmt: skip
    occasion = occasion.model_copy(update={"called": names_of(contact)})
    known = {**known, **know_occasion(channel, occasion, evidence, me)}
    scene = set_scene(contact, me, channel, "comment" if channel == "comment" else "reply")
    scene = scene._replace(
        subjects=occasion.by_email and occasion.variant != "close",
        needs=[*scene.needs, *list_needs(channel, occasion)],
    )
    wordings = read_angles(wording_of(channel, occasion), me.tone)
    return write_angles(((wording, lambda: known) for wording in wordings), scene)


def count_seed(contact: Contact) -> int:
    """Return a number of this contact's own: whose turn it is where phrasings are equal."""
    return crc32((contact.name or contact.record.url).encode())


def set_scene(contact: Contact, me: Profile, channel: Channel, layout: str) -> Scene:
    """Return what the angles share, as it is for a first message."""
    size = channel_size(channel, me.account)
    needs = [] if me.known else [NEEDS_PROFILE]
    if channel in FIRST_MESSAGES and not contact.record.url:
        needs.append(NEEDS_PAGE)
    return Scene(
        channel, size, size.aim, size.limit, read_layouts(layout, me.tone), read_common(me.tone),
        count_seed(contact), channel in ("inmail", "email"), needs, {}, {},
    )  # fmt: skip
