"""From a file's bytes to text, and what kind of file it is."""

from __future__ import annotations

import codecs
import io
import lzma
import zipfile
import zlib
from typing import Literal

from coffeechat.exports.errors import UnreadableFile

Kind = Literal["json", "vcard", "csv"]
LARGEST = 64 * 1024 * 1024  # bytes of a file, and of what a zip file unpacks to
_MOST_ENTRIES = 10_000
_ENDINGS: dict[str, Kind] = {".json": "json", ".vcf": "vcard", ".csv": "csv", ".tsv": "csv"}
#: What to take out of a zip file, the best first: our own export, LinkedIn's, any.
_WANTED = ("coffeechat.json", "connections.csv", ".json", ".vcf", ".csv")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_ZIP = b"PK\x03\x04"
#: How the library says that it can't unpack a file, whatever it was packed with.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, NotImplementedError,
    RuntimeError, ValueError,
)  # fmt: skip
HOW = "It takes vCard, CSV and JSON files, and the zip file of LinkedIn’s own export."


def read_file(name: str, data: bytes) -> tuple[Kind, str]:
    """Return what kind of file this is and its text; raise UnreadableFile."""
    if len(data) > LARGEST:
        raise UnreadableFile(
            f"This file is over {LARGEST >> 20} MB. Export fewer people at once, or move "
            "everything with `coffeechat backup` and `coffeechat restore`."
        )
    if data.startswith(_ZIP):
        name, data = _unpack(data)
    if not data.strip():
        raise UnreadableFile("This file is empty.")
    text = _decode(data)
    return _recognise(name, text), text


def _unpack(data: bytes) -> tuple[str, bytes]:
    """Return name and bytes of the file in a zip file that holds the people."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if any(entry.filename == "database.json" for entry in entries):
                raise UnreadableFile(
                    "This is a backup. Stop the companion and put it in place with "
                    "`coffeechat restore`."
                )
            entry = _choose(entries[:_MOST_ENTRIES])
            with archive.open(entry) as file:
                content = file.read(LARGEST + 1)
    except DAMAGED as error:
        raise UnreadableFile("This zip file is damaged or locked with a password.") from error
    if len(content) > LARGEST:
        raise UnreadableFile(f"This zip file unpacks to more than {LARGEST >> 20} MB.")
    return entry.filename, content


def _choose(entries: list[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    for wanted in _WANTED:
        for entry in entries:
            if entry.filename.lower().endswith(wanted):
                return entry
    raise UnreadableFile(f"Nothing in this zip file can be imported. {HOW}")


def _decode(data: bytes) -> str:
    """Return the text of a file: by its mark, as UTF-8, as UTF-16 without a mark, or as
    Windows writes Western languages."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    if b"\0" in data[:200]:
        return _decode_as(data, "utf-16-be" if data[:1] == b"\0" else "utf-16-le")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_as(data, "cp1252")


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            "The letters of this file can’t be read. Save it as UTF-8 and try again."
        ) from error
    if "\0" in text:
        raise UnreadableFile(f"This is no text file. {HOW}")
    return text


def _recognise(name: str, text: str) -> Kind:
    """Say what a text is by its beginning, and only then by the file's name."""
    start = text.lstrip()[:20].upper()
    if start.startswith("BEGIN:VCARD"):
        return "vcard"
    if start.startswith("{"):
        return "json"
    if start.startswith(("<", "%PDF", "BEGIN:VCALENDAR", "[")):
        raise UnreadableFile(f"This file can’t be imported. {HOW}")
    for ending, kind in _ENDINGS.items():
        if name.lower().endswith(ending):
            return kind
    return "csv"
