"""Invented people to look at."""

from __future__ import annotations

from typing import Any

from coffeechat.records.contact import Capture, Contact
from coffeechat.records.record import Education, Experience, Record, ResearchNote
from coffeechat.workflow.companion import Companion
from support import NOW
from web.visitor import Keep, read


def keeper(companion: Companion) -> Keep:
    """Return what keeps a captured person."""

    def keep(
        name: str, *, stage: str = "found", tags: tuple[str, ...] = (), **fields: Any
    ) -> Contact:
        url = "https://people.example/someone"
        found = {
            field: read(value) if isinstance(value, str) and field != "language" else value
            for field, value in {"name": name, **fields}.items()
        }
        contact = Contact(
            record=Record(url=url, kind="person", **found), stage=stage, tags=list(tags),
            captures=[Capture(url=url, captured_at=NOW)], created_at=NOW, updated_at=NOW,
        )  # fmt: skip
        return companion.store.contacts.add(contact)

    return keep


def make_hanna(keep: Keep) -> Contact:
    """An invented person with something in every part of the record."""
    lead = Experience(
        role="Lead Learning Designer", organisation="Kestrel Learning", start="2020-03", end=None,
        source="page-text", evidence="March 2020 – Present",
    )  # fmt: skip
    nurse = Experience(
        role="Ward Nurse", organisation="Sahlbeck Hospital", start="2013", end="2019",
        source="page-text", evidence="2013 – 2019",
    )  # fmt: skip
    study = Education(
        institution="University of Sahlbeck", degree="BSc", field="Nursing", source="page-text",
        evidence="BSc Nursing",
    )  # fmt: skip
    talk = "Spoke on rehearsal instead of slides."
    return keep(
        "Hanna Lindqvist", role="Lead Learning Designer", organisation="Kestrel Learning",
        location=read("Gothenburg", "Gothenburg, Sweden", 0.5), tags=("health",),
        about="After six years as a ward nurse I moved into learning design.",
        emails=[read("hanna@kestrel.example")], links=[read("https://kestrel.example/hanna")],
        skills=[read("Simulation"), read("Facilitation")], experience=[lead, nurse],
        education=[study], notes=[ResearchNote(text=talk, source="page-text", evidence=talk)],
    )  # fmt: skip
