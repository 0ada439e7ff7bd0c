"""Commands that keep everything a second time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from coffeechat.cli.group import data_option, data_options, main
from coffeechat.config import Config
from coffeechat.connection import connect


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@data_options
def backup(file: Path | None, data: Path, port: int) -> None:
    """Write everything, captured pages too, to one FILE for you alone.

    Without FILE it is a new file in this folder, named after the time.
    """
    chosen = file or Path(f"coffeechat-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.zip")
    with connect(data, port) as companion:
        companion.call("POST", "/api/backups", {"path": str(chosen.absolute())})
    click.echo(f"Everything is in {chosen}. Keep a copy on another disk.")


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@data_option
def restore(file: Path, data: Path) -> None:
    """Put what the backup FILE holds in place of the data; stop the companion first."""
    from coffeechat.workflow.backups import restore_backup

    for remark in restore_backup(file, data):
        click.echo(remark, err=True)
    click.echo(
        f"{file} is in place. What was there before is in {data / 'backups'}.\n"
        "Browsers that were paired here stay paired; one that is not must pair again. "
        f"Sign in to the web view with: {Config(data).opening}"
    )
