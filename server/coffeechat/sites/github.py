"""GitHub: what the h-card of a profile leaves out, the README before all.

Serves github.com/NAME; pages of repositories and organisations are left to the others.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.page import Page
from coffeechat.extraction.passages import notes_from
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.section_readers import is_prose
from coffeechat.extraction.vocabulary import role_words

NAME = "github"
HOSTS = ("github.com",)
SOURCE = "site:github"
_TITLE = re.compile(r"^([\w-]+) \(([^()]{2,60})\)")  # an account, and a name or a role


def read(page: Page) -> Reading:
    """Return what a GitHub profile page says."""
    reading = Reading(SOURCE)
    if page.metas.get("og:type") != "profile" and not _TITLE.match(page.title):
        return reading
    if len(urlsplit(page.url).path.strip("/").split("/")) != 1:
        return reading
    reading.kind = "person"
    if named := _TITLE.match(page.title):
        name = named[1] if role_words(named[2]) and knownness(named[2]) <= 0 else named[2]
        reading.votes.append(NameVote(name, 5.0, page.title, sure=True))
    _take_readme(page, reading)
    return reading


def _take_readme(page: Page, reading: Reading) -> None:
    """The README stands in the page's one article; its prose is the person's own words."""
    prose = [line for line in page.outline.lines
             if is_prose(line) and any(tag.name == "article" for tag in line.path)]  # fmt: skip
    if prose:
        reading.say("about", "\n".join(line.text for line in prose[:6]), prose[0].text, 0.7)
        reading.notes = notes_from([line.text for line in prose[:6]], SOURCE)
