"""Mail addresses as pages write them, to be read by people alone."""

from __future__ import annotations

import pytest

from coffeechat.extraction.contact_details import is_social, read_mails

ADA = "ada@mill.org"


@pytest.mark.parametrize(
    "text",
    [
        "ada@mill.org",
        "ada☆mill.org",
        "連絡先: ada at mill.org",
        "Mail: ada AT mill.org",
        "邮箱: ada [Shift + 2] mill 点 org",
        "ada[at]mill[pt]org",
        'ada_at_mill.org ("_at_" replaced by "@")',
        "ada＠mill.org",
        "ada at mill dot org",
        "Write to ada at mill dot org for the pattern.",
        "ada [at] mill [dot] org",
        "ada(at)mill.org",
        "ada (a) mill.org",
        "ada {at} mill.org",
        "ada -at- mill -dot- org",
        "ada ät mill punkt org",
        "ada (arroba) mill (punto) org",
        "ada chez mill point org",
        "ada (małpa) mill (kropka) org",
        "ada (snabel-a) mill.org",
        "ada[собака]mill.org",
        "E-mail: ada @ mill . org",
    ],
)
def test_an_address_is_read_however_it_is_hidden(text: str) -> None:
    assert read_mails(text) == [ADA]


@pytest.mark.parametrize(
    "text",
    [
        "I work at mill.org",
        "What is said of (a) node.js and of looms",
        "I work at mill.org, and live at home.org",
        "{firstname}.{lastname}16 (at) mill.org",
        "New ☆ mill.org",
        "I look at a point on the map",
        "Weaver (part-time) at mill.org and more",
        "ada at the mill dot on the map",
        "you@example.com",
        "name at example dot org",
    ],
)
def test_what_is_nobodys_address_is_none(text: str) -> None:
    assert read_mails(text) == []


def test_an_invented_example_is_an_address_too() -> None:
    assert read_mails("ada at example dot org") == ["ada@example.org"]


def test_a_dot_within_the_name_may_be_said_too() -> None:
    assert read_mails("ada dot rossi at mill dot org") == ["ada.rossi@mill.org"]


def test_what_a_network_says_of_itself_is_nobodys_account() -> None:
    assert is_social("https://ada.substack.com/")
    assert is_social("https://rubygems.org/profiles/ada")
    assert not is_social("https://about.linkedin.com")
    assert not is_social("https://help.medium.com/articles")


def test_several_addresses_of_a_line_are_each_read() -> None:
    assert read_mails("Mail: ada at mill.org, rossi at loom.org") == [
        "ada@mill.org",
        "rossi@loom.org",
    ]
