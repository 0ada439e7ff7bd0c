"""Where the marks of a chart stand: pictures are drawn by the server, numbers at the marks.

Lengths are in units of the picture, which is `WIDTH` wide and scales with its column.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from coffeechat.records.insights import Insights, Row, Week

WIDTH = 340
LABELLED, NUMBERED = 112, 70  # what a bar leaves for its label and its number
BAR, STEP = 22, 36  # a bar's height, and from one to the next
MOST_BLOCKS = 24  # requests that are drawn one by one
BLOCK, GAP = 30.0, 4.0
FLOOR, CEILING, AXIS = 122.0, 22.0, 24.0  # of the weeks' bars


@dataclass(frozen=True)
class Mark:
    """A rectangle: `filled`, or an outline; `few` draws it dashed."""

    x: float
    y: float
    width: float
    height: float
    filled: bool = True
    few: bool = False


@dataclass(frozen=True)
class Label:
    """Words at a place; `side` is where they begin: "start", "middle" or "end"."""

    x: float
    y: float
    text: str
    side: str = "start"
    quiet: bool = False
    strong: bool = False


@dataclass(frozen=True)
class Chart:
    """A picture, what it shows in words, and the same as rows of a table."""

    title: str
    told: str
    height: float
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    lines: list[float] = field(default_factory=list)  # the heights of the grid
    key: bool = False  # whether it says which mark means answered


def draw_way(found: Insights) -> Chart:
    """Draw the way from request to thanks and offers."""
    answered, talked, thanked = found.answered, found.talked, found.thanked
    steps = [
        ("Asked", answered.whole, ""),
        ("Answered", answered.part, f"of {answered.whole}"),
        ("Talked", talked.part, f"of {talked.whole}"),
        ("Thanked in time", thanked.part, f"of {thanked.whole}"),
        ("Referral offered", found.referrals, "unasked" if found.referrals else ""),
    ]
    most = max(count for _, count, _ in steps) or 1
    marks, labels = [], []
    for place, (name, count, note) in enumerate(steps):
        y = 4 + STEP * place
        width = (WIDTH - LABELLED - NUMBERED) * count / most
        if count:
            marks.append(Mark(LABELLED, y, max(3.0, width), BAR))
        labels += [
            Label(0, y + 15, name),
            Label(LABELLED + width + 8, y + 15, str(count), strong=True),
            Label(LABELLED + width + 13 + 8 * len(str(count)), y + 15, note, quiet=True),
        ]
    rows = [(name, f"{count} {note}".strip()) for name, count, note in steps]
    return Chart(
        "From request to thank-you", _tell(rows), STEP * len(steps), ("Step", "How many"), rows,
        marks, labels,
    )  # fmt: skip


def draw_shares(title: str, rows: Sequence[Row]) -> Chart:
    """Draw answered and unanswered requests, one block each, or as bars where they are many."""
    most = max((row.answered.whole for row in rows), default=1)
    pitch = min(BLOCK + GAP, WIDTH / most)
    marks, labels, table = [], [], []
    for place, row in enumerate(rows):
        y, share = 52.0 * place, row.answered
        told = f"{share.part} of {share.whole}" + (", too few to say" if share.few else "")
        labels += [Label(0, y + 15, row.name), Label(WIDTH, y + 15, told, "end", quiet=True)]
        table.append((row.name, told))
        if most <= MOST_BLOCKS:
            marks += [
                Mark(1 + pitch * at, y + 23, pitch - GAP, 13, at < share.part, share.few)
                for at in range(share.whole)
            ]
        else:
            whole, part = (WIDTH - 2) * share.whole / most, (WIDTH - 2) * share.part / most
            marks.append(Mark(1, y + 23, whole, 13, filled=False, few=share.few))
            marks += [Mark(1, y + 23, part, 13)] if share.part else []
    return Chart(
        title, _tell(table), 52.0 * len(rows) + 20, ("Of", "Answered"), table, marks, labels,
        key=True,
    )  # fmt: skip


def draw_weeks(weeks: Sequence[Week], name_day: Callable[[date], str]) -> Chart:
    """Draw requests and answers week by week."""
    most = max((week.asked for week in weeks), default=1) or 1
    step = (WIDTH - AXIS) / max(len(weeks), 6)
    width = min(18.0, step * 0.7)
    unit = (FLOOR - CEILING) / most
    marks, labels, rows = [], [], []
    for place, week in enumerate(weeks):
        x = AXIS + step * place + (step - width) / 2
        if week.asked > week.answered:
            height = unit * week.asked
            marks.append(Mark(x, FLOOR - height, width, height, filled=False))
        if week.answered:
            height = unit * week.answered
            marks.append(Mark(x, FLOOR - height, width, height))
        if week.asked:
            top = FLOOR - unit * week.asked - 4
            labels.append(Label(x + width / 2, top, str(week.asked), "middle", quiet=True))
        if place % 4 == 0:
            labels.append(Label(x, FLOOR + 18, name_day(week.begins), quiet=True))
        rows.append((name_day(week.begins), str(week.asked), str(week.answered)))
    ticks = sorted({0, most // 2, most}) if most > 1 else [0, 1]
    labels += [Label(0, FLOOR - unit * tick + 4, str(tick), quiet=True) for tick in ticks]
    told = [(f"week of {day}", f"{asked} asked, {answers} answered")
            for day, asked, answers in rows if asked != "0"]  # fmt: skip
    return Chart(
        "Requests and answers, by week", _tell(told), FLOOR + 48,
        ("Week of", "Asked", "Answered"), rows, marks, labels,
        [FLOOR - unit * tick for tick in ticks], key=True,
    )  # fmt: skip


def _tell(rows: Sequence[tuple[str, ...]]) -> str:
    return "; ".join(f"{name}: {what}" for name, what in rows) + "."
