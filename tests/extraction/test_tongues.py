"""Invented people's CVs in many languages are read whole, however they are built."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from coffeechat.extraction import read_page
from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.text import clean, fold
from coffeechat.records.record import Record
from page_words import missing_evidence

Cv = dict[str, Any]
CVS: dict[str, Cv] = tomllib.loads(Path(__file__).with_name("tongues.toml").read_text("utf-8"))
SECTIONS = ("about", "jobs", "schools", "skills", "contact")


# How one entry is built: {0} what, {1} where, {2} when.
LISTED = "<li><strong>{0}</strong>, {1} ({2})</li>"
BOXED = "<div><div><span>{2}</span></div><div>{1}</div><div>{0}</div></div>"
ROW = "<tr><td>{2}</td><td><b>{0}</b><br>{1}</td></tr>"


def _lists(cv: Cv) -> str:
    sections = [
        f"<h2>{cv[part][0]}</h2><ul>{_entries(cv, part, LISTED, '<li>{0}</li>')}</ul>"
        for part in SECTIONS
    ]
    return f"<h1>{cv['name']}</h1><p>{cv['headline']}</p>{''.join(sections)}"


def _boxes(cv: Cv) -> str:
    sections = [
        f"<div><div><span>{cv[part][0]}</span></div>"
        f"{_entries(cv, part, BOXED, '<div><span>{0}</span></div>')}</div>"
        for part in ("contact", "about", "jobs", "schools", "skills")
    ]
    return f"<div>{cv['name']}</div><div>{cv['headline']}</div>{''.join(sections)}"


def _table(cv: Cv) -> str:
    def headed(part: str, rows: str) -> str:
        return f"<tr><td colspan=2><b>{cv[part][0]}</b></td></tr>{rows}"

    labels = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in _labels(cv))
    top = f"<font size=5>{cv['name']}</font><br>{cv['headline']}"
    skills = f"<tr><td colspan=2>{', '.join(cv['skills'][1:])}</td></tr>"
    sections = [
        headed("about", f"<tr><td colspan=2>{cv['about'][1]}</td></tr>"),
        headed("jobs", _entries(cv, "jobs", ROW)), headed("schools", _entries(cv, "schools", ROW)),
        headed("skills", skills),
    ]  # fmt: skip
    return f"<table><tr><td colspan=2>{top}</td></tr>{labels}{''.join(sections)}</table>"


def _entries(cv: Cv, part: str, entry: str, line: str = "") -> str:
    whole = part in ("jobs", "schools")
    return "".join(entry.format(*row) if whole else line.format(row) for row in cv[part][1:])


def _labels(cv: Cv) -> list[list[str]]:
    return [row.replace("：", ":").split(":", 1) for row in cv["contact"][1:]]


def _read(cv: Cv, body: str) -> Record:
    page = f"<html><head><title>CV</title></head><body>{body}</body></html>"
    record = read_page(page, "https://pages.example/cv")
    assert missing_evidence(record, page) == []
    return record


@pytest.mark.parametrize("build", [_lists, _boxes, _table])
@pytest.mark.parametrize("language", CVS)
def test_a_cv_is_read_whole(language: str, build: Any) -> None:
    cv = CVS[language]
    record = _read(cv, build(cv))
    held = {cv["headline"], cv["jobs"][1][0]}
    mail = _labels(cv)[1][1].strip()
    assert record.value("name") == cv["name"]
    assert record.value("role") in held
    assert record.value("organisation") == cv["jobs"][1][1]
    assert cv["place"] in str(record.value("location"))
    assert [fact.value for fact in record.emails or []] == [mail]
    assert len(record.phones or []) == 1
    assert [fact.value for fact in record.skills or []] == cv["skills"][1:]
    assert str(record.value("about")).startswith(cv["about"][1][:20])
    assert [[job.role, job.organisation] for job in record.experience or []] == [
        row[:2] for row in cv["jobs"][1:]
    ]
    assert [(job.start, job.end) for job in record.experience or []] == [
        (row[3], row[4] or None) for row in cv["jobs"][1:]
    ]
    assert [[study.degree, study.institution] for study in record.education or []] == [
        row[:2] for row in cv["schools"][1:]
    ]


@pytest.mark.parametrize("language", CVS)
def test_somebody_says_their_own_name(language: str) -> None:
    cv = CVS[language]
    record = _read(cv, f"<h1>{cv['introduction']}</h1><p>{cv['about'][1]}</p>")
    assert str(record.value("name")).replace(" ", "") == cv["name"].replace(" ", "")


def _named(body: str) -> str:
    return str(
        read_page(f"<html><body>{body}</body></html>", "https://pages.example/").value("name")
    )


@pytest.mark.parametrize(
    "said",
    [
        "من از شیراز می‌نویسم",
        "मैं जयपुर से लिखती हूँ",
        "أنا من عمّان",
        "我是一名老师",
        "나는 매일 씁니다",
        "ben hep yazarım",
    ],
)
def test_a_sentence_about_oneself_is_no_name(said: str) -> None:
    assert _named(f"<h1>{said}</h1><p>2020</p>") in ("None", "")


def test_a_comma_ends_the_name_that_somebody_says() -> None:
    body = "<h1>Hi, I'm Ada Rossi, Looms and rugs from Ghent</h1><p>I weave and teach weaving.</p>"
    assert _named(body) == "Ada Rossi"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("佐々木 遥（ささき はるか）, PhD student", "佐々木 遥"),
        ("大会 案内（PDF）, PhD student", ""),
    ],
)
def test_only_a_name_is_told_how_it_is_read(line: str, name: str) -> None:
    assert (_named(f"<h2>Affiliation</h2><p>{line}</p>").replace("None", "")) == name


def test_two_headings_in_one_are_told_apart() -> None:
    assert section_kind("技能与兴趣") == "skills"
    assert section_kind("和食") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("أخصائية", "اخصائيه"), ("مهارت‌ها", "مهارتها"), ("نَبْذَة", "نبذة"), ("کاربری", "كاربري")],
)
def test_letters_taken_for_one_another_are_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_the_joint_within_a_persian_word_is_kept_and_none_elsewhere() -> None:
    assert clean("برنامه\u200cنویس") == "برنامه\u200cنویس"
    assert clean("Ada\u200c Ro\u200cssi ⽉⽇") == "Ada Rossi 月日"
