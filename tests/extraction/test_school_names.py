"""Schools that stand within a longer text, and years in other digits."""

from __future__ import annotations

import pytest

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.reader import read_page
from coffeechat.extraction.school_names import find_school_name


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("Double degree at the Harbour University and the Fjord College", "Harbour University"),
        ("Studies of wool in English, Universidad de la Ribera.", "Universidad de la Ribera"),
        ("Thèse en laines de l'Université du Port Vieux.", "Université du Port Vieux"),
        ("Sinds 2023 volg ik textiel aan de Linde Bloem hogeschool in Zeestad",
         "Linde Bloem hogeschool"),
        ("Магистр, Приморский государственный университет имени Л. Н. Ткача, Приморск",
         "Приморский государственный университет имени Л. Н. Ткача"),
        ("ماجستير في النسيج - جامعة الميناء، المرسى", "جامعة الميناء"),
        ("Πτυχίο, τμήμα Υφαντικής, Σχολή Τεχνών, Πανεπιστήμιο Λιμένος", "Πανεπιστήμιο Λιμένος"),
        ("Weaving, silk and linen", ""),
    ],
)  # fmt: skip
def test_a_school_is_found_within_a_text(text: str, school: str) -> None:
    assert find_school_name(text) == school


def test_a_study_whose_titles_name_no_school_has_it_from_what_is_told_below() -> None:
    page = (
        "<h1>Ada Rossi</h1><h2>Education</h2>"
        "<h3>Master of Arts, Weaving</h3><p>2011 - 2014</p><ul><li>Double degree at the Harbour "
        "University and the Fjord College</li></ul><h3>Bachelor of Arts, Dyeing</h3>"
        "<p>2008 - 2011</p><ul><li>Rhenish College</li><li>Best of her year</li></ul>"
    )
    record = read_page(f"<html><body>{page}</body></html>", "https://ada.example/")
    assert [(study.institution, study.degree) for study in record.education] == [
        ("Harbour University", "Master of Arts, Weaving"),
        ("Rhenish College", "Bachelor of Arts, Dyeing"),
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("٢٠١٠ - ٢٠١٤", "2010", "2014"), ("(۲۰۰۹–۲۰۱۳)", "2009", "2013"),
     ("۱۴۰۰ تا ۱۴۰۳", "2021", "2024"), ("พ.ศ. 2560 - 2563", "2017", "2020"),
     ("फरवरी २०१९ - २०२१", "2019", "2021")],
)  # fmt: skip
def test_years_in_other_digits(text: str, start: str, end: str) -> None:
    found = find_range(text)
    assert found is not None
    assert (found.start[:4], found.end) == (start, end)
