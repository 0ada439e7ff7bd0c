"""Errors as answers: problem details (RFC 9457) under /api, a plain page elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from http import HTTPStatus

from flask import Flask, Response, request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import HTTPException

from coffeechat.security.paths import is_api

RenderPage = Callable[[int, str, str], str]
"""Returns the HTML of an error page for status, title and detail (plain text)."""

DETAILS = {
    400: "The request could not be read. Send it again.",
    404: "There is nothing at this address.",
    405: "This address does not take that method. Where a page led here, go back and press again.",
    413: "This is larger than the companion takes (4\N{NO-BREAK SPACE}MB). Send less of it.",
    415: "Send the body as JSON, with Content-Type: application/json.",
    422: "A value in the request is not right.",
    429: "Too many requests. Wait a moment, then try again.",
    500: "The companion made a mistake. Its terminal says more.",
    503: "The companion is busy. Try again in a moment.",
}


class Problem(BaseModel):
    """What an error answer holds; `detail` is a sentence for the user."""

    type: str
    title: str
    status: int
    detail: str


def problem(status: int, detail: str = "", kind: str = "about:blank") -> Response:
    """Return a problem details answer; `detail` is a sentence for the user."""
    title, detail = _describe(status, detail)
    body = Problem(type=kind, title=title, status=status, detail=detail)
    return Response(body.model_dump_json(), status, content_type="application/problem+json")


def explain_invalid(error: ValidationError) -> Response:
    """Return the 422 for values that pydantic refused: where and why, not the values."""
    reasons = [
        f"{'.'.join(map(str, entry['loc']))[:100] or 'The body'}: {entry['msg'][:200]}"
        for entry in error.errors()[:5]
    ]
    return problem(422, "; ".join(reasons) + ".")


def plain_page(status: int, title: str, detail: str) -> str:
    """Return a small page that says what went wrong."""
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)} - coffeechat</title>"
        f"<main><h1>{escape(title)}</h1><p>{escape(detail)}</p></main></html>\n"
    )


def install_problems(app: Flask, render: RenderPage) -> None:
    """Answer every error of the application without a stack trace.

    A mistake of ours comes here as an InternalServerError; Flask has logged it by then.
    """

    def answer(status: int, detail: str, kind: str) -> Response:
        if is_api(request.path):
            return problem(status, detail, kind)
        page = render(status, *_describe(status, detail))
        return Response(page, status, content_type="text/html; charset=utf-8")

    @app.errorhandler(HTTPException)
    def answer_http_error(error: HTTPException) -> Response | HTTPException:
        if error.code is None or error.code < 400 or error.response is not None:
            return error  # a redirect, or a view's own answer
        kind = getattr(error, "type", "about:blank")
        answered = answer(error.code, _own_words(error), kind)
        for name, value in error.get_headers():
            if name.lower() != "content-type":
                answered.headers[name] = value
        return answered


def _own_words(error: HTTPException) -> str:
    """Return what the raiser said, not what werkzeug says of every such error."""
    own = error.description != type(error).description
    return error.description if own and error.description else ""


def _describe(status: int, detail: str) -> tuple[str, str]:
    title = HTTPStatus(status).phrase
    return title, detail or DETAILS.get(status, title)
