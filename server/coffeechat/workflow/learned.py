"""What was learned about a target: beliefs weighed, wants, and what was heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coffeechat.follow_up.voices import is_early, say_voices
from coffeechat.records.belief import Belief, Verdict
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.records.profile import Target
from coffeechat.workflow import asking, targets, topics, verdicts, wants
from coffeechat.workflow.asking import Proposal
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.topics import Said, ThemeHeard
from coffeechat.workflow.verdicts import Voice
from coffeechat.workflow.wants import PartWanted


@dataclass(frozen=True)
class Weighed:
    """A belief with who spoke to it. `ask` is somebody who could be asked next."""

    belief: Belief
    voices: list[Voice]
    ask: Proposal | None

    @property
    def said(self) -> str:
        """The voices, counted in words."""
        return say_voices([voice.stance for voice in self.voices])

    @property
    def early(self) -> bool:
        """Whether it is too early to say."""
        return is_early([voice.stance for voice in self.voices])

    @property
    def verdict(self) -> Verdict | None:
        """What the user makes of it now."""
        return self.belief.verdicts[-1] if self.belief.verdicts else None


@dataclass(frozen=True)
class Learned:
    """Everything about one target. `people` is how many were talked with, in `talks` talks;
    `remarks` is all they said, the latest first."""

    target: Target
    beliefs: list[Weighed]
    wants: list[PartWanted]
    themes: list[ThemeHeard]
    people: int
    talks: int
    remarks: list[Said]


def what_was_learned(companion: Companion, target_id: str) -> Learned:
    """Return what the talks said of a target; raise NotFound."""
    target = targets.get_target(companion, target_id)
    held = list(_talks_about(companion, target))
    said = topics.list_said(held)
    beliefs = targets.list_beliefs(companion, target_id)
    voices = verdicts.hear_voices(companion, beliefs)
    return Learned(
        target=target,
        beliefs=[_weigh(companion, target, one, voices[one.id]) for one in beliefs],
        wants=wants.list_wants(companion, target_id),
        themes=topics.list_themes(said),
        people=len({contact.id for _, contact in held}), talks=len(held),
        remarks=said,
    )  # fmt: skip


def _talks_about(companion: Companion, target: Target) -> Iterator[tuple[Conversation, Contact]]:
    """Yield the talks held with people who can tell of a target."""
    aims = targets.list_targets(companion)
    known: dict[str, Contact | None] = {}
    for talk in companion.store.conversations.all():
        if not talk.cancelled_at and (talk.ended_at or talk.remarks):
            if talk.contact not in known:
                known[talk.contact] = companion.store.contacts.get(talk.contact)
            contact = known[talk.contact]
            if contact and target.id in targets.find_targets(aims, contact):
                yield talk, contact


def _weigh(companion: Companion, target: Target, belief: Belief, voices: list[Voice]) -> Weighed:
    spoken = {voice.contact for voice in voices}
    early = is_early([voice.stance for voice in voices])
    ask = asking.propose_next(companion, target, belief, spoken) if early else None
    return Weighed(belief, voices, ask)
