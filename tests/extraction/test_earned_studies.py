"""Studies behind verbs of earning, labels and "I am a student", and where such words tell none."""

from __future__ import annotations

import pytest

from coffeechat.extraction import read_page
from coffeechat.records.record import Record
from page_words import missing_evidence


def _read(body: str, name: str = "Ada Rossi") -> Record:
    html = f"<html><head><title>{name}</title></head><body><h1>{name}</h1>{body}</body></html>"
    record = read_page(html, "https://adarossi.example/")
    assert missing_evidence(record, html) == []
    return record


def _schools(text: str, name: str = "Ada Rossi") -> list[str | None]:
    return [study.institution for study in _read(f"<p>Weaver</p><p>{text}</p>", name).education]


@pytest.mark.parametrize(
    ("text", "school"),
    [
        (
            "She weaves by the harbour. Earned, this spring, a certificate in dyes from Harbour"
            " University, and has dyed wool for the whole town since.",
            "Harbour University",
        ),
        (
            "Ho conseguito la laurea magistrale in tessitura antica presso l'Università del Porto,"
            " e da allora tengo corsi di telaio per chi comincia.",
            "Università del Porto",
        ),
        (
            "Ho frequentato a lungo il liceo artistico Nilde Bruni di Portovento, dove ho appreso a"
            " tessere su telai di ogni misura.",
            "liceo artistico Nilde Bruni di Portovento",
        ),
        (
            "Tkam od dziecka i uczę tkania. Jestem absolwentką Akademii Tkackiej w Porcie oraz"
            " autorką wielu wzorów na lnie.",
            "Akademii Tkackiej w Porcie",
        ),
        (
            "I am a second-year PhD student in the Department of Looms at the University of"
            " Westhaven, and I look at how old looms wear.",
            "University of Westhaven",
        ),
    ],
)
def test_a_sentence_tells_what_was_earned_where(text: str, school: str) -> None:
    assert _schools(text) == [school]


@pytest.mark.parametrize(
    "text",
    [
        "She received an award for her doctoral thesis from Harbour University and keeps it"
        " on the shelf above her loom.",
        "She holds a position as associate professor of weaving at Harbour University, where she"
        " has been for eleven years.",
        "Her students at Harbour University weave by hand, and some of them earned prizes for it.",
        "I am a visiting student at Harbour University until the end of the summer, to weave.",
        "Once her degree was completed, Harbour Looms took her on and ran the mill there.",
    ],
)
def test_what_is_no_degree_is_no_study(text: str) -> None:
    assert _schools(text) == []


@pytest.mark.parametrize(
    ("line", "school"),
    [
        ("<p>Education: MSc Looms, Harbour University</p>", "Harbour University"),
        ("<li><b>Opleiding</b> <span>Hogeschool Oosthaven</span></li>", "Hogeschool Oosthaven"),
    ],
)
def test_a_label_tells_the_school(line: str, school: str) -> None:
    studies = _read(f"<p>Weaver</p><p>Town: Leeds</p>{line}").education
    assert [study.institution for study in studies] == [school]


def test_a_label_tells_several_schools_with_what_was_studied_in_brackets() -> None:
    body = "<p>软件工程师</p><p>学历：东湖职业技术学院（纺织技术）、西山大学（染色工程）</p>"
    studies = _read(body, "胡雨桐").education
    assert [(study.institution, study.degree) for study in studies] == [
        ("东湖职业技术学院", "纺织技术"), ("西山大学", "染色工程"),
    ]  # fmt: skip


def test_a_label_without_a_school_tells_none() -> None:
    assert _read("<p>Weaver</p><p>Education: what I care about most of all</p>").education == []


def test_the_town_of_a_study_is_not_its_school() -> None:
    body = "".join(
        f"<h3>{head}</h3><div>{where}, {when}</div>"
        for head, where, when in (
            ("Diplôme de Tissage — Laine et Lin", "École du Port", "2025 – 2027"),
            ("Analyse du Fil — TissOrda", "Kazakhstan", "2022 – 2023"),
            ("Licence de Teinture", "Université du Lac", "2017 – 2022"),
        )
    )
    studies = _read(f"<h2>Formation</h2>{body}").education
    assert [study.institution for study in studies] == [
        "École du Port", "TissOrda", "Université du Lac",
    ]  # fmt: skip


def test_a_school_of_two_names_on_its_own_line_is_whole() -> None:
    body = "<h2>Education</h2><h3>Diploma in Dyes</h3><p>Madder – Weld Trust</p><p>2019 – 2020</p>"
    assert [study.institution for study in _read(body).education] == ["Madder – Weld Trust"]
