"""The folder of Markdown: names that are no paths, words that are no markup, links that lead."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coffeechat.exports.file_names import name_file, name_files
from coffeechat.exports.folder import Everything, write_folder
from coffeechat.records.contact import Contact, OwnNote
from coffeechat.records.conversation import Conversation, PromisedAction, Remark
from coffeechat.records.fact import typed
from coffeechat.records.profile import Target
from coffeechat.records.record import Record

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def person(key: str, name: str, **fields: str) -> Contact:
    record = Record(url="", kind="person", name=typed(name),
                    **{field: typed(value) for field, value in fields.items()})  # fmt: skip
    return Contact(id=key, record=record, updated_at=NOW)


@given(st.text())
def test_a_name_never_leaves_its_folder(words: str) -> None:
    name = name_file(words)
    assert name
    assert not re.search(r'[\\/:*?"<>|#^\[\]\x00-\x1f]', name)
    assert name.strip(" .") == name
    assert len(name.encode()) <= 4 * 80 + 10


@pytest.mark.parametrize(
    ("words", "name"),
    [("../../etc/passwd", "etc passwd"), ("CON", "CON (name)"), ("aux.txt", "aux.txt (name)"),
     ("...", "Someone"), ("A/B: [C] #d|e^f", "A B C d e f"), ("\u202egnp.exe", "gnp.exe"),
     ("~root", "root"), ("`a`", "a")],
)  # fmt: skip
def test_tricks_in_names_are_words(words: str, name: str) -> None:
    assert name_file(words) == name


def test_no_two_files_have_one_name_even_without_case() -> None:
    found = name_files([("1", "Jo Pell"), ("2", "JO PELL"), ("3", "Jo/Pell")])
    assert list(found.values()) == ["Jo Pell", "JO PELL 2", "Jo Pell 3"]


def test_people_lead_to_their_organisation_and_target_and_back() -> None:
    target = Target(id="9", role="Learning designer")
    hanna = person("1", "Hanna Lindqvist", role="Lead", organisation="Kestrel: Learning")
    hanna.targets, hanna.tags = ["9"], ["career change"]
    hanna.own_notes = [OwnNote(text="Asked about\nnight shifts", written_at=NOW)]
    promise = PromisedAction(text="Send the list", due="2026-12-01")
    talk = Conversation(id="5", contact="1", ended_at=NOW, remarks=[Remark(text="Rehearse")],
                        actions=[promise])  # fmt: skip
    files = dict(write_folder(Everything([hanna], {"1": [talk]}, targets=[target])))

    text = files["People/Hanna Lindqvist.md"]
    assert text.startswith('---\nname: "Hanna Lindqvist"\n')
    assert 'tags: ["career-change"]' in text
    assert "[[Organisations/Kestrel Learning|Kestrel: Learning]]" in text
    assert "[[Targets/Learning designer|Learning designer]]" in text
    assert "- 2026-11-23: Asked about night shifts" in text
    assert "- Rehearse" in text
    assert "- [ ] Send the list (by 2026-12-01)" in text
    for path in (
        "Organisations/Kestrel Learning.md",
        "Targets/Learning designer.md",
        "Start here.md",
    ):
        assert "[[People/Hanna Lindqvist|Hanna Lindqvist]]" in files[path]


def test_captured_words_are_no_markup_and_no_front_matter() -> None:
    evil = "---\nstage: hacked\n---\n# Heading\n- [x](javascript:alert)\n<script>`code`</script>"
    someone = person("1", "]] [[Eve|x\n---", about=evil, role=evil, organisation=evil)
    files = dict(write_folder(Everything([someone])))

    [path] = [path for path in files if path.startswith("People/")]
    front, body = files[path].removeprefix("---\n").split("\n---\n", 1)
    assert "stage: hacked" not in front.splitlines()
    assert not re.search(r"(?<!\\)[<`]", body)
    headings = re.findall(r"^#+ .*", body, re.MULTILINE)
    assert len(headings) == 1
    assert not re.search(r"^(?:---|- \[x\])", body, re.MULTILINE)
