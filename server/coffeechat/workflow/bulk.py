"""One change to many people at once, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, get_args

from coffeechat.records.contact import Contact, Stage
from coffeechat.workflow.amendments import apply_changes
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.same_person import holder_of
from coffeechat.workflow.targets import get_target

MOST = 500  # people in one change
TAG_LIMIT = 60  # characters

Change = Callable[[Contact], dict[str, Any]]


def change_people(companion: Companion, ids: Iterable[str], action: str, value: str = "") -> int:
    """Do one thing to many people and return to how many: "tag" and "untag" with a tag,
    "stage" with a stage, "target" with a target's id, "trash", "restore"."""
    wanted = list(dict.fromkeys(holder_of(companion, one) for one in ids))
    if not wanted:
        raise BadInput("Choose at least one person first.")
    if len(wanted) > MOST:
        raise BadInput(f"At most {MOST} people can be changed at once.")
    with companion.writing:
        found = [one for one in map(companion.store.contacts.get, wanted) if one is not None]
        changed = _change(companion, found, action, value)
        companion.store.commit([companion.store.contacts.put(one) for one in changed])
    return len(changed)


def _change(companion: Companion, people: list[Contact], action: str, value: str) -> list[Contact]:
    if action in ("trash", "restore"):
        gone = companion.now() if action == "trash" else None
        return [one.model_copy(update={"deleted_at": gone}) for one in people]
    change = _understand(companion, action, value.strip())
    return [apply_changes(companion, one, change(one)) for one in people]


def _understand(companion: Companion, action: str, value: str) -> Change:
    """Return what an action changes of each person."""
    if action == "stage":
        if value not in get_args(Stage):
            raise BadInput("Choose a stage.")
        return lambda _: {"stage": value}
    if action == "target":
        target = get_target(companion, value).id
        return lambda one: {"targets": list(dict.fromkeys([*one.targets, target]))}
    if action not in ("tag", "untag"):
        raise BadInput("Choose what to do with them.")
    if not value or "," in value or len(value) > TAG_LIMIT:
        raise BadInput(f"Write one tag, without a comma, of at most {TAG_LIMIT} characters.")
    if action == "untag":
        return lambda one: {"tags": [tag for tag in one.tags if tag != value]}
    return lambda one: {"tags": list(dict.fromkeys([*one.tags, value]))}
