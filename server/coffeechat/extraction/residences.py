"""Where a sentence says that somebody lives: "based in Leeds", "札幌在住"."""

from __future__ import annotations

import re
from itertools import takewhile

from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import role_words, school_words

_REACH = 600  # characters of a text that are looked at
_UP = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁĻŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽȘȚА-ЯЁІЇЄҐΑ-ΩΆΈΉΊΌΎΏ"
_WORD = rf"(?:(?:[A-Z]\.){{2,4}}|(?:(?:Ste?|Sta|Sto|Mt|Ft)\.\s)?[{_UP}][\w'’-]{{1,30}})"
_LINK = (  # what stands within the names of towns: "Fabbrica di Lino", "Leeds upon Aire"
    r"(?:d[eiao]|d[ao]s|de[ils]|del\sla|de\sl[ao]s?|della|du|l[aeo]s?|a[mn]|an\sder|im|ob\sder|bei|sur|sous|op"
    r"|aan\s(?:de|het)|upon|of|van|von|nad|pod)\s"
)
#: A proper name of a few words, as towns have.
PROPER = rf"{_WORD}(?:\s(?:{_LINK})?{_WORD}){{0,3}}"
_BESIDE = rf"(?:\s?\((?:[A-Z]{{2}}|{PROPER})\))?"  # "Lugano (Ticino)"
_AND = r"\s(?:and|und|et|y|e|och|og|en|i|&|и|і|та)\s"
_TOWNS = rf"({PROPER}{_BESIDE}(?:(?:,\s+|/|{_AND}){PROPER}{_BESIDE}){{0,2}})"
_LIVES = re.compile(
    r"\b((?i:(?:workshop|studio|practice|office|shop|gallery)\s+is\s+in|find\s+me\s+in|(?:now|currently)\s+in(?=\s\S+:)|based\s+(?:in|near|out\s+of)|living\s+in|(?<!ing\s)(?-i:live|[Ll]ives)\s+(?:and\s+\w{3,12}\s+|(?:just|right)\s(?:[a-z]+\s){1,4}?)?(?:in|near)"
    r"|lives?\s+with\s[^.;]{3,60}?\sin|located\s+in|(?:based|living|lives?|residing)\s+in\s+the\s(?:\w{3,15}\s){0,2}(?:city|town|village)\s+of|resid(?:ing|es?)\s+in|resident\s+of|at\s+home\s+in"
    r"|(?:leb|wohn)(?:e|t|en)\s+(?:(?-i:[A-ZÄÖÜ])\w{1,30}\s){0,2}(?:und\s+arbeit\w+\s+)?"
    r"(?:(?:mit|als|seit)\s[^.;]{3,80}?\s)?in"
    r"|(?:wohnhaft|ansässig|beheimatet|zu\s?hause)\s+in"
    r"|habite(?=\s[A-ZÀ-Ö])|(?:vi[ts]|habite|réside|installée?|basée?|établie?|domiciliée?)\s+(?:et\s+(?:travaille|exerce)\s+)?(?:avec\s[^.;]{3,60}?\s)?(?:à|en|aux?|dans|près\s+de)"
    r"|(?:viv[eo]|viviendo|residiendo|resid[eo]|radicad[oa]|afincad[oa]|ubicad[oa]|con\s+(?:base|sede|residencia))"
    r"\s+(?:y\s+trabaj[ao]\s+)?(?:con\s[^.;]{3,60}?\s)?en"
    r"|(?:viv[eo]|vivendo|abit[ao]|risied[eo]|resident[ei]|ubicat[oa]|con\s+(?:base|sede))"
    r"\s+(?:e\s+lavor[ao]\s+)?(?:con\s[^.;]{3,60}?\s)?(?:a|ad|in|vicino\s+a)"
    r"|(?:mor[ao]|morando|residindo|vivendo|resid[eo]|viv[eo]|localizad[oa]|sediad[oa]|com\s+(?:base|sede))\s+(?:e\s+trabalh[ao]\s+)?em"
    r"|(?:visc|viu|resideixo|resideix)\s+(?:i\s+treball[ao]\s+)?a"
    r"|woont?\s+(?:en\s+werkt?\s+)?(?:(?:samen\s)?met\s[^.;]{3,60}?\s)?(?:in|te)|(?:woonachtig|gevestigd)\s+(?:in|te)"
    r"|(?:mieszkam?|mieszkając[aey]?|z\s+siedzibą)\s+we?"
    r"|(?:bor|bosatt?|bosiddende|hemmahörande|baserad|basert|baseret|bas)\s+(?:(?:sammen\s)?med\s[^.;]{3,60}?\s)?i"
    r"|(?:bydl(?:ím|í)|žij[iue]|bývam|žijem|živim|se\s+sídlem)\s+(?:ve?|u)"
    r"|(?:живу|жив[её]т|проживаю|мешкаю|живе|живея|живее)\s+[вуі]"
    r"|(?:ζω|ζει|μένω|μένει|κατοικώ|κατοικεί|διαμένω|διαμένει)\s+(?:και\s+\w+\s+)?στ(?:ην?|ον?|α|ις|ους)"
    r"|(?:locui(?:esc|ește)|trăi(?:esc|ește)|domiciliată?)\s+în"
    r"|(?:tinggal|berdomisili|menetap)\s+di|(?:sinh\s+sống|sống|cư\s+trú|hiện\s+ở)\s+(?:tại|ở)"
    r"|(?:my|mijn|mein|meine[mr]|eigene[mr]|mon|ma|mi|il\smio|la\smia)\s(?:[\w-]+\s){0,3}"
    r"(?:studio|atelier|workshop|praktijk|praxis|practice|kanzlei|werkstatt|büro|cabinet|consulta|estudio|taller|laboratorio)\s+(?:in|à|en|a)))"
    rf"\s+(?:(?:г|м)\.\s?|(?P<article>(?:the|der|den|dem|het|l[aeo]s?|el)\s))?(?P<towns>{_TOWNS})",
)
_ANYWHERE = re.compile(  # "installée aux Éditions", "mi laboratorio en Biología"
    r"\s(?:aux|dans)$|(?:consulta|estudio|taller|laboratorio|büro|cabinet|kanzlei|werkstatt)\s\w+$",
    re.I,
)
# Where somebody comes from: said of whoever is it, not of what came from there.
_FROM = re.compile(
    r"(?:^|\b(?P<who>\S{1,40})\s)(?i:from|aus|basad[oa]\s+en|basat[oa]\s+a|(?<=sou\s)de|(?<=soy\s)de|(?<=sóc\s)de"
    r"|(?<=suis\s)de|(?<=sono\s)di|(?<=jestem\s)z|(?<=jsem\s)z|(?<=sunt\s)din"
    r"|(?<=är\s)från|(?<=er\s)fra)"
    rf"\s+{_TOWNS}"
)
_BEING = frozenset(
    ("am", "is", "i'm", "i’m", "he's", "she's", "comes", "come", "bin", "ist", "komme", "kommt",
     "sou", "soy", "sóc", "suis", "sono", "jestem", "jsem", "sunt", "är", "er")
)  # fmt: skip
# Where somebody went or is for now: said of places that are known.
_MOVED = re.compile(
    r"\b(?:I\s(?:then\s|later\s|recently\s)?(?:moved|relocated)\sto|(?:am|I['’]m|is)\s(?:now|currently)\sin"
    r"|time\sbetween)"
    rf"\s({PROPER})"
)
_LEEDS_BASED = re.compile(rf"\b({PROPER})[ -][Bb]ased\s(?=([^.,;]{{3,60}}))")
_LINKS = frozenset((  # words within the names of places
    "de", "la", "le", "les", "du", "des", "del", "do", "da", "dos", "di", "der", "am", "an", "im",
    "in", "ob", "bei", "upon", "on", "of", "and", "the", "sur", "sous", "en", "aan", "den", "y",
    "e", "et", "na", "nad", "pod", "i",
))  # fmt: skip
_HOME = re.compile(rf"\bcalls?\s({PROPER}(?:,\s{PROPER})?)\s(?:(?:my|his|her|their)\s)?home\b")
_SINCE = re.compile(
    rf"\b(?:in|à|en|a|em|w|i)\s({PROPER})\s(?:since|seit|depuis|desde|dal|od|sinds|sedan|siden)\s"
    r"(?:19|20)\d\d"
)
_HAN, _ARABIC = "\u4e00-\u9fff", "\u0620-\u064a\u066e-\u06d3\u200c"
_BEHIND = re.compile(  # "İzmir'de yaşıyorum", "札幌在住", "서울에 거주", "גרה בחיפה"
    rf"({PROPER})['’][dt][ae]\s+(?:yaş|ikamet|otur)\w*"
    rf"|(?:現在|今は)?([{_HAN}々ヶ]{{2,8}}|[\u30a1-\u30ff]{{2,10}})(?:に|を)?(?:在住|住んで|住む|暮らし|拠点)"
    rf"|(?:现居|現居|家住|长居|長居|久居|旅居|居住在|现住|住在|定居|常驻|常駐|坐标|座標|(?<![A-Za-z])[Bb]ase|(?:生活|工作|居住)(?=[于於]))\s?[在于於:：]?\s*([{_HAN}]{{2,6}}?)(?=[^{_HAN}]|的|$)"
    r"|((?:[가-힣]{1,6}(?:시|도|국)\s)?[가-힣]{2,6})에서?\s?(?:거주|살고|살며|사는)"
    r"|(?:גרה?|מתגוררת?)\s+ב[-־]?([\u0590-\u05ff]{2,}(?:\s[\u0590-\u05ff]{2,})?)(?=[\s,.]|$)"
    rf"|(?:أعيش|أقيم|يعيش|تعيش|يقيم|تقيم|مقيمة?)\s+في\s+([{_ARABIC}]{{2,20}}(?:،\s?[{_ARABIC}]{{2,20}})?)"
    rf"|(?:ساکن|مقیم)\s+([{_ARABIC}]{{2,20}})|در\s+([{_ARABIC}]{{2,20}})\s+(?:زندگی|سکونت|ساکن)"
    r"|([\u0900-\u097f]{2,20})\s+में\s+रह(?:ता|ती|ते)"
)


_IN = re.compile(
    r"(?:,\s+in|\s+in|\s+based\s+in|\s+located\s+in|\s+aus|\s+(?:à|en|em|a|w|i))\s+(?=[A-ZÀ-ÖØ-ÞŁŚŻ])"
)
# Words for "in" of which some mean much else, before a place that is known.
_IN_KNOWN = re.compile(
    r"^,?\s+(?:in|à|en|em|no|na|a|ad|di|w|we|v|ve|i|în|στ(?:ην?|ον?)|в|у|te)\s"
    rf"({PROPER}(?:,\s{PROPER})?)"
)
_BRACKETED = re.compile(r"\s?\(([^()]{2,40})\)")  # "Heron University (Spain)"
_BEHIND_COMMA = re.compile(  # "Heron University, Leeds, UK", "Looms, Rennes (France)"
    rf"^,\s+({PROPER}(?:,\s+{PROPER}|\s\({PROPER}\))?)(?=[.,;]|\s\W|\s[a-z]|$)"
)
_WHOLE = re.compile(r"\s(?:of|at)\s(?:the\s)?([A-Z][^.,;()]{3,50}?)(?=\sin\s[A-Z])")


def place_in(text: str) -> str:
    """Return the place a sentence says the person lives in, or an empty string."""
    text = text[:_REACH]
    if behind := _BEHIND.search(text):
        return next(group for group in behind.groups() if group)
    return _lived(text) or _based(text) or _moved(text) or _from(text)


def tells_residence(text: str) -> bool:
    """Whether a text begins with words for living somewhere: "Lives in Leeds"."""
    return _LIVES.match(text) is not None


def lasting_place_in(text: str) -> str:
    """Return where a sentence says that the person lives, or has been at work since a year."""
    text = text[:_REACH]
    since = _SINCE.search(text)
    return _lived(text) or (since[1] if since else "")


def _lived(text: str) -> str:
    """Return where a text says that somebody lives; behind an article, a place that is known:
    "based in the Netherlands", not "living in the Digital Age"."""
    told = ((_together(lives["towns"]), lives) for lives in _LIVES.finditer(text))
    return next((towns for towns, lives in told if _is_sure(lives) or looks_like_place(towns)), "")


def _is_sure(lives: re.Match[str]) -> bool:
    """Whether words for living somewhere are so clear that any name behind them is a place."""
    return not lives["article"] and _ANYWHERE.search(lives[1]) is None


def _together(towns: str) -> str:
    """Return towns without what "and" joins to them, where that is no place anybody knows."""
    first, *others = re.split(f"({_AND})", towns)
    known = all(looks_like_place(town) for town in others[1::2])
    return towns if known else first


def _based(text: str) -> str:
    """Return the town of "a Leeds-based weaver", "I call Leeds home"."""
    if (home := _HOME.search(text)) and looks_like_place(home[1]):
        return home[1]
    hits = (hit for hit in _LEEDS_BASED.finditer(text) if role_words(hit[2]))
    return next((hit[1] for hit in hits if looks_like_place(hit[1])), "")


def _moved(text: str) -> str:
    """Return the last known place that a text says somebody went to, or is in for now."""
    went = [hit[1] for hit in _MOVED.finditer(text) if looks_like_place(hit[1])]
    return went[-1] if went else ""


def _from(text: str) -> str:
    """Return the place that somebody is from: "weaver from Leeds", "I am from Leeds"."""
    for hit in _FROM.finditer(text):
        who, place = (hit["who"] or "").lower(), _together(hit[2])
        told = not who or who in _BEING or role_words(who)
        if told and (looks_like_place(place) or "," in place):
            return place
    return ""


def _known_behind(behind: str) -> str:
    """Return the place behind a word for "in", where it is one: ", no Porto"."""
    found = _IN_KNOWN.match(behind)
    texts = (found[1], found[1].partition(", ")[0]) if found else ()
    return next((text for text in texts if looks_like_place(text)), "")


def _is_of_place(word: str) -> bool:
    return not word.islower() or word in _LINKS


def place_behind(behind: str) -> str:
    """Return the place behind an organisation, or behind the school that it is a part of."""
    if beside := _BRACKETED.match(behind):
        if looks_like_place(beside[1]):
            return beside[1]
        behind = behind[beside.end() :]  # a short name: "(HU)"
    if town := _BEHIND_COMMA.match(behind):
        texts = (town[1], town[1].partition(", ")[0])
        return next((text for text in texts if looks_like_place(text)), "")
    if (whole := _WHOLE.match(behind)) and school_words(whole[1]):
        behind = behind[whole.end() :]
    found = _IN.match(behind)
    if not found:
        return _known_behind(behind)
    rest = behind[found.end() :]
    stop = re.search(
        r"[.;!?](?:\s|$)|,\s+(?=[a-z])|\s+(?:where|and|with|who|wo|und|où|et)\s+|,\s+I\b", rest
    )
    words = clean(rest[: stop.start()] if stop else rest)[:60].split()
    words = list(takewhile(_is_of_place, words))  # "Leeds currently in my year"
    while words and not words[-1][:1].isupper():
        words.pop()  # "... die in Nederland woont"
    return " ".join(words)
