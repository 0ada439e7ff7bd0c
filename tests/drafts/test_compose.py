"""First messages: three angles, each within its channel."""

from coffeechat.drafts import compose_drafts
from coffeechat.records.contact import Contact
from coffeechat.records.evidence import Evidence
from coffeechat.records.fact import Fact
from coffeechat.records.profile import Profile
from coffeechat.records.record import Record


def fact(value):
    return Fact(value=value, source="page-text", evidence=value, confidence=0.9)


HANNA = Contact(
    record=Record(
        url="https://www.linkedin.com/in/hanna-example",
        kind="person",
        name=fact("Hanna Lindqvist"),
        greeting=fact("Hanna"),
    )
)
MOVE = Evidence(
    id="move",
    kind="move",
    source="page-text",
    where="Experience",
    weight=0.9,
    text="Lawyer at Norell & Co 2012-2019, product manager at Kestrel Learning 2019-",
    slots={"from_field": "law", "field": "product management"},
)
ME = Profile(name="Sam Reed", background="I'm a chemistry teacher", exploring="learning design")


def test_a_note_has_greeting_detail_sender_ask_and_way_out_within_the_free_limit():
    note = compose_drafts(HANNA, [MOVE], ME, "connection-note")[0]
    assert note.body.startswith("Hi Hanna,\n")
    assert "into product management" in note.body
    assert "I'm a chemistry teacher" in note.body
    assert "20 minutes" in note.body
    assert note.length <= 190
    assert note.limit == 200


def test_a_page_with_one_fact_still_gives_three_distinct_angles():
    drafts = compose_drafts(HANNA, [MOVE], ME, "email")
    assert len({draft.angle for draft in drafts}) == 3
    assert len({draft.body for draft in drafts}) == 3


def test_without_a_profile_a_draft_leaves_the_sender_out_and_says_what_is_needed():
    draft = compose_drafts(HANNA, [MOVE], Profile(), "linkedin-message")[0]
    assert "exploring" not in draft.body
    assert "your profile" in draft.needs[0]
