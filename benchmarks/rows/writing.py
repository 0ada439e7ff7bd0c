"""What the writing takes: the etiquette check, and the questions and drafts of a contact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.measuring import Row, absolute_row, as_served, time_of
from benchmarks.pages import write_profile

from coffeechat.etiquette import check_text
from coffeechat.extraction.reader import read_page
from coffeechat.records.contact import Contact
from coffeechat.records.profile import Profile
from coffeechat.storage import Store
from coffeechat.workflow import writing
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import save_profile

#: Every sentence names the topic, so that with another one all of them are new.
MESSAGE = (
    "Hi Mara, I read your post about moving the {topic} to one page, and the line on what you left "
    "out stayed with me. I have been a nurse with a {topic} for six years and am looking into "
    "learning design. Would you have fifteen minutes this month for a call about your {topic}? "
    "I’d like to ask how you decide what a {topic} needs, and what you would read first if you "
    "began again. If it is a busy time for the {topic}, a no is fine, and thank you for writing it "
    "down."
)
TOPICS = [
    f"{when} {what}"
    for when in ("night", "morning", "winter", "weekend", "holiday", "evening", "summer", "spring")
    for what in ("handover", "checklist", "rota", "rehearsal", "briefing", "round", "log", "plan")
]


WHAT = "question set and all drafts from a stored contact"


class _NoReader:
    """A companion's reader that has nothing to read."""

    def read(self, html: str | bytes, url: str, title: str = "", text: bool = False) -> object:
        raise NotImplementedError


def measure_writing(folder: Path, times: int) -> Iterator[Row]:
    """Yield the rows of a check, and of the questions and all drafts from a stored contact."""
    writing.get_ready()
    with as_served():
        yield from _measure_checks(times)
    with _companion(folder) as companion:
        contacts = [_add(companion, seed) for seed in range(times)]
        with as_served():
            for which in ("of whom nothing was written before", "whose facts are at hand"):
                written = [time_of(partial(_write, companion, contact)) for contact in contacts]
                yield absolute_row(f"{WHAT}, {which}", written, 10)


def _measure_checks(times: int) -> Iterator[Row]:
    """Yield the rows of a check: of messages that no sentence of was seen before, and of one
    whose last sentence is being written."""
    what = f"etiquette check of a message of {len(MESSAGE.format(topic=TOPICS[0]).split())} words"
    unseen = [MESSAGE.format(topic=topic) for topic in TOPICS[:times]]
    known = MESSAGE.replace("{topic}", TOPICS[0], MESSAGE.count("{topic}") - 1)
    changed = [known.format(topic=topic) for topic in TOPICS[-times:]]
    for texts, which in ((unseen, "none of it seen before"), (changed, "one sentence changed")):
        checks = [time_of(partial(check_text, text, "email")) for text in texts]
        yield absolute_row(f"{what}, {which}", checks, 2)


@contextmanager
def _companion(folder: Path) -> Iterator[Companion]:
    with Store.open(folder) as store:
        companion = Companion(store=store, reader=_NoReader())
        save_profile(companion, Profile(name="Jo Example", background="I’m a ward nurse").to_json())
        yield companion


def _add(companion: Companion, seed: int) -> str:
    """Store somebody of whom nothing was written before, and return the contact's id."""
    html, url = write_profile(60_000, 10_000 + seed)
    return companion.store.contacts.add(Contact(record=read_page(html, url))).id


def _write(companion: Companion, contact_id: str) -> None:
    writing.questions_for(companion, contact_id)
    writing.drafts_for(companion, contact_id)
