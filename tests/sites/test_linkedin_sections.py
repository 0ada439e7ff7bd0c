"""LinkedIn's top card and sections, where headlines and headings are not what most are."""

from __future__ import annotations

import pytest

from coffeechat.extraction import read_page
from coffeechat.records.record import Record
from page_words import missing_evidence

URL = "https://www.linkedin.com/in/orla-penhallow/"
ABOUT = "I cast bells for the churches of the county, and tune what is left of them."
JOBS = ("Caster", "Tern Foundry", "Jan 2019 - Present · 5 yrs",
        "Warden", "Gull Rock Light", "May 2011 - Jan 2018 · 6 yrs 9 mos")  # fmt: skip
STUDY = ("Truro Grammar School", "Diploma", "2004 - 2008")
PLACE = "Truro, Cornwall, United Kingdom"


def _lines(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _section(heading: str, *texts: str) -> str:
    return f"<section>{heading}{_lines(*texts)}</section>"


def _read(sections: str, *card: str, buttons: str = "") -> Record:
    html = (
        "<html><head><title>Orla Penhallow | LinkedIn</title></head><body><main><section>"
        f"<h1>Orla Penhallow</h1>{_lines(*card)}{buttons}</section>{sections}</main></body></html>"
    )
    record = read_page(html, URL)
    assert missing_evidence(record, html) == []
    return record


@pytest.mark.parametrize(
    "headline",
    ["3rd year medical student", "1st grade teacher", "2nd Lieutenant, US Army", "Class of 2025",
     "10 years in sales", "1 of 3 founders", "Ventas y marketing con +15 años"],
)  # fmt: skip
def test_a_headline_with_a_figure_is_no_count(headline: str) -> None:
    record = _read("", "· 2nd", headline, PLACE)
    assert (record.value("headline"), record.value("location")) == (headline, PLACE)


@pytest.mark.parametrize("headline", ["Fashion, Milan", "Barcelona"])
def test_a_headline_that_holds_a_town(headline: str) -> None:
    assert _read("", headline).value("headline") == headline


def test_the_code_of_a_country_is_no_part_of_a_place() -> None:
    record = _read("", "Caster", "Kochi, Kerala, India, IN")
    assert record.value("location") == "Kochi, Kerala, India"


@pytest.mark.parametrize(
    ("labels", "employer"),
    [
        ((("Ausbildung", "WHU"),), ""),
        ((("Current company", "Harbour University"), ("Education", "ESCP")), "Harbour University"),
        ((("Current company", "Kestrel Bells"), ("Education", "ESCP")), "Kestrel Bells"),
    ],
)
def test_the_first_button_is_the_employer_or_none(
    labels: tuple[tuple[str, str], ...], employer: str
) -> None:
    items = "".join(
        f"<li><button aria-label='{label}: {name}. Click'><span>{name}</span></button></li>"
        for label, name in labels
    )
    record = _read("", "Caster of bells", buttons=f"<ul>{items}</ul>{_lines(PLACE)}")
    assert record.value("organisation") == employer


def test_jobs_under_a_heading_that_is_not_known() -> None:
    record = _read(
        _section("<h2>About</h2>", ABOUT) + _section("<h2>Taithí oibre</h2>", *JOBS)
        + _section("<h2>Education</h2>", *STUDY),
        "Caster", PLACE,
    )  # fmt: skip
    assert [job.role for job in record.experience] == ["Caster", "Warden"]
    assert [study.institution for study in record.education] == [STUDY[0]]


def test_a_list_behind_the_studies_holds_no_jobs() -> None:
    record = _read(
        _section("<h2>About</h2>", ABOUT) + _section("<h2>Education</h2>", *STUDY)
        + _section("<h2>Obair dheonach</h2>", *JOBS),
        "Caster", PLACE,
    )  # fmt: skip
    assert record.value("about") == ABOUT
    assert not any(job.organisation == "Tern Foundry" for job in record.experience)


@pytest.mark.parametrize(
    ("experience", "education"),
    [("<p>Experience</p>", "<p>Education</p>"), ("<h2>Experience</h2>", "<h3>Education</h3>")],
)
def test_headings_of_several_ranks(experience: str, education: str) -> None:
    record = _read(
        _section("<h2>About</h2>", ABOUT) + _section(experience, *JOBS)
        + _section(education, *STUDY),
        "Caster", PLACE,
    )  # fmt: skip
    assert record.value("about") == ABOUT
    assert [job.role for job in record.experience] == ["Caster", "Warden"]
    assert [study.institution for study in record.education] == [STUDY[0]]


def test_a_text_that_ends_in_a_count() -> None:
    about = "Trabajo con campanas desde hace mucho tiempo y dirijo un equipo de +20 personas"
    assert _read(_section("<h2>About</h2>", about), "Caster", PLACE).value("about") == about


OLD_JOB = ("<h2>{}</h2><ul><li><h3>Caster</h3><h4>Tern Foundry</h4><h4>Jan 2019 – Present</h4>"
           "<h4>5 yrs</h4>{}</li></ul>")  # fmt: skip


def _read_old(above: str, sections: str) -> Record:
    card = f"<h1>Orla Penhallow</h1><h2>Bell caster</h2><h3>{PLACE}</h3>"
    head = "<head><title>Orla Penhallow | LinkedIn</title></head>"
    return read_page(f"<html>{head}<body>{above}<div>{card}{sections}</div></body></html>", URL)


def test_the_menu_and_messages_above_a_profile_are_no_jobs() -> None:
    menu = "".join(f"<li><a href='#'><span>{word}</span></a></li>" for word in
                   ("Home", "Jobs", "My Network", "Messaging", "Me"))  # fmt: skip
    messages = "<h4>Messaging</h4><h3>Dale Heron</h3><p>Operations Lead at Kestrel</p>"
    above = f"<header><ul>{menu}</ul><a>Try Premium</a></header><aside>{messages}</aside>"
    record = _read_old(above, OLD_JOB.format("Experience", ""))
    assert [(job.role, job.organisation) for job in record.experience] == [
        ("Caster", "Tern Foundry")
    ]


@pytest.mark.parametrize(
    ("heading", "endorsed"),
    [
        ("Aanbevolen vaardigheden en onderschrijvingen", "26 onderschrijvingen: Sanne Heron"),
        ("Competenze principali e conferme", "Fiammetta Heron +2"),
        ("主なスキルと推薦", "76件の推薦: 水野 真帆"),
        ("Featured Skills & Endorsements", "Imani Heron +4"),
    ],
)
def test_skills_stand_without_who_endorsed_them(heading: str, endorsed: str) -> None:
    skills = "".join(f"<div><div>{skill}</div><div>26</div><p>{endorsed}</p></div>"
                     for skill in ("Bell tuning", "Bronze"))  # fmt: skip
    record = _read_old("", OLD_JOB.format("Experience", "") + f"<h2>{heading}</h2>{skills}")
    assert [skill.value for skill in record.skills] == ["Bell tuning", "Bronze"]


def test_a_file_shown_under_a_job_is_no_job() -> None:
    record = _read_old("", OLD_JOB.format("Experience", "<h5>Catalogue 2017.pdf</h5>"))
    assert [job.role for job in record.experience] == ["Caster"]


def test_a_pronoun_alone_is_no_headline() -> None:
    html = ("<html><head><title>Orla Penhallow | LinkedIn</title></head><body><main><h1>Orla"
            f" Penhallow</h1><div>Ella</div><h2>Fundidora | Campanas</h2><p>{PLACE}</p><h2>"
            "Experiencia</h2></main></body></html>")  # fmt: skip
    record = read_page(html, URL)
    assert record.headline is not None
    assert record.headline.value == "Fundidora | Campanas"
    assert record.pronouns is not None
