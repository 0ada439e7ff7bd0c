"""The lean soup shows a reader what BeautifulSoup's own does."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import PageElement

from coffeechat.extraction.outline import Line, draw_outline
from coffeechat.extraction.soup import make_soup

PAGES = sorted((Path(__file__).parents[1] / "sites").glob("*/*/page.html"))
ODD = {
    "left out": "<p>a</p><svg><title>b</title><path/></svg><p>c<!-- d --> e<?f?><style>g</style>",
    "left open": "<p>a<svg><g><p>b</p><h1>c</h1>",
    "blanks": "<p>a</p>\n<p>b <b>c</b> <i>d</i>\n</p> e\n<span>f</span> <span>g</span> &amp; h",
    "code": "<script>var a = '<p>b</p>'</script><p>c</p><noscript><p>d</p></noscript>",
    "deep": "<div>" * 400 + "<p>a</p>" + "</div>" * 400 + "<p>b</p>",
    "ruby": "<p><ruby>a<rt>b</rt></ruby> c</p><pre>\n\n<b>d</b>\n\n</pre>",
    "crossed": "<b>a<i>b</b>c</i></p></svg></div>d<table><p>e<td>f",
}  # fmt: skip


def told(lines: list[Line]) -> list[object]:
    return [(line.text, line.region, line.level, line.position, line.tag, line.parts, line.links)
            for line in lines]  # fmt: skip


def compare(html: str) -> None:
    lean, whole = draw_outline(make_soup(html)), draw_outline(BeautifulSoup(html, "lxml"))
    assert told(lean.lines) == told(whole.lines)
    assert told(lean.hidden) == told(whole.hidden)
    assert [str(tag) for tag in lean.data] == [str(tag) for tag in whole.data]
    assert [tag.attrs for tag in lean.metas] == [tag.attrs for tag in whole.metas]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parts[-3]}/{page.parts[-2]}")
def test_a_page_reads_the_same(page: Path) -> None:
    compare(page.read_text("utf-8"))


@pytest.mark.parametrize("html", ODD.values(), ids=ODD)
def test_odd_markup_reads_the_same(html: str) -> None:
    compare(html)


def test_what_no_reader_looks_at_is_left_out() -> None:
    soup = make_soup(
        "<html><body><svg><g></g></svg><!-- a --><script>b()</script>\n\n<p>c</p></body></html>"
    )
    assert str(soup.body) == "<body><p>c</p></body>"


@pytest.mark.parametrize("html", ODD.values(), ids=ODD)
def test_elements_know_their_neighbours(html: str) -> None:
    soup = make_soup(html)
    before: PageElement = soup
    for element in soup.descendants:
        assert element.previous_element is before
        assert before.next_element is element
        siblings = element.parent.contents if element.parent else []
        for one, other in pairwise(siblings):
            assert one.next_sibling is other
            assert other.previous_sibling is one
        before = element


def test_text_that_is_no_page_text_is_not_taken_for_it() -> None:
    data = '<script type="application/ld+json">{}</script>'
    soup = make_soup(f"<body><p>a<ruby>b<rt>c</rt></ruby></p>{data}</body>")
    assert soup.get_text() == "ab"
    assert soup.script is not None
    assert soup.script.string == "{}"


def test_letters_that_a_font_draws_as_a_picture_are_no_text() -> None:
    html = (
        '<h2><i class="left material-icons">school</i>Studies</h2>'
        '<p><span class="material-symbols-outlined">mail</span> Write</p><p class="material">A</p>'
    )
    lines = draw_outline(make_soup(html)).lines
    assert [line.text for line in lines] == ["Studies", "Write", "A"]
