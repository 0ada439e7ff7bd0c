"""A backup by hand, written by whoever holds the data."""

from __future__ import annotations

from pydantic import Field

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import Body
from coffeechat.security.api_guard import require_command_line
from coffeechat.workflow import backups

blueprint = Blueprint("backups", __name__)


class BackupBody(Body):
    """Where to write: the whole path of a file that is not there yet."""

    as_sent = frozenset({"path"})
    path: str = Field(min_length=1, max_length=4_000)


@blueprint.post("/backups")
def back_up(body: BackupBody) -> tuple[dict[str, str], int]:
    """Write a backup; for the coffeechat command alone, since it names a file."""
    require_command_line()
    backups.back_up(companion(), body.path)
    return {"path": body.path}, 201
