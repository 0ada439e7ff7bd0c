"""Which lines are menus and trails, and which asides the page's own text, whatever their markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import name_words

if TYPE_CHECKING:
    from coffeechat.extraction.outline import Line, Link

_TOP = 40  # lines among which a menu may stand
_LABEL_LENGTH = 30  # of a menu's entry
_FEWEST = 3  # items of a menu
_SEVERAL = 8  # lines of text without a link, as no menu has them
_TRAIL = re.compile(r"[›»→>|/]")


def set_menus_apart(lines: list[Line]) -> None:
    """A row of links within the site is a menu, though no markup says so."""
    for line in lines[:_TOP]:
        if line.region == "main" and is_trail(line.text):
            line.region = "nav"
        row = line.region == "main" and len(line.links) > 3 and all(map(_leads_within, line.links))
        if row and sum(len(link.text) for link in line.links) * 4 > len(line.text) * 3:
            line.region = "nav"
    for line in _home_list(lines[:_TOP]):
        line.region = "nav"


def _home_list(lines: list[Line]) -> list[Line]:
    """Return the items of a list of short labels whose first is the word for the first page:
    "Home", "Network", "Jobs"."""
    first = next((line for line in lines if line.tag == "li" and line.region in ("main", "header")
                  and fold(line.text) in name_words("home_words")), None)  # fmt: skip
    items = [line for line in lines if first and line.path[:-1] == first.path[:-1]]
    plain = all(len(line.text) < _LABEL_LENGTH and not line.level for line in items)
    return items if plain and len(items) >= _FEWEST else []


def is_trail(text: str) -> bool:
    """Whether a row begins with the word for a site's first page: "Home › People"."""
    first, *rest = (piece.strip() for piece in _TRAIL.split(text[:200]))
    return bool(rest) and fold(first) in name_words("home_words")


def _leads_within(link: Link) -> bool:
    outside = "://" in link.href or link.href.startswith(("mailto:", "tel:"))
    return not outside and len(link.text) < _LABEL_LENGTH


def raise_aside(lines: list[Line]) -> None:
    """What pages mark as an aside or a menu is their main part where most is said there."""
    lines = [line for line in lines if not is_trail(line.text)]
    sizes = {region: sum(len(line.text) for line in lines if line.region == region)
             for region in ("main", "header", "aside", "nav")}  # fmt: skip
    own = sizes["main"] + sizes["header"]
    menu = [line for line in lines if line.region == "nav"]
    told = [line for line in menu if not line.links]
    text = sum(1 for line in told if len(line.text) > _LABEL_LENGTH)
    menu_tells = len(told) * 2 > len(menu) and (own < 100 or text > _SEVERAL)
    for region in ("aside", "nav"):
        if sizes[region] > 2 * own and (region == "aside" or menu_tells):
            for line in lines:
                if line.region == region:
                    line.region = "main"
