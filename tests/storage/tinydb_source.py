"""TinyDB's own tests: they come with its source on PyPI, in the version that is installed.

`python tests/storage/tinydb_source.py` fetches them into the environment it runs in.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
from importlib.metadata import version
from pathlib import Path


def find_tests() -> Path:
    """Return the folder of TinyDB's own tests, fetched where it is missing."""
    name = f"tinydb-{version('tinydb')}"
    sources = Path(sys.prefix) / "sources"
    if not (sources / name / "tests").is_dir():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary",
                 "tinydb", "--dest", folder, f"tinydb=={version('tinydb')}"],
                check=True,
            )  # fmt: skip
            with tarfile.open(Path(folder) / f"{name}.tar.gz") as archive:
                archive.extractall(sources, filter="data")
    return sources / name / "tests"


if __name__ == "__main__":
    print(find_tests())
