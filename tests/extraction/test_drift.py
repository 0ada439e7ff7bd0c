"""A site file that falls behind its site: the general rules take over, and the receipt says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from coffeechat.extraction import read_page
from coffeechat.extraction.drift import missed_by_site
from coffeechat.extraction.merge import merge_readings
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.reading import Reading
from coffeechat.records.record import Experience
from coffeechat.sites import _linkedin_sections, linkedin

CASES = Path(__file__).parents[1] / "sites"
URL = "https://www.linkedin.com/in/maelle-tessier/"
PAGE = (CASES / "linkedin" / "signed-in-2024-french" / "page.html").read_text("utf-8")


def test_rules_that_fit_say_nothing() -> None:
    record = read_page(PAGE, URL)
    assert not record.missed
    assert not record.warnings
    assert record.experience[0].source == "site:linkedin"


def test_lost_entries_are_read_by_the_general_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_page(PAGE, URL)
    monkeypatch.setattr(_linkedin_sections, "take_section", lambda *_: None)
    record = read_page(PAGE, URL)
    assert record.missed == ["experience", "education"]
    assert len(record.experience) == len(before.experience)
    assert {job.source for job in record.experience} == {"page-text"}
    assert "linkedin.com" in record.warnings[0]
    assert "(experience, education)" in record.warnings[0]


def test_a_lost_top_is_read_by_the_general_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_page(PAGE, URL)
    monkeypatch.setattr(linkedin, "read_top_card", lambda *_: None)
    record = read_page(PAGE, URL)
    assert record.missed == ["headline", "location"]
    assert record.value("location") == before.value("location")


def test_a_lost_name_is_read_by_the_general_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_page(PAGE, URL)
    monkeypatch.setattr(linkedin, "_name", lambda _: "")
    record = read_page(PAGE, URL)
    assert record.value("name") == before.value("name")
    assert "name" in record.missed


def test_rules_that_only_add_are_not_held_to_it() -> None:
    page = (CASES / "github" / "profile-2024" / "page.html").read_text("utf-8")
    before, _, after = page.partition("<article")
    bare = before + after.partition("</article>")[2]
    record = read_page(bare, "https://github.com/ada-quill")
    assert record.kind == "person"
    assert not record.missed


def test_rules_that_read_a_list_whole_are_believed() -> None:
    job = Experience(role="Weaver", source="site:looms", evidence="Weaver")
    more = Experience(role="Try our letter", source="page-text", evidence="Try our letter")
    site = Reading("site:looms", owns=True, experience=[job], votes=[NameVote("Ada Rossi", 1, "")])
    generic = Reading("page-text", experience=[job, more])
    assert missed_by_site(site, generic) == ["experience"]
    site.complete.add("experience")
    assert missed_by_site(site, generic) == []
    site.owns = False  # where another list of theirs was missed
    assert merge_readings([site, generic])["experience"] == [job]


def test_rules_that_say_that_there_is_no_headline_are_believed() -> None:
    site = Reading("site:looms", owns=True, complete={"headline"})
    generic = Reading("page-text")
    generic.say("headline", "3rd+", "3rd+", 0.9)
    assert "headline" not in merge_readings([site, generic])
