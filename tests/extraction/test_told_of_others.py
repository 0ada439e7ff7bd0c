"""What sentences tell of relatives, of other people and of wishes is not said of the person."""

from __future__ import annotations

import pytest

from coffeechat.extraction.sentences.romance_sentences import read_romance
from coffeechat.extraction.sentences.tongue_clauses import read_clauses
from extraction.invented_cv import read, studies, value

ADA = "Ada Winter"
LINKS = "<h2>Links</h2><p>Looms</p>"


def _told(*paragraphs: str) -> tuple[str, str, str]:
    """Return role, organisation and place read from paragraphs under a name."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    record = read(f"<h1>{ADA}</h1>{text}{LINKS}", ADA)
    role, organisation, place = (value(record, key) for key in ("role", "organisation", "location"))
    return role or "", organisation or "", place or ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Mein Ziel ist es, als Pilotin bei der Garnflug GmbH zu arbeiten.",
        "Nach Jahren bei Nordgarn und Linde arbeitete Ada Winter als Weberin bei der Garn AG.",
        "Trainer Jonas Weil ist Lehrer an der Lindenschule.",
        "Wir sind Partner der Kettgarn GmbH.",
        "Unser Vorsitzender arbeitet bei der Kettgarn GmbH.",
        "Onze trainer Jan Smit is leraar op het Lindecollege in Breda.",
        "Vår tränare Olle Lund är lärare på Lindskolan.",
        "Nasz trener Jan Nowak jest nauczycielem w Liceum nr 3.",
        "Moim marzeniem jest praca jako tkaczka w firmie Len.",
    ],
)
def test_another_subject_or_a_wish_is_no_role(sentence: str) -> None:
    assert not read_clauses(sentence, ADA)


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (("Ich bin Mutter von drei Kindern. Mein Mann arbeitet als Arzt am Klinikum Fulda.",
          "Ich bin Imkerin und lebe in Fulda."), ("Imkerin", "", "Fulda")),
        (("Ada Winter es profesora en la Universidad de Granada.",
          "Su marido es médico en el Hospital Lino."), ("profesora", "Universidad de Granada", "")),
        (("Mon mari travaille chez Lin et Fils à Toulouse.",
          "Je suis illustratrice et j'habite à Albi."), ("illustratrice", "", "Albi")),
        (("My daughter studies at Linden University.", "I am a baker in Whitby."),
         ("baker", "", "Whitby")),
        (("Ada Winter ist Professorin an der Universität Bremen.",
          "Sie lehrte als Gastprofessorin an der Universität Oslo."),
         ("Professorin", "Universität Bremen", "")),
    ],
)  # fmt: skip
def test_what_a_later_sentence_tells_of_relatives(
    paragraphs: tuple[str, ...], told: tuple[str, str, str]
) -> None:
    assert _told(*paragraphs) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("My mother taught me to weave and I am now a weaver at Looms AB.", "Looms AB"),
        ("Meine Frau und ich wohnen in Ulm. Ich bin Weberin bei der Kettgarn GmbH.",
         "Kettgarn GmbH"),
        ("Heute arbeitet Ada Winter als Weberin bei der Kettgarn GmbH.", "Kettgarn GmbH"),
    ],
)  # fmt: skip
def test_a_relative_beside_the_person_hides_nothing(sentence: str, told: str) -> None:
    role, organisation, _ = _told(sentence)
    assert organisation == told
    assert role.casefold() in ("weaver", "weberin")


def test_a_relative_has_studied_for_nobody_else() -> None:
    text = "My father got his PhD from Linden University. I hold an MSc from Harbour University."
    record = read(f"<h1>{ADA}</h1><p>{text}</p>{LINKS}", ADA)
    assert [one["institution"] for one in record["education"]] == ["Harbour University"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I plan to study weaving at Linden University.",
        "I would like to do a PhD at Linden University.",
        "I never studied at Linden University.",
        "She advises pupils who want to study at Linden University.",
    ],
)
def test_a_wish_to_study_is_no_study(sentence: str) -> None:
    assert studies(f"<p>{sentence} I live in Whitby.</p>") == []


def test_a_school_hoped_for_is_no_employer() -> None:
    assert _told("I plan to study weaving at Linden University. I live in Whitby.")[1] == ""


def test_theses_examined_are_no_study() -> None:
    assert studies("<p>I have examined PhD theses at Linden University.</p>") == []


def test_a_sentence_cut_off_is_no_role() -> None:
    text = ("Ada Winter writes about linen.", "She supervises PhD students at Linden College.")
    assert _told(*text)[0] == ""


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Ich schreibe hier über Kaffee. Ich arbeite für Kunden wie Kettgarn.", "Viel Spaß!"),
        ("Sono nata a Lecce e da bambina sognavo di ballare.", "Buona lettura a tutti!"),
        ("Bienvenidos a la bodega de mi familia.", "Nuestra tejedora es Eva Lino."),
    ],
)  # fmt: skip
def test_sentences_that_seem_roles_employers_or_homes(paragraphs: tuple[str, ...]) -> None:
    assert _told(*paragraphs) == ("", "", "")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("林晓燕", "现为自由摄影师，住在杭州。本科毕业于东湖大学，导师是北海大学的李明教授。",
         ("自由摄影师", "")),
        ("青木花子",
         "以前は織光株式会社で働いていました。現在は翻訳者です。夫は東西大学の教授です。",
         ("翻訳者", "")),
    ],
)  # fmt: skip
def test_eastern_sentences_of_others_among_ones_own(
    name: str, text: str, told: tuple[str, str]
) -> None:
    record = read(f"<h1>{name}</h1><p>{text}</p>{LINKS}", name)
    assert (value(record, "role"), value(record, "organisation")) == told


def test_where_somebody_was_before_is_no_employer() -> None:
    text = "물결에서 개발자로 일하다가 현재는 프리랜서 작가로 활동하고 있습니다."
    record = read(f"<h1>김하늘</h1><p>{text}</p>{LINKS}", "김하늘")
    assert (value(record, "role"), value(record, "organisation") or "") == ("프리랜서 작가", "")


def test_where_somebody_came_and_left_is_no_employer() -> None:
    joined = "Entré en Hilaturas como programadora en 2010"
    assert read_romance(f"{joined}.", language="es")
    assert read_romance(f"{joined} y salí en 2015.", language="es") is None


def test_whom_somebody_works_under_is_no_role() -> None:
    text = "東湖大学の山本教授の指導のもとで研究しています。"
    record = read(f"<h1>青木花子</h1><p>{text}</p>{LINKS}", "青木花子")
    assert not value(record, "role")


def test_a_blank_before_the_sign_ends_a_name_too() -> None:
    record = read("<h1>À propos</h1><p>Bonjour, je suis Anne ! J'ai créé l'Atelier.</p>", "Atelier")
    assert value(record, "name") == "Anne"
