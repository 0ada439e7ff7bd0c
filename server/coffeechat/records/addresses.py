"""When two addresses lead to the same person's page."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from coffeechat.records.record import Record

# The part of a path that names the person; what follows are views of the same profile.
PROFILE_PATHS = (
    (re.compile(r"(?:^|\.)linkedin\.com$"), re.compile(r"^/in/([^/]+)"), "linkedin.com/in/"),
    (re.compile(r"(?:^|\.)github\.com$"), re.compile(r"^/([^/]+)/?$"), "github.com/"),
    (re.compile(r"(?:^|\.)(?:x|twitter)\.com$"), re.compile(r"^/([^/]+)"), "x.com/"),
    (re.compile(r"(?:^|\.)xing\.com$"), re.compile(r"^/profile/([^/]+)"), "xing.com/profile/"),
    (re.compile(r"(?:^|\.)orcid\.org$"), re.compile(r"^/([\dX-]{19})"), "orcid.org/"),
)  # fmt: skip
INDEX_PAGES = re.compile(r"/(?:index|default|home)\.\w+$")


def address_key(url: str) -> str:
    """Return what identifies the page behind an http(s) address, or an empty string.

    Scheme, www, country hosts, fragments, tracking queries and views of one profile
    (linkedin.com/in/x/details/experience) do not count. What is no address has no key.
    """
    try:
        parts = urlsplit(url.strip())
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # such as a port over 65535, in a link that a page or a user wrote
        return ""
    host = (parts.hostname or "").removeprefix("www.")
    if parts.scheme not in ("http", "https") or not host:
        return ""
    path = unquote(parts.path)
    for site, profile, prefix in PROFILE_PATHS:
        if site.search(host) and (named := profile.match(path)):
            return prefix + named[1].casefold()
    query = f"?{parts.query}" if re.search(r"\b(?:id|user|author|uid)=", parts.query) else ""
    return f"{host}{port}{INDEX_PAGES.sub('/', path).rstrip('/')}{query}"


def profile_key(url: str) -> str:
    """Return the key of a known site's profile address, else an empty string: other links
    of a page (an employer, a talk) are not the person's own."""
    key = address_key(url)
    return key if any(key.startswith(prefix) for *_, prefix in PROFILE_PATHS) else ""


def address_keys(record: Record) -> set[str]:
    """Return the keys of the page a record was read from and of its profile links."""
    links = {profile_key(link.value) for link in record.links}
    return {address_key(record.url), *links} - {""}
