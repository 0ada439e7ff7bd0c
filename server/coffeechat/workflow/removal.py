"""The target or belief that was removed last: put aside, so that it comes back whole."""

from __future__ import annotations

from coffeechat.records.base import Entry
from coffeechat.records.belief import Belief
from coffeechat.records.profile import Target
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import NotFound

ASIDE = "removed-last"  # the setting


class Aside(Entry):
    """A target with its beliefs, or one belief alone. What was said of them stays stored."""

    target: Target | None = None
    beliefs: list[Belief] = []

    @property
    def id(self) -> str:
        """The id of what was removed."""
        return self.target.id if self.target else self.beliefs[0].id


def put_aside(companion: Companion, beliefs: list[Belief], target: Target | None = None) -> None:
    """Take beliefs out of the store, and let go for good of what was put aside before."""
    if before := _read(companion):
        _let_go(companion, before)
    aside = Aside(target=target, beliefs=beliefs)
    companion.store.settings.set(ASIDE, aside.model_dump(mode="json"))
    for belief in beliefs:
        companion.store.beliefs.remove(belief.id)


def take_back(companion: Companion, removed_id: str) -> Aside:
    """Return what was removed last, which is aside no longer; raise NotFound for another."""
    aside = _read(companion)
    if aside is None or aside.id != removed_id:
        raise NotFound("What you removed")
    companion.store.settings.remove(ASIDE)
    return aside


def _read(companion: Companion) -> Aside | None:
    kept = companion.store.settings.get(ASIDE)
    return Aside(**kept) if kept else None


def _let_go(companion: Companion, aside: Aside) -> None:
    gone = {belief.id for belief in aside.beliefs}
    store = companion.store
    for testimony in [one for one in store.testimonies.all() if one.belief in gone]:
        store.testimonies.remove(testimony.id)
    for want in store.wants.find(target=aside.target.id) if aside.target else ():
        store.wants.remove(want.id)
