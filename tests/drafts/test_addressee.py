"""What to call a person, and where they were found."""

import pytest

from coffeechat.drafts.addressee import clean_name, know_addressee, know_page
from coffeechat.records.contact import Contact
from coffeechat.records.fact import Fact
from coffeechat.records.record import Record


def fact(value, confidence=0.9):
    return Fact(value=value, source="page-text", evidence=value, confidence=confidence)


def found(url, channel="email", name="Ilse Brandt"):
    return know_page(Record(url=url, name=fact(name)), channel)["found"].text


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://www.linkedin.com/in/x", "your LinkedIn profile"),
        ("https://github.com/x", "your GitHub profile"),
        ("https://ilsebrandt.example/about", "your website"),
        ("https://notlinkedin.com/x", "your page"),
        ("https://theater.example/team", "your page"),
        ("https://uk.linkedin.com/in/x", "your LinkedIn profile"),
    ],
)
def test_the_page_that_was_read_is_named_truly(url, words):
    assert found(url) == words


def test_on_linkedin_itself_the_profile_needs_no_name():
    assert found("https://www.linkedin.com/in/x", "connection-note") == "your profile"


def test_a_contact_typed_by_hand_was_found_nowhere():
    assert know_page(Record(url=""), "email") == {}


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("Hanna Lindqvist, PhD", "Hanna Lindqvist"),
        ("Rae (she/her)", "Rae"),
        ("🌊🌊", ""),
        ("x" * 61, ""),
        ("[Name]", ""),
        ("김서준", "김서준"),
    ],
)
def test_a_name_is_cleaned_or_dropped(name, clean):
    assert clean_name(name) == clean


def test_an_unsure_form_of_address_gives_way_to_the_full_name():
    record = Record(url="", name=fact("Jun Kitagawa"), greeting=fact("Kitagawa", 0.4))
    known = know_addressee(Contact(record=record))
    assert known["whole"].text == "Jun Kitagawa"
    assert "first" not in known


@pytest.mark.parametrize(
    ("headline", "confidence"),
    [
        ("Born", 0.9),
        ("Maker of plays", 0.4),
        ("Brasileira, solteira, 19 anos", 0.9),
        ("Building things at https://acme.example and", 0.9),
    ],
)
def test_a_headline_that_is_unsure_short_private_or_an_address_is_not_cited(headline, confidence):
    record = Record(url="https://x.example/", headline=fact(headline, confidence))
    assert "headline" not in know_addressee(Contact(record=record))
