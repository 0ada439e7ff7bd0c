"""The captured pages about organisations, teams and posts."""

from __future__ import annotations

from flask import render_template

from coffeechat.web.blueprint import companion, web


@web.get("/research")
def show_research() -> str:
    """Show which pages were captured, when, and what was noted from each."""
    pages = sorted(companion().store.pages.all(), key=lambda page: page.captured_at, reverse=True)
    return render_template("research.html", here="people", pages=pages)
