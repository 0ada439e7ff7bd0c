"""A thousand invented people, written to by unlike users, in every tone and channel."""

from __future__ import annotations

import random
from typing import NamedTuple, get_args

import pytest

from coffeechat.drafts import compose_drafts
from coffeechat.records.contact import Contact
from coffeechat.records.draft import Channel, Draft
from coffeechat.records.evidence import Evidence, EvidenceKind
from coffeechat.records.fact import Fact
from coffeechat.records.profile import Profile, Target
from coffeechat.records.record import Record
from coffeechat.research.phrases import at_place

CONTACTS = 1000
FIRST: tuple[Channel, ...] = ("connection-note", "linkedin-message", "inmail", "email")
NAMES = (
    ("Hanna Lindqvist", "Hanna"),
    ("Amara Nkemelu", "Amara"),
    ("James O'Dowd-Ellis", "James"),
    ("Tomasz de la Croix", "Tomasz"),
    ("Ludwig von der Heide", "Ludwig"),
    ("Ines", "Ines"),
    ("김서준", "김서준 님"),
    ("דנה ארגמן", "דנה"),
    ("佐藤 美月", "佐藤さん"),
    ("𠮷野 翼", "𠮷野さん"),  # a letter of two UTF-16 units
    ("Олена Гай", "Олена"),
    ("Dr Oriel Vance", ""),
    ("Bill Hire", "Bill"),
    ("Will Job", "Will"),
    ("", ""),
    ("Maria-Fernanda dos Santos Albuquerque e Castro", ""),
    ("Rae (she/her) Quill", ""),
)
URLS = (
    "https://www.linkedin.com/in/invented-person",
    "https://github.com/invented",
    "https://people.northmoor.example/staff/7",
    "https://lindqvist.example/",
    "",
    "https://uk.linkedin.com/in/other",
)
ROLES = (
    ("lawyer", "a lawyer", "law"),
    ("nurse", "a nurse", "nursing"),
    ("actuary", "an actuary", "insurance"),
    ("hospital pharmacist", "a hospital pharmacist", "pharmacy"),
    ("head of sales", "head of sales", "sales"),
    ("UX designer", "a UX designer", "design"),
    ("MRI technician", "an MRI technician", "radiography"),
    ("lecturer in linguistics", "a lecturer in linguistics", "linguistics"),
    ("founder and CEO", "founder and CEO", "brewing"),
    ("“Pflegefachfrau”", "“Pflegefachfrau”", "nursing"),
    ("“제품 관리자”", "“제품 관리자”", "product management"),
    ("executive searcher", "an executive searcher", "search"),
    (
        "senior staff software engineer for distributed storage",
        "a senior staff software engineer for distributed storage",
        "engineering",
    ),
)
PLACES = (
    "Kestrel Learning",
    "the University of Northmoor",
    "Saint Brannoc's Hospital",
    "Boots & Barley",
    "Norell & Co.",
    "The Ledger",
    "Theater am Kai",
    "한빛소프트",
    "ארגמן",
    "Acme Inc.",
    "Harvest Times",
    "the Royal Society for the Careful Preservation of Coastal Footpaths and Bridleways",
)
TITLES = (
    "What a missed dose teaches",
    "Tidepool",
    "Netcode is design",
    "좋은 질문이 좋은 제품을 만든다",
    "Why we stopped planning [draft]",
    "Saying no to scope",
    "Does testing pay?",
    "Vowels in retreat: a history",
    "A very long title that goes on about the many ways in which a title can go on and on,"
    " until nobody reads it to its end",
    "Thanks, Matt",
    "On hiring well",
)
CLAIMS = (
    "Netcode is a design problem, not a plumbing problem",
    "A play is finished by the people who leave early",
    "I believe that good tests are boring",
    "בדיקות טובות הן משעממות",
    "cut off in the middle of…",
)
SKILLS = ("Rust", "Bayesian statistics", "grant writing", "SQL", "Kundenberatung", "C++", "Figma")
SUBJECTS = ("physics", "music", "theology", "the history of art", "economics")
TOWNS = ("Graz", "Hamburg", "Leeds", "São Paulo", "Busan", "New York")
TWICE = (
    ("school", "Leeds City College"),
    ("employer", "Saint Brannoc's Hospital"),
    ("city", "Leeds"),
    ("skill", "SQL"),
    ("language", "Korean"),
    ("community", "the Harbour Coders"),
    ("field-change", "teaching"),
    ("field-left", "teaching"),
)
USERS = (
    Profile(
        name="Sam Reed",
        background="I'm a chemistry teacher in Leeds",
        exploring="learning design",
        why="I've rewritten our practical course and want to know how others do it",
        medium="coffee",
        location="Leeds, UK",
    ),
    Profile(
        name="Ngozi Obi",
        background="I'm a ward nurse moving to UX",
        medium="phone",
        exploring="UX research in healthcare",
        phrases=["Happy to work around your day.", "Cheers"],
    ),
    Profile(
        name="Lena van der Berg",
        background="third-year economics student",
        exploring="Exploring what people do after an economics degree",
        signature="Lena van der Berg\nUniversity of Tarn",
        medium="video",
    ),
    Profile(name="이수빈", exploring="product management", medium="video"),
    Profile(
        name="Jo",
        background="I build small boats, and I teach others to",
        medium="phone",
        targets=[Target(id="t", company="Kestrel", role="instructional designer")],
    ),
    Profile(
        name="Ana Ruiz",
        background="I'm a theatre producer in Valencia who has run a touring company"
        " with eleven people and two vans for the better part of two decades",
        exploring="arts policy",
    ),
    Profile(background="I'm an accountant"),
    Profile(name="[Your name]", background="[one sentence about you]"),
    Profile(),
)


class Case(NamedTuple):
    """A contact and a user, and what was drafted from one to the other."""

    contact: Contact
    evidence: list[Evidence]
    me: Profile
    channel: Channel
    drafts: list[Draft]


def fact(value: str, confidence: float = 0.9) -> Fact:
    return Fact(value=value, source="page-text", evidence=value, confidence=confidence)


def invent_slots(kind: str, dice: random.Random) -> dict[str, str]:
    """Return the slots of one piece of evidence, some of them unknown."""
    (role, a_role, field), (old, a_old, old_field) = dice.sample(ROLES, 2)
    here, there = dice.sample(PLACES, 2)
    now = {"role": role, "a_role": a_role, "organisation": here, "field": field}
    if dice.random() < 0.5:
        now["family"] = dice.choice(("health", "engineering", "public service", "unheard of"))
    slots = {
        "move": {
            **now,
            "from_role": old,
            "a_from_role": a_old,
            "from_organisation": there,
            "from_field": old_field,
            "years": "six years",
        },
        "place": dict(zip(("from_place", "place"), dice.sample(TOWNS, 2), strict=True)),
        "stance": {"claim": dice.choice(CLAIMS)},
        "skill": {"skill": dice.choice(SKILLS), "context": here},
        "education": {"subject": dice.choice(SUBJECTS), "institution": here, "degree": "BSc"},
        "volunteering": {"organisation": here, "role": role},
        "note": {"text": dice.choice(CLAIMS)},
        "organisation": {"organisation": here, "size": "a team of five"},
    }.get(kind)
    if kind == "promotion":
        slots = {**now, "from_role": old, "a_from_role": a_old}
    if kind in ("role", "tenure", "long-tenure"):
        slots = {**now, "years": "about nine years", "since": "2017"}
    if kind == "shared":
        what, name = dice.choice(TWICE)
        slots = {"what": what, "name": name, "mine": name, "from_field": old_field, "field": field}
    if slots is None:
        deed = kind == "project" and dice.random() < 0.3
        slots = {"deed": "Cut the waiting list by half"} if deed else {"title": dice.choice(TITLES)}
    spare = ("years", "since", "organisation", "from_organisation", "institution", "from_field")
    kept = {
        k: v
        for k, v in slots.items()
        if k not in spare or kind == "organisation" or dice.random() < 0.8
    }
    if "a_role" in kept:
        kept["as_role"] = at_place(kept["a_role"], kept["role"], kept.get("organisation", ""))
    return kept


KINDS = get_args(EvidenceKind)


def invent_evidence(dice: random.Random) -> list[Evidence]:
    kinds = dice.sample(KINDS, dice.choice((0, 1, 1, 2, 3, 5, 8)))
    items = []
    for number, kind in enumerate(kinds):
        slots = invent_slots(kind, dice)
        items.append(
            Evidence(
                id=f"e{number}",
                kind=kind,
                source="page-text",
                where="Experience",
                slots=slots,
                text=(f"{kind}: " + "; ".join(slots.values()))[:300],
                weight=dice.randrange(30, 99),
            )
        )
    return items


def invent_contact(dice: random.Random) -> Contact:
    name, greeting = dice.choice(NAMES)
    record = Record(url=dice.choice(URLS), kind="person")
    if name:
        record.name = fact(name)
    if greeting:
        record.greeting = fact(greeting, dice.choice((0.9, 0.9, 0.3)))
    if dice.random() < 0.3:
        record.headline = fact(
            dice.choice(("Product manager | ex-lawyer", "Born", "함께 만드는 제품 관리자"))
        )
    if dice.random() < 0.3:
        record.location = fact("Leeds, United Kingdom")
    return Contact(record=record)


@pytest.fixture(scope="session")
def crowd() -> list[Case]:
    """The same thousand cases on every run."""
    dice = random.Random(20300)
    cases = []
    for number in range(CONTACTS):
        contact, evidence = invent_contact(dice), invent_evidence(dice)
        me = dice.choice(USERS).model_copy(
            update={
                "tone": dice.choice(("warm", "direct", "formal")),
                "account": dice.choice(("free", "free", "premium")),
            }
        )
        channel = FIRST[number % len(FIRST)]
        drafts = compose_drafts(contact, evidence, me, channel)
        cases.append(Case(contact, evidence, me, channel, drafts))
    return cases
