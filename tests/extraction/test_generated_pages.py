"""CVs put together from invented parts, in many layouts and languages, are read right."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coffeechat.extraction import read_page
from page_words import missing_evidence

NAMES = ("Ilse Brandvold", "Marco Dell'Acqua", "Nadia El Fassi", "Piotr Wójcik", "Ana Paula Souza")
JOBS = (
    ("Bridge engineer", "Northspan Ltd"),
    ("Choir director", "Saint Ansgar School"),
    ("Data analyst", "Harbour Works GmbH"),
    ("Nurse", "Elmfield Hospital"),
)
SCHOOLS = (("BSc Geology", "University of Fenwick"), ("Diploma", "Weaving Academy Borås"))
HEADINGS = {
    "en": ("Experience", "Education"),
    "de": ("Berufserfahrung", "Ausbildung"),
    "fr": ("Expérience professionnelle", "Formation"),
    "es": ("Experiencia laboral", "Educación"),
    "id": ("Pengalaman kerja", "Pendidikan"),
    "ro": ("Experiență profesională", "Educație"),
}
# How one entry is built: {0} what, {1} where, {2} when.
ENTRIES = (
    "<div><h3>{0}</h3><p>{1}</p><p>{2}</p></div>",
    "<div><span>{2}</span><h3>{0}</h3><p>{1}</p></div>",
    "<li><strong>{0}</strong><br>{1}<br>{2}</li>",
    "<article><h4>{0}</h4><h5>{1}</h5><time>{2}</time></article>",
    "<tr><td>{2}</td><td>{0}</td><td>{1}</td></tr>",
)
AROUND = {"<li": "<ul>{}</ul>", "<tr": "<table>{}</table>"}
TITLES = ("{}", "CV - {}", "{} | Portfolio", "{}'s Homepage", "Home")


@dataclass(frozen=True)
class Cv:
    name: str
    jobs: tuple[tuple[str, str], ...]
    html: str


@st.composite
def cvs(draw: st.DrawFn) -> Cv:
    name = draw(st.sampled_from(NAMES))
    jobs = tuple(draw(st.lists(st.sampled_from(JOBS), min_size=2, max_size=4, unique=True)))
    language = draw(st.sampled_from(sorted(HEADINGS)))
    entry = draw(st.sampled_from(ENTRIES))
    level = draw(st.sampled_from(("h2", "h3") if "<h3" not in entry else ("h2",)))
    sections = [
        f"<section><{level}>{heading}</{level}>{_entries(entry, parts)}</section>"
        for heading, parts in zip(HEADINGS[language], (jobs, SCHOOLS), strict=True)
    ]
    title = draw(st.sampled_from(TITLES)).format(name)
    body = f"<main><h1>{name}</h1>{''.join(sections)}</main>"
    html = f'<html lang="{language}"><head><title>{title}</title></head><body>{body}</body></html>'
    return Cv(name, jobs, html)


def _entries(entry: str, parts: tuple[tuple[str, str], ...]) -> str:
    first = 2020
    rows = [
        entry.format(what, where, f"{first - 2 * i} - {first - 2 * i + 1}")
        for i, (what, where) in enumerate(parts)
    ]
    return AROUND.get(entry[:3], "{}").format("".join(rows))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(cvs())
def test_a_generated_cv_is_read_right(cv: Cv) -> None:
    record = read_page(cv.html, "https://pages.example/somebody")
    assert record.kind == "person"
    assert missing_evidence(record, cv.html) == []
    assert record.value("name") == cv.name
    assert [(job.role, job.organisation) for job in record.experience or []] == list(cv.jobs)
    assert [study.institution for study in record.education or []] == [s for _, s in SCHOOLS]
