"""The prep sheet: one page to read, or print, before the talk."""

from __future__ import annotations

from flask import render_template

from coffeechat.web.blueprint import companion, web
from coffeechat.workflow import preparation


@web.get("/people/<contact_id>/prep")
def show_prep_sheet(contact_id: str) -> str:
    """Show a person's prep sheet."""
    sheet = preparation.prep_sheet(companion(), contact_id)
    return render_template("prep.html", sheet=sheet, markdown=preparation.as_markdown(sheet))
