"""Names that the first words of a life, a mail address or a generation tell."""

from __future__ import annotations

import pytest

from extraction.invented_cv import read, value

LIFE = "<p>{}</p><p>{}</p><p>{}</p>"
LATER = (
    "Dr. Rossi likewise holds that a shuttle ought to be thrown by hand, and never by a machine."
)
LAST = "Rossi's looms stand in a barn by the river, where she dyes what the meadow gives her."


def test_a_name_that_later_texts_go_on_about_is_whose_page_it_is() -> None:
    first = "Ada Rossi keeps eleven looms in working order, and can say of each what it dreams of."
    assert value(read(LIFE.format(first, LATER, LAST), "bio"), "name") == "Ada Rossi"
    other = (
        "Harbour Looms keeps eleven looms in working order, and each of them has a name of its own."
    )
    assert value(read(LIFE.format(other, LATER, LAST), "bio"), "name") != "Harbour Looms"


@pytest.mark.parametrize(
    "opening",
    [
        "Berta Lopes nace en Lino, aprende a tejer con su abuela y es profesora de telar.",
        "Berta Lopes nasce em Linhares e aprende a tecer com a avó antes de ir para a cidade.",
        "Berta Lopes studied weaving by the river and has looked after old looms ever since.",
    ],
)
def test_a_life_begins_with_whose_it_is(opening: str) -> None:
    assert value(read(f"<p>{opening}</p>", "Curriculum"), "name") == "Berta Lopes"


def test_a_line_spelt_as_the_mail_address_is_a_name() -> None:
    body = "<p>{}</p><p>Weaver</p><p>ada-ruth.rossi@looms.example</p><h3>Formation</h3><p>BTS</p>"
    assert value(read(body.format("Rossi ada Ruth"), "Mon CV"), "name") == "Rossi ada Ruth"
    assert value(read(body.format("Looms by hand"), "Mon CV"), "name") != "Looms by hand"


def test_a_generation_is_part_of_a_name() -> None:
    assert value(read("<h1>Otto Junior Berger</h1><p>Weaver</p>", "CV"), "name") == (
        "Otto Junior Berger"
    )
    assert value(read("<h1>Junior Weaver</h1><p>Apply</p>", "Jobs"), "name") == ""


def test_a_label_says_the_role_and_at_length_where_it_is_held() -> None:
    held = "Fellow in the Department of Looms and Dyes, Varnholm Institute of Wool, long its own"
    record = read(f"<h2>Ada Rossi</h2><div>Position: {held} school of weaving by the sea</div>")
    assert value(record, "role").startswith("Fellow")


def test_a_mail_address_in_words_stands_in_a_row_of_links() -> None:
    row = "<a href='/g'>GitHub</a> <a href='/s'>Scholar</a> <span>ada.rossi AT looms.org</span>"
    record = read(f"<h1>Ada Rossi</h1><div>{row}</div>")
    assert [mail["value"] for mail in record["emails"]] == ["ada.rossi@looms.org"]
