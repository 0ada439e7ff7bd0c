"""Whether a text names a place: a city, a region, a country."""

from __future__ import annotations

import re

from coffeechat.extraction.eastern_addresses import eastern_town
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.vocabulary import (
    organisation_words,
    places,
    role_words,
    school_words,
)

_AREA = re.compile(
    r"\b(?:area|bay area|metropolitan|metro|greater|region|county|province|prefecture|district|"
    r"metropolregion|und umgebung|et périphérie|y alrededores|e região|e dintorni|en omgeving|"
    r"i okolice|län|kommun|département)\b|منطقة|(?:東京都|京都|北海道)$"
    r"|[\u4e00-\u9fff][府県縣市区區]$"
    r"|^대한민국\s|(?:특별|광역)\s?시$|^[가-힣]{2,6}[시도]\s[가-힣]{1,5}[구시군]$",
    re.IGNORECASE,
)
# A state or country by its letters, with the code that post gives its towns or without.
_CODE = re.compile(
    r"^(?:[A-Z]{2}\.?|NSW|QLD|VIC|TAS|ACT)"
    r"(?:(?: USA,?)? \d{4,5}(?:-\d{4})?| [A-Z]\d[A-Z] ?\d[A-Z]\d)?$"
    r"|^[A-Z]{2} USA$|^(?:USA|U\.S\.A\.|UK|U\.K\.|UAE|D\.?C\.?)$"
)
# "Natal-RN", "Palmas/TO": a town and its state, as Brazil writes them.
_BRAZILIAN = re.compile(
    r"^[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:[ '’-][^\W\d_]+){0,4}\s?[-–/]\s?"
    r"(?:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$"
)
_PROVINCE = re.compile(r"^[A-Z][\w'’]+(?:[ -][\w'’]+){0,3} \([A-Z]{2}\)$")  # "Vanesto (AN)"
_CODED = (  # a postcode and its town
    r"(?:[A-Z]{1,2}-)?(?:\d{4,5}|\d{4}\s?[A-Z]{2}|\d{2}[\s-]\d{3}|\d{3}\s\d{2})(?:-\d{3,4})?"
    r"\s+(?-i:(?![a-zß-öø-ÿ]))[^\W\d_](?:[^\W\d_]|[ .'’-]){1,30}(?:\s\d{1,2}e?)?"
)
_POSTCODE = re.compile(rf"^{_CODED}$")
_POSTCODES = re.compile(
    r"(?:(?<=^)|(?<=[,\s]))(?:[A-Z]{1,2}-)?(?:\d{5}(?:-\d{3,4})?|\d{4}(?:\s?[A-Z]{2})?|\d{2}[\s-]\d{3}|\d{3}\s\d{2}"
    r"|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|[A-Z]\d[A-Z]\s\d[A-Z]\d)(?=$|[\s,])[\s,]*"
)
_COMMAS = re.compile(r"\s*,[\s,]*")
_UK = re.compile(r"^[A-Z][\w .'’-]{1,30},?\s+[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$")
_TOWN = re.compile(r"^(?:г|м)\.\s?(?=[^\W\d_])")  # "г. Тверь"
_BESIDE = re.compile(r"(?<=\w)\s?\([^\W\d_]{2,12}\)$")  # "Halle (Saale)", "Lugano (Ticino)"
_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")  # "Leeds, England.", but "U.K."
_REMARK = re.compile(  # "Leeds, UK (open to relocation)", "Lisbon (UTC+0)", "Lyon (69)"
    r"\s*\((?:[a-zà-ÿ][^()]{2,40}|(?:UTC|GMT)[^()]{0,20}|\d{2,3}|Remot[eoa]?|H[yií]brid[eoa]?|Ibrid[oa]"
    r"|Presen[cç]ial|On-?site|Home\s?office|Distancia|Online)\)$"
)
_STATE = re.compile("^[\u4e00-\u9fff]{2,7}?[省州](?=[\u4e00-\u9fff]{2,6}$)")
_POSTCODE_BEFORE = re.compile(r"^[A-Z]{1,2}-(?=\d)")
_BEHIND_STREET = re.compile(  # "5 Rue X, 76000 Y", "Via X 4, 10121 Y (TO)"
    rf"^(?=[^,]*\d)[^,]{{4,60}},\s*({_CODED}(?:\s\([A-Z]{{2}}\))?)$"
)
_STREET = re.compile(
    r"\b(?:allée|chemin|impasse|quai|drive|way|court|blvd|boulevard|rua|rue|calle|via|street|road|avenue|ave|bairro|barrio|col|colonia|carrer|carrera|avenida|avda|passeig|paseo|camino|carretera|urbanización|urb"
    r"|travessa|alameda|estrada|rodovia|praça|viale|piazza|piazzale|vicolo|faubourg|route|jalan|jl"
    r"|mahallesi|mah|caddesi|cad|sokak|sok|bulvarı|strada|ulice|náměstí|utca|aleja|osiedle"
    r"|ulica|улица|вул\.|вулиця|проспект|пр-т|переулок|шоссе|бульвар"
    r"|plaza|lane|alley|suite|building|bldg|floor)\b|\bhall$|\b(?:str|rd|ul|av|ул)\.|\srd\b|\bst\.(?=,|$)|straße|strasse|gasse|platz|laan|straat"
    r"|gatan|vägen|-(?:ro|gil|daero)\b|[a-zß-ü]{3}str\b|\bln\b|gr[aä]cht\b|g[aä](?:ss|ß)chen\b|weg\b|allee\b",
    re.IGNORECASE,
)
_ON_STREET = re.compile(  # "5 Rue X 76000 Y", "5, rue X 76000 Y"
    rf"^\d{{1,4}}\w?,?\s(?={_STREET.pattern.join(('[^,]*(?:', ')'))})[^,]{{4,60}}?\s({_CODED})$",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"^[^\W\d][^\d,]{4,40}\s\d{1,4}\s?[a-z]?$")
_NUMBER = re.compile(r"^\d{1,5}\s[^,]+$")
_CUT = re.compile(r"\s*[,，،/·|•]\s*|\s+[–—-]\s+")
_ROW = re.compile(r"\s[·|•]\s")
_NOT_A_PLACE = re.compile(
    r"[@:!?;=\"„“”«»]|https?|\d{6}|\+\d|\bwww\.|\d{2,4}-\d{3,4}-\d{4}"
    r"|[^\W\d]\s\d{1,4}\s[^\W\d]|^(?:[A-Z]\.){2,}[A-Z]\.?\s-"  # a house among words, a short name
)
_DEGREE = re.compile(r"^(?:bachelor|master|doctor|associate)(?:['’]s)?\b", re.I)  # "... - BS"
_OF = re.compile(r"^area\sof\s(?=\S+\s\S+)", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d\d\s+(?=\D)")  # or a postcode, as Switzerland has: "1950 Sion"
_COLLEGE_TOWN = re.compile(
    r"\b(?:College|State|University) (?:City|College|Heights|Park|Place|Station)\b"
)


def looks_like_place(text: str) -> bool:
    """Whether a short text is the name of a place and nothing else."""
    text = _TOWN.sub("", _BESIDE.sub("", _REMARK.sub("", text)).strip(" ,.·()📍–—-"))
    if not 2 <= len(text) <= 80 or _NOT_A_PLACE.search(text) or len(text.split()) > 9:
        return False
    if (
        _OF.search(text)
        or _DEGREE.match(text)
        or role_words(text)
        or school_words(_COLLEGE_TOWN.sub("", text))
        or _STREET.search(text)
    ):
        return False
    pieces = [piece for piece in _CUT.split(text) if piece]
    if len(pieces) > 1 and all(piece.isupper() and len(piece) < 4 for piece in pieces):
        return False  # short forms alone
    state = _BRAZILIAN.match(text) and not organisation_words(text)
    return bool(state) or (0 < len(pieces) <= 4 and _are_places(pieces, text))


def _are_places(pieces: list[str], text: str) -> bool:
    """Whether a text is a place, going by which of its pieces are known."""
    countries, cities = places()
    known = [fold(piece) in countries or fold(piece) in cities for piece in pieces]
    if len(pieces) == 1:
        alone = known[0] or _town_and_country(pieces[0])
        area = _AREA.search(text) and not organisation_words(text)  # no "County Hospital"
        return alone or bool(area) or is_coded_town(text)
    if known[-1] or _CODE.match(pieces[-1]) or _BRAZILIAN.match(pieces[-1]):
        town = _POSTCODE_BEFORE.sub("", pieces[0])
        named = organisation_words(_COLLEGE_TOWN.sub("", town)) > 0
        named = named or _ROW.search(text) is not None  # "Weaving · Norway"
        return not (named or text[:1].islower()) or known[0]
    return (
        known[0]
        and ((len(pieces) == 2 and _is_short(pieces[1])) or any(known[1:]))
        and not organisation_words(text)
    ) or bool(_AREA.search(pieces[-1]) and not organisation_words(text))


def _is_within(text: str) -> bool:
    """Whether a text is a town, be it behind its province: "深圳", "广东省东莞"."""
    return _STATE.match(text) is not None or is_region_name(text)


def _town_and_country(text: str) -> bool:
    """Whether a text is a known place and its country side by side: "California US", "中国深圳"."""
    if (state := _STATE.match(text)) and fold(state[0]) in places()[0]:
        return True
    if joined_script(text) and len(text) < 12:
        return any(fold(text[:at]) in places()[0] and _is_within(text[at:]) for at in (2, 3, 4))
    town, _, country = text.rpartition(" ")
    return is_region_name(town) and (
        fold(country) in places()[0] or _CODE.match(country) is not None
    )


def town_behind_street(text: str) -> str:
    """Return the postcode and town beside a street: "5 Rue X, 76000 Y"; or ""."""
    text = text.strip(" 📍")
    if town := eastern_town(text):
        return town
    found = _BEHIND_STREET.match(text) or _ON_STREET.match(text)
    return found[1] if found and not _STREET.search(found[1]) else ""


def is_provincial(text: str) -> bool:
    """Whether a text may be a town with the letters of its province behind, as Italy writes them;
    where addresses stand it is one, elsewhere a title with its short form: "Human Care (HC)"."""
    return _PROVINCE.match(text) is not None and not (role_words(text) or organisation_words(text))


def bare_place(text: str) -> str:
    """Return a place without the postcode and the street that an address has with it."""
    if town := eastern_town(text):
        return town
    text = _STOP.sub("", _REMARK.sub("", text))
    found = _ON_STREET.match(text)
    text = found[1] if found and not _STREET.search(found[1]) else text
    bare = _POSTCODES.sub(lambda code: ", " if "," in code[0] and code.start() else "", text)
    bare = _COMMAS.sub(", ", bare).strip(" ,·➜→►▸▪●")
    return bare if len(bare) > 2 else text


def is_coded_town(text: str) -> bool:
    """Whether a text is a postcode and its town; what a year stands before is seldom a town."""
    if (year := _YEAR.match(text)) and not is_region_name(text[year.end() :]):
        return False
    return bool(_POSTCODE.match(text) or _UK.match(text)) and not _STREET.search(text)


def _is_short(text: str) -> bool:
    return len(text.split()) <= 3 and not re.search(r"[\d.]", text)


def has_street(text: str) -> bool:
    """Whether a part of an address is the street, not the town."""
    return bool(_STREET.search(text)) or any(char.isdigit() for char in text)


def is_house(text: str) -> bool:
    """Whether a text is a street and its number: "Unterm Werder 10", "12 Mill Rd."."""
    first = _NUMBER.match(text) is not None and len(text) < 40 and names_street(text)
    return first or _HOUSE.match(text) is not None


def names_street(text: str) -> bool:
    """Whether a text has a word for a street in it."""
    return _STREET.search(text) is not None


def all_known(text: str) -> bool:
    """Whether every part of a text is a known country, state, region code or large city."""
    countries, cities = places()
    pieces = [piece for piece in _CUT.split(text.strip(" ,.·()–—-")) if piece]
    named = [fold(piece) in countries or fold(piece) in cities for piece in pieces]
    coded = [len(pieces) == 1 or at > 0 for at in range(len(pieces))]  # "EY, Lyon" is none
    return all(
        name or (code and _CODE.match(piece))
        for name, code, piece in zip(named, coded, pieces, strict=True)
    )


def is_region_name(text: str) -> bool:
    """Whether a text is a country, a state or a large city by itself."""
    countries, cities = places()
    return fold(text) in countries or fold(text) in cities
