"""Whatever happens to a page on its way, reading ends in a record or in a sentence."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coffeechat.extraction import PageError, read_page
from coffeechat.extraction.dates import find_range, only_length
from coffeechat.extraction.forms_of_address import greeting
from coffeechat.extraction.names import likeness
from coffeechat.extraction.places import looks_like_place
from coffeechat.records.record import Record
from page_words import missing_evidence

PAGES = sorted((Path(__file__).parents[1] / "sites").glob("*/*/page.html"))
BITS = st.sampled_from(
    [
        "<",
        ">",
        "</div>",
        "<li>",
        "<h1>",
        "\x00",
        "\u202e",
        "&#0;",
        "2019 - ",
        "<script>",
        "\ud7ff",
        '"',
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, str]:
    """A case's page with some of it lost or put in, and its address, so that a site's own
    rules read it too."""
    page = draw(st.sampled_from(PAGES))
    url = json.loads(page.with_name("expected.json").read_text("utf-8"))["url"]
    html = page.read_text("utf-8")
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(html)))
        cut = draw(st.integers(0, 60))
        html = html[:at] + draw(BITS) + html[at + cut :]
    return html, url


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(mutated())
def test_a_mutated_page_gives_a_valid_record_or_a_sentence(page: tuple[str, str]) -> None:
    html, url = page
    try:
        record = read_page(html, url)
    except PageError:
        return
    again = Record.model_validate(record.to_json())
    assert again.to_json() == record.to_json()
    assert None not in [value for key, value in record.to_json().items()]
    assert missing_evidence(record, html) == []
    if record.kind != "person":
        assert record.name is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_the_small_readers_take_any_text(text: str) -> None:
    assert 0.0 <= likeness(text) <= 1.2
    assert 0.0 <= greeting(text)[1] <= 1.0
    looks_like_place(text)
    only_length(text)
    found = find_range(text)
    assert found is None or text[found.at : found.to]
