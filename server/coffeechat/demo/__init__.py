"""`coffeechat demo`: the product with twelve invented people, on a folder thrown away.

Each person is written as a page and captured as the extension would, and what happened with
them is logged as a user logs it, so that the demo shows what the product really makes of it.
"""

from __future__ import annotations

import shutil
import tempfile
import tomllib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from coffeechat.config import Config
from coffeechat.demo.pages import write_company_page, write_page
from coffeechat.demo.story import Story
from coffeechat.workflow import contacts
from coffeechat.workflow.captures import SentPage, capture_page
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import save_profile
from coffeechat.workflow.writing import prepare_questions

__all__ = ["PEOPLE", "fill", "run_demo", "write_page"]

PEOPLE = Path(__file__).with_name("people.toml")
STORY = Path(__file__).with_name("story.toml")


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
    """Put the invented user, the invented people and their three months into an empty store."""
    invented = tomllib.loads(PEOPLE.read_text("utf-8"))
    save_profile(companion, invented["me"])
    story = Story(companion, tomllib.loads(STORY.read_text("utf-8")))
    story.aim()
    _add_company(companion, invented["company"])
    for person in reversed(invented["person"]):
        contact = _add(companion, person)
        story.live(contact, person["name"])
        prepare_questions(companion, contact)
    story.conclude()


def _add_company(companion: Companion, company: dict[str, Any]) -> None:
    page = write_company_page(company)
    capture_page(companion, SentPage(url=company["url"], captured_at=companion.now(), html=page))


def _add(companion: Companion, person: dict[str, Any]) -> str:
    """Capture an invented person on the day they were found; return the contact's id."""
    slug = "-".join(person["name"].casefold().split())
    sent = SentPage(
        url=f"https://people.example/{slug}", html=write_page(person),
        captured_at=companion.now() - timedelta(days=person["found"]),
    )  # fmt: skip
    contact = capture_page(companion, sent).contact
    if contact is None:
        raise ValueError(f"the demo page of {person['name']} is not read as a person")
    if note := person.get("note"):
        contacts.add_note(companion, contact.id, note)
    changes: dict[str, Any] = {"tags": person["tags"]}
    changes |= {key: person[key] for key in ("greeting",) if key in person}
    changes |= {"location": person["corrected_place"]} if "corrected_place" in person else {}
    return contacts.amend_contact(companion, contact.id, changes).id
