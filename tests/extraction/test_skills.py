"""Lists of skills, however they are set: with labels, levels, explanations, as chips."""

from __future__ import annotations

import pytest

from coffeechat.extraction.reader import read_page
from extraction.invented_cv import read_cv

CHIPS = (
    "Linen",
    "Wool",
    "Silk",
    "Visual patterns for old looms (VPL)",
    "Dyeing",
    "Spinning",
    "Felt",
)


def skills_of(body: str, heading: str = "Skills") -> list[str]:
    page = f"<h1>Ada Rossi</h1><p>Weaver</p><h2>{heading}</h2>{body}<h2>Education</h2><p>Mill</p>"
    record = read_page(f"<title>Ada Rossi</title><main>{page}</main>", "https://ada.example/")
    return [fact.value for fact in record.skills]


@pytest.mark.parametrize(
    ("body", "skills"),
    [
        # Behind a label, with and without a blank, and with stops within the names.
        ("<li>Tools: Node.js, Vue.js, Three.js</li>", ["Node.js", "Vue.js", "Three.js"]),
        ("<li>ツール：Python, Fortran</li>", ["Python", "Fortran"]),
        # A sign that is part of the name.
        ("<li>.NET</li><li>C</li><li>C#</li><li>C++</li>", [".NET", "C", "C#", "C++"]),
        # What stands behind a label says more of it.
        ("<li><b>Patience:</b> I have looked after looms of all ages, and their weavers too.</li>"
         "<li><b>Care:</b> Exact and thorough work with threads, dyes and old wood.</li>",
         ["Patience", "Care"]),
        # How well is no skill, in brackets or alone.
        ("<p>Photoshop (Advanced), Illustrator (Expert), Figma (Basic)</p>",
         ["Photoshop", "Illustrator", "Figma"]),
        ("<p>Photoshop</p><p>Advanced</p><p>Figma</p><p>Basic</p>", ["Photoshop", "Figma"]),
        ("<p>Shell (bash, zsh), LaTeX</p>", ["Shell (bash, zsh)", "LaTeX"]),
        # Chips in one line, one of them long.
        (f"<div>{' '.join(f'<span>{chip}</span>' for chip in CHIPS)}</div>", list(CHIPS)),
        # A language that writes a blank at each syllable.
        ("<p>Thiết kế Giáo trình & Bài giảng</p>", ["Thiết kế Giáo trình & Bài giảng"]),
        # A sentence is none.
        ("<p>I can do a great many things with my looms and wools.</p>", []),
    ],
)  # fmt: skip
def test_a_list_gives_its_skills(body: str, skills: list[str]) -> None:
    assert skills_of(body) == skills


@pytest.mark.parametrize(
    "heading", ["कौशल और टूल्स", "Навыки и инструменты", "Yetenekler ve Araçlar"]
)
def test_two_labels_joined_in_any_language_head_a_list(heading: str) -> None:
    assert skills_of("<p>Linen, Wool</p>", heading) == ["Linen", "Wool"]


def test_an_element_of_a_list_may_be_long() -> None:
    said = "Maintenance of centuries-old looms (wooden and wrought-iron)"
    items = f"<li>Weaving</li><li>{said}</li><li>Dyeing</li>"
    record = read_cv(f"<h2>Skills</h2><ul>{items}</ul><h2>Languages</h2><p>English</p>")
    assert said in [skill["value"] for skill in record["skills"]]
