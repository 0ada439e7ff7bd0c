"""What it tells that people are known to bear a name, and pages that nothing else tells about."""

from __future__ import annotations

import subprocess
import sys

import pytest

from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.reader import read_page

MENU = "<nav>" + "".join(f"<a href=/{page}>{page}</a>" for page in ("Loom", "Rugs")) + "</nav>"


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Katarzyna Quorridge", 1.0),
        ("Katarzyna van den Quorridge", 1.0),
        ("أحمد قورج", 1.0),
        ("Quorvia Tanaka", 0.5),  # but the family name is known
        ("Tanaka Katarzyna", 1.0),  # the family name first
        ("Katarzyna", 0.5),
        ("Quorridge Brimwhistle", -1.0),
        ("Weaving Rugs", -1.0),
        ("Florence Quorridge", 0.0),  # a town, or Florence
        ("Katarzyna Weaving School", 0.0),
        ("山田太郎", 0.0),  # told by its family name elsewhere
        ("de la", 0.0),
        ("", 0.0),
    ],
)
def test_how_well_a_name_is_known(name: str, known: float) -> None:
    assert knownness(name) == known


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        # What the site is called heads the page, and whose it is stands under it.
        ("Quorridge Harbour - Office",
         "<h1>Quorridge</h1><h2><a href=/>Quorridge</a></h2><h3>Ada Rossi</h3><p>The harbour has "
         "been led for ten years by a weaver.</p>", "Ada Rossi"),
        # No title and no heading: the first name that is a line of its own.
        ("", "<ul><li><a href=/a>Loom</a></li><li><a href=/b>Rugs</a></li><li><a href=/c>Wool</a>"
         "</li></ul><p>Where the wool of two farms is at home</p><p>In the old mill</p>"
         "<p>Ada Rossi</p><p>Weaver at the old mill</p><p>BA Wool, 2014</p>"
         "<p>Ada Rossi is at work</p>", "Ada Rossi"),
    ],
)  # fmt: skip
def test_a_name_that_people_bear_is_whom_the_page_is_about(
    title: str, body: str, name: str
) -> None:
    record = read_page(f"<title>{title}</title>{MENU}<main>{body}</main>", "https://q.example/p")
    assert (record.kind, record.value("name")) == ("person", name)


def test_cards_of_which_no_title_is_a_name_are_no_team() -> None:
    cards = "".join(
        f"<div><h3>{title}</h3><p>Workshop for weavers, led by a teacher</p></div>"
        for title in ("Quorridge Brimwhistle", "Weft Brimming", "Thrum Quorridge")
    )
    record = read_page(f"<title>Workshops</title><h1>Workshops</h1>{cards}", "https://q.example/w")
    assert record.kind != "team"


def test_the_names_are_loaded_where_pages_are_read_alone() -> None:
    code = (
        "import sys, coffeechat.app, coffeechat.extraction.reader as reader; "
        "early = 'faker' in sys.modules; reader.warm_up(); "
        "sys.exit(early or 'faker' not in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
