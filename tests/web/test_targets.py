from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from coffeechat.records.contact import Contact
from coffeechat.records.profile import Target
from coffeechat.web.words import say_target
from coffeechat.workflow import contacts, targets
from coffeechat.workflow.companion import Companion
from web.visitor import Browser

AIM = {"role": "Learning designer", "company": "", "industry": "education"}


def believed(companion: Companion) -> list[tuple[str, list[str]]]:
    return [
        (one.role, [belief.text for belief in targets.list_beliefs(companion, one.id)])
        for one in targets.list_targets(companion)
    ]


def test_a_target_is_added_with_what_is_believed_of_it(
    browser: Browser, companion: Companion
) -> None:
    answer = browser.post("/you/targets", **AIM, beliefs="It is mostly writing\r\n\r\nIt is calm")

    assert believed(companion) == [("Learning designer", ["It is mostly writing", "It is calm"])]
    shown = BeautifulSoup(answer.text, "lxml").select_one("#targets").get_text(" ")
    assert "Learning designer, education" in shown
    assert "It is mostly writing" in shown


def test_a_removed_target_comes_back_with_its_beliefs(
    browser: Browser, companion: Companion
) -> None:
    browser.post("/you/targets", **AIM, beliefs="It is mostly writing\nIt is calm")
    before = believed(companion)
    remove = browser.page("/you").select_one("#targets form[action$=remove]")["action"]

    undo = BeautifulSoup(browser.post(remove).text, "lxml").select_one(".undo form")
    assert believed(companion) == []
    browser.post(undo["action"])
    assert believed(companion) == before


def test_a_belief_is_added_removed_and_brought_back(browser: Browser, companion: Companion) -> None:
    target = targets.add_target(companion, {"company": "Kestrel Learning"})
    browser.post(f"/you/targets/{target.id}/beliefs", text="It is calm")
    [belief] = targets.list_beliefs(companion, target.id)

    gone = browser.post(f"/you/targets/{target.id}/beliefs/{belief.id}/remove")
    undo = BeautifulSoup(gone.text, "lxml").select_one(".undo form")
    assert believed(companion) == [("", [])]
    browser.post(undo["action"])
    assert believed(companion) == [("", ["It is calm"])]


def test_what_is_refused_says_why_in_its_own_form(browser: Browser, companion: Companion) -> None:
    nothing = browser.post("/you/targets", role=" ", beliefs="It is calm")
    page = BeautifulSoup(nothing.text, "lxml")
    assert nothing.status_code == 422
    assert "Name a company" in page.select_one("#targets [role=alert]").get_text()
    assert page.select_one("#beliefs").get_text() == "\nIt is calm"

    target = targets.add_target(companion, {"company": "Kestrel Learning"})
    empty = browser.post(f"/you/targets/{target.id}/beliefs", text=" ")
    assert empty.status_code == 422
    assert "Write what you believe" in empty.text


def test_a_person_is_given_targets_and_their_beliefs_are_tested(
    browser: Browser, companion: Companion, hanna: Contact
) -> None:
    aim = targets.add_target(companion, {"role": "Learning designer"})
    targets.add_target(companion, {"role": "Facilitator"})
    targets.add_belief(companion, aim.id, "It is mostly writing")
    assert "Your belief" not in browser.page(f"/people/{hanna.id}").select_one("#questions").text

    answer = browser.post(f"/people/{hanna.id}/targets", target=[aim.id, "unknown"])

    page = BeautifulSoup(answer.text, "lxml")
    assert contacts.get_contact(companion, hanna.id).targets == [aim.id]
    assert [box["value"] for box in page.select("#yours [name=target][checked]")] == [aim.id]
    asked = page.find(string="Your belief").find_parent("li").get_text()
    assert "It is mostly writing" in asked
    browser.post(f"/people/{hanna.id}/targets")
    assert contacts.get_contact(companion, hanna.id).targets == []


@pytest.mark.parametrize(
    ("parts", "said"),
    [({"role": "Nurse", "company": "Kestrel"}, "Nurse at Kestrel"), ({"industry": "Rail"}, "Rail"),
     ({"company": "Kestrel", "industry": "Rail"}, "Kestrel, Rail"),
     ({"role": "Nurse", "industry": "Rail"}, "Nurse, Rail")],
)  # fmt: skip
def test_a_target_is_said_in_one_line(parts: dict[str, str], said: str) -> None:
    assert say_target(Target(id="1", **parts)) == said
