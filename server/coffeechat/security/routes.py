"""The routes of this room: pairing, the proof, tokens, signing in and out."""

from __future__ import annotations

from flask import Blueprint, Response, abort, g, jsonify, request
from pydantic import Field
from werkzeug.exceptions import Forbidden, TooManyRequests

from coffeechat.records.base import Entry
from coffeechat.security.api_guard import extension_origin, require_command_line
from coffeechat.security.clients import NAME_LENGTH
from coffeechat.security.installed import security
from coffeechat.security.json_bodies import read_body
from coffeechat.security.moving import moving_page
from coffeechat.security.pairing import TooManyTriesError, WrongCodeError
from coffeechat.security.paths import SIGN_IN
from coffeechat.security.sessions import LONGEST

SIGNED_OUT = (
    "This browser is signed out of coffeechat. To come back, run this in a terminal: "
    "`coffeechat open`"
)
USED_LINK = (
    "It was used already, or is too old. For a new one, run this in a terminal: `coffeechat open`"
)

routes = Blueprint("security", __name__)


class PairBody(Entry):
    """The code that the pairing page shows, and what to call the client in lists."""

    code: str = Field(max_length=40)
    client_name: str = Field(default="A browser", max_length=NAME_LENGTH)


class TokenBody(Entry):
    """What to call a script or a calendar in lists."""

    name: str = Field(default="", max_length=NAME_LENGTH)


class ProveBody(Entry):
    """Whose token to prove, over a text that was never used before."""

    client: str = Field(max_length=40)
    nonce: str = Field(pattern=r"^[A-Za-z0-9_+/=-]{16,128}$")


@routes.post("/api/pair")
def pair() -> Response:
    """Exchange a code for a client id and its token."""
    origin = extension_origin(request)
    body = read_body(PairBody)
    try:
        client, token = security().pairing.claim(body.code, origin, body.client_name)
    except WrongCodeError as error:
        raise Forbidden(str(error)) from error
    except TooManyTriesError as error:
        raise TooManyRequests(str(error), retry_after=error.seconds) from error
    return jsonify(client=client.id, token=token)


@routes.post("/api/prove")
def prove() -> Response:
    """Show that this is the companion that a client was paired with."""
    body = read_body(ProveBody)
    proof = security().clients.prove(body.client, body.nonce, security().sessions.address)
    if proof is None:
        abort(404, "This companion was never paired with that client. Pair again.")
    return jsonify(proof=proof)


@routes.post("/api/tokens")
def issue_token() -> Response:
    """Give the command line a token for a script."""
    require_command_line()
    client, token = security().clients.issue_script_token(read_body(TokenBody).name or "A script")
    return jsonify(client=client.id, token=token)


@routes.post("/api/calendars")
def issue_calendar_key() -> Response:
    """Give the command line the secret address of a feed that a calendar may follow."""
    require_command_line()
    client, address = security().new_feed(read_body(TokenBody).name or "A calendar")
    return jsonify(client=client.id, address=address)


@routes.post("/api/sign-in-links")
def link_sign_in() -> Response:
    """Give the command line an address that signs a browser in once."""
    require_command_line()
    return jsonify(link=security().sign_in_link())


@routes.get(SIGN_IN)
def sign_in() -> Response:
    """Use up a one-time link and leave a session cookie."""
    sessions = security().sessions
    answer = moving_page("/")
    if session := sessions.sign_in(request.args.get("link", "")):
        answer.set_cookie(
            sessions.cookie, session, max_age=LONGEST, path="/", httponly=True, samesite="Strict"
        )
    elif sessions.find_live(request.cookies.getlist(sessions.cookie)) is None:
        raise Forbidden(USED_LINK)
    return answer


@routes.post("/sign-out")
def sign_out() -> Response:
    """End this browser's session."""
    sessions = security().sessions
    sessions.sign_out(g.session)
    answer = Response(
        security().render(200, "Signed out", SIGNED_OUT),
        content_type="text/html; charset=utf-8",
    )
    answer.delete_cookie(sessions.cookie, path="/", httponly=True, samesite="Strict")
    return answer
