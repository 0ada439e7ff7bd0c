"""Rules that every template, sheet and script keeps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coffeechat import web

ROOM = Path(web.__file__).parent
TEMPLATES = sorted((ROOM / "templates").rglob("*.html"))
SCRIPTS = sorted((ROOM / "static").glob("*.js"))
SHEETS = sorted((ROOM / "static").glob("*.css"))

TURNS_TEXT_INTO_MARKUP = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser"
    r"|setHTML|\beval\b|new Function|setAttribute\(\s*[\"']on"
)


def named(path: Path) -> str:
    return str(path.relative_to(ROOM))


@pytest.mark.parametrize("template", TEMPLATES, ids=named)
def test_no_template_holds_script_style_or_handlers(template: Path) -> None:
    text = template.read_text(encoding="utf-8")

    assert not re.search(r"\sstyle\s*=|<style|\son\w+\s*=|javascript:", text, re.IGNORECASE)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("template", TEMPLATES, ids=named)
def test_only_the_icons_own_shapes_skip_escaping(template: Path) -> None:
    trusted = re.findall(
        r"\{\{[^}]*\|\s*safe[^}]*\}\}|autoescape", template.read_text(encoding="utf-8")
    )

    assert trusted == (["{{ shapes[name] | safe }}"] if template.name == "signs.html" else [])


@pytest.mark.parametrize("script", SCRIPTS, ids=named)
def test_no_script_turns_text_into_markup(script: Path) -> None:
    assert not TURNS_TEXT_INTO_MARKUP.search(script.read_text(encoding="utf-8"))


@pytest.mark.parametrize("sheet", [*SHEETS, *SCRIPTS, *TEMPLATES], ids=named)
def test_nothing_is_loaded_from_elsewhere(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")

    assert not re.search(r"(?:src|url\(|@import|from)\s*[=(]?\s*[\"']?https?:", text)


@pytest.mark.parametrize(
    "sheet", [sheet for sheet in SHEETS if sheet.name != "tokens.css"], ids=named
)
def test_raw_colours_stand_in_the_tokens_alone(sheet: Path) -> None:
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)

    assert not re.search(r":[^;{}]*(?:#[0-9a-f]{3,8}\b|rgb\(|hsl\()", rules, re.IGNORECASE)
