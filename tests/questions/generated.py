"""Contacts by the thousand, put together by a seeded generator."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random

from coffeechat.records.contact import Contact
from coffeechat.records.profile import Profile, Target
from questions.personas import did, job, person, study

POOLS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("pools.toml").read_text("utf-8")
)
PROFILES = (
    Profile(),
    Profile(
        name="Mira Sand", background="I'm a chemistry teacher in Leeds",
        exploring="learning design",
        location="Leeds", schools=["University of Harrowgate"], skills=["SQL", "Python"],
        languages=["Polish"], communities=["Quiet Code"], ask_whom_else=True,
        experience=[job("Chemistry Teacher", "Acme", "2015", "2020")],
    ),
    Profile(
        background="Former banker who now wants out of it all and is not sure where to go",
        exploring="anything?", minutes=30, order="tiara", targets=[Target(id="1", role="Nurse")],
    ),
)  # fmt: skip


def generate_contacts(count: int, seed: int = 7) -> Iterator[tuple[Contact, Profile]]:
    """Yield contacts and profiles, always the same for a seed."""
    random = Random(seed)
    for number in range(count):
        yield _generate(random, number), random.choice(PROFILES)


def _generate(random: Random, number: int) -> Contact:
    def some(pool: list[str], most: int) -> tuple[str, ...]:
        return tuple(random.sample(pool, random.randint(0, most)))

    year = random.randint(1998, 2026)
    jobs = tuple(
        job(random.choice(POOLS["roles"]),
            random.choice(POOLS["organisations"]),
            random.choice(("", str(year - 3 * place), f"{year - 3 * place}-04")),
            None if place == 0 else str(year - 3 * place + 3),
            summary=random.choice(POOLS["summaries"]), location=random.choice(POOLS["places"]))
        for place in range(random.randint(0, 4))
    )  # fmt: skip
    kinds = ("post", "talk", "project", "publication", "award")
    works = tuple(
        did(random.choice(kinds), title, random.choice(("", "2026-10-02", "2019", "2024-05")))
        for title in some(POOLS["titles"], 4)
    )
    first = jobs[0] if jobs and random.random() < 0.7 else None
    return person(
        f"{random.choice(POOLS['names'])} {number}",
        first.role if first else random.choice(POOLS["roles"]),
        first.organisation if first else random.choice(POOLS["organisations"]),
        place=random.choice(POOLS["places"]), about=random.choice(POOLS["abouts"]),
        skills=some(POOLS["skills"], 5),
        languages=some(("Polish", "English", "Français (natif)"), 2), jobs=jobs, works=works,
        studies=tuple(
            study(random.choice(("University of Harrowgate", "한강대학교", "")), "BA", subject)
            for subject in some(POOLS["subjects"], 2)
        ),
        noted=some(POOLS["notes"], 2), page_language=random.choice(("en", "", "de", "ja")),
    )  # fmt: skip
