"""LinkedIn's jobs are found by their lines of dates, and by the items of the list beside these."""

from __future__ import annotations

from time import process_time

import pytest

from coffeechat.extraction import read_page
from coffeechat.records.record import Record
from page_words import missing_evidence

URL = "https://www.linkedin.com/in/orla-penhallow/"
CASTER = ("Caster", "Tern Foundry", "Jan 2019 - Present · 5 yrs")
WARDEN = ("Warden", "Gull Rock Light", "2011 - 2018 · 7 yrs")


def _lines(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _listed(*items: tuple[str, ...]) -> str:
    return f"<ul>{''.join(f'<li>{_lines(item)}</li>' for item in items)}</ul>"


def _read(jobs: str) -> Record:
    html = (
        "<html><head><title>Orla Penhallow | LinkedIn</title></head><body><main><section>"
        "<h2>Orla Penhallow</h2><p>Head Caster</p><p>Truro, Cornwall, United Kingdom</p></section>"
        f"<section><h2>Experience</h2>{jobs}</section></main></body></html>"
    )
    record = read_page(html, URL)
    assert missing_evidence(record, html) == []
    return record


def _titles(record: Record) -> list[tuple[str, str]]:
    return [(job.role, job.organisation) for job in record.experience]


@pytest.mark.parametrize(
    "lengths",
    [("5 år 2 mdr.", "4 år", "2 mdr."), ("5 let", "2 měs.", "3 r."), ("5 лет", "4 г.", "2 мес."),
     ("2 kk", "5 v 2 kk", "5 v"), ("5 tahun", "4 thn 2 bln", "3 bln"),
     ("5 év", "2 hó", "1 év 2 hó"),
     ("5 שנים", "שנתיים", "שנה אחת"), ("5 έτη", "4 μήνες", "3 έτ. 2 μήν."),
     ("5 років", "4 р.", "2 міс.")],
    ids=lambda lengths: lengths[0],
)  # fmt: skip
def test_lengths_of_time_of_which_some_are_in_known_words(lengths: tuple[str, ...]) -> None:
    years = ("2019 - 2024", "2015 - 2019", "2014 - 2015")
    jobs = [(f"Caster {n}", f"Foundry {n}", f"{when} · {length}")
            for n, (when, length) in enumerate(zip(years, lengths, strict=True))]  # fmt: skip
    assert _titles(_read(_listed(*jobs))) == [job[:2] for job in jobs]


@pytest.mark.parametrize("when", ["Mar 2016 · 1 mo", "2016 · Less than a year", "2016"])
def test_a_job_of_a_single_date(when: str) -> None:
    record = _read(_listed(CASTER, ("Tuner", "Looe Bells", when), WARDEN))
    assert _titles(record)[1] == ("Tuner", "Looe Bells")
    assert record.experience[1].start[:4] == "2016"
    assert "end" not in record.experience[1].model_fields_set


def test_a_job_without_dates_between_two_with_theirs() -> None:
    record = _read(_listed(CASTER, ("Tuner", "Looe Bells"), WARDEN, ("Ringer",)))
    assert _titles(record) == [CASTER[:2], ("Tuner", "Looe Bells"), WARDEN[:2], ("Ringer", "")]
    assert record.experience[0].summary == ""


def test_a_list_within_a_job_holds_no_job() -> None:
    told = "<ul><li>Casts bells.</li><li>Tunes them.</li></ul>"
    record = _read(f"<ul><li>{_lines(CASTER)}{told}</li><li>{_lines(WARDEN)}</li></ul>")
    assert _titles(record) == [CASTER[:2], WARDEN[:2]]
    assert record.experience[0].summary == "Casts bells. Tunes them."


@pytest.mark.parametrize("place", ["Ribe, Denmark", "Remote"])
def test_a_group_of_one_role_below_the_place(place: str) -> None:
    group = ("Havstrand", "Full-time · 5 yrs", place, "Head", "Jan 2019 - Present · 5 yrs")
    assert _titles(_read(_listed(group, WARDEN))) == [("Head", "Havstrand"), WARDEN[:2]]


def test_a_group_whose_first_role_is_masked() -> None:
    group = ("Havstrand", "7 yrs", "Jan 2019 - Present · 5 yrs")
    assert _titles(_read(_listed(group, WARDEN))) == [("", "Havstrand"), WARDEN[:2]]


@pytest.mark.parametrize("told", [("Service award · 3 years",), ("Project Alpha", "6 months")])
def test_a_length_of_time_that_a_job_tells_of_opens_no_group(told: tuple[str, ...]) -> None:
    assert _titles(_read(_lines((*CASTER, "Truro, Cornwall", *told, *WARDEN)))) == [
        CASTER[:2], WARDEN[:2]]  # fmt: skip
    boxed = _read(_listed((*CASTER, *told, "Built a kiln"), WARDEN))
    assert _titles(boxed) == [CASTER[:2], WARDEN[:2]]


@pytest.mark.parametrize(
    ("said", "employer"),
    [("Salt · Sea", "Salt · Sea"), ("Havstrand · Full-time · Hybrid", "Havstrand"),
     ("Havstrand · Internship", "Havstrand"), ("Full-time", "")],
)  # fmt: skip
def test_an_employer_and_the_kind_of_employment(said: str, employer: str) -> None:
    record = _read(_listed(("Clerk", said, "2019 - 2020 · 1 yr"), WARDEN))
    assert _titles(record)[0] == ("Clerk", employer)


@pytest.mark.parametrize(
    "head", [("Havstrand · Tides", "9 yrs"), ("Havstrand · Tides", "Full-time", "9 yrs")]
)
def test_the_employer_of_a_group(head: tuple[str, ...]) -> None:
    roles = _listed(("Head", "2019 - 2024 · 5 yrs"), ("Clerk", "2015 - 2019 · 4 yrs"))
    record = _read(f"<ul><li><div>{_lines(head)}</div>{roles}</li><li>{_lines(WARDEN)}</li></ul>")
    assert _titles(record) == [
        ("Head", "Havstrand · Tides"), ("Clerk", "Havstrand · Tides"), WARDEN[:2]]  # fmt: skip


def test_more_jobs_than_are_read() -> None:
    jobs = [(f"Caster {n}", f"Foundry {n}", "2011 - 2018 · 7 yrs") for n in range(70)]
    record = _read(_listed(*jobs))
    assert _titles(record) == [job[:2] for job in jobs[:60]]
    assert record.experience[-1].summary == ""


def test_what_is_told_straight_below_the_dates_is_no_place() -> None:
    record = _read(_listed((*CASTER, "Managed a team of five"), (*WARDEN, "Ulverdale, Westmoor")))
    assert [job.location for job in record.experience] == ["", "Ulverdale, Westmoor"]
    assert record.experience[0].summary == "Managed a team of five"


@pytest.mark.parametrize(
    "told", ["Taught pupils 12 basic life skills", "Skills: none were missing in class"]
)
def test_what_is_told_of_skills_is_no_list_of_them(told: str) -> None:
    record = _read(_listed((*CASTER, "Truro, Cornwall, United Kingdom", told), WARDEN))
    assert record.experience[0].summary == told


def test_a_list_without_end_is_read_in_time() -> None:
    jobs = [(f"Caster {n}", f"Foundry {n}", "2011 - 2018 · 7 yrs") for n in range(1_500)]
    begun = process_time()
    assert len(_read(_listed(*jobs)).experience) == 60
    assert process_time() - begun < 20
