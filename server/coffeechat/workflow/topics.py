"""What was heard, theme by theme: remarks of several people under a short name of the user's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from coffeechat import research
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.records.question import Theme
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.talks import get_talk
from coffeechat.workflow.typed_words import clean
from coffeechat.workflow.verdicts import said_on

LONGEST_NAME = 80  # characters
#: The themes in the order in which what was heard is told.
HEARD: tuple[Theme, ...] = (
    "skills", "wish-known", "path", "typical-day", "culture", "advice", "trends", "resources",
    "validation",
)  # fmt: skip


@dataclass(frozen=True)
class Said:
    """A remark with who said it, and when."""

    contact: str
    name: str
    talk: str
    remark: str
    text: str
    theme: Theme | None
    topic: str
    said_on: datetime

    @property
    def key(self) -> str:
        """What a form names it by."""
        return f"{self.talk}.{self.remark}"


@dataclass(frozen=True)
class Topic:
    """What several remarks are about, the latest first."""

    name: str
    said: list[Said]

    @property
    def people(self) -> int:
        """How many people said it."""
        return len({one.contact for one in self.said})


@dataclass(frozen=True)
class Suggestion:
    """Remarks that share a word, which may belong together, or to a topic there is."""

    word: str
    topic: str
    said: list[Said]


@dataclass(frozen=True)
class ThemeHeard:
    """A theme: its topics, those of most people first; what is in none; what might be."""

    theme: Theme
    topics: list[Topic]
    loose: list[Said]
    suggestions: list[Suggestion]


def list_themes(said: Sequence[Said]) -> list[ThemeHeard]:
    """Return what was said, theme by theme, where something was."""
    by_theme = {theme: [one for one in said if one.theme == theme] for theme in HEARD}
    return [_hear(theme, found) for theme, found in by_theme.items() if found]


def list_said(held: Iterable[tuple[Conversation, Contact]]) -> list[Said]:
    """Return all that was said in talks, the latest first."""
    said = [
        Said(
            contact.id, contact.name, talk.id, remark.id, remark.text, remark.theme,
            remark.topic, said_on(talk, remark),
        )
        for talk, contact in held
        for remark in talk.remarks
    ]  # fmt: skip
    return sorted(said, key=lambda one: one.said_on, reverse=True)


def name_topic(companion: Companion, keys: Sequence[str], name: str) -> None:
    """Put remarks under a short name, or, where it is empty, under none."""
    name = " ".join(clean(name).split())
    if not keys:
        raise BadInput("Choose the remarks first.")
    if len(name) > LONGEST_NAME:
        raise BadInput(f"Say it shorter: {LONGEST_NAME} characters at most.")
    with companion.writing:
        changed = {talk: get_talk(companion, talk) for talk in {key.split(".")[0] for key in keys}}
        for key in keys:
            talk, _, remark_id = key.partition(".")
            remark = next((one for one in changed[talk].remarks if one.id == remark_id), None)
            if remark is None:
                raise NotFound("This remark")
            remark.topic = name
        for conversation in changed.values():
            companion.store.conversations.save(conversation)


def _hear(theme: Theme, said: list[Said]) -> ThemeHeard:
    grouped: dict[str, list[Said]] = {}
    for one in said:
        if one.topic:
            grouped.setdefault(one.topic.casefold(), []).append(one)
    topics = [Topic(found[0].topic, found) for found in grouped.values()]
    alike = research.find_alike(
        [research.Utterance(one.contact, one.text, one.topic) for one in said]
    )
    return ThemeHeard(
        theme=theme,
        topics=sorted(topics, key=lambda topic: (-topic.people, topic.name.casefold())),
        loose=[one for one in said if not one.topic],
        suggestions=[
            Suggestion(one.word, one.group, [said[place] for place in one.places]) for one in alike
        ],
    )  # fmt: skip
