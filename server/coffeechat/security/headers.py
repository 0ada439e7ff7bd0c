"""What every answer tells the browser not to do with it."""

from __future__ import annotations

from flask import Flask, Response, request

from coffeechat import __version__
from coffeechat.security.paths import is_api

VERSION_HEADER = "X-Coffeechat-Version"

PAGE_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        # No string becomes markup: innerHTML throws in browsers that know this.
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Nothing to other sites. With `no-referrer` a browser would send `Origin: null` with
    # our own forms, and the guard could not tell them from a stranger's.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    # Another port of 127.0.0.1 is the same site to a browser: ask for a process of our own.
    "Origin-Agent-Cluster": "?1",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
    "payment=(), publickey-credentials-get=(), usb=()",
}


def install_headers(app: Flask) -> None:
    """Put the headers on every answer of the application, errors included."""

    @app.after_request
    def add_headers(response: Response) -> Response:
        response.headers.update(HEADERS)
        api = is_api(request.path)
        response.headers["Content-Security-Policy"] = API_POLICY if api else PAGE_POLICY
        if api:
            response.headers[VERSION_HEADER] = __version__
        if not request.path.startswith("/static/"):
            response.headers["Cache-Control"] = "no-store"
        return response
