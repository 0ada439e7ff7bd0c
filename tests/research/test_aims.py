"""What the user looks for stands in small letters in mid-sentence where it is a common noun."""

import pytest

from coffeechat.records.profile import Profile, Target
from coffeechat.research import say_aims


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Learning designer", "learning designer"),
        ("Learning Designer", "learning designer"),
        ("UX Researcher", "UX researcher"),
        ("German teacher", "German teacher"),
        ("Montessori teacher", "Montessori teacher"),
        ("VP of Sales", "VP of Sales"),
        ("Projektleiterin", "Projektleiterin"),
        ("", ""),
    ],
)
def test_a_role(typed, said):
    (target,) = say_aims(Profile(targets=[Target(id="1", role=typed)])).targets
    assert target.role == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Learning design", "learning design"),
        ("Machine Learning", "machine learning"),
        ("Climate tech, and policy", "climate tech, and policy"),
        ("How people learn at work", "how people learn at work"),
        ("UX", "UX"),
        ("German literature", "German literature"),
        ("Berlin theatre", "Berlin theatre"),
        ("Kestrel Learning", "Kestrel Learning"),
        ("Softwareentwicklung", "Softwareentwicklung"),
        ("the BBC", "the BBC"),
        ("", ""),
    ],
)
def test_a_field(typed, said):
    assert say_aims(Profile(exploring=typed)).exploring == said


def test_the_rest_of_the_profile_stays_as_it_was_typed():
    me = Profile(name="Sam Reed", background="I'm a Teacher", exploring="Learning design")
    assert say_aims(me) == me.model_copy(update={"exploring": "learning design"})
