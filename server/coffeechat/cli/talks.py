"""Commands around a talk: planning it, taking it to a calendar, writing down what was said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import click

from coffeechat.cli.group import data_options, main
from coffeechat.connection import Connection, Refused, connect
from coffeechat.records.base import new_id
from coffeechat.records.profile import Medium
from coffeechat.terminal import describe_times, find_contact

medium_option = click.option("--medium", type=click.Choice(get_args(Medium)), help="How you talk.")
minutes_option = click.option("--minutes", type=click.IntRange(5, 240), help="How long.")


@main.command()
@click.argument("contact")
@click.argument("when")
@minutes_option
@medium_option
@click.option("--zone", "time_zone", help="Your time zone, such as Europe/London.")
@click.option("--their-zone", "their_time_zone", help="The other side's time zone.")
@click.option("--link", help="The address of the call.")
@click.option("--place", help="The café, or the number to ring.")
@click.option(
    "--which", type=click.Choice(["first", "second"]), help="Of an hour that comes twice."
)
@data_options
def plan(contact: str, when: str, data: Path, port: int, **chosen: Any) -> None:
    """Plan a talk with CONTACT at WHEN, such as 2026-12-01T11:00 by your own clock."""
    fields = {name: value for name, value in chosen.items() if value is not None}
    with connect(data, port) as companion:
        path = f"/api/contacts/{find_contact(companion, contact)}/conversations"
        body = {"starts_at": _read_when(when), **fields}
        talk = companion.call("POST", path, body)["conversation"]
    click.echo(f"Planned: {describe_times(talk)}, {talk['minutes']} minutes.")


@main.command()
@click.argument("contact")
@click.option("--remark", "said", multiple=True, help="What was said; repeat it for more.")
@click.option("--thank", "thanks", multiple=True, help="A remark worth thanking for.")
@click.option("--promise", "promised", multiple=True, help="What you said you would do.")
@click.option("--ended", help="When it ended, such as 2026-12-01T11:20; now where left out.")
@minutes_option
@medium_option
@data_options
def talked(contact: str, ended: str | None, data: Path, port: int, **chosen: Any) -> None:
    """Write down a talk with CONTACT: the one that was planned, or another one."""
    notes = [_operation("note", text, thank_for=True) for text in chosen.pop("thanks")]
    notes += [_operation("note", text) for text in chosen.pop("said")]
    promises = [_operation("promise", text) for text in chosen.pop("promised")]
    fields = {name: value for name, value in chosen.items() if value is not None}
    fields["ended_at"] = _read_when(ended) if ended else datetime.now(UTC).isoformat()
    with connect(data, port) as companion:
        path = f"/api/contacts/{find_contact(companion, contact)}/conversations"
        ended_at = datetime.fromisoformat(fields["ended_at"])
        planned = min(
            _planned(companion, path), key=lambda one: abs(_begin(one, ended_at) - ended_at),
            default=None,
        )  # fmt: skip
        if planned:
            fields |= _begin_before(planned, fields)
        way = ("PATCH", f"/api/conversations/{planned['id']}") if planned else ("POST", path)
        talk = companion.call(*way, fields)["conversation"]
        # Beside what the talk's own page has kept already.
        operations = {"operations": [*notes, *promises]}
        companion.call("POST", f"/api/conversations/{talk['id']}/operations", operations)
    click.echo(
        "Kept. Write the thank-you within a day: coffeechat draft CONTACT thank-you"
        if notes or talk["remarks"]
        else "Kept. What stayed with you? The thank-you starts there."
    )


@main.command()
@click.argument("contact")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@data_options
def calendar(contact: str, file: Path | None, data: Path, port: int) -> None:
    """Write the next talk with CONTACT to a calendar FILE, with its agenda."""
    with connect(data, port) as companion:
        path = f"/api/contacts/{find_contact(companion, contact)}/conversations"
        found, now = _planned(companion, path), datetime.now(UTC)
        if not found:
            raise Refused("No talk is planned with this person. Plan one with: coffeechat plan")
        talk = next((one for one in found if _begin(one, now) > now), found[-1])
        written = companion.call("GET", f"/api/conversations/{talk['id']}/calendar")
    chosen = file or Path(written["name"])
    try:
        chosen.write_bytes(written["content"].encode())
    except OSError as error:
        raise Refused(f"{chosen} cannot be written: {error.strerror or error}.") from error
    click.echo(str(chosen))


@main.command()
@click.option("--name", default="A calendar", help="What to call it in the list under You.")
@data_options
def feed(name: str, data: Path, port: int) -> None:
    """Print a secret address under which a calendar can follow talks and what is due."""
    with connect(data, port) as companion:
        address = companion.call("POST", "/api/calendars", {"name": name})["address"]
    click.echo("Whoever has it can read along. Shut it out in the web view under You.", err=True)
    click.echo(address)


def _operation(kind: str, text: str, **more: Any) -> dict[str, Any]:
    return {"id": new_id(), "at": datetime.now(UTC).isoformat(), "kind": kind, "text": text, **more}


def _read_when(text: str) -> str:
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused("Write the time as 2026-12-01T11:00.") from None


def _begin_before(planned: dict[str, Any], told: dict[str, Any]) -> dict[str, str]:
    """Return an earlier begin for a planned talk that was held before its time."""
    ended = datetime.fromisoformat(told["ended_at"])
    if _begin(planned, ended) <= ended:
        return {}
    minutes = told.get("minutes", planned["minutes"])
    return {"starts_at": (ended - timedelta(minutes=minutes)).isoformat()}


def _planned(companion: Connection, path: str) -> list[dict[str, Any]]:
    """Return a contact's talks that have a time and are not over, the earliest first."""
    found = companion.call("GET", path)["conversations"]
    ahead = [talk for talk in found if talk["starts_at"] and not talk["ended_at"]]
    return sorted(ahead, key=lambda talk: datetime.fromisoformat(talk["times"][0]["at"]))


def _begin(talk: dict[str, Any], like: datetime) -> datetime:
    """Return a talk's begin: by the user's clock alone where `like` says no zone."""
    begins = datetime.fromisoformat(talk["times"][0]["at"])
    return begins if like.tzinfo else begins.replace(tzinfo=None)
