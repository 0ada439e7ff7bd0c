"""The page Learned."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from coffeechat.records.belief import Belief
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.workflow import contacts, learned, messages, talks, targets, verdicts, wants
from coffeechat.workflow.companion import Companion
from support import NOW
from web.visitor import Browser, Keep

SAID = "I stopped writing objectives and started watching one shift"


@pytest.fixture
def belief(companion: Companion) -> Belief:
    aim = {"role": "Learning designer", "company": "Kestrel Learning"}
    target = targets.add_target(companion, aim)
    return targets.add_belief(companion, target.id, "It is mostly writing")


@pytest.fixture
def talk(companion: Companion, hanna: Contact) -> Conversation:
    said = [{"text": text, "theme": "skills"} for text in (SAID, "Watching is half of it")]
    return talks.add_talk(companion, hanna.id, {"ended_at": NOW, "remarks": said})


def soup(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "lxml")


def test_without_a_target_it_says_where_to_begin(browser: Browser) -> None:
    page = browser.page("/learned")
    assert page.select_one(".btn.first")["href"] == "/you#targets"
    assert "No request is logged yet" in page.select_one("#figures").get_text()
    assert page.select_one("nav [aria-current]").get_text() == "Learned"


def test_a_voice_is_added_counted_in_words_and_taken_back(
    browser: Browser, companion: Companion, belief: Belief, talk: Conversation
) -> None:
    form = browser.page("/learned").select_one(f"#belief-{belief.id} form[action$=voices]")
    chosen = form.select_one("option[value]:not([value=''])")["value"]
    page = soup(browser.post(form["action"], remark=chosen, stance="against").text)
    told = page.select_one(f"#belief-{belief.id}")
    assert told.select_one(".voices").get_text(strip=True) == "One voice, against"
    assert [dot["class"] for dot in told.select(".dots i")] == [["against"]]
    assert "Too early to say." in told.get_text()
    assert told.select_one("bdi").get_text() == "Hanna Lindqvist"

    page = soup(browser.post(told.select_one("form[action$=remove]")["action"]).text)
    assert "Nobody has spoken" in page.select_one(f"#belief-{belief.id}").get_text()
    page = soup(browser.post(page.select_one(".undo form")["action"]).text)
    assert "One voice" in page.select_one(f"#belief-{belief.id}").get_text()


def test_the_verdict_that_is_due_is_the_filled_button(
    browser: Browser, companion: Companion, belief: Belief, talk: Conversation, keep: Keep
) -> None:
    other = keep("Ann Ek", organisation="Kestrel Learning")
    second = talks.add_talk(companion, other.id, {"ended_at": NOW, "remarks": [{"text": "No"}]})
    for one in (talk, second):
        verdicts.testify(companion, belief.id, one.id, one.remarks[0].id, "against")
    page = browser.page("/learned")
    [first] = page.select(".btn.first")
    assert first.get_text() == "Keep the verdict"
    answer = browser.post(first.find_parent("form")["action"], text="Less than half of it is.")
    told = soup(answer.text).select_one(f"#belief-{belief.id}")
    assert told.select_one(".after").get_text() == "Less than half of it is."
    assert "It rested on 2 voices" in told.get_text()
    assert soup(answer.text).select(".btn.first") == []


def test_what_is_refused_says_why_and_keeps_what_was_typed(
    browser: Browser, companion: Companion, belief: Belief, talk: Conversation
) -> None:
    place = f"/learned/beliefs/{belief.id}"
    long = "x" * 2_001
    answer = browser.post(f"{place}/verdict", text=long)
    assert answer.status_code == 422
    assert soup(answer.text).select_one(f"#verdict-{belief.id}").get_text().strip() == long

    key = f"{talk.id}.{talk.remarks[0].id}"
    answer = browser.post(f"{place}/voices", remark=key)
    page = soup(answer.text)
    assert "Say whether it speaks for" in page.select_one("#beliefs [role=alert]").get_text()
    assert page.select_one(f"#voice-{belief.id} [selected]")["value"] == key

    target = f"/learned/targets/{belief.target}/wants"
    answer = browser.post(target, part="role", answer="", why="The watching part")
    page = soup(answer.text)
    assert "Choose how you feel" in page.select_one("#wants [role=alert]").get_text()
    assert page.select_one("#want-role-why")["value"] == "The watching part"

    answer = browser.post("/learned/topics", form="group-skills", part="theme-skills", remark=key)
    page = soup(answer.text)
    assert "Give it a short name" in page.select_one("#theme-skills [role=alert]").get_text()
    assert page.select_one("#theme-skills .mend [checked]")["value"] == key
    assert answer.status_code == 422


def test_wants_are_told_with_what_changed(
    browser: Browser, companion: Companion, belief: Belief
) -> None:
    target = f"/learned/targets/{belief.target}/wants"
    wants.answer_want(companion, belief.target, "role", "curious")
    answer = browser.post(target, part="role", answer="more", why="The watching part")
    row = soup(answer.text).select_one("#wants tbody tr").get_text(" ", strip=True)
    assert row == "Learning designer Curious, today Yes, more than before The watching part"


def test_remarks_are_grouped_and_a_group_says_how_many_people(
    browser: Browser, companion: Companion, belief: Belief, talk: Conversation
) -> None:
    keys = [f"{talk.id}.{remark.id}" for remark in talk.remarks]
    answer = browser.post(
        "/learned/topics", form="group-skills", part="theme-skills", remark=keys, name="Watching"
    )
    topic = soup(answer.text).select_one("#theme-skills .topics li")
    assert topic.select_one("summary").get_text(" ", strip=True) == "Watching 1 of 1"
    assert len(topic.select(".q")) == 2

    out = topic.select_one("form")
    answer = browser.post(
        out["action"], out="1", form="out", part="theme-skills",
        remark=out.select_one("[name=remark]")["value"],
    )  # fmt: skip
    assert len(soup(answer.text).select("#theme-skills .topics .q")) == 1


def test_two_targets_stand_side_by_side(
    browser: Browser, companion: Companion, belief: Belief, talk: Conversation
) -> None:
    other = targets.add_target(companion, {"role": "UX researcher"})
    [link] = browser.page("/learned").select(".top .apart > a")
    assert link.get_text() == "Side by side with UX researcher"
    page = browser.page(link["href"])
    assert link["href"].endswith(f"target={belief.target}&beside={other.id}")
    assert [head.get_text() for head in page.select(".sides thead th")] == [
        "Learning designer at Kestrel Learning", "UX researcher",
    ]  # fmt: skip
    rows = {row.th.get_text(): row.get_text(" ", strip=True) for row in page.select("tbody tr")}
    assert "It is mostly writing" in rows["Beliefs"]
    assert "None written down" in rows["Beliefs"]
    assert "One talk with one person No talk yet" in rows["Talks"]


def test_the_figures_stand_at_their_marks_and_small_ones_say_so(
    browser: Browser, companion: Companion, belief: Belief, hanna: Contact, keep: Keep
) -> None:
    then = NOW - timedelta(days=40)
    messages.mark_sent(companion, hanna.id, "email", angle="move", at=then)
    messages.log_message(
        companion, hanna.id,
        {"channel": "email", "direction": "received", "outcome": "yes", "at": then},
    )  # fmt: skip
    messages.mark_sent(companion, keep("Ann Ek").id, "connection-note")
    figures = browser.page("/learned").select_one("#figures")
    assert "With 2 requests there are too few to say anything." in figures.get_text()
    for chart in figures.select("svg.chart"):
        described = chart["aria-labelledby"].split()
        assert all(figures.select_one(f"#{one}").get_text() for one in described)
        assert chart.find_next("table").select("tbody tr")
    assert "The move they made: 1 of 1, too few to say" in figures.select_one("#angles-desc").text
    assert figures.select("rect.few")
    channels = figures.select("#channels-title + table tbody th")
    named = {channel.get_text(" ", strip=True) for channel in channels}
    assert named == {"Email too few to say", "Invitation too few to say"}

    latest = browser.page("/learned?since=30").select_one("#figures")
    assert latest.select_one("[aria-current]").get_text() == "The last 30 days"
    assert "With one request" in latest.get_text()


def test_a_remark_is_weighed_on_the_page_of_who_said_it(
    browser: Browser, companion: Companion, hanna: Contact, belief: Belief, talk: Conversation
) -> None:
    form = browser.page(f"/people/{hanna.id}").select_one("form[action$=beliefs]")
    answer = browser.post(form["action"], **{f"belief-{belief.id}": "both"})
    shown = soup(answer.text).select_one(f"#talk-{talk.id}")
    assert shown.summary.get_text() == "Speaks both ways: “It is mostly writing”"
    [weighed] = learned.what_was_learned(companion, belief.target).beliefs
    assert weighed.said == "One voice, both ways"
    after = browser.page(f"/talks/{talk.id}").select_one("#weighed")
    assert after.summary.get_text() == "Speaks both ways: “It is mostly writing”"
    answer = browser.post(form["action"], page="talk", **{f"belief-{belief.id}": "for"})
    assert answer.request.path == f"/talks/{talk.id}"
    assert soup(answer.text).select_one("#weighed summary").get_text().startswith("Speaks for")
    wrong = form["action"].replace(hanna.id, "1")
    assert browser.post(wrong).status_code == 404


@pytest.mark.parametrize("beside", ["", "&beside={other}"])
def test_words_of_any_kind_stay_words(
    browser: Browser, companion: Companion, keep: Keep, beside: str
) -> None:
    hostile = "<script>window.ran=1</script>\"><img src=x onerror='window.ran=1'>{{ 3 * 'owl' }}"
    target = targets.add_target(companion, dict.fromkeys(wants.PARTS, hostile))
    other = targets.add_target(companion, {"role": hostile})
    belief = targets.add_belief(companion, target.id, hostile)
    person = keep(hostile)
    contacts.amend_contact(companion, person.id, {"targets": [target.id, other.id]})
    remarks = [{"text": hostile, "theme": "skills", "topic": topic[:80]} for topic in ("", hostile)]
    talk = talks.add_talk(companion, person.id, {"ended_at": NOW, "remarks": remarks})
    verdicts.testify(companion, belief.id, talk.id, talk.remarks[0].id, "for")
    verdicts.give_verdict(companion, belief.id, hostile)
    wants.answer_want(companion, target.id, "role", "no", hostile)
    for path in (f"/learned?target={target.id}{beside.format(other=other.id)}",
                 f"/people/{person.id}", f"/learned?target={hostile}&since={hostile}"):  # fmt: skip
        text = browser.get(path).text
        assert "owlowlowl" not in text
        assert [script["src"] for script in soup(text).select("script")] == ["/static/main.js"]
        assert not soup(text).select("img")
