"""What happened with the invented people, lived through with the product's own use cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from coffeechat.workflow import contacts, messages, talks, targets, verdicts, wants, writing
from coffeechat.workflow.companion import Companion

Row = dict[str, Any]


class Story:
    """The invented user's three months, told in days before now."""

    def __init__(self, companion: Companion, told: Row) -> None:
        self._companion = companion
        self._now = companion.now()
        self._told = told
        self._targets: dict[str, str] = {}
        self._beliefs: dict[str, str] = {}

    def aim(self) -> None:
        """Write down the targets, and what is believed of them before the talks."""
        for target in self._told["target"]:
            then = self._at(target["days"])
            parts = {key: target[key] for key in ("role", "company", "industry") if key in target}
            made = targets.add_target(then, parts)
            self._targets[target["key"]] = made.id
            for belief in target["beliefs"]:
                self._beliefs[belief["key"]] = targets.add_belief(then, made.id, belief["text"]).id

    def live(self, contact: str, name: str) -> None:
        """Log the messages and talks with a person, in the order in which they happened."""
        told = self._told["person"][name]
        chosen = [self._targets[told["target"]]]
        contacts.amend_contact(self._companion, contact, {"targets": chosen})
        happened = [(row["days"], self._message, row) for row in told.get("messages", ())]
        happened += [(row["days"], self._talk, row) for row in told.get("talk", ())]
        for days, log, row in sorted(happened, key=lambda one: -one[0]):
            log(self._at(max(days, 0)), contact, row)
        past = [days for days, _, _ in happened if days >= 0]
        if past:
            last = self._moment(min(past))
            self._companion.store.contacts.change(
                contact, lambda one: setattr(one, "updated_at", last)
            )

    def conclude(self) -> None:
        """Keep the verdicts, and the answers to whether each part is still wanted."""
        for target in self._told["target"]:
            for row in target.get("verdicts", ()):
                then = self._at(row["days"])
                verdicts.give_verdict(then, self._beliefs[row["belief"]], row["text"])
            for row in target["wants"]:
                then, made = self._at(row["days"]), self._targets[target["key"]]
                wants.answer_want(then, made, row["part"], row["answer"], row.get("why", ""))

    def _message(self, then: Companion, contact: str, row: Row) -> None:
        fields = {key: value for key, value in row.items() if key != "days"}
        if fields.get("direction") != "received" and "body" not in fields:
            draft = writing.drafts_for(then, contact, fields["channel"])[0]
            fields |= {"body": draft.body, "angle": draft.angle, "subject": draft.subject or ""}
        messages.log_message(then, contact, {**fields, "at": then.now()})

    def _talk(self, then: Companion, contact: str, row: Row) -> None:
        moment = self._moment(row["days"])
        fields = {key: row[key] for key in ("medium", "minutes")}
        if row["days"] < 0:
            self._plan(then, contact, row)
            return
        actions = [
            {"text": one["text"], "done_at": self._moment(one["done"]) if "done" in one else None}
            for one in row["actions"]
        ]
        told = [
            {**{key: value for key, value in one.items() if key != "speaks"}, "said_at": moment}
            for one in row["remarks"]
        ]
        offers = [{**one, "said_at": moment} for one in row.get("offers", ())]
        talk = talks.add_talk(then, contact, {
            **fields, "starts_at": moment - timedelta(minutes=row["minutes"]), "ended_at": moment,
            "remarks": told, "actions": actions, "offers": offers,
        })  # fmt: skip
        for remark, one in zip(talk.remarks, row["remarks"], strict=True):
            for belief, stance in one.get("speaks", {}).items():
                verdicts.testify(then, self._beliefs[belief], talk.id, remark.id, stance)

    def _plan(self, then: Companion, contact: str, row: Row) -> None:
        day = self._moment(row["days"]).date()
        begins = datetime.combine(day, time(row["hour"]))
        told = {key: value for key, value in row.items() if key not in ("days", "hour")}
        talks.add_talk(then, contact, {**told, "starts_at": begins})

    def _moment(self, days: float) -> datetime:
        return self._now - timedelta(days=days)

    def _at(self, days: float) -> Companion:
        """Return the companion as it was so many days ago: its clock is turned back."""
        moment = self._moment(days)
        return replace(self._companion, now=lambda: moment)
