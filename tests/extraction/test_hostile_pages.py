"""Pages made to harm end in a sentence or in a partial record, and soon."""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Iterator

import pytest

from coffeechat.extraction import PageError, read_page, read_text
from coffeechat.extraction.reader import warm_up
from coffeechat.records.record import Record

URL = "https://pages.example/someone"
PERSON = "<h1>Ada Quill</h1><p>Staff engineer at Northwind Labs</p>"


def page(body: str) -> str:
    return f"<html><head><title>Ada Quill</title></head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "html",
    ["", "   \n", "{\"name\": \"Ada\"}", "plain words", b"%PDF-1.7 ...", b"\x00\x01\x02\x03" * 50,
     b"\x89PNG\r\n\x1a\n\x00\x00", "<div>" * 100_000, "<p><b>" * 50_000, "x" * 4_000_001],
)  # fmt: skip
def test_what_is_no_readable_page_is_refused_with_a_sentence(html: str | bytes) -> None:
    with pytest.raises(PageError) as problem:
        read_page(html, URL)
    assert str(problem.value).endswith(".") and ":" in str(problem.value)


@pytest.mark.parametrize(
    "url", ["", "ftp://x.example/", "javascript:alert(1)", "https://", "not a url"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(PageError):
        read_page(page(PERSON), url)


HOSTILE = {
    "deep": page(PERSON + "<div>" * 3_000 + "deep"),
    "attribute": page(PERSON + "<a title='" + "x" * 2_000_000 + "'>y</a>"),
    "entities": page(PERSON + "<p>" + "&amp;&lt;&nbsp;" * 100_000 + "</p>"),
    "one long line": page(PERSON + "<p>" + "a at b dot c " * 50_000 + "</p>"),
    "json bombs": page(
        PERSON + '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    ),
    "many spans": page(PERSON + "<p>" + "<span>a</span>" * 30_000 + "</p>"),
    "many headings": page(PERSON + "<h2>Experience</h2><p>2019 - 2020</p>" * 3_000),
    "many names": page(PERSON + "<h3>Bob Example</h3><p>Engineer</p>" * 5_000),
    "many lines": page(PERSON + "<p>some words here and there</p>" * 30_000),
    "digits": page(PERSON + "<p>" + "1" * 200_000 + "</p><p>" + "2019 - " * 20_000 + "</p>"),
    "brackets": page(PERSON + "<p>" + "(" * 100_000 + "</p>"),
    "links": page(PERSON + "<a href='https://github.com/ada'>x</a>" * 20_000),
    "capitals": page(PERSON + f"<p>I am {'Aa' * 150}</p><p>{'A.' * 150}</p>" * 9),
    "a role of stops": page(
        PERSON + '<script type="application/ld+json">{"@type": "Person", "name": "Ada Quill", '
        '"jobTitle": "' + ". " * 20_000 + '"}</script>'
    ),
}


@pytest.fixture
def as_the_worker_reads() -> Iterator[None]:
    """The worker has read a page before and collects no garbage while it reads; here there is
    that of every test before."""
    warm_up()
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.usefixtures("as_the_worker_reads")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_in_time_or_refused(name: str) -> None:
    began = time.process_time()
    try:
        record = read_page(HOSTILE[name], URL)
        assert record.value("name") in ("Ada Quill", "")
    except PageError:
        pass
    assert time.process_time() - began < 2.0


@pytest.mark.parametrize("name", ["many lines", "one long line"])
def test_a_page_read_in_part_says_so(name: str) -> None:
    record = read_page(HOSTILE[name], URL)
    assert "very long" in record.warnings[0]
    assert record.value("name") == "Ada Quill"


def test_a_broken_encoding_is_said() -> None:
    record = read_page(page(PERSON).encode() + b"<p>\xff\xfe caf\xe9</p><meta charset=utf-8>", URL)
    assert record.value("name") == "Ada Quill"


def test_a_declared_encoding_is_followed() -> None:
    html = (
        '<html><head><meta charset="shift_jis"><title>山根 美咲</title></head>'
        "<body><h1>山根 美咲</h1><h2>職歴</h2><p>2020年 - 現在</p></body></html>"
    )
    assert read_page(html.encode("shift_jis"), URL).value("name") == "山根 美咲"


def test_direction_and_zero_width_characters_are_taken_out() -> None:
    hidden = "<h1>Ada\u202e Qu\u200bill</h1><p>Staff engineer at North\u2066wind Labs</p>"
    record = read_page(page(hidden), URL)
    text = json.dumps(record.to_json()["name"], ensure_ascii=False)
    assert record.value("name") == "Ada Quill" and "\u202e" not in text


def test_only_web_and_mail_links_are_kept() -> None:
    body = PERSON + (
        "<h2>Contact</h2><a href='javascript:alert(1)'>GitHub</a>"
        "<a href='data:text/html,x'>Website</a>"
        "<a href='https://github.com/adaq'>GitHub</a><a href='vbscript:x'>LinkedIn</a>"
    )
    record = read_page(page(body), URL)
    assert [fact.value for fact in record.links] == ["https://github.com/adaq"]


def test_words_that_look_like_markup_stay_words() -> None:
    record = read_page(
        page(
            "<h1>Ada Quill</h1><h2>About</h2><p>I write &lt;script&gt;alert(1)&lt;/script&gt; "
            "filters for a living, mostly in the evening.</p>"
        ),
        URL,
    )
    assert "<script>alert(1)</script>" in record.value("about")


def test_pasted_text_is_read_line_by_line() -> None:
    record = read_text(
        "Ada Quill\nStaff engineer at Northwind Labs\nExperience\n"
        "Staff engineer\nNorthwind Labs\n2019 - Present\n<b>x</b>",
        URL,
        "Ada Quill",
    )
    assert isinstance(record, Record)
    assert (record.value("name"), record.value("organisation")) == ("Ada Quill", "Northwind Labs")
    with pytest.raises(PageError):
        read_text("  \n ", URL)
