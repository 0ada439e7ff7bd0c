"""Pages that say what went wrong, what is safe and what to do, with the press that does it."""

from __future__ import annotations

from flask import g, render_template, request, url_for

TITLES = {
    400: "Not understood", 403: "Nothing was done", 404: "Nothing is here",
    405: "Not this way", 409: "Nothing was changed", 413: "Too large",
    422: "Nothing was changed", 429: "Too much at once", 500: "That went wrong",
    503: "Busy just now", 507: "This could not be kept",
}  # fmt: skip
#: What a page says where the general sentence is one for programs, or says the title again.
SENTENCES = {
    405: "This address works only from its button. Go back and press it there.",
    429: "Nothing is lost. Wait a moment, then try again.",
    500: "The mistake is ours. What was kept before is safe. Try again; if it goes wrong once "
    "more, `coffeechat doctor` in a terminal says what to do.",
}
NOWHERE = "There is nothing at this address."  # what the general sentence of a 404 says
AGAIN = {429, 500, 503, 507}  # what may go well the next time
UNREAD = {400, 413}  # of these the body was never looked into
ONWARD = {404}  # going back would lead to the same


def render_error(status: int, title: str, detail: str) -> str:
    """Return the page of an error; `detail` is a sentence for the user, with commands in
    backticks. Without a session it leads to signing in and shows nothing else."""
    signed_in = bool(g.get("session")) and status >= 400  # below: "Signed out", and no error
    outside = not signed_in and status in (200, 403)
    if status == 404 and detail == NOWHERE:
        detail = "The address may be an old one, or mistyped. Everyone you keep is under People."
    if status == 507:
        detail += " What was kept before is safe."
    return render_template(
        "signed_out.html" if outside else "error.html", status=status,
        title=TITLES.get(status, title), detail=SENTENCES.get(status, detail),
        signed_in=signed_in, spent=outside and request.path == url_for("security.sign_in"),
        back="" if status in ONWARD else _back(), again=_again(status), typed=_typed(status),
    )  # fmt: skip


def _again(status: int) -> str:
    """Return the address that may answer the next time, where reading it is all there is to do."""
    return request.full_path.rstrip("?") if status in AGAIN and request.method == "GET" else ""


def _typed(status: int) -> list[str]:
    """Return what was written into a form of ours in vain, so that it can be copied: going
    back brings a fresh form."""
    ours = request.origin == request.host_url.rstrip("/")
    values = request.form.values() if ours and status not in UNREAD else ()
    return [value.strip() for value in values if len(value.split()) > 1]


def _back() -> str:
    """Return the address of the page that led here, else that of the people."""
    before = request.referrer or ""
    return before if before.startswith(request.host_url) else url_for("web.show_people")
