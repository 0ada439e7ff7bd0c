"""What a site's own rules miss on a page: the site may have changed its pages."""

from __future__ import annotations

from coffeechat.extraction.reading import Reading

_NOTE = (
    "The rules for {host} missed what the general rules found ({fields}), so those were used. "
    "The site may have changed its pages: look whether this was read well."
)
_TOP = ("headline", "location")  # either alone may be somebody's who shows none


def missed_by_site(site: Reading, generic: Reading) -> list[str]:
    """Return the fields that a site's own rules should have filled and the general ones did.

    Only rules that own their pages are held to it; others add to the general rules.
    """
    if not site.owns:
        return []
    missed = [] if site.votes else ["name"]
    top = [field for field in _TOP if field in generic.facts and field not in site.facts]
    lists = [field for field in ("experience", "education") if field not in site.complete]
    fewer = [field for field in lists if len(getattr(site, field)) < len(getattr(generic, field))]
    return [*missed, *(top if len(top) == len(_TOP) else []), *fewer]


def describe_missed(host: str, fields: list[str]) -> str:
    """Return the sentence about it for the receipt."""
    return _NOTE.format(host=host, fields=", ".join(fields))
