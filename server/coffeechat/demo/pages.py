"""The invented people and their companies as web pages, for the readers to read."""

from __future__ import annotations

from html import escape
from typing import Any


def write_company_page(company: dict[str, Any]) -> str:
    """Return the page about a company."""
    name = escape(company["name"])
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in company["paragraphs"])
    return (
        f'<!doctype html><html lang="en"><head><title>About us | {name}</title>'
        f'<meta property="og:site_name" content="{name}"></head><body><main>'
        f"<h1>About {name}</h1>{paragraphs}</main></body></html>"
    )


def write_page(person: dict[str, Any]) -> str:
    """Return a person's page as plain HTML with headings."""
    jobs = [
        f"<li><h3>{escape(role)}</h3><p>{escape(organisation)}</p><p>{escape(dates)}</p>"
        + (f"<p>{escape(summary)}</p>" if summary else "")
        + "</li>"
        for role, organisation, dates, summary in person["experience"]
    ]
    schools = [
        f"<li><h3>{escape(school)}</h3><p>{escape(degree)}</p><p>{escape(dates)}</p></li>"
        for school, degree, dates in person["education"]
    ]
    posts = [f"<li><article><h3>{escape(post)}</h3></article></li>" for post in person["posts"]]
    skills = [f"<li>{escape(skill)}</li>" for skill in person["skills"]]
    sections = (
        ("About", [f"<p>{escape(person['about'])}</p>"] if person["about"] else [], "div"),
        ("Experience", jobs, "ul"), ("Education", schools, "ul"), ("Posts", posts, "ul"),
        ("Skills", skills, "ul"),
    )  # fmt: skip
    body = "".join(
        f"<section><h2>{title}</h2><{tag}>{''.join(items)}</{tag}></section>"
        for title, items, tag in sections
        if items
    )
    name, lang = escape(person["name"]), person.get("lang", "en")
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{name}</title></head><body><main>'
        f"<h1>{name}</h1><p>{escape(person['headline'])}</p><p>{escape(person['place'])}</p>"
        f"{body}</main></body></html>"
    )
