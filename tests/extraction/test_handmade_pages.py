"""Pages made by hand: what they leave open, and where they name their person."""

from __future__ import annotations

from typing import Any

import pytest

from coffeechat.extraction.page import open_page
from coffeechat.extraction.places import all_known, town_behind_street
from coffeechat.extraction.reader import read_page

URL = "https://pages.example/"


def read(body: str, title: str = "", url: str = URL) -> dict[str, Any]:
    record = read_page(f"<html><title>{title}</title><body>{body}</body></html>", url)
    return record.model_dump(mode="json")


def levels(body: str) -> list[tuple[str, int]]:
    page = open_page(f"<html><body>{body}</body></html>", URL)
    return [(line.text, line.level) for line in page.outline.lines]


def test_a_heading_left_open_ends_where_the_next_begins() -> None:
    assert levels("<h2>Weaver<h2><h4>Ada Rossi<h4>49 ans</h4><h3>Motto</h3><p>Words</p>") == [
        ("Weaver", 2), ("Ada Rossi", 4), ("49 ans", 4), ("Motto", 3), ("Words", 0),
    ]  # fmt: skip


def test_a_heading_within_a_part_of_a_heading_stays_there() -> None:
    page = open_page("<html><body><h2><div><h3>Ada</h3></div>Rossi</h2></body></html>", URL)
    assert page.soup.h3 is not None and page.soup.h3.find_parent("h2") is not None


def test_a_closed_break_breaks_the_line() -> None:
    assert [text for text, _ in levels("<p>Ada Rossi</br>3007 Bern</p>")] == [
        "Ada Rossi",
        "3007 Bern",
    ]


@pytest.mark.parametrize(
    "foot",
    [
        "© 2026 lanas.example | Magda Zielińska-Kot",
        "Copyright © 2026 Wszelkie prawa zastrzeżone Magda Zielińska-Kot",
    ],
)
def test_the_foot_names_whose_page_it_is(foot: str) -> None:
    record = read(
        "<h1>O mnie</h1><h2>Kim jestem</h2><p>Jestem tkaczką i uczę tkania w małej pracowni.</p>"
        "<h2>Doświadczenie zawodowe</h2><p>Jestem od lat w warsztacie, gdzie moja praca trwa.</p>"
        f"<footer>{foot}</footer>",
        "O mnie | Wełna i Len",
    )
    assert (record["kind"], record["name"]["value"]) == ("person", "Magda Zielińska-Kot")


def test_a_given_name_said_on_an_about_page_is_enough() -> None:
    record = read(
        "<h1>Om mig</h1><p>Hej!</p><p>Jag heter Ylva, men kallas mest Yllis. Jag väver.</p>",
        "Om mig",
    )
    assert (record["kind"], record["name"]["value"]) == ("person", "Ylva")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Nombre", "Ada Lucía"), ("Apellidos", "Roble Peña")),
        (("Nachname", "Roble Peña"), ("Vorname", "Ada Lucía")),
        (("Nom", "Roble Peña"), ("Prénom", "Ada Lucía")),
    ],
)
def test_a_name_in_two_fields_is_one_name(one: tuple[str, str], other: tuple[str, str]) -> None:
    rows = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in (one, other))
    record = read(
        f"<h2>CV</h2><dl>{rows}</dl><h2>Education</h2><p>Weaving School, 2001 - 2003</p>"
        "<h2>Experience</h2><h3>Weaver</h3><p>Loom Works, 2004 - 2006</p>",
        "CV",
    )
    assert record["name"]["value"] == "Ada Lucía Roble Peña"


@pytest.mark.parametrize(
    ("address", "town"),
    [
        ("Webergasse 9, 49661 Wollstadt", "49661 Wollstadt"),
        ("5 rue des Laines, 31 360 Laine-sur-Eau", "31 360 Laine-sur-Eau"),
        ("Wollstadt, Weberland", ""),
        ("Loom Works, founded 2004", ""),
    ],
)
def test_the_town_of_an_address_on_one_line(address: str, town: str) -> None:
    assert town_behind_street(address) == town


@pytest.mark.parametrize(
    "body",
    [
        "<p><a href='https://maps.example/x'>Webergasse 9, 49661 Wollstadt</a></p>",
        "<p>Webergasse 9, 49661 Wollstadt | Tel: 015750000000 | E-Mail: ada@rossi.example</p>",
        "<h2>Impressum</h2><p>Ada Rossi<br>Webergasse 9a<br>49661 Wollstadt</p>",
        "<div>Kontakt</div><p>📍 49661 Wollstadt</p>",
    ],
)
def test_where_somebody_lives_is_read_from_an_address(body: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Ingenieurin</p>{body}", "Ada Rossi")
    assert record["location"]["value"] == "Wollstadt"


def test_two_letters_before_a_town_are_an_organisation() -> None:
    assert not all_known("EY, Lyon")
    assert all_known("Lyon, FR")


def test_labelled_lines_are_one_job_until_the_first_label_comes_again() -> None:
    record = read(
        "<h1>Ada Rossi</h1><p>Engineer</p><div><h2>Work Experience</h2>"
        "<p><b>Company:</b> Loom Works</p><p><b>Position:</b> Weaver (April 2021 - May 2022)</p>"
        "<p><b>Responsibilities:</b></p><ul><li>Weaves wool for the winter</li></ul>"
        "<p><b>Company:</b> Wool Mill</p><p><b>Position:</b> Dyer (May 2019 - May 2020)</p></div>",
        "Ada Rossi",
    )
    jobs = [(job["role"], job["organisation"], job["start"]) for job in record["experience"]]
    assert jobs == [("Weaver", "Loom Works", "2021-04"), ("Dyer", "Wool Mill", "2019-05")]


def test_two_times_at_one_job_are_one_job() -> None:
    record = read(
        "<h1>Ada Rossi</h1><p>Ingenieurin</p><h2>Berufserfahrung</h2>"
        "<div><div>Feb. 2019 – Dez. 2020<br>Jan. 2021 – Juni 2022</div><div><b>Weberin</b>"
        "<br>Wollwerk GmbH</div></div><div><div>Feb. 2017 – Dez. 2018</div><div><strong>Färberin"
        "</strong><br>Garnwerk GmbH</div></div>",
        "Ada Rossi",
    )
    assert [job["role"] for job in record["experience"]] == ["Weberin", "Färberin"]


@pytest.mark.parametrize("title", ["Chi siamo", "Our team", "Über uns", "会社概要", "Despre noi"])
def test_a_page_on_which_several_tell_of_themselves_is_nobodys(title: str) -> None:
    record = read(
        f"<h1>{title}</h1><p>Lanas Verda nasce da venti anni di esperienza nella tessitura.</p>"
        "<h3>PERCHÉ LANAS VERDA</h3><p>Per Lanas Verda un tessuto non è mai finito. Direttore di "
        "produzione, tessitori e tintori lavorano nella stessa sala.</p>",
        title=f"{title} | Lanas Verda",
    )
    assert record["kind"] != "person"


def test_a_template_that_asks_its_user_to_write_is_nobodys() -> None:
    record = read(
        "<header><h1><a href='/'>Ada Rossi</a></h1><p>weaving by night</p></header><main>"
        "<h1>About</h1><p>Some information about you!</p><h3>More</h3><p>A place to include any "
        "other information that you’d like to include about yourself.</p></main>",
        title="About – Ada Rossi", url=URL + "about/",
    )  # fmt: skip
    assert record["kind"] == "unknown"


def test_what_switches_the_language_is_no_name() -> None:
    record = read(
        "<div><a href='fr'>Fr</a> <a href='vi'>Vi</a> <a href='en'>En</a></div>"
        "<h1>TRẦN Văn Lụa</h1><p>Thợ dệt</p><h2>Kinh nghiệm</h2><p>2019 - 2021 Nhà Lanh</p>",
        title="CV TRẦN Văn Lụa",
    )
    assert record["name"]["value"] == "TRẦN Văn Lụa"
