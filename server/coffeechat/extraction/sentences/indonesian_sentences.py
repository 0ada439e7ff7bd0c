"""What Indonesian sentences tell of their person: "Saya dosen di Universitas Tenun, Pantai"."""

from __future__ import annotations

import re

from coffeechat.extraction.sentences.told_words import (
    Told,
    is_named,
    past_name,
    present_clauses,
    role_in,
    town_in,
)
from coffeechat.extraction.vocabulary import names_whole_school, organisation_words, role_words

#: Words by which a text is known to be Indonesian.
INDONESIAN = re.compile(
    r"(?<!\w)(?:saya|adalah|seorang|tinggal|menetap|berdomisili|bekerja|mengajar|sebagai|dibimbing|saat\sini|mahasiswa|mahasiswi|dosen"
    r"|pengembang|perawat|penulis|peneliti|perusahaan|sekarang|kini|mantan|dulu|dosen)(?!\w)",
    re.IGNORECASE,
)
CLAUSES = re.compile(
    r",\s+|;\s+|\s[|·•–—]\s|\s(?:dan|serta|yang)\s(?=(?:tinggal|berbasis|bekerja|menetap|berdomisili|saat|kini|sekarang|mengajar)\s)"
)
OVER = re.compile(  # what tells of the past, of another or of a wish
    r"(?<!\w)(?:sebelumnya|dulu|dahulu|pernah|mantan|eks|pensiunan|hingga|sampai|lulusan|lulus|alumn\w+|ingin|akan|bercita|istri|suami|ayah|ibu|kakak|adik"
    r"|sebelum|setelah|selama|berasal|lahir|calon|mencari|pembimbing)(?!\w)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:[A-Z]\S*\s){1,3}(?=(?:adalah|merupakan)\s)|^(?:(?:halo|hai|hi|saya|aku|ia|dia|beliau|saat\sini|kini|sekarang|sejak\s(?:\w+\s)?\d{4}|sehari-hari)(?=[\s!.,]|$)[\s!.,]*)+",
    re.IGNORECASE,
)
_IS = r"(?:(?:adalah|merupakan|ialah|(?:bekerja|berprofesi)\ssebagai|menjadi|sebagai|seorang)\s)*"
_AT = r"(?:di|pada|untuk)\s(?:perusahaan\s(?=[A-Z]))?"
_HELD = re.compile(rf"^{_IS}(?P<role>[^,]{{3,60}}?)\s{_AT}(?P<at>[A-Z][^,]{{1,80}})$")
_WORKS = re.compile(
    rf"^(?:bekerja|mengajar|kuliah|belajar|berkarya|berkantor|magang|praktik|meneliti)\s(?:\S+\s)?{_AT}(?P<at>[A-Z][^,]{{1,80}}?)(?:\ssebagai\s(?:seorang\s)?(?P<role>[^,]{{3,50}}))?$"
)
_FOUNDED = re.compile(
    rf"^{_IS}(?P<role>pendiri|pemilik|salah\ssatu\spendiri)\s(?P<at>[A-Z][^,]{{1,60}})$"
)
_BEING = re.compile(rf"^(?P<is>{_IS})(?P<role>[^,]{{3,50}})$")
_END = re.compile(r"\s(?:yang|dengan|dari|sejak|untuk|sebagai|dan|tempat|bersama)\s")
_ROLE_END = re.compile(r"\s(?:yang|dengan|dari|sejak|asal)\s")
_TOWN = re.compile(r"\s(?:di\s)?(?P<town>[A-Z]\S+(?:\s[A-Z]\S+)?)$")
_PLAIN = 4  # words of a role that is a clause of its own
_FEW = 6  # words of a role


def read_indonesian(sentence: str, name: str = "") -> Told:
    """Return what a sentence tells of the present; each part may be empty."""
    role = organisation = town = ""
    for clause in present_clauses(past_name(sentence, name), CLAUSES, OVER):
        bare = _LEAD.sub("", clause).strip()
        bare = bare if bare.split(" ", 1)[0].isupper() else f"{bare[:1].lower()}{bare[1:]}"
        if organisation and not town and (told := town_in(clause)):
            town = told  # "Universitas Tenun, Pantai"
        if organisation and names_whole_school(bare) and not names_whole_school(organisation):
            organisation = clause.strip()  # behind its department
        found = _read(bare)
        if role and not (organisation or found.organisation) and is_named(clause):
            organisation = clause.strip()  # the school behind a study
        role, town = role or _as_written(found.role, clause), town or found.location
        organisation = organisation or found.organisation
    return Told(role, organisation, town)


def _read(clause: str) -> Told:
    """Return what one clause tells."""
    if works := _WORKS.match(clause):
        return _at(works["role"] or "", works["at"])
    if founded := _FOUNDED.match(clause):
        return _at(founded["role"], founded["at"])
    if (held := _HELD.match(clause)) and _role(held["role"]):
        return _at(held["role"], held["at"])
    being = _BEING.match(clause)
    return Told(_role(being["role"]) if being and _opens(being) else "")


def _opens(being: re.Match[str]) -> bool:
    """Whether a clause says "is a", or is no more than the few words of a role."""
    words = being["role"].split()
    return bool(being["is"]) or (len(words) <= _PLAIN and role_words(words[0]) > 0)


def _at(role: str, text: str) -> Told:
    """Return a role at an employer, and the town that is said behind it."""
    text = text[: end.start()] if (end := _END.search(text)) else text
    if town := town_in(text):
        return Told(_role(role), "", town)
    place = re.search(r"\sdi\s(?P<town>[A-Z].+)$", text)
    town = town_in(place["town"]) if place else ""
    name = text[: place.start()] if place and town else text
    known = " " in name or organisation_words(name)  # a single word may be a town
    return Told(_role(role), name if known else "", town)


def _role(text: str) -> str:
    """Return what somebody is, without what is told of it on."""
    bare = text[: end.start()] if (end := _ROLE_END.search(text)) else text
    told = len(bare.split()) <= _FEW and role_words(bare) and not organisation_words(bare)
    return role_in(bare) if told else ""


def _as_written(role: str, clause: str) -> str:
    """Return a role with the capital it has on the page."""
    at = clause.lower().find(role.lower())
    return clause[at : at + len(role)] if role and at >= 0 else role
