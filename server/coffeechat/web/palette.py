"""What the palette and the search field offer as one types: people, pages, actions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from flask import request, url_for

from coffeechat.web.blueprint import companion, web
from coffeechat.web.hits import address_of_hit
from coffeechat.workflow import contacts
from coffeechat.workflow.errors import NotFound
from coffeechat.workflow.finding import find_people, likeness, likeness_to_any

NEAR = 62.0  # of 100: how like its words a page or an action must be to what was typed
MOST = 6
LONGEST = 200  # characters that are looked at


class Place(NamedTuple):
    """Somewhere to go: its words, others it may be meant by, the page and its part."""

    words: str
    also: str
    endpoint: str
    part: str | None = None


PAGES = (
    Place("Today", "due reminders start home", "web.show_today"),
    Place("People", "contacts list", "web.show_people"),
    Place("Learned", "themes beliefs insights figures does it work", "web.show_learned"),
    Place("You", "profile settings me about", "web.show_profile"),
    Place("Research", "company pages captured", "web.show_research"),
    Place("Trash", "deleted bin removed restore", "web.show_trash"),
    Place("Move in, move out", "import export backup restore save load copy transfer move another "
          "new computer file csv vcard linkedin json markdown zip", "web.show_luggage"),
    Place("Welcome", "first steps set up start help", "web.welcome"),
)  # fmt: skip
ACTIONS = (
    Place("Add somebody by hand", "new person contact create enter type", "web.add_person"),
    Place("Paste a page", "pdf text read capture", "web.add_person", "paste"),
    Place("Import people", "move in csv vcard linkedin address book file upload load",
          "web.show_luggage"),
    Place("Export everything", "move out save json download backup copy another new computer",
          "web.show_luggage", "out-title"),
    Place("Pair a browser", "extension button connect chrome chromium firefox introduce code",
          "web.pair"),
    Place("Say what you aim at", "target company role industry belief", "web.show_profile",
          "targets"),
    Place("Read my own page", "profile fill me", "web.show_profile", "own-page"),
    Place("Shut out a browser or script", "token revoke clients", "web.show_profile", "clients"),
)  # fmt: skip
#: What can be done with the person whose page is open.
HERE = (
    Place("Write a note", "remember add", "web.show_person", "notes"),
    Place("Log a talk", "remarks conversation heard", "web.show_person", "talks"),
    Place("Plan a talk", "date calendar schedule", "web.show_person", "talks"),
    Place("Read the questions", "ask agenda", "web.show_person", "questions"),
    Place("Write a draft", "message email note thank-you", "web.show_person", "drafts"),
    Place("Prep sheet", "prepare print", "web.show_prep_sheet"),
    Place("Tags and targets", "label aim", "web.show_person", "yours"),
)  # fmt: skip
KEYS = {"label": "Keyboard shortcuts", "where": (), "url": "#keys"}


@web.get("/find")
def find() -> dict[str, list[dict[str, Any]]]:
    """Return what is meant by `q`; `at` is the path of the page that asks, `people` asks for
    people alone."""
    q = request.args.get("q", "")[:LONGEST].strip()
    groups = [{"name": "People", "hits": _people(q)}]
    if "people" not in request.args:
        groups = [*_here(q, request.args.get("at", "")), *groups]
        groups.append({"name": "Pages", "hits": _choose(q, PAGES)})
        keys = [KEYS] if likeness(q, f"{KEYS['label']} help") >= NEAR else []
        groups.append({"name": "Actions", "hits": [*_choose(q, ACTIONS), *keys]})
    return {"groups": [group for group in groups if group["hits"]]}


def _people(q: str) -> list[dict[str, Any]]:
    return [
        {
            "label": one.name, "where": one.where, "found_in": one.found_in, "pieces": one.pieces,
            "url": address_of_hit(one.id, one.found_in, q),
        }
        for one in find_people(companion(), q)
    ]  # fmt: skip


def _here(q: str, path: str) -> list[dict[str, Any]]:
    """Return the actions for the person whose page is open, if there is one."""
    found = re.match(r"/people/(\d{1,18})\b", path)
    try:
        person = contacts.get_contact(companion(), found[1]) if found else None
    except NotFound:
        person = None
    if person is None:
        return []
    return [{"name": person.name, "hits": _choose(q, HERE, contact_id=person.id)}]


def _choose(q: str, places: Iterable[Place], **values: Any) -> list[dict[str, Any]]:
    """Return the places that are meant, best first; all of them where nothing is typed."""
    ranked = [(max(likeness(q, place.words), likeness_to_any(q, place.also) - 5), place)
              for place in places]  # fmt: skip
    ranked.sort(key=lambda one: -one[0])
    return [
        {"label": place.words, "where": (),
         "url": url_for(place.endpoint, **values, _anchor=place.part)}
        for score, place in ranked
        if score >= NEAR
    ][: MOST if q else None]  # fmt: skip
