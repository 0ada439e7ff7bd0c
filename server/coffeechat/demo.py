"""`coffeechat demo`: the product with twelve invented people, on a folder thrown away.

Each person is written as a page and captured as the extension would, so that what the
demo shows is what the readers really read.
"""

from __future__ import annotations

import shutil
import tempfile
import tomllib
from collections.abc import Callable
from datetime import datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

from coffeechat.config import Config
from coffeechat.records.contact import STAGES, Contact, StageChange
from coffeechat.records.conversation import Message
from coffeechat.workflow import contacts, talks, targets, writing
from coffeechat.workflow.captures import SentPage, capture_page
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import save_profile

PEOPLE = Path(__file__).with_name("demo_people.toml")
FOUND_BEFORE = timedelta(days=9)  # how long before its present stage a contact was found


def run_demo(*, port: int, open_view: bool, say: Callable[[str], None]) -> None:
    """Serve the invented people until told to stop, then throw the folder away."""
    from coffeechat.serving import run_companion

    folder = Path(tempfile.mkdtemp(prefix="coffeechat-demo-"))
    say("A demo with invented people; everything in it is thrown away at the end.")
    try:
        run_companion(Config(data=folder, port=port), open_view=open_view, say=say, fill=fill)
    finally:
        shutil.rmtree(folder)


def fill(companion: Companion) -> None:
    """Put the invented user and the invented people into an empty store."""
    invented = tomllib.loads(PEOPLE.read_text("utf-8"))
    save_profile(companion, invented["me"])
    _add_target(companion, invented["target"])
    _add_company(companion, invented["company"])
    for person in reversed(invented["person"]):
        _add(companion, person)


def _add(companion: Companion, person: dict[str, Any]) -> None:
    reached = companion.now() - timedelta(days=person["days_ago"])
    found = reached - (FOUND_BEFORE if person["stage"] != "found" else timedelta())
    slug = "-".join(person["name"].casefold().split())
    sent = SentPage(
        url=f"https://people.example/{slug}", captured_at=found, html=write_page(person)
    )
    contact = capture_page(companion, sent).contact
    if contact is None:
        raise ValueError(f"the demo page of {person['name']} is not read as a person")
    if note := person.get("note"):
        contact = contacts.add_note(companion, contact.id, note)
    changes: dict[str, Any] = {"tags": person["tags"]}
    changes |= {key: person[key] for key in ("greeting",) if key in person}
    changes |= {"location": person["corrected_place"]} if "corrected_place" in person else {}
    contact = contacts.amend_contact(companion, contact.id, changes)
    if person["stage"] != "found":
        _add_request(companion, contact, found)
    if talk := person.get("talk"):
        _add_talk(companion, contact, talk, reached)
    contact = contacts.get_contact(companion, contact.id)
    companion.store.contacts.save(_with_history(contact, person["stage"], found, reached))


def _add_target(companion: Companion, target: dict[str, Any]) -> None:
    made = targets.add_target(companion, {"role": target["role"]})
    for belief in target["beliefs"]:
        targets.add_belief(companion, made.id, belief)


def _add_company(companion: Companion, company: dict[str, Any]) -> None:
    name = escape(company["name"])
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in company["paragraphs"])
    html = (
        f'<!doctype html><html lang="en"><head><title>About us | {name}</title>'
        f'<meta property="og:site_name" content="{name}"></head><body><main>'
        f"<h1>About {name}</h1>{paragraphs}</main></body></html>"
    )
    capture_page(companion, SentPage(url=company["url"], captured_at=companion.now(), html=html))


def _add_request(companion: Companion, contact: Contact, found: datetime) -> None:
    """Log the note that asked for the talk, as it was sent the day after."""
    note = writing.drafts_for(companion, contact.id, "connection-note")[0]
    companion.store.messages.add(
        Message(
            contact=contact.id, channel=note.channel, angle=note.angle, body=note.body,
            at=found + timedelta(days=1),
        )
    )  # fmt: skip


def _add_talk(
    companion: Companion, contact: Contact, talk: dict[str, Any], reached: datetime
) -> None:
    ended = reached - timedelta(hours=1)
    actions = [
        {"text": action["text"], "done_at": ended if action.get("done") else None}
        for action in talk["actions"]
    ]
    held = {"starts_at": ended - timedelta(minutes=talk["minutes"]), "ended_at": ended}
    talks.add_talk(companion, contact.id, {**talk, **held, "actions": actions})


def _with_history(contact: Contact, stage: str, found: datetime, reached: datetime) -> Contact:
    """Spread the stages that led here evenly over the days since the contact was found."""
    passed = (
        ("found", "asked", "closed") if stage == "closed" else STAGES[: STAGES.index(stage) + 1]
    )
    step = (reached - found) / max(1, len(passed) - 1)
    contact.history = [
        StageChange(stage=name, at=found + step * number, because="invented for the demo")
        for number, name in enumerate(passed)
    ]
    contact.stage = passed[-1]
    contact.created_at, contact.updated_at = found, reached
    return contact


def write_page(person: dict[str, Any]) -> str:
    """Return a person's page as plain HTML with headings."""
    jobs = [
        f"<li><h3>{escape(role)}</h3><p>{escape(organisation)}</p><p>{escape(dates)}</p>"
        + (f"<p>{escape(summary)}</p>" if summary else "")
        + "</li>"
        for role, organisation, dates, summary in person["experience"]
    ]
    schools = [
        f"<li><h3>{escape(school)}</h3><p>{escape(degree)}</p><p>{escape(dates)}</p></li>"
        for school, degree, dates in person["education"]
    ]
    posts = [f"<li><article><h3>{escape(post)}</h3></article></li>" for post in person["posts"]]
    skills = [f"<li>{escape(skill)}</li>" for skill in person["skills"]]
    sections = (
        ("About", [f"<p>{escape(person['about'])}</p>"] if person["about"] else [], "div"),
        ("Experience", jobs, "ul"), ("Education", schools, "ul"), ("Posts", posts, "ul"),
        ("Skills", skills, "ul"),
    )  # fmt: skip
    body = "".join(
        f"<section><h2>{title}</h2><{tag}>{''.join(items)}</{tag}></section>"
        for title, items, tag in sections
        if items
    )
    name, lang = escape(person["name"]), person.get("lang", "en")
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{name}</title></head><body><main>'
        f"<h1>{name}</h1><p>{escape(person['headline'])}</p><p>{escape(person['place'])}</p>"
        f"{body}</main></body></html>"
    )
