"""The set of questions for one talk with one person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from coffeechat.questions.agenda import (
    plan_agenda,
    rank_drops,
    share_minutes,
    size_set,
    sort_key,
)
from coffeechat.questions.candidates import list_candidates
from coffeechat.questions.edits import own_id, without_asked
from coffeechat.questions.filling import Candidate
from coffeechat.questions.selection import (
    FEWEST,
    MOST,
    THIN,
    Choice,
    choose_set,
    count_facts,
    is_needed,
)
from coffeechat.records.belief import Belief
from coffeechat.records.company import CapturedPage
from coffeechat.records.contact import Contact, QuestionEdits
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile
from coffeechat.records.question import (
    SEED_THEMES,
    Order,
    Question,
    QuestionEvidence,
    QuestionSet,
    Replaced,
    Theme,
)

FREE: tuple[Theme, ...] = ("path", "culture", "trends", "skills", "validation", "resources")
MOST_REPLACED = 20


class Answer(Protocol):
    """A passage of a captured page."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def url(self) -> str: ...  # noqa: D102


def _never(text: str) -> Answer | None:
    return None


def choose_questions(  # noqa: PLR0913 - all that a set depends on
    evidence: Sequence[Evidence], contact: Contact, me: Profile, *,
    pages: Sequence[CapturedPage] = (), answered: Callable[[str], Answer | None] = _never,
    beliefs: Sequence[Belief] = (), asked: Sequence[str] = (), minutes: int | None = None,
    order: Order | None = None,
) -> QuestionSet:  # fmt: skip
    """Return 5 to 8 questions with their agenda, the same for the same input.

    `answered` says whether a captured company page answers a question; such questions are
    replaced. `asked` holds the ids of questions asked before: none comes again. `beliefs` are
    tested in their order, as many as have room.
    """
    minutes, order = minutes or me.minutes, order or me.order
    edits = without_asked(contact.question_edits, asked)
    choice = Choice(
        pool=list_candidates(evidence, contact, me, beliefs),
        facts=count_facts(item.text for item in evidence),
        closed={wording for qid in asked for wording in (qid, qid.partition(".")[0])},
    )
    _choose(choice, size_set(minutes), order, me, beliefs)
    replaced = _replace_answered(choice, answered)
    _apply_edits(choice, edits)
    _make_room(choice, edits)
    questions, scores = _write_all(choice, edits, minutes, order)
    dropped = rank_drops(questions, scores)
    for question in questions:
        question.drop_first = bool(dropped) and question.id == dropped[0]
    return QuestionSet(
        questions=questions, agenda=plan_agenda(questions, minutes, dropped), order=order,
        website_checked=bool(pages), replaced=replaced,
        remarks=_remark(choice, _name_place(evidence, contact), questions, checked=bool(pages)),
    )  # fmt: skip


def _choose(
    choice: Choice, size: int, order: Order, me: Profile, beliefs: Sequence[Belief]
) -> None:
    _take_beliefs(choice, size, beliefs)
    if me.ask_whom_else:
        choice.take_best(["resources"], lambda c: c.wording.setting == "ask_whom_else")
    themes: tuple[Theme, ...] = SEED_THEMES
    if order == "tiara":
        themes = (*SEED_THEMES, "trends")
        choice.take_best(["advice"], lambda c: c.wording.tiara == "advice")
        choice.take_best(["advice", "skills"], lambda c: c.wording.tiara == "assignments")
    choose_set(choice, size, themes, FREE)
    if len(choice.chosen) < FEWEST:  # what was captured cannot be cited: ask without
        choice.facts = 0
        choose_set(choice, size, themes, FREE)


def _take_beliefs(choice: Choice, size: int, beliefs: Sequence[Belief]) -> None:
    """Take a question for each of the first beliefs that can be asked about, as many as
    leave room for the seed's themes and another one."""
    room = max(1, size - len(SEED_THEMES) - 2)
    for belief in beliefs:
        if room and choice.take_best(["validation"], _tests(belief)):
            room -= 1


def _tests(belief: Belief) -> Callable[[Candidate], bool]:
    return lambda candidate: candidate.belief is belief


def _replace_answered(choice: Choice, answered: Callable[[str], Answer | None]) -> list[Replaced]:
    replaced: list[Replaced] = []
    position = 0
    while position < len(choice.chosen) and len(replaced) < MOST_REPLACED:
        candidate = choice.chosen[position]
        passage = answered(candidate.text)
        if passage is None:
            position += 1
            continue
        replaced.append(Replaced(question=candidate.text, passage=passage.text, url=passage.url))
        if not _put_another(choice, position):
            del choice.chosen[position]
    return replaced


def _put_another(choice: Choice, position: int) -> bool:
    """Put the next best question of the same theme in a place; say whether there was one."""
    out = choice.chosen.pop(position)
    choice.closed |= {out.id, out.wording.id}
    theme = out.wording.theme
    found = choice.find_best({theme}) or (
        None if theme in SEED_THEMES else choice.find_best(set(FREE))
    )
    choice.chosen.insert(position, found or out)
    return found is not None


def _apply_edits(choice: Choice, edits: QuestionEdits) -> None:
    position = 0
    while position < len(choice.chosen):
        candidate = choice.chosen[position]
        question_id = candidate.id
        if question_id in edits.another:
            moved = _put_another(choice, position)
            position += not moved
        elif question_id in edits.removed:
            needed = is_needed(candidate, choice.chosen) or len(choice.chosen) <= FEWEST
            if not (needed and _put_another(choice, position)):
                choice.closed.add(question_id)
                del choice.chosen[position]
        else:
            position += 1
    held = {candidate.id for candidate in choice.chosen}
    wanted = [qid for qid in (*edits.pinned, *edits.edited) if qid not in held]
    for candidate in choice.pool if wanted else ():
        if candidate.id in wanted and candidate.id not in edits.removed:
            choice.chosen.append(candidate)


def _make_room(choice: Choice, edits: QuestionEdits) -> None:
    """Let go of the weakest of our own where pinned and added ones make more than eight."""
    kept = {*edits.pinned, *edits.edited}
    while len(choice.chosen) + len(edits.added) > MOST:
        loose = [
            candidate for candidate in choice.chosen
            if candidate.id not in kept and not is_needed(candidate, choice.chosen)
        ]  # fmt: skip
        if not loose:
            return
        choice.chosen.remove(min(loose, key=lambda candidate: candidate.score))


def _write_all(
    choice: Choice, edits: QuestionEdits, minutes: int, order: Order
) -> tuple[list[Question], dict[str, float]]:
    keyed = [
        (sort_key(order, c.wording.theme, c.wording.depth, c.wording.tiara), _write(c, edits))
        for c in choice.chosen
    ]  # fmt: skip
    for text in edits.added:
        question = Question(
            id=own_id(text), text=text, theme="own", minutes=3, why="You added this one.",
            pinned=True,
        )  # fmt: skip
        keyed.append((sort_key(order, "own", 3, "insights"), question))
    questions = [question for _, question in sorted(keyed, key=lambda pair: (pair[0], pair[1].id))]
    shares = share_minutes([question.minutes for question in questions], minutes)
    for question, share in zip(questions, shares, strict=True):
        question.minutes = share
    return questions, {candidate.id: candidate.score for candidate in choice.chosen}


def _write(candidate: Candidate, edits: QuestionEdits) -> Question:
    wording, evidence = candidate.wording, candidate.evidence
    fields: dict[str, Any] = {}
    if evidence:
        fields["evidence"] = QuestionEvidence(
            text=evidence.text, source=evidence.source, where=evidence.where
        )
    if candidate.belief:
        fields["belief"] = candidate.belief.id
    return Question(
        id=candidate.id, text=edits.edited.get(candidate.id, candidate.text),
        theme=wording.theme, why=wording.why, minutes=wording.minutes,
        follow_ups=list(wording.follow_ups), pinned=candidate.id in edits.pinned, **fields,
    )  # fmt: skip


def _name_place(evidence: Sequence[Evidence], contact: Contact) -> str:
    named = (e.slots["organisation"] for e in evidence if e.kind == "organisation")
    return next(named, "") or contact.record.value("organisation").strip() or "the organisation"


def _remark(
    choice: Choice, place: str, questions: Sequence[Question], *, checked: bool
) -> list[str]:
    remarks = []
    unanchored = sum(1 for q in questions if q.evidence is None and q.theme != "own")
    if choice.facts < THIN and unanchored:
        remarks.append(
            "The page gives fewer than three facts to ask about, so some questions rest on no "
            "captured words. Capture a fuller page, or add a note."
        )
    if len(questions) < FEWEST:
        remarks.append("You have asked nearly all there is to ask. Capture something new first.")
    if not checked:
        remarks.append(
            f"Not checked against the website of {place}: capture its About page, and the "
            "questions that it answers are replaced."
        )
    return remarks
