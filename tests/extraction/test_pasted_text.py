"""Pasted text: no markup, no title, an address that says nothing."""

from __future__ import annotations

import pytest

from coffeechat.extraction import PageError, read_text

ADDRESS = "https://example.org/"


def test_a_name_and_a_headline_make_a_person() -> None:
    record = read_text("Asha Raman\nProject Manager at Brightwater Transit\nLeeds, UK", ADDRESS)
    assert record.kind == "person"
    assert record.value("name") == "Asha Raman"
    assert record.value("role") == "Project Manager"
    assert record.value("organisation") == "Brightwater Transit"
    assert record.value("location") == "Leeds, UK"


def test_headings_without_markup_open_sections() -> None:
    text = (
        "Lea Brunner\nÄrztin bei Klinikum Sonnfeld\n"
        "Berufserfahrung\nÄrztin\nKlinikum Sonnfeld\n2019 - heute"
    )
    jobs = read_text(text, ADDRESS).experience
    assert [(job.role, job.organisation, job.end) for job in jobs] == [
        ("Ärztin", "Klinikum Sonnfeld", None)
    ]


@pytest.mark.parametrize(
    "text", ["Weather today\nRain tomorrow and more rain.", "Lunch Menu\nChef special, 12 euros"]
)
def test_text_about_nobody_names_nobody(text: str) -> None:
    assert read_text(text, ADDRESS).name is None


def test_no_text_says_what_to_do() -> None:
    with pytest.raises(PageError, match="paste"):
        read_text(" \n ", ADDRESS)
