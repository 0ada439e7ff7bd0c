from __future__ import annotations

import pytest

from coffeechat.web.signs import breakable, filling, hue, initials, link, share, unbroken


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Daniel Achterberg", "DA"), ("Wilhelmina van der Zouwen-Terpstra", "WZ"),
        ("נועה ברקת", "נ"), ("ليلى الحدّاد", "ل"), ("Ólafur", "Ó"), ("émile zola", "ÉZ"),
        ("王小明", "王"), ("", "?"), ("123 !", "?"), ("<b>Ann</b> Lee", "BL"),
    ],
)  # fmt: skip
def test_initials_suit_the_script_of_the_name(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    "address", ["https://a.example/x?y=1", "http://a.example", "mailto:ann@a.example"]
)
def test_web_and_mail_addresses_are_links(address: str) -> None:
    assert link(f"{address} ") == address


@pytest.mark.parametrize(
    "address",
    ["javascript:x", "JAVASCRIPT:x", "data:text/html,x", "//a.example", "a.example", "https:", "",
     "java\tscript:x", "http://[broken", "ftp://a.example", "https://a.example/\nx"],
)  # fmt: skip
def test_other_addresses_are_no_links(address: str) -> None:
    assert link(address) == ""


def test_the_cup_fills_from_found_to_in_touch() -> None:
    assert [filling(stage) for stage in ("found", "asked", "talked", "in touch")] == [0, 1, 4, 6]


def test_a_face_keeps_its_tint() -> None:
    assert hue("Hanna Lindqvist") == hue("Hanna Lindqvist")
    assert len({hue(f"Person {number}") for number in range(60)}) == 6


@pytest.mark.parametrize(
    ("count", "total", "step"), [(0, 0, 1), (0, 9, 1), (5, 10, 10), (10, 10, 20)]
)
def test_the_bars_steps_follow_the_share(count: int, total: int, step: int) -> None:
    assert share(count, total) == step


@pytest.mark.parametrize("whole", ["26 November", "3 Sept", "2026-12-24", "thank-you"])
def test_no_line_ends_within_a_date_or_a_thank_you(whole: str) -> None:
    assert unbroken(f"Asked on {whole}.") == f'Asked on <span class="n">{whole}</span>.'


def test_words_that_only_begin_like_a_month_are_left_alone() -> None:
    assert "<span" not in unbroken("the 12 Angry Men, 3 talks; 2 <b>March</b>es")


def test_a_path_may_break_after_each_folder_and_stays_text() -> None:
    assert breakable("/home/<b>/x") == "/home/<wbr>&lt;b&gt;/<wbr>x"
    assert breakable("C:\\Users") == "C:\\<wbr>Users"
