"""What was learned, and whether asking works, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from coffeechat.cli.group import data_options, json_option, main
from coffeechat.connection import Connection, Refused, connect
from coffeechat.records.belief import WANTINGS
from coffeechat.records.insights import Outcomes
from coffeechat.terminal import print_json

Json = dict[str, Any]


@main.command()
@click.argument("target", default="")
@json_option
@data_options
def learned(target: str, as_json: bool, data: Path, port: int) -> None:
    """Print what the talks said of TARGET (a part of its name; else of every one), and
    whether asking works."""
    with connect(data, port) as companion:
        found = [
            companion.call("GET", f"/api/targets/{one}/learned")
            for one in _find_targets(companion, target)
        ]
        figures = companion.call("GET", "/api/insights")
    if as_json:
        print_json({"targets": found, "insights": figures})
    else:
        told = [line for one in found for line in [*_describe(one), ""]]
        click.echo("\n".join([*told, *_describe_figures(figures)]))


def _find_targets(companion: Connection, wanted: str) -> list[str]:
    targets = companion.call("GET", "/api/targets")["targets"]
    named = [one for one in targets if wanted.casefold() in _name(one).casefold()]
    if wanted and not named:
        raise Refused(f"You aim at nothing called “{wanted}”.")
    return [one["id"] for one in named]


def _name(target: Json) -> str:
    return ", ".join(target[part] for part in ("role", "company", "industry") if target[part])


def _describe(found: Json) -> Iterator[str]:
    people = "one person" if found["people"] == 1 else f"{found['people']} people"
    yield f"{_name(found['target'])}: talks with {people}"
    for belief in found["beliefs"]:
        yield f"  You believed: {belief['text']}"
        yield f"    {belief['said']}."
        if belief["verdicts"]:
            yield f"    Now: {belief['verdicts'][-1]['text']}"
        elif belief["early"]:
            yield "    Too early to say."
        if belief["ask"]:
            yield f"    Ask {belief['ask']['name']}."
        for voice in belief["voices"]:
            yield f"    {voice['stance']}: “{voice['quotes'][0]['text']}” {voice['name']}"
    for want in found["wants"]:
        answers = want["answers"]
        if answers:
            why = f" {answers[-1]['why']}" if answers[-1]["why"] else ""
            yield f"  Still want it, {want['name']}? {WANTINGS[answers[-1]['answer']]}.{why}"
    for theme in found["themes"]:
        for topic in theme["topics"]:
            yield f"  {theme['theme']}: {topic['name']}, {topic['people']} of {found['people']}"


def _describe_figures(figures: Json) -> Iterator[str]:
    answered, talked, thanked = (figures[name] for name in ("answered", "talked", "thanked"))
    said = Outcomes(**figures["outcomes"]).said
    yield (
        f"{answered['whole']} requests, {answered['part']} answered"
        f"{f' ({said})' if said else ''}; {talked['part']} led to a "
        f"talk; {thanked['part']} of {thanked['whole']} talks thanked for within a day; "
        f"{figures['referrals']} referrals offered."
    )
    if answered["few"]:
        yield "Too few to say anything by."
