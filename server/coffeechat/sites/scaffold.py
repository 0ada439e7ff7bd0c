"""Writes the two files a new site begins with: `python -m coffeechat.sites.scaffold NAME HOST`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

_SITE = '''"""{title}: say here what the general rules miss on its pages.

Serves {host}.
"""

from __future__ import annotations

from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading

NAME = "{name}"
HOSTS = ("{host}",)
SOURCE = "site:{name}"


def read(page: Page) -> Reading:
    """Return what the site's own rules find on the page."""
    return Reading(SOURCE)
'''
_PAGE = """<!doctype html>
<html lang="en"><head><title>Ada Example | {title}</title></head>
<body><main><h1>Ada Example</h1><p>Engineer at Lindmark Rail</p></main></body></html>
"""


def write_site(name: str, host: str, root: Path) -> list[Path]:
    """Write a site file and its first case under the checkout at `root`; return both.

    Raises ValueError where the name is no module's, and FileExistsError where it is taken.
    """
    if not (name.isidentifier() and name.isascii() and name == name.lower()):
        raise ValueError(f"“{name}” cannot name a module: use small letters, digits and _.")
    site = root / "server" / "coffeechat" / "sites" / f"{name}.py"
    case = root / "tests" / "sites" / name / "first"
    if site.exists() or case.exists():
        raise FileExistsError(f"There is a site called {name} already.")
    case.mkdir(parents=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    title = name.replace("_", " ").title()
    site.write_text(_SITE.format(name=name, host=host, title=title), "utf-8")
    (case / "page.html").write_text(_PAGE.format(title=title), "utf-8")
    expected = {"url": f"https://{host}/ada", "kind": "person", "name": "Ada Example",
                "role": "Engineer", "organisation": "Lindmark Rail"}  # fmt: skip
    (case / "expected.json").write_text(json.dumps(expected, indent=2) + "\n", "utf-8")
    return [site, case]


def main() -> None:
    """Write the files for the site named on the command line, in the checkout it runs in."""
    ask = argparse.ArgumentParser(prog="python -m coffeechat.sites.scaffold", description=__doc__)
    ask.add_argument("name", help="the module's name, such as linkedin")
    ask.add_argument("host", help="the host it serves, such as linkedin.com")
    say = ask.parse_args()
    try:
        for path in write_site(say.name, say.host, Path.cwd()):
            print(path)
    except (ValueError, FileExistsError) as problem:
        ask.error(str(problem))


if __name__ == "__main__":
    main()
