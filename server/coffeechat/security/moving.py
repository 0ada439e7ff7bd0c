"""A page that leads on by itself, without a script."""

from __future__ import annotations

from html import escape

from flask import Response


def moving_html(address: str) -> str:
    """Return the HTML of a page that opens `address` at once."""
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>coffeechat</title>'
        f'<meta http-equiv="refresh" content="0;url={escape(address)}">'
        f'<p><a href="{escape(address)}">Go on to coffeechat</a></p></html>\n'
    )


def moving_page(address: str) -> Response:
    """Return that page as an answer.

    A redirect would not do: a browser that came from another site keeps a SameSite=Strict
    cookie back over redirects, but sends it when our own page leads on.
    """
    return Response(moving_html(address), content_type="text/html; charset=utf-8")
