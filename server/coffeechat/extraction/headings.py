"""Which section a heading or label opens: About, experience, ..., in many languages."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.text import close_up, fold, joined_script
from coffeechat.extraction.vocabulary import labels_of, load, name_words, role_words
from coffeechat.records.remembering import remembered

_NUMBERED = re.compile(
    r"^\s*(?:[\dIVX]{1,3}[.):]\s*|\d{1,2}\s*[—–/|_-]+\s*|\d\d\s(?=[^\W\d])|\W+(?:\d{1,2}[.):]\s*)?)"
)
_ARTICLES = frozenset(("the", "le", "les", "la", "las", "el", "los", "min"))
_AND_WORD = (
    r"(?:and|und|et|y|e|en|i|och|og|ja|a|és|și|и|та|і|ve|dan|và|dhe|kaj|και|و|और|এবং|및"
    r"|与|與|和|と)"
)
_AND = re.compile(rf"\s{_AND_WORD}\s")
_LISTED = re.compile(
    rf"\s*[,/&、・与與和及]\s*(?:and\s)?|\s{_AND_WORD}\s", re.IGNORECASE
)  # "技能与兴趣" without blanks
_MY = re.compile(
    r"^(?:my|the|meine?|mes|ma|mon|mis?|meus?|minhas?|il mio|la mia|i miei|le mie|mijn|moje|moja"
    r"|mój|min|mina|mitt|mine|les?|las?|los|el|moji)\s"
)
_DOCUMENTS = ("歴書", "歷表", "历表", "력서", "기술서")
_LONG = 10  # letters of a label that is known though misspelt
_END = 2  # letters at its end that are right
_TOLD = ("experience", "education")
_LONGEST = 90  # characters of a label
_CLAUSES = re.compile(r"[，。！？!?].")  # of a motto: "纺织技能，终身之友"
_COUNTED = re.compile(r"\s*(?:[(\[]\s*\d[^()\[\]]{0,20}[)\]]|\s\d{1,4})\s*$")
# "Ausbildung von Jonas", "Jane's Experience", "Ada Rossi's Experience"
_OWNER = re.compile(r"\s+(?:von|of|de|di|van|av)\s+[^\W\da-z].*$|^((?:\w+\s){0,2}\w+)['’]s\s+")
_ANDS = frozenset((
    "von", "de", "di", "van", "av", "and", "und", "et", "y", "e", "i", "en", "och", "og", "или",
    "و", "in", "of",
))  # fmt: skip
_ENGLISH = frozenset((
    "experience", "education", "skills", "languages", "interests", "projects", "publications",
    "awards", "talks", "activity", "certifications", "volunteering", "employment", "degrees",
    "studies", "papers", "posts", "technologies",
))  # fmt: skip
_LISTS = frozenset((
    "experience", "education", "skills", "languages", "references",
    "certifications",
))  # fmt: skip
# Words that are a section's heading alone, but not at the end of a longer one.
_ALONE = frozenset((
    "work", "career", "jobs", "roles", "about", "over", "om", "info", "sobre", "profile",
    "research", "service", "services", "community", "tools", "links", "contact", "contacts",
    "social", "online", "formation", "ad", "tags", "presentation", "praca", "perfil", "profil",
    "latest", "software", "books", "works", "published", "featured", "courses", "training",
    "strengths",
))  # fmt: skip


@remembered(2_048)
def section_kind(heading: str) -> str:
    """Return which section a heading opens (about, experience, ...), or an empty string."""
    if _titles_cv(heading):
        return ""
    heading = _COUNTED.sub("", heading).replace("&", " and ")
    first, slash, _ = heading.partition("/")
    if slash and fold(first) in labels_of("sections"):
        heading = first
    whole = fold(_NUMBERED.sub("", heading))
    labels = labels_of("sections")
    text = _MY.sub("", whole)
    several = kinds_in(heading)
    known = labels.get(whole) or labels.get(text) or (several[0] if all(several) else "")
    known = known or _by_letters().get("".join(sorted(text)), "") or _parted(text, labels)
    known = known or _misspelt(text)
    if known or joined_script(text):
        label = len(text) <= 14 and not _CLAUSES.search(heading)
        return known or (_joined_kind(text, labels) if label else "")
    words = text.split()
    if not 2 <= len(words) <= 5:
        return ""
    for size in range(len(words) - 1, 0, -1):
        for start in range(len(words) - size + 1):
            found = labels.get(" ".join(words[start : start + size]))
            if found and found != "others" and _may_stand_inside(words, start, size):
                said = found == "skills" and _ENGLISH.isdisjoint(words[start : start + size])
                said = said or found == "contact" or words[1] in _ANDS
                held = said and role_words(words[0])
                return "" if held else found  # "Analista de Datos", "Técnica informática"
    return ""


def _titles_cv(text: str) -> bool:
    """Whether a heading is the word for a whole CV in a script without blanks, which names what
    it mostly holds: "職務経歴書", "履歷表"."""
    return text.endswith(_DOCUMENTS) and close_up(fold(text)) in name_words("self_titles")


def kinds_in(heading: str) -> list[str]:
    """Return what each part of a heading such as "Education, Experience & Honors" opens."""
    pieces = [piece for piece in _LISTED.split(heading) if piece.strip()] or [heading]
    return [labels_of("sections").get(fold(_NUMBERED.sub("", piece)), "") for piece in pieces]


def _may_stand_inside(words: list[str], start: int, size: int) -> bool:
    """A label of one word counts at a heading's end ("Work experiences") or before "and"."""
    if size > 1 or start == len(words) - 1:
        return size > 1 or words[start] not in _ALONE
    if start == 0 and len(words) == 2 and words[0] not in _ENGLISH:
        return words[0] not in _ALONE  # the adjective follows: "Competencias digitales"
    return start == 0 and words[1] in _ANDS


def _joined_kind(text: str, labels: dict[str, str]) -> str:
    held = [label for label in _joined_labels() if label in text]
    # The last word says what a heading is about, what stands before it of which kind.
    best = max(held, key=lambda label: (text.endswith(label), len(label)), default="")
    return labels[best] if best else ""


@cache
def _joined_labels() -> tuple[str, ...]:
    """Return the labels that stand within a word, in scripts that write no blanks."""
    return tuple(
        label for label in labels_of("sections") if len(label) > 1 and joined_script(label)
    )


def _parted(text: str, labels: dict[str, str]) -> str:
    """Return what a compound opens that is written as two words: "werk ervaring"."""
    one, _, two = text.partition(" ")
    return labels.get(one + two, "") if len(one) > 2 and len(two) > 4 and " " not in two else ""


@remembered(2_048)  # many readers ask for the same lines
def exact_section_kind(text: str) -> str:
    """Return the section a line opens when it is a label and nothing else."""
    if len(text) > _LONGEST or _titles_cv(text):
        return ""
    bare = _without_owner(_COUNTED.sub("", text)).replace("&", " and ")
    labels, folded = labels_of("sections"), close_up(fold(_NUMBERED.sub("", bare)))
    if found := labels.get(folded) or labels.get(_MY.sub("", folded)):
        return found
    halves = _AND.split(folded) if len(folded) < 60 else []
    halves = list(map(fold, bare.split("/"))) if bare.count("/") == 1 else halves
    if len(folded) > 7 and (found := _by_letters().get("".join(sorted(folded)))):
        return found  # "Expereince"
    if found := _parted(folded, labels):
        return found
    if len(halves) != 2 or halves[0] not in labels:
        return _told_which(folded, labels)
    told = halves[1] in labels or (" " in halves[0] and " " not in halves[1])
    return labels[halves[0]] if told else ""  # "Activités professionnelles et associatives"


def _without_owner(text: str) -> str:
    """Return a label without whose it is; "Manager Children's Education" is a role."""
    owner = _OWNER.search(text)
    held = owner is not None and owner[1] is not None and role_words(owner[1]) > 0
    return text if held else _OWNER.sub("", text)


def _told_which(folded: str, labels: dict[str, str]) -> str:
    """Return what a label opens that also says which it is over: "experiência adicional"."""
    first, _, rest = folded.partition(" ")
    rest, last = (rest, "") if first in _which() else (folded.rpartition(" ")[::2])
    known = rest and rest not in _ALONE and (not last or last in _which())
    found = labels.get(_MY.sub("", rest), "") if known else ""
    return found if found in _LISTS else ""


@cache
def _which() -> frozenset[str]:
    return frozenset(fold(word) for word in load("roles")["which"])


@cache
def _by_letters() -> dict[str, str]:
    """Return the sections by the letters of long labels, for those written in a wrong order."""
    return {"".join(sorted(label)): kind
            for label, kind in labels_of("sections").items() if len(label) > 7}  # fmt: skip


def _misspelt(text: str) -> str:
    """Return what a long label opens of which one letter is missing or too many.

    Not its first letter or its last ones, by which other words differ ("preferences",
    "conference"), and not where the text says a role. A word alone is to open a list of jobs or
    studies, since there are many such words.
    """
    known = len(text) >= _LONG and not role_words(text)
    sizes = (len(text) - 1, len(text) + 1) if known else ()  # "instruction" is no "instrucción"
    near = (label for size in sizes for half in _halves(text, size)
            for label in _by_halves().get(half, ()))  # fmt: skip
    found = next((label for label in near if _differ_within(text, label)), "")
    kind = labels_of("sections").get(found, "")
    return kind if " " in text or kind in _TOLD else ""


def _differ_within(one: str, two: str) -> bool:
    """Whether two texts begin and end alike, and but one letter between differs."""
    alike = one[0] == two[0] and one[-_END:] == two[-_END:]
    return alike and _differ_by_one(one, two)


def _differ_by_one(one: str, two: str) -> bool:
    """Whether two texts of about one length are alike but for a letter."""
    short, long = sorted((one, two), key=len)
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


def _halves(text: str, size: int) -> list[tuple[int, int, str]]:
    """Return both halves of a label of a size as a text would spell them, one of them surely
    right where the text has one letter wrong."""
    half = size // 2
    return [(size, 0, text[:half]), (size, 1, text[half - size :])]


@cache
def _by_halves() -> dict[tuple[int, int, str], list[str]]:
    """Return the long labels by their halves."""
    found: dict[tuple[int, int, str], list[str]] = {}
    for label in labels_of("sections"):
        for half in _halves(label, len(label)) if len(label) >= _LONG else ():
            found.setdefault(half, []).append(label)
    return found


def says_my(text: str) -> bool:
    """Whether a text begins by saying whose something is: "My story as a student"."""
    found = _MY.match(text.casefold())
    return found is not None and found[0].strip() not in _ARTICLES


def owner_in(text: str) -> str:
    """Return who a label says in front that something is of: "Ada Rossi's Experience"."""
    found = _OWNER.match(text)
    return (found[1] or "") if found else ""
