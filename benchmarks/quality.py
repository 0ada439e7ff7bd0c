"""What the product writes, with the verdict of its own rules, to be read by a person.

    python -m benchmarks.quality [--personas | --corpus DIR] [--figures]

Prints the questions and drafts (first messages, and later ones on invented occasions) for the
demo's invented people, for the ten personas of the tests, or for every person of a folder of
pages with an `index.jsonl` (a line a page: `file`, `source_url`); then figures: how many
questions rest on captured words, how many sets cover the seed's four themes, which questions
two people share, what the writing of one contact takes, and every rule that was broken.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.occasions import OCCASIONS
from rapidfuzz import fuzz
from tests.questions.personas import PERSONAS, SEEKERS

from coffeechat.demo import PEOPLE, write_page
from coffeechat.drafts import compose_drafts
from coffeechat.drafts.claims import find_unproven
from coffeechat.etiquette import check_text
from coffeechat.extraction import PageError, read_page
from coffeechat.questions import choose_questions
from coffeechat.questions.rules import find_faults
from coffeechat.questions.set_rules import find_set_faults
from coffeechat.records.contact import Contact
from coffeechat.records.draft import Channel, Draft
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile
from coffeechat.records.question import SEED_THEMES, QuestionSet
from coffeechat.research import gather_evidence
from coffeechat.workflow.writing import FIRST_CHANNELS

CHANNELS: tuple[Channel, ...] = ("connection-note", "linkedin-message", "inmail", "email")
REPETITIONS = 200
TODAY = datetime.now(UTC).date()
ALIKE = 90  # per cent of likeness from which questions to two people count as the same
DEMO = tomllib.loads(PEOPLE.read_text("utf-8"))


def invented_people() -> Iterator[Contact]:
    """Yield the demo's people, read from their pages."""
    for person in DEMO["person"]:
        url = f"https://people.example/{person['name'].casefold().replace(' ', '-')}"
        yield Contact(record=read_page(write_page(person), url))


def people_of(corpus: Path) -> Iterator[Contact]:
    """Yield every person that is read from a folder of pages."""
    for line in (corpus / "index.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        url = row.get("source_url") or f"https://example.org/{row['file']}"
        try:
            record = read_page((corpus / row["file"]).read_bytes(), url)
        except PageError as error:
            print(f"{row['file']}: {error}")
            continue
        if record.kind == "person":
            yield Contact(record=record)


class Report:
    """The figures over all contacts, and every fault that was found."""

    def __init__(self, *, figures_only: bool) -> None:
        self.figures_only = figures_only
        self.questions: list[list[str]] = []
        self.anchored = self.covered = self.drafts = 0
        self.faults: list[str] = []

    def say(self, text: str) -> None:
        """Print a line, unless only the figures are wanted."""
        if not self.figures_only:
            print(text)

    def add(self, contact: Contact, me: Profile) -> None:
        """Write for one contact and judge it."""
        evidence = gather_evidence(contact, me, TODAY)
        self.say(f"\n## {contact.name}, {contact.record.value('headline')}")
        self._add_questions(contact.name, choose_questions(evidence, contact, me), evidence)
        for channel in CHANNELS:
            for draft in compose_drafts(contact, evidence, me, channel):
                self._add_draft(contact, draft, evidence, me)
        for channel, occasion in OCCASIONS:
            for draft in compose_drafts(contact, evidence, me, channel, occasion=occasion):
                self._add_later(contact.name, draft, me)

    def _add_questions(self, name: str, found: QuestionSet, evidence: list[Evidence]) -> None:
        faults = find_set_faults(found, evidence)
        for question in found.questions:
            words = question.evidence.text if question.evidence else "no anchor"
            self.say(f"- {question.theme}: {question.text}  [{words[:80]}]")
            faults += find_faults(question.text)
            faults += [one.message for one in check_text(question.text, "question")]
            self.anchored += question.evidence is not None
        self.covered += set(SEED_THEMES) <= {question.theme for question in found.questions}
        self.questions.append([question.text for question in found.questions])
        self.faults += [f"{name}: {fault}" for fault in faults]

    def _add_draft(
        self, contact: Contact, draft: Draft, evidence: list[Evidence], me: Profile
    ) -> None:
        self.drafts += 1
        self.say(f"> {draft.channel}, {draft.angle_name}, {draft.length}: {draft.body!r}")
        faults = [one.message for one in check_text(draft.body, draft.channel, me.account)]
        faults += [f"unproven: {one}" for one in find_unproven(draft, contact, evidence, me)]
        if draft.limit and draft.length > draft.limit:
            faults.append(f"{draft.length} of {draft.limit}")
        self.faults += [f"{contact.name}, {draft.channel}: {fault}" for fault in faults]

    def _add_later(self, name: str, draft: Draft, me: Profile) -> None:
        """Judge a later message; what it claims rests on the occasion, not on the page."""
        self.drafts += 1
        self.say(f"> {draft.channel}, {draft.angle_name}, {draft.length}: {draft.body!r}")
        for one in check_text(draft.body, draft.channel, me.account):
            self.faults.append(f"{name}, {draft.channel}: {one.message}")

    def print_figures(self) -> None:
        """Print what was measured."""
        people, asked = len(self.questions), sum(map(len, self.questions))
        print(f"\n{people} people, {asked} questions, {self.drafts} drafts")
        print(f"anchored in captured words: {100 * self.anchored / max(asked, 1):.0f} %")
        print(f"sets with the four themes:  {self.covered} of {people}")
        print(f"questions that two people share: {self._count_shared()}")
        print(f"rules broken: {len(self.faults)}")
        print("\n".join(f"  {fault}" for fault in self.faults))

    def _count_shared(self) -> int:
        return sum(
            fuzz.token_sort_ratio(mine, theirs) >= ALIKE
            for place, own in enumerate(self.questions)
            for others in self.questions[place + 1 :]
            for mine in own
            for theirs in others
        )


def _choose_people(say: argparse.Namespace) -> Iterator[tuple[Contact, Profile]]:
    """Yield the contacts asked for, each with who writes to them."""
    if say.personas:
        yield from ((contact, SEEKERS[name]) for name, contact in PERSONAS.items())
        return
    for contact in people_of(say.corpus) if say.corpus else invented_people():
        yield contact, Profile(**DEMO["me"])


def _time_writing(pairs: list[tuple[Contact, Profile]]) -> float:
    """Return the milliseconds of processor time that the questions and the drafts of a first
    message take, once all wordings are read."""
    spent = []
    for contact, me in islice(cycle(pairs), REPETITIONS):
        start = process_time()
        evidence = gather_evidence(contact, me, TODAY)
        choose_questions(evidence, contact, me)
        for channel in FIRST_CHANNELS:
            compose_drafts(contact, evidence, me, channel)
        spent.append(1000 * (process_time() - start))
    return median(spent)


def main() -> None:
    """Run the report."""
    ask = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    which = ask.add_mutually_exclusive_group()
    which.add_argument("--personas", action="store_true")
    which.add_argument("--corpus", type=Path)
    ask.add_argument("--figures", action="store_true")
    say = ask.parse_args()
    report = Report(figures_only=say.figures)
    pairs = list(_choose_people(say))
    for contact, me in pairs:
        report.add(contact, me)
    report.print_figures()
    print(f"writing for one contact: {_time_writing(pairs):.1f} ms (median of {REPETITIONS})")


if __name__ == "__main__":
    main()
