"""Invented profile pages of a chosen size: the same page for the same seed and size.

`serialised` is what the extension sends: elements with long classes, many of them empty, a
line break between most, texts said twice (once for screen readers), about a tenth of it
text. `raw` is what a browser saves: the same page with its code, styles, pictures, comments
and data blocks. Their proportions are those of a signed-in profile page of 2024.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from benchmarks.people import Inventor

SERIALISED = 300_000  # characters
RAW = 1_500_000
_CLASSES = (
    "artdeco pvs list entity display flex column full width align self center t-14 t-bold "
    "optional action target truncate link inline show more text hoverable image presence size "
    "ember view profile section card anchor spacing mb2 mt4 ph5 update components actor"
)
_FIRST_YEAR = 1990
_ENTRIES = {"Experience": 8, "Education": 3, "Skills": 20, "Activity": 10, "Recommendations": 6}


@dataclass
class _Writer:
    """A page that is being written, some of it only in the raw one."""

    inventor: Inventor
    raw: bool
    pieces: list[str] = field(default_factory=list)
    size: int = 0
    elements: int = 0

    @property
    def chance(self) -> random.Random:
        """The source of everything invented."""
        return self.inventor.chance

    def put(self, text: str) -> None:
        """Write some HTML."""
        self.pieces.append(text)
        self.size += len(text)

    def open(self, tag: str, extra: str = "", words: int = 4) -> None:
        """Open an element with a class of some words."""
        known = _CLASSES.split()
        names = "-".join(self.chance.choices(known, k=words))
        more = " ".join("__".join(self.chance.choices(known, k=2)) for _ in range(words // 2))
        self.elements += 1
        hidden = f' data-ember-action="" data-urn="urn:li:{self.elements}"' if self.raw else ""
        self.put(f'<{tag} id="ember{self.elements}" class="{names} {more}"{extra}{hidden}>\n')

    def close(self, *tags: str) -> None:
        """Close some elements, the innermost first."""
        self.put("".join(f"</{tag}>\n" for tag in tags))

    def say(self, text: str, tag: str = "div") -> None:
        """Write a text as such pages do: once to be seen, once to be read out."""
        self.open("div")
        self.open(tag)
        self.put('<span aria-hidden="true">')
        self.put(f"<!---->{text}<!---->" if self.raw else text)
        self.put(f'</span>\n<span class="visually-hidden">{text}</span>\n')
        self.close(tag, "div")

    def draw(self, size: int) -> None:
        """Draw a picture, which only the raw page has."""
        if self.raw:
            path = " ".join(f"{self.chance.randrange(999)},{n}" for n in range(size // 7))
            self.put(f'<svg viewBox="0 0 24 24"><g><path d="{path}"></path></g></svg>\n')


def write_profile(size: int = SERIALISED, seed: int = 0, *, raw: bool = False) -> tuple[str, str]:
    """Return an invented person's page of about `size` characters, and its address."""
    inventor = Inventor(seed)
    writer = _Writer(inventor, raw)
    name = f"{inventor.name()} {inventor.surname()}"
    slug = f"{name.lower().replace(' ', '-')}-{seed}"
    _write_head(writer, name, size)
    _write_top(writer, name)
    for title, entries in _ENTRIES.items():
        _write_section(writer, title, entries)
    writer.put("</main><aside>")
    while writer.size < size - 200:
        _write_section(writer, "People also viewed", 10)
    writer.put("</aside></body></html>")
    return "".join(writer.pieces), f"https://network.example/in/{slug}"


def _write_head(writer: _Writer, name: str, size: int) -> None:
    writer.put(
        f'<!doctype html><html lang="en" class="theme"><head><title>{name} | Network</title>\n'
        f'<meta property="og:title" content="{name}"><meta name="robots" content="noindex">\n'
    )
    if writer.raw:
        prose = writer.inventor.sentences(4_000)
        writer.put(f"<style>{'.a-b{color:red;margin:0 auto}' * (size // 200)}</style>\n")
        writer.put(f"<script>{'window.q=[];function f(a){return a<1&&a}' * (size // 150)}</script>")
        writer.put(f'<code style="display: none">{{"included":["{prose * (size // 150_000)}"]}}')
        writer.put("</code>\n")
    writer.put('</head><body dir="ltr">\n<header><nav><ul>')
    for label in ("Home", "My network", "Jobs", "Messaging", "Notifications"):
        writer.draw(300)
        writer.put(f'<li class="nav-item"><a href="/{label.lower()}">{label}</a></li>\n')
    writer.put("</ul></nav></header><main>\n")


def _write_top(writer: _Writer, name: str) -> None:
    inventor = writer.inventor
    writer.open("section")
    writer.put(f'<h1 class="text-heading-xlarge">{name}</h1>\n')
    writer.open("div")
    writer.put(f"{inventor.role()} at {inventor.organisation()}\n</div>\n")
    writer.put('<span class="text-body-small">Gothenburg, Sweden</span>\n</section>\n')
    writer.open("section")
    writer.put("<h2>About</h2>\n")
    writer.say(inventor.sentences(80))
    writer.close("section")


def _write_section(writer: _Writer, title: str, entries: int) -> None:
    writer.open("section")
    writer.open("div")
    writer.put(f"<h2>{title}</h2>\n</div>\n<ul>\n")
    for _ in range(entries):
        _write_entry(writer, title)
    writer.close("ul", "section")


def _write_entry(writer: _Writer, title: str) -> None:
    writer.open("li")
    for _ in range(6):
        writer.open("div")
    address = f"https://network.example/page/{writer.chance.randrange(10**6)}"
    writer.open("a", f' href="{address}"')
    writer.put(f'<img class="presence-image" src="{address}.jpg" alt="">\n')
    writer.draw(700)
    writer.close("a")
    for text in _texts(writer, title):
        writer.say(text)
    writer.open("button", ' type="button" aria-label="Show more"')
    writer.put("<span>Show more</span>")
    writer.draw(600)
    writer.close("button", *["div"] * 6, "li")


def _texts(writer: _Writer, title: str) -> list[str]:
    inventor, chance = writer.inventor, writer.chance
    year = _FIRST_YEAR + chance.randrange(20)
    if title == "Experience":
        dates = f"Jan {year} - Mar {year + 3} · 3 yrs 3 mos"
        return [inventor.role(), inventor.organisation(), dates, inventor.sentences(20)]
    if title == "Education":
        return [f"University of {inventor.surname()}", "BSc Nursing", f"{year} - {year + 3}"]
    if title == "Skills":
        return [inventor.skill()]
    if title == "Activity":
        return [f"Posted this · {chance.randrange(2, 11)}mo", inventor.sentences(20)]
    if title == "Recommendations":
        return [inventor.name(), inventor.role(), inventor.sentences(25)]
    return [inventor.name(), f"{inventor.role()} at {inventor.organisation()}"]
