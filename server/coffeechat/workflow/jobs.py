"""Long work that goes on in the background, for whoever shows how far it is."""

from __future__ import annotations

import threading
from typing import Generic, Protocol, TypeVar

from coffeechat.workflow.errors import BadInput, NotFound

MOST = 3  # jobs that are kept at once


class Job(Protocol):
    """A piece of work with an id."""

    id: str

    @property
    def busy(self) -> bool:
        """Whether it is at work, rather than waiting for an answer or over."""

    def cancel(self) -> None:
        """Give it up."""


Kept = TypeVar("Kept", bound=Job)


class Jobs(Generic[Kept]):
    """The latest jobs, by id; they end with the process, and nothing of them is stored."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}
        self._lock = threading.Lock()

    def add(self, job: Kept) -> None:
        """Keep a job, and give up the oldest; raise BadInput while one is at work."""
        with self._lock:
            if any(one.busy for one in self._kept.values()):
                raise BadInput("Another import is under way. Wait for it, or cancel it.")
            self._kept[job.id] = job
            for old in list(self._kept.values())[:-MOST]:
                old.cancel()
                del self._kept[old.id]

    def get(self, job_id: str) -> Kept:
        """Return a job; raise NotFound."""
        if job_id not in self._kept:
            raise NotFound("This import")
        return self._kept[job_id]
