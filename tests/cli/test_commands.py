"""The command line, as DESIGN promises it to scripts."""

from __future__ import annotations

import json
import subprocess
from http.client import HTTPConnection
from pathlib import Path
from zipfile import ZipFile

import pytest

from coffeechat.storage import Store
from support import HANNA_URL, Run

URL = ("--url", HANNA_URL)


def test_parse_prints_the_record_and_stores_nothing(run: Run, page: str, tmp_path: Path) -> None:
    done = run("parse", page, *URL)
    record = json.loads(done.stdout)
    assert done.returncode == 0
    assert record["kind"] == "person"
    assert record["name"]["value"] == "Hanna Lindqvist"
    assert record["experience"][0]["end"] is None
    assert not (tmp_path / "data").exists()


def test_parse_of_a_page_about_nobody_prints_its_record(run: Run) -> None:
    html = "<html><head><title>Weather</title></head><body><p>Rain tomorrow.</p></body></html>"
    done = run("parse", "-", "--url", "https://weather.example/", text=html)
    assert done.returncode == 0
    record = json.loads(done.stdout)
    assert record["kind"] != "person"
    assert "name" not in record


@pytest.mark.parametrize(
    ("content", "url"),
    [
        (b"", HANNA_URL),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", HANNA_URL),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", HANNA_URL),
        (b"<p>x</p>" * 600_000, HANNA_URL),
        (b"<html><body><h1>Ann Ek</h1></body></html>", "ftp://people.example/ann"),
        (b"<html><body><h1>Ann Ek</h1></body></html>", "not an address"),
    ],
    ids=["empty", "picture", "pdf", "too large", "no web address", "no address"],
)
def test_bad_input_is_one_plain_line(run: Run, content: bytes, url: str) -> None:
    for command in ("parse", "capture"):
        done = run(command, "-", "--url", url, text=content)
        assert done.returncode == 2, command
        assert done.stdout == ""
        assert done.stderr.count("\n") == 1, done.stderr
        assert "Traceback" not in done.stderr


def test_learned_prints_beliefs_and_figures(run: Run) -> None:
    assert "0 requests" in run("learned").stdout
    nothing = run("learned", "Astronaut")
    assert (nothing.returncode, nothing.stdout) == (2, "")
    assert nothing.stderr == "You aim at nothing called “Astronaut”.\n"
    assert json.loads(run("learned", "--json").stdout)["targets"] == []


def test_reparse_says_what_would_change_before_it_changes_it(
    run: Run, page: str, tmp_path: Path
) -> None:
    assert run("capture", page, *URL).returncode == 0
    nothing = run("reparse")
    assert nothing.stdout == "0 of 1 people and pages would change.\n"
    assert "Reading again" in nothing.stderr
    store = Store.open(tmp_path / "data")
    [contact] = store.contacts.all()
    contact.record = contact.record.model_copy(update={"location": None})
    store.contacts.save(contact)
    store.close()
    change = "Hanna Lindqvist: Location: “Gothenburg, Sweden”; nothing before.\n"
    for _ in range(2):
        told = run("reparse").stdout
        assert told == change + "1 of 1 people and pages would change. Keep it with --apply.\n"
    assert run("reparse", "--apply").stdout == change + "1 of 1 people and pages changed.\n"
    assert run("reparse").stdout == nothing.stdout


def test_a_missing_file_and_a_missing_address_are_usage_errors(run: Run) -> None:
    assert run("parse", "nowhere.html", *URL).returncode == 2
    assert run("parse", "-").returncode == 2
    assert run("brew").returncode == 2


def test_capture_prepare_and_draft_without_a_companion(run: Run, page: str) -> None:
    captured = json.loads(run("capture", page, *URL, "--json").stdout)
    assert captured["created"] is True
    sheet = run("prepare", "Lindqvist")
    assert sheet.stdout.startswith("# Hanna Lindqvist")
    assert captured["questions"][0]["text"].split("(")[0][:20] in sheet.stdout
    note = json.loads(run("draft", "hanna", "connection-note", "--json").stdout)[0]
    assert note["length"] <= 200
    assert "Nobody here is called" in run("prepare", "Ingrid").stderr


def test_a_page_about_nobody_is_bad_input_to_capture(run: Run) -> None:
    html = "<html><head><title>Weather</title></head><body><p>Rain tomorrow.</p></body></html>"
    done = run("capture", "-", "--url", "https://weather.example/", text=html)
    assert done.returncode == 2
    assert "doesn’t say whose it is" in done.stderr


def test_commands_go_through_the_companion_that_holds_the_data(
    run: Run, page: str, serving: subprocess.Popen[str]
) -> None:
    assert json.loads(run("capture", page, *URL, "--json").stdout)["created"] is True
    assert run("prepare", "Hanna").returncode == 0
    assert serving.poll() is None


def test_a_token_is_alone_on_the_last_line_and_valid_at_once(
    run: Run, port: int, serving: subprocess.Popen[str]
) -> None:
    token = run("token").stdout.strip().splitlines()[-1]
    link = HTTPConnection("127.0.0.1", port, timeout=60)
    link.request("GET", "/api/contacts", headers={"Authorization": f"Bearer {token}"})
    assert link.getresponse().status == 200
    link.close()


def test_a_token_made_without_a_companion_is_valid_when_one_starts(
    run: Run, port: int, request: pytest.FixtureRequest
) -> None:
    token = run("token").stdout.strip().splitlines()[-1]
    request.getfixturevalue("serving")
    link = HTTPConnection("127.0.0.1", port, timeout=60)
    link.request("GET", "/api/contacts", headers={"Authorization": f"Bearer {token}"})
    assert link.getresponse().status == 200
    link.close()


def test_a_second_companion_says_who_holds_the_data(
    run: Run, port: int, serving: subprocess.Popen[str]
) -> None:
    done = run("serve", "--port", "1")
    assert done.returncode == 2
    assert str(serving.pid) in done.stderr
    assert str(port) in done.stderr


def test_a_taken_port_is_named_and_another_offered(
    run: Run, port: int, tmp_path: Path, serving: subprocess.Popen[str]
) -> None:
    done = run("serve", "--data", str(tmp_path / "other"))
    assert done.returncode == 2
    assert f"Port {port} is taken by python" in done.stderr
    assert f"(process {serving.pid})" in done.stderr
    offered = int(done.stderr.split("--port ")[1])
    assert run("serve", "--port", str(offered), "--data", "/dev/null/none").returncode == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Could you put in a good word with your team?", 1),
        ("Could I ask for 20 minutes of your insight on that move?", 0),
    ],
)
def test_check_ends_with_one_when_a_finding_blocks(run: Run, text: str, code: int) -> None:
    done = run("check", "-", "--channel", "linkedin-message", text=text)
    assert done.returncode == code, done.stdout
    found = json.loads(run("check", "--json", text=text).stdout)["findings"]
    assert bool(found) is bool(code)


def test_check_of_what_is_no_text_is_bad_input(run: Run) -> None:
    done = run("check", "-", text=b"\xff\xfe\x00\x81")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_the_extension_folder_can_be_loaded_and_packed(run: Run, tmp_path: Path) -> None:
    folder = Path(run("extension").stdout.strip())
    assert (folder / "manifest.json").exists()
    chromium, firefox = run("extension", "--build", str(tmp_path / "out")).stdout.split()
    assert (Path(chromium).suffix, Path(firefox).suffix) == (".zip", ".xpi")
    inside = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    for package, foreign in ((chromium, "sidebar_action"), (firefox, "side_panel")):
        with ZipFile(package) as packed:
            assert sorted(packed.namelist()) == sorted(inside)
            assert foreign not in json.loads(packed.read("manifest.json"))


def test_doctor_says_what_is_missing(run: Run) -> None:
    run("token")  # makes the data folder
    done = run("doctor")
    assert done.returncode == 1
    assert "No browser is paired yet" in done.stdout
    assert "Your profile is empty" in done.stdout


def test_the_folder_is_private(run: Run, tmp_path: Path) -> None:
    run("token")
    data = tmp_path / "data"
    assert data.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in data.rglob("*") if path.is_file())
