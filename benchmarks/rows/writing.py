"""What the writing takes: the etiquette check, and the questions and drafts of a contact."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.measuring import Row, absolute_row, time_of
from benchmarks.pages import write_profile

from coffeechat.etiquette import check_text
from coffeechat.extraction.reader import read_page
from coffeechat.records.contact import Contact
from coffeechat.records.profile import Profile
from coffeechat.storage import Store
from coffeechat.workflow import writing
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import save_profile

MESSAGE = (
    "Hi {name}, I read your post about moving the ward handover to one page, and the line on what "
    "you left out stayed with me. I have been a ward nurse for six years and am looking into "
    "learning design; I don’t know yet whether the work would suit me. Would you have fifteen "
    "minutes in the next two weeks for a call? I’d like to ask how you decide what people need to "
    "rehearse, and what you would read first if you began again. If it is a busy month, a no is "
    "fine, and thank you for writing it down where others can find it."
)


class _NoReader:
    """A companion's reader that has nothing to read."""

    def read(self, html: str | bytes, url: str, title: str = "", text: bool = False) -> object:
        raise NotImplementedError


def measure_writing(folder: Path, times: int) -> Iterator[Row]:
    """Yield the rows of a check, and of the questions and all drafts from a stored contact."""
    writing.get_ready()
    texts = [MESSAGE.format(name=f"Mara {number}") for number in range(times)]
    checks = [time_of(lambda text=text: check_text(text, "email")) for text in texts]
    words = len(MESSAGE.split())
    yield absolute_row(f"etiquette check of a message of {words} words", checks, 2)
    with _companion(folder) as companion:
        contacts = [_add(companion, seed) for seed in range(times)]
        gc.collect()  # what reading left behind, which a companion has in another process
        written = [time_of(partial(_write, companion, contact)) for contact in contacts]
    yield absolute_row("question set and all drafts from a stored contact", written, 10)


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
