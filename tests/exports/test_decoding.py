"""Files as other programs write them: their letters, their kind, their traps."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest

from coffeechat.exports.archive import read_archive
from coffeechat.exports.decoding import LARGEST, read_file
from coffeechat.exports.errors import UnreadableFile

TEXT = "Name,Role\nÅsa Öberg,Régisseuse\n"


def packed(**entries: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "."), data)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be",
                                      "utf-32", "cp1252"])  # fmt: skip
def test_letters_are_read_in_the_encodings_that_programs_use(encoding: str) -> None:
    assert read_file("people.csv", TEXT.encode(encoding)) == ("csv", TEXT)


@pytest.mark.parametrize(
    ("name", "start", "kind"),
    [("a.csv", "BEGIN:VCARD\n", "vcard"), ("a.txt", '{"format": "x"}', "json"),
     ("a.tsv", "Name\tRole", "csv"), ("a", "Name;Role", "csv"), ("a.vcf", "x", "vcard")],
)  # fmt: skip
def test_a_file_is_known_by_its_beginning_then_by_its_name(
    name: str, start: str, kind: str
) -> None:
    assert read_file(name, start.encode())[0] == kind


def test_linkedins_zip_file_is_opened() -> None:
    data = packed(Profile__csv=b"Name\nMe", Connections__csv=TEXT.encode())
    assert read_file("export.zip", data) == ("csv", TEXT)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"), (b" \n", "empty"), (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "letters|no text"),
        (b"<html>", "can’t be imported"), (b"%PDF-1.7", "can’t be imported"),
        (b"PK\x03\x04broken", "damaged"), (packed(readme__md=b"x"), "Nothing in this zip"),
        (packed(database__json=b"{}"), "This is a backup"),
        (packed(a__csv=bytes(LARGEST + 1)), "unpacks to more"),
        (b"x" * (LARGEST + 1), "over 64 MB"),
        (b"Name\nA\x00\x00\x00", "letters|no text"),
    ],
    ids=["nothing", "blank", "picture", "page", "pdf", "broken zip", "other zip", "backup",
         "zip bomb", "huge", "zeros"],
)  # fmt: skip
def test_what_cannot_be_imported_says_so_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFile, match=sentence):
        read_file("a.csv", data)


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_file_that_is_spoilt_anywhere_is_refused_in_words(packing: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        archive.writestr("people.csv", TEXT * 20)
    whole = file.getvalue()
    for place in range(len(whole)):
        spoilt = bytearray(whole)
        spoilt[place] ^= 0xFF
        with contextlib.suppress(UnreadableFile):
            read_file("people.zip", bytes(spoilt))


def test_an_archive_that_lies_too_deep_is_refused_in_words() -> None:
    deep = "[" * 900 + "]" * 900
    with pytest.raises(UnreadableFile, match="damaged"):
        read_archive(f'{{"format": "coffeechat", "version": 1, "contacts": {deep}}}')
