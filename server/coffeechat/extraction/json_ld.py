"""Facts from JSON-LD: what the page says of itself to search engines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import clean
from coffeechat.extraction.things import is_thing
from coffeechat.records.record import Activity

SOURCE = "json-ld"
MAX_BLOCK = 1_000_000  # characters
MAX_NODES = 2_000
_ARTICLES = frozenset((
    "Article", "BlogPosting", "NewsArticle", "SocialMediaPosting", "TechArticle",
    "ScholarlyArticle", "DiscussionForumPosting",
))  # fmt: skip
_SITES = frozenset(("WebSite", "WebPage", "Blog", "AboutPage", "CollectionPage"))
_COMPANIES = frozenset((
    "Organization", "Corporation", "LocalBusiness", "NGO", "CollegeOrUniversity",
    "EducationalOrganization", "GovernmentOrganization", "JobPosting",
))  # fmt: skip


def read_json_ld(page: Page) -> Reading:
    """Return what the page's JSON-LD says."""
    reading = Reading(SOURCE)
    nodes = list(_nodes(page))
    profile = next((node for node in nodes if "ProfilePage" in types_of(node)), None)
    person = _main_person(nodes, profile)
    if person is not None:
        _take_person(person, reading, page, 0.9 if profile is not None else 0.8)
    reading.kind = _kind(nodes, profile, person)
    reading.things = [words(node) for node in nodes if any(map(is_thing, types_of(node)))]
    _take_owner(nodes, reading)
    _take_organisation(nodes, reading)
    _take_articles(nodes, reading, page)
    return reading


def _blocks(page: Page) -> Iterator[Any]:
    for tag in page.outline.data[:30]:
        text = tag.string or tag.get_text()
        if len(text) > MAX_BLOCK:
            page.warnings.append("A block of data on the page was too large and was left out.")
            continue
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue  # broken data is common; the page's text is read all the same


def _nodes(page: Page) -> Iterator[dict[str, Any]]:
    """Yield the top-level nodes of all blocks, those of an @graph among them."""
    waiting = list(_blocks(page))
    for _ in range(MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting = [*node, *waiting]
        elif isinstance(node, dict):
            yield node
            waiting.extend(value for key in ("@graph", "mainEntity") if (value := node.get(key)))


def types_of(node: dict[str, Any]) -> set[str]:
    """Return the types of a node without their vocabulary's address."""
    types = node.get("@type")
    listed = types if isinstance(types, list) else [types]
    return {str(kind).rsplit("/", 1)[-1] for kind in listed if kind}


def words(value: Any) -> str:
    """Return the text of a value: a string, or the name of a node, or the first of a list."""
    for _ in range(5):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or ""
        else:
            break
    return clean(str(value)) if isinstance(value, (str, int, float)) else ""


def many(value: Any) -> list[Any]:
    """Return a value as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _main_person(
    nodes: list[dict[str, Any]], profile: dict[str, Any] | None
) -> dict[str, Any] | None:
    if profile is not None:
        for key in ("mainEntity", "about", "author"):
            for candidate in many(profile.get(key)):
                if isinstance(candidate, dict) and (
                    "Person" in types_of(candidate) or (key == "mainEntity" and words(candidate))
                ):
                    return candidate
    people = [node for node in nodes if "Person" in types_of(node) and words(node)]
    return people[0] if len(people) == 1 else None


def _kind(nodes: list[dict[str, Any]], profile: Any, person: Any) -> Any:
    types = set().union(*(types_of(node) for node in nodes)) if nodes else set()
    if profile is not None:
        main = words(profile.get("mainEntity")) if isinstance(profile, dict) else ""
        return "person" if person is not None or main else None
    if types & _ARTICLES and not (
        person is not None and "WebSite" in types and "BlogPosting" not in types
    ):
        return "post" if len([n for n in nodes if types_of(n) & _ARTICLES]) == 1 else None
    if person is not None:
        return "person"
    return "company" if types & _COMPANIES else None


def _take_person(node: dict[str, Any], reading: Reading, page: Page, sure: float) -> None:
    name = words(node)
    reading.votes.append(NameVote(name, 4.0, name, sure=sure > 0.85))
    role = words(node.get("jobTitle"))
    reading.say("role", role, role, 0.85)
    organisation = words(node.get("worksFor")) or words(node.get("affiliation"))
    reading.say("organisation", organisation, organisation, 0.8)
    about = words(node.get("description")) or words(node.get("disambiguatingDescription"))
    reading.say("about", about, about, 0.75 if sure > 0.85 else 0.6)
    place = _place(node)
    reading.say("location", place, place.partition(", ")[0], 0.8)  # the rest stands elsewhere
    _take_contacts(node, reading, page)


def _place(node: dict[str, Any]) -> str:
    for key in ("address", "homeLocation", "workLocation"):
        value = node.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, dict):
            nested = value.get("address")
            inner = nested if isinstance(nested, dict) else value
            parts = [
                words(inner.get(part))
                for part in ("addressLocality", "addressRegion", "addressCountry")
            ]
            named = ", ".join(
                dict.fromkeys(part for part in parts if (part and len(part) > 2) or part.isupper())
            )
            return named or words(value)
        if isinstance(value, str) and value:
            return clean(value)
    return ""


def _take_contacts(node: dict[str, Any], reading: Reading, page: Page) -> None:
    for mail in many(node.get("email")):
        address = words(mail).removeprefix("mailto:")
        if "@" in address:
            reading.add("emails", address, words(mail), 0.9)
    for link in many(node.get("sameAs")):
        if isinstance(link, str) and (whole := page.absolute(link)):
            reading.add("links", whole, link, 0.9)
    for tongue in many(node.get("knowsLanguage")):
        reading.add("languages", words(tongue), words(tongue), 0.85)
    for phone in many(node.get("telephone")):
        reading.add("phones", words(phone), words(phone), 0.9)


def _take_owner(nodes: list[dict[str, Any]], reading: Reading) -> None:
    """Who made a site may be who its pages are about."""
    for node in nodes[:40]:
        for key in ("author", "creator", "copyrightHolder", "publisher"):
            for owner in many(node.get(key)) if types_of(node) & _SITES else ():
                if isinstance(owner, dict) and "Person" in types_of(owner) and words(owner):
                    reading.votes.append(NameVote(words(owner), 3.0, words(owner)))
                    return


def _take_organisation(nodes: list[dict[str, Any]], reading: Reading) -> None:
    for node in nodes:
        if types_of(node) & _COMPANIES and "JobPosting" not in types_of(node) and words(node):
            if reading.kind == "company":
                reading.say("organisation", words(node), words(node), 0.85)
            return
        if "JobPosting" in types_of(node) and (hirer := words(node.get("hiringOrganization"))):
            reading.say("organisation", hirer, hirer, 0.85)


def _take_articles(nodes: list[dict[str, Any]], reading: Reading, page: Page) -> None:
    for node in nodes[:40]:
        if not types_of(node) & _ARTICLES:
            continue
        title = words(node.get("headline")) or words(node.get("name"))
        if not title:
            continue
        author = words(node.get("author"))
        values = {
            "url": page.absolute(words(node.get("url"))),
            "date": words(node.get("datePublished"))[:10],
        }
        reading.activities.append(Activity(
            kind="post", title=title[:300], source=SOURCE, evidence=title[:300],
            **{key: value for key, value in values.items() if value},
        ))  # fmt: skip
        if author and reading.kind == "post":
            reading.votes.append(NameVote(author, 3.0, author, sure=True))
