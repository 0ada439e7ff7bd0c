"""Which part of a page an element opens: the main text, navigation, a dialog, ..."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bs4 import Tag

# What no reader sees, and what stands within a line.
SKIPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "canvas", "object",
    "embed", "audio", "video", "map", "select", "option", "datalist", "input", "textarea",
    "progress", "meter", "iframe", "code-block", "title",
))  # fmt: skip
INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rt", "s", "samp", "small",
    "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture",
    "source",
))  # fmt: skip
ICONS = frozenset(("i", "span", "img", "ion-icon", "iconify-icon"))  # elements that draw one
# Where pages keep a mail address that no text shows: as Cloudflare scrambles it, or its host.
SCRAMBLED = "data-cfemail"
HOSTS = ("data-domain", "data-host", "data-website")
_HELD = frozenset((SCRAMBLED, *HOSTS))
LABELS = frozenset(("span", "a", "time", "label"))
BOLD = frozenset(("b", "strong", "th"))
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_NO_HEADING = frozenset(("ul", "ol", "dl", "table"))  # some pages put a whole list in a heading
_REGIONS = {"nav": "nav", "footer": "footer", "aside": "aside", "dialog": "dialog",
            "button": "control", "form": "form"}  # fmt: skip
_ROLES = {"navigation": "nav", "contentinfo": "footer", "complementary": "aside",
          "dialog": "dialog", "alertdialog": "dialog", "button": "control", "search": "form",
          "menu": "nav", "menubar": "nav", "tooltip": "control", "tablist": "nav"}  # fmt: skip
# Conventions of class names, older than the elements that replaced them.
_CLASS_REGIONS = {
    "nav": "nav", "navbar": "nav", "navigation": "nav", "navbar-nav": "nav", "menu": "nav",
    "nav-menu": "nav", "breadcrumb": "nav", "breadcrumbs": "nav", "pagination": "nav",
    "global-nav": "nav", "footer": "footer", "site-footer": "footer", "modal": "dialog",
    "popup": "dialog", "cookie": "dialog", "cookies": "dialog", "cookie-banner": "dialog",
    "dropdown-menu": "nav", "sr-only": "hidden", "visually-hidden": "hidden",
    "a11y-text": "hidden", "screen-reader-text": "hidden", "tooltip": "control",
}  # fmt: skip


def region_of(tag: Tag, outer: str, level: int) -> str:
    """Return the region an element opens; chrome stays chrome all the way down.

    A heading that is a button, as names are on some pages, is a heading.
    """
    if level and (outer == "control" or tag.name == "button"):
        return "main"
    if outer not in ("main", "header", "aside"):
        return outer
    attributes = tag.attrs
    if "data-hidden" in attributes and _is_menu(tag):
        return "nav"
    found = _REGIONS.get(tag.name) or _ROLES.get(str(attributes.get("role") or ""))
    if found is None:
        for word in attributes.get("class") or ():
            if word in _CLASS_REGIONS:
                found = _CLASS_REGIONS[word]
                break
    if found is None and tag.name == "header":
        found = "header"
    return found or outer


def _is_menu(tag: Tag) -> bool:
    """Whether what the page hides is links and buttons; a job's folded text is not."""
    if tag.find_parent(attrs={"data-hidden": True}) is not None:
        return False
    pressed = tag.find_all(("a", "button"), limit=100)
    words = sum(len(link.get_text(" ", strip=True)) for link in pressed)
    return len(pressed) > 1 and words * 10 >= len(tag.get_text(" ", strip=True)) * 7


def level_of(tag: Tag, outer: int) -> int:
    """Return the heading level inside an element: its own, or that of what it stands in."""
    if tag.name in _NO_HEADING:
        return 0
    level = _LEVELS.get(tag.name)
    if level is None and tag.attrs.get("role") == "heading":
        return _aria_level(tag)
    return level or outer


def _aria_level(tag: Tag) -> int:
    level = str(tag.get("aria-level") or "2")
    return int(level) if level in "123456" else 2


def is_told_aside(attribute: str) -> bool:
    """Whether an attribute says something that the element's text does not."""
    return attribute in ("title", "alt", "onclick") or attribute.startswith(("data-", "aria-"))


def may_hold_mail(attributes: Mapping[str, Any]) -> bool:
    """Whether an element's attributes may hold a mail address of their own."""
    if not _HELD.isdisjoint(attributes):
        return True
    # A sign is looked for first: it is rarer than an attribute that may have one.
    signed = [key for key, value in attributes.items() if "@" in value]
    return any(map(is_told_aside, signed))
