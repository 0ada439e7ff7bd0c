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
from coffeechat.workflow import contacts
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
    companion.store.contacts.save(_with_history(contact, person["stage"], found, reached))


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
