"""Commands that run the companion, let into it and look after it."""

from __future__ import annotations

from pathlib import Path

import click

from coffeechat.cli.group import FINDING, data_options, main
from coffeechat.config import PORT, Config, extension_folder
from coffeechat.connection import Refused, RunningCompanion, connect


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
@data_options
@click.argument("switch", type=click.Choice(["on", "off"]))
def autostart(data: Path, port: int, switch: str) -> None:
    """Start the companion with the desktop, or no more."""
    from coffeechat.autostart import switch_off, switch_on

    config = Config(data=data, port=port)
    if switch == "on":
        file = switch_on(config)
        click.echo(f"The companion starts with the desktop: {file}")
        click.echo("Off again with: coffeechat autostart off")
    elif removed := switch_off(config):
        click.echo(f"The companion starts with the desktop no more; {removed} is gone.")
    else:
        click.echo("The companion did not start with the desktop; nothing was changed.")


@main.command()
@click.option(
    "--build",
    type=click.Path(path_type=Path, file_okay=False),
    help="Build a package for each browser into this folder.",
)
def extension(build: Path | None) -> None:
    """Print the folder to load into the browser, or build a package for each browser."""
    from coffeechat.packages import build_packages

    folder = extension_folder()
    if build is not None:
        for package in build_packages(folder, build):
            click.echo(str(package))
        return
    click.echo(
        "Chrome, Chromium, Edge: open chrome://extensions, switch on Developer mode, press "
        "“Load unpacked” and choose this folder.\n"
        "Firefox: open about:debugging, This Firefox, press “Load Temporary Add-on” and choose "
        "manifest.json in this folder.",
        err=True,
    )
    click.echo(str(folder))
