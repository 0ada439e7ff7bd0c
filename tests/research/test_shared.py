"""Common ground between the user and the contact is found and ranked first."""

from __future__ import annotations

import pytest

from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile
from coffeechat.research import gather_evidence
from questions.personas import TODAY, did, job, person, study

CONTACT = person(
    "Hanna Lind", "Learning Designer", "Kestrel Learning", place="Leeds, England",
    skills=("SQL", "Storyboarding", "Teamwork"), languages=("Polish (native)", "English"),
    jobs=(
        job("Learning Designer", "Kestrel Learning", "2020-01"),
        job("Chemistry Teacher", "Larkfield School Ltd", "2012-01", "2019-12"),
    ),
    studies=(study("The University of Leeds", "BSc", "Chemistry"),),
    works=(did("talk", "Rehearsal at Quiet Code", "2025"),),
)  # fmt: skip


def share(me: Profile) -> list[Evidence]:
    found = gather_evidence(CONTACT, me, TODAY)
    return [item for item in found if item.kind == "shared"]


@pytest.mark.parametrize(
    ("me", "what", "name"),
    [
        (Profile(schools=["University of Leeds"]), "school", "The University of Leeds"),
        (Profile(experience=[job("Clerk", "Larkfield School")]), "employer", "Larkfield School"),
        (Profile(location="Leeds"), "city", "Leeds"),
        (Profile(skills=["sql"]), "skill", "SQL"),
        (Profile(languages=["Polish"]), "language", "Polish"),
        (Profile(communities=["Quiet Code"]), "community", "Quiet Code"),
        (
            Profile(background="I'm a chemistry teacher", exploring="learning design"),
            "field-change", "learning design",
        ),
        (Profile(background="I'm a teacher", exploring="brewing"), "field-left", "teaching"),
    ],
)  # fmt: skip
def test_each_kind_of_common_ground_is_found(me: Profile, what: str, name: str) -> None:
    assert [(item.slots["what"], item.slots["name"]) for item in share(me)] == [(what, name)]


@pytest.mark.parametrize(
    "me",
    [
        Profile(),
        Profile(schools=["Leeds Beckett University"], location="Leeds Road, York"),
        Profile(languages=["English"], skills=["Teamwork"], communities=["code", "QC"]),
        Profile(background="I'm a brewer", exploring="dentistry"),
    ],
)
def test_what_everybody_has_or_only_looks_alike_is_not_shared(me: Profile) -> None:
    assert share(me) == []


def test_a_shared_school_comes_first() -> None:
    found = gather_evidence(CONTACT, Profile(schools=["University of Leeds"]), TODAY)
    assert found[0].kind == "shared"
