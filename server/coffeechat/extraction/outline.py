"""One walk over the page: its visible lines in order, with where each stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from coffeechat.extraction.menus import raise_aside, set_menus_apart
from coffeechat.extraction.pieces import (
    Piece,
    Place,
    breaks_name,
    breaks_sentence,
    join_pieces,
    merge_parts,
    same_letters,
    step_into,
)
from coffeechat.extraction.regions import ICONS, INLINE, SKIPPED, may_hold_mail
from coffeechat.extraction.text import clean

_CARDS = frozenset(("h-card", "vcard", "hcard"))
MAX_LINES = 10_000
MAX_LINE = 20_000  # characters
_FULL_LINE = 60  # characters; a longer one in <pre> goes on in the next, if all are of a width
_MAX_DEPTH = 260  # lxml keeps at most 254 levels


@dataclass(slots=True, frozen=True)
class Link:
    """A link as the page gives it, not yet made absolute."""

    href: str
    text: str
    rel: str = ""


@dataclass(slots=True, eq=False)
class Line:
    """A stretch of text that stands by itself on the page.

    `path` are the elements around it, outermost first; `position` its place among all
    texts of the page, hidden ones counted; `region` is main, nav, header, footer, aside,
    dialog, form, control or hidden.
    """

    text: str
    path: tuple[Tag, ...]
    position: int
    region: str
    level: int = 0
    bold: bool = False
    parts: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    anchor: str = ""

    @property
    def tag(self) -> str:
        """The name of the element that holds the line."""
        return self.path[-1].name if self.path else ""


@dataclass(slots=True)
class Outline:
    """The lines of a page in reading order, and every link with the line it stands in."""

    lines: list[Line] = field(default_factory=list)
    links: list[tuple[Link, Line]] = field(default_factory=list)
    hidden: list[Line] = field(default_factory=list)
    metas: list[Tag] = field(default_factory=list)
    data: list[Tag] = field(default_factory=list)  # script elements with JSON-LD
    embedded: list[Tag] = field(default_factory=list)  # code elements that hold JSON
    cards: list[Tag] = field(default_factory=list)  # h-card and vcard
    scopes: list[Tag] = field(default_factory=list)  # microdata and RDFa
    times: list[Tag] = field(default_factory=list)
    loose: list[Tag] = field(default_factory=list)  # what is marked as a property, or in a scope
    password_fields: int = 0
    cut: bool = False  # whether the page goes on after its last line here
    marked: list[Tag] = field(default_factory=list)  # whose attributes may hold a mail address
    icons: list[Tag] = field(default_factory=list)  # what may draw one
    pictures: list[str] = field(default_factory=list)  # what pictures are said to show


def draw_outline(soup: Tag) -> Outline:
    """Return the outline of a page."""
    walk = _Walk()
    walk.visit(soup, Place())
    walk.flush()
    set_menus_apart(walk.outline.lines)
    raise_aside(walk.outline.lines)
    return walk.outline


class _Walk:
    """The state of the walk: the pieces of the line that is being gathered."""

    def __init__(self) -> None:
        self.outline = Outline()
        self.place = Place()
        self.pieces: list[Piece] = []
        self.position = 0

    def visit(self, element: Tag, place: Place) -> None:
        for child in element.contents:
            if len(self.outline.lines) >= MAX_LINES:
                self.outline.cut = True
                return
            if isinstance(child, Tag):
                self._enter(child, place)
            elif type(child) is NavigableString or not isinstance(child, PreformattedString):
                self._take(str(child), element, place)

    def _take(self, text: str, element: Tag, place: Place) -> None:
        """Add a text; where its line breaks are kept, as the lines that are seen."""
        if not place.kept or "\n" not in text:
            self._add(text, element, place)
            return
        pieces = text.splitlines(keepends=True)
        full = _FULL_LINE if max(map(len, pieces)) < 2 * _FULL_LINE else MAX_LINE
        for piece in pieces:
            self._add(piece, element, place)
            if piece.endswith("\n") and len(piece) < full:
                self.flush()

    def _enter(self, tag: Tag, place: Place) -> None:
        name = tag.name
        if name in SKIPPED or name == "meta":
            self._note_unseen(tag, name)
            if name == "title":  # in a broken page's text: no line goes over it
                self.flush()
            return
        if name in ICONS and len(tag.contents) < 2:
            self.outline.icons.append(tag)
        if tag.attrs:
            self._note_marks(tag, name)
        if name in ("br", "hr"):
            if breaks_name(tag) if place.level else breaks_sentence(tag):
                self._add(" ", tag, place)
            else:
                self.flush()
            return
        if name == "code" and _is_data(tag):
            self.outline.embedded.append(tag)
            return
        inner = step_into(tag, place)
        before = len(self.pieces)
        if name in INLINE and inner.region == place.region:
            self.visit(tag, inner)
            if inner.link is tag and all(piece[0].isspace() for piece in self.pieces[before:]):
                self._add_icon(tag, inner)
            return
        self.flush()
        if len(place.path) < _MAX_DEPTH:
            inner.path = (*place.path, tag)
            self.visit(tag, inner)
        self.flush()

    def _note_unseen(self, tag: Tag, name: str) -> None:
        """Keep what no reader sees but says something about the page."""
        if name == "meta":
            self.outline.metas.append(tag)
        elif name == "script" and tag.get("type") == "application/ld+json":
            self.outline.data.append(tag)
        elif name == "input" and tag.get("type") == "password":
            self.outline.password_fields += 1

    def _note_marks(self, tag: Tag, name: str) -> None:
        attributes = tag.attrs
        if "itemscope" in attributes or "typeof" in attributes:
            self.outline.scopes.append(tag)
        elif "itemprop" in attributes:
            self.outline.loose.append(tag)
        if name == "time":
            self.outline.times.append(tag)
        if name == "img" and (shown := clean(str(attributes.get("alt") or ""))):
            self.outline.pictures.append(shown[:80])
        if not _CARDS.isdisjoint(attributes.get("class") or ()):
            self.outline.cards.append(tag)
        if may_hold_mail(attributes):
            self.outline.marked.append(tag)

    def _add(self, text: str, element: Tag, place: Place) -> None:
        if not self.pieces:
            if text.isspace():
                return
            self.place = place
        self.pieces.append((text, place, element))

    def _add_icon(self, tag: Tag, place: Place) -> None:
        """Keep a link that shows no text: an icon, often the one to an account."""
        said = tag.get("aria-label") or tag.get("title") or ""
        line = Line(text="", path=place.path, position=self.position, region=place.region)
        self.outline.links.append((_link(tag, clean(str(said))), line))

    def _clipped(self, pieces: list[Piece]) -> list[Piece]:
        """Return the first pieces of a line longer than anybody writes."""
        kept, room = [], MAX_LINE
        for text, place, element in pieces:
            kept.append((text[:room], place, element))
            room -= len(text)
            if room <= 0:
                self.outline.cut = True
                return kept
        return kept

    def flush(self) -> None:
        if not self.pieces:
            return
        pieces, self.pieces = self._clipped(self.pieces), []
        text = clean(join_pieces(pieces))
        if not text:
            return
        self.position += 1
        line = self._line(text, pieces)
        (self.outline.hidden if line.region == "hidden" else self.outline.lines).append(line)
        self.outline.links.extend((link, line) for link in line.links)

    def _line(self, text: str, pieces: list[Piece]) -> Line:
        said = [(clean(piece), place, element) for piece, place, element in pieces]
        said = [entry for entry in said if entry[0]]
        links: dict[int, tuple[Tag, list[str]]] = {}
        for piece, place, _ in said:
            if place.link is not None:
                links.setdefault(id(place.link), (place.link, []))[1].append(piece)
        made = tuple(_link(tag, " ".join(words)) for tag, words in links.values())
        return Line(
            text=text, path=self.place.path, position=self.position, region=self.place.region,
            level=self.place.level, bold=all(place.bold for _, place, _ in said),
            parts=tuple(merge_parts(said)), links=made,
            anchor=made[0].href if len(made) == 1 and same_letters(made[0].text, text) else "",
        )  # fmt: skip


def _link(tag: Tag, text: str) -> Link:
    rel = tag.get("rel")
    return Link(
        href=str(tag.get("href") or "").strip(),
        text=text,
        rel=" ".join(rel) if isinstance(rel, list) else str(rel or ""),
    )


def _is_data(tag: Tag) -> bool:
    first = next((child for child in tag.contents if str(child).strip()), None)
    return first is not None and str(first).lstrip()[:1] in "{["
