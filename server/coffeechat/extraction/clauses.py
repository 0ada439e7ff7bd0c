"""Where, in a sentence, what it says of a role ends, and where the employer's name begins."""

from __future__ import annotations

import re

from coffeechat.extraction.subjects import ARTICLE
from coffeechat.extraction.vocabulary import load, organisation_words, role_words
from coffeechat.extraction.whereabouts import DOT

_AT = re.compile(
    r"\s+(?:at(?!\s+law\b)|behind|with|for|@|bei|beim|an\s+der|am|chez|à|au\s+sein\s+de|aux?|presso"
    r"|all(?=['’])|alla|en|na|no|em|pel[ao]|bij|aan\s+de|w|på|hos|vid|ved|في|لدى)(?:\s+|['’])(?:the\s+|der\s+|dem\s+|la\s+|el\s+"
    r"|l['’]|de\s+|het\s+|il\s+)?(?:(?:company|firmie|firma|empresa|entreprise|société|azienda|bedrijf)\s+)?",
    re.IGNORECASE,
)
# The words for "at" of languages in which they mean much else, by how their sentences begin.
_AT_BY_SUBJECT = tuple(
    (re.compile(rf"(?:^|\s)(?:{subject})\s", re.IGNORECASE), re.compile(rf"\s+(?:{at})\s+"))
    for subject, at in (
        ("sunt|lucrez", "la"), ("jeg|er|är", "i|ved|vid|hos|på"), ("saya", "di"), ("tôi", "tại|ở"),
        ("lavor[oa]", "in|per|presso|alla"), ("sóc", "a|al|a\\s+la"),
        ("είμαι|εργάζομαι", "στο|στη|στην|στον|σε"), ("я", "в|во|у|на"),
        ("jsem|som|sam|sem|pracuj[ui]|pracujem|radim",
         "(?:ve?|vo|u|na)(?:\\s+(?:společnosti|firmě|spoločnosti|firme|tvrtki))?"),
    )
)  # fmt: skip
AND_WORD = re.compile(r"\s+(?:and|und|et|y|e|och|i|en)\s+")
SEEKING = (  # what somebody wants to become is not what they are
    r"(?:à\s+la\s+recherche|en\s+recherche|looking\s+for|seeking|searching\s+for|auf\s+der\s+suche|en\s+busca"
    r"|buscando|à\s+procura|em\s+busca|alla\s+ricerca|in\s+cerca|op\s+zoek|poszukując\w*|w\s+poszukiwaniu|szukając\w*"
    r"|som\s+söker|på\s+jakt)"
)
STOP = re.compile(
    DOT
    + rf"|,?\s+{SEEKING}\b"
    + r"|[;!?。!?]|,\s+|\s+(?:who|where|based|located|living|and|working|focused|focusing"
    r"|specializing|specialising|with|interested|under|leading|since|from|currently|und|wo|die|mit|et|où|qui|che|que|som|kt[óo]r[yae]|y|donde|con|née?|born|geboren|nacid[oa]|nascid[oa]|nat[oa]|urodzon[ya]|född|født|født"
    r"|e|onde|com|dove|en|waar|met|med|och|där|i|which|that|–|—|-|\||advised|supervised|on|enfocad[oa]|dedicad[oa]|especiali[sz]ad[oa]|specializzat[oa]"
    r"|spécialisée?|passionnée?|basée?|radicad[oa]|formerly|previously|mieszkając[ya]"
    r"|(?:in|at|for)\s+(?:an?|one)|dans\s+une?|in\s+eine[rm]|en\s+una?|em\s+uma?|in\s+un[ao]?|in\s+een)\s+"
    r"|\s*[(（]|\s+(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_DOING = re.compile(r"[a-z]{3,}ing\s")  # "weaver, working with"
SURELY_AT = frozenset(("@", "ved", *load("work")["surely_at"]))
_LATER_AT = re.compile(  # "professor i fysik vid", "doctorante en lettres à l'Université"
    r"[^.,;]{2,40}?\s(?:(?:vid|ved|hos|på)\s|(?:à\sl['’]|à|chez|au|en\s(?:la|el)|na|no|pel[ao])\s?(?=[A-ZÀ-Ö]))"
)
FORMER = re.compile(
    r"(?:an?\s)?(?:former|ex\b|ehemalige|ancien|antigu|tidigare|voormalig|by[łl][ya]|già)\S*\s",
    re.IGNORECASE,
)
_SOUGHT = re.compile(rf",?\s+{SEEKING}$", re.IGNORECASE)


def find_stop(rest: str) -> re.Match[str] | None:
    """Return what ends what is said of a role: a stop, a clause, "and" outside of names."""
    return next((stop for stop in STOP.finditer(rest) if not _goes_on(rest, stop)), None)


def _goes_on(rest: str, stop: re.Match[str]) -> bool:
    """Whether a role or a name goes on behind a stop: "Clay and Glass", "i fysik vid"."""
    before = rest[: stop.start()].split()[-1:]
    behind = rest[stop.end() :].removeprefix("the ").split()[:1]
    if stop[0].strip() in ("i", "en") and _LATER_AT.match(rest, stop.end()):
        return True
    named = all(word[:1].isupper() and not role_words(word) for word in [*before, *behind])
    ours = stop[0].strip() == "and" or _AT.search(rest, stop.end(), stop.end() + 60)
    return bool(AND_WORD.fullmatch(stop[0]) and before and behind and named and ours)


def find_at(rest: str, text: str, stop: re.Match[str] | None) -> re.Match[str] | None:
    """Return the word for "at" behind a role, in the language that the sentence begins in: one
    that hardly means anything else, before a name, if there is any."""
    own = next((at for subject, at in _AT_BY_SUBJECT if subject.search(text[:60])), _AT)
    found = list(own.finditer(rest[:160])) or list(_AT.finditer(rest[:160]))
    held = [at for at in found if _reaches(rest, stop, at)]
    named = [at for at in held if rest[at.end() : at.end() + 1].isupper()]
    sure = [at for at in named if at[0].split()[0] in SURELY_AT]
    known = [at for at in named if _names_known(rest, at, found)]
    others = [at for at in named if at[0].split()[0] != "for"]
    return next(iter([*sure, *known, *others, *held]), None)


def _names_known(rest: str, at: re.Match[str], found: list[re.Match[str]]) -> bool:
    """Whether what stands behind a word for "at", as far as the next, is an organisation's by
    its words: not the subject of "doutoranda em Física pela Universidade"."""
    end = next((one.start() for one in found if one.start() > at.start()), at.end() + 60)
    return organisation_words(rest[at.end() : end].partition(",")[0]) > 0


def _reaches(rest: str, stop: re.Match[str] | None, at: re.Match[str]) -> bool:
    """Whether a role goes on as far as a word for "at"."""
    if not stop or at.start() < stop.start():
        return True
    if _SOUGHT.match(stop[0]):
        return False
    starts = at.start() == stop.start() and rest[at.end() : at.end() + 1].isupper()
    return starts or _comma_role(rest, stop, at) or _joins_roles(rest, stop, at)


def _comma_role(rest: str, stop: re.Match[str], at: re.Match[str]) -> bool:
    """ "Director, Research at X": the comma belongs to the role; not "weaver, a fellow at X"."""
    between = rest[stop.end() : at.start()]
    near = len(between) < 40 and "." not in rest[: at.start()]
    near = near and (between[:1].isupper() or role_words(between) > 0)
    other = ARTICLE.match(rest[stop.end() :]) or _DOING.match(rest, stop.end())
    return stop[0].startswith(",") and near and not other


def _joins_roles(rest: str, stop: re.Match[str], at: re.Match[str]) -> bool:
    """ "Director and developer at X": who is both is so there."""
    second = rest[stop.end() : at.start()]
    joins = AND_WORD.fullmatch(stop[0]) and role_words(rest[: stop.start()])
    near = role_words(" ".join(second.split()[:3])) and len(second) < 60
    return bool(joins and near) and not (STOP.search(second) or FORMER.match(second))
