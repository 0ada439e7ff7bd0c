"""What one reader finds on a page, before all are merged."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coffeechat.extraction.facts import MAX_ABOUT, MAX_VALUE, make_fact
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.name_parts import take_apart
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.places import bare_place, is_region_name
from coffeechat.extraction.sentences.tongues import tells_of_others
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import (
    degree_words,
    field_kind,
    is_unit,
    name_words,
    organisation_words,
    role_words,
)
from coffeechat.records.fact import Fact
from coffeechat.records.record import (
    Activity,
    Education,
    Experience,
    Kind,
    ResearchNote,
    TeamMember,
)

_OWN_FACTS = ("role", "organisation", "location")
_MOST = 1_000  # characters of a value but the About text
_PART = 0.1  # how much less sure is a department, where something else names its whole
_ARTICLE = re.compile(  # "Our Pastor"
    r"^(?:an?|the|eine?|une?|una|uma?|uno|een|ett?|(?:An?|The|Une?|Una|Uma?|Eine?)(?=\s[a-zà-ÿ])"
    r"|(?:[Mm]eet\s+)?[Oo]ur|[Mm]eet\s+(?:[Tt]he|[Yy]our)|[Uu]nsere?|[Nn]otre|[Nn]uestr[oa]|[Nn]oss[oa]"
    r"|(?:[Ii]l\s+|[Ll]a\s+)?[Nn]ostr[oa]|[Oo]nze|[Nn]asz[ae]?|[Vv]år)\s+(?=\w)"
)
_POSTS = frozenset(("referent", "referentin", "presenter", "講師"))  # of speakers, and of others
_STOP = re.compile(r"[,;。]\s*$|(?<=\w{7})\.$")  # that ended a line, and no short form
_MAIL = re.compile(r"\w\s?@\s?[\w-]+\.\w")
_WITHIN = re.compile(
    r"^(?:in|at|of|with|within|from|im|bei|am|an)\s+(?:(?:the|der|dem)\s+)?(?=[A-Z])"
)


_ELSEWHERE = re.compile(  # named further ahead; whom somebody works for: "clients like Looms AB"
    r"(?:dortig|hiesig|selbig)e[nrms]?\s|(?i:kunden|klanten|kunder|clients?|customers|clientes|clienti)"
    r"\s(?:wie|zoals|som|like|such|including|comme|como|come)\b"
)
_RIGHTS = re.compile(  # behind a role in a © line
    r"[\s,.|–-]*\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati)\b.*$",
    re.IGNORECASE,
)

_TELLS = re.compile(r"(?:I|[Mm]y|[Ww]e)\s")  # a sentence, no employer
_AFTER_ROLE = re.compile(  # "by day", "(at Looms)", "with Prof. Rossi", "there"
    r"\sby\s(?:day|night|trade)\b.*$|\s\(at\s.*$|,?\swith\s(?:Drs?|Profs?|Professors?)\b.*$"
    r"|\s(?:there|here)$|\sfor\s(?:[\w-]+\s){1,3}years\b.*$"
)
_SO_LONG = re.compile(  # behind an employer: "Looms for the past five years"
    r"\sfor\s(?:[\w-]+\s){1,4}years\b.*$"
)
_LISTING = re.compile(r"\s\([^()]*,[^()]*\)$")  # "Weaver (rugs, mostly for churches)"
_SPOKEN = re.compile(  # a sentence cut off: "Ada and I build looms", "after finishing my PhD"
    r"^(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]s\san?|[Cc]urrently|[Nn]ow)\s"
    r"|^(?:He|She|They|We|Er|Sie|Wir|Ich|Je|Elle|Nous|Ella|Eu|Ela|Ele|Lui|Lei|Hij|Zij|Hun|Hon)\s(?=[a-zà-ÿ])|\bI\s(?=[a-z])|\b(?:my|meine[mnrs]?|mijn)\s"
    r"|(?i:\b(?:ich|jag|jeg|ik|jsem|jestem|arbeitet|werkt|arbetar|arbejder|pracuje)\b|\s(?:är|ist|jest|es|est|é|è)\s)|て(?:います|いる)。?$|^(?:bei|beim|an\sder|in\sder|chez|presso|bij|hos)\s"
)


def _bare_role(role: str) -> str:
    """Return a role without the words before a colon that lead to it, and without a bracket that
    is cut off: "In short: weaver (rugs"."""
    lead, colon, rest = role.partition(": ")
    role = rest if colon and role_words(rest) and not role_words(lead) else role
    role = _LISTING.sub("", role)
    return role[: role.rindex("(")].rstrip() if role.count("(") > role.count(")") else role


def _without_unit(role: str) -> str:
    """Return "Reader" of "Reader in the Department of Looms"."""
    title, _, unit = role.partition(" in the ")
    return title if role_words(title) and organisation_words(unit) else role


def _is_degree(role: str) -> bool:
    """Whether a role is but the degree behind a name, or what it is in: "PhD", "PhD in Looms"."""
    words = role.split() or [""]
    more = any(role_words(word) and not degree_words(word) for word in words)
    first = words[0] if degree_words(words[0]) else role
    held = len(words) <= 2 or (words[1:2] == ["in"] and first != role)
    return held and not more and bool(take_apart(f"A B, {first}").suffixes)


def _says_speaker(role: str) -> bool:
    """Whether a role is but that somebody gives a talk: "Keynote speaker"."""
    return fold(role) in name_words("speakers") and fold(role) not in _POSTS


def _is_label(place: str) -> bool:
    """Whether what was taken for a place is but a word of pages: "Location", "Map"."""
    word = fold(place) in name_words("not_names") and not is_region_name(place)
    return field_kind(place) == "location" or word


@dataclass(slots=True)
class Reading:
    """One reader's findings. `kind` is what the reader says the page is, if it knows;
    `owns` that its entries are the page's own and need no others beside them; `complete` names
    the fields of which it read all that there is, be it nothing; `things` names what the page
    declares to be no person: a product, a place, an event."""

    source: str
    kind: Kind | None = None
    facts: dict[str, Fact] = field(default_factory=dict)
    lists: dict[str, list[Fact]] = field(default_factory=dict)
    experience: list[Experience] = field(default_factory=list)
    education: list[Education] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    notes: list[ResearchNote] = field(default_factory=list)
    people: list[TeamMember] = field(default_factory=list)
    passages: list[str] = field(default_factory=list)
    more: dict[str, str] = field(default_factory=dict)
    votes: list[NameVote] = field(default_factory=list)
    things: list[str] = field(default_factory=list)
    owns: bool = False
    complete: set[str] = field(default_factory=set)

    def say(self, name: str, value: str, evidence: str, confidence: float) -> None:
        """Keep a single fact, the surer one where there are two."""
        value = value if name == "about" else value[:_MOST]  # before patterns look at it
        if name == "role":
            value = _RIGHTS.sub("", _ARTICLE.sub("", value))
            value = _AFTER_ROLE.sub("", _without_unit(_bare_role(value)))
            if _is_degree(value) or _says_speaker(value) or _SPOKEN.search(value):
                return
        if name in _OWN_FACTS and tells_of_others(evidence, value):
            return
        limit = MAX_ABOUT if name == "about" else MAX_VALUE
        value = bare_place(value) if name == "location" else value
        if name == "organisation" and is_unit(value):
            confidence -= _PART  # whose part it is says more
        value = _WITHIN.sub("", value) if name == "organisation" else value
        if name == "organisation":
            told = _MAIL.search(value) or _TELLS.match(value) or _ELSEWHERE.match(value)
            value = "" if told else _STOP.sub("", _SO_LONG.sub("", value))
            role, at = split_role(value) if role_words(value) and len(value) < 80 else ("", "")
            value = at if at and role_words(role) else value
            label = field_kind(value)
            if label and (label != "skills" or " " not in value):
                return  # "Location", but Harbour Technologies
        if name == "location" and _is_label(value):
            return
        needed = str.isalpha if name in ("location", "role") else str.isalnum
        if not any(map(needed, value)):
            return
        fact = make_fact(value, self.source, evidence, confidence, limit)
        held = self.facts.get(name)
        if fact and (held is None or fact.confidence > held.confidence):
            self.facts[name] = fact

    def add(self, name: str, value: str, evidence: str, confidence: float) -> None:
        """Add a fact to a list, once."""
        fact = make_fact(value, self.source, evidence, confidence)
        held = self.lists.setdefault(name, [])
        if fact and all(other.value.casefold() != fact.value.casefold() for other in held):
            held.append(fact)
