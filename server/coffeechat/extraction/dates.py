"""Dates and ranges of dates as pages write them, in many languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from coffeechat.extraction.calendars import western
from coffeechat.extraction.short_dates import find_short, full_year
from coffeechat.extraction.text import unaccent
from coffeechat.extraction.vocabulary import load
from coffeechat.records.remembering import remembered


@dataclass(frozen=True)
class DateRange:
    """When something began and ended: YYYY, YYYY-MM or YYYY-MM-DD.

    `end` null means until now, an empty `end` that it is not said; `at` and `to` are
    where the words stand in the text.
    """

    start: str
    end: str | None
    at: int
    to: int
    ranged: bool


def _any(words: list[str]) -> str:
    ordered = sorted(set(words), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@dataclass(frozen=True)
class _Patterns:
    month: dict[str, int]
    date: re.Pattern[str]
    span: re.Pattern[str]
    since: re.Pattern[str]
    until_only: re.Pattern[str]
    length: re.Pattern[str]


def _join_pattern(joins: list[str]) -> str:
    """Signs and joined scripts stand anywhere, words by themselves or behind a sign: "– bis"."""
    words = [join for join in joins if join[0].isalpha() and ord(join[0]) <= 0x2E7F]
    signs = [join for join in joins if join not in words]
    word = rf"(?<![^\W\d_])(?:{_any(words)})(?![^\W\d_])"
    return rf"\s*(?:(?:{_any(signs)})(?:\s*{word})?|{word})\s*"


@cache
def _patterns() -> _Patterns:
    named = {name: int(number) for number, names in load("months").items() for name in names}
    plain = {unaccent(name): month for name, month in named.items() if len(name) > 3}
    months = plain | named
    words = load("dates")
    name = _any(list(months))
    year = r"(?:19|20)\d\d"
    told = rf"{year}(?:\s?(?:гг?|рр?|год[ау]?|року|рік|роки)\b\.?|\s?r\.(?=\W)|\.(?=\s*[-–—]))?"
    date = "|".join((
        rf"(?<![^\W\d_])(?:ws|ss|wise|sose|(?:winter|sommer)(?:semester)?)\s?{year}"
        r"(?:\s?/\s?(?:20)?\d\d)?(?!\d)",
        rf"{year}\s?年?\s?(?:[春夏秋冬]季?|[上下]半年)(?:学期)?(?![^\W\d_])",
        rf"{year}\s*[年년]\s*(?:\d{{1,2}}\s*[月월])?(?:\s*\d{{1,2}}\s*[日일])?",
        rf"{year}[-./](?:0?[1-9]|1[0-2])(?:[-./]\d{{1,2}})?(?![\d])",
        rf"{year}–(?:0[1-9]|1[0-2])(?=\s+[-–—]+\s)",
        rf"{year}\.\s(?:0?[1-9]|1[0-2])\.?(?=\s*(?:[~〜～–—-]|$|\)|[가-힣]))",
        rf"\d{{1,2}}[./-]\d{{1,2}}[./-]{year}",
        rf"\d{{1,2}}\s?[./]\s?{year}",
        rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.|º|er)?\s+(?:de\s+)?)?(?<![^\W\d_])(?:{name})(?!\w)\.?"
        rf"(?:\s?['’‘]\d\d(?!\w)|"
        rf"(?:\s+\d{{1,2}}(?:st|nd|rd|th)?,)?,?\s*(?:of\s+|de\s+|del\s+|năm\s+|tahun\s+|/|-)?['’]?\s*{told})",
        rf"{year}\.?\s(?:{name})(?!\w)\.?(?:\s\d{{1,2}}\b\.?)?(?!\.?,?\s*{year})",
        rf"(?<![^\W\d_])(?<!real\s)(?:{_any(words['seasons'])})(?:\s+(?:term|semester))?"
        rf"[\s,]\s*(?:of\s+|de\s+|del\s+)?{told}",
        rf"(?<![\d.,€$£]){told}(?![\d%+]|\.\d)",
    ))  # fmt: skip
    now = (
        rf"(?:(?<![^\W\d_])(?:{_any(words['now'])})(?![^\W\d_])"
        r"|(?<=[年月日])[至到迄](?:今|现在|現在)|(?<=から)(?:現在|今日|今)|(?<=부터)(?:현재|지금))"
    )
    join = _join_pattern(words["joins"])
    unit = rf"(?:{_any(words['units'])})(?![^\W\d_])\.?"
    lone_month = rf"(?<![^\W\d_])(?:{name})(?!\w)\.?"
    return _Patterns(
        month={name.casefold(): month for name, month in months.items()},
        date=re.compile(date, re.IGNORECASE),
        span=re.compile(
            rf"(?P<start>{date}|{lone_month}(?={join}(?:{lone_month})\s*{year}))"
            rf"(?:(?P<join>{join}|\s+(?=(?:{date})\s*$))(?:(?:the|la|le|el|o|al|à|zum|den|حتى|إلى|تا)\s+)?"
            rf"(?:(?P<end>{date})|(?P<now>{now}|[(（](?:{now})[)）])|(?P<short>\d\d)(?![\d.,:%])年?)"
            rf"|\s*(?:[•·|]\s*(?=(?:{now})\s*$))?(?P<still>{now})|(?P<open>\s*[-–—~〜～至]\s*(?=$|[),;·|])|\s+[–—](?=[\u3040-\u9fff\uac00-\ud7af])|\s*[~〜～]\s*(?!翌|同年|同月|同\s?\d)(?=[\u3000-\u9fff\uac00-\ud7af])"
            r"|\s*(?:起|以来|以來|から|より|부터)(?=$|[\s，,、])))?",
            re.IGNORECASE,
        ),
        since=re.compile(rf"(?<![^\W\d_])(?:{_any(words['since'])})\s*$", re.IGNORECASE),
        until_only=re.compile(rf"^{now}$", re.IGNORECASE),
        length=re.compile(
            rf"[(（]?\s*(?:(?:{_any(words['under'])})?\s*(?:\d{{1,3}}(?:[.,]\d)?\+?\s*|(?<![^\W\d_])"
            rf"(?:an?|one|ein|un|une)\s+){unit}|(?<![^\W\d_])(?:{_any(words['lengths'])})(?![^\W\d_]))"
            rf"(?:[\s,]*(?:and|und|et|y|e|en|i|och|و)?\s*"
            rf"\d{{1,2}}\s*{unit})?\s*[)）]?",
            re.IGNORECASE,
        ),
    )  # fmt: skip


_YEAR = re.compile(r"(?:19|20)\d\d")
_APOSTROPHES = re.compile(r"['’‘]")
_CUT_YEAR = re.compile(r"(?<=[^\W\d_.\s])\.?\s?['’‘](\d\d)(?!\w)")  # "Apr '23"
_BETWEEN = " -–—~/|·"
_NUMBERS = re.compile(r"\d+")
_UNTOLD = 99  # months of another calendar, which begin and end within ours


@remembered(1_024)
def parse_date(text: str) -> str:
    """Return the date a stretch of text writes, as YYYY, YYYY-MM or YYYY-MM-DD, or ""."""
    found = _YEAR.search(text)
    if not found:
        cut = _CUT_YEAR.search(text)
        return _write(full_year(cut[1]), _named_month(text), 0) if cut else ""
    year = found[0]
    month = _named_month(text)
    if month == _UNTOLD:
        return year
    beside = text[: found.start()] + " " + text[found.end() :]
    others = [int(n) for n in _NUMBERS.findall(_month_names().sub(" ", beside))]  # "tháng 11"
    if month:
        day = next((n for n in others if 1 <= n <= 31), 0)
        return _write(year, month, day)
    if found.start() == 0:  # 2021-03-14
        return _write(year, *[*others[:2], 0, 0][:2])
    day_month = others[:2] if len(others) == 2 else [0, *others[:1]]  # 14.03.2021, 03/2021
    day, month = [*day_month, 0, 0][:2]
    if month > 12 >= day:
        day, month = month, day
    return _write(year, month, day)


def _write(year: str, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return year
    return f"{year}-{month:02}" + (f"-{day:02}" if 1 <= day <= 31 else "")


@cache
def _month_names() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?:{_any(list(_patterns().month))})(?![^\W\d_])", re.IGNORECASE
    )


def _named_month(text: str) -> int:
    found = _month_names().search(text)
    return _patterns().month.get(found[0].casefold(), 0) if found else 0


@remembered(2_048)  # cutting a list into entries asks for the same lines again and again
def find_range(text: str) -> DateRange | None:
    """Return the first date or range of dates in a text."""
    text = western(text)
    if len(text) > 2_000 or not _says_year(text):
        short = find_short(text, means_now)
        return DateRange(*short, ranged=True) if short else None
    found = _patterns().span.search(text)
    if found is None:
        return None
    since = _patterns().since.search(text[: found.start()])
    shouted = since is not None and len(since[0].strip()) > 1 and since[0].strip().isupper()
    since = None if shouted else since  # "Looms AB 2019"
    start, end, ranged = _ends(found, bool(since))
    at = since.start() if since else found.start()
    alone = end == "" and not ranged
    if alone and means_now(text[:at].strip(_BETWEEN)):  # the end first: "now - 2019"
        end, ranged, at = None, True, 0
    elif end and end < start[: len(end)]:
        start, end = end, start
    return DateRange(start=start, end=end, at=at, to=found.end(), ranged=ranged)


def _says_year(text: str) -> bool:
    return bool(_YEAR.search(text) or (_APOSTROPHES.search(text) and _CUT_YEAR.search(text)))


def _ends(found: re.Match[str], since: bool) -> tuple[str, str | None, bool]:
    start, end = parse_date(found["start"]), parse_date(found["end"] or "")
    if found["now"] or found["still"] or found["open"]:
        return start, None, True
    if not start and end:  # "May - Aug 2019"
        start = _write(end[:4], _named_month(found["start"]), 0)
    if found["short"]:
        end = _short_year(start, found["short"])
        return (start, end, True) if end else (start, "", False)
    if since and not end:
        return start, None, True
    return start, end, bool(end)


def _short_year(start: str, digits: str) -> str:
    year = start[:2] + digits
    return year if len(start) == 4 and int(year) >= int(start) else ""


def count_ranges(text: str) -> int:
    """Return how many ranges of dates a text holds."""
    text = western(text)
    if not _says_year(text):
        return int(find_range(text) is not None)
    return sum(1 for found in _patterns().span.finditer(text[:2_000]) if _ends(found, False)[2])


def without_dates(text: str) -> str:
    """Return a title without the dates behind it: "Weaver - March 2016 to date"."""
    found = find_range(text)
    behind = text[found.to :].strip(" )];,.") if found else ""
    return text[: found.at].rstrip(" -–—,;:(|·") if found and found.at and not behind else text


def drop_length(text: str) -> str:
    """Return the text without a length of time such as "(5 yrs 3 mos)"."""
    return _patterns().length.sub(" ", text)


def only_length(text: str) -> bool:
    """Whether the text says how long something took, and nothing else."""
    return bool(text) and not drop_length(text).strip(" ·,-–()")


def means_now(text: str) -> bool:
    """Whether the text is a word for the present."""
    return bool(_patterns().until_only.match(text.strip(" ()·")))


def only_time_words(text: str) -> bool:
    """Whether a text holds nothing but words such as "until now"."""
    words = load("dates")
    known = {*words["now"], *words["joins"], *words["since"], *words["units"]}
    return means_now(text) or all(word.strip(" ,.()·").casefold() in known for word in text.split())
