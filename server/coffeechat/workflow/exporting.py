"""Everything, or everyone, as files that other programs read."""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from coffeechat.exports.archive import NAME, write_archive
from coffeechat.exports.card import Card, card_of
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation, Message
from coffeechat.workflow.calendars import write_feed
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import get_profile

Said = TypeVar("Said", Conversation, Message)


@dataclass(frozen=True)
class Exported:
    """A file to give to the user, or several that make a folder."""

    name: str
    media_type: str
    files: dict[str, str]

    @property
    def data(self) -> bytes:
        """The one file's bytes, or a zip file of the folder."""
        if not self.name.endswith(".zip"):
            return next(iter(self.files.values())).encode("utf-8")
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, text in self.files.items():
                archive.writestr(path, text)
        return packed.getvalue()


def export(companion: Companion, form: str) -> Exported:
    """Return everyone in one of FORMS; people in the trash are left out, but of "json"."""
    return FORMS[form](companion)


def _export_json(companion: Companion) -> Exported:
    tables = {name: map(_dump, kept.all()) for name, kept in companion.store.repositories.items()}
    profile = get_profile(companion).model_dump(mode="json")
    text = write_archive(tables, profile, companion.now())
    return Exported(NAME, "application/json", {NAME: text})


def _export_csv(companion: Companion) -> Exported:
    from coffeechat.exports.tables import write_table

    name = "coffeechat-people.csv"
    # Excel reads UTF-8 by its mark alone.
    return Exported(name, "text/csv", {name: "\ufeff" + write_table(_cards(companion))})


def _export_vcard(companion: Companion) -> Exported:
    from coffeechat.exports.vcards import write_cards

    name = "coffeechat-people.vcf"
    return Exported(name, "text/vcard", {name: "".join(write_cards(_cards(companion)))})


def _export_markdown(companion: Companion) -> Exported:
    from coffeechat.exports.folder import Everything, write_folder

    store = companion.store
    everything = Everything(
        people=_people(companion), talks=_by_contact(store.conversations.all(), _moment_of),
        messages=_by_contact(store.messages.all(), lambda one: one.at),
        targets=get_profile(companion).targets, beliefs=list(store.beliefs.all()),
    )  # fmt: skip
    return Exported("coffeechat-notes.zip", "application/zip", dict(write_folder(everything)))


def _export_calendar(companion: Companion) -> Exported:
    name = "coffeechat-talks.ics"
    return Exported(name, "text/calendar", {name: write_feed(companion).decode()})


FORMS: dict[str, Callable[[Companion], Exported]] = {
    "json": _export_json, "csv": _export_csv, "vcard": _export_vcard,
    "markdown": _export_markdown, "calendar": _export_calendar,
}  # fmt: skip


def _people(companion: Companion) -> list[Contact]:
    present = (one for one in companion.store.contacts.all() if one.deleted_at is None)
    return sorted(present, key=lambda one: one.name.casefold())


def _cards(companion: Companion) -> Iterator[Card]:
    return map(card_of, _people(companion))


def _dump(record: Any) -> dict[str, Any]:
    found: dict[str, Any] = record.model_dump(mode="json")
    return found


def _by_contact(records: Iterable[Said], key: Callable[[Said], Any]) -> dict[str, list[Said]]:
    found: defaultdict[str, list[Said]] = defaultdict(list)
    for one in sorted(records, key=key):
        found[one.contact].append(one)
    return found


def _moment_of(talk: Conversation) -> str:
    moment = talk.ended_at or talk.starts_at
    return moment.isoformat() if moment else ""
