"""The desk where drafts lie: which channel and angle are open, and their lengths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from flask import request

from coffeechat.records.channels import ChannelSize, channel_size
from coffeechat.records.contact import Contact
from coffeechat.records.draft import VARIANTS, Channel, Draft, Variant
from coffeechat.records.errors import Explained
from coffeechat.web.blueprint import companion
from coffeechat.web.clock import read_time
from coffeechat.workflow import messages, profile, writing
from coffeechat.workflow.clock import zone_of

MOST_TIMES = 3
NOT_A_TIME = "Give each time as a day and an hour."
#: The channels that have drafts; a question is chosen, not drafted.
WRITTEN = tuple(name for name in writing.CHANNELS if name != "question")


@dataclass(frozen=True)
class Desk:
    """The open draft is that of `channel` and `angle`; the others lie beside it, so that
    a script can show them without asking. `lacks` says what a later message waits for,
    `variant` which message of its channel is open, `times` what was typed to propose,
    `invitations` how many notes went out this month where the account has few."""

    most_invitations: ClassVar[int] = messages.INVITATIONS_A_MONTH

    channel: Channel
    angle: str
    lacks: str
    drafts: dict[str, list[Draft]]
    variant: Variant
    sizes: dict[str, ChannelSize]
    invitations: int | None
    times: list[str]

    @property
    def variants(self) -> Mapping[Variant, Channel]:
        """The further messages that some channels have."""
        return VARIANTS

    @property
    def takes_times(self) -> bool:
        """Whether the open draft proposes times."""
        return self.channel == "scheduling" and not self.variant

    def terms(self, channel: str) -> dict[str, Any]:
        """Return what the address of another angle of a channel must say too."""
        if channel != self.channel:
            return {}
        given = {"variant": self.variant, "times": [text for text in self.times if text]}
        return {name: value for name, value in given.items() if value}

    def shows(self, draft: Draft) -> bool:
        """Whether this is the draft that is open."""
        return draft.channel == self.channel and draft.angle == self.angle


def open_desk(contact: Contact, first: Channel = writing.FIRST_CHANNELS[0]) -> Desk:
    """Return the drafts of a contact, opened where the address asks for it, else at `first`."""
    # A checked draft names its own in the form.
    asked = request.form.get("channel") or request.args.get("channel", "")
    channel: Channel = asked if asked in WRITTEN else first
    drafts: dict[str, list[Draft]] = {name: [] for name in (*writing.FIRST_CHANNELS, channel)}
    for draft in writing.drafts_for(companion(), contact.id):
        drafts[draft.channel].append(draft)
    wanted = request.form.get("variant") or request.args.get("variant", "")
    lacks, variant = "", writing.variant_of(channel, wanted)
    me = profile.get_profile(companion())
    times = [text for text in request.values.getlist("times")[:MOST_TIMES] if text]
    if channel not in writing.FIRST_CHANNELS:
        try:
            moments = [read_time(text, zone_of(me), NOT_A_TIME) for text in times]
            drafts[channel] = writing.drafts_for(
                companion(), contact.id, channel, variant=variant, times=moments
            )
        except Explained as error:
            lacks = str(error)
    angles = [draft.angle for draft in drafts[channel]]
    angle = request.form.get("angle") or request.args.get("angle", "")
    return Desk(
        channel=channel, angle=angle if angle in angles else next(iter(angles), ""), lacks=lacks,
        drafts=drafts, variant=variant,
        sizes={name: channel_size(name, me.account) for name in WRITTEN},
        invitations=messages.count_invitations(companion()) if me.account == "free" else None,
        times=[*times, *[""] * MOST_TIMES][:MOST_TIMES],
    )  # fmt: skip
