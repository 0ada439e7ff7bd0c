"""Mail addresses that no text of a page shows: in attributes, scrambled, put together."""

from __future__ import annotations

import pytest

from coffeechat.extraction import read_page
from page_words import missing_evidence

ADA = "ada.rossi@mill.org"
URL = "https://adarossi.example/"


def _scrambled(mail: str, key: int = 0x42) -> str:
    return bytes([key, *(ord(letter) ^ key for letter in mail)]).hex()


def _mails(markup: str) -> list[str]:
    html = f"<title>Ada Rossi</title><h1>Ada Rossi</h1><p>Weaver at Mill</p><p>{markup}</p>"
    record = read_page(html, URL)
    assert missing_evidence(record, html) == []
    return [fact["value"] for fact in record.to_json().get("emails", [])]


@pytest.mark.parametrize(
    "markup",
    [
        f'<a data-bs-title="{ADA}"><i class="envelope"></i></a>',
        f'<img src="mail.png" alt="E-mail: {ADA}">',
        f'<span class="__cf_email__" data-cfemail="{_scrambled(ADA)}">[email protected]</span>',
        f'<a href="/cdn-cgi/l/email-protection#{_scrambled(ADA)}"><i></i></a>',
        '<a data-user="ada.rossi" data-domain="mill.org">Write to me</a>',
        "<a onclick=\"location.href='mailto:' + 'ada.rossi' + '@' + 'mill.org'\">Write</a>",
        '<a href="mailto:%61da.rossi[%61%74]mill[.]org"><i></i></a>',
        'Mail via ada.rossi <em>at</em> mill <em>dot</em> org.' + " I weave all day long." * 30,
    ],
)  # fmt: skip
def test_an_address_in_attributes_is_read(markup: str) -> None:
    assert _mails(markup) == [ADA]


def test_an_address_that_is_written_too_is_told_once() -> None:
    assert _mails(f'<a title="{ADA}" href="mailto:{ADA}">{ADA}</a>') == [ADA]


def test_one_written_plainly_and_one_in_words_are_both_read() -> None:
    assert _mails("ada@loom.org, or ada.rossi(at)mill(dot)org") == ["ada@loom.org", ADA]


@pytest.mark.parametrize(
    "markup",
    [
        '<a data-tweet="thanks to @mill.org and all">Tweet</a>',
        f"<input placeholder=\"{ADA}\" value=\"{ADA}\">",
        "<b data-post='{\"author\": {\"mail\": \"bo@loom.org\"}, \"text\": \"about wool\"}'>x</b>",
        '<span data-cfemail="4">[email protected]</span>',
        '<span data-domain="mill.org">Mill</span>',
        '<img src="a.png" alt="Bo Weber of @mill">',
    ],
)  # fmt: skip
def test_what_attributes_hold_else_is_no_address(markup: str) -> None:
    assert _mails(markup) == []
