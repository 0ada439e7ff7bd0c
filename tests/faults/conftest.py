"""No test of bad luck leaves a companion behind, however it ends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from faults.served import RUNNING


@pytest.fixture(autouse=True)
def _ends_what_it_started() -> Iterator[None]:
    yield
    for process in RUNNING:
        if process.poll() is None:
            process.kill()
        process.communicate()
    RUNNING.clear()
