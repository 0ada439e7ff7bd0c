"""What the companion says about itself."""

from __future__ import annotations

from typing import Any

from flask import current_app
from flask_openapi3.blueprint import APIBlueprint

from coffeechat import __version__

blueprint = APIBlueprint("general", __name__, url_prefix="/api")


@blueprint.get("/health")
def health() -> dict[str, str]:
    """Say that this is a companion, and its version; open to everyone on this machine."""
    return {"name": "coffeechat", "version": __version__}


@blueprint.get("/openapi.json", doc_ui=False)
def describe() -> dict[str, Any]:
    """Return this interface as an OpenAPI document."""
    document: dict[str, Any] = current_app.api_doc  # type: ignore[attr-defined]
    return document
