"""The clause of a headline or sentence that says what somebody is, without what is told on."""

from __future__ import annotations

import re

from coffeechat.extraction.clauses import SEEKING
from coffeechat.extraction.joined_statements import without_past
from coffeechat.extraction.name_parts import tidy_name
from coffeechat.extraction.sentences.tongues import tells_else
from coffeechat.extraction.sentences.turkish_clauses import tells_else_in_turkish
from coffeechat.extraction.subjects import strip_subject
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import degree_words, organisation_words, role_words

STOPS = re.compile(  # that end a sentence, and no short form: "M.Sc. student", "Sr. Engineer"
    r"(?:(?<=[^\W\d_]{2})|(?<=\b(?:19|20)\d\d)|(?<=\w\)))(?<!\b[SDJ][crR])(?<!\bProf)(?<!\bDept)(?<!\bAsst)(?<!\bAssoc)[.!?]\s+(?=[^\W_])"
)
# How a sentence begins that tells what somebody no longer is.
_BYGONE = re.compile(
    r"(?:once|formerly|previously|former|ex[- ]|früher|ehemals|ehemalige[rn]?|ancien(?:ne)?"
    r"|anciennement|antes|anteriormente|antigu[oa]|antigamente|già|vroeger|voorheen|tidigare"
    r"|dawniej|раньше|бывш\w+)\b",
    re.IGNORECASE,
)
WAS = re.compile(  # "I was a weaver at Looms"
    r"(?:I\s(?:was(?!\s(?:appointed|promoted|named|elected))|used\sto)|[Ii]ch\swar|[Jj]['’]étais|(?:[Yy]o\s)?(?:[Ff]ui|[Ee]ra)|[Ee]u\sfui"
    r"|[Ee]ro|[Jj]a[gj]\svar|[Jj]eg\svar|[Ii]k\swas|[Bb]yłe?[ma])\s"
)
BRACKETS = re.compile(r"^([^()（）]{2,80}?)\s*[(（]([^()（）]{2,80})[)）]$")
_CLAUSE = re.compile(
    rf",?\s+{SEEKING}\s+" + r"|,?\s+(?:living(?=\sin\s)|a\spunto\sde"
    r"|who|whose|that|which|where|focused|focusing|working|passionate|interested"
    r"|specializing|specialising|based"
    r"|for(?=(?:\s(?!(?:at|in|with)\b)(?-i:[a-z])[\w-]*){3,6}\.?$)|(?:co-?)?(?:advised|supervised|mentored)"
    r"|(?:under|bajo|sous|sotto|sob|unter|onder|pod)\s+(?:the\s|la\s|a\s|der\s)?(?:super[vw]i|dire[ck]|guid|gu[ií]a|anleit"
    r"|betreu|leitung|orient|begeleid|kierun)\w*|betreut\s+von|encadrée?\s+par|(?:dirigid|orientad)[oa]\s+por"
    r"|begeleid\s+door|handled[ds]?\s+av)\s+",
    re.IGNORECASE,
)
_MOST = 320  # characters of a text that are looked at
_AND = r"(?:,|,?\s(?:and|&|und|et|y|e|en|och|i))"
# What is told of a role behind it: where it was learnt, since when it is held, that one works.
_TOLD_ON = re.compile(
    rf"{_AND}\s(?:an?\s|una?\s)?(?:trained|educated|certified|licensed|qualified|graduated|graduate|alumn(?:us|a)"
    r"|graduad[oa]|titulad[oa]|diplomad[oa]|egresad[oa]|licenciad[oa]|formad[oa]|laureat[oa]|diplômée?|formée?"
    r"|ausgebildet|absolvent(?:in)?|afgestudeerd|opgeleid)\s(?:at|by|in|of|from|por|pel[ao]|en|em|na|no|de|da|do"
    r"|dell|all|presso|par|von|an|der|des|aan)\b.*$"
    r"|\s(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od)\s(?:[^\W\d]+\s)?(?:19|20)\d\d\b.*$"
    rf"|{_AND}\s(?:an?\s)?(?:mother|father|mum|mom|dad|parent|husband|wife|grandmother|grandfather)\b.*$"
    r"|\sfor\s(?:[\w-]+\s){1,3}years\b.*$|\s(?:there|here)$"
    r"|,\s(?:lavoro|trabajo|trabalho|je travaille|ich arbeite|i work|ik werk|jag arbetar)\b.*$",
    re.IGNORECASE,
)
_FOND = re.compile(  # what is loved is no work: "weaver and silk enthusiast"
    rf"{_AND}\s(?:[\w.-]+\s){{0,2}}(?:enthusiast|geek|nerd|lover|enthousiaste"
    r"|entusiasta|liebhaber(?:in)?|passionné(?:e)?|liefhebber|miłośnik|entusiast)$",
    re.IGNORECASE,
)


def take_first_clause(text: str) -> str:
    """Return the clause that says the role, of a headline or a sentence; "" where all is past."""
    if WAS.match(text) or tells_else(text) or tells_else_in_turkish(text[:_MOST]):
        return ""
    text = text if BRACKETS.match(text) or "(" in text else tidy_name(text)
    text = strip_subject(text)
    first, _, _ = text.partition("; ")
    sentences = STOPS.split(first if role_words(first) else text)
    held = [sentence for sentence in sentences if not _BYGONE.match(sentence)]
    if 0 < len(held) < len(sentences) and not any(map(role_words, held)):
        return ""
    told = [sentence for sentence in held if role_words(sentence)]
    where = (one for one in told if organisation_words(one) and not degree_words(one))
    text = _FOND.sub("", _TOLD_ON.sub("", next(where, next(iter(told), text))))
    if joined_script(text):
        text = "，".join(without_past(text.split("，"))) or text
    return _CLAUSE.split(text, maxsplit=1)[0].rstrip(" .!")
