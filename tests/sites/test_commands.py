"""The commands that begin a site and that say how well sites are read."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from coffeechat.extraction import read_page
from coffeechat.sites.scaffold import write_site
from coffeechat.sites.survey import survey, write_table

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def test_a_site_begins_with_a_module_and_a_case_that_is_read(tmp_path: Path) -> None:
    site, case = write_site("tide_net", "tide.example", tmp_path)
    module = ast.parse(site.read_text("utf-8"))
    named = {node.targets[0].id: ast.literal_eval(node.value) for node in module.body
             if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)}  # fmt: skip
    assert named["NAME"] == site.stem == "tide_net" and named["HOSTS"] == ("tide.example",)
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    record = read_page((case / "page.html").read_text("utf-8"), expected["url"])
    assert record.value("name") == expected["name"]
    assert record.value("organisation") == expected["organisation"]


def test_a_name_that_is_taken_or_no_module_is_refused(tmp_path: Path) -> None:
    write_site("tide", "tide.example", tmp_path)
    with pytest.raises(FileExistsError, match="already"):
        write_site("tide", "tide.example", tmp_path)
    with pytest.raises(ValueError, match="module"):
        write_site("../tide", "tide.example", tmp_path)


def test_the_list_of_sites_is_what_the_cases_give_today() -> None:
    assert (ROOT / "docs" / "SITES.md").read_text("utf-8") == write_table(survey(HERE))
