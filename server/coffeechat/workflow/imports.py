"""Imports: stored in one step, listed, taken back as a whole."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from pydantic import ValidationError

from coffeechat.records.luggage import Import, Place
from coffeechat.records.profile import Profile
from coffeechat.storage import Store, trace
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.import_plan import Plan
from coffeechat.workflow.profile import PROFILE, get_profile

PREFIX = "import/"
KEPT = 7  # as many as there are backups of their kind


def keep_import(companion: Companion, import_id: str, file: str, plan: Plan) -> Import:
    """Store everything of a plan in one step, after a backup; raises `StoreError`."""
    store = companion.store
    with companion.writing:
        operations = [
            store.repositories[table].put(record)
            for table, records in plan.records.items()
            for record in records.values()
        ]
        if plan.profile:
            known = get_profile(companion).model_dump(mode="json")
            profile = Profile(**{**known, **plan.profile})
            operations.append(store.settings.put(PROFILE, profile.model_dump(mode="json")))
        backup = store.backup_before("import").name if operations else ""
        kept = Import(
            id=import_id, file=file, at=companion.now(), counts=plan.counts, further=plan.further,
            left_out=len(plan.left_out), backup=backup,
            places=[Place(table=table, id=doc_id, digest=digest)
                    for (table, doc_id), digest in trace(operations).items()],
        )  # fmt: skip
        operations.append(store.settings.put(PREFIX + import_id, kept.model_dump(mode="json")))
        store.commit(operations)
        store.settings.remove(*store.settings.keys(PREFIX)[:-KEPT])
    return kept


def list_imports(companion: Companion) -> list[Import]:
    """Return the imports that can be taken back, the latest first."""
    return sorted(_all(companion.store), key=lambda one: one.at, reverse=True)


def undo_import(companion: Companion, import_id: str) -> int:
    """Take an import back; return how many of its records were changed since and stay."""
    store = companion.store
    with companion.writing:
        stored = store.settings.get(PREFIX + import_id)
        if stored is None:
            raise NotFound("This import")
        found = Import(**stored)
        traces = {(one.table, one.id): one.digest for one in found.places}
        left = store.take_back_to(found.backup, traces) if traces else 0
        if left is None:
            raise BadInput(
                "The backup from before this import is gone, so it can’t be taken back at once. "
                "Choose its people in the list and put them in the trash."
            )
        store.settings.remove(PREFIX + import_id)
    return left


def forget(store: Store, contact_id: str) -> None:
    """Remove from the imports that a contact came with them, or was changed by them."""
    for one in _all(store):
        places = [place for place in one.places if place.id != contact_id]
        if len(places) < len(one.places):
            kept = one.model_copy(update={"places": places})
            store.settings.set(PREFIX + one.id, kept.model_dump(mode="json"))


def _all(store: Store) -> Iterator[Import]:
    for key in store.settings.keys(PREFIX):
        with contextlib.suppress(ValidationError):  # a damaged one can't be taken back
            yield Import(**store.settings.get(key, {}))
