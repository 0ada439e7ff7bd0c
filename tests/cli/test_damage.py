"""`coffeechat doctor` over every kind of damage: it explains, what can be mended is mended by
the opening itself, and nothing is worse afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from coffeechat.config import Config
from coffeechat.doctor import examine
from coffeechat.records.contact import Capture, Contact
from coffeechat.records.fact import typed
from coffeechat.records.record import Record
from coffeechat.storage import Store
from coffeechat.storage.recovery import recover
from support import NOW

NAMES = {"Hanna Lindqvist", "Tomas Reyes", "Ines Okonjo"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Three people in the file and a fourth in the journal, as a killed companion leaves it."""
    folder = tmp_path / "data"
    with Store.open(folder) as store:
        for name in sorted(NAMES):
            page = store.snapshots.save(f"<p>{name}</p>", "https://people.example/", NOW)
            captures = [Capture(url="https://people.example/", captured_at=NOW, snapshot=page)]
            record = Record(url="", kind="person", name=typed(name))
            store.contacts.add(Contact(record=record, captures=captures))
    killed = tmp_path / "killed"
    with Store.open(folder) as store:
        record = Record(url="", kind="person", name=typed("Bo Ek"))
        store.contacts.add(Contact(record=record))
        shutil.copytree(folder, killed)
    return killed


def journal(data: Path) -> Path:
    return max(data.glob("journal-*.log"))


def overwrite(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def in_place_of(path: Path, make: Callable[[Path], object]) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    make(path)


def cut(path: Path, share: float) -> None:
    whole = path.read_bytes().rstrip(b"\0")
    path.write_bytes(whole[: int(len(whole) * share)])


def spoil(path: Path, word: bytes) -> None:
    whole = path.read_bytes()
    assert word in whole
    path.write_bytes(whole.replace(word, b"\xff" * len(word), 1))


def add(path: Path, content: bytes) -> None:
    with path.open("ab") as file:
        file.write(content)


#: What is done to the folder; a word that a sentence must hold; who is there afterwards.
DAMAGES: dict[str, tuple[Callable[[Path], object], str, set[str]]] = {
    "nothing": (lambda data: None, "4 people are kept", {*NAMES, "Bo Ek"}),
    "one name in the file": (
        lambda data: spoil(data / "database.json", b"Tomas Reyes"),
        "Entry", {*NAMES, "Bo Ek"} - {"Tomas Reyes"},
    ),
    "the file ends early": (
        lambda data: cut(data / "database.json", 0.5), "database.json is incomplete",
        {"Hanna Lindqvist", "Bo Ek"},
    ),
    "the file is rubbish": (
        lambda data: overwrite(data / "database.json", b"\x89PNG\r\n\x1a\n" * 9),
        "database.json is incomplete", {"Bo Ek"},
    ),
    "the file is empty": (
        lambda data: overwrite(data / "database.json", b""), "database.json is incomplete",
        {"Bo Ek"},
    ),
    "the file is gone": (
        lambda data: (data / "database.json").unlink(), "database.json is missing", {"Bo Ek"},
    ),
    "the file is a folder": (
        lambda data: in_place_of(data / "database.json", Path.mkdir), "could not be opened", set(),
    ),
    "the journal ends early": (
        lambda data: cut(journal(data), 0.7), "was cut off in the middle", NAMES,
    ),
    "the journal is spoilt": (lambda data: spoil(journal(data), b"Bo Ek"), "journal", NAMES),
    "rubbish after the journal": (
        lambda data: overwrite(
            journal(data), journal(data).read_bytes().rstrip(b"\0") + b"rubbish"
        ),
        "journal", {*NAMES, "Bo Ek"},
    ),
    "the journal is a folder": (
        lambda data: in_place_of(journal(data), Path.mkdir), "could not be opened", set(),
    ),
    "the lock is a folder": (
        lambda data: in_place_of(data / "lock", Path.mkdir), "could not be opened", set(),
    ),
    "the backups are a file": (
        lambda data: in_place_of(data / "backups", Path.touch), "backup", {*NAMES, "Bo Ek"},
    ),
    "a backup is rubbish": (
        lambda data: overwrite(max((data / "backups").iterdir()), b"rubbish"),
        "is no backup of coffeechat", {*NAMES, "Bo Ek"},
    ),
    "the pages are a file": (
        lambda data: in_place_of(data / "snapshots", Path.touch), "captured pages", set(),
    ),
    "a page is gone": (
        lambda data: min((data / "snapshots").iterdir()).unlink(), "people are kept",
        {*NAMES, "Bo Ek"},
    ),
    "the note of a companion is rubbish": (
        lambda data: overwrite(data / "companion.json", b"\xff{"), "people are kept",
        {*NAMES, "Bo Ek"},
    ),
    "the note of a holder is a folder": (
        lambda data: in_place_of(data / "holder.json", Path.mkdir), "people are kept",
        {*NAMES, "Bo Ek"},
    ),
    "a link that leads nowhere": (
        lambda data: (data / "database.json.link").symlink_to("nowhere"), "people are kept",
        {*NAMES, "Bo Ek"},
    ),
    "the damaged parts have no place": (
        lambda data: (
            (data / "damaged").touch(), spoil(data / "database.json", b"Tomas Reyes")
        ),
        "could not be opened", set(),
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_explained_and_never_made_worse(data: Path, damage: str) -> None:
    do, word, there = DAMAGES[damage]
    do(data)
    before, readable = everything(data), readable_names(data)
    config = Config(data=data, port=1)

    told = [sign.text for sign in examine(config)]

    assert any(word in sentence for sentence in told), told
    assert all(sentence[-1:] in ".'" or " " in sentence for sentence in told)
    if not there:  # it could not be opened
        assert readable_names(data) == readable
        return
    for _ in range(2):
        examine(config)
    with Store.open(data) as store:
        assert {contact.name for contact in store.contacts.all()} == there
        assert store.report == [], "the opening before has mended it"
        assert set(store.snapshots.names()) >= {
            name for name in before if name.endswith(".page")
        }  # fmt: skip


def test_a_data_folder_that_is_a_file_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")

    told = [sign.text for sign in examine(Config(data=tmp_path / "data", port=1)) if not sign.fine]

    assert told
    assert (tmp_path / "data").read_text() == "mine"


def readable_names(data: Path) -> set[str] | None:
    """Who can be read by the file and the journal alone; None where these can't be opened."""
    try:
        contacts = recover(data, data / "database.json").tables["contacts"].values()
    except OSError:
        return None
    return {orjson.loads(raw)["record"]["name"]["value"] for raw in contacts}


def everything(data: Path) -> dict[str, bytes]:
    """Every file by its name but for the notes of who holds the folder."""
    passing = {"lock", "holder.json", "holder.json.tmp"}
    return {
        path.name: path.read_bytes() for path in data.rglob("*")
        if path.is_file() and path.name not in passing
    }  # fmt: skip
