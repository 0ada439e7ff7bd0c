"""When two addresses lead to the same person's page."""

from __future__ import annotations

import pytest

from coffeechat.records.addresses import address_key, address_keys
from coffeechat.records.fact import typed
from coffeechat.records.record import Record


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.linkedin.com/in/Ann-Ek/", "https://se.linkedin.com/in/ann-ek?trk=x"),
        (
            "https://www.linkedin.com/in/ann-ek/details/experience/",
            "https://linkedin.com/in/ann-ek#top",
        ),
        ("https://github.com/annek", "http://github.com/AnnEk/?tab=repositories"),
        ("https://twitter.com/annek", "https://x.com/annek/with_replies"),
        ("https://people.example/ann/index.html", "https://www.people.example/ann/"),
        ("https://people.example/ann?utm_source=mail", "https://people.example/ann"),
    ],
)
def test_views_of_one_page_share_a_key(one: str, other: str) -> None:
    assert address_key(one) == address_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://people.example/ann", "https://people.example/bo"),
        ("https://github.com/annek", "https://github.com/annek/project"),
        ("https://people.example/profile?id=1", "https://people.example/profile?id=2"),
        ("http://127.0.0.1:8000/ann", "http://127.0.0.1:9000/ann"),
    ],
)
def test_pages_of_different_people_do_not(one: str, other: str) -> None:
    assert address_key(one) != address_key(other)


@pytest.mark.parametrize(
    "url", ["", "about:blank", "file:///home/ann", "javascript:alert(1)", "https://"]
)
def test_what_is_no_web_address_has_no_key(url: str) -> None:
    assert address_key(url) == ""


def test_profile_links_count_and_other_links_do_not() -> None:
    links = [typed("https://github.com/annek"), typed("https://company.example")]
    record = Record(url="https://people.example/ann", links=links)
    assert address_keys(record) == {"people.example/ann", "github.com/annek"}
