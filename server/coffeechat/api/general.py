"""What the companion says about itself."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, cast

from flask import current_app, request
from flask_openapi3.openapi import OpenAPI

from coffeechat import __version__
from coffeechat.api.blueprint import Blueprint, make_document
from coffeechat.api.context import companion
from coffeechat.workflow import drift
from coffeechat.workflow.profile import get_profile

blueprint = Blueprint("general", __name__)


@blueprint.get("/health")
def health() -> dict[str, str]:
    """Say that this is a companion, and its version; open to everyone on this machine."""
    if "X-Coffeechat-Extension" in request.headers:
        current_app.extensions["coffeechat-security"].extension_seen = True
    return {"name": "coffeechat", "version": __version__}


@blueprint.get("/state")
def state() -> dict[str, Any]:
    """Say what is set up and what was found damaged: what `coffeechat doctor` asks."""
    clients = current_app.extensions["coffeechat-security"].clients.list()
    backups = companion().store.dated_backups()
    return {
        "contacts": len(companion().store.contacts),
        "report": companion().store.report,
        "backups": {"kept": len(backups), "last": str(backups[-1]) if backups else ""},
        "extension": current_app.extensions["coffeechat-security"].extension_seen,
        "paired": any(client.kind == "extension" for client in clients),
        "profile": get_profile(companion()).known,
        "sites": [asdict(one) for one in drift.list_readings(companion().store)],
    }


@blueprint.get("/openapi.json", doc_ui=False)
def describe() -> dict[str, Any]:
    """Return this interface as an OpenAPI document."""
    return make_document(cast(OpenAPI, current_app))
