"""The note of a companion that was killed leads no command to whoever has its port now."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from coffeechat.connection import Refused, connect
from coffeechat.storage import Store


def test_a_stranger_on_the_old_port_is_asked_nothing(tmp_path: Path) -> None:
    with socket.socket() as stranger, Store.open(tmp_path / "data"):
        stranger.bind(("127.0.0.1", 0))
        stranger.listen()
        note = {"pid": 1, "port": stranger.getsockname()[1], "token": "old"}
        (tmp_path / "data" / "companion.json").write_text(json.dumps(note))

        with pytest.raises(Refused, match="in use by another coffeechat"):  # noqa: SIM117
            with connect(tmp_path / "data", 20300):
                pass

        stranger.setblocking(False)
        with pytest.raises(BlockingIOError):
            stranger.accept()
