"""Captured words made fit for the middle of an English sentence."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Set
from functools import cache
from importlib import resources

from coffeechat.records.remembering import remembered
from coffeechat.research.fields import find_field, is_title_word, recognise_title

LONGEST_READ = 3000  # characters; nothing quoted or named stands later
SPELLED_OUT = 3  # letters up to which capitals are read one by one
LONGEST_ROLE = 7  # words; what is longer is a slogan, not a title
LONGEST_NAME = 9  # words of an organisation, school or place

_ASIDE = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|（[^（）]{0,80}）")
_UNCLOSED = re.compile(r"\s*[(\[（].*$")
_ROLE_END = re.compile(r"\s*(?:[|•·;@/]\s|[|•·;]|@|\s[–—-]\s|\bat\s(?=[A-Z])|\bbei\s|\bchez\s|\s#)")
_NAME_END = re.compile(r"\s*(?:[|•·]|\s[–—-]\s)")
_LEGAL = re.compile(
    r"[\s,]+(?:gmbh|mbh|ag|se|kg|ug|e\.\s?v\.|inc\.?|incorporated|ltd\.?|limited|llc|llp|plc|corp\.?|"
    r"co\.|s\.?a\.?s\.?|sarl|s\.?à\.?r\.?l\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|s\.a\.|s\.l\.|b\.?v\.?|n\.v\.|"
    r"a/s|aps|oyj?|ab|asa?|sp\.\s?z\s?o\.\s?o\.|pty|k\.?k\.?|ltda\.?|& co\.? kg)$",
    re.IGNORECASE,
)
_EAST_LEGAL = re.compile(r"^(?:株式会社|주식회사|㈜|\(주\))\s*|\s*(?:株式会社|주식회사|有限公司)$")
_EMPLOYMENT = re.compile(
    r"(?:^|[\s,]+)(?:full-time|part-time|self-employed|freelance|freelancer|contract|internship)$",
    re.I,
)
_NEEDS_THE = re.compile(
    r"^(?:universit(?:y|ies) of|ministry of|department (?:of|for)|institute (?:of|for)|city of|"
    r"museum of|office (?:of|for)|federation of|association (?:of|for)|society (?:of|for)|"
    r"cent(?:re|er) (?:of|for)|faculty of|royal |national |united nations|european (?:commission|"
    r"parliament|union|space agency|central bank)|red cross|world (?:bank|health)|max planck|"
    r"federal |school of|church of|council of|academy of)",
    re.IGNORECASE,
)
_INITIALS = {"NHS", "BBC", "UN", "EU", "ECB", "IMF", "WHO", "OECD", "RNLI", "FBI", "NSF", "NIH"}
_PART_OF = re.compile(
    r"(?:school|department|faculty|institute|college|cent(?:re|er)|division) of", re.I
)
_NO_ARTICLE = re.compile(
    r"^(?:(?:co-?|deputy |acting |vice |interim |assistant )*(?:head|director|chief|president|dean|"
    r"chair|vp|svp|evp|minister|secretary|provost)\s(?:of|for)\b|chief\s|c[a-z]o\b|ceo\b|vp\b|"
    r"svp\b|evp\b|managing director\b|president\b|founder and|co-?founder and|founder &|"
    r"co-?founder &|general counsel\b|general manager of|chairman\b|artistic director\b)",
    re.IGNORECASE,
)
_OF_ROLES = re.compile(r"(?:co-?)?(?:founder|owner)\b|(?:ceo|managing director|president)$", re.I)
#: What pages say of people in the third person, and nobody says to their face.
_PRAISE = re.compile(
    r"^(?:(?:highly|internationally|widely|world)[\s-])?(?:influential|renowned|acclaimed|celebrated|"
    r"award-winning|famous|esteemed|accomplished|passionate|experienced|seasoned|talented|"
    r"respected|recogni[sz]ed|leading|prominent)\s(?=\w)",
)
_VOWEL_LETTERS = set("AEFHILMNORSX")
_CONSONANT_SOUND = re.compile(
    r"^(?:uni(?!n)|us[ae]|eu|one\b|once|ux\b(?!.)|ut|ur(?=i))", re.IGNORECASE
)
_SENTENCE_WORDS = re.compile(
    r"\b(?:i|i'm|i’m|my|we|our|you|your|help|helping|am|is|are|passionate|aspiring|seeking|looking)\b",
    re.IGNORECASE,
)
_FOREIGN_WORDS = re.compile(
    r"\b(?:und|für|als|im|zum|zur|der|von|de|des|du|del|della|dei|di|la|le|les|et|en|el|los|las|da|dos|het|een|"
    r"voor|och|för|av)\b",
    re.IGNORECASE,
)
_ENGLISH_TITLE = re.compile(
    r"\b(?:manager|head|lead|leader|director|officer|specialist|coordinator|assistant|associate|"
    r"advis[eo]r|expert|member|fellow|intern|trainee|apprentice|volunteer|chief|vice|senior|junior|"
    r"technician|technologist|operator|supervisor|executive|planner|maker|worker|student|mentor|trustee|speaker|"
    r"keeper|graduate|freelancer?|evangelist|ambassador|representative|agent|scientist|organi[sz]er)s?\b",
    re.IGNORECASE,
)
OUTER_QUOTES = "\"'“”‘’„«»‹›「」『』 "


@cache
def _proper_words() -> frozenset[str]:
    text = resources.files(__package__).joinpath("proper_words.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)["words"])


def tidy(text: str) -> str:
    """Return the text on one line, without pictographs, control marks or doubled spaces."""
    return " ".join(text[:LONGEST_READ].translate(_CLEANED).split())


_UNWANTED = {"Cc", "Cf", "So", "Sk", "Cs", "Co", "Cn"}


class _Cleaned(dict[int, int]):
    """Characters as they stay, a space for those that are unwanted; each is judged once."""

    def __missing__(self, code: int) -> int:
        wanted = unicodedata.category(chr(code)) not in _UNWANTED
        return self.setdefault(code, code if wanted else ord(" "))


_CLEANED = _Cleaned()


def is_latin(text: str) -> bool:
    """Whether all letters are Latin ones."""
    return text.isascii() or all(ord(c) < 0x250 or not c.isalpha() for c in set(text))


def clean_role(title: str, keep: str = "") -> str:
    """Return a title for use in mid-sentence, or "" where it is none.

    `keep` holds names (of the organisation, the place) whose words keep their capital.
    A title in another language or script is quoted as it stands.
    """
    named = [word for word in tidy(keep).split() if word in title and not is_title_word(word)]
    return _clean_role(title, frozenset(named))


@remembered(4096)  # many people hold the same role, at places that it does not name
def _clean_role(title: str, kept: frozenset[str]) -> str:
    role = _ROLE_END.split(_ASIDE.sub("", tidy(title)).strip(), maxsplit=1)[0].strip(" ,.:-–—")
    words = role.split()
    if not words or len(words) > LONGEST_ROLE or len(role) > 60 or _SENTENCE_WORDS.search(role):
        return ""
    if "?" in role or not any(c.isalpha() for c in role):
        return ""
    if not _is_english(role):
        return f"“{role.strip(OUTER_QUOTES)}”"
    if re.match(r"[A-Z]{2,4} of ", role):  # "VP of Sales"
        return role
    lowered = _PRAISE.sub("", " ".join(_lower(word, kept) for word in words))
    return _join_parts(lowered.replace(" & ", " and "))


def _join_parts(role: str) -> str:
    """Return "director, finance" as "director of finance", "partner, tax" as "partner in tax"."""
    head, comma, rest = (part.strip() for part in role.partition(","))
    if not comma:
        return role
    if rest.isupper() or not rest:  # a region: "director, EMEA"
        return head
    if head.split()[-1] in {"director", "head", "vp", "president", "dean", "chief"}:
        return f"{head} of {rest}"
    return f"{head} in {rest}" if head.split()[-1] in {"partner", "associate"} else head


def _is_english(role: str) -> bool:
    if not is_latin(role) or (_FOREIGN_WORDS.search(role) and "de partie" not in role):
        return False
    field = recognise_title(role)
    if field is None:
        return role.isascii() and bool(_ENGLISH_TITLE.search(role))
    return field.english


def _lower(word: str, kept: Set[str]) -> str:
    bare = word.strip(",.&/()")
    parts = bare.split("-") if "-" in bare else bare.split("/")
    if any(part in _proper_words() or part in kept for part in (bare, *parts)):
        return word
    if any(c.isupper() for c in bare[1:]) or any(c.isdigit() for c in bare):
        lowered = [p if _mixed(p) else p.lower() for p in re.split(r"([-/])", word)]
        return "".join(lowered)
    return word.lower()


def keeps_capital(word: str) -> bool:
    """Whether a word is a name, a language, an abbreviation: no common noun."""
    return word in _proper_words() or _mixed(word)


def _mixed(part: str) -> bool:
    return any(c.isupper() for c in part[1:]) or any(c.isdigit() for c in part) or part == "X"


def with_article(role: str) -> str:
    """Return the role with "a" or "an", or with none where English has none."""
    if not role or role.startswith("“") or _NO_ARTICLE.match(role):
        return role
    if re.match(r"(?:co-?)?(?:founder|owner)$", role):
        return role
    return f"{_article(role)} {role}"


def at_place(a_role: str, role: str, place: str) -> str:
    """Return "a data engineer at Acme", "founder of Acme", or the role alone."""
    joint = "of" if _OF_ROLES.match(role) else "at"
    said = not place or place.casefold() in a_role.casefold()  # "founder of Acme"
    placed = said or " at " in a_role
    return a_role if placed else f"{a_role} {joint} {place}"


def _article(phrase: str) -> str:
    first = re.split(r"[\s/-]", phrase, maxsplit=1)[0]
    if first.isupper() and 1 < len(first) <= SPELLED_OUT:
        return "an" if first[0] in _VOWEL_LETTERS else "a"
    if re.match(r"(?:honest|hono|hour|heir|iOS)", first):
        return "an"
    if _CONSONANT_SOUND.match(phrase) and not phrase.lower().startswith(("unin", "unim")):
        return "a"
    return "an" if first[:1].lower() in set("aeiouäöåé") else "a"


@remembered(4096)
def clean_organisation(name: str) -> str:
    """Return an organisation's name for "at ...", or "" where there is none."""
    cleaned = _NAME_END.split(tidy(_ASIDE.sub("", name)), maxsplit=1)[0].strip(" ,;:")
    role, at, place = cleaned.partition(" at ")
    cleaned = place if at and find_field(role) else cleaned
    cleaned = _EAST_LEGAL.sub("", _UNCLOSED.sub("", cleaned))
    for _ in range(2):
        cleaned = _LEGAL.sub("", _EMPLOYMENT.sub("", cleaned)).strip(" ,;:")
    if "," in cleaned and len(cleaned.split()) > (7 if _PART_OF.match(cleaned) else 4):
        cleaned = cleaned.split(",", maxsplit=1)[0].strip()
    if len(cleaned.split()) > LONGEST_NAME or "?" in cleaned or not any(map(str.isalnum, cleaned)):
        return ""
    if cleaned.startswith("The "):
        return cleaned
    needed = _NEEDS_THE.match(cleaned) or cleaned in _INITIALS
    return f"the {cleaned}" if needed else cleaned


@remembered(4096)
def clean_noun(words: str) -> str:
    """Return a skill or subject of study for use in mid-sentence, or ""."""
    noun = _ASIDE.sub("", tidy(words)).strip(" ,.;:")
    if not noun or len(noun.split()) > 5 or len(noun) > 40 or "?" in noun:
        return ""
    field = find_field(noun)
    foreign = _FOREIGN_WORDS.search(noun) or not (field.english if field else noun.isascii())
    if foreign or not is_latin(noun):
        return f"“{noun.strip(OUTER_QUOTES)}”"
    parts = noun.split()
    if field is None and not noun.endswith(_COMMON_ENDINGS):
        return noun  # a product's or method's own name, for all we know
    if any(part in _proper_words() for part in parts):
        return noun
    return " ".join(_lower(part, set()) for part in parts)


_COMMON_ENDINGS = (
    "ing", "tion", "ment", "ship", "ics", "ogy", "graphy", "istry", "ance", "ence", "ities", "work",
    "ness", "iews", "ables", "skills", "sales", "care", "ysis", "sis", "ory", "ure", "omy",
)  # fmt: skip
