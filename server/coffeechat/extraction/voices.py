"""Who speaks on a page: how often it says I, and how often we."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coffeechat.extraction.outline import Line

# Words of one letter case, and before a small letter, are words of their language; "MA", "Mon"
# and "ME" before anything else are a state, a day and a button.
_I = re.compile(
    r"\bI(?=\s+[a-z])|\b[Ii]['’](?:m|ve|d|ll)\b|\bi\s(?:am|was|have|work|live|like|love)\b|\b(?:[Mm]y|[Mm]on|[Mm]a|[Mm]es|[Mm]i|[Mm]in|[Mm]itt"
    r"|[Mm]eu|[Mm]inha|[Mm]ijn|[Mm]io|[Mm]ia|[Ss]ono|[Ss]ou|[Ss]oy|[Yy]o|[Ee]u|[Jj]a|[Ii]k|[Jj]e"
    r"|[Jj]eg|[Mm]it|[Mm]ine|[Bb]enim|[Ss]aya|[Jj]sem|[Mm]oje|[Mm]ého|[Mm]inä|[Oo]len|[Vv]agyok"
    r"|[Mm]ein|[Mm]eine[mnrs]?)(?=\s+[a-zà-ž])(?!\s+read\b)|\b[Mm]ein(?:e[mnrs]?)?\s+[A-ZÄÖÜ][a-zäöü]"
    r"|\b(?:[Ii]ch|[Jj]['’]ai|[Jj]ag|[Jj]estem|[Mm]ój|[Mm]oja|me|[Яя]|[Мм]еня|[Мм]не|[Мм]ой|[Мм]оя"
    r"|[Мм]ои|[Мм]ене|[Мм]ені|[Мм]ій|אני|שלי|עבדתי|למדתי)(?=\s)"
    # How verbs of the first person end, in languages that leave the pronoun out.
    r"|\b(?:[Nn]asci|[Nn]ac[ií]|[Cc]omecei|[Ii]niciei|[Cc]omenc[ée]|[Ee]mpec[ée]|[Ee]studié|[Tt]rabajé|[Dd]ecid[ií]|[Ff]ormei"
    r"|[Tt]ornei|[Cc]resc[ií]|[Cc]rec[ií]|[Mm]oro|[Tt]engo|[Tt]enho|[Tt]rabalhei|[Ee]studei|[Cc]onclu[ií]|[Aa]prend[ií])(?=\s[a-z\d])"
    r"|\b(?:\w{2,}uję|mieszkam|mam|lubię|pracuj[iu]|věnuj[iu]|studuj[iu]|zajímám|bydlím)(?=\s)"
    r"|\b\w{2,}[ıiuü]yorum\b|私|僕|我(?![们們])|저는|제가|أنا|اسمي|\bلدي\b|\bهستم\b|\b[Tt]ôi\b|ผม|ดิฉัน|ฉัน|मैं|मेर[ाीे]",
)
_WE = re.compile(
    r"\b(?:we|our|us|wir|unser|unsere|nous|notre|nos|nosotros|nuestro|nuestra|nós|nosso|nossa"
    r"|noi|nostro|nostra|wij|onze|ons|nasz|nasza|vi|vår|våra|vores|biz|bizim|kami|jsme|náš|naše|sme"
    r"|naša|jesteśmy|\w{2,}ujem[ye]|\w{2,}[ıiuü]yoruz|мы|нас|наш|наша|наши|нам|ми|אנחנו|שלנו|אנו|نحن|لدينا|εμείς)\b|我[们們]|私たち|当社|弊社|우리|저희",
    re.IGNORECASE,
)
_MOST = 20_000  # characters looked at


def count_voices(lines: Iterable[Line]) -> tuple[int, int]:
    """Return how often the first lines of a page say I, and how often they say we."""
    said = [line.text for line in lines if line.region in ("main", "header")]
    text = " ".join(said)[:_MOST]
    return len(_I.findall(text)), len(_WE.findall(text))


def says_i(text: str) -> bool:
    """Whether a text is somebody's own words."""
    return _I.search(text) is not None


def says_we(text: str) -> bool:
    """Whether a text says we: "our chef recommends"."""
    return _WE.search(text) is not None


def speaks_of(text: str, name: str) -> bool:
    """Whether a text names the person, or speaks as them."""
    return name.split(" ", 1)[0] in text or says_i(text)
