"""The only wiring: which rooms make up the application."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Response, make_response
from flask_openapi3 import Info, OpenAPI
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from coffeechat import __version__, api, security, web
from coffeechat.config import Config
from coffeechat.extraction import PageError
from coffeechat.extraction.worker import Busy, PageReader
from coffeechat.security.problems import problem
from coffeechat.storage import Store, StoreError
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.profile import explain

#: What goes wrong in a use case, and how HTTP says it.
STATUS: dict[type[Exception], int] = {
    NotFound: 404, BadInput: 422, PageError: 422, Busy: 503, StoreError: 507,
}  # fmt: skip
RETRY_SECONDS = 2


@contextmanager
def open_companion(config: Config) -> Iterator[Companion]:
    """Open the data folder and a page reader; close both at the end.

    Raises StoreLocked where another companion holds the folder.
    """
    store = Store.open(config.data)
    reader = PageReader()
    try:
        yield Companion(store=store, reader=reader)
    finally:
        reader.close()
        store.close()


def create_app(companion: Companion, config: Config) -> OpenAPI:
    """Return the application that serves a companion at an address."""
    app = OpenAPI(
        __name__, static_folder=None, doc_ui=False,
        info=Info(title="coffeechat", version=__version__),
        validation_error_callback=_refuse_values,
    )  # fmt: skip
    app.extensions["coffeechat"] = companion
    security.install(app, companion.store.settings, config.address)
    for blueprint in api.blueprints():
        app.register_api(blueprint)
    app.register_blueprint(web.blueprint)
    for kind, status in STATUS.items():
        app.register_error_handler(kind, _answer_with(status))
    return app
