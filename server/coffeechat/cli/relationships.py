"""Commands for what is due, and for what went to and fro."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from coffeechat.cli.group import data_options, json_option, main
from coffeechat.connection import connect
from coffeechat.records.draft import Channel
from coffeechat.terminal import describe_today, find_contact, print_json, read_text

Command = TypeVar("Command", bound=Callable[..., Any])
OTHER = "other"  # an answer that was neither yes nor no nor later

channels = click.Choice(get_args(Channel))


def on_option(command: Command) -> Command:
    """Add the option that names an earlier day."""
    return click.option(
        "--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day, where it was not today."
    )(command)


@main.command()
@json_option
@data_options
def today(as_json: bool, data: Path, port: int) -> None:
    """Say what is due today, at most a handful of things."""
    with connect(data, port) as companion:
        due = companion.call("GET", "/api/reminders")
    if as_json:
        print_json(due)
    else:
        click.echo(describe_today(due))


@main.command()
@click.argument("contact")
@click.argument("channel", type=channels)
@click.argument("file", type=click.File("r", encoding="utf-8"), required=False)
@on_option
@data_options
def sent(
    contact: str, channel: str, file: Any, day: datetime | None, data: Path, port: int
) -> None:
    """Log that you sent CONTACT a message by CHANNEL, with its words from FILE."""
    body = read_text(file).strip() if file else ""
    _log(data, port, contact, "messages", {"channel": channel, "body": body}, day)


@main.command()
@click.argument("contact")
@click.argument("outcome", type=click.Choice(["yes", "no", "later", OTHER]))
@click.option("--channel", type=channels, help="By which it came; that of the last message else.")
@on_option
@data_options
def answered(
    contact: str, outcome: str, channel: str | None, day: datetime | None, data: Path, port: int
) -> None:
    """Log that CONTACT answered, and with what OUTCOME."""
    told = "" if outcome == OTHER else outcome
    answer = {"channel": channel, "direction": "received", "outcome": told}
    _log(data, port, contact, "messages", answer, day)


@main.command()
@click.argument("contact")
@click.option("--how", type=click.Choice(["met", "called", "wrote"]), default="met",
              show_default=True)  # fmt: skip
@click.option("--note", default="", help="A line about it.")
@on_option
@data_options
def met(contact: str, how: str, note: str, day: datetime | None, data: Path, port: int) -> None:
    """Log that you and CONTACT met, called or wrote elsewhere."""
    _log(data, port, contact, "interactions", {"kind": how, "text": note}, day)


def _log(
    data: Path, port: int, contact: str, what: str, told: dict[str, Any], day: datetime | None
) -> None:
    when = {"day": day.date().isoformat()} if day else {}
    with connect(data, port) as companion:
        path = f"/api/contacts/{find_contact(companion, contact)}/{what}"
        stage = companion.call("POST", path, {**told, **when})["stage"]
    click.echo(f"Kept. Stage: {stage}.")
