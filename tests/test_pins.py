"""Whatever the product and its tests depend on is pinned for the tests, within its range."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from pins import PINS

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))[
    "project"
]
WANTED = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]


def read_pins() -> dict[str, str]:
    lines = (line.partition("==") for line in PINS.read_text("utf-8").splitlines())
    return {canonicalize_name(name): version for name, equals, version in lines if equals}


@pytest.mark.parametrize("wanted", WANTED)
def test_a_dependency_is_pinned_within_its_range(wanted: str) -> None:
    requirement = Requirement(wanted)
    pinned = read_pins().get(canonicalize_name(requirement.name))
    assert pinned, f"pin {requirement.name} with: make pins"
    assert pinned in requirement.specifier
