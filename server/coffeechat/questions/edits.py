"""What the user does with the questions, remembered."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import Literal

from coffeechat.records.contact import QuestionEdits

Action = Literal["pin", "unpin", "remove", "edit", "add", "another", "restore"]
LONGEST = 300  # characters
MOST_ADDED = 8


def own_id(text: str) -> str:
    """Return the id of a question the user wrote."""
    return f"own.{blake2b(text.casefold().encode(), digest_size=5).hexdigest()}"


def without_asked(edits: QuestionEdits, asked: Iterable[str]) -> QuestionEdits:
    """Return the edits without what was done to questions that were asked since: a second talk
    repeats none, whoever wrote or pinned it."""
    gone = set(asked)
    return edits.model_copy(update={
        "pinned": [one for one in edits.pinned if one not in gone],
        "edited": {one: text for one, text in edits.edited.items() if one not in gone},
        "added": [text for text in edits.added if own_id(text) not in gone],
    })  # fmt: skip


def edit_questions(
    edits: QuestionEdits, action: Action, question_id: str = "", text: str = ""
) -> QuestionEdits:
    """Return the edits with one more action done; the given ones stay as they were.

    `restore` with an id undoes what was done to that question, without one everything.
    Raises ValueError with a sentence for the user.
    """
    changed = edits.model_copy(deep=True)
    words = " ".join(text.split())
    if action in {"edit", "add"} and not words:
        raise ValueError("Write the question first.")
    if len(words) > LONGEST:
        raise ValueError(f"Keep a question under {LONGEST} characters.")
    if action not in {"add", "restore"} and not question_id:
        raise ValueError("Say which question is meant.")
    match action:
        case "pin":
            _include(changed.pinned, question_id)
        case "unpin":
            _exclude(changed.pinned, question_id)
        case "remove":
            _remove(changed, question_id)
        case "edit":
            _edit(changed, question_id, words)
        case "add":
            _add(changed, words)
        case "another":
            _exclude(changed.pinned, question_id)
            changed.another[question_id] = changed.another.get(question_id, 0) + 1
        case "restore":
            return _restore(changed, question_id) if question_id else QuestionEdits()
        case _:
            raise ValueError(f"There is no action called {action}.")
    return changed


def _include(ids: list[str], question_id: str) -> None:
    if question_id not in ids:
        ids.append(question_id)


def _exclude(ids: list[str], question_id: str) -> None:
    if question_id in ids:
        ids.remove(question_id)


def _find_own(edits: QuestionEdits, question_id: str) -> int | None:
    return next((i for i, text in enumerate(edits.added) if own_id(text) == question_id), None)


def _remove(edits: QuestionEdits, question_id: str) -> None:
    own = _find_own(edits, question_id)
    if own is not None:
        del edits.added[own]
        return
    _exclude(edits.pinned, question_id)
    edits.edited.pop(question_id, None)
    _include(edits.removed, question_id)


def _edit(edits: QuestionEdits, question_id: str, words: str) -> None:
    own = _find_own(edits, question_id)
    if own is not None:
        edits.added[own] = words
    else:
        edits.edited[question_id] = words


def _add(edits: QuestionEdits, words: str) -> None:
    if len(edits.added) >= MOST_ADDED:
        raise ValueError(f"There is room for {MOST_ADDED} questions of your own.")
    if words not in edits.added:
        edits.added.append(words)


def _restore(edits: QuestionEdits, question_id: str) -> QuestionEdits:
    _exclude(edits.pinned, question_id)
    _exclude(edits.removed, question_id)
    edits.edited.pop(question_id, None)
    edits.another.pop(question_id, None)
    return edits
