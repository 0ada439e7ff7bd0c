"""Where the companion keeps its data, and how one comes back to it."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from coffeechat.config import Config, default_data


def test_the_usual_folder_needs_no_naming() -> None:
    assert Config(default_data()).opening == "coffeechat open"


@pytest.mark.parametrize("name", ["coffeechat-demo", "a folder; rm"])
def test_another_folder_is_named_as_one_argument(tmp_path: Path, name: str) -> None:
    command = Config(tmp_path / name).opening
    assert shlex.split(command) == ["coffeechat", "open", "--data", str(tmp_path / name)]
