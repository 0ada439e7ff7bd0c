"""What commands read from a terminal and how answers look there."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, BinaryIO, TextIO
from urllib.parse import urlencode

import click

from coffeechat.connection import Connection, Refused
from coffeechat.records.time_zones import LocalTime, say_day, say_hours

PAGE_LIMIT = 4 * 1024 * 1024  # bytes


def read_limited(file: BinaryIO) -> bytes:
    """Return a file's bytes; refuse what no page is as large as."""
    content = file.read(PAGE_LIMIT + 1)
    if len(content) > PAGE_LIMIT:
        raise Refused(
            "This file is over 4 MB. Save the page without its pictures, or paste its text."
        )
    return content


def read_text(file: TextIO) -> str:
    """Return a text file's content; say plainly where it is none."""
    try:
        return file.read()
    except UnicodeDecodeError as error:
        raise Refused("This file is no UTF-8 text. Save it as plain text and try again.") from error


def print_json(value: Any) -> None:
    """Print JSON with its letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def find_contact(companion: Connection, wanted: str) -> str:
    """Return the id of the one contact meant by an id or a part of a name."""
    if wanted.isdigit():
        return wanted
    found = companion.call("GET", "/api/contacts?" + urlencode({"q": wanted}))["contacts"]
    named = [one for one in found if wanted.casefold() in one["name"]["value"].casefold()]
    if len(named) == 1:
        return str(named[0]["id"])
    if not named:
        raise Refused(f"Nobody here is called “{wanted}”.")
    several = "; ".join(f"{one['name']['value']} ({one['id']})" for one in named[:5])
    raise Refused(f"Several people match “{wanted}”. Use an id: {several}")


def describe_capture(answer: dict[str, Any]) -> str:
    """Return what a capture led to, in a few lines."""
    if page := answer.get("page"):
        people = [f"  {one['name']}" for one in answer["people"]]
        what = page["organisation"] or page["title"] or page["url"]
        return "\n".join([f"Noted as research: {what} ({page['kind']})", *people])
    contact, receipt = answer["contact"], answer["receipt"]
    done = "Added" if answer["created"] else "Updated"
    lines = [
        f"{done} {contact['name']['value']} ({contact['id']}), {receipt['facts']} facts",
        *(f"  {change}" for change in receipt["changes"]),
        *(f"  {warning}" for warning in receipt["warnings"]),
        *(f"{number}. {one['text']}" for number, one in enumerate(answer["questions"], 1)),
    ]
    return "\n".join(lines)


def describe_times(talk: dict[str, Any]) -> str:
    """Return when a talk begins, by both clocks where they are known."""
    times = [LocalTime(datetime.fromisoformat(one["at"]), one["place"]) for one in talk["times"]]
    return f"{say_day(times[0].moment)}, {say_hours(times)}"


def describe_draft(draft: dict[str, Any]) -> str:
    """Return a draft as one would paste it, with its length beneath."""
    subject = f"Subject: {draft['subject']}\n\n" if draft.get("subject") else ""
    limit = f" of {draft['limit']}" if draft.get("limit") else ""
    return f"{subject}{draft['body']}\n\n({draft['length']}{limit} {draft['unit']})"


def describe_finding(text: str, finding: dict[str, Any]) -> str:
    """Return a finding with the words it marks and what to write instead."""
    marked = " ".join(text[finding["start"] : finding["end"]].split())
    swap = finding.get("suggestion")
    instead = "" if swap is None else f" Instead: “{swap}”." if swap else " Leave it out."
    return f"{finding['severity']}: {finding['message']}: “{marked}”. {finding['why']}{instead}"


def describe_today(due: dict[str, Any]) -> str:
    """Return what is due in a few lines, each with the reason."""
    lines = [due["title"]]
    for one in due["reminders"]:
        end = "" if one["title"].endswith("?") else "."
        lines.append(f"- {one['title']}{end} {one['why']}")
    if due["waiting"]:
        lines.append(f"{due['waiting']} more wait until these are done.")
    if due["losing_touch"]:
        lines.append("Losing touch:")
        lines += [f"- {one['name']}: {one['why']}" for one in due["losing_touch"]]
    return "\n".join(lines)


def describe_rereading(
    told: list[tuple[str, list[str]]], refused: list[tuple[str, str]], *, applied: bool
) -> str:
    """Return what reading again changed, one person or page a line."""
    changed = [(name, sentences) for name, sentences in told if sentences]
    lines = [f"{name}: {' '.join(sentences)}" for name, sentences in changed]
    lines += [f"{name}: kept as it was. {why}" for name, why in refused]
    verb = "changed" if applied else "would change"
    advice = " Keep it with --apply." if changed and not applied else ""
    sum_up = f"{len(changed)} of {len(told) + len(refused)} people and pages {verb}.{advice}"
    return "\n".join([*lines, sum_up])
