"""How well a name fits the address of the page: its host, its folders, its last part."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from coffeechat.extraction.own_pages import is_person_address
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import unaccent

_ADDRESSED = 8.0  # what a name gains whose words are the page's address: "/people/ada-rossi"


def fits_slug(keys: frozenset[str], slug: frozenset[str]) -> float:
    """Weigh how well a name fits an address among those of people: "/people/ada-rossi"."""
    if not slug or not slug <= keys:
        return 0.0
    return _ADDRESSED if keys == slug else _ADDRESSED / 2


def own_handles(page: Page) -> frozenset[str]:
    """Return the parts of the page's host before its ending: "adarossi"; of a page among those
    of people without the domain, which is that of whom they work for."""
    labels = page.host.split(".")[: -2 if is_person_address(page.url) else -1]
    return frozenset(unaccent(label).replace(" ", "") for label in labels)


def spells_address(name: str, own: frozenset[str]) -> float:
    """Weigh, among names, the one that the page's own domain is, or whose family name it is: of
    two, it is the owner's. Brands have their own word first: "NodeConf Argentina"."""
    words = unaccent(name).split()
    if len(words) < 2:
        return 0.0
    family = len(words[-1]) > 4 and words[-1] in own
    return 1.5 if "".join(words) in own else 3.0 if family else 0.0


def handle_text(page: Page) -> str:
    """Return what of the address may spell a name, joined and without accents."""
    parts = urlsplit(page.url)
    host = page.host
    own = host if not host.startswith(("linkedin.", "github.com", "x.com")) else ""
    own = "".join(host.split(".")[:-2]) if is_person_address(page.url) else own
    return unaccent(unquote(own + parts.path)).replace(" ", "")
