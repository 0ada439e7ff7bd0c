"""The ledgers of all contacts, for what falls due, without reading whole records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from coffeechat.records.ledger import (
    InteractionLine,
    Ledger,
    MessageLine,
    PromiseLine,
    TalkLine,
)
from coffeechat.records.moments import within_reach
from coffeechat.storage.storage import JournalledStorage
from coffeechat.storage.summaries import moment, value
from coffeechat.storage.views import View

CONTACTS, MESSAGES, TALKS = "contacts", "messages", "conversations"
SURE_NAME = 0.5  # the confidence that what to call someone needs


class Ledgers(View):
    """What happened with each contact, kept up with the contacts, messages and talks."""

    def __init__(self, storage: JournalledStorage) -> None:
        self._people: dict[str, Ledger] = {}
        self._filled: dict[str, Ledger] = {}
        self._lines: dict[str, defaultdict[str, dict[str, Any]]] = {
            MESSAGES: defaultdict(dict), TALKS: defaultdict(dict),
        }  # fmt: skip
        self._owners: dict[tuple[str, str], str] = {}
        super().__init__(storage, (CONTACTS, MESSAGES, TALKS))

    def get(self, contact: str) -> Ledger | None:
        """Return a contact's ledger as it is now."""
        return next(iter(self.of([contact])), None)

    def of(self, contacts: Iterable[str]) -> list[Ledger]:
        """Return the ledgers of some contacts as they are now."""
        with self._catching_up:
            self.catch_up()
            known = filter(None, map(self._people.get, contacts))
            return [self._fill(one) for one in known]

    def all(self) -> list[Ledger]:
        """Return the ledger of everyone with whom anything was ever logged."""
        with self._catching_up:
            self.catch_up()
            return [self._fill(known) for known in self._active() if not known.gone]

    def _active(self) -> Iterator[Ledger]:
        """Yield whoever may have something due: most of a long list are only found."""
        for contact, known in self._people.items():
            logged = self._lines[MESSAGES].get(contact) or self._lines[TALKS].get(contact)
            if logged or known.interactions or known.stage != "found":
                yield known

    def _fill(self, known: Ledger) -> Ledger:
        if filled := self._filled.get(known.contact):
            return filled
        messages, talks = (self._lines[table].get(known.contact, {}) for table in (MESSAGES, TALKS))
        filled = known._replace(messages=tuple(messages.values()), talks=tuple(talks.values()))
        self._filled[known.contact] = filled
        return filled

    def refresh(self, table: str, key: str, document: dict[str, Any] | None) -> None:
        """Take in a contact, a message or a talk as it is now."""
        if table == CONTACTS:
            self._people.pop(key, None)
            self._filled.pop(key, None)
            if document is not None:
                self._people[key] = _read_contact(key, document)
            return
        lines = self._lines[table]
        before = self._owners.pop((table, key), "")
        lines[before].pop(key, None)
        self._filled.pop(before, None)
        if document is not None:
            line = _read_message(key, document) if table == MESSAGES else _read_talk(key, document)
            owner = self._owners[table, key] = document["contact"]
            lines[owner][key] = line
            self._filled.pop(owner, None)


def _read_contact(key: str, document: dict[str, Any]) -> Ledger:
    record, history = document["record"], document["history"]
    name = value(record, "name")
    greeting = record.get("greeting") or {}
    sure = greeting.get("confidence", 0) >= SURE_NAME
    posts = [one for one in record.get("activities", ()) if one["kind"] == "post"]
    captured = [moment(capture["captured_at"]) for capture in document["captures"]]
    return Ledger(
        contact=key, name=name, called=greeting["value"] if sure else name,
        stage=document["stage"],
        since=moment(history[-1]["at"] if history else document["created_at"]),
        gone=document["deleted_at"] is not None,
        rhythm_days=document["rhythm_days"],
        dismissed=frozenset(document.get("dismissed", ())),
        snoozed=tuple((one, moment(at)) for one, at in document.get("snoozed", {}).items()),
        interactions=tuple(
            InteractionLine(one["id"], moment(one["at"]), one["kind"])
            for one in document.get("interactions", ())
        ),
        captured_at=max(captured, default=None),
        post=max(posts, key=lambda one: one.get("date", ""))["title"] if posts else "",
    )  # fmt: skip


def _read_message(key: str, document: dict[str, Any]) -> MessageLine:
    return MessageLine(
        key, moment(document["at"]), document["channel"], document["direction"],
        document.get("outcome", ""), document.get("variant", ""),
    )  # fmt: skip


def _read_talk(key: str, document: dict[str, Any]) -> TalkLine:
    if document.get("cancelled_at"):  # nothing follows from it, held or not
        return TalkLine(key, _maybe(document["starts_at"]), cancelled=True)
    remarks = sorted(document["remarks"], key=lambda one: not one["thank_for"])
    offers = document.get("offers", ())
    return TalkLine(
        key, _maybe(document["starts_at"]), _maybe(document["ended_at"]),
        minutes=document["minutes"], medium=document["medium"],
        time_zone=document.get("time_zone", ""),
        remark=remarks[0]["text"] if remarks else "",
        promises=tuple(map(_read_promise, document["actions"])),
        referrals=sum(offer["kind"] == "referral" for offer in offers),
        started_at=_maybe(document.get("started_at")),
    )  # fmt: skip


def _read_promise(action: dict[str, Any]) -> PromiseLine:
    due = within_reach(date.fromisoformat(action["due"])) if action["due"] else None
    return PromiseLine(action["id"], action["text"], due, _maybe(action["done_at"]))


def _maybe(text: str | None) -> datetime | None:
    return None if text is None else moment(text)
