"""What the remarks of talks say of the user's beliefs, as pages show it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.web.blueprint import companion
from coffeechat.web.words import STANCES
from coffeechat.workflow import targets, verdicts


def show_stances(contact: Contact, talks: Iterable[Conversation]) -> dict[str, Any]:
    """Return what `person/weighing.html` needs: the beliefs that a person can tell of, and
    for each talk what its remarks say of them."""
    return {
        "beliefs": targets.beliefs_about(companion(), contact), "stances": STANCES,
        "weighed": {talk.id: verdicts.stances_in(companion(), talk) for talk in talks},
    }  # fmt: skip
