"""Commands that move people in and out."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePosixPath
from typing import Any

import click

from coffeechat.cli.group import data_options, main
from coffeechat.connection import Connection, Refused, connect

ENDINGS = {".json": "json", ".csv": "csv", ".vcf": "vcard", ".ics": "calendar"}
FORMS = ("json", "csv", "vcard", "markdown", "calendar")
WORKING = ("reading", "comparing", "storing")


@main.command("export")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--format", "form", type=click.Choice(FORMS),
              help="Without it, what FILE ends in says it, else json.")  # fmt: skip
@data_options
def export(file: Path | None, form: str | None, data: Path, port: int) -> None:
    """Write everyone to FILE, or to the folder DIR with --format markdown.

    json holds everything and can be imported again whole; csv and vcard hold the people for
    other programs; markdown is a folder of notes that Obsidian reads; calendar holds the talks.
    """
    form = form or ENDINGS.get(file.suffix.lower() if file else "", "json")
    with connect(data, port) as companion:
        made = companion.call("GET", f"/api/exports/{form}?parts=true")
    target = file or Path("coffeechat-notes" if form == "markdown" else made["name"])
    if form == "markdown":
        _write_folder(target, made["files"])
    else:
        _write_new(target, next(iter(made["files"].values())))
    click.echo(f"Everyone is in {target}.")


@main.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True),
                required=False)  # fmt: skip
@click.option("--column", "columns", multiple=True, metavar="HEADING=FIELD",
              help="What a column of a table is; may be given several times.")  # fmt: skip
@click.option("--preview", is_flag=True, help="Only say what would be imported.")
@click.option("--yes", is_flag=True, help="Import without asking.")
@click.option("--undo", is_flag=True, help="Take the last import back.")
@data_options
def import_people(file: Path | None, data: Path, port: int, **chosen: Any) -> None:
    """Take in the people of FILE: vCard, CSV, LinkedIn's export or coffeechat's JSON.

    Says first who is new, who gains what and who is known already. A backup is made before.
    """
    with connect(data, port) as companion:
        if chosen["undo"]:
            click.echo(_undo(companion))
            return
        if file is None:
            raise click.UsageError("Name the file to import.")
        job = companion.call("POST", "/api/imports", {"path": str(file.absolute())})["import"]
        try:
            job = _follow(companion, job)
            if job["state"] == "columns":
                job = _choose(companion, job, chosen["columns"])
            click.echo(_describe(job))
            if chosen["preview"] or not (chosen["yes"] or click.confirm("Import them?", err=True)):
                companion.call("DELETE", f"/api/imports/{job['id']}")
                click.echo("Nothing was changed.")
                return
            job = companion.call("POST", f"/api/imports/{job['id']}/apply", {})["import"]
            job = _follow(companion, job)
        except (KeyboardInterrupt, click.Abort):
            companion.call("DELETE", f"/api/imports/{job['id']}")
            raise Refused("Cancelled. Nothing was changed.") from None
    click.echo("Done. Take it back with: coffeechat import --undo")


def _follow(companion: Connection, job: dict[str, Any]) -> dict[str, Any]:
    """Wait for an import with a progress bar; raise Refused where it failed."""
    with click.progressbar(length=job["total"] or 1, label="Working", file=sys.stderr) as bar:
        while job["state"] in WORKING:
            job = companion.call("GET", f"/api/imports/{job['id']}")["import"]
            bar.length = job["total"] or 1
            bar.update(job["done"] - bar.pos)
    if job["state"] in ("failed", "cancelled"):
        raise Refused(job.get("detail") or "Cancelled. Nothing was changed.")
    return job


def _choose(companion: Connection, job: dict[str, Any], columns: tuple[str, ...]) -> dict[str, Any]:
    """Say what the columns are: as guessed, but for what the user says."""
    roles: list[str] = job["columns"]
    for given in columns:
        heading, _, role = given.rpartition("=")
        if heading not in job["headings"]:
            raise Refused(f"No column is called “{heading}”: {', '.join(job['headings'])}.")
        roles[job["headings"].index(heading)] = role
    body = {"columns": roles}
    job = companion.call("PUT", f"/api/imports/{job['id']}/columns", body)["import"]
    pairs = zip(job["headings"], job["columns"], strict=True)
    click.echo("\n".join(f"{heading}: {role or 'left out'}" for heading, role in pairs))
    return _follow(companion, job)


def _describe(job: dict[str, Any]) -> str:
    """Return what an import would do, in lines."""
    counts = job["counts"]
    lines = [
        f"{one['verdict']:8} {one['name']}" + (f": {one['why']}" if one["why"] else "")
        for one in job["people"]
        if one["verdict"] != "same"
    ]
    lines += [f"left out {one['name']}: {one['why']}" for one in job["left_out"]]
    further = f", {job['further']} further records" if job["further"] else ""
    lines.append(
        f"{counts['new']} new, {counts['updated']} updated, {counts['same']} known already, "
        f"{counts['skipped']} skipped{further}."
    )
    return "\n".join(lines)


def _undo(companion: Connection) -> str:
    found = companion.call("GET", "/api/imports")["imports"]
    if not found:
        raise Refused("There is no import to take back.")
    left = companion.call("POST", f"/api/imports/{found[0]['id']}/undo", {})["left"]
    rest = f" {left} of its records were changed since and stay." if left else ""
    return f"The import of {found[0]['file']} is taken back.{rest}"


def _write_folder(folder: Path, files: dict[str, str]) -> None:
    if folder.exists() and any(folder.iterdir()):
        raise Refused(f"{folder} is there already, with files in it. Choose another folder.")
    for path, text in files.items():
        target = folder.joinpath(*PurePosixPath(path).parts)
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_new(target, text)


def _write_new(path: Path, text: str) -> None:
    """Write a file for the user alone that is not there yet."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise Refused(f"{path} is there already. Choose another name.") from None
    except OSError as error:
        raise Refused(f"{path} can’t be written: {error.strerror}.") from error
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
        file.write(text)
