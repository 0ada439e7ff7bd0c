"""The command line.

Errors are one plain line on standard error; exit code 2 for bad usage or input, 1 for a
finding. Slow imports wait in the commands that need them.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, get_args

import click

from coffeechat import __version__
from coffeechat.config import PORT, Config, default_data, extension_folder
from coffeechat.connection import Refused, RunningCompanion, connect
from coffeechat.records.draft import Account, Channel
from coffeechat.records.errors import Explained
from coffeechat.terminal import (
    describe_capture,
    describe_draft,
    describe_finding,
    describe_rereading,
    find_contact,
    print_json,
    read_limited,
    read_text,
)  # fmt: skip

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


page_argument = click.argument("file", type=click.File("rb"))
url_option = click.option("--url", required=True, help="The address the page was found at.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(cls=PlainErrors, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coffeechat")
def main() -> None:
    """A local-first companion for informational interviews.

    Nothing leaves this machine, nothing is sent, no page is fetched.
    """


@main.command()
@data_options
@click.option("--open", "open_it", is_flag=True, help="Open the web view, signed in.")
def serve(data: Path, port: int, open_it: bool) -> None:
    """Serve the companion for the browser extension and the web view."""
    from coffeechat.serving import run_companion

    run_companion(Config(data=data, port=port), open_view=open_it, say=click.echo)


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=PORT, show_default=True)
@click.option("--open/--no-open", "open_it", default=True, help="Open the web view.")
def demo(port: int, open_it: bool) -> None:
    """Serve twelve invented people from a folder that is thrown away at the end."""
    from coffeechat.demo import run_demo

    run_demo(port=port, open_view=open_it, say=click.echo)


@main.command("open")
@data_options
def open_view(data: Path, port: int) -> None:
    """Open the web view of the running companion, signed in."""
    from coffeechat.serving import show_view

    with connect(data, port) as companion:
        if not isinstance(companion, RunningCompanion):
            raise Refused("No companion is running. Start one with: coffeechat serve --open")
        link = companion.call("POST", "/api/sign-in-links", {})["link"]
    show_view(data, link, say=click.echo)


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


@main.command()
@click.option("--apply", is_flag=True, help="Keep the new reading; without it, only say.")
@data_options
def reparse(apply: bool, data: Path, port: int) -> None:
    """Read all stored pages again with today's rules, and say what changes."""
    changes, failures = {}, {}
    with connect(data, port) as companion:
        contacts = companion.call("GET", "/api/rereadable")["contacts"]
        with click.progressbar(contacts, label="Reading again", file=sys.stderr) as shown:
            for contact in shown:
                path = f"/api/contacts/{contact}/reread"
                try:
                    changes[contact] = companion.call("POST", path, {"apply": apply})["changes"]
                except Refused as refusal:
                    failures[contact] = str(refusal)
    click.echo(describe_rereading(changes, failures, applied=apply))


@main.command()
@data_options
def token(data: Path, port: int) -> None:
    """Print an access token for your own scripts; it is valid at once."""
    with connect(data, port) as companion:
        answer = companion.call("POST", "/api/tokens", {"name": "script"})
    click.echo(
        "Send it as: Authorization: Bearer TOKEN. Revoke it in the web view under You.", err=True
    )
    click.echo(answer["token"])


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
        "Sign in to the web view with: coffeechat open"
    )


@main.command()
@data_options
def doctor(data: Path, port: int) -> None:
    """Say what is wrong, and how to mend it; exit code 1 when something is."""
    from coffeechat.doctor import examine

    signs = examine(Config(data=data, port=port))
    for sign in signs:
        click.echo(f"{'ok  ' if sign.fine else 'look'}  {sign.text}")
    if not all(sign.fine for sign in signs):
        raise SystemExit(FINDING)


@main.command()
@click.option(
    "--build",
    type=click.Path(path_type=Path, file_okay=False),
    help="Build the zip file into this folder.",
)
def extension(build: Path | None) -> None:
    """Print the folder to load into the browser, or build its zip file."""
    folder = extension_folder()
    if build is None:
        click.echo(
            "Open chrome://extensions, switch on Developer mode, press “Load unpacked” and choose:",
            err=True,
        )
        click.echo(str(folder))
        return
    build.mkdir(parents=True, exist_ok=True)
    click.echo(shutil.make_archive(str(build / f"coffeechat-{__version__}"), "zip", folder))
