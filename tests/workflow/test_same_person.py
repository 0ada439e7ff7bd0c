"""The same person under two contacts."""

from __future__ import annotations

import pytest

from coffeechat.workflow import contacts, messages, same_person
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.forgetting import forget_contact


def add(companion: Companion, **fields: object) -> str:
    return contacts.add_contact(companion, {"name": "Hanna Lindqvist", **fields}).id


def test_a_namesake_is_offered_with_the_reason(companion: Companion) -> None:
    first = add(companion, organisation="Kestrel Learning")
    second = add(companion, organisation="Kestrel Learning")
    add(companion, name="Bo Holm")
    found = same_person.find_alike(companion, contacts.get_contact(companion, second))
    assert [one.id for one in found] == [first]
    assert found[0].why == "Same name, and both at Kestrel Learning."


def test_merging_keeps_everything_of_both(companion: Companion) -> None:
    kept = add(companion, role="Director", tags=["a"], skills=["Writing"])
    other = add(companion, role="Manager", location="Malmö", tags=["b"], skills=["Editing"])
    contacts.add_note(companion, other, "Met at the fair")
    messages.mark_sent(companion, other, "email", body="Hi")
    same_person.merge_contacts(companion, kept, other)
    merged = contacts.get_contact(companion, kept)
    assert merged.record.value("role") == "Director"
    assert merged.record.value("location") == "Malmö"
    assert merged.tags == ["a", "b"]
    assert {skill.value for skill in merged.record.skills} == {"Writing", "Editing"}
    assert [note.text for note in merged.own_notes] == ["Met at the fair"]
    assert len(messages.list_messages(companion, kept)) == 1
    assert contacts.list_contacts(companion).total == 1
    assert contacts.list_trash(companion) == []


def test_undoing_a_merge_parts_them_and_keeps_what_came_since(companion: Companion) -> None:
    kept = add(companion, role="Director", tags=["a"])
    other = add(companion, role="Manager", location="Malmö", tags=["b"])
    messages.mark_sent(companion, other, "email", body="Hi")
    merge = same_person.merge_contacts(companion, kept, other)
    contacts.add_note(companion, kept, "Since then")
    contacts.amend_contact(companion, kept, {"pronouns": "she/her"})
    same_person.undo_merge(companion, merge.id)
    first, second = (contacts.get_contact(companion, one) for one in (kept, other))
    assert first.record.location is None
    assert first.record.value("pronouns") == "she/her"
    assert (first.tags, second.tags) == (["a"], ["b"])
    assert [note.text for note in first.own_notes] == ["Since then"]
    assert second.record.value("role") == "Manager"
    assert len(messages.list_messages(companion, other)) == 1
    assert contacts.list_contacts(companion).total == 2
    with pytest.raises(NotFound):
        same_person.undo_merge(companion, merge.id)


def test_what_the_user_dropped_does_not_come_back_by_a_merge(companion: Companion) -> None:
    kept, other = add(companion, location="Lund"), add(companion, location="Malmö")
    contacts.amend_contact(companion, kept, {"location": None})
    same_person.merge_contacts(companion, kept, other)
    assert contacts.get_contact(companion, kept).record.location is None


def test_merging_with_oneself_or_the_trash_is_refused(companion: Companion) -> None:
    kept, other = add(companion), add(companion)
    with pytest.raises(BadInput):
        same_person.merge_contacts(companion, kept, kept)
    contacts.trash_contact(companion, other)
    with pytest.raises(BadInput):
        same_person.merge_contacts(companion, kept, other)


def test_forgetting_forgets_what_was_merged_in(companion: Companion) -> None:
    kept, other = add(companion), add(companion)
    same_person.merge_contacts(companion, kept, other)
    forget_contact(companion, kept)
    assert companion.store.contacts.get(other) is None
    assert len(companion.store.merges) == 0


def test_a_chain_of_merges_is_parted_from_its_end(companion: Companion) -> None:
    """Parted from its beginning, the middle one would be here twice, with words of both."""
    first, second, third = (add(companion, name=name) for name in ("Ada", "Bea", "Cleo"))
    for one in (first, second, third):
        messages.mark_sent(companion, one, "email", body=one)
    inner = same_person.merge_contacts(companion, second, first)
    outer = same_person.merge_contacts(companion, third, second)
    assert same_person.holder_of(companion, first) == third

    with pytest.raises(BadInput, match="Bea was merged into Cleo since"):
        same_person.undo_merge(companion, inner.id)

    same_person.undo_merge(companion, outer.id)
    same_person.undo_merge(companion, inner.id)
    for one in (first, second, third):
        assert [sent.body for sent in messages.list_messages(companion, one)] == [one]
    assert contacts.list_contacts(companion).total == 3
