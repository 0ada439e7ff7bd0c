from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation, Remark
from coffeechat.workflow import contacts, targets
from coffeechat.workflow.companion import Companion
from support import HANNA, HANNA_URL, NOW
from web.visitor import Browser, Keep


def names(page: BeautifulSoup) -> list[str]:
    return [link.get_text(strip=True) for link in page.select(".people .name")]


def test_the_list_says_how_many_there_are_and_in_which_stage(browser: Browser, keep: Keep) -> None:
    keep("Hanna Lindqvist")
    keep("Daniel Achterberg", stage="talked")

    page = browser.page("/people")

    assert page.h1.get_text(strip=True) == "2 people"
    counts = {link.contents[0]: link.b.string for link in page.select(".stages a")}
    assert (counts["All"], counts["Found"], counts["Talked"], counts["Asked"]) == (
        "2",
        "1",
        "1",
        "0",
    )


def test_the_stage_and_the_tag_sift_the_list(browser: Browser, keep: Keep) -> None:
    keep("Hanna Lindqvist", tags=("health",))
    keep("Daniel Achterberg", stage="talked", tags=("health", "career change"))
    keep("Jo Pell", stage="talked")

    assert names(browser.page("/people?stage=talked&sort=name")) == ["Daniel Achterberg", "Jo Pell"]
    assert names(browser.page("/people?stage=talked&tag=health")) == ["Daniel Achterberg"]
    assert set(names(browser.page("/people?stage=nonsense"))) == {
        "Hanna Lindqvist",
        "Daniel Achterberg",
        "Jo Pell",
    }


@pytest.mark.parametrize(
    ("sort", "names"),
    [("organisation", ["Ada", "Bo", "Cy"]), ("-organisation", ["Bo", "Ada", "Cy"])],
)
def test_whoever_has_no_organisation_comes_last_both_ways(
    browser: Browser, keep: Keep, sort: str, names: list[str]
) -> None:
    for name, organisation in (("Cy", ""), ("Bo", "Tarn & Fell"), ("Ada", "Kestrel")):
        keep(name, organisation=organisation) if organisation else keep(name)

    page = browser.page(f"/people?sort={sort}")

    assert [one.text for one in page.select(".people .name")] == names


@pytest.mark.parametrize(
    ("path", "typed", "field", "words"),
    [
        ("/people/new", {"name": "Jo Pell", "url": "https://"}, "url", "Write the whole address"),
        ("/people/new", {"name": " "}, "name", "needs a name"),
        ("/people/paste", {"pasted": " "}, "pasted", "Paste the page"),
        ("/people/paste", {"pasted": "too short"}, "called", "Write the name as it stands"),
        ("/people/paste", {"pasted": "Jo Pell", "url": "nowhere"}, "paste-url", "whole address"),
    ],
)  # fmt: skip
def test_why_a_person_is_not_added_stands_at_the_field_to_blame(
    browser: Browser, path: str, typed: dict[str, str], field: str, words: str
) -> None:
    answer = browser.post(path, **typed)

    assert answer.status_code == 422
    page = BeautifulSoup(answer.text, "lxml")
    [reason] = page.select("[role=alert]")
    [marked] = page.select("[aria-invalid=true]")
    assert words in reason.text
    assert marked["id"] == field
    assert marked.has_attr("autofocus")
    assert marked["aria-describedby"].split()[0] == reason["id"]
    assert marked.find_parent(class_="entry") == reason.find_parent(class_="entry")


def test_the_stages_are_sorted_in_their_own_order(browser: Browser, keep: Keep) -> None:
    for name, stage in (("A", "in touch"), ("B", "closed"), ("C", "found"), ("D", "agreed")):
        keep(name, stage=stage)

    assert names(browser.page("/people?sort=stage")) == ["C", "D", "A", "B"]


def test_what_the_store_found_damaged_is_said_above_the_list(
    browser: Browser, companion: Companion
) -> None:
    assert not browser.page("/people").select("main > .note")

    companion.store.report.append("The damaged file was kept as <b>journal.bad</b>.")
    note = browser.page("/people").select_one("main > .note")
    assert note.get_text() == "The damaged file was kept as <b>journal.bad</b>."


def test_a_search_finds_and_shows_what_was_asked_for(browser: Browser, hanna: Contact) -> None:
    page = browser.page("/people?q=nurse")

    assert names(page) == ["Hanna Lindqvist"]
    assert "for “nurse”" in page.h1.get_text()
    assert page.select_one("#find")["value"] == "nurse"
    assert browser.page("/people?q=zyzzyva").h1.get_text() == "Nobody for “zyzzyva”"


def test_a_hit_is_shown_in_its_context_with_the_words_marked(
    browser: Browser, companion: Companion, hanna: Contact, keep: Keep
) -> None:
    contacts.add_note(companion, hanna.id, "Said that <b>rehearsing</b> beats slides")
    asked = keep("Jo Pell")
    asked.question_edits.added = ["Which rota surprised you most?"]
    companion.store.contacts.save(asked)

    note = browser.page("/people?q=rehearsing").select_one(".people .snippet")
    question = browser.page("/people?q=rota surp").select_one(".people .snippet")

    assert note.get_text() == "Your note: Said that <b>rehearsing</b> beats slides"
    assert [hit.get_text() for hit in note.select("b")] == ["rehearsing"]
    assert question.get_text() == "Your question: Which rota surprised you most?"
    assert [hit.get_text() for hit in question.select("b")] == ["rota", "surprised"]


def test_the_target_sifts_the_list_and_headings_sort_it_both_ways(
    browser: Browser, companion: Companion, keep: Keep
) -> None:
    target = targets.add_target(companion, {"company": "Kestrel Learning"})
    for name in ("Ann Ek", "Ben Oke", "Cleo Ng"):
        keep(name)
    first = contacts.list_contacts(companion, sort="name").contacts[0]
    contacts.amend_contact(companion, first.id, {"targets": [target.id]})

    assert names(browser.page(f"/people?target={target.id}")) == ["Ann Ek"]
    page = browser.page("/people?sort=name")
    assert names(page) == ["Ann Ek", "Ben Oke", "Cleo Ng"]
    [heading] = page.select("th[aria-sort]")
    assert heading["aria-sort"] == "ascending"
    assert names(browser.page(heading.a["href"])) == ["Cleo Ng", "Ben Oke", "Ann Ek"]


def test_a_list_of_more_than_fifty_has_pages_that_keep_the_terms(
    browser: Browser, keep: Keep
) -> None:
    for number in range(51):
        keep(f"Person {number:02}", stage="asked")

    first = browser.page("/people?stage=asked&sort=name")
    forward = first.select_one("[rel=next]")["href"]

    assert len(names(first)) == 50
    assert "stage=asked" in forward
    assert names(browser.page(forward)) == ["Person 50"]


def test_an_empty_list_says_what_to_do(browser: Browser) -> None:
    assert (
        "Nobody here yet. Open a profile page and press the button"
        in browser.page("/people").get_text()
    )


def test_somebody_can_be_added_by_hand(browser: Browser, companion: Companion) -> None:
    answer = browser.post(
        "/people/new", name="ليلى الحدّاد", role="مصمّمة تعليمية", url="https://laila.example",
        emails="a@laila.example, b@laila.example", tags="health, health, ", about="One\r\nTwo",
    )  # fmt: skip

    [row] = contacts.list_contacts(companion).contacts
    added = contacts.get_contact(companion, row.id)
    assert "ليلى الحدّاد" in answer.text
    assert "Added." in answer.text
    assert [fact.value for fact in added.record.emails] == ["a@laila.example", "b@laila.example"]
    assert (added.tags, added.record.value("about")) == (["health"], "One\nTwo")


@pytest.mark.parametrize(
    ("name", "url", "sentence"),
    [("", "https://x.example", "needs a name"), ("Jo Pell", "ftp://x.example", "http")],
)
def test_a_refused_person_keeps_what_was_typed(
    browser: Browser, companion: Companion, name: str, url: str, sentence: str
) -> None:
    answer = browser.post("/people/new", name=name, url=url, role="Facilitator", about="A\nB")

    page = BeautifulSoup(answer.text, "lxml")
    assert answer.status_code == 422
    assert sentence in page.select_one("[role=alert]").get_text()
    assert page.select_one("[name=role]")["value"] == "Facilitator"
    assert page.select_one("[name=about]").get_text() == "\nA\nB"
    assert contacts.list_contacts(companion).total == 0


def test_a_pasted_page_is_read_as_a_capture_of_it(browser: Browser, companion: Companion) -> None:
    answer = browser.post("/people/paste", url=HANNA_URL, pasted=HANNA)

    [row] = contacts.list_contacts(companion).contacts
    assert (row.name, row.role) == ("Hanna Lindqvist", "Lead Learning Designer")
    assert "Added." in answer.text
    assert "Read again." in browser.post("/people/paste", url=HANNA_URL, pasted=HANNA).text


def test_pasted_text_is_read_too(browser: Browser, companion: Companion) -> None:
    text = "Jo Pell\nFreelance facilitator\nLeeds\n\nAbout\nI run workshops for museums."
    browser.post("/people/paste", url="https://jo.example/", called="Jo Pell", pasted=text)

    assert [row.name for row in contacts.list_contacts(companion).contacts] == ["Jo Pell"]


@pytest.mark.parametrize(
    ("url", "pasted"), [("https://a.example", " "), ("no address", "Jo Pell\nFacilitator")]
)
def test_a_paste_that_cannot_be_read_stays_in_its_form(
    browser: Browser, companion: Companion, url: str, pasted: str
) -> None:
    answer = browser.post("/people/paste", url=url, pasted=pasted)

    form = BeautifulSoup(answer.text, "lxml").select_one("#paste")
    assert answer.status_code == 422
    assert form.select_one("[role=alert]")
    assert form.select_one("[name=url]")["value"] == url
    assert form.select_one("[name=pasted]").get_text() == f"\n{pasted}"
    assert contacts.list_contacts(companion).total == 0


def test_a_deleted_person_can_be_brought_back_from_the_list(
    browser: Browser, hanna: Contact
) -> None:
    answer = browser.post(f"/people/{hanna.id}/trash")

    undo = BeautifulSoup(answer.text, "lxml").select_one(".undo form")
    assert "Hanna Lindqvist is in the trash." in answer.text
    assert names(browser.page("/people")) == []
    browser.post(undo["action"])
    assert names(browser.page("/people")) == ["Hanna Lindqvist"]


def test_the_trash_says_what_goes_for_good(browser: Browser, hanna: Contact) -> None:
    browser.post(f"/people/{hanna.id}/trash")

    words = browser.page("/trash").select_one(".menu").get_text()
    assert "notes, talks, messages and stored pages of Hanna Lindqvist go at once" in words
    assert "daily backups forget them within seven days of use" in words


def test_only_who_is_in_the_trash_can_be_deleted_for_good(
    browser: Browser, hanna: Contact, companion: Companion
) -> None:
    browser.post(f"/people/{hanna.id}/forget")
    assert contacts.list_contacts(companion).total == 1

    browser.post(f"/people/{hanna.id}/trash")
    assert "Hanna Lindqvist" in browser.get("/trash").text
    answer = browser.post(f"/people/{hanna.id}/forget")
    assert "Deleted for good." in answer.text
    assert companion.store.contacts.get(hanna.id) is None


def test_what_is_next_is_shown_and_sorts_and_sifts_the_list(
    browser: Browser, companion: Companion, keep: Keep
) -> None:
    for name in ("Ann Ek", "Ben Oke"):
        keep(name)
    talked = keep("Cleo Ng", stage="talked")
    companion.store.conversations.add(
        Conversation(contact=talked.id, ended_at=NOW - timedelta(hours=2), starts_at=None,
                     remarks=[Remark(text="Rehearse")])
    )  # fmt: skip

    page = browser.page("/people?sort=due")
    assert names(page)[0] == "Cleo Ng"
    assert page.select_one(".people .due").get_text() == "Thank-you, 22 h left"
    assert page.select_one("th[aria-sort]").get_text(strip=True).startswith("Next")
    assert names(browser.page("/people?due=1")) == ["Cleo Ng"]


def test_a_name_that_the_list_clamps_is_there_whole(browser: Browser, keep: Keep) -> None:
    long = "Ottilie Hasenclever-Wüstenhagen von und zu Weiterbildungsgesellschaft"
    keep(long)
    keep("Jo Pell")

    names = {one.text: one.get("title") for one in browser.page("/people").select(".people .name")}
    assert names == {long: long, "Jo Pell": None}
