"""Addresses: the town that is taken from them, and lines that are none."""

from __future__ import annotations

import pytest

from coffeechat.extraction.eastern_addresses import eastern_town
from coffeechat.extraction.entry_towns import without_place
from coffeechat.extraction.places import is_coded_town, looks_like_place
from extraction.invented_cv import read, value


@pytest.mark.parametrize(
    ("address", "town"),
    [
        ("599-8531 大阪府堺市中区亜麻町1-1", "大阪府堺市"),
        ("〒113-0033 東京都文京区亜麻7-3-1", "東京都文京区"),
        ("北京市昌平区亚麻镇织布村", "北京市昌平区"),
        ("浙江省杭州市西湖区亚麻路866号", "浙江省杭州市西湖区"),
        ("경기도 수원시 장안구 베짜기로 20", "경기도 수원시 장안구"),
    ],
)
def test_an_address_of_the_east_begins_with_its_town(address: str, town: str) -> None:
    assert eastern_town(address) == town
    record = read(f"<h1>Ada Rossi</h1><p>{address}</p><p>Phone: 072-555-0136</p>")
    assert value(record, "location") == town


@pytest.mark.parametrize("text", ["東京都市大学 教授", "上海市复旦大学", "大阪市で織っています。"])
def test_what_begins_with_a_town_is_not_always_an_address(text: str) -> None:
    assert eastern_town(text) == ""


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("<p>Leinengässchen 10</p><p>97204 Vaneste</p>", "Vaneste"),
        ("<p>177 Loom Avenue</p><p>Heron University</p><p>Vaneste, MA 02155</p>", "Vaneste, MA"),
        ("<p>+44 20 5550 0136</p><p>대한민국 부산 광역시</p>", "대한민국 부산 광역시"),
        ("<p><span>Leeds</span><span>, UK</span> <span>+44 20 5550 0136</span> "
         "<span>ada@rossi.example</span></p>", "Leeds, UK"),
        ("<p>Rua do Linho, n°17, Caxias do Sul-RS, fone: (51) 5550-0136, ada@rossi.example</p>",
         "Caxias do Sul-RS"),
        ("<p><a href='https://heron.example'>Heron University</a>, Leeds (UK).</p>"
         "<p>PhD Candidate - Applied Weaving.</p>", "Leeds (UK)"),
        ("<footer><h3>Location</h3><p>Loom 432E</p><p>Heron University</p>"
         "<p>College Station, TX</p></footer>", "College Station, TX"),
    ],
)  # fmt: skip
def test_the_town_of_an_address_is_taken(lines: str, place: str) -> None:
    assert value(read(f"<h1>Ada Rossi</h1><p>Weaver</p>{lines}"), "location") == place


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("<p>Ciudad y país: Bogotá, Colombia</p>", "Bogotá, Colombia"),
        ("<p>City/Country: Leeds, England.</p>", "Leeds, England"),
        ("<p>Adresse: 34 rue du Lin, 38100 Grenoble, France.</p>", "Grenoble, France"),
        ("<p>Wohnort: Kassel.</p>", "Kassel"),
        ("<p>Location: Seattle, U.S.A.</p>", "Seattle, U.S.A."),
        ("<p>办公地址: 北京市海淀区亚麻大学理科一号楼15E</p>", "北京市海淀区"),
        ("<table><tr><th>Address:</th><td>School of Looms, 12 N. Mill Drive</td></tr>"
         "<tr><th></th><td>Heron University, Boise, ID 83702-1234</td></tr></table>",
         "Boise, ID"),
        ("<ul><li>residencia .....Chile</li><li>direccion .....Santiago, Chile</li></ul>",
         "Santiago, Chile"),
        ("<table><tr><td><h2>Ubicación de vivienda:</h2></td><td>Laureles, Medellín Antioquia</td>"
         "</tr></table>", "Laureles, Medellín Antioquia"),
    ],
)  # fmt: skip
def test_a_label_tells_the_place(lines: str, place: str) -> None:
    assert value(read(f"<h1>Ada Rossi</h1><p>Weaver</p>{lines}"), "location") == place


@pytest.mark.parametrize("text", ["Applied weaving · New Zealand", "Weaving | Norway"])
def test_a_row_is_no_place_for_its_last_piece(text: str) -> None:
    assert not looks_like_place(text)
    assert value(read(f"<p>{text}</p><h1>Ada Rossi</h1><p>Weaver</p>"), "location") != text


def test_a_label_that_dots_part_from_its_value_is_no_headline() -> None:
    record = read(
        "<h1>Ada Rossi</h1><ul><li>residencia .....Chile</li><li>freelance ....disponible</li></ul>"
    )
    assert value(record, "headline") == value(record, "role") == ""


def test_the_own_name_is_no_place() -> None:
    record = read(
        "<h1>Leeds Rossi</h1><p>Weaver</p><h2>Contact</h2><p>Leeds Rossi</p>"
        "<p>leeds@rossi.example</p><p>Phone: 072-555-0136</p>",
        "Leeds Rossi",
    )
    assert value(record, "location") == ""


def test_a_role_that_ends_with_a_name_of_skills_heads_no_list_of_them() -> None:
    record = read(
        "<h1>Ada Rossi</h1><h1>Technicienne informatique</h1><p>Adresse: 3 rue du Lin, Lyon.</p>"
        "<ul><li>cv 1p</li><li>cv 2p</li></ul><h2>Compétences</h2><li>Python, Java, SQL</li>"
    )
    assert [skill["value"] for skill in record["skills"]] == ["Python", "Java", "SQL"]


@pytest.mark.parametrize(
    "text",
    [
        "6468 editions",
        "2024 Loomorate",
        "2016 Weavers Vaneste",
        "6082 Heron Hall",
        "1974 der Dienst",
    ],
)
def test_a_number_and_a_word_are_not_always_a_postcode_and_its_town(text: str) -> None:
    assert not is_coded_town(text)
    assert not looks_like_place(text)


@pytest.mark.parametrize(
    "text", ["Master of Arts - MA", "报道", "SCI 1区", "“Linen” Walk, Leeds", "072-555-0136 Leeds"]
)
def test_what_ends_or_holds_like_a_place_is_not_always_one(text: str) -> None:
    assert not looks_like_place(text)


@pytest.mark.parametrize(
    ("title", "description", "foot", "place"),
    [
        ("Über mich | Ada Rossi, Lehrerin aus Lübeck", "", "", "Lübeck"),
        ("Ada Rossi", "Ada Rossi, a teacher in Germany.", "", "Germany"),
        ("Ada Rossi", "Ada Rossi, Lehrerin in Vaneste.", "Leinenweg 26 · Vaneste · Hof", "Vaneste"),
        ("Ada Rossi", "Ada Rossi, Lehrerin in Vaneste.", "Vaneste 2026", ""),
        ("Ada Rossi", "Ada Rossi, PhD student in Ecology.", "Ecology Walk 26", ""),
    ],
)
def test_a_page_describes_where_a_trade_is_followed(
    title: str, description: str, foot: str, place: str
) -> None:
    record = read(
        f'<meta name="description" content="{description}"><h1>Ada Rossi</h1><p>Teacher</p>'
        f"<p>Hours: Monday to Friday.</p><footer>{foot}</footer>",
        title,
    )
    assert value(record, "location") == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("2003 lebt und arbeitet in Sankt Gallen und Leipzig", "Sankt Gallen und Leipzig"),
        ("Pratique du tissage à Vaneste depuis 1987.", "Vaneste"),
        ("A degree in weaving from Vaneste, awarded in 1987.", ""),
    ],
)
def test_a_line_of_a_life_says_where_it_is_lived(line: str, place: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p><h2>Education</h2><p>{line}</p>")
    assert value(record, "location") == place


def test_the_school_of_a_department_says_the_town() -> None:
    record = read(
        "<h1>About me</h1><p>I am an apprentice at the <a href='/d'>Department of Weaving</a>"
        " of the <a href='/u'>Heron University</a> in Graz, where the looms are.</p>"
    )
    assert value(record, "location") == "Graz"


@pytest.mark.parametrize("heading", ["Cómo llegar", "Anfahrt", "How to find us", "Où nous trouver"])
def test_an_address_stands_under_how_to_find_somebody(heading: str) -> None:
    record = read(
        f"<h1>Ada Rossi</h1><p>Weaver</p><h3>{heading}</h3><p>Lino 148 col el Telar, Vaneste</p>"
    )
    assert value(record, "location") == "Vaneste"


def test_what_an_address_has_behind_its_town_is_no_part_of_it() -> None:
    record = read(
        "<h1>Ada Rossi</h1><p>Weaver</p>"
        "<footer>Passeig del Lli, 26 · 1º · Vaneste, by arrangement only</footer>"
    )
    assert value(record, "location") == "Vaneste"


def test_who_works_from_anywhere_is_at_no_place_of_that_name() -> None:
    record = read(
        "<h1>Ada Rossi</h1><p>Weaver</p><h2>Experience</h2>"
        "<h3>Weaver</h3><p>Looms AB, Remote</p><p>2020 - present</p><p>Wove linen for all.</p>"
    )
    assert value(record, "location") == ""


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Rua do Linho, 14", ""),
        ("Rua do Linho, nº 14", ""),
        ("Rua do Linho, 14, Lisboa", "Lisboa"),
        ("Praha 4", "Praha 4"),
    ],
)
def test_a_street_alone_is_no_place(address: str, place: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p><p>Address: {address}</p>")
    assert value(record, "location") == place


def _place(lines: str) -> str:
    return value(read(f"<h1>Ada Rossi</h1><p>Weaver</p>{lines}"), "location")


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("<p>Leeds, UK (open to other towns)</p>", "Leeds, UK"),
        ("<p>籍贯：江西省上饶市</p><p>现居地：湖北省武汉市</p>", "湖北省武汉市"),
        ("<p>Hometown: York, UK</p><p>I live in Leeds and weave linen there.</p>", "Leeds"),
        ("<p>ساکن : ترکیه - استانبول</p>", "ترکیه - استانبول"),
        ("<p>Address: #8 Loom Bldg, 20, Madder-ro, Nowon-gu, Seoul</p>", "Nowon-gu, Seoul"),
        ("<p>Address: 3 Mill Rd, Leeds, UK</p>", "Leeds, UK"),
        (
            "<p>Address:</p><p>Department of Weaving</p><p>46 Mill Street</p>"
            "<p>Lowell, MA 01850</p>",
            "Lowell, MA",
        ),
    ],
)
def test_the_town_is_told_from_what_stands_with_it(lines: str, place: str) -> None:
    assert _place(lines) == place


def test_a_state_and_its_town_are_joined_in_chinese() -> None:
    assert looks_like_place("密歇根州安娜堡") and looks_like_place("浙江省临安")
    assert not looks_like_place("我在杭州工作") and not looks_like_place("广州织布")


ABOUT = "<p>Weaving has been my whole life, and I hope that it will be so for a long time.</p>" * 9


def test_a_line_that_is_but_a_town_and_its_country_says_where_somebody_is() -> None:
    assert _place(f"<h2>About</h2>{ABOUT}<div>Write to me</div><p>Eisenau, Burgenland</p>") == (
        "Eisenau, Burgenland"
    )


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Leeds, UK</p><p>Lyon, France</p>",  # a list of places
        "<h3>Lyon, France</h3>",
        "<p>Lyon, France, 17 September 2019</p>",
        "<p>Birth place: Lyon, France</p>",
        "<table><tr><th>Born</th><td>3 May 1948<br>Lyon, France</td></tr></table>",
        "<p>Somebody else hails from Lyon, France</p>",
        "<h2>Experience</h2><p>Weaver</p><p>Lyon, France</p><p>2019 - 2021</p>",
    ],
)
def test_a_line_with_a_town_is_not_always_where_somebody_is(lines: str) -> None:
    assert _place(f"<h2>About</h2>{ABOUT}<div>Write to me</div>{lines}") == ""


def test_a_street_under_the_name_is_no_headline() -> None:
    record = read("<h1>Ada Rossi</h1><p>12 Madder Rd.</p><p>Columbus, OH 43224</p>")
    assert value(record, "headline") == ""


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Mühlgasse 12, Wollstadt 0176 555 01 42 ada@rossi.example", "Wollstadt"),
        ("Wexleigh, UK ada@rossi.example +44 113 496 0000 github.com/adarossi", "Wexleigh, UK"),
        ("Ada Rossi ada@rossi.example +44 113 496 0000", ""),
        ("Write to ada@rossi.example, or call", ""),
    ],
)
def test_a_place_is_run_together_with_how_to_reach_somebody(line: str, place: str) -> None:
    record = read(f"<header><h1>Ada Rossi</h1><div>{line}</div></header><p>Weaver</p>")
    assert value(record, "location") == place


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Address: 12 Mill Street, Wexleigh LS1 4AB, UK", "Wexleigh, UK"),
        ("Via Lana 4, 10121 Lanestro (TO)", "Lanestro (TO)"),
        ("12 Loom Road, Linenpur-632014, India", "Linenpur, India"),
        ("Department of Looms, University of Varnholm, Uppsala, Sweden", "Uppsala, Sweden"),
        ("Lyon (69)", "Lyon"),
        ("Lisbon, Portugal (UTC+0)", "Lisbon, Portugal"),
        ("서울시 마포구", "서울시 마포구"),
        ("➜ 中国上海", "中国上海"),
    ],
)
def test_the_town_of_an_address_among_contact_details(address: str, place: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p><h2>Contact</h2><p>{address}</p>")
    assert value(record, "location") == place


@pytest.mark.parametrize("text", ["OCT · PA · MI", "Area of Linen and Wool Studies"])
def test_short_forms_and_subjects_are_no_place(text: str) -> None:
    assert not looks_like_place(text)


def test_a_label_is_no_place() -> None:
    record = read("<h1>Ada Rossi</h1><p>Weaver</p><p>Map</p><p>Location: Location</p>")
    assert value(record, "location") == ""


@pytest.mark.parametrize(
    "text", ["Work… in progress", "Role… model", "Job ... hunting", "City… life is not for me"]
)
def test_three_dots_part_no_label_from_a_value(text: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>{text}</p><p>I weave wool by the harbour.</p>")
    assert [value(record, key) for key in ("organisation", "role", "location")] == ["", "", ""]


def test_a_role_that_dots_part_from_its_employer_is_no_label() -> None:
    record = read("<h1>Ada Rossi</h1><p>Weaver ..... Looms AB</p>")
    assert value(record, "role").startswith("Weaver")


@pytest.mark.parametrize(
    ("employer", "name"),
    [
        ("Quill Corp, Wall Street Journal, New York", "Quill Corp, Wall Street Journal"),
        ("Looms, Street View, Zurich", "Looms, Street View"),
        ("Ward 4, Mill Road Hospital, Leeds", "Ward 4, Mill Road Hospital"),
        ("Looms, Park Street School, Leeds", "Looms, Park Street School"),
        ("Looms, Mill Road, Leeds", "Looms"),
        ("Looms, 12 Rue du Lin, Lyon", "Looms"),
    ],
)
def test_a_street_within_a_name_is_no_address(employer: str, name: str) -> None:
    assert without_place(employer) == name
