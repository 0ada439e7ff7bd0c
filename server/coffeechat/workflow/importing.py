"""Beginning an import, and finding it again."""

from __future__ import annotations

from pathlib import Path

from coffeechat.exports.decoding import LARGEST
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.import_job import ImportJob

NAME_LIMIT = 120  # characters of a file's name


def start_import(companion: Companion, name: str, data: bytes) -> ImportJob:
    """Begin an import with a file's bytes; wait a little for what it says."""
    if not data:
        raise BadInput("Choose a file first.")
    # The name a file has elsewhere is a word, never a path.
    word = " ".join(name.replace("\\", "/").rsplit("/", 1)[-1].split())[:NAME_LIMIT]
    job = ImportJob(companion, word or "a file")
    companion.jobs.add(job)
    job.read(data)
    job.wait()
    return job


def start_import_at(companion: Companion, path: str) -> ImportJob:
    """Begin an import with a file of this computer, named with its whole path."""
    source = Path(path)
    if not source.is_absolute():
        raise BadInput("Name the file with its whole path.")
    try:
        with source.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise BadInput(f"{source} can’t be read: {error.strerror or error}.") from error
    return start_import(companion, source.name, data)


def get_import(companion: Companion, job_id: str) -> ImportJob:
    """Return an import that was begun since the companion started; raise NotFound."""
    found: ImportJob = companion.jobs.get(job_id)
    return found
