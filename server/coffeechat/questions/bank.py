"""The bank of wordings that a career coach can edit: bank/*.toml, read once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib import resources
from typing import Any, cast

from coffeechat.records.question import Theme

SLOT = re.compile(r"\{(\w+)\}")
NOT_WORDINGS = {"themes.toml", "fields.toml"}
ALIKE = 78  # per cent of likeness, slots apart, from which two wordings are one question


@dataclass(frozen=True, eq=False)  # one object for each entry, compared as such
class Wording:
    """One way to ask. `evidence` names the kinds it may rest on (none: it rests on no
    captured words), `families` the role families or fields of work it is for, `where` slot
    values it is for, `without` slots that must be unknown,
    `setting` the switch in the user's profile that allows it, `tiara` its place there."""

    id: str
    text: str
    theme: Theme
    why: str
    evidence: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    where: dict[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    minutes: int = 3
    depth: int = 3
    tiara: str = "insights"
    idea: str = ""
    setting: str = ""

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """The slots its text has."""
        return tuple(SLOT.findall(self.text))

    @cached_property
    def needed(self) -> frozenset[str]:
        """The slots that must be known to fill it."""
        return frozenset(self.slots)

    @cached_property
    def skeleton(self) -> str:
        """Its words, slots apart."""
        return SLOT.sub(" ", self.text).casefold()

    @cached_property
    def opening(self) -> str:
        """Its first two words, with a slot counted as one."""
        return " ".join(SLOT.sub("_", self.text).split()[:2])

    @cached_property
    def start(self) -> str:
        """The first of them."""
        return self.opening.split()[0]

    @cached_property
    def quotes(self) -> bool:
        """Whether it holds words between quotation marks."""
        return "“" in self.text

    @cached_property
    def is_free(self) -> bool:
        """Whether it depends on no slot's value and on no setting of the user's."""
        return not (self.where or self.setting)

    @cached_property
    def names_organisation(self) -> bool:
        """Whether it names where somebody works."""
        return not self.needed.isdisjoint(("organisation", "as_role"))


@dataclass(frozen=True)
class Bank:
    """All wordings, those for each kind of evidence, and what is known of each field."""

    wordings: tuple[Wording, ...]
    by_kind: dict[str, tuple[Wording, ...]]  # "" holds those that need no evidence
    themes: tuple[Theme, ...]  # the easy ones first
    fields: dict[str, dict[str, str]]


@cache
def load_bank() -> Bank:
    """Return the bank, read from its files at the first call."""
    folder = resources.files(__package__).joinpath("bank")
    read = {file.name: tomllib.loads(file.read_text("utf-8")) for file in folder.iterdir()
            if file.name.endswith(".toml")}  # fmt: skip
    themes = read["themes.toml"]
    wordings = tuple(
        _read_wording(entry, themes)
        for name in sorted(read.keys() - NOT_WORDINGS)
        for entry in read[name]["question"]
    )
    by_kind: dict[str, list[Wording]] = {}
    for wording in wordings:
        for kind in wording.evidence or ("",):
            by_kind.setdefault(kind, []).append(wording)
    return Bank(
        wordings=wordings,
        by_kind={kind: tuple(found) for kind, found in by_kind.items()},
        themes=cast(tuple[Theme, ...], tuple(themes)),
        fields=_read_fields(read["fields.toml"]),
    )


@lru_cache(maxsize=4096)
def list_fillable(kind: str, known: frozenset[str]) -> tuple[Wording, ...]:
    """Return the wordings for a kind of evidence that these slots can fill, in the bank's order."""
    return tuple(
        wording for wording in load_bank().by_kind.get(kind, ())
        if wording.needed <= known and known.isdisjoint(wording.without)
    )  # fmt: skip


def _read_fields(table: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Return the words of each field; a field near another one has the other's."""
    near = table.pop("near")
    return table | {name: table[like] for name, like in near.items()}


def _read_wording(entry: dict[str, Any], themes: dict[str, Any]) -> Wording:
    lists = {key: tuple(value) for key, value in entry.items() if isinstance(value, list)}
    return Wording(**{**_pick_defaults(entry, themes[entry["theme"]]), **entry, **lists})


def _pick_defaults(entry: dict[str, Any], theme: dict[str, Any]) -> dict[str, Any]:
    """Return the theme's values, with two of its follow-ups, others for other wordings."""
    prompts = theme["follow_ups"]
    start = sum(entry["id"].encode()) % len(prompts)
    return {**theme, "follow_ups": (prompts[start], prompts[(start + 1) % len(prompts)])}


@lru_cache(maxsize=100_000)
def are_alike(first: Wording, second: Wording) -> bool:
    """Whether two wordings ask the same, whatever fills their slots."""
    if first.id == second.id or (first.idea and first.idea == second.idea):
        return True
    from rapidfuzz import fuzz  # of 47 modules, which no start needs

    return fuzz.token_sort_ratio(first.skeleton, second.skeleton) >= ALIKE
