"""LinkedIn is read alike in each layout and in the interface of each language."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from coffeechat.extraction import read_page
from coffeechat.records.record import Record
from page_words import missing_evidence

_spec = importlib.util.spec_from_file_location(
    "linkedin_pages", Path(__file__).parent / "linkedin_pages.py"
)
assert _spec is not None and _spec.loader is not None
pages = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(pages)


@pytest.fixture(
    params=[(layout, language) for layout in pages.LAYOUTS for language in pages.INTERFACES],
    ids="-".join,
)
def record(request: pytest.FixtureRequest) -> Record:
    layout, language = request.param
    html = pages.LAYOUTS[layout](pages.INTERFACES[language])
    return read_page(html, "https://www.linkedin.com/in/runa-vestergaard/")


def test_who_it_is(record: Record) -> None:
    said = [record.value(field) for field in ("name", "headline", "location", "about")]
    assert said == [pages.NAME, pages.HEADLINE, pages.PLACE, pages.ABOUT]
    assert (record.value("role"), record.value("organisation")) == pages.JOBS[0][:2]
    assert not record.warnings


def test_nested_roles_and_their_dates(record: Record) -> None:
    jobs = [(job.role, job.organisation, job.start, job.end) for job in record.experience]
    assert jobs == list(pages.JOBS)
    assert record.experience[0].summary == pages.TASK
    [study] = record.education
    told = (study.institution, study.degree, study.start, study.end)
    assert told == (pages.SCHOOL, pages.DEGREE, "2010", "2014")


def test_lists_that_are_cut_short_say_so(record: Record) -> None:
    listed = [skill.value for skill in record.skills]
    assert listed in ([], list(pages.SKILLS))
    assert set(record.more) == ({"experience", "skills"} if listed else set())


def test_nothing_is_said_in_the_name_of_another(record: Record) -> None:
    assert "boats win" not in str(record.to_json())


def test_every_evidence_is_the_pages_own_words() -> None:
    for build in pages.LAYOUTS.values():
        for words in pages.INTERFACES.values():
            html = build(words)
            record = read_page(html, "https://www.linkedin.com/in/runa-vestergaard/")
            assert missing_evidence(record, html) == []
