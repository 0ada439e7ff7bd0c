"""What `pip install` brings is the whole product."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """The wheel that this checkout makes."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return ZipFile(next(out.glob("*.whl")))


def test_every_file_of_the_package_and_the_extension_is_carried(wheel: ZipFile) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "server/coffeechat", "extension"], cwd=ROOT, check=True,
        capture_output=True, text=True,
    )  # fmt: skip
    wanted = {
        f"coffeechat/{name}" if name.startswith("extension/") else name.removeprefix("server/")
        for name in listed.stdout.splitlines()
        if (ROOT / name).exists()
    }
    assert wanted <= set(wheel.namelist())


def test_an_installed_wheel_names_its_own_extension(wheel: ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "coffeechat", "extension"], cwd=tmp_path, check=True,
        capture_output=True, text=True, env={"PYTHONPATH": str(tmp_path), "PATH": ""},
    )  # fmt: skip
    assert done.stdout.strip() == str(tmp_path / "coffeechat" / "extension")
