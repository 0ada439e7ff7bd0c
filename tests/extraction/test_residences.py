"""Where a sentence says that somebody lives, and where it only names a place."""

from __future__ import annotations

import pytest

from coffeechat.extraction.places import bare_place, looks_like_place
from coffeechat.extraction.residences import place_behind, place_in
from extraction.invented_cv import read, value


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Ich wohne in Basel und Leipzig.", "Basel und Leipzig"),
        ("Sie wohnt mit ihrer Familie in Halle an der Saale.", "Halle an der Saale"),
        ("Zu Hause in Basel bin ich Weberin.", "Basel"),
        ("Tesso da anni e abito a Fabbrica di Lino(PI) con due gatti.", "Fabbrica di Lino(PI)"),
        ("Tessitrice con base in Sardegna (Cagliari).", "Sardegna (Cagliari)"),
        ("Sou tecelã e sou de Olinda, PE.", "Olinda, PE"),
        ("Je vis en Belgique et je tisse.", "Belgique"),
        ("A Leeds-based weaver of linen.", "Leeds"),
        ("Ada is a weaver from Leeds, UK.", "Leeds, UK"),
        ("She lives with her dog in St. Albans, Vermont.", "St. Albans, Vermont"),
        ("Ζω και εργάζομαι στην Αθήνα.", "Αθήνα"),
        ("Ada tinggal di Bandung dan menenun.", "Bandung"),
        ("Tôi đang sống tại Hà Nội và dệt vải.", "Hà Nội"),
        ("Locuiesc în Cluj și țes in.", "Cluj"),
        ("織り手です。現在東京在住。", "東京"),
        ("京都を拠点に織っています。", "京都"),
        ("我现居上海，织亚麻。", "上海"),
        ("저는 부산시 해운대구에 거주하며 베를 짭니다.", "부산시 해운대구"),
        ("نساجة مقيمة في دبي، الإمارات", "دبي، الإمارات"),
        ("ساکن شیراز و بافنده", "شیراز"),
        ("मैं जयपुर में रहती हूँ।", "जयपुर"),
        ("Jeg er bosat sammen med Bo ude ved havnen i Aarhus.", "Aarhus"),
        ("I currently live and weave in Lyon.", "Lyon"),
        ("After years on the road I call Berlin home.", "Berlin"),
        ("Vivo con mi familia en Bilbao.", "Bilbao"),
        ("Based in the Netherlands · Weaving worldwide", "Netherlands"),
        ("Lives in the United States", "United States"),
        ("Vit aux Pays-Bas", "Pays-Bas"),
        ("Lebt in der Schweiz", "Schweiz"),
        ("Ada wrote of living in the Digital Age. She lives in Leeds.", "Leeds"),
        ("Je suis de Grenoble, au pied des Alpes.", "Grenoble"),
    ],
)
def test_a_sentence_says_where_somebody_lives(sentence: str, place: str) -> None:
    assert place_in(sentence) == place


@pytest.mark.parametrize(
    "sentence",
    [
        "She has a diploma in 1997 from Assam, India.",
        "The wagons rolled from Missouri to the sea.",
        "A game with figures and books from Japan.",
        "We are improving lives in Kenya.",
        "Live in Berlin: the weavers' choir.",
        "A Python-based loom.",
        "Una biblioteca basada en Python.",
        "Ich lebe für die Musik und spiele in Bands.",
        "We run a London-based loom.",
        "Je suis de la vieille école.",
        "She calls Weavers home before it rains.",
        "Je suis de Lin et de laine.",
    ],
)
def test_a_sentence_only_names_a_place(sentence: str) -> None:
    assert place_in(sentence) == ""


def test_what_else_is_joined_by_and_is_no_town() -> None:
    assert place_in("I live in Leeds and Weave linen.") == "Leeds"


def test_who_moved_is_where_they_live_now() -> None:
    record = read(
        "<h1>Ada Rossi</h1><h2>About me</h2>"
        "<p>Ada took a diploma in weaving from Assam, India and lives in Leeds today.</p>"
    )
    assert value(record, "location") == "Leeds"


def test_a_line_about_living_is_no_employer() -> None:
    body = "<h1>Ada Rossi</h1><p>Weaver</p><p>Lives in the Old Mill by the sea</p>"
    assert not value(read(body), "organisation")


@pytest.mark.parametrize(
    "town", ["Frankfurt am Main", "Milwaukee", "Newcastle upon Tyne", "Trollhättan",
             "Las Palmas de Gran Canaria", "Németország", "Україна", "Ισπανία", "Tšekki"],
)  # fmt: skip
def test_towns_and_countries_are_known_in_many_languages(town: str) -> None:
    assert looks_like_place(town)


@pytest.mark.parametrize(
    ("at", "place"),
    [
        ("the Linen University (LU) in Montreal", "Montreal"),
        ("Linen University, Leeds, UK", "Leeds, UK"),
        ("Looms, Rennes (France), in the silk group", "Rennes (France)"),
        ("Linen University, School of Weaving", ""),
        ("Looms AB, where it rains", ""),
    ],
)
def test_where_somebody_works_may_say_the_town_behind_it(at: str, place: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><h2>About</h2><p>Ada Rossi is a weaver at {at}.</p>")
    assert value(record, "location") == place


def test_a_text_that_opens_with_role_and_place_says_the_town() -> None:
    said = "Lecturer in Weaving at Linen University (LU), Leeds. Expert in looms and in yarn."
    record = read(f"<h1>Ada Rossi</h1><h2>About</h2><p>{said}</p>")
    assert value(record, "location") == "Leeds"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Leeds LS1 4AP", "Leeds"),
        ("Leeds LS1 4AP, United Kingdom", "Leeds, United Kingdom"),
        ("Kiel 24103,Germany", "Kiel, Germany"),
        ("Toronto ON M5S 1A1, Canada", "Toronto ON, Canada"),
        ("24103 Kiel", "Kiel"),
    ],
)
def test_a_place_goes_without_its_postcode(line: str, place: str) -> None:
    assert bare_place(line) == place


def test_a_town_ends_where_the_sentence_goes_on() -> None:
    said = " in Leeds now in my third year of weaving Rugs."
    assert place_behind(said) == "Leeds"
    assert place_behind(" in Stoke on Trent now.") == "Stoke on Trent"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("I grew up weaving and am currently in Lisbon.", "Lisbon"),
        ("I recently moved to Zurich to weave.", "Zurich"),
        ("I divide my time between Vienna and the loom.", "Vienna"),
        ("I am currently in Grade Five.", ""),
        ("I moved to Looms in 2019.", ""),
    ],
)
def test_where_somebody_went_is_a_known_place(sentence: str, place: str) -> None:
    assert place_in(sentence) == place
