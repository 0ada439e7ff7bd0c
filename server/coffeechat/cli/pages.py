"""Commands that read pages."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import click

from coffeechat.cli.group import data_options, json_option, main
from coffeechat.connection import Refused, connect
from coffeechat.terminal import describe_capture, describe_rereading, print_json, read_limited

page_argument = click.argument("file", type=click.File("rb"))
url_option = click.option("--url", required=True, help="The address the page was found at.")


@main.command()
@page_argument
@url_option
def parse(file: BinaryIO, url: str) -> None:
    """Print what a page says as JSON; nothing is stored."""
    from coffeechat.extraction import read_page
    from coffeechat.workflow.addresses import require_web_address

    require_web_address(url)
    print_json(read_page(read_limited(file), url).to_json())


@main.command()
@page_argument
@url_option
@json_option
@data_options
def capture(file: BinaryIO, url: str, as_json: bool, data: Path, port: int) -> None:
    """Store a page as the extension would."""
    from coffeechat.extraction.decoding import decode

    page = {
        "url": url,
        "html": decode(read_limited(file))[0],
        "captured_at": datetime.now(UTC).isoformat(),
    }
    with connect(data, port) as companion:
        answer = companion.call("POST", "/api/captures", page)
    if as_json:
        print_json(answer)
    else:
        click.echo(describe_capture(answer))


@main.command()
@click.option("--apply", is_flag=True, help="Keep the new reading; without it, only say.")
@data_options
def reparse(apply: bool, data: Path, port: int) -> None:
    """Read all stored pages again with today's rules, and say what changes."""
    told, refused = [], []
    with connect(data, port) as companion:
        stored = companion.call("GET", "/api/rereadable")
        found = [(kind, one) for kind in ("contacts", "pages") for one in stored[kind]]
        with click.progressbar(found, label="Reading again", file=sys.stderr) as shown:
            for kind, one in shown:
                path = f"/api/{kind}/{one['id']}/reread"
                try:
                    answer = companion.call("POST", path, {"apply": apply})
                    told.append((one["name"], answer["changes"]))
                except Refused as refusal:
                    refused.append((one["name"], str(refusal)))
    click.echo(describe_rereading(told, refused, applied=apply))
