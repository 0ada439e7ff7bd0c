"""Sentences that tell by the way since when and under whom, in any order, still say what somebody
is, where, and in which town."""

from __future__ import annotations

import pytest

from coffeechat.extraction.sentences.plain_sentences import simplify
from extraction.invented_cv import read, value

LINKS = "<h2>Links</h2><p>Looms</p>"


def _told(name: str, sentence: str) -> tuple[str, str, str]:
    """Return role, organisation and place read from a sentence under a name."""
    record = read(f"<h1>{name}</h1><p>{sentence}</p>{LINKS}", name)
    role, organisation, place = (value(record, key) for key in ("role", "organisation", "location"))
    return role or "", organisation or "", place or ""


@pytest.mark.parametrize(
    ("name", "sentence", "told"),
    [
        ("Ander Lindqvist",
         "I am currently a postdoctoral weaver working with Prof. Ola Kestrel and Prof. Bo Heron at"
         " LOOM-CNRS in Dijon, France since March 2021.",
         ("postdoctoral weaver", "LOOM-CNRS", "Dijon, France")),
        ("Ander Lindqvist", "At Heron Labs, I work as a staff engineer.",
         ("staff engineer", "Heron Labs", "")),
        ("Ander Lindqvist", "I lead the dye team at Kestrel Looms in Utrecht.",
         ("", "Kestrel Looms", "Utrecht")),
        ("Bastien Moreau",
         "Je m'appelle Bastien et suis aujourd'hui étudiant en tissage à l'Université du Lin.",
         ("étudiant en tissage", "Université du Lin", "")),
        ("Bastien Moreau", "Je suis depuis janvier 2019 enseignant dans l'académie de Varnholm.",
         ("enseignant", "académie de Varnholm", "")),
        ("Bastien Moreau", "Je suis en thèse à l'Institut du Lin depuis octobre 2024.",
         ("", "Institut du Lin", "")),
        ("Greta Hoffmann", "Ich arbeite seit 2018 als Weberin bei der Kettgarn GmbH in Kassel.",
         ("Weberin", "Kettgarn GmbH", "Kassel")),
        ("Greta Hoffmann", "Seit 2018 bin ich bei der Kettgarn GmbH in Kassel als Lehrerin tätig.",
         ("Lehrerin", "Kettgarn GmbH", "Kassel")),
        ("Greta Hoffmann",
         "Geboren 1980 in Kassel, arbeite ich heute als freie Fotografin in Leipzig.",
         ("freie Fotografin", "", "Leipzig")),
        ("Joana Pereira",
         "Atualmente sou bolseira de doutoramento no Instituto Superior do Linho, em Lisboa.",
         ("bolseira de doutoramento", "Instituto Superior do Linho", "Lisboa")),
        ("Marit Hansen", "Jeg jobber som utvikler i Garn AS i Bergen.",
         ("utvikler", "Garn AS", "Bergen")),
    ],
)  # fmt: skip
def test_what_is_told_by_the_way_hides_nothing(
    name: str, sentence: str, told: tuple[str, str, str]
) -> None:
    assert _told(name, sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "After my PhD at Heron University I stayed in Leeds.",
        "I'm Ander and I build looms.",
        "I'm doing my PhD on looms.",
    ],
)
def test_a_sentence_cut_off_is_no_role(sentence: str) -> None:
    assert _told("Ander Lindqvist", sentence)[0] == ""


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("I weave with Silk and Wool at Heron Labs", "I weave with Silk and Wool at Heron Labs"),
        (
            "I am a weaver working with Silk at Heron Labs",
            "I am a weaver working with Silk at Heron Labs",
        ),
        ("I am a weaver supervised by Dr. Kestrel at Heron Labs", "I am a weaver at Heron Labs"),
        ("I have woven for more than ten years at Heron Labs", "I have woven at Heron Labs"),
        ("Wir arbeiten seit Jahren als Team", "Wir arbeiten seit Jahren als Team"),
    ],
)
def test_only_times_and_guides_are_left_out(sentence: str, plain: str) -> None:
    assert simplify(sentence) == plain


def test_what_somebody_was_is_not_read_again() -> None:
    past = "Until 2018 I worked with Prof. Kestrel as a weaver at Heron Looms in Leeds."
    assert _told("Ander Lindqvist", past)[0] == ""


def test_a_list_of_schools_under_experience_is_of_studies() -> None:
    rows = "<li>2006.09 青湖小学</li><li>2013.09 青湖第一中学</li><li>2019.09 青湖大学</li>"
    record = read(f"<h2>林晓燕</h2><h2>经历</h2><ul>{rows}</ul>", "林晓燕")
    assert [study["institution"] for study in record["education"]] == [
        "青湖小学",
        "青湖第一中学",
        "青湖大学",
    ]
    assert record["experience"] == []
    worked = "<li>2013.09 青湖大学</li><li>2019.09 东海大学</li>"
    assert len(read(f"<h2>林晓燕</h2><h2>经历</h2><ul>{worked}</ul>", "林晓燕")["experience"]) == 2
