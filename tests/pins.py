"""The exact releases that the tests run with: written down, and looked over.

    python tests/pins.py write     what is installed now becomes what the tests install
    python tests/pins.py audit     which of them were withdrawn, which have newer releases

`audit` asks the package index alone. Where the vulnerability service of PyPI can be reached,
`pip-audit --requirement tests/pins.txt` says what is known against each release.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

PINS = Path(__file__).with_name("pins.txt")
HEAD = "# Made by `make pins`: the releases that the tests were last seen to pass with.\n"


def write() -> int:
    """Write down what is installed in this environment."""
    frozen = pip("freeze", "--exclude-editable").splitlines()
    PINS.write_text(HEAD + "\n".join(sorted(frozen, key=str.casefold)) + "\n", "utf-8")
    print(f"{len(frozen)} releases are pinned in {PINS}.")
    return 0


def audit() -> int:
    """Print what the index says of each pinned release; return 1 where one was withdrawn."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        pip("install", "--dry-run", "--ignore-installed", "--no-deps", "--quiet",
            "--report", str(report), "--requirement", str(PINS))  # fmt: skip
        found = json.loads(report.read_text("utf-8"))["install"]
    withdrawn = [describe(one["metadata"]) for one in found if one["is_yanked"]]
    newer = json.loads(pip("list", "--outdated", "--format", "json"))
    print(f"{len(found)} releases are pinned, {len(withdrawn)} of them withdrawn.")
    for name in withdrawn:
        print(f"withdrawn  {name}")
    for one in newer:
        print(f"newer      {one['name']} {one['version']} -> {one['latest_version']}")
    return 1 if withdrawn else 0


def describe(metadata: dict[str, str]) -> str:
    return f"{metadata['name']} {metadata['version']}"


def pip(*words: str) -> str:
    """Run pip and return what it says; its own complaints go to the terminal."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *words]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    sys.exit({"write": write, "audit": audit}[sys.argv[1]]())
