"""Moving in and out on the web view, without a script."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from bs4 import BeautifulSoup
from werkzeug.test import TestResponse

from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts
from coffeechat.workflow.companion import Companion
from web.visitor import ORIGIN, Browser

TABLE = "Full;Mail\nJo Pell;jo@x.example\n<b>Ann</b>;ann@x.example\n"


def upload(browser: Browser, data: bytes | str, name: str = "people.csv") -> TestResponse:
    """Send a file as a browser does; the test client itself would leave a large one open."""
    content = data.encode() if isinstance(data, str) else data
    head = 'Content-Disposition: form-data; name="{}"'
    body = b"".join((
        f"--x\r\n{head.format('csrf_token')}\r\n\r\n{browser.token()}\r\n".encode(),
        f'--x\r\n{head.format("file")}; filename="{name}"\r\n\r\n'.encode(),
        content, b"\r\n--x--\r\n",
    ))  # fmt: skip
    sent = {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin",
            "Content-Type": "multipart/form-data; boundary=x"}  # fmt: skip
    return browser.client.post(
        "/luggage/imports", base_url=ORIGIN, data=body, headers=sent, follow_redirects=True
    )


def read(answer: TestResponse) -> BeautifulSoup:
    return BeautifulSoup(answer.text, "lxml")


def test_the_field_for_a_file_has_its_looks(browser: Browser) -> None:
    page = browser.page("/luggage")

    assert page.select_one("input[type=file]")
    assert page.select_one("link[href*='luggage.css']")  # its button is themed there


def test_a_table_is_mapped_looked_over_moved_in_and_taken_back(
    browser: Browser, companion: Companion
) -> None:
    page = read(upload(browser, TABLE))
    place = page.select_one("form[action$=columns]")["action"]
    assert [cell.get_text(strip=True) for cell in page.select("tbody th")] == ["Full", "Mail"]
    assert "<b>Ann</b>" in page.select_one("tbody td").get_text()

    refused = browser.post(place, column=["", "emails"])
    assert refused.status_code == 422
    page = read(refused)
    assert "holds the name" in page.select_one("[role=alert]").get_text()
    assert page.select_one("select[aria-invalid=true]")["aria-describedby"] == "refused-columns"
    assert [one["value"] for one in read(refused).select("option[selected]")] == ["emails"]

    preview = read(browser.post(place, column=["name", "emails"]))
    assert preview.h1.get_text() == "2 new people"
    assert contacts.list_contacts(companion).total == 0

    done = read(browser.post(preview.select_one("form[action$=apply]")["action"]))
    assert done.h1.get_text() == "Moved in"
    assert contacts.list_contacts(companion).total == 2
    listed = browser.page("/luggage").select_one("#imports")
    assert "people.csv" in listed.get_text()

    back = browser.post(listed.select_one("form")["action"])
    assert "The import is taken back. Everyone else is as before." in back.text
    assert contacts.list_contacts(companion).total == 0


def test_a_cancelled_import_changes_nothing(browser: Browser, companion: Companion) -> None:
    page = read(upload(browser, TABLE))
    cancelled = read(browser.post(page.select_one("form[action$=cancel]")["action"]))
    assert cancelled.h1.get_text() == "Cancelled"
    assert contacts.list_contacts(companion).total == 0


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"", "Choose a file first."), (b"%PDF-1.7", "can’t be imported"), (b"PK\x03\x04", "damaged")],
)
def test_a_file_that_is_not_taken_says_why(browser: Browser, data: bytes, sentence: str) -> None:
    answer = upload(browser, data, "file.pdf")
    assert sentence in answer.text


def test_a_larger_file_than_a_page_may_arrive_and_a_huge_one_not(browser: Browser) -> None:
    large = "Name,About\n" + f"Jo Pell,{'x' * 900_000}\n" * 6
    assert upload(browser, large).request.path.startswith("/luggage/imports/")
    assert upload(browser, b"x" * (33 * 1024 * 1024)).status_code == 413


@pytest.mark.parametrize(
    ("form", "name", "words"),
    [("json", "coffeechat.json", "Hanna"), ("csv", "coffeechat-people.csv", "Hanna"),
     ("vcard", "coffeechat-people.vcf", "FN:Hanna"),
     ("calendar", "coffeechat-talks.ics", "BEGIN:VCALENDAR")],
)  # fmt: skip
def test_everyone_leaves_as_a_file(
    browser: Browser, hanna: Contact, form: str, name: str, words: str
) -> None:
    answer = browser.get(f"/luggage/export/{form}")
    assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"
    assert words in answer.text


def test_the_folder_of_notes_leaves_as_a_zip_file(browser: Browser, hanna: Contact) -> None:
    answer = browser.get("/luggage/export/markdown")
    names = zipfile.ZipFile(io.BytesIO(answer.data)).namelist()
    assert f"People/{hanna.name}.md" in names


def test_the_same_file_again_says_that_nothing_is_new(browser: Browser) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Jo Pell\nEMAIL:jo@x.example\nEND:VCARD\n"
    page = read(upload(browser, card, "jo.vcf"))
    browser.post(page.select_one("form[action$=apply]")["action"])

    again = read(upload(browser, card, "jo.vcf"))
    assert again.h1.get_text() == "Nothing new in this file"
    assert again.select_one("form[action$=apply]") is None


def test_what_is_left_out_is_named_with_the_reason(browser: Browser, hanna: Contact) -> None:
    file = json.loads(browser.get("/luggage/export/json").text)
    file["messages"] = [{"contact": hanna.id, "channel": "<b>pigeon</b>", "id": "5"}, "x"]

    page = read(upload(browser, json.dumps(file), "coffeechat.json"))

    assert page.h1.get_text() == "Nothing new in this file"
    assert "Whoever can be read" in page.select_one(".lede").get_text()
    assert [one.get_text() for one in page.select(".planned li")] == [
        "Message 1 has a “channel” that can’t be read", "Message 2 is no record",
    ]  # fmt: skip
