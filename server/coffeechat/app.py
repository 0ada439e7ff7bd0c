"""The only wiring: which rooms make up the application."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from flask import Flask, Response, current_app, request
from flask.typing import ResponseReturnValue
from flask_openapi3.models.info import Info
from flask_openapi3.openapi import OpenAPI
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Rule

from coffeechat import __version__, api, security, web
from coffeechat.config import Config
from coffeechat.drafts import NeedsDetail
from coffeechat.exports.errors import UnreadableFile
from coffeechat.extraction.errors import PageError
from coffeechat.extraction.worker import Busy, PageReader
from coffeechat.records.errors import Explained
from coffeechat.security.problems import Problem, explain_invalid
from coffeechat.storage import Store, StoreError
from coffeechat.web.errors import render_error
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import AlreadyKept, BadInput, NotFound
from coffeechat.workflow.same_person import holder_of
from coffeechat.workflow.trash import keep_emptying
from coffeechat.workflow.writing import get_ready

BUSY, RETRY_SECONDS = 503, 2
WRITING = ("POST", "PATCH")
AS_NAMED = ("web.forget_person",)  # forgetting is for nobody but the one that is named
#: What goes wrong in a use case, and how HTTP says it.
STATUS: dict[type[Explained], int] = {
    NotFound: 404, NeedsDetail: 409, AlreadyKept: 409, BadInput: 422,
    PageError: 422, UnreadableFile: 422, Busy: BUSY, StoreError: 507,
}  # fmt: skip


class LateRule(Rule):
    """A route that learns to build its address when it is first asked for: werkzeug compiles
    two functions for each route at once, which is a twelfth of a start."""

    def _compile_builder(self, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        compile_now = partial(super()._compile_builder, append_unknown)
        compiled: Callable[..., tuple[str, str]] | None = None

        def build(rule: Rule, **values: object) -> tuple[str, str]:
            nonlocal compiled
            compiled = compiled or compile_now()
            return compiled(rule, **values)

        return build


@contextmanager
def open_companion(config: Config) -> Iterator[Companion]:
    """Open the data folder and a page reader; close both at the end.

    Raises StoreLocked where another companion holds the folder.
    """
    store = Store.open(config.data, port=config.port)
    reader = PageReader()
    try:
        yield Companion(store=store, reader=reader)
    finally:
        reader.close()
        store.close()


def get_ahead(companion: Companion) -> None:
    """Get ready for many requests: the reading process, the lists, the search index, the
    wordings; and empty the trash as time goes by."""
    if isinstance(companion.reader, PageReader):
        companion.reader.start()
    companion.store.warm_up()
    get_ready()
    # It ends with the process.
    emptying = (companion, threading.Event())
    threading.Thread(target=keep_emptying, args=emptying, daemon=True).start()


def create_app(companion: Companion, config: Config) -> OpenAPI:
    """Return the application that serves a companion at an address."""
    app = OpenAPI(
        __name__, static_folder=None, doc_ui=False,
        info=Info(title="coffeechat", version=__version__),
        validation_error_callback=explain_invalid, validation_error_model=Problem,
        security_schemes={"token": {"type": "http", "scheme": "bearer"}},
    )  # fmt: skip
    app.url_rule_class = LateRule
    app.extensions["coffeechat"] = companion
    security.install(
        app, companion.store.settings, config.address, companion.now, render=render_error,
        open_pages=("/favicon.ico",),
    )  # fmt: skip
    for blueprint in api.blueprints():
        app.register_api(blueprint)
    app.register_blueprint(web.blueprint)
    app.url_value_preprocessor(_lead_to_holder)
    app.after_request(_say_version)
    for kind, status in STATUS.items():
        app.register_error_handler(kind, _answer_with(app, status))
    return app


def _lead_to_holder(endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Have what is written about somebody go to the contact that holds them now: a page or panel
    that was open before they were merged still names the other one."""
    name = "id" if str(request.url_rule).startswith("/api/contacts/") else "contact_id"
    if values and name in values and request.method in WRITING and endpoint not in AS_NAMED:
        companion: Companion = current_app.extensions["coffeechat"]
        values[name] = holder_of(companion, values[name])


def _say_version(response: Response) -> Response:
    """Let the extension notice that it is older or newer than the companion."""
    response.headers["X-Coffeechat-Version"] = __version__
    return response


def _answer_with(app: Flask, status: int) -> Callable[[Explained], ResponseReturnValue]:
    """Return a handler that answers with the error's own sentence, in the form the
    caller reads: problem details or a page."""

    def answer(error: Explained) -> ResponseReturnValue:
        spoken = HTTPException(str(error))
        spoken.code, spoken.type = status, error.type  # type: ignore[attr-defined]
        response = app.make_response(app.handle_user_exception(spoken))
        if status == BUSY:
            response.headers["Retry-After"] = str(RETRY_SECONDS)
        return response

    return answer
