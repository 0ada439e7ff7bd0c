"""Evidence in what the person made, published, said and won."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from coffeechat.records.evidence import Evidence
from coffeechat.records.record import Activity
from coffeechat.research.finding import Subject, make_evidence
from coffeechat.research.quotations import quote
from coffeechat.research.spans import age_in_years, say_date
from coffeechat.research.telling import is_plain, says_enough, tells

WEIGHTS = {"talk": 72, "post": 70, "project": 70, "publication": 68, "award": 58}
NEWS = 15.0  # points lost by a post that only tells news
FEWEST_WORDS = {"post": 4, "publication": 2, "talk": 2}
TRAILING_YEAR = re.compile(
    r"(?<!\bfor)(?<!\bin)(?<!\bof)(?<!\bto)(?<!\bby)(?<!\bsince)[\s,(\[]+(?:19|20)\d\d[)\].]*$"
)
# A citation may begin with its authors: at least two names, each ended by a comma.
AUTHORS = re.compile(
    r"(?:[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,2} ?, ){2,20}(?!and\b|or\b)"
)
#: A title that says when and not what: "Jan 2024 - Present".
ONLY_DATES = re.compile(
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\d{1,4}|present|now|today|"
    r"ongoing|current|since|until|[\s,./–—-])+$",
    re.I,
)
NAMES = re.compile(r"(?:\w[\w.-]* \w[\w.-]*, ){2}")


def find_works(subject: Subject) -> Iterator[Evidence]:
    """Yield projects, talks, posts, publications and awards."""
    for activity in subject.record.activities[:40]:
        title = activity.title.strip()
        if activity.kind == "publication":
            title = AUTHORS.sub("", title[:600], count=1) if AUTHORS.match(title) else title
        if title[-6:].strip(")].")[-2:].isdigit():  # the pattern looks at every space
            title = TRAILING_YEAR.sub("", title)
        title = quote(title)
        if not _is_title(activity.kind, title, subject.contact.name):
            continue
        age = min(age_in_years(activity.date, subject.today), 8)
        weight = WEIGHTS[activity.kind] - 2.5 * age - (4 if title.endswith("…") else 0)
        slots = {"title": title, "date": say_date(activity.date, subject.today)}
        if activity.kind == "post":
            told = tells("announcement", title)
            weight -= NEWS if told else 0
            slots["claim"] = title if tells("view", title) and not told else ""
        yield make_evidence(
            activity.kind, activity.evidence, activity.source, _name_place(activity, subject.today),
            weight, slots, activity.date,
        )  # fmt: skip


def _is_title(kind: str, title: str, name: str) -> bool:
    if not says_enough(title, FEWEST_WORDS.get(kind, 1)) or len(title) < 4:
        return False
    if not is_plain(title) or ONLY_DATES.match(title):
        return False
    listed = NAMES.match(title) and title.istitle()
    return not (listed or tells("chatter", title) or title.casefold() == name.casefold())


def _name_place(activity: Activity, today: date) -> str:
    spoken = say_date(activity.date, today)
    return ", ".join(part for part in (activity.kind.capitalize(), spoken) if part)
