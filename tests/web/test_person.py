from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts
from coffeechat.workflow.companion import Companion
from web.visitor import Browser, Keep


@pytest.fixture
def place(hanna: Contact) -> str:
    return f"/people/{hanna.id}"


def now(companion: Companion, place: str) -> Contact:
    return contacts.get_contact(companion, place.removeprefix("/people/"))


def test_each_value_opens_to_its_words_its_rule_and_its_date(browser: Browser, place: str) -> None:
    opened = next(
        part for part in browser.page(place).select("#record details.src")
        if part.summary.bdi.string == "Gothenburg"
    )  # fmt: skip

    assert opened.select_one(".q").string == "Gothenburg, Sweden"
    words = opened.get_text(" ")
    assert "people.example, the page’s structured data." in words
    assert "Captured 23\u00a0November." in words
    assert "Worth a check" in words


def test_a_corrected_value_is_the_users_own(
    browser: Browser, place: str, companion: Companion
) -> None:
    answer = browser.post(f"{place}/fields", field="location", value="Göteborg", was="")

    fact = now(companion, place).record.location
    assert (fact.value, fact.source) == ("Göteborg", "you")
    assert "Saved." in answer.text
    assert "You wrote this. No capture replaces it." in answer.text


def test_a_doubtful_value_can_be_kept_as_it_is(
    browser: Browser, place: str, companion: Companion
) -> None:
    keep = browser.page(place).select_one("#record button[name=keep]")
    assert keep["aria-label"] == "Keep place: Gothenburg"

    browser.post(f"{place}/fields", keep=keep["value"])
    assert now(companion, place).record.location.source == "you"
    assert not browser.page(place).select_one("#record button[name=keep]")


def test_a_dropped_value_is_gone_and_can_be_added_again(
    browser: Browser, place: str, companion: Companion
) -> None:
    browser.post(f"{place}/fields", drop="location")
    assert now(companion, place).record.location is None
    assert browser.page(place).select_one("#add-field option[value=location]")

    browser.post(f"{place}/fields", field="location", value="Malmö", new="1")
    assert now(companion, place).record.value("location") == "Malmö"


def test_one_value_of_a_list_is_corrected_and_the_others_keep_their_source(
    browser: Browser, place: str, companion: Companion
) -> None:
    browser.post(f"{place}/fields", field="skills", was="Simulation", value="Simulators")
    browser.post(f"{place}/fields", field="skills", value="Writing", new="1")

    skills = now(companion, place).record.skills
    assert [(fact.value, fact.source) for fact in skills] == [
        ("Simulators", "you"), ("Facilitation", "json-ld"), ("Writing", "you"),
    ]  # fmt: skip
    browser.post(f"{place}/fields", drop="skills Facilitation")
    assert [fact.value for fact in now(companion, place).record.skills] == ["Simulators", "Writing"]


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"field": "location", "value": " ", "was": ""}, "Write what is right"),
        ({"field": "skills", "value": "Sewing", "was": "Not there"}, "changed meanwhile"),
        ({"field": "nonsense", "value": "x", "was": ""}, "is no field"),
        ({"drop": "name"}, "needs a name"),
    ],
)
def test_a_refused_correction_says_why_and_changes_nothing(
    browser: Browser, place: str, companion: Companion, form: dict[str, str], sentence: str
) -> None:
    before = now(companion, place)

    answer = browser.post(f"{place}/fields", **form)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert now(companion, place).record == before.record


def test_a_refused_correction_stays_open_with_what_was_typed(browser: Browser, place: str) -> None:
    answer = browser.post(f"{place}/fields", field="location", value="x" * 10_001, was="")

    page = BeautifulSoup(answer.text, "lxml")
    opened = page.select_one("#record details[open] form.mend")
    assert opened.select_one("[role=alert]")
    assert opened.select_one("[name=value]")["value"] == "x" * 10_001


def test_a_form_lies_in_the_page_only_once_it_is_asked_for(browser: Browser, place: str) -> None:
    page = browser.page(place)
    links = [link["href"] for link in page.select("a[id^=open-]")]
    parts = [link[link.index("#") :] for link in links]
    assert {"#fact-role", "#fact-skills-2", "#talk-new-log", "#education-new"} <= set(parts)
    assert not page.select("form.mend, form.talk-form")

    for link, name in zip(links, parts, strict=True):
        opened = browser.page(link)
        part = opened.select_one(name)
        assert len(opened.select("form.mend, form.talk-form")) == 1
        assert part.select_one("form [autofocus]")
        assert all("open" in folded.attrs for folded in part.find_parents("details"))
        back = part.find("a", string="Cancel")["href"]
        assert not browser.page(back).select("form.mend, form.talk-form")


def test_a_role_can_be_corrected_dropped_and_added(
    browser: Browser, place: str, companion: Companion
) -> None:
    link = browser.page(place).select("#background [aria-label=Experience] .src .row > a")[1]
    nurse = browser.page(link["href"]).select_one("#background form.mend")
    key = nurse.select_one("[name=was]")["value"]
    browser.post(f"{place}/entries/experience", was=key, role="Nurse", start="2012", end="now")

    lead, changed = now(companion, place).record.experience
    assert (lead.source, lead.evidence) == ("page-text", "March 2020 – Present")
    assert (changed.role, changed.start, changed.end, changed.source) == (
        "Nurse",
        "2012",
        None,
        "you",
    )

    browser.post(f"{place}/entries/experience", was="", role="Porter")
    assert [entry.role for entry in now(companion, place).record.experience][-1] == "Porter"
    stale = browser.post(f"{place}/entries/experience", drop=key)
    assert stale.status_code == 422
    assert "changed meanwhile" in stale.text


def test_an_entry_of_an_unknown_kind_is_refused_in_words(browser: Browser, place: str) -> None:
    answer = browser.post(f"{place}/entries/activities", was="", kind="poem", title="Ode")

    page = BeautifulSoup(answer.text, "lxml")
    assert answer.status_code == 422
    assert page.select_one("#background [role=alert]")
    assert page.select_one("#activities-new-title")["value"] == "Ode"


@pytest.mark.parametrize(
    ("kind", "form"),
    [("experience", {"start": "2019"}), ("education", {}), ("activities", {"kind": "post"})],
)
def test_an_entry_needs_something_to_be_known_by(
    browser: Browser, place: str, kind: str, form: dict[str, str]
) -> None:
    answer = browser.post(f"{place}/entries/{kind}", was="", **form)

    alert = BeautifulSoup(answer.text, "lxml").select_one("#background [role=alert]")
    assert answer.status_code == 422
    assert alert.get_text().startswith("Write at least")


def test_the_stage_changes_and_tells_its_day(
    browser: Browser, place: str, companion: Companion
) -> None:
    page = BeautifulSoup(browser.post(f"{place}/stage", stage="agreed").text, "lxml")

    assert now(companion, place).stage == "agreed"
    assert page.select_one("[aria-current=step]").get_text(" ", strip=True) == "Agreed today"
    assert browser.post(f"{place}/stage", stage="married").status_code == 422


def test_tags_are_saved_each_once(browser: Browser, place: str, companion: Companion) -> None:
    browser.post(f"{place}/tags", tags="studio, health, studio")

    assert now(companion, place).tags == ["studio", "health"]


def test_a_note_is_kept_and_a_removed_one_comes_back(
    browser: Browser, place: str, companion: Companion
) -> None:
    browser.post(f"{place}/notes", text="Asked about\r\nnight shifts.")
    [note] = now(companion, place).own_notes
    assert note.text == "Asked about\nnight shifts."

    page = BeautifulSoup(browser.post(f"{place}/notes/{note.id}/remove").text, "lxml")
    assert now(companion, place).own_notes == []
    undo = page.select_one(".undo form")
    browser.post(undo["action"])
    assert now(companion, place).own_notes[0].text == "Asked about\nnight shifts."


def test_an_empty_note_is_refused_beside_its_form(browser: Browser, place: str) -> None:
    answer = browser.post(f"{place}/notes", text="  ")

    assert answer.status_code == 422
    assert BeautifulSoup(answer.text, "lxml").select_one("#notes [role=alert]")


def test_captures_tell_what_changed(browser: Browser, keep: Keep, companion: Companion) -> None:
    contact = keep("Jo Pell")
    again = contact.captures[0].model_copy(update={"changes": ["Role is now “Facilitator”."]})
    contact.captures = [*contact.captures, again]
    companion.store.contacts.save(contact)

    story = browser.page(f"/people/{contact.id}").select_one("#story").get_text(" ")
    assert "Captured from people.example" in story
    assert "Captured again from people.example" in story
    assert "Role is now “Facilitator”." in story
