"""Where on a page its name stands: whether it heads the page, or but occurs on it."""

from __future__ import annotations

from collections.abc import Iterator

from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.labelled import split_label
from coffeechat.extraction.messages import is_message
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.names import likeness
from coffeechat.extraction.own_pages import is_self_page, is_self_titled
from coffeechat.extraction.page import Page
from coffeechat.extraction.person_name import NameChoice
from coffeechat.extraction.text import is_handle, joined_script, unaccent
from coffeechat.extraction.title_votes import title_pieces

_NAME_FIELDS = frozenset(("name", "given_name", "family_name"))


def stands_at_top(page: Page, choice: NameChoice, keys: frozenset[str]) -> bool:
    """Whether the chosen name, of these words, stands where a page says what it is about."""
    tests = (_owns, _heads, _is_shown_as, _is_labelled, _is_told_of, _is_said, _opens)
    return (
        any(test(page, choice, keys) for test in tests)
        or is_hosted(page, keys)
        or _is_first_name(page, keys)
    )


def is_hosted(page: Page, keys: frozenset[str]) -> bool:
    """Whether the page's domain is the whole name, and it says nothing as several would."""
    said = unaccent(page.host).replace(" ", "")
    return len(keys) > 1 and page.voices[1] == 0 and all(word in said for word in keys)


def _top_texts(page: Page) -> Iterator[str]:
    """Yield the title, the first headings and the first lines of a page."""
    yield from [page.title, *(line.text for line in page.outline.lines if line.level)][:8]
    yield from (*title_pieces(page.title), page.metas.get("og:title", ""))
    yield from (line.text for line in page.body[:2])
    yield from [line.text for line in page.body[:8] if not line.anchor][:1]
    yield from (ln.text for ln in page.outline.lines[:1] if ln.region in ("nav", "header"))


def _owns(page: Page, choice: NameChoice, keys: frozenset[str]) -> bool:
    """Whether the © line of a page that says "I" is a full and known name's."""
    i_said, we_said = page.voices
    return choice.owns and len(keys) > 1 and i_said > we_said and knownness(choice.name) >= 1


def _heads(page: Page, choice: NameChoice, keys: frozenset[str]) -> bool:
    """Whether a text at the top is the name, or holds it."""
    top = list(_top_texts(page))
    if joined_script(choice.name) and any(choice.name in text for text in top):
        return True
    joined = choice.name.replace(" ", "")  # "AdaRossi | Webfolio"
    if len(keys) > 1 and (choice.name in page.title or joined in page.title):
        return True  # "ada7 (Ada Rossi) - Looms"
    return any(keys <= keys_of(text) or (keys_of(text) and keys_of(text) <= keys) for text in top)


def _is_shown_as(page: Page, _: NameChoice, keys: frozenset[str]) -> bool:
    """Whether a handle among the first lines holds a word of the name: "@adarossi"."""
    handles = [line.text.casefold() for line in page.body[:3] if is_handle(line.text)]
    return any(word in handle for handle in handles for word in keys if len(word) > 3)


def _is_labelled(page: Page, choice: NameChoice, _: frozenset[str]) -> bool:
    """Whether the name stands behind a label at the top: "Name: Ada Rossi"."""
    label = split_label(choice.evidence)[0]
    return label in _NAME_FIELDS and any(ln.text == choice.evidence for ln in page.body[:12])


def _is_told_of(page: Page, choice: NameChoice, _: frozenset[str]) -> bool:
    """Whether somebody's own page has the name within a text, or on a line of its own at the
    top of what calls itself a CV."""
    i_said, we_said = page.voices
    biography = exact_section_kind(page.title) == "about" and not we_said
    biography = biography and knownness(choice.name) >= 1
    own = is_self_titled(page) or biography
    if own and any(line.text == choice.evidence for line in page.body[:12]):
        return True
    told = len(choice.evidence) > len(choice.name) + 12 or _opens_text(page, choice.name)
    return told and i_said + 1 >= we_said and is_self_page(page)


def _is_said(page: Page, choice: NameChoice, _: frozenset[str]) -> bool:
    """Whether somebody says their name in the first lines, or signs what the page says."""
    first = any(line.text == choice.evidence for line in page.body[:6])
    return choice.introduced and (first or is_message(page))


def _opens(page: Page, choice: NameChoice, _: frozenset[str]) -> bool:
    """Whether a text at the top begins with a known name, and nobody speaks for several, but
    once at most under a heading such as "Bio"."""
    i_said, we_said = page.voices
    i_said += any(exact_section_kind(line.text) == "about" for line in page.body[:2] if line.level)
    return i_said >= we_said and knownness(choice.name) >= 1 and _opens_text(page, choice.name)


def _opens_text(page: Page, name: str) -> bool:
    """Whether a paragraph near the top begins with the name, or with a title and it."""
    begins = len(name) + 12
    return any(name in line.text[:begins] and len(line.text) > 60 for line in page.body[:6])


def _is_first_name(page: Page, keys: frozenset[str]) -> bool:
    """Whether the name is the first of all known names that are lines of their own, and one of
    few."""
    lines = [line.text for line in page.body[:150] if len(line.text) < 60]
    names = [keys_of(text) for text in lines if likeness(text) >= 0.8 and knownness(text) >= 1]
    return bool(names) and names[0] == keys and len(set(names)) < 3
