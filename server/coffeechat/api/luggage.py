"""Moving in and out: files that are exported, and imports on their way."""

from __future__ import annotations

import base64
import binascii
from typing import Any, Literal

from flask import Response
from pydantic import Field

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import Body, Parameters
from coffeechat.security.api_guard import require_command_line
from coffeechat.workflow import exporting, importing, imports
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.import_job import ImportJob
from coffeechat.workflow.import_plan import NAMED

blueprint = Blueprint("luggage", __name__)
SHOWN = 50  # people of a preview
SAMPLE = 5  # rows of a table


class ExportPath(Parameters):
    """What kind of file to make."""

    form: Literal["json", "csv", "vcard", "markdown", "calendar"]


class ExportQuery(Parameters):
    """Whether the answer is the file itself, or JSON with the text of each of its files."""

    parts: bool = False


class ImportPath(Parameters):
    """The id of an import."""

    id: str = Field(max_length=20)


class ImportBody(Body):
    """A file: its name and its bytes in base64; or, from the coffeechat command alone, the
    whole path of one on this computer."""

    name: str = Field(default="", max_length=300)
    content: str = ""
    path: str = Field(default="", max_length=4_000)


class ColumnsBody(Body):
    """What each column of a table is, in order; an empty text leaves it out."""

    columns: list[str] = Field(max_length=300)


@blueprint.get("/exports/<form>")
def export(path: ExportPath, query: ExportQuery) -> Any:
    """Return everyone as a file: json (everything), csv, vcard, markdown (a zip file) or
    calendar."""
    made = exporting.export(companion(), path.form)
    if query.parts:
        return {"name": made.name, "files": made.files}
    return Response(made.data, mimetype=made.media_type)


@blueprint.get("/imports")
def list_imports() -> dict[str, Any]:
    """List the imports that can be taken back, the latest first."""
    found = imports.list_imports(companion())
    return {"imports": [one.model_dump(mode="json", exclude={"places"}) for one in found]}


@blueprint.post("/imports")
def begin(body: ImportBody) -> tuple[dict[str, Any], int]:
    """Begin an import; nothing is stored before it is applied."""
    if body.path:
        require_command_line()
        return show(importing.start_import_at(companion(), body.path)), 202
    try:
        data = base64.b64decode(body.content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadInput("Send the file’s bytes as base64 in `content`.") from error
    return show(importing.start_import(companion(), body.name, data)), 202


@blueprint.get("/imports/<id>")
def follow(path: ImportPath) -> dict[str, Any]:
    """Say how far an import is, and what it would do."""
    job = importing.get_import(companion(), path.id)
    job.wait()
    return show(job)


@blueprint.put("/imports/<id>/columns")
def choose_columns(path: ImportPath, body: ColumnsBody) -> dict[str, Any]:
    """Say what each column of a table is."""
    job = importing.get_import(companion(), path.id)
    job.choose_columns(body.columns)
    job.wait()
    return show(job)


@blueprint.post("/imports/<id>/apply")
def apply(path: ImportPath) -> dict[str, Any]:
    """Store what the import would do, whole or not at all."""
    job = importing.get_import(companion(), path.id)
    job.apply()
    job.wait()
    return show(job)


@blueprint.delete("/imports/<id>")
def cancel(path: ImportPath) -> dict[str, Any]:
    """Give an import up before it is stored."""
    job = importing.get_import(companion(), path.id)
    job.cancel()
    job.wait()
    return show(job)


@blueprint.post("/imports/<id>/undo")
def undo(path: ImportPath) -> dict[str, int]:
    """Take a stored import back; `left` is how many of its records were changed since."""
    return {"left": imports.undo_import(companion(), path.id)}


def show(job: ImportJob) -> dict[str, Any]:
    """Return the answer that holds one import."""
    found: dict[str, Any] = {
        "id": job.id, "file": job.file, "state": job.state, "done": job.done, "total": job.total,
    }  # fmt: skip
    if job.sentence:
        found["detail"] = job.sentence
    if table := job.table:
        found["headings"], found["columns"] = table.headings, table.roles
        found["sample"] = table.rows[:SAMPLE]
    if plan := job.plan:
        found["counts"], found["further"] = plan.counts, plan.further
        found["people"] = [vars(one) for one in plan.people[:SHOWN]]
        found["left_out"] = [{"name": one.name, "why": one.why} for one in plan.left_out[:NAMED]]
    if job.result:
        found["counts"], found["further"] = job.result.counts, job.result.further
    return {"import": found}
