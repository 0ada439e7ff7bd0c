"""The desk where drafts lie: which channel and angle are open, and their lengths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import request

from coffeechat.records.channels import ChannelSize, channel_size
from coffeechat.records.contact import Contact
from coffeechat.records.draft import VARIANTS, Channel, Draft, Variant
from coffeechat.records.errors import Explained
from coffeechat.web.blueprint import companion
from coffeechat.web.suiting import SuitingForm, read_suiting
from coffeechat.workflow import profile, writing
from coffeechat.workflow.invitations import Invitations, tell_invitations

#: The channels that have drafts; a question is chosen, not drafted.
WRITTEN = tuple(name for name in writing.CHANNELS if name != "question")


@dataclass(frozen=True)
class Desk:
    """The open draft is that of `channel` and `angle`; the others lie beside it, so that
    a script can show them without asking. `lacks` says what a later message waits for,
    `variant` which message of its channel is open, `times` the form of those to propose,
    `invitations` what to say of the notes that went out this month, where an account has few."""

    channel: Channel
    angle: str
    lacks: str
    drafts: dict[str, list[Draft]]
    variant: Variant
    sizes: dict[str, ChannelSize]
    invitations: Invitations | None
    times: SuitingForm | None

    @property
    def variants(self) -> Mapping[Variant, Channel]:
        """The further messages that some channels have."""
        return VARIANTS

    def terms(self, channel: str) -> dict[str, Any]:
        """Return what the address of another angle of a channel must say too."""
        if channel != self.channel:
            return {}
        given = {"variant": self.variant, **(self.times.terms if self.times else {})}
        return {name: value for name, value in given.items() if value}

    def shows(self, draft: Draft) -> bool:
        """Whether this is the draft that is open."""
        return draft.channel == self.channel and draft.angle == self.angle


def open_desk(contact: Contact, first: Channel, first_variant: Variant) -> Desk:
    """Return the drafts of a contact, opened where the address asks for it, else at the
    `first` channel's `first_variant`."""
    # A checked draft names its own in the form.
    asked = request.form.get("channel") or request.args.get("channel", "")
    channel: Channel = asked if asked in WRITTEN else first
    drafts: dict[str, list[Draft]] = {name: [] for name in (*writing.FIRST_CHANNELS, channel)}
    for draft in writing.drafts_for(companion(), contact.id):
        drafts[draft.channel].append(draft)
    wanted = request.form.get("variant") or request.args.get("variant", "")
    wanted = wanted if asked in WRITTEN else first_variant
    lacks, variant = "", writing.variant_of(channel, wanted)
    me = profile.get_profile(companion())
    times = read_suiting(contact) if channel == "scheduling" and not variant else None
    if channel not in writing.FIRST_CHANNELS:
        try:
            drafts[channel] = writing.drafts_for(
                companion(), contact.id, channel, variant=variant,
                suiting=times.suiting if times else None,
            )  # fmt: skip
        except Explained as error:
            lacks = (times.refused if times else "") or str(error)
    angles = [draft.angle for draft in drafts[channel]]
    angle = request.form.get("angle") or request.args.get("angle", "")
    return Desk(
        channel=channel, angle=angle if angle in angles else next(iter(angles), ""), lacks=lacks,
        drafts=drafts, variant=variant,
        sizes={name: channel_size(name, me.account) for name in WRITTEN},
        invitations=tell_invitations(companion()), times=times,
    )  # fmt: skip
