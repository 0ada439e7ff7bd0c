"""A blueprint of the interface, whose part of the OpenAPI document is made when asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.openapi import OpenAPI
from flask_openapi3.types import ParametersTuple

_describing = threading.Lock()


class Blueprint(APIBlueprint):
    """Routes whose parameters are checked as they are annotated.

    flask-openapi3 makes the schemas of a route when it is decorated; those of all routes are
    a tenth of a start, and few ever ask for them.
    """

    def __init__(self, name: str, import_name: str, url_prefix: str = "/api") -> None:
        super().__init__(name, import_name, url_prefix=url_prefix)
        self._descriptions: list[Callable[[], object]] = []

    def _collect_openapi_info(
        self, rule: str, func: Callable[..., Any], **described: Any
    ) -> ParametersTuple:
        collect = super()._collect_openapi_info
        if described.pop("doc_ui", True):
            self._descriptions.append(partial(collect, rule, func, **described))
        return collect(rule, func, doc_ui=False)

    def describe(self, app: OpenAPI) -> None:
        """Add the routes to the document of the application."""
        for add in self._descriptions:
            add()
        self._descriptions.clear()
        app.paths.update(self.paths)
        app.components_schemas.update(self.components_schemas)


def make_document(app: OpenAPI) -> dict[str, Any]:
    """Return the OpenAPI document of an application."""
    with _describing:
        if not app.spec_json:
            for blueprint in app.blueprints.values():
                if isinstance(blueprint, Blueprint):
                    blueprint.describe(app)
        document: dict[str, Any] = app.api_doc
    return document
