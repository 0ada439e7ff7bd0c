"""First messages: three angles, each within its channel."""

from coffeechat.drafts import compose_drafts
from coffeechat.drafts.library import read_common
from coffeechat.drafts.phrases import Known
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
    assert "I’m a chemistry teacher" in note.body
    assert "20 minutes" in note.body
    assert note.length <= 190
    assert note.limit == 200


def test_a_page_with_one_fact_still_gives_three_distinct_angles():
    drafts = compose_drafts(HANNA, [MOVE], ME, "email")
    assert len({draft.angle for draft in drafts}) == 3
    assert len({draft.body for draft in drafts}) == 3


def test_the_name_of_an_angle_cuts_a_long_title_between_words():
    title = "We cut our hand-hygiene course from 40 minutes to 12, and completion went up"
    post = MOVE.model_copy(update={"id": "post", "kind": "post", "slots": {"title": title}})
    names = [draft.angle_name for draft in compose_drafts(HANNA, [post], ME, "email")]
    assert "The post “We cut our hand-hygiene course from…”" in names


def test_without_a_profile_a_draft_leaves_the_sender_out_and_says_what_is_needed():
    draft = compose_drafts(HANNA, [MOVE], Profile(), "linkedin-message")[0]
    assert "exploring" not in draft.body
    assert "your profile" in draft.needs[0]


def test_of_two_angles_that_say_the_same_only_one_is_offered():
    shared = MOVE.model_copy(
        update={"kind": "shared", "weight": 99, "slots": {**MOVE.slots, "what": "field-change"}}
    )
    angles = [draft.angle for draft in compose_drafts(HANNA, [MOVE, shared], ME, "email")]
    assert angles[0] == "shared-change"
    assert "move" not in angles


def test_the_field_both_share_is_a_reason_but_not_the_only_one():
    me = ME.model_copy(update={"exploring": "product management"})
    bodies = [draft.body for draft in compose_drafts(HANNA, [MOVE], me, "email")]
    reasons = [
        phrase.fill({"explored": Known("product management", "")}).text
        for phrase in read_common("warm")["same-field"][0]
    ]
    assert 0 < sum(any(reason in body for reason in reasons) for body in bodies) < 3


def test_what_is_shared_is_said_once():
    me = ME.model_copy(update={"background": "I'm a chemistry teacher in Leeds"})
    shared = Evidence(
        id="shared", kind="shared", source="page-text", where="Location", weight=0.9,
        text="Leeds, England", slots={"name": "Leeds", "what": "city"},
    )  # fmt: skip
    for channel in ("linkedin-message", "email"):
        body = compose_drafts(HANNA, [shared], me, channel)[0].body
        assert "we’re both in Leeds" in body
        assert body.count("Leeds") == 1


def test_a_private_note_is_never_cited():
    note = Evidence(
        id="n",
        kind="note",
        source="you",
        where="Your notes",
        weight=99,
        text="Met at the fair, seemed tired",
        slots={"noted": "the fair"},
    )
    assert all("fair" not in d.body for d in compose_drafts(HANNA, [note], ME, "email"))
