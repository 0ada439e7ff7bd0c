"""Starting with the desktop: written where the system looks for it, told, and taken back."""

from __future__ import annotations

import plistlib
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coffeechat import autostart
from coffeechat.config import Config

Switch = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture
def told(tmp_path: Path, environment: dict[str, str]) -> Path:
    """What `systemctl` was told: one that only writes it down stands first on the path."""
    tools, told = tmp_path / "tools", tmp_path / "told"
    tools.mkdir()
    script = tools / "systemctl"
    script.write_text(
        f'#!/bin/sh\necho "$@" >>{shlex.quote(str(told))}\ntest ! -e "{told}.fails" || exit 1\n'
        f'test -e "{told}.kills" && grep -q "$(cat "{told}.kills")" <<E && kill -9 $PPID\n$2\nE\n'
        "exit 0\n"
    )
    script.chmod(0o755)
    environment["PATH"] = f"{tools}:{environment['PATH']}"
    environment["XDG_CONFIG_HOME"] = str(tmp_path / "config")
    return told


@pytest.fixture
def switch(environment: dict[str, str]) -> Switch:
    """Run `coffeechat autostart on` or `off`."""

    def call(word: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "coffeechat", "autostart", word],
            capture_output=True, text=True, env=environment, check=False,
        )  # fmt: skip

    return call


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    return tmp_path / "config" / "systemd" / "user" / "coffeechat.service"


def test_it_is_switched_on_and_off_again(
    switch: Switch, told: Path, unit: Path, port: int, tmp_path: Path
) -> None:
    assert str(unit) in switch("on").stdout
    assert f'"--data" "{tmp_path / "data"}" "--port" "{port}"' in unit.read_text()
    assert told.read_text().splitlines() == [
        "--user daemon-reload", "--user enable --now coffeechat.service",
    ]  # fmt: skip
    assert "no more" in switch("off").stdout
    assert not unit.exists()
    assert told.read_text().splitlines()[-1] == "--user disable --now coffeechat.service"
    assert "nothing was changed" in switch("off").stdout


def test_what_the_system_refuses_leaves_nothing_behind(
    switch: Switch, told: Path, unit: Path
) -> None:
    told.with_name("told.fails").touch()
    done = switch("on")
    assert (done.returncode, "systemctl --user daemon-reload failed" in done.stderr) == (2, True)
    assert "by hand: coffeechat serve --open" in done.stderr
    assert not unit.exists()


@pytest.mark.parametrize("moment", ["daemon-reload", "enable", "disable"])
def test_a_kill_in_the_middle_is_made_good_by_the_next_word(
    switch: Switch, told: Path, unit: Path, moment: str
) -> None:
    """The system ends the command (SIGKILL) at the moment it is told something."""
    told.with_name("told.kills").write_text(moment)
    if moment == "disable":
        assert switch("on").returncode == 0
    killed = switch("off" if moment == "disable" else "on")
    assert killed.returncode == -signal.SIGKILL
    told.with_name("told.kills").unlink()
    assert unit.read_text().endswith("WantedBy=default.target\n"), "whole"

    assert switch("on").returncode == 0
    assert told.read_text().splitlines()[-1] == "--user enable --now coffeechat.service"
    assert switch("off").returncode == 0
    assert list(unit.parent.iterdir()) == []


def test_a_folder_with_a_line_break_in_its_name_adds_no_line_to_the_unit(
    told: Path, unit: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    hostile = f"{tmp_path}/data\nExecStartPre=/bin/touch {tmp_path}/ran"
    done = subprocess.run(
        [sys.executable, "-m", "coffeechat", "autostart", "on", "--data", hostile],
        capture_output=True, text=True, env=environment, check=False,
    )  # fmt: skip
    assert (done.returncode, "plain name" in done.stderr) == (2, True)
    assert "Traceback" not in done.stderr
    assert not unit.exists()


@pytest.mark.parametrize("name", ["plain", "a b", 'quo"te', "100%", "$HOME", "back\\slash"])
def test_odd_folders_are_quoted_as_a_unit_wants_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(autostart.shutil, "which", lambda _: "/usr/bin/systemctl")
    monkeypatch.setattr(sys, "platform", "linux")
    text = autostart.find_place(Config(tmp_path / name)).text
    line = next(line for line in text.splitlines() if line.startswith("ExecStart="))
    words = line.removeprefix("ExecStart=").replace("%%", "%").replace("$$", "$")
    assert str(tmp_path / name) in shlex.split(words)


def test_a_mac_and_windows_have_their_own_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("APPDATA", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")
    agent = autostart.find_place(Config(tmp_path / "a & b"))
    assert agent.file == tmp_path / "Library/LaunchAgents/local.coffeechat.plist"
    assert str(tmp_path / "a & b") in plistlib.loads(agent.text.encode())["ProgramArguments"]
    monkeypatch.setattr(sys, "platform", "win32")
    script = autostart.find_place(Config(tmp_path / "a&b 100%"))
    assert script.file.name == "coffeechat.cmd"
    assert f'"{tmp_path / "a&b 100%%"}"' in script.text
    assert script.text.count('"') % 2 == 0


def test_a_desktop_without_a_place_is_told_what_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autostart.shutil, "which", lambda _: None)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(autostart.NoAutostart, match="-m coffeechat serve"):
        autostart.find_place(Config(Path("data")))
