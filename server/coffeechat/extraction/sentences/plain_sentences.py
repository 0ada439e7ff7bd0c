"""Sentences without what they tell by the way (since when, under whom), and with their parts in the
order in which readers look for them: "Seit 2018 bin ich bei Looms AB als Weberin tätig" becomes
"Ich bin Weberin bei Looms AB"."""

from __future__ import annotations

import re

from coffeechat.extraction.clauses import SEEKING
from coffeechat.extraction.employer_leads import words_for_at
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.sentences.english_sentences import to_common_order
from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import role_words

_MOST = 320  # characters of a sentence
_UP = "[^\\W\\d_a-zß-öø-ÿа-џ]"
_NUMBER = r"(?:\d{1,2}|[^\W\d_]+)"
_ROUGHLY = (
    r"(?:(?:about|over|more\sthan|nearly|almost|the\s(?:past|last)|über|mehr\sals|rund|fast|plus\sde|près\sde"
    r"|más\sde|casi|mais\sde|quase|più\sdi|oltre|circa|meer\sdan|ruim|bijna|över|mer\sän|ponad|prawie)\s)?"
)
_SINCE = re.compile(  # since when, and for how long
    r",?(?:^|\s)(?:"
    r"(?:since|seit|ab|depuis|desde|dal|dall['’]|sinds|sedan|siden|od|as\sof)\s?"
    r"(?:[^\W\d_]+\.?\s(?:de\s|del\s)?){0,3}(?:19|20)\d\d(?:\s(?:r\.|roku|года?|року|г\.))?"
    rf"|(?:for|seit|depuis|desde\shace|hace|há|da|sinds|al|i|od|sedan)\s{_ROUGHLY}{_NUMBER}\s"
    r"(?:years|jahren|ans|années|años|anos|anni|jaar|år|lat)(?:\s(?:now|geleden))?"
    r")(?=[\s.,;:]|$),?",
    re.IGNORECASE,
)
_NOW = re.compile(  # adverbs that say that it is so now
    r",?(?:^|\s)(?:currently|presently|now|today|at\s(?:the\smoment|present)|these\sdays|nowadays|derzeit|aktuell|zurzeit|momentan"
    r"|gegenwärtig|heute|nun|actuellement|aujourd['’]hui|présentement|actualmente|hoy(?:\sen\sdía)?|ahora|atualmente|hoje"
    r"|attualmente|oggi|ora|(?:en\sla|na)\sa[ct]tualid[ae]de?|en\sce\smoment|à\sl['’]heure\sactuelle|de\smomento|en\seste\smomento|neste\smomento|al\smomento|în\sprezent|désormais|maintenant|agora|adesso|a\sdía\sde\shoy|acum|momenteel|op\sdit\smoment|thans|obecnie|aktualnie|för\snärvarande|just\snu|for\stiden"
    r"|i\søjeblikket|v\ssoučasnosti|nyní|aktuálně)(?=[\s.,;:]),?",
    re.IGNORECASE,
)
_NAME = rf"{_UP}[\w.'’-]*(?:\s(?:(?:de|van|von|der|den|del|di|da|la|le)\s)*{_UP}[\w.'’-]*){{0,3}}"
_TITLES = r"profs?|drs?|professors?|professeure?|profesora?|professora?|professore|pr|mr|ms|mrs"
_TITLED = rf"(?P<title>(?:(?i:{_TITLES})\.?[\s-]+)+)?{_NAME}"
_OTHER = _TITLED.replace("?P<title>", "?:")
_GUIDE = re.compile(  # who guides the work, and whose group it is done in
    r"(?:,|\s)\s?(?:(?i:(?:(?:and|und|et)\s)?(?:closely\s)?(?:working|collaborating|advised|co-?advised|supervised|mentored|guided)\s(?:closely\s)?(?:with|by)"
    r"|under\s(?:the\s)?(?:supervision|guidance|direction|mentorship|advisory)\sof|sous\sla\s(?:co-?)?(?:direction|supervision|responsabilité)\s(?:de|du|des)"
    r"|(?:co-?)?encadrée?\spar|unter\s(?:der\s)?(?:leitung|betreuung|anleitung)\svon|betreut\s(?:von|durch)|bajo\sla\s(?:dirección|supervisión|tutela)\sdel?"
    r"|(?:dirigid|orientad|supervisad)[oa]\spor|sob\s(?:a\s)?orientação\sd[eoa]|sotto\sla\s(?:guida|supervisione)\sd(?:i|el|ella)"
    r"|onder\s(?:begeleiding|leiding)\svan|pod\skierunkiem|under\shandledning\sav"
    r"|(?:in|within|im|in\sder|au\ssein\sde|dans|en|nel|no|na|i)\s?(?:(?:the|der|dem|le|la|l['’]|el|il)\s?)?(?:research\s)?"
    r"(?:group|lab|laboratory|team|équipe|groupe|laboratoire|arbeitsgruppe|gruppe|labor|ag|grupo|laboratorio|gruppo|groep)\s"
    r"(?:of|von|de|du|del|di|led\sby|headed\sby|van)))\s"
    rf"(?P<who>{_TITLED}(?:(?:,\s|,?\s(?:and|und|et|y|e|en|och|&)\s){_OTHER}){{0,3}})"
)
_SWAPS = (  # verb and pronoun, where the verb goes before it behind anything
    (r"bin|arbeite|leite|unterrichte|lehre|forsche|promoviere|studiere|leb?e", "ich"),
    (r"ben|werk|studeer|geef|doceer", "ik"),
    (r"är|arbetar|jobbar|studerar|undervisar|forskar", "jag"),
    (r"er|arbejder|arbeider|jobber|studerer|underviser|forsker", "jeg"),
)
_SWAPPED = tuple(
    re.compile(rf"^(?P<front>[^.;]{{0,90}}?)\s?\b(?P<verb>(?i:{verbs}))\s(?P<i>{pronoun})\b\s?(?P<rest>.*)$")
    for verbs, pronoun in _SWAPS
)  # fmt: skip
_LEFT_OUT = re.compile(  # whose pronoun stands further ahead: "Ich heiße Ada und arbeite"
    r"(?<=\s)(?P<and>and|und|et|en|och|og)\s(?P<verb>am|work|bin|arbeite|suis|travaille|ben|werk|är|arbetar|jobbar"
    r"|er|jobber|arbeider|arbejder)(?=\s)"
)
_PRONOUNS = {
    "am": "I", "work": "I", "bin": "ich", "arbeite": "ich", "suis": "je", "travaille": "je",
    "ben": "ik", "werk": "ik", "är": "jag", "arbetar": "jag",
}  # fmt: skip
_AT = rf"(?:{words_for_at('surely_at', 'often_at')}|bei\sder|bei\sdem|an\sder|an\sdem|in\sder|im)"
_FRONTED = re.compile(
    rf"^(?P<at>(?i:{_AT})\s(?:(?:the|der|dem|la|le|el|het|de)\s)?{_UP}[^,.;]{{1,70}}),\s"
    r"(?P<rest>(?:I|ich|je|ik|jag|jeg|eu|s?he|he)\b.*)$"
)
_AS = tuple(
    (re.compile(rf"(?<!\w)(?:{verbs})\b(?P<middle>[^;]{{0,120}}?)\s(?:{lead})\s(?:{article}\s)?"
                r"(?P<role>[^;]+)$", re.IGNORECASE), am)
    for verbs, lead, article, am in (
        (r"work(?:s|ing)?|i['’]m|am|is|serves?|employed", r"as", r"an?|the", "I am"),
        (r"arbeitet?|bin|ist", r"als", r"eine?", "Ich bin"),
        (r"travaille|exerce|suis|est", r"comme|en\stant\sque|en\squalité\sde", r"une?", "Je suis"),
        (r"trabaj[oa]|labor[oa]|(?:me|se)\sdesempeñ[oa]", r"como", r"una?", "Soy"),
        (r"trabalh[oa]|atu[oa]", r"como", r"uma?", "Sou"),
        (r"lavor[oa]|oper[oa]", r"come|in\squalità\sdi", r"una?", "Sono"),
        (r"werkt?|ben|is", r"als", r"een", "Ik ben"),
        (r"arbetar|jobbar|är", r"som", r"en|ett", "Jag är"),
        (r"arbejder|arbeider|jobber|er", r"som", r"en|ei|et", "Jeg er"),
        (r"pracuj[ęe]", r"jako", r"(?!)", "Jestem"),
        (r"pracuj[iue]|působ[ií]m?", r"jako", r"(?!)", "Jsem"),
    )
)  # fmt: skip
_CLAUSE_END = re.compile(r",\s|[.;]")
_LEAD = re.compile(rf"(?:^|\s){_AT}\s", re.IGNORECASE)
_WISHED = re.compile(rf"\b{SEEKING}\b", re.IGNORECASE)  # "looking for a job as a weaver"
_ROLE_END = re.compile(
    rf",\s|\s(?:{_AT}|for|with|and|und|et|y|e|en|och|og|i|where|wo|où)\s|$", re.IGNORECASE
)
_STATE = re.compile(r"\s(?:tätig|angestellt|beschäftigt|werkzaam)(?=[\s.,]|$)", re.IGNORECASE)


def simplify(sentence: str) -> str:
    """Return a sentence without what it tells by the way, its parts in the common order."""
    plain = _STATE.sub("", without_asides(sentence))
    plain = _tell_pronoun(to_common_order(clean(plain).strip(" ,.!")))
    return _move_role(_move_front(_swap(plain)))


def without_asides(sentence: str) -> str:
    """Return a sentence without since when it is so, and under whom."""
    plain = sentence[:_MOST].strip()
    for pattern in (_SINCE, _NOW):
        plain = pattern.sub(_gap, plain)
    return _GUIDE.sub(_without_guide, plain)


def _gap(found: re.Match[str]) -> str:
    """Return what is left where an aside stood: the comma between two clauses, if one was."""
    parts = found.start() and found[0].endswith(",") != found[0].startswith(",")
    return ", " if parts else " "


def says_now(sentence: str) -> bool:
    """Whether a sentence says in so many words that what it tells is so now."""
    return _NOW.search(f" {sentence}") is not None


def _without_guide(found: re.Match[str]) -> str:
    """Return nothing for a person who guides somebody, as a title or a known name tells."""
    known = found["title"] or knownness(found["who"].partition(",")[0]) > 0
    return "" if known else found[0]


def _tell_pronoun(text: str) -> str:
    """Return a sentence with the pronoun that its second verb left out."""
    return _LEFT_OUT.sub(
        lambda it: f"{it['and']} {_PRONOUNS.get(it['verb'], 'jeg')} {it['verb']}", text
    )


def _swap(text: str) -> str:
    """Return a sentence with the pronoun before its verb, and what stood there at the end."""
    found = next(filter(None, (pattern.match(text) for pattern in _SWAPPED)), None)
    if found is None:
        return text
    front, rest = found["front"].strip(" ,"), found["rest"]
    told = _LEAD.match(f"{front} ") or front.startswith("Als ")
    return f"{found['i'].capitalize()} {found['verb']} {_put_behind(rest, front if told else '')}"


def _move_front(text: str) -> str:
    """Return a sentence with the employer behind its verb: "At Looms AB, I work as"."""
    found = _FRONTED.match(text)
    return _put_behind(found["rest"], found["at"]) if found else text


def _put_behind(text: str, front: str) -> str:
    """Return a sentence with what stood before it behind its first clause."""
    clause = _CLAUSE_END.split(text, maxsplit=1)[0]
    moved = f" {front[:1].lower()}{front[1:]}" if front else ""
    return f"{clause}{moved}{text[len(clause) :]}"


def _move_role(text: str) -> str:
    """Return "I am a ROLE at EMPLOYER" of a sentence that tells as what somebody works."""
    for pattern, am in _AS:
        found = pattern.search(text)
        end = _ROLE_END.search(found["role"]) if found else None
        role = found["role"][: end.start()] if found and end else ""
        if found and end and role_words(role) and not _WISHED.search(found["middle"]):
            lead = _LEAD.search(found["middle"])
            where = found["middle"][lead.start() :].rstrip(" ,") if lead else ""
            return f"{am} {role}{where}{found['role'][end.start() :]}"
    return text
