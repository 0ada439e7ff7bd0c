"""How the web view says things: dates, sources, stages, themes, channels, fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from coffeechat.records.contact import STAGES
from coffeechat.records.fact import YOU
from coffeechat.records.profile import BY, Target
from coffeechat.records.question import Question
from coffeechat.records.receipt import SURE
from coffeechat.records.time_zones import say_hours

__all__ = ["FILTERS", "NOTICES", "STAGES"]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
FIELDS = {
    "name": "Name", "greeting": "Called", "headline": "Headline", "role": "Role",
    "organisation": "At", "location": "Place", "about": "About", "pronouns": "Pronouns",
    "emails": "Email", "phones": "Phone", "links": "Links", "skills": "Skills",
    "languages": "Languages", "experience": "Experience", "education": "Education",
    "activities": "Published and built",
}  # fmt: skip
#: What a column of an imported table may be taken for.
COLUMNS = {
    "name": "Name", "first": "First name", "last": "Last name", "role": "Role",
    "organisation": "Organisation", "emails": "Email", "phones": "Phone",
    "url": "Profile page", "links": "Link", "location": "Place", "headline": "Headline",
    "about": "About", "pronouns": "Pronouns", "skills": "Skills", "languages": "Languages",
    "tags": "Tags", "stage": "Stage", "notes": "Notes", "met": "Connected on",
}  # fmt: skip
SOURCES = {
    "json-ld": "the page’s structured data", "microdata": "the page’s structured data",
    "h-card": "the page’s contact card", "open-graph": "the page’s preview card",
    "page-text": "the page’s text", "import": "a file you moved in",
}  # fmt: skip
SITES = {"linkedin": "LinkedIn", "github": "GitHub", "orcid": "ORCID", "xing": "XING"}
THEMES = {
    "typical-day": ("Typical day", "day"), "skills": ("Skills", "skills"),
    "wish-known": ("Wish I’d known", "wish"), "advice": ("Advice", "advice"),
    "path": ("Way in", "path"), "validation": ("Reality check", "belief"),
    "trends": ("Trends", "day round"), "resources": ("Resources", "skills round"),
    "culture": ("Culture", "wish round"), "own": ("Your own", ""),
}  # fmt: skip
CHANNELS = {
    "connection-note": "Invitation", "linkedin-message": "Message", "email": "Email",
    "inmail": "InMail", "thank-you": "Thank-you", "follow-up": "Follow-up",
    "scheduling": "Scheduling", "update": "Update", "comment": "Comment",
    "congratulation": "Congratulation", "question": "Question",
}  # fmt: skip
#: What a remark says of a belief.
STANCES = {"for": "for it", "against": "against it", "both": "both ways"}
#: The further messages of a channel.
VARIANTS = {
    "confirmation": "Confirmation", "referral": "Thanks for a referral",
    "close": "Polite close",
}  # fmt: skip
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
#: What a page says after something was done; the address carries only the key.
NOTICES = {
    "added": "Added.", "captured": "Read again. What changed stands under How it went.",
    "researched": "Kept as research: it is about an organisation, not one person.",
    "reread": "Read again. The record is what today’s rules make of the page.",
    "planned": "The talk is planned.", "replanned": "The plan is changed.",
    "cancelled": "The talk is cancelled.", "taken-back": "The talk is taken back out.",
    "talked": "The talk is kept.",
    "filled": "Read. What you had written stayed as it was.",
    "saved": "Saved.", "dropped": "Dropped. No later capture brings it back.",
    "weighed": "What it says of your beliefs is kept.",
    "noted": "Note kept.", "stage": "Stage changed.", "tagged": "Tags saved.",
    "sent": "Marked as sent.", "finished": "Done, and kept in the record.",
    "dismissed": "It won’t be said again.",
    "kept": "A promise kept.", "open-again": "It is open again.",
    "answered": "The answer is kept.", "met": "Kept. It counts as an interaction.",
    "taken-out": "Taken out of the log.", "moved": "The day is changed.",
    "restored": "Brought back.", "forgotten": "Deleted for good.",
    "parted": "They are two people again.",
    "note-removed": "The note is removed.", "undone": "Taken back.",
    "import-undone": "The import is taken back. Everyone else is as before.",
    "undone-partly": "Taken back, but for what was changed again since.",
    "revoked": "That browser or script is no longer let in.",
}  # fmt: skip


def say_day(moment: datetime | date, today: date) -> str:
    """Return a day, or that of a moment by a clock of its own, as "9 November", with the year
    where it is not this one."""
    day = moment.date() if isinstance(moment, datetime) else moment
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def say_weekday(day: datetime | date, today: date) -> str:
    """Return a day as "Wed 18 November", with the year where it is not this one."""
    day = day.date() if isinstance(day, datetime) else day
    return f"{WEEKDAYS[day.weekday()]} {say_day(day, today)}"


def say_ago(moment: datetime | date, today: date) -> str:
    """Return a day, or that of a moment by a clock of its own, as "today", "yesterday", "9 Nov"
    or "9 Nov 2024"."""
    day = moment.date() if isinstance(moment, datetime) else moment
    near = {0: "today", 1: "yesterday"}.get((today - day).days)
    year = "" if day.year == today.year else f" {day.year}"
    return near or f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def say_long_day(day: date, today: date) -> str:
    """Return a day as "Thursday, 19 November"."""
    return f"{day:%A}, {say_day(day, today)}"


def say_near_day(moment: datetime, today: date) -> str:
    """Return a day by a clock of its own as "today", "tomorrow" or "Fri 20 November"."""
    near = {0: "today", 1: "tomorrow"}.get((moment.date() - today).days)
    return near or say_weekday(moment.date(), today)


def say_date(text: str) -> str:
    """Return a record's YYYY, YYYY-MM or YYYY-MM-DD as words; other text as it stands."""
    parts = text.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return text
    if len(parts) == 1 or not 1 <= int(parts[1]) <= 12:
        return parts[0]
    day = f"{int(parts[2])} " if len(parts) == 3 else ""
    return f"{day}{MONTHS[int(parts[1]) - 1][:3]} {parts[0]}"


def say_span(entry: Any) -> str:
    """Return when an entry ran: "2019 – now", "2013 – 2019", or nothing where unsaid."""
    start, end = say_date(entry.start), say_date(entry.end or "")
    if not start:
        return end and f"until {end}"
    if "end" in entry.model_fields_set and entry.end is None:
        return f"{start} – now"
    return f"{start} – {end}" if end and end != start else start


def say_source(source: str) -> str:
    """Return the rule that read a value, in words."""
    if source == YOU:
        return "you"
    if source.startswith("site:"):
        site = source.removeprefix("site:")
        return f"the layout of {SITES.get(site, site)} pages"
    return SOURCES.get(source, source)


def say_sureness(confidence: float) -> str:
    """Return how far a reading can be trusted, in words."""
    if confidence >= 0.9:
        return "Sure"
    return "Quite sure" if confidence >= SURE else "Worth a check"


def say_host(url: str) -> str:
    """Return the site an address is on, without www, or the address where it has none."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    return (host or url).removeprefix("www.")


def say_list(parts: list[str]) -> str:
    """Return the parts joined as the lists in forms are typed."""
    return ", ".join(parts)


def say_question_theme(question: Question) -> str:
    """Return a question's theme; a belief is the user's only where one is put to the test."""
    return "Your belief" if question.belief else THEMES[question.theme][0]


def say_target(target: Target) -> str:
    """Return a target in one line: "Learning designer at Kestrel Learning, education"."""
    at = f"at {target.company}" if target.role and target.company else target.company
    return ", ".join(part for part in (f"{target.role} {at}".strip(), target.industry) if part)


def name_targets(targets: Mapping[str, Target]) -> dict[str, str]:
    """Return a short name for each target, by its id: its role, else its company or industry;
    in full where two would be called the same."""
    short = {key: one.role or one.company or one.industry for key, one in targets.items()}
    often = Counter(short.values())
    return {
        key: name if often[name] == 1 else say_target(targets[key]) for key, name in short.items()
    }


NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip


def spell(number: int) -> str:
    """Return a small number as a word, a large one in figures."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def count(number: int, what: str) -> str:
    """Return "one remark", "3 remarks"."""
    return f"one {what}" if number == 1 else f"{number} {what}s"


def begin_sentence(words: str) -> str:
    """Return words with a capital first letter; names further on keep theirs."""
    return words[:1].upper() + words[1:]


FILTERS: dict[str, Callable[..., Any]] = {
    "sentence": begin_sentence,
    "weekday": say_weekday, "long_day": say_long_day, "near_day": say_near_day,
    "hours": say_hours, "by": lambda medium: BY[medium],
    "target_name": say_target, "question_theme": say_question_theme, "counted": count,
    "spelled": spell,
    "date": say_date, "span": say_span, "host": say_host,
    "source": say_source, "sureness": say_sureness, "commas": say_list,
    "field_name": lambda field: FIELDS.get(field, field),
    "theme_name": lambda theme: THEMES.get(theme, (theme, ""))[0],
    "theme_class": lambda theme: THEMES.get(theme, ("", ""))[1],
    "channel_name": lambda channel: CHANNELS.get(channel, channel),
    "variant_name": lambda variant: VARIANTS.get(variant, variant),
    "doubtful": lambda fact: fact.source != YOU and fact.confidence < SURE,
    "stage_name": lambda stage: stage.capitalize(),
    "target_options": lambda targets: [(one.id, say_target(one)) for one in targets],
    "own_words": lambda words: [(word, word) for word in words],
}  # fmt: skip
