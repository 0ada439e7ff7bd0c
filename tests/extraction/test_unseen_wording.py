"""Pages in words that no list holds: what their structure says is read all the same."""

from __future__ import annotations

import pytest

from coffeechat.extraction.reader import read_page
from coffeechat.extraction.vocabulary import role_words
from coffeechat.records.record import Record


def read(body: str, title: str = "", url: str = "https://pages.example/") -> Record:
    return read_page(f"<html><title>{title}</title><body>{body}</body></html>", url)


_JOBS = (
    "<h2>Trällan</h2><div><h3>Weaver</h3><p>Looms AB</p><p>2019 - 2023</p></div>"
    "<div><h3>Dyer</h3><p>Madder Works</p><p>2015 - 2019</p></div>"
)
_STUDIES = (
    "<h2>Lerandet</h2><ul><li>BA Textiles, Harbour University, 2011 - 2014</li>"
    "<li>MA Weaving, Fjord College, 2014 - 2015</li></ul>"
)


def test_dated_jobs_and_studies_are_told_under_any_heading() -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p>{_JOBS}{_STUDIES}", "Ada Rossi")
    assert [(job.role, job.organisation) for job in record.experience] == [
        ("Weaver", "Looms AB"), ("Dyer", "Madder Works"),
    ]  # fmt: skip
    assert [study.institution for study in record.education] == [
        "Harbour University", "Fjord College",
    ]  # fmt: skip


def test_where_the_studies_are_headed_the_other_dated_list_is_the_jobs() -> None:
    jobs = (
        "<h2>Trällan</h2><ul><li>Looms (2010 - 2012) - Kept the looms running and the books in "
        "order for three years</li><li>Madder (2013 - 2014) - Mixed the dyes and sold them at the "
        "harbour every Sunday</li></ul>"
    )
    record = read(
        f"<h1>Ada Rossi</h1><p>My name is Ada Rossi, I study weaving.</p>{jobs}"
        "<h2>Education</h2><p>BA Textiles, Harbour University, 2011 - 2014</p>",
        "Ada Rossi",
    )
    assert len(record.experience) == 2


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Aus der Werkstatt</h2><h3>A rug</h3><p>12 March 2021</p><p>I wove a rug in blue.</p>"
        "<h3>A shawl</h3><p>2 April 2021</p><p>I wove a shawl in red.</p>",
        "<h2>Bøger</h2><ul><li>The Loom, Harbour Press, 2011</li><li>The Dye, 2014</li></ul>",
    ],
)
def test_posts_and_books_are_no_jobs(body: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p>{body}", "Ada Rossi")
    assert not record.experience and not record.education


@pytest.mark.parametrize(
    ("body", "title", "name"),
    [
        ("<h1>Kinésiologie</h1><h2>Ada Rossi</h2><p>Je suis kinésiologue à Lyon et je vous "
         "accompagne depuis dix ans.</p>", "Kinésiologie", "Ada Rossi"),
        ("<h1>ADA ROSSI JESTEM TWÓRCĄ Z DUSZĄ</h1><p>Fotografuję śluby od lat i mieszkam w "
         "Krakowie.</p>", "Magla", "ADA ROSSI"),
        ("<h1>blog programisty Adam Kowal</h1><p>Jestem programistą i piszę o Javie od lat, a tu "
         "znajdziesz notatki.</p>", "blog programisty Adam Kowal", "Adam Kowal"),
    ],
)  # fmt: skip
def test_the_name_is_told_from_what_stands_around_it(body: str, title: str, name: str) -> None:
    record = read(body, title, "https://pages.example/o-mnie")
    assert (record.kind, record.value("name")) == ("person", name)


def test_a_company_on_an_about_page_is_nobody() -> None:
    about = (
        "<h1>About Kestrel Brewing</h1><p>We began in a garage, and our beer is known in the "
        "north: we brew for its pubs.</p>"
    )
    record = read(about, "About Kestrel Brewing", "https://kestrel.example/about")
    assert (record.value("name"), record.value("organisation")) == ("", "Kestrel Brewing")
    defined = "<h1>Kestrel Hall</h1><p>Kestrel Hall is a craft brewery in Leeds.</p>"
    assert not read(defined, "About me").value("name")


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Développeuse web à la recherche d'un emploi à Lyon", "Développeuse web"),
        ("Web developer looking for new challenges", "Web developer"),
        ("Desarrolladora web en busca de prácticas", "Desarrolladora web"),
    ],
)
def test_what_somebody_looks_for_is_neither_role_nor_employer(line: str, role: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>{line}</p>", "Ada Rossi | CV")
    assert (record.value("role"), record.value("organisation")) == (role, "")
    told = read("<h1>Ada Rossi</h1><p>Je suis tisserande à la recherche d'un atelier à Lyon.</p>")
    assert not told.value("organisation")


def test_a_verb_of_the_first_person_is_somebody_speaking() -> None:
    record = read(
        "<h1>Ada Rossi</h1><p>İzmir'de yaşıyorum ve on yıldır dokuma yapıyorum.</p>", "Ada Rossi",
        "https://pages.example/hakkimda",
    )  # fmt: skip
    assert record.value("name") == "Ada Rossi"


@pytest.mark.parametrize(
    "line", ["I am a quernwright at Kestrel Looms.", "Quernwright at Kestrel Looms"]
)
def test_a_role_that_no_list_knows_is_told_by_where_it_stands(line: str) -> None:
    assert role_words("quernwright") == 0
    record = read(f"<h1>Ada Rossi</h1><p>{line}</p><p>I live in a mill.</p>", "Ada Rossi")
    assert record.value("role").lower() == "quernwright"
    assert record.value("organisation") == "Kestrel Looms"


@pytest.mark.parametrize("line", ["I am a fan of looms at Kestrel.", "I am happy at Kestrel."])
def test_what_somebody_likes_is_no_role(line: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>{line}</p><p>I live in a mill.</p>", "Ada Rossi")
    assert record.value("role") == ""
