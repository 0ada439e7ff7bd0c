"""Employers that words lead to, and lines below a role that but tell of it."""

from __future__ import annotations

import pytest

from coffeechat.extraction.reader import read_page


def jobs(section: str) -> list[tuple[str, str]]:
    page = f"<html><body><h1>Ada Rossi</h1><h2>Experience</h2>{section}</body></html>"
    read = read_page(page, "https://ada.example/")
    return [(job.role, job.organisation) for job in read.experience]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tisserand au sein de la Filature Brun", ("Tisserand", "Filature Brun")),
        ("Technicien au sein d'ORVELLE", ("Technicien", "ORVELLE")),
        ("Engenheiro na empresa Tearlux, Lda.", ("Engenheiro", "Tearlux, Lda.")),
        ("Cajero en la empresa Hilandia", ("Cajero", "Hilandia")),
        ("Kassierer in der Firma Webolin", ("Kassierer", "Webolin")),
        ("Инженер в компании «Лён»", ("Инженер", "«Лён»")),
        ("Weber bei der LODEN GmbH", ("Weber", "LODEN GmbH")),
        ("Weaver with a company of friends", ("Weaver with a company of friends", "")),
    ],
)
def test_words_that_lead_to_an_employer(title: str, expected: tuple[str, str]) -> None:
    body = f"<h3>{title}</h3><p>2019 - 2021</p>"
    assert jobs(body) == [expected]


def test_a_word_that_leads_to_a_linked_employer_is_no_part_of_the_role() -> None:
    body = "<ul><li>2015 - 2019: Weber bei der <a href='https://loden.example'>LODEN GmbH</a></li>"
    assert jobs(f"{body}<li>2012 - 2015: Spinner bei der <a href='#x'>Flachs AG</a></li></ul>") == [
        ("Weber", "LODEN GmbH"),
        ("Spinner", "Flachs AG"),
    ]


def test_what_a_list_below_a_role_tells_is_no_employer() -> None:
    body = (
        "<ul><li>Tisserand chez Filandou</li><ul><li>Soin des métiers</li><li>Tri du lin</li></ul>"
        "<li>Teinturier chez Garance</li><ul><li>Bains du matin</li><li>Mesures</li></ul></ul>"
    )
    assert jobs(body) == [("Tisserand", "Filandou"), ("Teinturier", "Garance")]
    body = (
        "<ul><li>Weaver<ul><li>Morning rounds</li><li>Oiling</li></ul></li>"
        "<li>Teacher<ul><li>Deep vats</li><li>Colour cards</li></ul></li></ul>"
    )
    assert jobs(body) == [("Weaver", ""), ("Teacher", "")]


def test_an_employer_in_a_list_below_a_role_is_kept() -> None:
    body = (
        "<ul><li>Weaver<ul><li>Harbour Mill Ltd</li><li>2019 - 2021</li></ul></li>"
        "<li>Dyer<ul><li>Madder Works AB</li><li>2017 - 2019</li></ul></li></ul>"
    )
    assert jobs(body) == [("Weaver", "Harbour Mill Ltd"), ("Dyer", "Madder Works AB")]


def test_an_employer_that_words_do_not_tell_stands_over_its_dates_in_such_a_list() -> None:
    body = "<ul><li><b>Weaver</b></li><ul><li>Madderlin</li><li>2019 - 2021</li></ul></ul>"
    assert jobs(body) == [("Weaver", "Madderlin")]


def test_several_words_in_small_letters_below_a_role_are_no_employer() -> None:
    body = "<h3>2019-2021 Verkäufer</h3><p>tägliche Pflege der Stühle, Zählen von Garn</p>"
    assert jobs(body) == [("Verkäufer", "")]
    body = "<h3>Vendeur</h3><p>2019-2021</p><p>chez Filandou et fils</p>"
    assert jobs(body)[0][1].endswith("Filandou et fils")


def test_a_sentence_below_employer_and_role_in_a_joined_script() -> None:
    body = (
        "<table><tr><th>Loden Pte Ltd, 纺织实习生</th><th>2021年1月 - 2022年3月</th></tr>"
        "<tr><td>•</td><td>照看二十台织机，把停机时间减少了一半，并写下记录。</td></tr>"
        "<tr><th>Flachs Pte Ltd, 软件开发实习生</th><th>2019年1月 - 2020年3月</th></tr>"
        "<tr><td>•</td><td>用新的程序画出花样，把画样的时间缩短到三天，再教给同事。</td></tr></table>"
    )
    assert jobs(body) == [("纺织实习生", "Loden Pte Ltd"), ("软件开发实习生", "Flachs Pte Ltd")]
