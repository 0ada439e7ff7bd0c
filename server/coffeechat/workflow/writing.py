"""What to ask and what to write: questions, drafts, the check."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, cast, get_args

from coffeechat import drafts, etiquette, questions, research
from coffeechat.drafts import Occasion
from coffeechat.records.base import utc_now
from coffeechat.records.contact import Contact
from coffeechat.records.draft import FIRST_MESSAGES, VARIANTS, Channel, Draft, Variant
from coffeechat.records.evidence import Evidence
from coffeechat.records.finding import Finding
from coffeechat.records.profile import Profile
from coffeechat.records.question import Order, QuestionSet
from coffeechat.records.record import Record
from coffeechat.records.remembering import remembered
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.company_pages import pages_about
from coffeechat.workflow.contacts import get_contact
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.occasions import Suiting, occasion_for
from coffeechat.workflow.profile import get_profile
from coffeechat.workflow.talks import list_talks
from coffeechat.workflow.verdicts import beliefs_to_test

if TYPE_CHECKING:
    from coffeechat.questions.edits import Action

CHANNELS: tuple[Channel, ...] = get_args(Channel)
#: The channels whose drafts a capture answers with.
FIRST_CHANNELS: tuple[Channel, ...] = ("connection-note", "linkedin-message", "email")
ASKED = "You asked this in an earlier talk. Word it anew to ask it again."
KEPT = 50  # contacts whose facts are kept, of about 0.1 MB
TEXT_LIMIT = 20_000  # characters of a text to check


def get_ready() -> None:
    """Load the wordings and rules, so that the first capture need not wait for them."""
    nobody, me = Contact(record=Record(url="", kind="person")), Profile()
    evidence = research.gather_evidence(nobody, me, utc_now().date())
    questions.choose_questions(evidence, nobody, me)
    drafts.compose_drafts(nobody, evidence, me, *FIRST_CHANNELS)
    etiquette.check_text("A first text.")


def _know_me(companion: Companion) -> Profile:
    """Return the user's profile with its aims as a sentence says them."""
    return research.say_aims(get_profile(companion))


def _list_evidence(companion: Companion, contact: Contact, me: Profile) -> list[Evidence]:
    """Return what may be cited of a contact to this user, best first."""
    today = companion.now().date()
    noted = tuple(note.text for note in contact.own_notes)
    known = contact.record.model_dump_json(exclude_unset=True)
    return _gather(_Look((known, noted, me.model_dump_json(), today), contact, me, today)).copy()


@dataclass(frozen=True)
class _Look:
    """A look at a contact: the same where they, the user and the day say the same."""

    told: tuple[object, ...]
    contact: Contact = field(compare=False)
    me: Profile = field(compare=False)
    today: date = field(compare=False)


@remembered(KEPT)  # whoever was looked at is asked for again, by one page after the other
def _gather(look: _Look) -> list[Evidence]:
    return research.gather_evidence(look.contact, look.me, look.today)


def questions_for(
    companion: Companion, contact_id: str, minutes: int | None = None, order: Order | None = None
) -> QuestionSet:
    """Return the questions to ask a contact, with their agenda."""
    return _choose(companion, get_contact(companion, contact_id), minutes, order)


def prepare_questions(companion: Companion, contact_id: str) -> QuestionSet:
    """Choose the questions to ask a contact, and keep their words to find the contact by."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        chosen = _choose(companion, contact)
        _keep_words(contact, chosen)
        companion.store.contacts.save(contact)
    return chosen


def edit_questions(
    companion: Companion, contact_id: str, action: str, question: str = "", text: str = ""
) -> QuestionSet:
    """Pin, unpin, remove, restore, edit, add or exchange a question, and remember it."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        try:
            asked = _list_asked(companion, contact)
            if action == "add" and questions.own_id(" ".join(text.split())) in asked:
                raise BadInput(ASKED)
            known = questions.without_asked(contact.question_edits, asked)
            contact.question_edits = questions.edit_questions(
                known, cast("Action", action), question, text
            )
        except ValueError as error:
            raise BadInput(str(error)) from error
        chosen = _choose(companion, contact)
        _keep_words(contact, chosen)
        companion.store.contacts.save(contact)
    return chosen


def drafts_for(
    companion: Companion, contact_id: str, channel: str | None = None, angle: str | None = None, *,
    variant: Variant = "", suiting: Suiting | None = None,
) -> list[Draft]:  # fmt: skip
    """Return a contact's drafts: of one channel, or of those a first message may take.

    Raises NeedsDetail where a later message lacks what it is about.
    """
    contact = get_contact(companion, contact_id)
    channels = (require_channel(channel),) if channel else FIRST_CHANNELS
    if variant and VARIANTS.get(variant) != channel:
        raise BadInput(f"“{variant}” goes with the channel {VARIANTS[variant]}.")
    later = not set(channels) <= set(FIRST_MESSAGES)
    occasion = occasion_for(companion, contact, variant, suiting) if later else None
    written = write_drafts(companion, contact, channels, occasion)
    return [draft for draft in written if not angle or draft.angle == angle]


def variant_of(channel: Channel, name: str) -> Variant:
    """Return the message of a channel that has this name; "" is its first."""
    return next((one for one, home in VARIANTS.items() if (one, home) == (name, channel)), "")


def write_drafts(
    companion: Companion, contact: Contact, channels: tuple[Channel, ...] = FIRST_CHANNELS,
    occasion: Occasion | None = None,
) -> list[Draft]:  # fmt: skip
    """Compose the drafts of some channels from one look at the evidence; a later message needs
    its occasion."""
    me = _know_me(companion)
    evidence = _list_evidence(companion, contact, me)
    return drafts.compose_drafts(contact, evidence, me, *channels, occasion=occasion)


def check(companion: Companion, text: str, channel: str | None = None) -> list[Finding]:
    """Check a text as the user's own account would send it."""
    if len(text) > TEXT_LIMIT:
        raise BadInput(f"A text to check holds {TEXT_LIMIT} characters at most.")
    where = require_channel(channel) if channel else None
    return etiquette.check_text(text, where, get_profile(companion).account)


def require_channel(name: str) -> Channel:
    """Return the channel of this name; raise BadInput that lists them."""
    if name not in CHANNELS:
        raise BadInput(f"No channel “{name[:40]}”. Choose one of: {', '.join(CHANNELS)}.")
    return name


def _keep_words(contact: Contact, chosen: QuestionSet) -> None:
    contact.prepared = [question.text for question in chosen.questions]


def _list_asked(companion: Companion, contact: Contact) -> list[str]:
    """Return the ids of the questions that were asked in the talks held with a contact."""
    held = [talk for talk in list_talks(companion, contact.id) if talk.held]
    return [question for talk in held for question in talk.asked]


def _choose(
    companion: Companion, contact: Contact, minutes: int | None = None, order: Order | None = None
) -> QuestionSet:
    pages, me = pages_about(companion, contact), _know_me(companion)
    return questions.choose_questions(
        _list_evidence(companion, contact, me), contact, me, pages=pages,
        answered=lambda text: research.find_answer(text, pages),
        beliefs=beliefs_to_test(companion, contact),
        asked=_list_asked(companion, contact),
        minutes=minutes, order=order,
    )  # fmt: skip
