"""Talks on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import Run

PLAN = ("plan", "Hanna", "2025-12-02T11:00", "--zone", "Europe/London")


@pytest.fixture
def hanna(run: Run, page: str) -> None:
    """A captured person."""
    run("capture", page, "--url", "https://people.example/hanna")


@pytest.mark.usefixtures("hanna")
def test_a_talk_is_planned_taken_to_the_calendar_and_written_down(run: Run, tmp_path: Path) -> None:
    planned = run(*PLAN, "--their-zone", "Stockholm", "--link", "https://meet.example/a")
    assert (
        planned.stdout
        == "Planned: Tuesday 2 December, 11:00 London, 12:00 Stockholm, 20 minutes.\n"
    )

    file = tmp_path / "talk.ics"
    assert run("calendar", "Hanna", str(file)).stdout.strip() == str(file)
    assert b"DTSTART:20251202T110000Z" in file.read_bytes()

    told = run(
        "talked", "Hanna", "--ended", "2025-12-02T11:24:00+00:00", "--thank",
        "Start with the storyboard", "--promise", "Watch one lesson",
    )  # fmt: skip
    assert told.returncode == 0
    assert "storyboard" in run("draft", "Hanna", "thank-you").stdout
    gone = run("calendar", "Hanna", str(file))
    assert (gone.returncode, "No talk is planned" in gone.stderr) == (2, True)


@pytest.mark.usefixtures("hanna")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [(("plan", "Hanna", "tomorrow"), "Write the time as"),
     (("plan", "Hanna", "2025-12-02T11:00"), "Say the time with its zone"),
     ((*PLAN[:3], "--zone", "Mars/Olympus"), "No time zone is called"),
     (("plan", "Hanna", "2026-10-25T01:30", "--zone", "Europe/London"), "comes twice in London"),
     ((*PLAN, "--link", "meet.example"), "A link begins with")],
)  # fmt: skip
def test_bad_plans_are_refused_in_one_line(run: Run, words: tuple[str, ...], sentence: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_feed_has_an_address_to_follow(run: Run) -> None:
    done = run("feed", "--name", "Desk")
    assert done.stdout.startswith("http://127.0.0.1:")
    assert "/calendar.ics?key=" in done.stdout


@pytest.mark.usefixtures("hanna")
def test_a_talk_that_was_held_before_its_time_is_the_planned_one(run: Run) -> None:
    run("plan", "Hanna", "2025-12-02T11:00", "--zone", "Europe/London")
    told = run("talked", "Hanna", "--ended", "2025-12-01T16:20", "--thank", "Start with the story")
    assert told.returncode == 0, told.stderr
    assert "story" in run("draft", "Hanna", "thank-you").stdout
    assert "No talk is planned" in run("calendar", "Hanna").stderr


@pytest.mark.usefixtures("hanna")
def test_a_talk_that_is_still_to_come_is_not_written_down(run: Run) -> None:
    told = run("talked", "Hanna", "--ended", "2199-12-02T11:24:00+00:00", "--thank", "Mine")
    assert (told.returncode, "still to come" in told.stderr) == (2, True)


@pytest.mark.usefixtures("hanna")
def test_of_two_plans_the_next_goes_to_the_calendar_and_the_nearest_is_written_down(
    run: Run, tmp_path: Path
) -> None:
    for begins in ("2025-12-02T11:00+00:00", "2199-12-02T11:00+00:00"):
        run("plan", "Hanna", begins)
    file = tmp_path / "talk.ics"
    run("calendar", "Hanna", str(file))
    assert b"DTSTART:21991202T110000Z" in file.read_bytes()
    assert run("talked", "Hanna", "--thank", "Start with the story").returncode == 0
    run("calendar", "Hanna", str(file))
    assert b"DTSTART:21991202T110000Z" in file.read_bytes()
