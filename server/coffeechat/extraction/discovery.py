"""Finds the site readers: every module of `coffeechat.sites`, with no list to keep."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Protocol

from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading

_COMMANDS = frozenset(("scaffold", "survey"))  # about sites; a name with _ helps a site


class Site(Protocol):
    """A module of `coffeechat.sites`: its name, the hosts it serves, and its reader."""

    NAME: str
    HOSTS: tuple[str, ...]

    def read(self, page: Page) -> Reading:
        """Return what the site's own rules find on the page."""


@cache
def all_sites() -> tuple[Site, ...]:
    """Return the site modules in the order of their names."""
    import coffeechat.sites as package

    modules = (module.name for module in pkgutil.iter_modules(package.__path__))
    names = sorted(name for name in modules if not name.startswith("_") and name not in _COMMANDS)
    return tuple(import_module(f"{package.__name__}.{name}") for name in names)


def site_for(page: Page) -> Callable[[Page], Reading] | None:
    """Return the reader of the site a page is from, if there is one."""
    for site in all_sites():
        if any(page.host == host or page.host.endswith("." + host) for host in site.HOSTS):
            return site.read
    return None
