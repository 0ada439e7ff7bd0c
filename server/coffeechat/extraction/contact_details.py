"""Mail addresses, telephone numbers and the links by which a person is found elsewhere."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

from coffeechat.extraction.facts import make_fact
from coffeechat.extraction.outline import Line, Link
from coffeechat.extraction.page import Page, absolute
from coffeechat.extraction.text import unaccent
from coffeechat.extraction.vocabulary import field_kind, load
from coffeechat.records.fact import Fact
from coffeechat.records.remembering import remembered

MAX_DETAILS = 20
_MAIL = re.compile(
    r"(?<![\w@/])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
)
_WRAP = r"[\[({<_-]?"
_END = r"[\])}>_-]?"
_AT = (
    r"(?:at[_-]mark|at|@|ät|arroba|chez|ma[łl]pa|snabel-?a|zavin[aá][cč]|kukac|chiocciola"
    r"|apenstaartje|собака|shift\s?\+?\s?2|小老鼠|艾特)"
)
_POINT = r"(?:dot|d0t|pt|punkt|point|punto|ponto|kropka|te[cč]ka|точка|点|點|\.)"
_HIDDEN_MAIL = re.compile(
    rf"(?<![\w.@}}])(?P<user>[a-z0-9][a-z0-9._-]{{0,40}}(?:\s?(?:\[dot\]|\(dot\)|\{{dot\}}|\sdot\s)\s?[a-z0-9_-]{{1,30}}){{0,2}})"
    rf"\s*(?:{_WRAP}\s*{_AT}\s*{_END}|\s@\s)\s*"
    rf"(?P<host>[a-z0-9-]{{1,40}}(?:(?:\s*{_WRAP}\s*{_POINT}\s*{_END}\s*|\s\.\s|\.)(?<!\w\.\s)[a-z0-9-]{{2,30}}){{1,6}})",
    re.IGNORECASE,
)
# What is an address and no more: "ada at rossi.example".
_BARE_MAIL = re.compile(
    r"^\W*(?P<user>[a-z0-9][a-z0-9._-]{1,40})\s*(?:\sat\s|\sAT\s|\(a\))\s*"
    r"(?P<host>[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,30}){0,3}\.[a-z]{2,10})\W*$"
)
_MAIL_LABEL = re.compile(r"^\W*(?:e-?mail|mail|contact)\W+|^[^:：]{2,20}[:：]\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;、，|]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|或)\s+|\s/\s")
# A picture or star in the place of the sign: "ada☆rossi.example".
_STARRED = re.compile(
    r"(?<![\w.@])(?P<user>[A-Za-z0-9][A-Za-z0-9._-]{1,40})[\u25a0-\u27bf\U0001f300-\U0001faff＃＊※]\ufe0f?"
    r"(?P<host>[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,30}){0,3}\.[a-z]{2,10})(?![\w-])"
)
_ENDINGS = frozenset(("com", "org", "net", "edu", "gov", "io", "dev", "info", "eu", "uk", "de"))
_DOT = re.compile(
    rf"\s*(?:[\[({{<_-]\s*{_POINT}\s*[\])}}>_-]|\s{_POINT}\s|\.)\s*",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/.,-])\+?\(?\d[\d\s().\-/]{6,20}\d(?![\w-])")
_NOBODY = re.compile(
    r"^(?:no-?reply|donotreply|example|you|your\.?name|name|user|username|postmaster"
    r"|webmaster|abuse)@|@(?:sentry\.|domain\.)|\.(?:png|jpe?g|gif|svg|webp)$"
    r"|^(?:e?-?mail|me|test|some(?:one|body)|(?:jane|john)(?:\.?doe)?)@example\.(?:com|org|net)$",
    re.IGNORECASE,
)

# Sites where a link from a profile leads to the same person's account.
SOCIAL: frozenset[str] = frozenset(load("social")["hosts"])
_WRITTEN = re.compile(r"(?<![\w@./])((?:https?://)?(?:[\w-]+\.)+[a-z]{2,8}/[\w@./%~-]{2,80})")
_LEADS_ON = re.compile(r"/(?:redir(?:ect)?|link|safety/go|l\.php|out|away)")
_TRACKED = re.compile(r"(?<=[?&])(?:fbclid|gclid|igshid|utm_\w+|trk)=[^&#]*&?")
_SHARE = re.compile(
    r"/(?:share|sharer|sharing|intent|home\?|submit|pin/create|shareArticle|dialog|hashtag"
    r"|search|tr)\b",
    re.IGNORECASE,
)
#: How addresses begin where a network speaks of itself, not one of its members.
_OF_THE_SITE = (
    "about.", "business.", "careers.", "developer.", "developers.", "help.", "legal.", "policies.",
    "press.", "support.",
)  # fmt: skip


def read_mails(text: str) -> list[str]:
    """Return the mail addresses a text holds, those written out in words among them."""
    text = text.replace("＠", "@")
    found = [mail.rstrip(".") for mail in _MAIL.findall(text)] if "@" in text else []
    if not found or _BRACKETED.search(text):  # one may be written plainly, the next hidden
        near = _around_spelt(text)
        hits = _HIDDEN_MAIL.finditer(near) if _is_obfuscated(near) else ()
        spelt = [hit for hit in hits if _is_obfuscated(hit[0]) and not _MAIL.search(hit[0])]
        found += [_write_out(hit) for hit in spelt if _is_written(hit, near)]
    if not found and len(text) < 120:
        bare = list(_STARRED.finditer(text)) or _bare_mails(text)
        found = [f"{hit['user']}@{hit['host']}" for hit in bare]
    return [mail for mail in found if not _NOBODY.search(mail)]


def _around_spelt(text: str) -> str:
    """Return a line; of a paragraph, only what stands around the first sign spelt out."""
    if len(text) < 400:
        return text
    spelt = _BRACKETED.search(text) or _SPELT_DOT.search(text)
    return text[max(0, spelt.start() - 60) : spelt.start() + 120] if spelt else ""


def _bare_mails(text: str) -> list[re.Match[str]]:
    """Return the addresses of a line that is nothing else: "Mail: ada at rossi.example"."""
    if " at " not in text.lower() and "(a)" not in text:
        return []
    hits = list(map(_BARE_MAIL.match, _BETWEEN.split(_MAIL_LABEL.sub("", text))))
    return [hit for hit in hits if hit] if all(hits) else []


_BRACKETED = re.compile(rf"[\[({{<]\s?{_AT}\s?[\])}}>]", re.IGNORECASE)
_SPELT_DOT = re.compile(r"\s(?:dot|punkt|punto)\s", re.IGNORECASE)
_OBFUSCATED = re.compile(
    rf"[\[({{<]| @ |[-_]at[-_]|\sat[_-]mark\s|\s{_POINT}\s|arroba", re.IGNORECASE
)


def _is_obfuscated(text: str) -> bool:
    """Prose such as "at example.org" is no address: something must be in brackets or spelt."""
    return _OBFUSCATED.search(text) is not None


def _is_written(hit: re.Match[str], text: str) -> bool:
    """Whether words are an address: in brackets, with an ending that is no word of a sentence
    ("look at a point on the map"), or last before a stop."""
    words = hit[0]
    plain = words.replace(" ", "").isalpha() and not words.isupper()
    ending = words.split()[-1].lower()
    return not plain or ending in _ENDINGS or not text[hit.end() :].strip(" \n)")[:1].isalnum()


def _write_out(hit: re.Match[str]) -> str:
    user, host = (_DOT.sub(".", hit[part]) for part in ("user", "host"))
    return f"{user.rstrip('_-')}@{host}".replace(" ", "")


def mail_of(link: Link) -> str:
    """Return the address a mailto link writes to, or an empty string."""
    if not link.href.lower().startswith("mailto:"):
        return ""
    return next(iter(read_mails(unquote(link.href[7:300].split("?")[0]))), "")


def read_phones(text: str) -> list[str]:
    """Return the telephone numbers of a text that says it holds one."""
    return [hit.strip() for hit in _PHONE.findall(text) if 8 <= sum(map(str.isdigit, hit)) <= 15]


def find_mails(page: Page, lines: list[Line], source: str) -> list[Fact]:
    """Return the mail addresses of a page: links first, then text, nearest the top first."""
    found: dict[str, tuple[str, float]] = {}
    for link, line in page.outline.links:
        if mail := mail_of(link):
            found.setdefault(mail.lower(), (mail_words(link, line, mail), 0.9))
    for line in lines:
        for text in dict.fromkeys((line.text, *line.parts)):  # "GitHub" "ada AT rossi.example"
            for mail in read_mails(text):
                found.setdefault(mail.lower(), (line.text, 0.9 if "@" in line.text else 0.75))
    facts = (make_fact(mail, source, words, sure) for mail, (words, sure) in found.items())
    return [fact for fact in facts if fact][:MAX_DETAILS]


def mail_words(link: Link, line: Line | None, mail: str) -> str:
    """Return the page's own words for a mail link: its line, or the address in the link."""
    if line is not None and mail in line.text:
        return line.text
    return mail if mail in link.href else link.href


def clean_link(page: Page, href: str) -> str:
    """Return the address a link leads to in the end, past a site's own redirects."""
    whole = absolute(page.url, href)
    if not whole or whole.startswith("mailto:"):
        return ""
    parts = urlsplit(whole)
    if (parts.hostname or "").startswith(("l.", "out.", "away.")) or _LEADS_ON.search(parts.path):
        for key in ("url", "target", "u", "to", "q"):
            target = parse_qs(parts.query).get(key, [""])[0]
            if target and "." in target:
                led = absolute(page.url, target if "://" in target else "https://" + target)
                return _without_tracks(led)
    return _without_tracks(whole)


def _without_tracks(url: str) -> str:
    """Return an address without what says through which link it was come by."""
    return _TRACKED.sub("", url).rstrip("?&") if "?" in url else url


def written_links(text: str) -> list[str]:
    """Return the addresses of accounts that a text writes out: "github.com/ada"."""
    if "/" not in text or len(text) > 300:
        return []
    urls = (found if "://" in found else "https://" + found for found in _WRITTEN.findall(text))
    return [url for url in (url.rstrip(".,;)") for url in urls) if is_social(url)]


@remembered(1_024)
def is_social(url: str) -> bool:
    """Whether an address is a person's page on a site where people have accounts."""
    try:
        parts = urlsplit(url)
    except ValueError:  # "https://[::1": no address, whatever the page says
        return False
    host = (parts.hostname or "").removeprefix("www.")
    base = ".".join(host.split(".")[-2:])
    if (
        _SHARE.search(url)
        or host.startswith(_OF_THE_SITE)
        or (parts.path.strip("/") == "" and not parts.query and host in SOCIAL)
    ):
        return False
    if host in SOCIAL:
        return True
    if host.startswith(("scholar.google.", "dblp.")):
        return True  # scholar.google.de, dblp.uni-trier.de
    return (base in SOCIAL and base not in ("google.com",)) or parts.path.startswith("/@")


def same_site(url: str, host: str) -> bool:
    """Whether an address is on the site a page is from."""
    return bool(host) and (urlsplit(url).hostname or "").removeprefix("www.") == host


def is_website(url: str, link: Link) -> bool:
    """Whether a link calls itself a website: by such a word, or by showing its address."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    said = link.text.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bool(host) and (field_kind(link.text) == "website" or said.rstrip("/").startswith(host))


def link_fits(url: str, name: str) -> bool:
    """Whether an address holds a good part of the person's name."""
    words = [word for word in unaccent(name).split() if len(word) > 2]
    plain = unaccent(unquote(url)).replace(" ", "")
    return any(word in plain for word in words)
