"""What people say of themselves in Chinese, Japanese, Korean, Arabic, Persian, Indonesian and
Vietnamese: what they are, where they work and where they live; and not what they were."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from coffeechat.extraction.reader import read_page
from coffeechat.extraction.sentences.eastern_sentences import read_eastern, tells_other
from coffeechat.extraction.sentences.told_words import Told, combine, employer_in

CASES = tomllib.loads((Path(__file__).parent / "eastern_sentences.toml").read_text("utf-8"))
FIELDS = ("role", "organisation", "location")


def _read(name: str, sentence: str) -> list[str]:
    """Return role, organisation and place read from a page with a sentence under a name."""
    head = f"<head><title>{name}</title></head>"
    page = f"<html>{head}<body><h1>{name}</h1><p>{sentence}</p><h2>Links</h2><p>Looms</p></body>"
    record = read_page(page, "https://looms.example/").model_dump(mode="json")
    return [(record[field] or {}).get("value") or "" for field in FIELDS]


@pytest.mark.parametrize(("name", "sentence", "role", "organisation", "place"), CASES["told"])
def test_what_a_sentence_tells(
    name: str, sentence: str, role: str, organisation: str, place: str
) -> None:
    assert _read(name, sentence) == [role, organisation, place]


@pytest.mark.parametrize(("name", "sentence"), CASES["not_so"])
def test_what_is_over_or_anothers_is_not_told(name: str, sentence: str) -> None:
    assert _read(name, sentence) == ["", "", ""]


def test_a_sentence_that_says_where_hides_no_role_behind_it() -> None:
    assert read_eastern("就职于织光科技。现任总监。").organisation == "织光科技"
    assert read_eastern("Weaver at Looms AB in Leeds") == Told()
    assert read_eastern("東湖大学 工学部 3年。海が好きです。").organisation == "東湖大学 工学部"


def test_the_role_that_is_told_with_its_employer_goes_first() -> None:
    both = Told("Weaver", "Looms AB")
    assert combine([Told("Poet", "", "Leeds"), both]) == Told("Weaver", "Looms AB", "Leeds")
    assert combine([Told("Poet"), Told("", "Looms AB")]) == Told("Poet", "Looms AB")


def test_a_kind_of_firm_is_no_employer() -> None:
    assert employer_in("一家公司") == employer_in("出版社") == employer_in("집") == ""
    assert employer_in("会社「織光」") == "織光"
    assert employer_in("서울") == ""


def test_what_a_text_begins_with_may_be_another_time() -> None:
    assert tells_other("以前は織光で働いていました。")
    assert not tells_other("以前は教師でした。今は織光製作所でデザイナーをしています。")
    assert not tells_other("I was a weaver.")
