"""How a sentence begins that speaks of the person: "I am a", "Ada Rossi is a", "She works as"."""

from __future__ import annotations

import re

from coffeechat.extraction.vocabulary import role_words

_I_AM = re.compile(
    r"(?:^|(?<=[.!?,;:—–-]\s)|(?<=\band\s)|(?<=\b(?:und|och)\s)|(?<=\b(?:et|en|og|și|şi)\s)|(?<=\ba\s(?=prac|jsem))|(?<=\b[eyiиі]\s)"
    r"|(?<=\b20\d\d\s)|(?<=\b20\d\d,\s))"
    r"(?:(?:currently|at present|now|today|presently|hi|hello|hey|by\s+day|aktuell|derzeit"
    r"|actuellement|actualmente|atualmente|attualmente|obecnie|aktualnie|momenteel),?\s+)?"
    r"(?:(?:i\s+(?:\([^()]{2,40}\)\s+)?am|i['’]m|i\s+(?:currently\s+)?work\s+as"
    r"|currently,?\s+i\s+am|i\s+serve\s+as)\s+(?:(?:currently|now|also"
    r"|presently)\s+)?(?:(?:working|employed|serving)\s+as\s+)?(?:an?\s+|the\s+|one\s+of\s+the\s+)?"
    r"|(?<=\band\s)am\s+(?:now|currently)\s+(?:an?|the)\s+|(?:i\s+have|i['’]ve)\s+been\s+(?:an?|the)\s+|ich\s+(?:\([^()]{2,40}\)\s+)?(?:bin"
    r"|arbeite\s+als)\s+(?:derzeit\s+|aktuell\s+)?(?:eine?\s+|als\s+)?"
    r"|je\s+suis\s+(?:actuellement\s+)?(?:une?\s+)?|soy\s+(?:una?\s+|el\s+|la\s+)?"
    r"|trabajo\s+como\s+|(?:eu\s+)?sou\s+(?:uma?\s+)?|trabalho\s+como\s+"
    r"|sono\s+(?:un['’oa]?\s*)?|lavoro\s+come\s+|facci?o\s+(?:il|la|lo|l['’])\s*|(?<=,\s)bin\s+(?:eine?\s+)?|ik\s+(?:\([^()]{2,40}\)\s+)?(?:ben|werk\s+als)\s+(?:een\s+)?"
    r"|jestem\s+|(?:pracuję|działam)\s(?:[^.;]{0,60}?\s)?jako\s+|jag\s+(?:är|arbetar\s+som|jobbar\s+som)\s+(?:en\s+"
    r"|ett\s+)?|jeg\s+(?:er|jobber\s+som|arbeider\s+som|arbejder\s+som)\s+(?:en\s+|ei\s+|et\s+)?"
    r"|je\s+travaille\s+comme\s+|(?:minä\s+)?olen\s+|(?:já\s+)?jsem\s+|som\s+"
    r"|pracuj[ui]\s+jako\s+|pracujem\s+ako\s+|(?:eu\s+)?sunt\s+(?:un\s+|o\s+)?|lucrez\s+ca\s+"
    r"|(?:είμαι|εργάζομαι\s+ως)\s+(?:ένας?\s+|μία?\s+|μια\s+)?|ja\s+sam\s+|radim\s+kao\s+|sem\s+"
    r"|saya\s+(?:adalah|bekerja\s+sebagai)\s+(?:seorang\s+)?|tôi\s+là\s+(?:một\s+)?"
    r"|sóc\s+(?:una?\s+|el\s+|la\s+)?|я\s+(?:работаю\s+|працюю\s+)?|(?:أنا|انا|أعمل|اعمل)\s+)",
    re.IGNORECASE,
)
_AND = re.compile(r"^(?:and|und|et|y|e|en|och|og)\s+", re.IGNORECASE)
_AM_I = re.compile(  # where the verb goes first behind anything: "Since 2015 am I"
    r"(?<=\s)(?:bin\s+ich|ben\s+ik|är\s+jag|er\s+jeg|arbeite\s+ich\s+als|werk\s+ik\s+als"
    r"|(?:arbetar|jobbar)\s+jag\s+som|(?:arbejder|arbeider|jobber)\s+jeg\s+som)\s+"
    r"(?:(?:derzeit|aktuell|nu|nå|momenteel)\s+)?(?:eine?\s+|een\s+|en\s+|et\s+|ett\s+)?",
    re.IGNORECASE,
)
_BARE = re.compile(  # what says no article
    r"(?:am|['’]m|bin|suis|soy|sou|sono|ben|är|er|ich|ik|jag|jeg)\s+$", re.IGNORECASE
)
_IS_A = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:(?:,\s*[^,]{1,40}){1,3},\s*)?(?:[–—](?=\s+[\u0400-\u04ff])|is|was|has\s+been|ist|est|es|é|è|is\s+een|jest"
    r"|är|er|je|este|είναι|е|је|adalah|merupakan|là|és|është)\s+"
    r"(?:(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od)\s+(?:\w+\s+)?(?:19|20)\d\d\s+)?(?:currently\s+|now\s+|derzeit\s+|actuellement\s+|actualmente\s+|atualmente\s+"
    r"|attualmente\s+|obecnie\s+)?(?:an?\s+|the\s+|eine?\s+|une?\s+|una?\s+|uma?\s+|un['’]\s*"
    r"|een\s+|en\s+|seorang\s+|một\s+|ένας\s+|μία\s+|μια\s+|o\s+|der\s+|die\s+|le\s+|la\s+|el\s+|o\s+)?",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:(?:currently|today|heute|derzeit|actuellement|actualmente|atualmente|attualmente),?\s+)?"
    r"(?:(?:s?he|er|sie|elle|él|ella|el[ae]|lui|lei|hij|zij|ona?|han|hon|hun)"
    r"(?=\s(?:is|ist|est|es|é|è|jest|är|er)\s)"
    r"|(?:он|она|він|вона)(?=\s[–—]))",
    re.IGNORECASE,
)
_FIRST = 80  # characters in which a sentence says what somebody is
_NOW = re.compile(
    r"\b(?:currently|now|today|heute|derzeit|aktuell|actuel\w+|actualmente|atualmente|attualmente|obecnie"
    r"|momenteel|nu|nå|сейчас|зараз)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?]\s+(?=[^\W\d_])")
_AS_A = re.compile(
    r"(?:As(?!\s+of\s)(?:\s+(?:an?|the))?|Als|En\s+tant\s+que?|Como|Come|Jako|Som)\s+(?:eine?\s+|een\s+|en\s+)?"
)
_NAMED = re.compile(r"[^\W\da-z][^,.]{1,40},\s+(?:an?|the|eine?|une?|una?|uma?)\s+")
ARTICLE = re.compile(r"^(?:an?|the|eine?|une?|una?|uma?|een|en|ett?)\s+", re.IGNORECASE)
# What somebody is by their work, whoever says so: "She works as a weaver at Looms".
_SERVES_AS = re.compile(
    r"\b(?:(?:\Aworking|works|serves|acts|serving|work|serve)\s+(?:currently\s+)?as|lebt\s+(?:und\s+arbeitet\s+)?(?:heute\s+)?als"
    r"|arbeitet\s+(?:\w+\s)?als|arbeite\s+(?:\w+\s)?als|travaille\s+(?:\w+\s)?comme|exerce\s+(?:\w+\s)?(?:comme|en\s+tant\s+que?|le\s+métier\s+de)"
    r"|(?:trabaj[oa]|ejerc[oe]|(?:se\s+|me\s+)desempeñ[oa])\s+(?:\w+\s)?(?:como|de)|(?:trabalh[oa]|atu[oa])\s+(?:\w+\s)?como"
    r"|lavor[oa]\s+(?:\w+\s)?come|werkt?\s+(?:\w+\s)?als|is\s+werkzaam\s+als|pracuj[eę]\s+jako"
    r"|(?:arbetar|jobbar|arbejder|arbeider|jobber)\s+(?:\w+\s)?som|pracuj[eiu]\s+ako|pracuje\s+jako|bekerja\s+sebagai"
    r"|lucrează\s+ca|dirige\s+como|hold(?:s|ing)?\s+(?:the|a)\s+(?:position|post|role|title|rank)\s+of"
    r"|in\s+(?:my|his|her|their)\s+(?:current\s+|present\s+)?(?:role|position|job|capacity)\s+as"
    r"|my\s+(?:current\s+)?(?:position|role|job|job\s+title)\s+is(?:\s+as|\s+that\s+of)?|mein\s+beruf\s+ist"
    r"|mi\s+(?:puesto|cargo)\s+(?:actual\s+)?es(?:\s+el\s+de)?|mon\s+poste\s+(?:actuel\s+)?est(?:\s+celui\s+de)?"
    r"|meu\s+cargo\s+(?:atual\s+)?é(?:\s+o\s+de)?|il\s+mio\s+ruolo\s+(?:attuale\s+)?è(?:\s+quello\s+di)?"
    r"|mijn\s+(?:huidige\s+)?functie\s+is|min\s+(?:nuvarande\s+|nåværende\s+|nuværende\s+)?(?:roll|rolle|stilling|tjänst)\s+(?:är|er))\s+",
    re.IGNORECASE,
)


def after_subject(text: str, name: str) -> str | None:
    """Return what a sentence says of the person behind "I am a" or "NAME is a", if it does."""
    opening = text[:600]
    if name:
        words = name.split()
        for form in (name, words[0], words[-1]):
            at = opening.find(form)
            if 0 <= at < 60:
                found = _IS_A.match(opening[at + len(form) :])
                if found:
                    rest = opening[at + len(form) + found.end() :]
                    return rest if _names_role(rest) else _behind_pronoun(rest) or rest
        if spoken := _PRONOUN.match(opening):
            found = _IS_A.match(opening[spoken.end() :])
            return opening[spoken.end() + found.end() :] if found else None
    if (led := _AS_A.match(opening)) and _is_subject(opening[led.end() :], name):
        return opening[led.end() :]
    if (said := _behind_i_am(opening, name)) is not None:
        return said
    return _behind_pronoun(opening) if name and name.split(maxsplit=1)[0] in opening[:60] else None


def _behind_i_am(text: str, name: str) -> str | None:
    """Return what a text says behind "I am", where it is a role if any is."""
    said = [text[one.end() :] for one in _I_AM.finditer(text) if not _BARE.search(one[0])
            or _names_role(text[one.end() :])]  # fmt: skip
    said += [rest for one in _AM_I.finditer(text) if _names_role(rest := text[one.end() :])]
    said += [text[one.end() :] for one in _I_AM.finditer(text)]
    for rest in said:
        if name and rest.startswith(f"{name}, "):
            return ARTICLE.sub("", rest[len(name) + 2 :])
        if not _says_name(rest, name):
            named = _NAMED.match(rest)  # "I'm Oona, an architect"
            return rest[named.end() :] if named else rest
    return None


def _says_name(rest: str, name: str) -> bool:
    """Whether "I'm" goes on with the name and no more: "I'm Oona. I'm an architect."."""
    return bool(name) and rest.startswith((f"{name}.", f"{name.split(maxsplit=1)[0]}."))


def _names_role(rest: str) -> bool:
    """Whether a sentence goes on with what somebody is."""
    return role_words(_SENTENCE.split(rest[:_FIRST])[0]) > 0


def _behind_pronoun(text: str) -> str | None:
    """Return what a later sentence says somebody is now: "... He is currently a"."""
    for stop in _SENTENCE.finditer(text):
        spoken = _PRONOUN.match(text, stop.end())
        found = _IS_A.match(text[spoken.end() :]) if spoken else None
        if spoken and found and _NOW.search(text[stop.end() : spoken.end() + found.end()]):
            return text[spoken.end() + found.end() :]
    return None


def _is_subject(rest: str, name: str) -> bool:
    """Whether the sentence behind "As a weaver at Looms, ..." is about the person."""
    behind = rest[:120].partition(", ")[2].split()
    return bool(behind) and (behind[0] in name.split() or behind[0] in ("I", "ich", "je"))


def strip_subject(text: str) -> str:
    """Return a headline without "I'm a" before it, or "And I'm a"."""
    bare = _AND.sub("", text)
    said = _I_AM.match(bare)
    return bare[said.end() :] if said else text


def strip_as(text: str) -> str:
    """Return what somebody is without "As a" before it: "Als Weberin"."""
    led = _AS_A.match(text)
    return text[led.end() :] if led else text


def behind_service(text: str) -> str:
    """Return what a text says behind "works as a", from the role on, or an empty string."""
    found = _SERVES_AS.search(text[:600])
    return ARTICLE.sub("", text[found.end() :]) if found else ""
