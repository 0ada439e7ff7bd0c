"""Minutes are shared out so that they fit."""

from __future__ import annotations

import pytest

from coffeechat.questions import choose_questions
from coffeechat.questions.agenda import share_minutes, size_set
from coffeechat.research import gather_evidence
from questions.personas import NOBODY, PERSONAS, TODAY

LAWYER = PERSONAS["lawyer turned product manager"]


@pytest.mark.parametrize(
    ("minutes", "questions"), [(10, 5), (15, 5), (20, 6), (25, 7), (30, 8), (60, 8)]
)
def test_the_number_of_questions_follows_the_minutes(minutes: int, questions: int) -> None:
    assert size_set(minutes) == questions


@pytest.mark.parametrize("minutes", [10, 15, 20, 25, 30, 45, 60])
def test_the_shares_fill_the_minutes_between_opening_and_closing(minutes: int) -> None:
    for count in range(5, 9):
        shares = share_minutes([3, 3, 2, 4, 3, 3, 2, 3][:count], minutes)
        assert sum(shares) == max(minutes - 4, count)
        assert min(shares) >= (2 if minutes - 4 >= 2 * count else 1)


def test_the_agenda_runs_without_a_gap_and_says_what_to_drop() -> None:
    found = choose_questions(gather_evidence(LAWYER, NOBODY, TODAY), LAWYER, NOBODY)
    items = found.agenda.items
    assert [item.starts for item in items[1:]] == [
        item.starts + item.minutes for item in items[:-1]
    ]
    drops = [item for item in items if item.drop_order == 1]
    assert [item.question for item in drops] == [q.id for q in found.questions if q.drop_first]
