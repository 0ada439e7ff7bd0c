"""Moving people in and out: files that leave, and imports looked over before they are kept."""

from __future__ import annotations

from flask import Response as Answer
from flask import redirect, render_template, request, url_for
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from coffeechat.records.errors import Explained
from coffeechat.web.blueprint import companion, web
from coffeechat.web.refusal import Refusal
from coffeechat.web.words import COLUMNS
from coffeechat.workflow import exporting, importing, imports
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.import_job import ImportJob
from coffeechat.workflow.import_plan import NAMED

SHOWN = 25  # people of each verdict
SAMPLE = 3  # rows of a table


@web.get("/luggage")
def show_luggage() -> str:
    """Show what can come in and go out, and what came in before."""
    return render_luggage()


def render_luggage(refusal: Refusal | None = None) -> str:
    """Return that page; `refusal` says why a file was not taken."""
    return render_template(
        "luggage.html", here="you", refusal=refusal, imports=imports.list_imports(companion()),
    )  # fmt: skip


@web.get("/luggage/export/<any(json, csv, vcard, markdown, calendar):form>")
def export_people(form: str) -> Answer:
    """Give everyone as a file."""
    made = exporting.export(companion(), form)
    answer = Answer(made.data, mimetype=made.media_type)
    answer.headers.set("Content-Disposition", "attachment", filename=made.name)
    return answer


@web.post("/luggage/imports")
def begin_import() -> Response | tuple[str, int]:
    """Take a file in, to be looked over."""
    try:
        job = importing.start_import(companion(), *_take(request.files.get("file")))
    except Explained as error:
        return render_luggage(Refusal("import", str(error), request.form)), 422
    return redirect(url_for("web.show_import", job_id=job.id))


def _take(file: FileStorage | None) -> tuple[str, bytes]:
    """Return name and bytes of an uploaded file; nothing of it stays on the disk."""
    if file is None:
        return "", b""
    data = file.read()
    file.close()
    return file.filename or "", data


@web.get("/luggage/imports/<job_id>")
def show_import(job_id: str) -> str:
    """Show how far an import is, and what it would do."""
    return render_import(importing.get_import(companion(), job_id))


def render_import(job: ImportJob, refusal: Refusal | None = None) -> str:
    """Return the page of an import at its present point."""
    plan = job.plan if job.state == "ready" else None
    people = {
        verdict: [one for one in (*plan.people, *plan.left_out) if one.verdict == verdict]
        for verdict in ("new", "updated", "skipped")
    } if plan else {}  # fmt: skip
    return render_template(
        "import.html", here="you", job=job, plan=plan, people=people, refusal=refusal,
        columns=COLUMNS, sample=SAMPLE, shown=SHOWN, named=NAMED,
    )  # fmt: skip


@web.post("/luggage/imports/<job_id>/columns")
def choose_columns(job_id: str) -> Response | tuple[str, int]:
    """Say what each column of a table is."""
    job = importing.get_import(companion(), job_id)
    try:
        job.choose_columns(request.form.getlist("column"))
    except BadInput as error:
        return render_import(job, Refusal("columns", str(error), request.form)), 422
    return _follow(job)


@web.post("/luggage/imports/<job_id>/apply")
def apply_import(job_id: str) -> Response:
    """Keep what the page shows."""
    job = importing.get_import(companion(), job_id)
    job.apply()
    return _follow(job)


@web.post("/luggage/imports/<job_id>/cancel")
def cancel_import(job_id: str) -> Response:
    """Give an import up."""
    job = importing.get_import(companion(), job_id)
    job.cancel()
    return _follow(job)


@web.post("/luggage/undo/<import_id>")
def undo_import(import_id: str) -> Response | tuple[str, int]:
    """Take a kept import back."""
    try:
        left = imports.undo_import(companion(), import_id)
    except BadInput as error:
        return render_luggage(Refusal("undo", str(error), request.form)), 422
    done = "undone-partly" if left else "import-undone"
    return redirect(url_for("web.show_luggage", done=done))


def _follow(job: ImportJob) -> Response:
    job.wait()
    return redirect(url_for("web.show_import", job_id=job.id))
