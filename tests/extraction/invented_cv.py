"""The page of an invented weaver, and what is read from it."""

from __future__ import annotations

from typing import Any

from coffeechat.extraction.reader import read_page

URL = "https://rossi.example/cv.html"
TOP = "<h1>Ada Rossi</h1><p>Weaver</p><p>ada@rossi.example</p>"


def read(body: str, title: str = "Ada Rossi", url: str = URL) -> dict[str, Any]:
    """Return the record of a page with a title."""
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return read_page(page, url).model_dump(mode="json")


def read_cv(sections: str) -> dict[str, Any]:
    """Return the record of a page that begins with who she is."""
    page = f"<html><body><main>{TOP}{sections}</main></body></html>"
    return read_page(page, URL).model_dump(mode="json")


def jobs(sections: str) -> list[tuple[str, str]]:
    """Return the role and employer of each job in a CV."""
    return [(job["role"], job["organisation"]) for job in read_cv(sections)["experience"]]


def places(sections: str) -> list[str]:
    """Return the place of each job in a CV."""
    return [job["location"] for job in read_cv(sections)["experience"]]


def studies(sections: str) -> list[tuple[str, str]]:
    """Return the degree and school of each study in a CV."""
    return [(one["degree"], one["institution"]) for one in read_cv(sections)["education"]]


def schools(sections: str) -> list[str]:
    """Return the schools of a CV."""
    return [school for _, school in studies(sections)]


def value(record: dict[str, Any], field: str) -> str:
    """Return what a record says of one field, as it is."""
    return record[field]["value"] if record[field] else ""
