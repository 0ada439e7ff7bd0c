"""The companion: what every use case needs at hand."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from coffeechat.records.base import utc_now
from coffeechat.records.record import Record
from coffeechat.storage import Store
from coffeechat.workflow.jobs import Jobs
from coffeechat.workflow.steps import Steps


class Reader(Protocol):
    """Whatever turns a page into a record; it may live in another process."""

    def read(self, html: str | bytes, url: str, title: str = "", text: bool = False) -> Record:
        """Return what the page says; raise PageError with a sentence for the user."""


@dataclass
class Companion:
    """The store, the reader of pages, the clock, the steps that can be taken back, and
    what goes on in the background.

    What is read, changed and saved inside `writing` is one change: no other request comes
    between, and it is saved whole or, where anything goes wrong, not at all. Pages are parsed
    outside it.
    """

    store: Store
    reader: Reader
    now: Callable[[], datetime] = utc_now
    steps: Steps = field(default_factory=Steps)
    jobs: Jobs[Any] = field(default_factory=Jobs)

    @property
    def writing(self) -> AbstractContextManager[None]:
        """Return a block that changes the records in one step; see above."""
        return self.store.together()
