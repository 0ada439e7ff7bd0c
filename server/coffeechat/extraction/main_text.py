"""The main text of a long post, told from what stands around it by a library made for that."""

from __future__ import annotations

from coffeechat.extraction.outline import Line, draw_outline
from coffeechat.extraction.page import Page
from coffeechat.extraction.soup import make_soup
from coffeechat.extraction.text import fold

LONG = 6_000  # characters of text; below, the page's own regions say enough
_MOST_TAGS = 10_000  # beyond, the library takes longer than a page may


def main_lines(page: Page) -> list[Line]:
    """Return the lines of a page that are its main text and its headings, in order.

    All lines where the page is short, too full of elements, or has no main text to find.
    """
    lines = page.outline.lines
    if sum(len(line.text) for line in lines) < LONG or page.markup.count("<") > _MOST_TAGS:
        return lines
    from readability import Document  # slow to load, and few pages need it
    from readability.readability import Unparseable

    try:
        summary = Document(page.markup).summary(html_partial=True)
    except Unparseable:
        return lines
    kept = {fold(line.text) for line in draw_outline(make_soup(summary)).lines}
    main = [line for line in lines if line.level or fold(line.text) in kept]
    return main if sum(len(line.text) for line in main) >= LONG // 3 else lines
