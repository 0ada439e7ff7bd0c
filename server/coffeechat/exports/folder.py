"""Everything as a folder of Markdown: to be read anywhere, with links that Obsidian follows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from coffeechat.exports.file_names import name_files
from coffeechat.exports.markdown import plain
from coffeechat.records.belief import Belief
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation, Message
from coffeechat.records.profile import Target
from coffeechat.records.record import Education, Experience

PEOPLE, PLACES, TARGETS, START = "People", "Organisations", "Targets", "Start here.md"
# At the beginning of a line these would make a list, a heading or a rule.
_OPENING = re.compile(r"^([-+=]|\d+(?=[.)]))")


@dataclass(frozen=True)
class Everything:
    """What a folder is written of; talks and messages by the person's id, oldest first."""

    people: Sequence[Contact]
    talks: Mapping[str, Sequence[Conversation]] = field(default_factory=dict)
    messages: Mapping[str, Sequence[Message]] = field(default_factory=dict)
    targets: Sequence[Target] = ()
    beliefs: Sequence[Belief] = ()

    @cached_property
    def files(self) -> dict[str, str]:
        """The name of the file of each person and target, by id."""
        return name_files((one.id, one.name) for one in self.people) | name_files(
            (one.id, _say_target(one)) for one in self.targets
        )


def write_folder(everything: Everything) -> Iterator[tuple[str, str]]:
    """Yield the path, with "/" between its parts, and the text of each file."""
    places = _places(everything.people)
    names = name_files((place, place) for place in places)
    yield START, _write_start(everything, places)
    for person in everything.people:
        home = names.get(person.record.value("organisation"), "")
        yield f"{PEOPLE}/{everything.files[person.id]}.md", _write_person(person, everything, home)
    for place, found in places.items():
        lines = [_link(PEOPLE, everything.files[one.id], one.name) for one in found]
        yield f"{PLACES}/{names[place]}.md", _join([f"# {plain(place)}", _list(lines)])
    for target in everything.targets:
        yield f"{TARGETS}/{everything.files[target.id]}.md", _write_target(target, everything)


def _write_start(everything: Everything, places: dict[str, list[Contact]]) -> str:
    people = [
        f"{_link(PEOPLE, everything.files[one.id], one.name)}, {one.stage}"
        for one in everything.people
    ]
    aims = [
        _link(TARGETS, everything.files[one.id], _say_target(one)) for one in everything.targets
    ]
    return _join(["# People", _list(people), "# Targets" if aims else "", _list(aims)])


def _write_person(person: Contact, everything: Everything, home: str) -> str:
    record = person.record
    talks = everything.talks.get(person.id, ())
    messages = everything.messages.get(person.id, ())
    aims = [one for one in everything.targets if one.id in person.targets]
    place = record.value("organisation")
    who = [plain(record.value("role")), _link(PLACES, home, place) if home else ""]
    return _join([
        _front_matter(person, aims),
        f"# {plain(person.name)}",
        _OPENING.sub(r"\\\1", ", ".join(filter(None, who))),
        paragraphs(record.value("about")),
        _section("Targets", [_link(TARGETS, everything.files[one.id], _say_target(one))
                             for one in aims]),
        _section("Experience", [_write_entry(one) for one in record.experience]),
        _section("Education", [_write_entry(one) for one in record.education]),
        _section("Research", [plain(one.text) for one in record.notes]),
        _section("My notes", [f"{one.written_at:%Y-%m-%d}: {plain(one.text)}"
                              for one in person.own_notes]),
        *(_write_talk(talk) for talk in talks),
        _section("Messages", [_write_message(one) for one in messages]),
        _section("How it went", [f"{one.at:%Y-%m-%d}: {one.stage} ({plain(one.because)})"
                                 for one in person.history]),
    ])  # fmt: skip


def _front_matter(person: Contact, aims: list[Target]) -> str:
    record = person.record
    values: dict[str, object] = {
        "name": person.name, "role": record.value("role"),
        "organisation": record.value("organisation"), "place": record.value("location"),
        "stage": person.stage, "tags": [re.sub(r"[\s#,]+", "-", tag) for tag in person.tags],
        "targets": [_say_target(one) for one in aims],
        "email": [fact.value for fact in record.emails], "page": record.url,
        "updated": f"{person.updated_at:%Y-%m-%d}",
    }  # fmt: skip
    # Every JSON text is a YAML text too, and its quotation marks keep words words.
    lines = [f"{key}: {json.dumps(value)}" for key, value in values.items() if value]
    return "\n".join(["---", *lines, "---"])


def _write_talk(talk: Conversation) -> str:
    moment = talk.ended_at or talk.starts_at
    title = f"## Talk, {moment:%Y-%m-%d}" if moment else "## Talk"
    heard = [f"{plain(one.text)}" + (" (to thank for)" if one.thank_for else "")
             for one in talk.remarks]  # fmt: skip
    promised = [f"[{'x' if one.done_at else ' '}] {plain(one.text)}" +
                (f" (by {plain(one.due)})" if one.due else "") for one in talk.actions]  # fmt: skip
    return _join([
        title, f"{talk.minutes} minutes, by {talk.medium}", _list(heard),
        "I said I would:" if promised else "", _list(promised), paragraphs(talk.notes),
    ]).rstrip("\n")  # fmt: skip


def _write_message(message: Message) -> str:
    head = f"{message.at:%Y-%m-%d}, {message.direction}: {message.channel}"
    return head + (f": {plain(message.body)}" if message.body else "")


def _write_target(target: Target, everything: Everything) -> str:
    beliefs = [plain(one.text) for one in everything.beliefs if one.target == target.id]
    people = [_link(PEOPLE, everything.files[one.id], one.name) for one in everything.people
              if target.id in one.targets]  # fmt: skip
    return _join([
        f"# {plain(_say_target(target))}",
        _section("What I believed before the talks", beliefs), _section("Who can tell", people),
    ])  # fmt: skip


def _write_entry(entry: Experience | Education) -> str:
    if isinstance(entry, Experience):
        words = (entry.role, entry.organisation)
    else:
        words = (entry.degree or entry.field, entry.institution)
    years = "–".join(filter(None, (entry.start, entry.end or "")))
    return plain(", ".join(filter(None, words))) + (f" ({plain(years)})" if years else "")


def _places(people: Iterable[Contact]) -> dict[str, list[Contact]]:
    found: dict[str, list[Contact]] = {}
    for one in people:
        if place := one.record.value("organisation"):
            found.setdefault(place, []).append(one)
    return found


def paragraphs(text: str) -> str:
    """Return a longer text as paragraphs that hold nothing but words."""
    lines = (_OPENING.sub(r"\\\1", plain(line)) for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)


def _link(folder: str, file: str, words: str) -> str:
    # Neither a file's name nor these words can hold what ends such a link.
    return f"[[{folder}/{file}|{plain(words.replace('|', ' '))}]]"


def _say_target(target: Target) -> str:
    return ", ".join(filter(None, (target.role, target.company, target.industry)))


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines if line)


def _section(title: str, lines: Iterable[str]) -> str:
    listed = _list(lines)
    return f"## {title}\n\n{listed}" if listed else ""


def _join(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
