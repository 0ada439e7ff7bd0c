"""Reading a page: every reader looks at the one soup, and what they find is merged."""

from __future__ import annotations

from typing import Any

from coffeechat.extraction.about_cards import join_cards
from coffeechat.extraction.contact_details import is_social
from coffeechat.extraction.contact_tails import part_tails
from coffeechat.extraction.discovery import site_for
from coffeechat.extraction.drift import describe_missed, missed_by_site
from coffeechat.extraction.errors import PageError
from coffeechat.extraction.facts import make_fact
from coffeechat.extraction.forms_of_address import greeting
from coffeechat.extraction.h_card import read_h_card
from coffeechat.extraction.json_ld import read_json_ld
from coffeechat.extraction.kinds import is_nobody, judge_kind
from coffeechat.extraction.main_text import main_lines
from coffeechat.extraction.merge import merge_readings
from coffeechat.extraction.microdata import RDFA, read_microdata
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.names import likeness
from coffeechat.extraction.open_graph import read_open_graph
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import is_us_title
from coffeechat.extraction.owners import is_own_site, organisation_of
from coffeechat.extraction.page import Page, open_page
from coffeechat.extraction.page_text import SOURCE as PAGE_TEXT
from coffeechat.extraction.page_text import read_nameless, read_page_text
from coffeechat.extraction.passages import find_passages, notes_from, with_origin
from coffeechat.extraction.person_name import NameChoice, choose_name
from coffeechat.extraction.posts import declared_date, read_post
from coffeechat.extraction.raised_headings import raise_headings
from coffeechat.extraction.ranked_entries import take_ranked
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.sample_names import DOUBT, NOTE, is_sample, is_unfilled
from coffeechat.extraction.sections import split_sections
from coffeechat.extraction.signs import SURE, Signs, read_signs
from coffeechat.extraction.team import FEWEST, find_people
from coffeechat.extraction.text import fold
from coffeechat.extraction.unnamed_sections import name_by_content
from coffeechat.extraction.vocabulary import organisation_words, role_words
from coffeechat.records.record import Record


def read_page(html: str | bytes, url: str, title: str = "") -> Record:
    """Return what a captured page says.

    Raises PageError, with a sentence that says what to do, where it cannot be read.
    """
    page = open_page(html, url, title)
    if is_nobody(page):
        return _record(page, {}, "unknown")
    readings = _structured(page)
    votes = [vote for reading in readings for vote in reading.votes]
    choice = choose_name(page, votes)
    raise_headings(page.outline.lines)
    split = join_cards(split_sections(page.outline.lines))
    sections = name_by_content(part_tails(take_ranked(split)))
    signs = read_signs(page, choice, readings)
    if not any(reading.kind == "person" for reading in readings) and not _sure(page, signs, choice):
        readings.append(Reading(PAGE_TEXT, people=find_people(page)))
    kind = judge_kind(page, readings, sections, signs)
    if kind == "person" and choice is not None and _is_template(page, choice, signs, readings):
        return _record(page, {}, "unknown")
    if kind != "person" or choice is None:
        nameless = kind in ("person", "unknown") and page.voices[1] <= page.voices[0]
        owned = [reading for reading in readings if reading.owns]
        found = merge_readings([*owned, read_nameless(page, sections)]) if nameless else {}
        return _record(page, {**_about_no_one(page, readings, kind), **found}, kind)
    _drop_own_site(readings, choice.name)
    readings.append(read_page_text(page, choice.name, sections))
    _drop_own_name(readings, choice.name)
    missed = _give_way(page, readings)
    merged = {**merge_readings(readings), **_named(choice, page, readings)}
    return _record(page, {**merged, **({"missed": missed} if missed else {})}, "person")


def _structured(page: Page) -> list[Reading]:
    site = site_for(page)
    readings = [site(page)] if site else []
    return [
        *readings,
        read_json_ld(page),
        read_h_card(page),
        read_microdata(page),
        read_microdata(page, RDFA),
        read_open_graph(page),
    ]


def _give_way(page: Page, readings: list[Reading]) -> list[str]:
    """Let the general rules go first where a site's own find less; return what these missed."""
    site, generic = readings[0], readings[-1]
    missed = missed_by_site(site, generic) if site.source.startswith("site:") else []
    if missed:
        site.owns = False
        page.warnings.append(describe_missed(page.host, missed))
    return missed


def _drop_own_site(readings: list[Reading], name: str) -> None:
    """Take what the page's data call a firm for none where it is the person's own site."""
    for reading in readings:
        fact = reading.facts.get("organisation")
        if fact and is_own_site(str(fact.value), name):
            del reading.facts["organisation"]


def _drop_own_name(readings: list[Reading], name: str) -> None:
    """Take the person's own name, which may be a town's or look like one, for no place."""
    for reading in readings:
        place = reading.facts.get("location")
        if place and keys_of(str(place.value)) == keys_of(name):
            del reading.facts["location"]


def _is_template(page: Page, choice: NameChoice, signs: Signs, readings: list[Reading]) -> bool:
    """Whether the page is a template that nobody filled in; a name that may be one is doubted."""
    profile = any(reading.source.startswith("site:") for reading in readings) or is_social(page.url)
    if not profile and is_unfilled(page, choice.name, filled=signs.told and choice.score >= SURE):
        page.warnings.append(NOTE.format(name=choice.name))
        return True
    if is_sample(choice.name):
        page.warnings.append(DOUBT.format(name=choice.name))
    return False


def _sure(page: Page, signs: Signs, choice: NameChoice | None) -> bool:
    """Whether the page is so surely one person's that nobody need look for a team."""
    heads = [line for line in page.outline.lines[:60] if line.level]
    us = any(is_us_title(line.text) for line in heads)
    us = us or (choice is not None and not choice.introduced and _is_card(heads, choice.name))
    return signs.named_top and signs.score >= 6 and not us


def _is_card(heads: list[Line], name: str) -> bool:
    """Whether the heading that is the name is one of several of its rank that are names."""
    own = next((line for line in heads if keys_of(line.text) == keys_of(name)), None)
    cards = [line for line in heads if own is not None and line.level == own.level
             and likeness(line.text) >= 0.8 and not organisation_words(line.text)]  # fmt: skip
    return len({fold(line.text) for line in cards}) >= FEWEST


def _named(choice: NameChoice, page: Page, readings: list[Reading]) -> dict[str, Any]:
    sure = min(0.98, 0.45 + choice.score / 12)
    fields: dict[str, Any] = {
        "name": make_fact(choice.name, _source(choice, readings), choice.evidence, sure)
    }
    called, certain = greeting(choice.name)
    if called:
        fields["greeting"] = make_fact(
            called, fields["name"].source, choice.evidence, min(sure, certain)
        )
    return fields


def _source(choice: NameChoice, readings: list[Reading]) -> str:
    for reading in readings:
        if any(vote.name == choice.name for vote in reading.votes):
            return reading.source
    return PAGE_TEXT


def _about_no_one(page: Page, readings: list[Reading], kind: str) -> dict[str, Any]:
    """Return what a page about a company, a team or a post gives for research."""
    fields: dict[str, Any] = {}
    said = [fact for reading in readings if (fact := reading.facts.get("organisation"))]
    name, words = organisation_of(page)
    fact = said[0] if said else make_fact(name, PAGE_TEXT, words, 0.7)
    if fact and (kind in ("company", "team") or said):
        fields["organisation"] = fact
    passages = find_passages(main_lines(page) if kind == "post" else page.outline.lines)
    people = list(readings[-1].people)
    activities = [activity for reading in readings for activity in reading.activities]
    if kind == "post":
        people, post = read_post(page, readings)
        activities = activities or ([post] if post else [])
    found = {"passages": passages, "people": people, "activities": activities[:20],
             "notes": notes_from(passages, PAGE_TEXT)}  # fmt: skip
    return {**fields, **{key: value for key, value in found.items() if value}}


def _record(page: Page, fields: dict[str, Any], kind: str) -> Record:
    if page.language:
        fields["language"] = page.language
    if page.title:
        fields["title"] = page.title
    if notes := fields.get("notes"):
        activities = fields.get("activities") if kind == "post" else None
        date = activities[0].date if activities else declared_date(page)
        fields["notes"] = with_origin(notes, page.url, date)
    if page.warnings:
        fields["warnings"] = page.warnings
    return Record(url=page.url, kind=kind, **fields)


def read_text(text: str, url: str, title: str = "") -> Record:
    """Return what pasted text says. Raises PageError where there is none."""
    if not text.strip():
        raise PageError("There is no text: copy the part about the person and paste it.")
    from html import escape

    lines = [line.strip() for line in text.splitlines() if line.strip()]
    named = next((line for line in lines[:3] if _may_be_named(line)), "")
    body = "".join(
        f"<h1>{escape(line)}</h1>" if line is named else f"<p>{escape(line)}</p>" for line in lines
    )
    return read_page(f"<html><body><main>{body}</main></body></html>", url, title)


def _may_be_named(line: str) -> bool:
    """Whether a line near the top of pasted text is a name, which a page would set as one."""
    return likeness(line) >= 0.8 and not role_words(line) and not organisation_words(line)


def warm_up() -> None:
    """Load what the first page would wait for."""
    read_page(
        "<html><body><h1>Ada Example</h1><h2>Quill Brim</h2><p>Engineer, 2020 - 2021</p>",
        "https://example.org/",
    )
