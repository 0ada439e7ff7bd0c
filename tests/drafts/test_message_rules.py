"""What makes a message good, rule by rule, over a thousand invented people."""

from __future__ import annotations

import re

from coffeechat.drafts import compose_drafts, count_length
from coffeechat.drafts.claims import find_unproven
from coffeechat.drafts.sender import YOUR_PROFILE, know_sender
from coffeechat.etiquette import check_text
from coffeechat.records.typography import typeset

QUOTED = re.compile(r"“[^”]*”")
WAY_OUT = re.compile(r"no reply|no need to reply|need to reply|A no is fine")
BEGGING = re.compile(
    r"\b(?:job|jobs|hire|hiring|vacanc\w+|openings?|positions?|resum[eé]|cv|referr\w*|recruit\w*|"
    r"introduce me|opportunit\w+)\b",
    re.I,
)
FLATTERY = re.compile(
    r"\b(?:impress\w*|inspir\w*|incredibl\w*|amazing\w*|admir\w*|brilliant\w*|outstanding|awesome|"
    r"thought leader|guru|rock ?star|huge fan|remarkabl\w*|fascinat\w*|truly)\b",
    re.I,
)
FIELD_SAYS_BAD = (
    "perfect fit",
    "put in a word",
    "love to connect",
    "grab coffee sometime",
    "incredible career",
    "thought leader",
    "caught my eye",
    "bumping",
    "my mentor",
    "{first_name}",
    "finds you well",
    "please find my",
    "quick chat",
    "pick your brain",
    "opportunities",
    "your journey",
)


def say_ours(draft):
    """Return a draft's body without what it quotes and claims: our own wording."""
    body = draft.body
    for claim in sorted(draft.claims, key=lambda claim: -len(claim.phrase)):
        body = body.replace(claim.phrase, "…")
    return body


def each(crowd):
    for case in crowd:
        for draft in case.drafts:
            yield case, draft


def test_every_person_gets_three_angles_in_every_channel(crowd):
    for case in crowd:
        assert len({draft.angle for draft in case.drafts}) == 3, case.contact.record
        assert len({draft.angle_name for draft in case.drafts}) == 3
        assert all(draft.angle_name for draft in case.drafts)


def test_the_three_angles_are_distinct_texts(crowd):
    for case in crowd:
        shared = {
            word
            for known in know_sender(case.me, case.contact).values()
            for word in known.text.split()
        }
        words = [
            {word for word in draft.body.split() if word not in shared} for draft in case.drafts
        ]
        for one, other in ((0, 1), (0, 2), (1, 2)):
            alike = len(words[one] & words[other]) / len(words[one] | words[other])
            assert alike < 0.85, (case.drafts[one].body, case.drafts[other].body)


def test_lengths_are_counted_as_the_channel_counts_and_keep_the_limit(crowd):
    for case, draft in each(crowd):
        units = len(draft.body.encode("utf-16-le")) // 2
        assert draft.length == (len(draft.body.split()) if case.channel == "email" else units)
        assert draft.length == count_length(draft.body, draft.channel)
        assert draft.limit is None or draft.length <= draft.limit, draft.body


def test_a_note_keeps_the_aim_of_its_own_account(crowd):
    for case, draft in each(crowd):
        if case.channel == "connection-note":
            assert (draft.limit, draft.aim) == (
                (300, 290) if case.me.account == "premium" else (200, 190)
            )
            assert draft.length <= draft.aim, draft.body


def test_messages_on_linkedin_stay_under_400_characters(crowd):
    for case, draft in each(crowd):
        if case.channel in ("linkedin-message", "inmail"):
            assert draft.length <= 400, draft.body


def test_an_email_has_50_to_100_words(crowd):
    for case, draft in each(crowd):
        if case.channel == "email":
            assert 50 <= draft.length <= 100, draft.body


def test_a_subject_stands_where_the_channel_has_one_in_three_to_six_words(crowd):
    for case, draft in each(crowd):
        if case.channel in ("email", "inmail"):
            assert draft.subject is not None
            assert 3 <= len(draft.subject.split()) <= 6, draft.subject
            assert len(draft.subject) <= 200
            assert draft.subject[0] == draft.subject[0].upper()
        else:
            assert draft.subject is None


def test_the_greeting_takes_the_sure_form_of_address_else_the_full_name_else_none(crowd):
    for case, draft in each(crowd):
        record, first_line = case.contact.record, draft.body.split("\n")[0]
        sure = record.greeting and record.greeting.confidence >= 0.5
        if sure:
            assert first_line.endswith(f" {record.greeting.value},")
        elif record.name:
            full = typeset(record.name.value.replace(" (she/her)", ""))
            too_long = case.channel == "connection-note" and len(full) > 30
            assert first_line.endswith(f" {full},") or (too_long and first_line == "Hello,")
        else:
            assert first_line == "Hello,"


def test_a_captured_detail_stands_in_the_first_two_sentences(crowd):
    for case, draft in each(crowd):
        proofs = {item.text for item in case.evidence}
        details = [claim.phrase for claim in draft.claims if claim.rests_on in proofs]
        if details and not draft.angle.startswith("page-"):
            body = draft.body.split("\n", 1)[1]
            before = QUOTED.sub("…", body[: min(map(body.index, details))])
            assert len(re.findall(r"[.?!](?=\s)", before)) <= 1, draft.body


def test_a_person_with_evidence_is_never_written_to_about_nothing(crowd):
    for case in crowd:
        usable = [
            item
            for item in case.evidence
            if item.kind in ("role", "organisation", "skill") and len(item.text) < 90
        ]
        if usable:
            proofs = {item.text for item in case.evidence}
            assert any(claim.rests_on in proofs for claim in case.drafts[0].claims), case.drafts[
                0
            ].body


def test_how_the_person_was_found_is_said_and_true(crowd):
    for case, draft in each(crowd):
        url = case.contact.record.url
        found = [claim for claim in draft.claims if claim.rests_on == url and url]
        assert bool(found) == bool(url), draft.body
        assert ("LinkedIn" in draft.body) <= ("linkedin.com" in url)
        assert ("GitHub" in draft.body) <= ("github.com" in url)
        assert "your profile" not in say_ours(draft)


def test_the_sender_is_said_in_one_sentence_where_known(crowd):
    for case, draft in each(crowd):
        known = know_sender(case.me, case.contact)
        spoken = ("background", "short_background", "exploring")
        said = [slot for slot in spoken if slot in known and known[slot].text in draft.body]
        assert bool(said) == bool(known.keys() & set(spoken)), draft.body


def test_there_is_one_ask_for_20_minutes_of_insight_or_perspective(crowd):
    for _, draft in each(crowd):
        assert draft.body.count("20 minutes") == 1, draft.body
        assert QUOTED.sub("", draft.body).count("?") == 1, draft.body
        assert re.search(r"insight|perspective", draft.body), draft.body


def test_there_is_an_easy_way_out(crowd):
    for _, draft in each(crowd):
        assert WAY_OUT.search(draft.body), draft.body


def test_nothing_is_begged_for_and_nobody_is_flattered(crowd):
    for _, draft in each(crowd):
        ours = f"{say_ours(draft)} {QUOTED.sub('', draft.subject or '')}"
        assert not BEGGING.search(ours), ours
        assert not FLATTERY.search(ours), ours
        assert "!" not in ours
        assert not any(phrase in ours.casefold() for phrase in FIELD_SAYS_BAD), ours


def test_no_placeholder_bracket_or_double_space_is_left(crowd):
    for _, draft in each(crowd):
        for text in (draft.body, draft.subject or "", draft.angle_name):
            assert not re.search(r"[\[\]{}<>]|__| {2}| [,.;:?\n]|\n |\.\.|,,|\bNone\b", text), text
            assert text == text.strip()


def test_names_of_angles_fit_two_lines_and_close_what_they_quote(crowd):
    names = {draft.angle_name for _, draft in each(crowd)}
    assert max(map(len, names)) <= 50
    assert [name for name in names if name.count("“") != name.count("”")] == []


def test_apostrophes_and_quotation_marks_are_of_one_kind(crowd):
    for _, draft in each(crowd):
        texts = [draft.body, draft.subject or "", draft.angle_name]
        assert not re.search("['\"]", "".join(texts)), texts


def test_articles_are_right(crowd):
    for _, draft in each(crowd):
        assert not re.search(r"\ba (?:[aei]|MRI)", draft.body), draft.body
        assert not re.search(r"\ban (?:[bcdfgjklmnpqrstvwxyz]|UX)", draft.body), draft.body


def test_every_claim_stands_in_the_body_and_nothing_is_said_without_one(crowd):
    for case, draft in each(crowd):
        unproven = find_unproven(draft, case.contact, case.evidence, case.me)
        assert unproven == [], (unproven, draft.body)
        assert all(claim.rests_on for claim in draft.claims)


def test_the_etiquette_check_finds_nothing(crowd):
    for case, draft in each(crowd):
        findings = check_text(draft.body, case.channel, case.me.account)
        assert findings == [], (findings[0], draft.body)
        assert check_text(draft.subject or "") == [], draft.subject


def test_what_is_missing_of_the_profile_is_named(crowd):
    for case, draft in each(crowd):
        named = any("profile, and drafts will say" in need for need in draft.needs)
        assert named != case.me.known
        by_hand = any("added by hand" in need for need in draft.needs)
        assert by_hand != bool(case.contact.record.url)
        assert ("Your name" in draft.body) is False
        assert draft.body.rstrip().endswith(YOUR_PROFILE) is False


def test_the_same_input_gives_the_same_drafts(crowd):
    for case in crowd[::25]:
        again = compose_drafts(case.contact, case.evidence, case.me, case.channel)
        assert again == case.drafts
