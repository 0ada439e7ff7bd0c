"""`coffeechat import` and `coffeechat export`."""

from __future__ import annotations

import json
from pathlib import Path

from support import HANNA_URL, Run

TABLE = "Full,Mail,Tags\nJo Pell,jo@x.example,law\nAnn Ek,ann@x.example,\n"


def test_a_table_is_imported_exported_and_taken_back(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "people.csv"
    source.write_text(TABLE, "utf-8")

    shown = run("import", str(source), "--column", "Full=name", "--preview")
    assert shown.returncode == 0, shown.stderr
    assert "new      Jo Pell" in shown.stdout
    assert "2 new, 0 updated" in shown.stdout
    assert "Nothing was changed." in shown.stdout
    assert run("import", str(source), "--column", "Full=name", text="n\n").returncode == 0
    assert run("export", str(tmp_path / "empty.csv")).returncode == 0
    assert (tmp_path / "empty.csv").read_text("utf-8").count("\n") == 1

    done = run("import", str(source), "--column", "Full=name", "--yes")
    assert "Done." in done.stdout, done.stderr
    assert run("export", str(tmp_path / "people.vcf")).returncode == 0
    assert "FN:Jo Pell" in (tmp_path / "people.vcf").read_text("utf-8")
    assert (tmp_path / "people.vcf").stat().st_mode & 0o077 == 0

    assert "is taken back" in run("import", "--undo").stdout
    assert run("export", str(tmp_path / "all.json")).returncode == 0
    assert json.loads((tmp_path / "all.json").read_text("utf-8"))["contacts"] == []
    assert run("import", "--undo").returncode == 2


def test_everything_becomes_a_folder_of_notes(run: Run, page: str, tmp_path: Path) -> None:
    run("capture", page, "--url", HANNA_URL)
    folder = tmp_path / "notes"
    assert run("export", "--format", "markdown", str(folder)).returncode == 0
    assert "# Hanna Lindqvist" in (folder / "People" / "Hanna Lindqvist.md").read_text("utf-8")

    again = run("export", "--format", "markdown", str(folder))
    assert (again.returncode, again.stderr.count("\n")) == (2, 1)


def test_a_file_that_cannot_be_imported_is_one_plain_line(run: Run, tmp_path: Path) -> None:
    for content in (b"", b"%PDF-1.7", b"PK\x03\x04"):
        source = tmp_path / "file"
        source.write_bytes(content)
        done = run("import", str(source), "--yes")
        assert done.returncode == 2
        assert done.stderr.strip().splitlines()[-1].endswith(".")
        assert "Traceback" not in done.stderr
    assert run("import").returncode == 2
    assert run("import", str(tmp_path / "nowhere.csv")).returncode == 2
