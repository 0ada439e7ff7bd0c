"""Notes worth keeping of a page: each with the words it rests on, its date and its link."""

from __future__ import annotations

from coffeechat.extraction import read_page

URL = "https://wool.example/about"
HEAD = (
    '<html lang="en"><head><title>Ada Rossi</title>'
    '<meta property="article:modified_time" content="2026-05-04T10:00:00Z"></head>'
)
ABOUT = (
    "<body><main><h1>Ada Rossi</h1><p>Weaver at Flax Works</p><h2>About</h2>"
    "<p>I dye wool with what grows behind the mill, mostly weld and woad. "
    "In March 2024 I opened a school for dyers in the old boiler house.</p></main></body></html>"
)


def test_a_note_has_the_pages_link_and_its_own_date_or_the_pages() -> None:
    first, second = read_page(HEAD + ABOUT, URL).notes
    assert first.text == first.evidence
    assert (first.url, first.date) == (URL, "2026-05-04")
    assert (second.url, second.date) == (URL, "2024-03")


def test_a_page_that_says_no_date_gives_none() -> None:
    bare = HEAD.replace("article:modified_time", "generator")
    assert read_page(bare + ABOUT, URL).notes[0].date == ""


def test_notes_of_a_post_have_its_date() -> None:
    post = (
        '<html lang="en"><head><title>Woad</title><meta property="og:type" content="article">'
        "</head><body><article><h1>How to wake up a woad vat</h1><p>By Ada Rossi</p>"
        '<time datetime="2025-09-01">1 September</time><p>A vat of woad sulks like a cat that '
        "was moved: it wants warmth, bran, and to be left alone for a day.</p></article></body>"
    )
    record = read_page(post, "https://wool.example/posts/woad")
    assert record.kind == "post"
    assert [(note.date, note.url) for note in record.notes] == [
        ("2025-09-01", "https://wool.example/posts/woad")
    ]
