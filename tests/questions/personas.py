"""Invented people, read by the tests and by whoever wants to read a set of questions."""

from __future__ import annotations

from datetime import date

from coffeechat.records.contact import Contact, OwnNote
from coffeechat.records.fact import Fact
from coffeechat.records.profile import Profile
from coffeechat.records.record import (
    Activity,
    ActivityKind,
    Education,
    Experience,
    Record,
)

TODAY = date(2026, 11, 23)
NOBODY = Profile()
MIRA = Profile(
    name="Mira Sand", background="I'm a chemistry teacher in Leeds", exploring="learning design",
    location="Leeds", schools=["University of Leeds"], skills=["SQL"],
    languages=["Polish", "English"],
)  # fmt: skip


def fact(value: str, evidence: str = "") -> Fact:
    """A fact read from a page."""
    words = (evidence or value)[:300]
    return Fact(value=value, source="page-text", evidence=words, confidence=0.9)


def job(role: str, organisation: str, start: str = "", end: str | None = None, *,
        summary: str = "", location: str = "") -> Experience:  # fmt: skip
    """A role held; without an end it is held now, without a start the page gives no dates."""
    evidence = ", ".join(part for part in (role, organisation, start, end or "") if part)
    dates = {"start": start, "end": end} if start else {}
    return Experience(
        role=role, organisation=organisation, source="page-text", evidence=evidence[:300],
        summary=summary, location=location, **dates,
    )  # fmt: skip


def study(institution: str, degree: str = "", subject: str = "") -> Education:
    """A course of study."""
    evidence = ", ".join(part for part in (degree, subject, institution) if part)
    return Education(
        institution=institution, degree=degree, field=subject, source="page-text",
        evidence=evidence,
    )  # fmt: skip


def did(kind: ActivityKind, title: str, day: str = "") -> Activity:
    """A talk, post, project, publication or award."""
    return Activity(kind=kind, title=title, source="page-text", evidence=title[:300], date=day)


def person(
    name: str, role: str = "", organisation: str = "", *, place: str = "", about: str = "",
    skills: tuple[str, ...] = (), languages: tuple[str, ...] = (), page_language: str = "en",
    jobs: tuple[Experience, ...] = (), studies: tuple[Education, ...] = (),
    works: tuple[Activity, ...] = (), noted: tuple[str, ...] = (), greeting: str = "",
) -> Contact:  # fmt: skip
    """A contact made of what an invented page says."""
    singles = {"name": name, "role": role, "organisation": organisation, "location": place,
               "about": about, "greeting": greeting}  # fmt: skip
    record = Record(
        url="https://people.example/" + "-".join(name.split()).lower(), kind="person",
        language=page_language, skills=[fact(skill) for skill in skills],
        languages=[fact(language) for language in languages], experience=list(jobs),
        education=list(studies), activities=list(works),
        **{key: fact(value) for key, value in singles.items() if value},
    )  # fmt: skip
    return Contact(record=record, own_notes=[OwnNote(text=text) for text in noted])


PERSONAS: dict[str, Contact] = {
    "hospital pharmacist": person(
        "Ines Halvorsen", "Senior Hospital Pharmacist", "St Brannoc's Hospital", greeting="Ines",
        place="Leeds, England",
        about="I care about discharge medicines more than anything else. Leading a team of six "
        "pharmacists on two surgical wards.",
        skills=("Antimicrobial Stewardship", "Medicines Reconciliation"),
        jobs=(
            job("Senior Hospital Pharmacist", "St Brannoc's Hospital", "2019-04",
                summary="Cut discharge prescription errors by a third on two surgical wards."),
            job("Community Pharmacist", "Corner Chemist Ltd", "2013-09", "2019-03"),
        ),
        studies=(study("University of Bradford", "MPharm", "Pharmacy"),),
        works=(did("talk", "What the discharge letter never says", "2025-10"),),
    ),
    "game developer": person(
        "Tomasz Wren", "Senior Gameplay Programmer", "Lanternfish Games",
        greeting="Tomasz", place="Malmö",
        about="I make doors open the way players expect.",
        skills=("C++", "Unreal Engine", "Animation"),
        jobs=(
            job("Senior Gameplay Programmer", "Lanternfish Games", "2021-03", summary="Rewrote "
                "the animation state machine so that designers can tune it without code."),
            job("Gameplay Programmer", "Lanternfish Games", "2018-01", "2021-02"),
            job("QA Tester", "Tidewater Studio", "2015", "2017"),
        ),
        studies=(study("Uppsala University", "BA", "Philosophy"),),
        works=(
            did("project", "doorkit: a small library for interactive doors", "2024"),
            did("post", "We deleted 40% of our combat code and players noticed nothing. Here is "
                "why that was the best sprint of the year.", "2026-10-12"),
        ),
    ),
    "lecturer in linguistics": person(
        "Dr Oluwaseun Adeyemi-Clarke", "Lecturer in Linguistics", "University of Harrowgate",
        greeting="Dr Adeyemi-Clarke",
        about="I study how children in bilingual homes negotiate which language to argue in.",
        jobs=(
            job("Lecturer in Linguistics", "University of Harrowgate", "2020-09"),
            job("Postdoctoral Researcher", "Institute for Speech Acts", "2016-10", "2020-08"),
        ),
        studies=(study("University of Leeds", "PhD", "Linguistics"),),
        works=(
            did("publication", "Arguing in two languages: code choice in sibling disputes", "2024"),
            did("award", "Early Career Teaching Prize", "2023"),
        ),
    ),
    "brewery founder": person(
        "Matilda Brauer", "Founder & Head Brewer", "Hopfenwerk GmbH",
        greeting="Matilda", place="Bamberg",
        about="Started Hopfenwerk in a garage in 2014. We brew only with malt from within 60 "
        "kilometres, and we never sell a beer we would not drink on a Tuesday.",
        jobs=(
            job("Founder & Head Brewer", "Hopfenwerk GmbH", "2014-05"),
            job("Controller", "Steelworks Nord AG", "2007-01", "2014-03"),
        ),
    ),
    "dramaturg": person(
        "Anselm Roth", "Dramaturg", "Theater am Fluss", greeting="Anselm", place="Zürich",
        languages=("German", "Polish"),
        jobs=(
            job("Dramaturg", "Theater am Fluss", "2017-08",
                summary="Developed a festival of new plays with prison inmates."),
            job("Literary Translator", "Freelance", "2010", "2017"),
        ),
        studies=(study("Freie Akademie Spree", "Magister", "Comparative Literature"),),
        works=(did("publication", "The cut is the argument", "2021"),),
    ),
    "executive searcher": person(
        "Priscilla van der Meer", "Partner, Executive Search", "Halyard & Finch",
        greeting="Priscilla",
        about="I run searches for chief financial officers. The brief is nearly always wrong, and "
        "the first month is spent finding out how.",
        jobs=(
            job("Partner, Executive Search", "Halyard & Finch", "2016-02"),
            job("Management Consultant", "Northlake Consulting", "2008-09", "2016-01"),
        ),
        works=(
            did("post", "Hiring for potential is a slogan until you say what you would give up "
                "for it.", "2026-09-03"),
        ),
    ),
    "lawyer turned product manager": person(
        "Leila Nasser", "Product Manager", "Clausewise", greeting="Leila", place="Toronto",
        about="I believe contracts should be readable by the people who sign them.",
        skills=("Contract Law", "User Interviews", "SQL"),
        jobs=(
            job("Product Manager", "Clausewise", "2022-06",
                summary="Launched a clause comparison tool used by 200 in-house teams."),
            job("Associate Lawyer", "Brandt Osgoode LLP", "2016-09", "2022-05"),
        ),
        studies=(study("Lakeshore University", "BCL", "Law"),),
    ),
    "name and role only": person("Ewa Pietrzak", "Data Analyst", greeting="Ewa"),
    "Korean page": person(
        "김서연", "간호사", "한빛병원", greeting="김서연 님", place="서울", page_language="ko",
        about="중환자실에서 8년째 일하고 있습니다. 신규 간호사 교육을 맡고 있습니다.",
        jobs=(job("간호사", "한빛병원", "2018-03"),),
        studies=(study("한강대학교", "학사", "간호학"),),
    ),
    "Hebrew page": person(
        "נועה ברקת", "ראש תחום פיתוח למידה", "סטודיו פרדס",
        greeting="נועה", place="חיפה", page_language="he",
        about="לפני כן הפקתי רדיו במשך שבע שנים. אני מאמינה שהקשבה היא מיומנות.",
        jobs=(
            job("ראש תחום פיתוח למידה", "סטודיו פרדס", "2021"),
            job("מפיקה", "רדיו הגליל", "2011", "2018"),
        ),
    ),
}  # fmt: skip

#: Who might write to each of them: someone who explores that very work.
SEEKERS: dict[str, Profile] = {
    "hospital pharmacist": Profile(
        name="Noor Haddad", background="I'm a pharmacy student in Leeds",
        exploring="hospital pharmacy", location="Leeds",
    ),
    "game developer": Profile(
        name="Piotr Lasek", background="I've built web shops in Gdańsk for six years",
        exploring="gameplay programming", skills=["C++"],
    ),
    "lecturer in linguistics": Profile(
        name="Inês Moura", background="I teach English at a school in Lisbon",
        exploring="a doctorate in linguistics", tone="formal",
    ),
    "brewery founder": Profile(
        name="Jonas Feld", background="I'm a bank clerk who brews at home",
        exploring="brewing as a trade", experience=[job("Accountant", "Sparbank", "2015")],
    ),
    "dramaturg": Profile(
        name="Selin Aydin", background="I'm a theatre student in Bern", exploring="dramaturgy",
        languages=["German"],
    ),
    "executive searcher": Profile(
        name="Daan Visser", background="I'm an HR manager in Utrecht", exploring="executive search",
        tone="direct",
    ),
    "lawyer turned product manager": Profile(
        name="Camille Roy", background="I'm a contract lawyer in Montréal",
        exploring="product management", experience=[job("Lawyer", "Roy & Cie", "2017")],
    ),
    "name and role only": Profile(
        name="Michał Zawada", background="I manage a bookshop in Łódź", exploring="data analysis",
    ),
    "Korean page": Profile(
        name="Mina Seo", background="I'm a nursing student in Busan",
        exploring="intensive care nursing", languages=["Korean"],
    ),
    "Hebrew page": Profile(
        name="Avi Sade", background="I've made radio in Haifa for nine years",
        exploring="learning design",
    ),
}  # fmt: skip
