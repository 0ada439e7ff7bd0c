"""The prep sheet as Markdown."""

from __future__ import annotations

import re

from coffeechat.records.prep_sheet import PrepSheet
from coffeechat.records.question import Question
from coffeechat.records.record import Experience

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
        f"{sheet.questions.agenda.minutes} minutes",
        _section(
            "Questions", [_write_question(q, n) for n, q in enumerate(sheet.questions.questions, 1)]
        ),
        _section("Good to know", [f"- {plain(text)}" for text in sheet.questions.remarks]),
        _section("Who this is", [_write_role(role) for role in record.experience]),
        _section("Since you last looked", [f"- {plain(change)}" for change in sheet.changes]),
        _section("You, in under a minute", [plain(sheet.introduction), *map(plain, sheet.missing)]),
        _section("You may be asked", [f"- {plain(question)}" for question in sheet.may_ask]),
        _section("Fit, both ways", [f"- [ ] {line}" for line in sheet.fit]),
        _section("Before you start", [f"- [ ] {line}" for line in sheet.checklist]),
        _section("Your notes", [f"- {plain(note.text)}" for note in sheet.contact.own_notes]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


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
