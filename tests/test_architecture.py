"""The house rules of docs/ARCHITECTURE.md, kept by the standard `ast`."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "server" / "coffeechat"
MIDDLE = {
    "extraction", "research", "questions", "drafts", "etiquette", "exports",
    "follow_up", "storage",
}  # fmt: skip
OUTER = {"api", "web"}
#: Which rooms a room may import, besides itself and records.
ALLOWED: dict[str, set[str]] = {
    "records": set(),
    **{room: set() for room in MIDDLE - {"extraction"}},
    "sites": {"extraction"},
    "extraction": {"sites"},  # through discovery alone, as the test below says
    "security": set(),
    "workflow": MIDDLE,
    **{room: {"workflow", "security", "config"} for room in OUTER},
}
#: A library, and the only rooms or top-level modules that may import it.
HOMES = {
    "flask": {"app", "api", "web", "security"},
    "flask_openapi3": {"app", "api"},
    "flask_cors": {"security"},
    "click": {"cli", "terminal"},
    "bs4": {"extraction", "sites", "research"},
    "tinydb": {"storage"},
    "waitress": {"serving"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))
LINES = 300


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    """Return the room of a module, or its own name where it stands at the top."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else path.stem


def imports_of(path: Path) -> set[str]:
    """Return every module named in an import, wherever in the file it stands."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)} imports relatively"
            module = node.module or ""
            found |= (
                {f"{module}.{alias.name}" for alias in node.names}
                if module == "coffeechat"
                else {module}
            )
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    room = room_of(path)
    if room not in ALLOWED:  # the modules at the top wire the rooms together
        return
    ours = {name.split(".")[1] for name in imports_of(path) if name.startswith("coffeechat.")}
    allowed = ALLOWED[room] | {room, "records", "__version__"}
    assert ours <= allowed, f"{name_of(path)} may not import {ours - allowed}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_library_is_used_only_where_it_belongs(path: Path) -> None:
    used = {name.split(".")[0] for name in imports_of(path)}
    strays = {library for library in used & set(HOMES) if room_of(path) not in HOMES[library]}
    assert not strays, f"{name_of(path)} may not import {strays}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_stays_readable(path: Path) -> None:
    lines = path.read_text("utf-8").count("\n")
    assert lines <= LINES, f"{name_of(path)} has {lines} lines: perhaps it is two rooms"


def test_extraction_reaches_sites_through_discovery_alone() -> None:
    reaching = {
        name_of(path)
        for path in MODULES
        if room_of(path) == "extraction"
        and any(name.startswith("coffeechat.sites") for name in imports_of(path))
    }
    assert reaching == {"extraction/discovery.py"}


def test_the_server_fetches_nothing() -> None:
    """No module can open a connection, but for the command line's own to the companion."""
    fetching = {"requests", "urllib.request", "httpx", "aiohttp", "http.client"}
    found = {name_of(path) for path in MODULES if imports_of(path) & fetching}
    assert found <= {"connection.py"}


LATE = ("research", "questions", "drafts", "etiquette")  # rooms whose doors load what is asked for


def test_a_start_loads_nothing_that_cites_asks_writes_or_checks() -> None:
    allowed = {f"coffeechat.{room}" for room in LATE} | {"coffeechat.drafts.occasion"}
    listed = "import sys, coffeechat.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", listed], capture_output=True, check=True)
    loaded = set(done.stdout.decode().split())
    behind = {name for name in loaded if name.startswith(tuple(f"coffeechat.{r}." for r in LATE))}

    assert behind <= allowed


@pytest.mark.parametrize("room", LATE)
def test_whatever_a_late_door_names_is_behind_it(room: str) -> None:
    door = import_module(f"coffeechat.{room}")

    assert all(callable(getattr(door, name)) for name in door.__all__)
    with pytest.raises(AttributeError):
        _ = door.nothing_of_the_kind
