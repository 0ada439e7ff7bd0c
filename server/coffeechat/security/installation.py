"""The one call that puts the whole room into an application."""

from __future__ import annotations

from collections.abc import Collection

from flask import Flask, g

from coffeechat.security.clients import Clients
from coffeechat.security.cors import install_cors
from coffeechat.security.guard import install_guard
from coffeechat.security.headers import install_headers
from coffeechat.security.installed import NAME, Security
from coffeechat.security.json_bodies import StrictJson
from coffeechat.security.pairing import Pairing
from coffeechat.security.paths import OPEN_PAGES
from coffeechat.security.problems import RenderPage, install_problems, plain_page
from coffeechat.security.routes import routes
from coffeechat.security.sessions import Sessions, csrf_token
from coffeechat.security.settings import Clock, Settings


def install(
    app: Flask,
    settings: Settings,
    address: str,
    clock: Clock,
    *,
    open_pages: Collection[str] = (),
    render: RenderPage = plain_page,
) -> Security:
    """Guard `app`, which listens at `address` ("127.0.0.1:PORT"), and add the routes
    /api/pair, /api/prove, /api/tokens, /api/sign-in-links, /sign-in and /sign-out.

    `open_pages` names further pages that need no session: a path, or a prefix that ends in
    a slash. `render` makes error pages. Templates get `csrf_token()`.
    """
    clients = Clients(settings, clock)
    sessions = Sessions(settings, address, clock)
    security = Security(clients, Pairing(clients, clock), sessions, render)
    app.extensions[NAME] = security
    app.json = StrictJson(app)
    install_guard(app, address, clients, sessions, (*OPEN_PAGES, *open_pages))
    install_problems(app, render)
    install_headers(app)
    install_cors(app, clients)
    app.register_blueprint(routes)
    app.add_template_global(_csrf_token, "csrf_token")
    return security


def _csrf_token() -> str:
    """Return the CSRF token of the session that asks; empty where nobody is signed in."""
    session: str = g.get("session", "")
    return csrf_token(session) if session else ""
