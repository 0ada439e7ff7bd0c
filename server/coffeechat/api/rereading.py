"""Reading stored pages again, one contact or page a call, so that a caller can show how far it
is."""

from __future__ import annotations

from typing import Any

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import Body, ContactPath, PagePath
from coffeechat.workflow import rereading

blueprint = Blueprint("rereading", __name__)


class RereadBody(Body):
    """Whether to keep the new reading, or only to say what would change."""

    apply: bool = False


@blueprint.get("/rereadable")
def list_rereadable() -> dict[str, Any]:
    """List the contacts whose pages are stored, and the stored pages of research."""
    contacts = rereading.list_rereadable(companion())
    pages = rereading.list_rereadable_pages(companion())
    return {
        "contacts": [{"id": one.id, "name": one.name} for one in contacts],
        "pages": [{"id": page.id, "name": page.record.title or page.url} for page in pages],
    }


@blueprint.post("/contacts/<id>/reread")
def reread(path: ContactPath, body: RereadBody) -> dict[str, Any]:
    """Read a contact's stored pages again with today's rules."""
    return {"changes": rereading.reread_contact(companion(), path.id, apply=body.apply)}


@blueprint.post("/pages/<id>/reread")
def reread_page(path: PagePath, body: RereadBody) -> dict[str, Any]:
    """Read a stored page of research again with today's rules."""
    return {"changes": rereading.reread_page(companion(), path.id, apply=body.apply)}
