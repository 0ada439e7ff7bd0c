"""Pages that say what went wrong and what to do."""

from __future__ import annotations

from flask import g, render_template

TITLES = {
    403: "Not from here", 404: "Nothing is here", 405: "Not this way", 413: "Too large",
    429: "Too many at once", 500: "The companion made a mistake", 503: "Busy for a moment",
}  # fmt: skip


def render_error(status: int, title: str, detail: str) -> str:
    """Return the page of an error; `detail` is a sentence for the user, with commands in
    backticks. Without a session it leads to signing in and shows nothing else."""
    signed_in = bool(g.get("session")) and status >= 400  # below: "Signed out", and no error
    name = "signed_out.html" if status == 403 and not signed_in else "error.html"
    return render_template(
        name, status=status, title=TITLES.get(status, title), detail=detail, signed_in=signed_in
    )
