"""How texts about people begin: "Ada Rossi is a weaver", "Ada Rossi was born in"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.extraction.leading_names import leading_name
from coffeechat.extraction.name_parts import has_personal_form, take_apart
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.vocabulary import organisation_words, role_words
from coffeechat.extraction.voices import says_i

_NAMED = (  # two to four capitalised words, particles among them
    r"^((?:[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,20}\s(?:(?:van|von|de|der|den|da|del|di|dos|ten|ter|la|el|al|bin)\s){0,2})"
    r"{1,3}[^\W\d_a-zß-öø-ÿ][\w'’-]{1,20})"
)
_SUBJECT = re.compile(
    r"^(?:[ΗηΟο]\s)?" + _NAMED[1:] + r",?\s"
    r"(?:is|was|works|lives|ist|war|arbeitet|lebt|est|travaille|vit|es|trabaja|vive|é|trabalha|è"
    r"|lavora|werkt|woont|jest|pracuje|mieszka|är|arbetar|bor|er|joined|has|leads|teaches"
    r"|heeft|hat|ha|tem|tiene|ma|har|a(?=\s[a-zà-ÿ]{5})|je|este|είναι|е|on|yra|ir|adalah|ialah|là|da)\s"
)
# "水野真帆は織り手です", "김서윤은 목수이다", "林晓燕，织工": a name before what they are.
_JOINED_SUBJECT = re.compile(
    "^([\u3400-\u9fff々]{2,5}|[\uac00-\ud7af]{2,4}?)(?:は|(?:은|는)\\s|[，,、]|是)\\s?(?=[^男女\\s])"
)
_LEADING = re.compile(r"^[^\W\d_][^.!?,:]{4,70},\s")  # "Based in Kiel, "
_DASHED = re.compile(_NAMED + r"\s[–—-]\s")  # "Ада Росси — врач", as languages without "is" do
_APPOSED = re.compile(  # "Ada Rossi, BDS (Leeds), is"
    _NAMED + r"(?:,\s[^,.;:]{2,40}){1,2},\s(?:is|was|ist|war|est|es|é|è|jest|är|er|je|este|είναι)\s"
)
_LIVED = re.compile(  # what is said of people alone
    _NAMED + r"\s"
    r"(?:hails\sfrom|was\sborn|grew\sup|(?:has\s)?(?:earned|received)\s(?:his|her|their)\s|holds\san?\s"
    r"|graduated\s|died\s"
    r"|(?:wurde|ist)\s(?:\S+\s){1,4}geboren|wuchs\s|est\snée?\s|naît\s|nace\s|nació\s|nasceu\s|nasce\s"
    r"|è\snat[oa]\s|nacque\s|urodził|stud(?:ied|ierte|erade|erede)\s|estudió\s|estudou\s|étudie\s)"
)
# "Ada Rossi, born 1984 in Leeds", "Ada Rossi (* 1984)".
_BORN = re.compile(
    _NAMED
    + r",?\s[(\[]?(?:born|b\.|geb\.|geboren|née?|nacid[oa]|nascid[oa]|nat[oa]|ur\.|urodzon[ya]"
    r"|född|f\.|født|nar\.|narozena?|született|szül\.|[*∗])\s?(?:[^\W\d_]{1,12}[\s.,]{1,2}){0,3}\d"
)
# "林晓燕，女，教授", "林晓燕/女/1990": how entries about people begin.
_ENTRY = re.compile(
    r"^([\u3400-\u9fff·]{2,6})(?:\s?[(（][A-Za-z ,]{2,40}[)）])?"
    r"(?:[，,、\s]\s?[男女][，,、。]|\s?[/／|｜]\s?[男女性]{1,2}\s?(?:[/／|｜]|$))"
)
_COPULA = re.compile(
    r"\s(?:is|ist|est|es|é|è|jest|är|er|je|este|является|—|–)\s(?=[^\W\d_])", re.IGNORECASE
)
_OPENS = re.compile(_NAMED + r"(?:['’]s)?\s(?=[a-zà-ÿ]|\()")
_TEXTS, _LONG, _LEAD = 30, 80, 10  # lines looked at; characters: of a text, before a name in it
_PATRONYMIC = re.compile(
    r"\b[А-ЯЁІЇЄҐ][\w’'-]{1,25}\s[А-ЯЁІЇЄҐ][\w’'-]{1,25}\s[А-ЯЁІЇЄҐ][\w’'-]{1,25}"
)
# "水野真帆（みずの まほ）": how a name is read, each of its words.
_READ = re.compile(
    r"^([\u3400-\u9fff々]{1,4}\s?[\u3400-\u9fff々\u3040-\u30ff]{1,4})\s?"
    r"[（(]\s?[\u3040-\u30ff]{2,8}[\s・][\u3040-\u30ff]{2,8}\s?[)）]"
)


def opening_votes(line: Line) -> Iterator[NameVote]:
    """Yield whom a paragraph begins with: who it is about."""
    read = _READ.match(line.text)
    if read and not organisation_words(read[1]):
        yield NameVote(read[1], 4.0, line.text, sure=True)
    if line.level:
        return
    entry = _ENTRY.match(line.text)
    if entry and likeness(entry[1]) >= 0.5:
        own = re.search("[/／|｜]", line.text) is not None  # in no text about somebody
        yield NameVote(entry[1], 4.0 if own else 3.5, line.text, introduced=own)
    subject = _JOINED_SUBJECT.match(line.text)
    if subject and likeness(subject[1]) >= 0.9 and role_words(line.text[subject.end() :][:30]):
        yield NameVote(subject[1], 2.5, line.text)
    if len(line.text) <= 25:
        return
    yield from _said_last(line)
    found = _SUBJECT.match(line.text)
    lived = _LIVED.match(line.text) or _BORN.match(line.text)
    found = found or _APPOSED.match(line.text) or _DASHED.match(line.text)
    if lived and likeness(lived[1]) >= 0.8:
        yield NameVote(lived[1], 3.5, line.text)
    elif found and likeness(found[1]) >= 0.8 and _is_of_person(found, line.text):
        near = role_words(line.text[found.end() :][:40]) > 0  # "Ada Rossi is a weaver"
        near = near or bool(take_apart(found[1]).titles)
        yield NameVote(found[1], 3.2 if near else 2.5, line.text)
    elif not found:
        yield from _introduced_late(line.text)


def _introduced_late(text: str) -> Iterator[NameVote]:
    """Yield whom a sentence is about that says something before: "Based in Kiel, Ada Rossi is a
    weaver", "Weaver Ada Rossi lives"."""
    clause, words = _LEADING.match(text), text[:200].split()[:3]
    roles = (" ".join(words[:size]) for size in (1, 2, 3))
    role = next((said for said in roles if role_words(said)), "")
    for start in (clause.end() if clause else 0, len(role) + 1 if role else 0):
        found = _SUBJECT.match(text[start:]) or _LIVED.match(text[start:]) if start else None
        if found and likeness(found[1]) >= 0.8 and (role or _is_of_person(found, text[start:])):
            yield NameVote(found[1], 2.0, text)
            return


def _said_last(line: Line) -> Iterator[NameVote]:
    """Yield whom a sentence names behind what they are: "Head of the school is Ada Rossi"."""
    found = _COPULA.search(line.text, 0, 120)
    if found is None or not role_words(line.text[: found.start()]) or says_i(line.text):
        return  # "My advisor is Ada Rossi"
    if name := leading_name(line.text[found.end() :][:120]):
        yield NameVote(name, 2.5, line.text)


def recurring_votes(page: Page) -> Iterator[NameVote]:
    """Yield whom a page's first long text begins with, where later ones go on about them by
    name: "Ada Rossi walks ...", "Dr. Rossi ...", "Rossi's looms ..."."""
    texts = [line.text for line in page.body[:_TEXTS] if not line.level and len(line.text) > _LONG]
    opening = _OPENS.match(texts[0]) if texts else None
    if opening is None or likeness(opening[1]) < 0.9 or organisation_words(opening[1]):
        return
    family = opening[1].split()[-1]
    again = sum(1 for text in texts[1:] if family in text[: len(opening[1]) + _LEAD])
    if again > 1 or (again and not says_i(texts[0])):
        yield NameVote(opening[1], 3.0, texts[0])


def patronymic_votes(page: Page) -> Iterator[NameVote]:
    """Yield the one name with a patronymic that a page's first lines write out."""
    said: dict[str, str] = {}
    for line in page.body[:30]:
        for name in _PATRONYMIC.findall(line.text[:400]):
            if has_personal_form(name) and likeness(name) >= 0.8:
                said.setdefault(name, line.text)
    if len(said) == 1:
        yield from (NameVote(name, 2.5, text) for name, text in said.items())


def _is_of_person(found: re.Match[str], text: str) -> bool:
    lived = bool(take_apart(found[1]).titles) or found.re is _LIVED
    return lived or role_words(text[found.end() :][:120]) > 0
