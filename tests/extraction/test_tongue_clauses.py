"""Clauses of tongues whose verbs move and whose nouns change say what somebody is, where, and in
which town; those of the past, of others and of wishes say nothing."""

from __future__ import annotations

import pytest

from extraction.invented_cv import read, value

LINKS = "<h2>Links</h2><p>Looms</p>"
ADA, RUSSIAN = "Ada Winter", "Ада Зимина"


def _told(name: str, sentence: str) -> tuple[str, str, str]:
    """Return role, organisation and place read from a sentence under a name."""
    record = read(f"<h1>{name}</h1><p>{sentence}</p>{LINKS}", name)
    role, organisation, place = (value(record, key) for key in ("role", "organisation", "location"))
    return role or "", organisation or "", place or ""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ich arbeite als Hebamme im Geburtshaus Lindenhof in Freiburg.",
         ("Hebamme", "Geburtshaus Lindenhof", "Freiburg")),
        ("Im Team Garne der Kettgarn GmbH in Kassel kümmere ich mich als Weberin um Leinen.",
         ("Weberin", "Kettgarn GmbH", "Kassel")),
        ("Nach Jahren bei Nordgarn wechselte ich 2021 als Leiterin Einkauf zur Garn AG nach Ulm.",
         ("Leiterin Einkauf", "Garn AG", "Ulm")),
        ("Im Hauptberuf bin ich Lehrerin für Biologie und Chemie am Lindengymnasium Potsdam.",
         ("Lehrerin für Biologie und Chemie", "Lindengymnasium Potsdam", "")),
        ("Als Pressesprecherin der Stadtwerke Garnheim erkläre ich, woher der Strom kommt.",
         ("Pressesprecherin", "Stadtwerke Garnheim", "")),
        ("Ada Winter lehrte bis 2018 Recht an der Universität Kassel und lebt heute in Garnheim.",
         ("", "", "Garnheim")),
        ("Weberin, Meisterin seit 2013, seit 2017 mit eigenem Betrieb in Garnheim.",
         ("Weberin", "", "Garnheim")),
        ("Ik ben docent Nederlands op het Lindecollege in Breda.",
         ("docent Nederlands", "Lindecollege", "Breda")),
        ("Ik woon in Gent, waar ik als architect werk voor Bureau Linnen.",
         ("architect", "Bureau Linnen", "Gent")),
        ("Moeder, hardloopster en manager inkoop bij weverij De Spoel in Tilburg.",
         ("manager inkoop", "De Spoel", "Tilburg")),
        ("Sinds 2021 werk ik als onderzoeker voor het garenteam van Spoeldata in Utrecht.",
         ("onderzoeker", "Spoeldata", "Utrecht")),
    ],
)  # fmt: skip
def test_german_and_dutch_clauses(sentence: str, told: tuple[str, str, str]) -> None:
    assert _told(ADA, sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Jag arbetar som barnmorska på Lindens sjukhus i Falun.",
         ("barnmorska", "Lindens sjukhus", "Falun")),
        ("Jag heter Ada och är gymnasielärare i kemi på Lindgymnasiet.",
         ("gymnasielärare i kemi", "Lindgymnasiet", "")),
        ("Vävare, mamma och sedan 2018 platschef på Garnmästarna i Skövde.",
         ("platschef", "Garnmästarna", "Skövde")),
        ("Jeg er gymnasielærer i kemi på Lindegymnasiet og bor i Odense.",
         ("gymnasielærer i kemi", "Lindegymnasiet", "Odense")),
        ("Sygeplejerske på børneafdelingen, Linde Sygehus.",
         ("Sygeplejerske", "Linde Sygehus", "")),
        ("Jeg heter Ada, er stipendiat ved Universitetet i Agder og skriver om garn.",
         ("stipendiat", "Universitetet i Agder", "")),
        ("Jeg jobber som sivilingeniør i Garnkraft AS i Bodø.",
         ("sivilingeniør", "Garnkraft AS", "Bodø")),
    ],
)  # fmt: skip
def test_scandinavian_clauses(sentence: str, told: tuple[str, str, str]) -> None:
    assert _told(ADA, sentence) == told


@pytest.mark.parametrize(
    ("name", "sentence", "told"),
    [
        (ADA, "Pracuję jako położna w Szpitalu Lipowym w Radomiu.",
         ("położna", "Szpitalu Lipowym", "Radomiu")),
        (ADA, "Na co dzień jestem programistką w firmie Przędza.",
         ("programistką", "Przędza", "")),
        (ADA, "Ada Winter jest profesorem historii na Uniwersytecie Łódzkim.",
         ("profesorem historii", "Uniwersytecie Łódzkim", "")),
        (ADA, "Jsem učitelka chemie na Gymnáziu Lípa v Kolíně.",
         ("učitelka chemie", "Gymnáziu Lípa", "Kolíně")),
        (ADA, "Ředitelka Galerie Lípa v Táboře.", ("Ředitelka", "Galerie Lípa", "Táboře")),
        (RUSSIAN, "Я работаю акушеркой в больнице «Липа» в Туле.",
         ("акушеркой", "больнице Липа", "Туле")),
        (RUSSIAN, "Ведущий научный сотрудник Льняного института имени Зиминой (Москва).",
         ("Ведущий научный сотрудник", "Льняного института имени Зиминой", "Москва")),
        (RUSSIAN, "Живу в Перми, работаю фотографом.", ("фотографом", "", "Перми")),
        (RUSSIAN, "Я архітекторка зі Львова, працюю в бюро «Пряжа».",
         ("архітекторка", "бюро Пряжа", "Львова")),
        (RUSSIAN, "Аспірантка Липського національного університету, викладаю історію.",
         ("Аспірантка", "Липського національного університету", "")),
    ],
)  # fmt: skip
def test_slavic_clauses(name: str, sentence: str, told: tuple[str, str, str]) -> None:
    assert _told(name, sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("İzmir'de yaşıyorum ve Keten Yazılım'da kıdemli geliştirici olarak çalışıyorum.",
         ("kıdemli geliştirici", "Keten Yazılım", "İzmir")),
        ("2015 yılından beri Keten Bank şirketinde yazılım mühendisi olarak görev yapıyorum.",
         ("yazılım mühendisi", "Keten Bank", "")),
        ("1996'dan beri hemşire, 2014'ten bu yana Keten Hastanesi'nde başhemşire.",
         ("başhemşire", "Keten Hastanesi", "")),
        ("Keten Lisesi'nde matematik öğretmeniyim.", ("matematik öğretmeni", "Keten Lisesi", "")),
        ("Bursa'da yaşayan bir çevirmenim.", ("çevirmen", "", "Bursa")),
    ],
)  # fmt: skip
def test_turkish_clauses(sentence: str, told: tuple[str, str, str]) -> None:
    assert _told("Ada Kış", sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Früher war ich Bäckerin bei Kornhaus in Ulm.",
        "Mein Mann ist Arzt am Klinikum Ulm.",
        "Von 2014 – 2019 Assistentin der Leitung bei der Lindenakademie für Kunst.",
        "Vroeger was ik kok bij De Kroon in Ede.",
        "Mijn vrouw is rechter in Arnhem.",
        "Tidigare var jag kock på Kronan i Ystad.",
        "Min man är domare i Kalmar.",
        "Tidligere var jeg kok på Kronen i Ribe.",
        "Byłam kucharką w restauracji Korona w Radomiu.",
        "Mój mąż jest lekarzem w Szpitalu Lipowym.",
        "Dříve jsem pracovala jako kuchařka v restauraci Koruna.",
        "Můj manžel je lékař v Nemocnici Lípa.",
        "Раньше я работала поваром в ресторане «Корона».",
        "Мой муж — врач в больнице «Липа».",
        "Раніше я працювала кухаркою в ресторані «Корона».",
        "Daha önce Keten Bank'ta mühendis olarak çalıştım.",
        "Eşim Keten Bank'ta mühendis olarak çalışıyor.",
    ],
)
def test_the_past_and_others_say_nothing(sentence: str) -> None:
    assert _told(ADA, sentence) == ("", "", "")


def test_what_stands_elsewhere_is_no_employer() -> None:
    text = "Ich unterrichte am Lindengymnasium und bin Lektorin an der dortigen Universität."
    assert _told(ADA, text)[1] == "Lindengymnasium"
