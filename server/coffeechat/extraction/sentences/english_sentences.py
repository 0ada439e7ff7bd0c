"""English sentences of people about themselves, brought into the order "I am ROLE at EMPLOYER"."""

from __future__ import annotations

import re

from coffeechat.extraction.vocabulary import is_part, organisation_words, role_words

_ROLE = 70  # characters of a role at the head of a sentence
_CALLED = re.compile(  # "at a small start-up called Looms"
    r"\b(at|for|with)\s(?:an?|the)\s[a-z][^,.;()]{2,45}?,?\s(?:called|named)\s(?=[A-Z])"
)
_BRACKETED_AT = re.compile(r"\s\((at\s[^()]{2,60})\)")
_BY_DAY = re.compile(r"\sby\s(?:day|trade|night)\b")
_GUIDED = re.compile(
    r"\swith\s(?:Profs?|Drs?|Professors?)\.?\s[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}"
)
_WITHIN = re.compile(  # the team or field between a role and its employer
    r"\s(?P<in>on|in|within)\s(?:the\s|my\s|our\s)?(?P<what>[A-Za-z][^,.;()]{1,50}?),?\s"
    r"(?=at\s(?:the\s)?[A-Z])"
)
_SO_MUCH = re.compile(r"[,;–—]\s(?:having|previously|formerly|before|after|until|and\sbefore)\b.*$")
_HAVE_BEEN = re.compile(r"(?<=\s)and\s(?:has|have)\sbeen\s(?=an?\s|the\s|[a-z]+\sof\s)")
_I_HAVE_BEEN = re.compile(
    r"^(?:I|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3}|[Ss]?[Hh]e)(?:['’]ve|['’]s|\shave|\shas)\sbeen\s"
    r"(?:working\s(?:as\s)?|employed\sas\s)?(?=an?\s|the\s|[A-Z][a-z])"
)
_IN_POST = re.compile(  # what the verb and its noun say together: "holds a chair as"
    r"(?:^(?:I|[Ss]?[Hh]e|[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){0,3})\s)?\b(?:holds?|have\sheld|has\sheld)\s(?:an?|the)?\s?(?:joint\s|dual\s|current\s)?"
    r"(?:appointment|position|post|role|job|title|rank)\s(?:as|of)\s(?=an?\s|the\s|[A-Za-z])"
)
_MY_ROLE = re.compile(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir)\s(?:current\s|present\s|day\s)?(?:role|position|job|post|title)"
    r"\sis\s(?:as\s|that\sof\s)?(?=an?\s|the\s|[A-Za-z])"
)
_THEN = (  # a verb of the past: what it tells is no longer so
    r"(?:[a-z]+ly\s)?(?:(?!need\b)[a-z]+ed|was|were|had|did|led|made|met|saw|went|wrote|built|ran|taught|got|came|took|spent|left"
    r"|grew|began|became|held|gave|knew|felt|kept)\b"
)
_AS_I = re.compile(
    r"^As\s(?:an?|the)\s([^,;.]{3,90}?),?\s(?:I|s?he|[A-Z][\w'’-]+)\s"
    rf"(?!{_THEN})(?=(?:[a-z]+ly\s)?[a-z]+\b)"
)
_TOLD_THEN = re.compile(rf"^(?:I|[Ss]?[Hh]e|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]*){{0,2}})\s{_THEN}")
_FRONT_AT = re.compile(r"^(?P<at>At\s(?:the\s)?[A-Z][^,.;]{1,60}?)\s(?P<rest>I(?:\s|['’]m\b).*)$")
_WHERE_I = re.compile(
    r"\b(?:at|to|joined)\s(?P<at>(?:the\s)?[A-Z][^;.]{2,90}?),?\swhere\s(?P<who>I|s?he)\s(?:am|is|hold|holds"
    r"|work|works|serve|serves)\s(?:now\s|currently\s)?(?:as\s)?(?P<role>(?:an?\s|the\s)?[^,;.]{3,60})"
)
_AS_ITS = re.compile(
    r"\b(?:for|at|with|of)\s(?P<at>(?:the\s)?[A-Z][^,.;]{1,60}),\sas\s(?:its|their|an?|the)\s(?P<role>.+)$"
)
_BASED = re.compile(
    r"^(?:Based|Working|Employed|Located)\s(?:in|at)\s(?P<where>[^;.]{3,140}?),\s(?P<i>I\s?(?:am|['’]m)\s.*)$"
)
_BETWEEN = re.compile(r",?\sbetween\s[A-Z][^,.;]{2,60}?\s(?=at\s(?:the\s)?[A-Z])")
_MORE = re.compile(r"^[^:]{3,40}:\s(?=an?\s)")
_STOP = re.compile(r",\s|\s(?:interested|working|who|with|and\sI|studying|focused|focusing)\b|$")
_VERBS = frozenset(  # and who goes before them, as a role does not
    ("I", "is", "was", "am", "who", "my", "has", "he", "she", "works", "work")
)
_ARTICLE = re.compile(r"^(?:an?|the)\s")


def to_common_order(sentence: str) -> str:
    """Return an English sentence with its role and employer where readers look for them; others as
    they are."""
    plain = _BY_DAY.sub("", _BRACKETED_AT.sub(r" \1", _CALLED.sub(r"\1 ", sentence)))
    plain = _BETWEEN.sub(" ", _GUIDED.sub("", _SO_MUCH.sub("", plain)))
    plain = _WITHIN.sub(_without_team, plain)
    if based := _BASED.match(plain):
        where = based["where"].rpartition(" at ")[2]
        return f"{_until_stop(based['i'])} at {where}" if organisation_words(where) else plain
    if as_i := _AS_I.match(plain):
        return f"I am {as_i[1]}" if role_words(as_i[1][:_ROLE]) else plain
    if (where := _WHERE_I.search(plain)) and not (where["who"] != "I" and plain.startswith("I ")):
        role = _ARTICLE.sub("", where["role"])
        return f"I am {role} at {where['at']}" if role_words(role) else plain
    if (its := _AS_ITS.search(plain)) and not _TOLD_THEN.match(plain):
        role = _ARTICLE.sub("", its["role"])
        return f"I am {role} at {its['at']}" if role_words(role[:_ROLE]) else plain
    if front := _FRONT_AT.match(plain):
        plain = f"{front['rest']} {front['at'][0].lower()}{front['at'][1:]}"
    for pattern in (_I_HAVE_BEEN, _MY_ROLE, _IN_POST, _MORE):
        plain = pattern.sub("I am ", plain, count=1)
    return _with_subject(_HAVE_BEEN.sub("and I am ", plain))


def _until_stop(text: str) -> str:
    """Return a clause up to what ends a role in it."""
    stop = _STOP.search(text, len("I am a "))
    return text[: stop.start()] if stop else text


def _without_team(found: re.Match[str]) -> str:
    """Return nothing for a team or department between a role and its employer."""
    return " " if found["in"] == "on" or is_part(found["what"]) else found[0]


def _with_subject(text: str) -> str:
    """Return "I am ROLE at EMPLOYER" of a sentence that begins with a role and says no verb."""
    bare = _ARTICLE.sub("", text).partition(", I ")[0]
    head, at, _ = bare.partition(" at ")
    held = at and role_words(head) and len(head) < _ROLE and not head.endswith((",", "."))
    return f"I am {bare}" if held and _VERBS.isdisjoint(head.split()) else text
