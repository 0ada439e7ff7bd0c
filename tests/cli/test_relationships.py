"""What went to and fro, logged from a terminal, and the day told there."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from support import HANNA_URL, Run


def day_from_now(days: int) -> str:
    return (datetime.now().astimezone() + timedelta(days=days)).date().isoformat()


def test_a_request_an_answer_and_a_meeting_are_logged(run: Run, page: str) -> None:
    run("capture", page, "--url", HANNA_URL)
    asked_on = day_from_now(-12)
    sent = run("sent", "Hanna", "email", "-", "--on", asked_on, text="Hi Hanna")
    assert (sent.returncode, sent.stdout) == (0, "Kept. Stage: asked.\n")
    assert "Follow up with Hanna Lindqvist. " in run("today").stdout
    assert json.loads(run("today", "--json").stdout)["reminders"][0]["kind"] == "follow-up"

    assert run("answered", "Hanna", "yes").stdout == "Kept. Stage: agreed.\n"
    again = run("answered", "Hanna", "yes")
    assert again.returncode == 2
    assert again.stderr == "This answer is logged already: today. Nothing was added.\n"
    assert run("met", "Hanna", "--note", "At the fair").returncode == 0


def test_what_cannot_be_logged_is_one_plain_line(run: Run, page: str) -> None:
    run("capture", page, "--url", HANNA_URL)
    tomorrow = day_from_now(2)
    for words in (("sent", "Hanna", "email", "--on", tomorrow), ("met", "Nobody")):
        done = run(*words)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1


def test_a_day_with_nothing_due_says_so(run: Run) -> None:
    assert run("today").stdout == "Nothing is due. Go for a walk.\n"
