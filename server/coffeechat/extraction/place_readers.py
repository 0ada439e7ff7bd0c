"""Which readers look for where somebody is, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from coffeechat.extraction.described_places import take_described_place, take_late_place
from coffeechat.extraction.marked_places import take_marked_place
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.page_places import (
    take_contact_place,
    take_footer_place,
    take_place_alone,
    take_place_below_street,
)
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.row_places import (
    take_place_beside,
    take_place_beside_role,
    take_place_in_run,
    take_proper_beside,
)
from coffeechat.extraction.sections import Section

_TOP = 60  # lines


def take_places(page: Page, sections: Sequence[Section], name: str, reading: Reading) -> None:
    """Read where the person of that name is, from the top of the page to its foot."""
    telling = {id(line) for s in sections if s.kind in ("", "about", "contact") for line in s.lines}
    beside = [line for line in page.body[:_TOP] if line.level or id(line) in telling]
    take_place_beside(beside, reading)
    take_place_beside_role(page, reading)
    take_footer_place(page, reading)
    take_marked_place(page, reading)
    take_described_place(page, reading)
    take_place_below_street(page, reading)
    take_contact_place(contact_lines(page, sections), reading)
    take_late_place(page, reading)
    take_place_in_run(page, name, reading)
    take_proper_beside(beside, name, reading)
    take_place_alone([line for line in page.body[:_TOP] if id(line) in telling], reading)


def contact_lines(page: Page, sections: Sequence[Section]) -> list[Line]:
    """Return the lines of the page's contact details and of its addresses."""
    contacts = [line for section in sections if section.kind == "contact" for line in section.lines]
    addressed = (ln for ln in page.outline.lines if "address" in [tag.name for tag in ln.path])
    return [*contacts, *addressed]
