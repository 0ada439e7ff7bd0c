"""One press: what was read, what to ask, and the contact in the web view."""

from __future__ import annotations

import re

import pytest
from desk import GITHUB, LINKEDIN, Desk, sign_in
from driving import shown
from expecting import expect

PROMOTE = """() => {
  const data = document.querySelector('script[type="application/ld+json"]');
  data.textContent = data.textContent.replace('Radio Producer', 'Head of Programmes');
}"""


@pytest.mark.parametrize(
    ("address", "name", "line"),
    [
        (LINKEDIN, "Hanna Lindqvist", "Kestrel Learning"),
        (GITHUB, "Tobias Ferrow", "Saltmarsh Software"),
        ("/personal.html", "Ines Okonjo", "Harbour FM"),
    ],
    ids=["linkedin-like", "github-like", "plain"],
)
def test_one_press_gives_a_contact_with_questions_and_drafts(
    desk: Desk, address: str, name: str, line: str
) -> None:
    url = desk.site + address if address.startswith("/") else address
    _, panel = desk.capture(url, name)
    expect(panel.locator("header.who")).to_contain_text(line)
    expect(panel.locator(".receipt summary")).to_contain_text(re.compile(r"Read \d+ facts from"))
    questions = panel.locator(".qs > li")
    assert 5 <= questions.count() <= 8
    assert questions.locator(".q").count() >= 3
    panel.get_by_role("tab", name="Drafts").click()
    for channel in ("Invitation", "Message", "Email"):
        panel.get_by_role("tab", name=channel, exact=True).click()
        expect(panel.locator("#draft")).to_have_value(re.compile(name.split(maxsplit=1)[0]))


def test_highlighted_words_stand_on_the_page(desk: Desk) -> None:
    page, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    text = " ".join(page.locator("body").inner_text().split())
    for quoted in panel.locator(".qs .q").all_inner_texts():
        assert " ".join(quoted.split()).rstrip("…") in text, quoted


def test_contact_stands_in_the_web_view(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    address = panel.get_by_role("link", name="Open record").get_attribute("href")
    view = sign_in(desk.browser, desk.companion)
    view.goto(str(address))
    expect(view.get_by_role("heading", name="Hanna Lindqvist")).to_be_visible()
    view.close()


def test_receipt_keeps_drops_and_changes_facts(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.locator(".receipt summary").click()
    panel.get_by_role("button", name="Change role").click()
    panel.get_by_label("Role", exact=True).fill("Head of Rehearsal")
    panel.get_by_role("button", name="Save").click()
    expect(panel.locator("header.who")).to_contain_text("Head of Rehearsal")
    expect(panel.locator(".receipt .slip")).to_contain_text("typed by you")
    contact = desk.only_contact()
    assert (contact["role"]["value"], contact["role"]["source"]) == ("Head of Rehearsal", "you")

    panel.get_by_role("button", name="Drop role").click()
    expect(panel.locator("#undo")).to_contain_text("Role dropped.")
    assert "role" not in desk.only_contact()
    panel.get_by_role("button", name="Undo").click()
    expect(panel.get_by_role("button", name="Drop role")).to_be_visible()
    assert desk.only_contact()["role"] == {**contact["role"]}


def test_half_of_an_emoji_stops_no_capture(desk: Desk) -> None:
    page = desk.browser.open(f"{desk.site}/personal.html")
    page.evaluate("document.title += ' \\ud83d'; document.querySelector('h1').append(' \\ud83d')")
    desk.browser.press_button(page)
    shown(desk.browser.panel(), "Ines Okonjo")


def test_receipt_begins_with_what_changed_since_the_last_capture(desk: Desk) -> None:
    page, panel = desk.capture(f"{desk.site}/personal.html", "Ines Okonjo")
    page.evaluate(PROMOTE)
    desk.browser.press_button(page)
    expect(panel.locator(".receipt summary")).to_contain_text("1 changed")
    panel.locator(".receipt summary").click()
    expect(panel.locator(".slip li").first).to_contain_text("“Head of Programmes”, was “Radio")


def test_receipt_says_which_lists_the_page_cuts_short(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.locator(".receipt summary").click()
    cut = {"Experience": "Show all 6 experiences", "Skills": "Show all 14 skills"}
    for label, words in cut.items():
        row = panel.locator(".slip li").filter(has_text=label)
        expect(row).to_contain_text("The page shows only a part: " + words)


def test_receipt_changes_and_drops_a_whole_list(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.locator(".receipt summary").click()
    read = [skill["value"] for skill in desk.only_contact()["skills"]]
    assert read == ["Instructional Design", "Storyboarding"]
    panel.get_by_role("button", name="Change skills").click()
    panel.get_by_label("Skills", exact=True).fill("Storyboarding, Patience ,, Swedish")
    panel.get_by_role("button", name="Save").click()
    expect(panel.locator(".receipt .slip")).to_contain_text("Storyboarding, Patience, Swedish")
    wanted = ["Storyboarding", "Patience", "Swedish"]
    assert [skill["value"] for skill in desk.only_contact()["skills"]] == wanted
    panel.get_by_role("button", name="Drop skills").click()
    expect(panel.locator("#undo")).to_contain_text("Skills dropped.")
    assert not desk.only_contact().get("skills")
    panel.get_by_role("button", name="Undo").click()
    expect(panel.locator(".receipt .slip")).to_contain_text("Storyboarding, Patience, Swedish")
    assert [skill["value"] for skill in desk.only_contact()["skills"]] == wanted


def test_receipt_takes_what_the_page_does_not_say(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.locator(".receipt summary").click()
    panel.get_by_role("button", name="Add what is missing").click()
    panel.get_by_label("What", exact=True).select_option("pronouns")
    panel.get_by_label("Is", exact=True).fill("she/her")
    panel.get_by_role("button", name="Save", exact=True).click()
    expect(panel.locator("#undo")).to_contain_text("Pronouns added.")
    assert desk.only_contact()["pronouns"]["value"] == "she/her"

    panel.get_by_role("button", name="Undo").click()
    expect(panel.locator("#status")).to_have_text("Taken back.")
    assert "pronouns" not in desk.only_contact()


def test_questions_are_pinned_edited_exchanged_removed_and_added(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    rows = panel.locator(".qs > li")
    panel.get_by_role("button", name="Pin question 1").click()
    expect(panel.get_by_role("button", name="Pin question 1")).to_have_attribute(
        "aria-pressed", "true"
    )
    panel.get_by_role("button", name="Edit question 2").click()
    panel.get_by_label("Question 2").fill("What does a rehearsal look like on a ward?")
    panel.get_by_role("button", name="Save").click()
    expect(panel.locator(".qs")).to_contain_text("What does a rehearsal look like on a ward?")
    third = rows.nth(2).locator(".said").inner_text()
    panel.get_by_role("button", name="Another for question 3").click()
    expect(panel.locator(".qs")).not_to_contain_text(third)
    panel.get_by_role("button", name="Add your own question").click()
    panel.get_by_label("Your question").fill("Which course are you proudest of?")
    panel.get_by_role("button", name="Save").click()
    expect(panel.locator(".qs")).to_contain_text("Which course are you proudest of?")
    fourth = rows.nth(3).locator(".said").inner_text()
    panel.get_by_role("button", name="Edit question 4").click()
    panel.get_by_role("button", name="Remove").click()
    expect(panel.locator(".qs")).not_to_contain_text(fourth)
    panel.get_by_role("button", name="Undo").click()
    expect(panel.locator(".qs")).to_contain_text(fourth)


def test_a_question_unfolds_what_follows_it_up(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    first = panel.locator(".qs > li").first
    first.get_by_text("To follow it up").click()
    expect(first.locator("details li")).to_have_count(2)


def test_the_talk_is_cut_for_half_an_hour(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    cut = panel.get_by_label("How the talk is cut")
    cut.select_option("30 minutes, trends, insights, advice, resources")
    expect(panel.locator(".qs .theme").first).to_have_text("Trends")
    panel.get_by_role("button", name="Pin question 1").click()
    expect(panel.locator("[aria-pressed=true]")).to_have_count(1)
    panel.get_by_role("tab", name="Notes").click()
    panel.get_by_label("Add a note").fill("Ask about the ward.")
    panel.get_by_role("button", name="Keep the note").click()
    expect(panel.locator("#pane-notes")).to_contain_text("You")
    panel.get_by_role("tab", name="Questions").click()
    expect(panel.locator(".qs .theme").first).to_have_text("Trends")
    assert cut.evaluate("select => select.selectedOptions[0].text").startswith("30 minutes")


def test_notes_are_added_and_removed_with_undo(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.get_by_role("tab", name="Notes").click()
    panel.get_by_label("Add a note").fill("Ask about <b>rehearsal</b>.")
    panel.get_by_role("button", name="Keep the note").click()
    note = panel.get_by_text("Ask about <b>rehearsal</b>.", exact=True)
    expect(note).to_be_visible()
    panel.get_by_role("button", name="Remove this note").click()
    expect(note).to_be_hidden()
    panel.get_by_role("button", name="Undo").click()
    expect(note).to_be_visible()


def test_an_article_is_nobody_until_the_user_says_otherwise(desk: Desk) -> None:
    _, panel = desk.capture(f"{desk.site}/article.html", "Nobody found")
    expect(panel.locator(".state")).to_contain_text("Nothing was saved.")
    panel.get_by_role("button", name="It is a person").click()
    expect(panel.get_by_role("heading", name="Nobody found")).to_be_hidden()


def test_a_thin_page_is_read_again_without_asking_twice(desk: Desk) -> None:
    page, panel = desk.capture(f"{desk.site}/thin.html", "Nobody found")
    panel.get_by_role("button", name="It is a person").click()
    shown(panel, "Not much could be read here")
    expect(panel.locator(".state")).to_contain_text("All 6 questions will be general.")
    page.evaluate("document.querySelector('p').textContent = 'I moved from pharmacy to brewing.'")
    panel.get_by_role("button", name="Read again").click()
    expect(panel.locator(".receipt")).to_be_visible()


def test_a_pasted_text_is_read_instead_of_a_page(desk: Desk) -> None:
    _, panel = desk.capture(desk.browser.own_page, "can’t be captured")
    panel.get_by_label("Know what it says?").fill(
        "Maren Tveit\nProject Manager at Fjordline Bridges\nBergen, Norway\n\nAbout\n"
        "I build footbridges. Before that I was a ship's carpenter for nine years."
    )
    panel.get_by_role("button", name="Read pasted text").click()
    shown(panel, "Maren Tveit")
    expect(panel.locator(".receipt summary")).to_contain_text("from pasted text")
    assert desk.only_contact()["url"] == ""


def test_two_of_one_name_are_made_one_and_parted_again(desk: Desk) -> None:
    nurse = {"name": "Hanna Lindqvist", "role": "Ward Nurse", "organisation": "Sahlbeck Hospital"}
    desk.companion.ask("POST", "/api/contacts", nurse)
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    question = panel.get_by_text("Another Hanna Lindqvist, Ward Nurse")
    expect(question).to_be_visible()
    panel.get_by_role("button", name="Merge the two").click()
    expect(question).to_be_hidden()
    expect(panel.locator("#undo")).to_contain_text("Merged with the other.")
    assert desk.companion.names() == ["Hanna Lindqvist"]
    panel.get_by_role("button", name="Undo").click()
    expect(question).to_be_visible()
    expect(panel.locator("#undo")).to_contain_text("They are two people again.")
    assert desk.companion.names() == ["Hanna Lindqvist", "Hanna Lindqvist"]
    panel.get_by_role("button", name="No, two people").click()
    expect(question).to_be_hidden()


def test_a_contact_is_given_a_target(desk: Desk) -> None:
    aim = {"company": "Tarn and Fell", "role": "Learning designer"}
    target = desk.companion.ask("POST", "/api/targets", aim)["target"]["id"]
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.locator(".receipt summary").click()
    choice = panel.get_by_label("Target")
    choice.select_option(label="Learning designer, Tarn and Fell")
    expect(panel.locator("#undo")).to_contain_text("Target changed.")
    assert desk.only_contact()["targets"] == [target]
    panel.get_by_role("button", name="Undo").click()
    expect(choice).to_have_value("")
    assert desk.only_contact()["targets"] == []
    desk.companion.ask("DELETE", f"/api/targets/{target}")


def test_ones_own_page_fills_the_profile_and_makes_no_contact(desk: Desk) -> None:
    _, panel = desk.capture(f"{desk.site}/personal.html", "Ines Okonjo")
    panel.locator(".receipt summary").click()
    panel.get_by_role("button", name="This is my own page").click()
    shown(panel, "Taken into your profile")
    assert desk.companion.names() == []
    assert desk.companion.ask("GET", "/api/profile")["profile"]["name"] == "Ines Okonjo"
    panel.get_by_role("button", name="Undo").click()
    shown(panel, "Ines Okonjo")
    assert desk.companion.names() == ["Ines Okonjo"]
    assert desk.companion.ask("GET", "/api/profile")["profile"]["name"] == ""


def test_ones_own_page_is_not_read_from_a_tab_that_has_moved_on(desk: Desk) -> None:
    page, panel = desk.capture(f"{desk.site}/personal.html", "Ines Okonjo")
    page.goto(f"{desk.site}/article.html")
    panel.locator(".receipt summary").click()
    panel.get_by_role("button", name="This is my own page").click()
    expect(panel.locator("#undo")).to_contain_text("another page now")
    assert desk.companion.names() == ["Ines Okonjo"]


def test_several_people_are_chosen_from_a_team_page(desk: Desk) -> None:
    _, panel = desk.capture(f"{desk.site}/team.html", "Four people are on this page")
    panel.get_by_label("Priyanka Raghunathan").check()
    panel.get_by_label("Elif Sarıkaya").check()
    panel.get_by_role("button", name="Add 2 people").click()
    shown(panel, "2 people added")
    expect(panel.get_by_role("status").filter(has_text="2 people added")).to_be_attached()
    expect(panel.locator("#view")).to_be_focused()
    assert desk.companion.names() == ["Elif Sarıkaya", "Priyanka Raghunathan"]


def test_research_leads_to_where_it_is_kept(desk: Desk) -> None:
    _, panel = desk.capture(f"{desk.site}/company.html", "Kept as company research")
    link = panel.get_by_role("link", name="Open your research")
    assert link.get_attribute("href") == f"{desk.companion.address}/research"


def test_panel_says_so_when_the_tab_has_moved_on(desk: Desk) -> None:
    page, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    page.goto(f"{desk.site}/personal.html")
    expect(panel.get_by_text("The tab shows another page now.")).to_be_visible()
    desk.browser.press_button(page)
    shown(panel, "Ines Okonjo")
    expect(panel.get_by_text("The tab shows another page now.")).to_be_hidden()
