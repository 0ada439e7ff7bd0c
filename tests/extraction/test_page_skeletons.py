"""Pages as people really write them, from 1998 to today, name whose they are; and nobody's do not.

Each skeleton in skeletons.toml is a page without its person; hypothesis fills in who.
"""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from coffeechat.extraction import read_page

GIVEN = ("Ilse", "Marco", "Nadia", "Piotr", "Oluwaseun", "Anne-Grethe", "Zoë")
FAMILY = ("Brandvold", "Aldering", "Quintero", "Wilczak", "Mansouri", "Dvořáček", "Haddad")

PAGES = tomllib.loads(Path(__file__).with_name("skeletons.toml").read_text("utf-8"))
PERSON, NOBODY = PAGES["person"], PAGES["nobody"]


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(char for char in plain.lower() if char.isalpha())


@pytest.mark.parametrize("skeleton", PERSON)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@example(given="Anne-Grethe", family="Brandvold")
@given(given=st.sampled_from(GIVEN), family=st.sampled_from(FAMILY))
def test_a_page_names_whose_it_is(skeleton: str, given: str, family: str) -> None:
    one, two = _letters(given), _letters(family)
    page = PERSON[skeleton]
    for mark, words in {
        "{n}": f"{given} {family}", "{g}": given, "{f}": family,
        "{u}": f"{one}.{two}", "{i}": f"{one[0]}{two}",
    }.items():  # fmt: skip
        page = page.replace(mark, words)
    record = read_page(f"<html>{page}</html>", "https://pages.example/x/page")
    assert record.value("name") == f"{given} {family}"


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("<title>林晓燕-东湖大学外语学院</title><p>林晓燕，女，教授。</p>", "林晓燕"),
        ("<title>포트폴리오</title><h1>안녕하세요, 개발자 김서윤입니다.</h1>", "김서윤"),
        ("<title>佐々木遥のホームページ</title><h1>佐々木 遥</h1><p>准教授</p>", "佐々木 遥"),
        ("<title>dana okoro</title><h1>hi, i'm dana.</h1><footer>© dana okoro 2018</footer>",
         "dana okoro"),
    ],
)  # fmt: skip
def test_a_page_in_another_script_names_whose_it_is(page: str, name: str) -> None:
    record = read_page(f"<html>{page}</html>", "https://pages.example/")
    assert record.value("name") == name


@pytest.mark.parametrize("page", NOBODY.values(), ids=NOBODY)
def test_a_page_about_nobody_names_nobody(page: str) -> None:
    record = read_page(f"<html>{page}</html>", "https://pages.example/about")
    assert (record.value("name") or None, record.kind == "person") == (None, False)


def test_an_unfilled_template_says_so_and_an_example_name_is_doubted() -> None:
    template = read_page(f"<html>{NOBODY['example']}</html>", "https://pages.example/")
    assert "nobody has filled in" in " ".join(template.warnings or [])
    own = "<title>Jane Doe</title><h1>Jane Doe</h1><p>Harpist in Ghent. My harp is old.</p>"
    stated = read_page(f"<html>{own}</html>", "https://pages.example/")
    assert stated.value("name") == "Jane Doe"
    assert "examples use" in " ".join(stated.warnings or [])
