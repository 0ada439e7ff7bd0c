"""Commands that write for a person, and check what was written."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import click

from coffeechat.cli.group import FINDING, data_options, json_option, main
from coffeechat.connection import connect
from coffeechat.records.draft import Account, Channel
from coffeechat.terminal import (
    describe_draft,
    describe_finding,
    find_contact,
    print_json,
    read_text,
)  # fmt: skip


@main.command()
@click.argument("contact")
@data_options
def prepare(contact: str, data: Path, port: int) -> None:
    """Print the prep sheet for CONTACT (a name or an id) as Markdown."""
    with connect(data, port) as companion:
        path = f"/api/contacts/{find_contact(companion, contact)}/prep"
        click.echo(companion.call("GET", path)["markdown"], nl=False)


@main.command()
@click.argument("contact")
@click.argument("channel", type=click.Choice(get_args(Channel)))
@click.option("--all", "every", is_flag=True, help="Print every angle, not the first alone.")
@json_option
@data_options
def draft(contact: str, channel: str, every: bool, as_json: bool, data: Path, port: int) -> None:
    """Print a message draft to CONTACT for CHANNEL. Sending it is up to you."""
    with connect(data, port) as companion:
        path = f"/api/contacts/{find_contact(companion, contact)}/drafts?channel={channel}"
        drafts = companion.call("GET", path)["drafts"]
    shown = drafts if every else drafts[:1]
    if as_json:
        print_json(shown)
    else:
        click.echo("\n\n---\n\n".join(describe_draft(one) for one in shown))


@main.command()
@click.argument("file", type=click.File("r", encoding="utf-8"), default="-")
@click.option("--channel", type=click.Choice(get_args(Channel)), help="Where it will be sent.")
@click.option("--account", type=click.Choice(get_args(Account)), default="free", show_default=True)
@json_option
def check(file: Any, channel: Channel | None, account: Account, as_json: bool) -> None:
    """Check a message or a question; exit code 1 when a finding blocks."""
    from coffeechat.etiquette import check_text

    text = read_text(file)
    findings = check_text(text, channel, account)
    if as_json:
        print_json({"findings": [finding.to_json() for finding in findings]})
    else:
        lines = [describe_finding(text, finding.to_json()) for finding in findings]
        click.echo("\n".join(lines) or "Nothing to mend.")
    if any(finding.severity == "blocks" for finding in findings):
        raise SystemExit(FINDING)
