"""The times that suit the user, as the form beside the scheduling draft takes them."""

from __future__ import annotations

from dataclasses import dataclass

from flask import request

from coffeechat.records.contact import Contact
from coffeechat.web.blueprint import companion
from coffeechat.web.clock import read_time
from coffeechat.workflow import profile, talks
from coffeechat.workflow.clock import zone_of
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.occasions import Suiting
from coffeechat.workflow.time_zones import TwiceThere, require_zone

ASKED_FOR = 3  # times: one of them nearly always fits
UNREAD = "Give each time as a day and an hour."


@dataclass(frozen=True)
class SuitingForm:
    """What stands in the form; `refused` says why it cannot be read. `zone` is the user's
    own, empty for this computer's."""

    typed: list[str]
    their_zone: str
    zone: str
    suiting: Suiting
    refused: str = ""

    @property
    def terms(self) -> dict[str, str | list[str]]:
        """What an address says to show this form again."""
        return {"times": [text for text in self.typed if text], "their_zone": self.their_zone}


def read_suiting(contact: Contact) -> SuitingForm:
    """Return the form as the request has it, whether sent by itself or with the draft."""
    me = profile.get_profile(companion())
    typed = [text.strip() for text in request.values.getlist("times")][:ASKED_FOR]
    typed += [""] * (ASKED_FOR - len(typed))
    known, _ = talks.guess_their_zone(contact, talks.list_talks(companion(), contact.id)[::-1])
    theirs = request.values.get("their_zone", known).strip()
    zone = zone_of(me)
    suiting, refused = Suiting(), ""
    try:
        times = sorted(read_time(text, zone, UNREAD) for text in typed if text)
        suiting = Suiting(times, require_zone(theirs))
    except TwiceThere as error:
        refused = str(error).partition(". ")[0] + ". Choose an hour before or after."
    except BadInput as error:
        refused = str(error)
    return SuitingForm(typed, theirs, me.time_zone if zone else "", suiting, refused)
