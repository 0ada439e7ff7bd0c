"""The demo: what a newcomer sees in half a minute."""

from __future__ import annotations

from coffeechat.demo import fill
from coffeechat.records.contact import STAGES
from coffeechat.workflow import contacts, messages, talks, writing
from coffeechat.workflow.companion import Companion


def test_twelve_people_stand_at_every_stage(companion: Companion) -> None:
    fill(companion)
    found = contacts.list_contacts(companion)
    assert found.total == 12
    assert all(found.counts[stage] for stage in STAGES)


def test_each_was_read_from_a_page_and_can_be_asked_and_written_to(companion: Companion) -> None:
    fill(companion)
    for row in contacts.list_contacts(companion).contacts:
        contact = contacts.get_contact(companion, row.id)
        assert contact.captures, row.name
        assert len(writing.questions_for(companion, row.id).questions) >= 5, row.name
        assert len(writing.drafts_for(companion, row.id)) >= 3, row.name
        assert bool(messages.list_messages(companion, row.id)) == (row.stage != "found")


def test_whom_one_talked_with_yesterday_can_be_thanked(companion: Companion) -> None:
    fill(companion)
    [row] = contacts.list_contacts(companion, only=contacts.Only(stage="talked")).contacts
    assert talks.list_talks(companion, row.id)[0].remarks
    drafts = writing.drafts_for(companion, row.id, "thank-you")
    assert all("watching one shift" in draft.body for draft in drafts)
