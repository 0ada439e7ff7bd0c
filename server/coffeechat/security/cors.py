"""CORS for the paired extensions' exact origins, and for nobody else."""

from __future__ import annotations

from flask import Flask, Response, request
from flask_cors import cross_origin

from coffeechat.security.clients import Clients
from coffeechat.security.headers import VERSION_HEADER
from coffeechat.security.paths import is_api


def install_cors(app: Flask, clients: Clients) -> None:
    """Name a paired extension's origin in the answers to it.

    flask-cors fixes its origins when it is set up, but extensions are paired and revoked
    while the companion runs. So its decorator is given each answer, with the origins of
    that moment. They are compared as plain text: `extension_origin` lets none be paired
    that flask-cors would take for a pattern.
    """

    @app.after_request
    def add_cors(response: Response) -> Response:
        origin = request.headers.get("Origin")
        if not is_api(request.path) or origin not in clients.origins():
            return response
        share = cross_origin(
            origins=[origin],
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key"],
            expose_headers=["Retry-After", VERSION_HEADER],
            methods=["GET", "POST", "PATCH", "DELETE"],
            automatic_options=False,
        )
        shared: Response = share(lambda: response)()
        shared.vary.add("Origin")
        return shared
