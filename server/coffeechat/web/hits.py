"""Where on a person's page stands what a search has found."""

from __future__ import annotations

from flask import url_for

#: The part of the page that tells of each field; the others stand at its top.
PARTS = {
    "Tags": "yours", "Your note": "notes", "Your question": "questions",
    "Question to ask": "questions", "Question for the talk": "talks", "Conversation": "talks",
    "Promised": "talks", "About": "background", "Experience": "background",
    "Education": "background", "Activity": "background", "Research note": "research",
}  # fmt: skip


def address_of_hit(contact_id: str, found_in: str, q: str) -> str:
    """Return the address of a person's page at what was found there: its script marks the
    words of `found`, and lets go of them."""
    part = PARTS.get(found_in)
    found = q if part else None
    return url_for("web.show_person", contact_id=contact_id, found=found, _anchor=part)
