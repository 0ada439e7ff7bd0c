"""Sentences and lines of many languages that say what somebody is, and where."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from coffeechat.extraction.text import fold
from extraction.invented_cv import read, value

TOLD: list[list[str]] = tomllib.loads(
    Path(__file__).with_name("told_work.toml").read_text("utf-8")
)["sentences"]
NAME = "Ada Lindqvist"
PAPERS = "<h2>Publications</h2><p>On looms and their weavers. Journal of Looms, 2015.</p>"


def _told(*lines: str) -> tuple[str, str]:
    """Return the role and the organisation read from lines under a name."""
    body = "".join(f"<p>{line}</p>" for line in lines)
    record = read(f"<h1>{NAME}</h1>{body}{PAPERS}", NAME)
    return value(record, "role") or "", value(record, "organisation") or ""


@pytest.mark.parametrize(("sentence", "role", "organisation"), TOLD)
def test_a_sentence_says_what_and_where(sentence: str, role: str, organisation: str) -> None:
    read_role, read_organisation = _told(sentence)
    assert fold(read_organisation) == fold(organisation)
    assert not role or fold(read_role) == fold(role)


@pytest.mark.parametrize(
    ("lines", "role", "organisation"),
    [
        (("4th year PhD student", "Loom Institute", "Tarnsworth University"),
         "4th year PhD student", "Tarnsworth University"),
        (("M.Sc. student, University of Varnholm, Norland",), "M.Sc. student",
         "University of Varnholm, Norland"),
        (("Sr. Loom Engineer | Open to work",), "Sr. Loom Engineer", ""),
        (("Linen Group, Department of Looms", "University of Varnholm"), "",
         "University of Varnholm"),
        (("Currently: Senior Engineer @ Kestrel Looms", "Previously: Engineer @ Brindle"),
         "Senior Engineer", "Kestrel Looms"),
    ],
)  # fmt: skip
def test_a_card_says_what_and_where(lines: tuple[str, ...], role: str, organisation: str) -> None:
    assert _told(*lines) == (role, organisation)


@pytest.mark.parametrize(
    "line",
    [
        "Joined March 2011",
        "I am a member of the Varnholm Weavers Association.",
        "My name is Ada and in March I moved.",
        "I enjoyed the looms and joined in.",
    ],
)
def test_not_every_sentence_says_where(line: str) -> None:
    assert _told(line)[1] == ""


def test_where_somebody_is_admitted_is_no_employer() -> None:
    role, organisation = _told("Sono veterinaria, iscritta all'Ordine dei Veterinari di Marle.")
    assert (role, organisation) == ("veterinaria", "")


@pytest.mark.parametrize(
    ("line", "role", "organisation"),
    [
        ("Senior Weaver (Lecturer) · School of Looms, University of Varnholm",
         "Senior Weaver (Lecturer)", "School of Looms, University of Varnholm"),
        ("Loom Engineer • 4+ Jahre Erfahrung • Leinen • Design Systems", "Loom Engineer", ""),
        ("Loom Engineer • Brindle Labs • Leinen", "Loom Engineer", "Brindle Labs"),
        ("I'm a Software Engineer and Weaver. I studied long ago.", "Software Engineer and Weaver",
         ""),
    ],
)  # fmt: skip
def test_a_row_says_the_role_first(line: str, role: str, organisation: str) -> None:
    assert _told(line) == (role, organisation)


def test_a_headline_goes_on_behind_and() -> None:
    record = read(f"<h1>{NAME}</h1><h3>Loom Builder &amp;</h3><h3>Dye Scientist</h3>{PAPERS}", NAME)
    assert value(record, "headline") == "Loom Builder & Dye Scientist"


def test_a_role_is_no_heading_of_contact_details() -> None:
    record = read(f"<h2>{NAME}</h2><h2>Analista de Datos</h2><h3>Perfil</h3><p>Tejo.</p>", NAME)
    assert value(record, "role") == "Analista de Datos"
