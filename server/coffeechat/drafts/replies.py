"""Later messages: what is known for them, and which wording they use."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from coffeechat.drafts.angles import Angle, known_slots, outreach_angles
from coffeechat.drafts.language import article_for, clip_brackets, is_latin
from coffeechat.drafts.naming import speak_to, still_names
from coffeechat.drafts.occasion import NeedsDetail, Occasion
from coffeechat.drafts.phrases import Known
from coffeechat.drafts.retelling import speaks_of_third_person, tell_action, tell_done, tell_remark
from coffeechat.records.draft import Channel
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import BY, Profile
from coffeechat.records.time_zones import find_zone

Slots = dict[str, Known]
ALL_TIMES = 3
SPEAK_TO = "Your note {}: let it speak to the person before you send it."
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# Titles that one person holds take no article: "head of design", "CEO".
NO_ARTICLE = (
    "head ",
    "chief ",
    "ceo",
    "cto",
    "cfo",
    "coo",
    "vp",
    "founder",
    "co-founder",
    "president",
)


def know_occasion(
    channel: Channel, occasion: Occasion, evidence: Sequence[Evidence], me: Profile
) -> Slots:
    """Return the slots of a later message; raise NeedsDetail where its heart is missing."""
    if channel == "question":
        raise NeedsDetail("Questions are chosen, not drafted: open this person's questions.")
    return FINDERS[channel](occasion, evidence, me)


def wording_of(channel: Channel, occasion: Occasion) -> str:
    """Return the name of the wording file for a later message."""
    return occasion.variant or channel


def list_needs(channel: Channel, occasion: Occasion) -> list[str]:
    """Return sentences on what would make the message better."""
    needs = []
    notes = [*occasion.remarks[:1], occasion.advice]
    plans = [occasion.action, occasion.done]
    if channel in ("thank-you", "update"):
        if speaks_of_third_person(notes):
            needs.append(SPEAK_TO.format("says “she” or “he”"))
        spoken = [speak_to(note, occasion.called) for note in [*notes, *plans]]
        if any(still_names(note, occasion.called) for note in spoken):
            needs.append(SPEAK_TO.format("calls the person by name"))
    if wording_of(channel, occasion) == "thank-you" and not occasion.action:
        needs.append("Say what you mean to do with it: a thank-you that names a next step lasts.")
    if wording_of(channel, occasion) == "scheduling" and len(occasion.times) < ALL_TIMES:
        needs.append("Give three times: one of them nearly always fits.")
    if channel == "comment" and not occasion.thought:
        needs.append("Say in one sentence what struck you in the post: your own words come first.")
    return needs


def _thanks(occasion: Occasion, evidence: Sequence[Evidence], me: Profile) -> Slots:
    remark = _first_told(occasion.remarks, occasion.called)
    if occasion.variant == "referral":
        offer = clip_brackets(occasion.offer).rstrip(".").removeprefix("to ")
        offer = speak_to(offer, occasion.called)
        return remark | ({"offer": Known(offer, occasion.offer)} if offer else {})
    if not remark:
        raise NeedsDetail("What stayed with you from the talk? Log it: the thank-you starts there.")
    return remark | tell_action(occasion.action, occasion.called)


def _reminder(occasion: Occasion, evidence: Sequence[Evidence], me: Profile) -> Slots:
    return _topic(occasion, evidence, me)


def _times(occasion: Occasion, evidence: Sequence[Evidence], me: Profile) -> Slots:
    by = BY[occasion.medium or me.medium]
    slots = _topic(occasion, evidence, me) | {"by": Known(by, by)}
    if occasion.variant != "confirmation":
        times = [f"- {say_time(moment, occasion.their_time_zone)}" for moment in occasion.times]
        if not times:
            raise NeedsDetail(
                "Give the times that suit you, three if you can: the reply lists them."
            )
        return slots | {"times": Known("\n".join(times), "the times you gave")}
    if occasion.starts_at is None:
        raise NeedsDetail("Plan the talk first: the confirmation names its day and time.")
    when = say_time(occasion.starts_at, occasion.their_time_zone)
    place = clip_brackets(occasion.place)
    return slots | {
        "when": Known(when, "the talk you planned"),
        "weekday": Known(DAYS[occasion.starts_at.weekday()], "the talk you planned"),
        "where": Known(
            f"{by} at {place}" if place and by == "over coffee" else by, "the talk you planned"
        ),
    }


def _news(occasion: Occasion, evidence: Sequence[Evidence], me: Profile) -> Slots:
    advice = _first_told([occasion.advice, *occasion.remarks], occasion.called)
    done = tell_done(occasion.done, occasion.called)
    if not advice or not done:
        raise NeedsDetail(
            "Write down what was suggested and what you did with it; the update tells of that."
        )
    return advice | done


def _comment(occasion: Occasion, evidence: Sequence[Evidence], me: Profile) -> Slots:
    posts = [item for item in evidence if item.kind == "post"]
    slots = known_slots(posts[0]) if posts else {}
    post = clip_brackets(occasion.post)
    known = Known(post, occasion.post) if post else slots.get("title")
    if known is None:
        raise NeedsDetail("Capture the post or paste a line of it: the comment is about that.")
    thought = clip_brackets(occasion.thought)
    return {"post": known} | ({"thought": Known(thought, occasion.thought)} if thought else {})


def _congratulation(occasion: Occasion, evidence: Sequence[Evidence], me: Profile) -> Slots:
    slots = _typed_role(occasion)
    if not slots:
        raise NeedsDetail(
            "No role is known to be new. Capture the page again once it tells of one: the "
            "congratulation names it."
        )
    cited = [item for item in evidence if item.kind in ("promotion", "move", "role")]
    same = (item for item in cited if _bare(item.slots.get("role", "")) == _bare(occasion.role))
    if found := next(same, None):
        known = known_slots(found)
        pairs = (("new_role", "a_role"), ("new_organisation", "organisation"))
        slots |= {name: known[slot] for name, slot in pairs if slot in known}
    return slots | _first_told(occasion.remarks, occasion.called)


def _typed_role(occasion: Occasion) -> Slots:
    role, organisation = clip_brackets(occasion.role), clip_brackets(occasion.organisation)
    slots = {"new_role": _name_role(role), "new_organisation": organisation}
    proofs = {"new_role": occasion.role, "new_organisation": occasion.organisation}
    return {name: Known(text, proofs[name]) for name, text in slots.items() if text}


def _bare(role: str) -> str:
    return role.strip("“”").casefold()


FINDERS: Mapping[Channel, Callable[[Occasion, Sequence[Evidence], Profile], Slots]] = {
    "thank-you": _thanks, "follow-up": _reminder, "scheduling": _times, "update": _news,
    "comment": _comment, "congratulation": _congratulation,
}  # fmt: skip


def say_time(moment: datetime, their_time_zone: str = "") -> str:
    """Return "Tuesday 1 December at 10:00 (CET)"; where the other side's clock shows
    another time, "(CET; 09:00 for you)"."""
    zone = moment.tzname() or ""
    if not zone[:1].isalpha():
        hours, minutes = divmod(int((moment.utcoffset() or timedelta()).total_seconds()) // 60, 60)
        zone = f"UTC{hours:+d}" + (f":{minutes:02d}" if minutes else "")
    return f"{_say_day(moment)} at {moment:%H:%M} ({zone}{_say_there(moment, their_time_zone)})"


def _say_day(moment: datetime) -> str:
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}"


def _say_there(moment: datetime, their_time_zone: str) -> str:
    zone = find_zone(their_time_zone)
    there = moment.astimezone(zone) if zone else moment
    if there.replace(tzinfo=None) == moment.replace(tzinfo=None):
        return ""
    day = "" if there.date() == moment.date() else f" on {_say_day(there)}"
    return f"; {there:%H:%M}{day} for you"


def _first_told(notes: Sequence[str], names: Sequence[str]) -> Slots:
    return next((told for note in notes if (told := tell_remark(note, names))), {})


def _topic(occasion: Occasion, evidence: Sequence[Evidence], me: Profile) -> Slots:
    angles = [Angle(wording, tell()) for wording, tell in outreach_angles(evidence, {}, me.tone)]
    angles.sort(key=lambda angle: angle.wording.id != occasion.angle)
    topics = (topic for angle in angles for topic in angle.topics if topic.claims)
    return {"topic": topic} if (topic := next(topics, None)) else {}


def _name_role(role: str) -> str:
    if not role or not is_latin(role) or role.lower().startswith(NO_ARTICLE):
        return role
    return f"{article_for(role)} {role}"
