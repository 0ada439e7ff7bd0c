"""English sentences of people about themselves, in the many orders in which they are written."""

from __future__ import annotations

import pytest

from coffeechat.extraction.sentences.verbless import read_row
from extraction.invented_cv import read, value

NAME = "Ada Lindqvist"


def _told(text: str) -> tuple[str, str, str]:
    """Return role, organisation and place read from a text under a name."""
    record = read(f"<h1>{NAME}</h1><p>{text}</p><h2>Links</h2><p>Looms</p>", NAME)
    role, organisation, place = (value(record, key) for key in ("role", "organisation", "location"))
    return role or "", organisation or "", place or ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nurse for thirty-one years. Currently Ward Sister on Elm Ward at St Odo's Hospital,"
         " Exeter.",
         ("Ward Sister", "St Odo's Hospital", "Exeter")),
        ("At Stripeloom I lead the dyeing team. Previously: Kestrel.", ("", "Stripeloom", "")),
        ("Based in the Heron Lab in the Department of Wool at Marle University, I am a graduate"
         " student"
         " interested in looms.", ("graduate student", "Marle University", "")),
        ("Since January 2022 Ada Lindqvist has been Chief Executive of the Rookloom Trust,"
         " having run"
         " its mill.", ("Chief Executive", "Rookloom Trust", "")),
        ("I'm a backend dev at a small mill called Pennyloom, living in Toronto with plants.",
         ("backend dev", "Pennyloom", "Toronto")),
        ("Ada Lindqvist holds a joint appointment as Associate Professor, between Wool and Linen"
         " at the"
         " University of Marle, Canada.", ("Associate Professor", "University of Marle", "Canada")),
        ("Solutions architect by day (at Ferrous Looms), mother of twins by night.",
         ("Solutions architect", "Ferrous Looms", "")),
        ("I recently moved to the Heron Institute for Wool in Cambridge, where I hold a grant.",
         ("", "Heron Institute for Wool", "Cambridge")),
        ("I look after people for the Wexloom Group, as its HR manager.",
         ("HR manager", "Wexloom Group", "")),
        ("Ada Lindqvist is a marine biologist. After a doctorate at the University of Marle, she"
         " joined"
         " the Heron Association for Kelp in Obansk, where she leads a group.",
         ("marine biologist", "Heron Association for Kelp", "Obansk")),
        ("Currently a Lecturer at University College Marle, I previously held positions at Kestrel"
         " College.", ("Lecturer", "University College Marle", "")),
        ("Dr Lindqvist qualified in 1998 and has been a GP partner at Heron Practice in"
         " Inverness since"
         " 2006.", ("GP partner", "Heron Practice", "Inverness")),
        ("In 2021 I left Kestrel to start Tideloom, a company making looms.", ("", "Tideloom", "")),
        ("I'm a mathematician. More precisely: an Assistant Professor at UCLA, in the Department of"
         " Mathematics.", ("mathematician", "UCLA", "")),
        ("Ada Lindqvist is a weaver of rugs. Her workshop is in Cardigan, Wales.",
         ("weaver of rugs", "", "Cardigan, Wales")),
        ("Ada sells looms. General manager, Heron & Sons Looms, Salina, Kansas.",
         ("General manager", "Heron & Sons Looms", "Salina, Kansas")),
        ("The long version: Ada Lindqvist, AIA, senior associate at Heron Finch Architects in"
         " Chicago,"
         " Illinois.", ("senior associate", "Heron Finch Architects", "Chicago, Illinois")),
        ("I joined the Mill Service in 1999 and am now Deputy Director for Ports at the"
         " Department for"
         " Looms.", ("Deputy Director for Ports", "Department for Looms", "")),
        ("Her current role is head of learning at the Museum of Wool in Hull.",
         ("head of learning", "Museum of Wool in Hull", "Hull")),
        ("Postdoctoral Weaver, Heron Institute for Wool, Sheffield, UK",
         ("Postdoctoral Weaver", "Heron Institute for Wool", "Sheffield, UK")),
        ("Data engineer in Halifax, Nova Scotia. I did time at Kestrel Looms; now I freelance.",
         ("Data engineer", "", "Halifax, Nova Scotia")),
        ("I'm Ada Lindqvist (called Lindy). Weaver at the Heron Wool Registry, Oslo.",
         ("Weaver", "Heron Wool Registry", "Oslo")),
        ("Freelancer (rugs, mostly for churches). Formerly in a mill.", ("Freelancer", "", "")),
        ("I weave, and live just across the border in Lille.", ("", "", "Lille")),
        ("Research associate with Dr Holly Kestrel at the Heron Laboratory.",
         ("Research associate", "Heron Laboratory", "")),
    ],
)  # fmt: skip
def test_a_sentence_tells_role_employer_and_town(text: str, told: tuple[str, str, str]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "I was a weaver at Heron Looms until 2019. I like wool.",
        "Before that I worked as a dyer at Heron Looms in Leeds.",
        "I once left Heron Looms to see the sea.",
        "My husband is a vet at Heron Practice in Hull.",
    ],
)
def test_what_was_and_what_others_are_is_not_the_present(text: str) -> None:
    role, organisation, _ = _told(text)
    assert (role, organisation) == ("", "")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Weaver, Heron Looms Ltd, Leeds, UK.", ("Weaver", "Heron Looms Ltd", "Leeds, UK")),
        ("Weaver, Heron College.", ("Weaver", "Heron College", "")),
        ("Journalist, Politics, Washington.", ("", "", "")),
        ("Weaver, dyer, Leeds.", ("", "", "")),
        ("Weaver, Ada Rossi, Leeds.", ("", "", "")),
        ("I weave, Heron College, Leeds.", ("", "", "")),
    ],
)
def test_a_row_without_a_verb(row: str, told: tuple[str, str, str]) -> None:
    assert read_row(row) == told


@pytest.mark.parametrize(
    "text",
    [
        "As a child, I lived in Rome. As a student, I worked at the Corner Mill.",
        "I moved to Kestrel, where she is a director.",
        "I built a loom for Kestrel Ltd, as the lead developer.",
        "I have held the position of head of dyeing at Kestrel Looms from 2001 to 2008.",
        "I am currently looking for a job as a data analyst at a mill.",
    ],
)
def test_what_somebody_was_or_looks_for_is_no_role(text: str) -> None:
    role, _, _ = _told(text)

    assert not role


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I have been working as a weaver at Heron Corp for the past five years.",
         ("weaver", "Heron Corp", "")),
        ("I am a nurse at County Hospital, and I live well.", ("nurse", "County Hospital", "")),
        ("Seit 20 Jahren ist Ada Lindqvist als Anwältin bei Kanzlei Reiher tätig.",
         ("Anwältin", "Kanzlei Reiher", "")),
    ],
)  # fmt: skip
def test_nothing_is_beside_a_role_and_an_employer(text: str, told: tuple[str, str, str]) -> None:
    assert _told(text) == told


def test_a_text_cut_off_behind_i_am_is_read() -> None:
    assert _told("I am a weaver. " * 100)[0] == "weaver"
