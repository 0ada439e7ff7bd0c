"""Posts are called by their own words."""

from __future__ import annotations

from pathlib import Path

from coffeechat.extraction import read_page

PAGE = Path(__file__).parents[1] / "browser" / "pages" / "linkedin.html"


def test_a_networks_line_above_a_post_is_not_its_title() -> None:
    url = "https://www.linkedin.com/in/hanna-lindqvist/"
    [post] = read_page(PAGE.read_text("utf-8"), url).activities
    assert post.title.startswith("We cut our hand-hygiene course from 40 minutes to 12")
    assert (post.kind, post.date) == ("post", "2026-11-03")
    assert post.evidence in post.title


def test_a_heading_that_is_the_only_post_is_one() -> None:
    post = "What people say in the first minute of a wet morning"
    page = (
        "<html><body><h1>Ada Rossi</h1><p>Weaver</p><h2>Posts</h2>"
        f"<ul><li><article><h3>{post}</h3></article></li></ul></body></html>"
    )
    assert [work.title for work in read_page(page, "https://rossi.example/").activities] == [post]
