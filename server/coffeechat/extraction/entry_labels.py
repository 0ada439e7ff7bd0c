"""Lines of an entry that say what they are: "Title: Weaver", "at Looms AB", "What I did:"."""

from __future__ import annotations

import re

from coffeechat.extraction.dates import find_range, means_now
from coffeechat.extraction.employer_leads import words_for_at
from coffeechat.extraction.entry_dates import without_date
from coffeechat.extraction.entry_parts import Draft
from coffeechat.extraction.entry_prose import is_item
from coffeechat.extraction.entry_titles import bare_title
from coffeechat.extraction.label_tables import entry_field
from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import clean, fold
from coffeechat.extraction.vocabulary import (
    degree_words,
    field_kind,
    organisation_words,
    role_words,
    school_words,
)

_LABEL = re.compile(r"^([^:：]{2,25}?)\s*[:：]+\s*(.*)$")
_NAME_OF = ("name", "nombre", "nome", "nom", "naam", "namn", "navn")
_VALUES = 2  # commas of a title that tells all values itself
_AT_LINE = re.compile(
    rf"^(?:(@|(?:{words_for_at('surely_at')}|w firmie)\s)"
    r"|(?:an der|am|in der|aan de|à l['’]|à la)\s)"
    r"\s*([^\W\d_a-zß-öø-ÿ].{1,120})$"
)
_TOLD_OF = re.compile(r"^([^\W\d_a-zß-öø-ÿ][^–—.!?]{2,60})\s[–—]\s+(\S.{40,})$")


def held_at(line: Line, text: str, draft: Draft) -> str:
    """Return the organisation of a line that begins "at": "bei Looms AB", "@ Looms"; or that
    stands before what the entry tells: "Looms AB – Kept the looms running and...".

    What stands above it is one title then, whatever signs it holds.
    """
    if found := _AT_LINE.match(text):
        held = bare_title(found[2])
        known = found[1] or school_words(held)
        known = known and not school_words(draft.titles[-1])  # "University of X / at Y"
    elif draft.when and _may_tell(line, draft) and (found := _TOLD_OF.match(text)):
        held = found[1]
        known = not role_words(held)
        draft.prose += [clean(found[2])] if known else []
    else:
        return ""
    if not known or not 1 < len(held) < 90:
        return ""
    draft.titles[:] = [" – ".join(draft.titles)]
    return held


def _may_tell(line: Line, draft: Draft) -> bool:
    """Whether a line may begin with the organisation and go on with what was done there."""
    one = len(draft.titles) == 1 and draft.titles[0].count(",") < _VALUES
    return one and not (draft.labelled or draft.prose or is_item(line))


def take_label(text: str, draft: Draft) -> str:
    """Return what is left to read of a line such as "Title: Weaver" or "Dates: 2020"."""
    found = _LABEL.match(text) if ":" in text or "：" in text else None
    if found is None or not found[2] or _is_phrase(found[1]):
        leads = bool(draft.titles) and _leads_on(text)
        draft.prose += [clean(text)] if leads else []
        return "" if leads else text
    draft.now = draft.now or means_now(found[1])
    kind, value = entry_field(found[1]), found[2]
    if school_words(found[1]) and len(found[1].split()) > 1:
        return text
    if kind == "dates" or means_now(found[1]):
        return value  # of "Currently: BSc in Wool"
    if kind:
        if draft.titles and draft.when is None and (when := find_range(value)):
            draft.when, value = when, without_date(value, when)  # "Position: Weaver (2020 - 2021)"
        draft.labelled.setdefault(kind, value)
        return "" if draft.titles else value
    if draft.titles and (draft.labelled or field_kind(found[1])):
        draft.prose.append(clean(text))
        return ""
    return text


def _is_phrase(label: str) -> bool:
    """Whether what stands before a colon is too long for a label, but "name of the company"."""
    words = fold(label).split()
    named = words[:1] and words[0] in _NAME_OF and entry_field(label) == "organisation"
    return len(words) > 2 and not (named or field_kind(label) in ("role", "organisation"))


def _leads_on(text: str) -> bool:
    """Whether a line but leads to what stands below it: it ends in a colon and names nothing."""
    named = organisation_words(text) or role_words(text) or degree_words(text)
    return text.endswith((":", "：")) and not (named or find_range(text)) and " " in text
