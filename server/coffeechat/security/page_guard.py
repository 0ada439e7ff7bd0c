"""What a request to the web view must bring: a session, and for a write proof of intent."""

from __future__ import annotations

from collections.abc import Collection

from flask import Request, Response, g
from werkzeug.exceptions import Forbidden

from coffeechat.security.limits import refuse_large
from coffeechat.security.moving import moving_page
from coffeechat.security.paths import SAFE_METHODS, is_open_page
from coffeechat.security.sessions import Sessions, is_csrf_token

SIGN_IN = "To open the web view signed in, run this in a terminal: `coffeechat open`"
STALE = "This form was out of date. Go back for a fresh one, then try again."
FOREIGN = "This came from another page, so nothing was done."


def check_page(
    request: Request, sessions: Sessions, open_pages: Collection[str]
) -> Response | None:
    """Let a request to the web view pass, with its session in `g.session`; otherwise raise
    the refusal, or answer with a page that comes back with its cookie."""
    if request.method in SAFE_METHODS and is_open_page(request.path, open_pages):
        return None
    _refuse_foreign(request)
    session = sessions.find_live(request.cookies.getlist(sessions.cookie))
    if session is None:
        if _was_followed_from_elsewhere(request):
            return _come_back(request)
        raise Forbidden(SIGN_IN)
    g.session = session
    refuse_large(request)  # known by now, so that the page that says it has its places
    if request.method not in SAFE_METHODS:
        _check_write(request, session, f"http://{sessions.address}")
    return None


def _refuse_foreign(request: Request) -> None:
    """Refuse what no user navigated to: another port's fetch and an extension's would
    carry the cookie, since cookies know neither ports nor, for extensions, sites."""
    site = request.headers.get("Sec-Fetch-Site")
    if site in (None, "same-origin"):
        return
    navigates = request.headers.get("Sec-Fetch-Mode") == "navigate"
    framed = request.headers.get("Sec-Fetch-Dest", "document") != "document"
    if request.method not in SAFE_METHODS or not navigates or framed:
        raise Forbidden(FOREIGN)


def _check_write(request: Request, session: str, own_origin: str) -> None:
    if not _is_from(request, own_origin):
        raise Forbidden(FOREIGN)
    token = request.headers.get("X-CSRF-Token") or request.form.get("csrf_token", "")
    if not is_csrf_token(session, token):
        raise Forbidden(STALE)


def _is_from(request: Request, own_origin: str) -> bool:
    """Judge by the Origin, or for a browser too old to tell it by the Referer."""
    origin = request.headers.get("Origin")
    if origin is not None:
        return origin == own_origin
    return request.headers.get("Referer", "").startswith(f"{own_origin}/")


def _was_followed_from_elsewhere(request: Request) -> bool:
    return request.headers.get("Sec-Fetch-Site") == "cross-site"


def _come_back(request: Request) -> Response:
    """A Strict cookie stays away when a link in a mail, a calendar or the panel leads here:
    ask again from our own page. The second request is same-origin, so this happens once."""
    return moving_page(request.url)
