"""Thanks, reminders, times, updates, comments, congratulations: rule by rule."""

from __future__ import annotations

import random
import re
from datetime import datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from coffeechat.drafts import NeedsDetail, Occasion, compose_drafts
from coffeechat.etiquette import check_text
from coffeechat.records.contact import Contact
from coffeechat.records.fact import Fact
from coffeechat.records.profile import Profile
from coffeechat.records.typography import typeset

LONDON = ZoneInfo("Europe/London")
TIMES = [datetime(2026, 12, day, 9 + day, 30, tzinfo=LONDON) for day in (1, 2, 4)]
REMARKS = (
    "saying no to scope",
    "Shadow a sprint review",
    "how teams decide what not to build",
    "She said the first year is mostly listening",
    "that estimates are promises in disguise",
    "Scope is a conversation",
    "the first 90 days",
    "하루에 한 명씩 만나라",
    "Read [the notes] first.",
)
ACTIONS = (
    "shadow a sprint review",
    "to read the discovery notes",
    "reading Ilse's essay",
    "I've arranged a visit for Tuesday",
    "a visit to the archive",
    "",
)
DONE = (
    "I've finished the course",
    "finished it last week, and joins finally click",
    "two visits so far",
    "shadow a review next week",
    "read the notes and write a summary",
)
OCCASIONS = {
    "thank-you": [
        {"remarks": [remark], "action": action} for remark, action in product(REMARKS, ACTIONS)
    ]
    + [
        {"variant": "referral", "offer": offer, "remarks": remarks}
        for offer in ("", "refer me to the design team")
        for remarks in ([], ["saying no to scope"])
    ],
    "follow-up": [{}, {"angle": "role"}, {"variant": "close"}],
    "scheduling": [
        {"times": TIMES},
        {"times": TIMES[:1], "medium": "phone"},
        *(
            {
                "variant": "confirmation",
                "starts_at": TIMES[0],
                "medium": medium,
                "place": "Café Nine",
            }
            for medium in ("phone", "video", "coffee")
        ),
    ],
    "update": [{"advice": advice, "done": done} for advice, done in product(REMARKS, DONE)],
    "comment": [
        {"post": "Why I stopped planning", "thought": thought}
        for thought in ("", "The line about the next question made me stop.")
    ],
    "congratulation": [
        {"role": "senior editor", "organisation": "the Ledger"},
        {"role": "head of sales"},
        {"organisation": "Acme Inc."},
        {"role": "편집장", "remarks": ["saying no to scope"]},
    ],
}
ASKS_NOTHING = ("referral", "close")


@pytest.fixture(scope="module")
def written(crowd):
    """Every occasion, each for another pair of the crowd."""
    dice = random.Random(7)
    rows = []
    for channel, occasions in OCCASIONS.items():
        for values in occasions * 3:
            case = dice.choice(crowd)
            occasion = Occasion(**values)
            drafts = compose_drafts(
                case.contact, case.evidence, case.me, channel, occasion=occasion
            )
            rows.append((channel, occasion, case, drafts))
    return rows


def each(written):
    return ((*row, draft) for *row, drafts in written for draft in drafts)


def test_each_occasion_has_three_distinct_angles(written):
    for channel, occasion, _, drafts in written:
        assert len({draft.angle for draft in drafts}) == 3, (channel, occasion)
        assert len({draft.body for draft in drafts}) == 3


def test_a_thank_you_names_the_remark_and_the_intended_action(written):
    for channel, occasion, _, draft in each(written):
        if channel == "thank-you" and not occasion.variant:
            heart = re.sub(r"^She said |\[.*?\] |\.$", "", occasion.remarks[0])[1:].replace(
                "the notes ", ""
            )
            assert heart.replace("Read  first", "Read first") in draft.body, draft.body
            assert typeset(occasion.action.removeprefix("to ")) in draft.body
            assert any(claim.rests_on == occasion.remarks[0] for claim in draft.claims)


def test_a_thank_you_has_50_to_120_words(written):
    for channel, _, case, draft in each(written):
        if channel == "thank-you":
            least = 50 if case.me.name else 45
            assert least <= draft.length <= 120, draft.body


def test_without_a_remark_there_is_no_thank_you_but_a_sentence(crowd):
    with pytest.raises(NeedsDetail, match="stayed with you"):
        compose_drafts(crowd[0].contact, crowd[0].evidence, crowd[0].me, "thank-you")


@pytest.mark.parametrize(
    ("channel", "occasion"),
    [
        ("scheduling", Occasion()),
        ("scheduling", Occasion(variant="confirmation")),
        ("update", Occasion()),
        ("update", Occasion(advice="Read more")),
        ("comment", Occasion()),
        ("congratulation", Occasion()),
        ("question", Occasion()),
    ],
)
def test_a_message_without_its_heart_is_not_drafted(channel, occasion, crowd):
    bare = Contact(record=crowd[0].contact.record)
    with pytest.raises(NeedsDetail) as raised:
        compose_drafts(bare, [], Profile(), channel, occasion=occasion)
    assert str(raised.value).endswith(".")


def test_a_reminder_is_under_60_words_says_it_is_the_last_and_leaves_a_way_out(written):
    for channel, occasion, _, draft in each(written):
        if channel == "follow-up" and not occasion.variant:
            assert draft.length < 60, draft.body
            assert re.search(r"one reminder|won’t write|will not write|last you", draft.body), (
                draft.body
            )
            assert "no reply is needed" in draft.body


def test_only_the_reminder_asks_and_it_asks_for_insight_or_perspective(written):
    for channel, occasion, _, draft in each(written):
        if channel == "follow-up" and not occasion.variant:
            assert draft.body.count("20 minutes") == 1
            assert re.search(r"insight|perspective", draft.body)
        if channel in ("update", "congratulation") or occasion.variant in ASKS_NOTHING:
            assert "?" not in re.sub("“[^”]*”", "", draft.body)
            assert "20 minutes" not in draft.body


def test_times_stand_in_a_list_with_their_zone(written):
    for channel, occasion, _, draft in each(written):
        if channel == "scheduling" and not occasion.variant:
            lines = [line for line in draft.body.split("\n") if line.startswith("- ")]
            assert len(lines) == len(occasion.times)
            assert lines[0] == "- Tuesday 1 December at 10:30 (GMT)"


def test_a_confirmation_names_day_time_and_means(written):
    for _, occasion, _, draft in each(written):
        if occasion.variant == "confirmation":
            assert "Tuesday 1 December at 10:30 (GMT)" in draft.body
            means = {"phone": "by phone", "video": "by video", "coffee": "over coffee at Café Nine"}
            assert means[occasion.medium] in draft.body


def test_a_subject_has_three_to_six_words_or_is_absent_in_a_thread(written):
    for channel, _, _, draft in each(written):
        if channel in ("follow-up", "comment", "congratulation"):
            assert draft.subject is None
        if draft.subject is not None:
            assert 3 <= len(draft.subject.split()) <= 6, draft.subject


def test_a_message_that_is_not_an_email_has_no_subject(crowd):
    occasion = Occasion(remarks=["saying no to scope"], by_email=False)
    drafts = compose_drafts(crowd[0].contact, [], crowd[0].me, "thank-you", occasion=occasion)
    assert all(draft.subject is None for draft in drafts)


def test_claims_stand_in_the_body_and_rest_on_words(written):
    for *_, draft in each(written):
        for claim in draft.claims:
            assert claim.phrase in draft.body
            assert claim.rests_on


def test_nothing_is_left_over_and_lengths_keep_the_aim(written):
    for *_, draft in each(written):
        assert not re.search(r"[\[\]{}<>]|  | [,.;:?]|\.\.|\bNone\b", draft.body), draft.body
        assert draft.length < draft.aim, draft.body
        assert not set(draft.body) & {"!", "'", '"'}, draft.body


def test_the_etiquette_check_finds_nothing(written):
    for channel, _, case, draft in each(written):
        findings = check_text(draft.body, channel, case.me.account)
        assert findings == [], (findings[0], draft.body)


def test_a_note_in_the_third_person_is_pointed_out():
    hanna = Contact(record={"url": "https://people.example/hanna"})
    occasion = Occasion(remarks=["her team plans by the week"], action="read more")
    draft = compose_drafts(hanna, [], Profile(), "thank-you", occasion=occasion)[0]
    assert any("“she” or “he”" in need for need in draft.needs)


def write_to_sara(channel, **occasion):
    named = Fact(value="Sara Lind", source="h-card", evidence="Sara Lind", confidence=0.9)
    sara = Contact(record={"url": "https://people.example/sara", "name": named})
    return compose_drafts(sara, [], Profile(), channel, occasion=Occasion(**occasion))


def test_a_promise_that_names_the_person_speaks_to_them():
    promised = "send Sara the draft"
    drafts = write_to_sara("thank-you", remarks=["Sara’s team plans by the week"], action=promised)
    for draft in drafts:
        assert "your team plans by the week" in draft.body
        assert "send you the draft" in draft.body
        assert draft.needs[1:] == []
        assert promised in [claim.rests_on for claim in draft.claims]


def test_where_a_name_cannot_be_turned_the_note_is_quoted_and_that_is_said():
    for draft in write_to_sara("thank-you", remarks=["how Sara runs a review"], action="read more"):
        assert "“how Sara runs a review”" in draft.body
        assert any("calls the person by name" in need for need in draft.needs)


def test_what_was_done_and_offered_speaks_to_them_too():
    (told, *_) = write_to_sara("update", advice="read more", done="sent Sara Lind a summary")
    assert "I sent you a summary." in told.body
    (thanks, *_) = write_to_sara("thank-you", variant="referral", offer="write to Sara's editor")
    assert "offering to write to your editor" in thanks.body
