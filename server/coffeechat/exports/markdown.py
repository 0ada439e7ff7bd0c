"""The prep sheet as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coffeechat.records.conversation import Conversation
from coffeechat.records.prep_sheet import PrepSheet
from coffeechat.records.profile import BY
from coffeechat.records.question import Question
from coffeechat.records.record import Experience
from coffeechat.records.time_zones import say_day, say_hours

# Captured words must stay words in whatever renders the file.
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def plain(text: str) -> str:
    """Return captured text as one line that no Markdown renderer takes for markup."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def write_prep_sheet(sheet: PrepSheet) -> str:
    """Return the prep sheet as a Markdown document."""
    record = sheet.contact.record
    who = ", ".join(
        plain(record.value(part)) for part in ("role", "organisation") if record.value(part)
    )
    parts = [
        f"# {plain(record.value('name'))}",
        who,
        _write_when(sheet),
        _section(
            "Questions", [_write_question(q, n) for n, q in enumerate(sheet.questions.questions, 1)]
        ),
        _section("Good to know", [f"- {plain(text)}" for text in sheet.questions.remarks]),
        _section("Who this is", [*map(_write_role, record.experience), _write_sources(sheet)]),
        _section("What is new", _list(sheet.changes)),
        _section("When you last talked", [_write_talk(talk) for talk in sheet.last_talks]),
        _section("You promised", _list(one.text for one in sheet.promises)),
        _section("You, in under a minute", [plain(sheet.introduction.text)]),
        _section("You may be asked", _list(sheet.may_ask)),
        _section("Fit, both ways", [f"- [ ] {line}" for line in sheet.fit]),
        _section("Before you start", [f"- [ ] {plain(line)}" for line in sheet.checklist]),
        _section("Your own profile", _list(sheet.own_check)),
        _section("Your notes", _list(note.text for note in sheet.contact.own_notes)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _list(texts: Iterable[str]) -> list[str]:
    return [f"- {plain(text)}" for text in texts]


def _write_when(sheet: PrepSheet) -> str:
    length = f"{sheet.questions.agenda.minutes} minutes"
    if sheet.talk is None or not sheet.times:
        return length
    when = f"{say_day(sheet.times[0].moment)}, {say_hours(sheet.times)}"
    return f"{when}, {BY[sheet.talk.medium]}, {length}"


def _write_sources(sheet: PrepSheet) -> str:
    read = [f"{plain(one.host)} ({one.day.isoformat()})" for one in sheet.sources]
    return f"- Read from {', '.join(read)}" if read else ""


def _write_talk(talk: Conversation) -> str:
    day = f"- {talk.ended_at.date().isoformat()}" if talk.ended_at else "-"
    said = [f"  - {plain(one.text)}" for one in talk.remarks]
    return "\n".join([day, *said, *([f"  - {plain(talk.notes)}"] if talk.notes else [])])


def _section(title: str, lines: list[str]) -> str:
    filled = [line for line in lines if line]
    return "\n".join([f"## {title}", "", *filled]) if filled else ""


def _write_question(question: Question, number: int) -> str:
    drop = ", drop first" if question.drop_first else ""
    lines = [f"{number}. {plain(question.text)} ({question.minutes} min{drop})"]
    if question.evidence:
        where = question.evidence.where or question.evidence.source
        lines.append(f"   > {plain(question.evidence.text)} ({plain(where)})")
    return "\n".join(lines)


def _write_role(role: Experience) -> str:
    until = "now" if "end" in role.model_fields_set and role.end is None else role.end
    years = " to ".join(
        str(year)[:4] if year != "now" else "now" for year in (role.start, until) if year
    )
    return f"- {plain(', '.join(word for word in (role.role, role.organisation) if word))}" + (
        f" ({years})" if years else ""
    )
