"""The command itself, and the options that several of its parts share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from coffeechat import __version__
from coffeechat.config import PORT, default_data
from coffeechat.records.errors import Explained

FINDING, BAD_INPUT = 1, 2

Command = TypeVar("Command", bound=Callable[..., Any])


class PlainErrors(click.Group):
    """A group whose commands fail with one plain line and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what the user can mend becomes a sentence on standard error."""
        try:
            return super().invoke(ctx)
        except Explained as error:
            click.echo(str(error), err=True)
            raise SystemExit(BAD_INPUT) from error


data_option = click.option(
    "--data", type=click.Path(path_type=Path, file_okay=False), default=default_data,
    envvar="COFFEECHAT_DATA", show_default="the platform's data folder", show_envvar=True,
    help="The data folder.",
)  # fmt: skip


def data_options(command: Command) -> Command:
    """Add the two options of every command that touches the user's data."""
    command = click.option(
        "--port", type=click.IntRange(1, 65535), default=PORT, envvar="COFFEECHAT_PORT",
        show_default=True, show_envvar=True, help="The companion's port.",
    )(command)  # fmt: skip
    return data_option(command)


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(cls=PlainErrors, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coffeechat")
def main() -> None:
    """A local-first companion for informational interviews.

    Nothing leaves this machine, nothing is sent, no page is fetched.
    """
