"""Pages that say what went wrong and what to do."""

from __future__ import annotations

from flask import g, render_template

TITLES = {
    400: "Not understood", 403: "Not from here", 404: "Nothing is here", 405: "Not this way",
    409: "Not like this", 413: "Too large", 422: "Not like this", 429: "Too many at once",
    500: "That went wrong", 503: "Busy for a moment", 507: "Not kept",
}  # fmt: skip


def render_error(status: int, title: str, detail: str) -> str:
    """Return the page of an error; `detail` is a sentence for the user, with commands in
    backticks. Without a session it leads to signing in and shows nothing else."""
    signed_in = bool(g.get("session")) and status >= 400  # below: "Signed out", and no error
    outside = not signed_in and status in (200, 403)
    name = "signed_out.html" if outside else "error.html"
    return render_template(
        name, status=status, title=TITLES.get(status, title), detail=detail, signed_in=signed_in
    )
