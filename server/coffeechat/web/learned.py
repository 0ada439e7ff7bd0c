"""What was learned: beliefs before and after, wants, themes over talks, and does it work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from coffeechat.records.belief import WANTINGS
from coffeechat.records.profile import Target
from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.figures import show_figures
from coffeechat.web.refusal import Refusal
from coffeechat.web.undoing import offer_undo
from coffeechat.web.words import STANCES
from coffeechat.workflow import learned, targets, topics, verdicts, wants
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.learned import Learned
from coffeechat.workflow.undoing import undoable

#: What the address may ask for; forms hand it on.
TERMS = ("target", "beside", "since")


@web.get("/learned")
def show_learned() -> str:
    """Show what was learned of the target that the address names, else of the first."""
    return render_learned()


def render_learned(refusal: Refusal | None = None) -> str:
    """Return the page; `refusal` keeps what was typed into one of its forms."""
    known = targets.list_targets(companion())
    target = _named("target", known) or (known[0] if known else None)
    beside = _named("beside", [one for one in known if one is not target])
    found, other = _learn(target), _learn(beside)
    return render_template(
        "learned.html", here="learned", refusal=refusal, known=known, found=found, other=other,
        others=[one for one in known if target and one.id != target.id],
        wantings=WANTINGS, stances=STANCES, first_open=_first_open(found),
        figures=show_figures(request.args.get("since", "")),
        address=address, terms=_terms(),
    )  # fmt: skip


def _learn(target: Target | None) -> Learned | None:
    return learned.what_was_learned(companion(), target.id) if target else None


def _named(term: str, known: list[Target]) -> Target | None:
    return next((one for one in known if one.id == request.args.get(term)), None)


def _first_open(found: Learned | None) -> str:
    """Return the belief whose verdict is the next thing to write, or nothing."""
    beliefs = found.beliefs if found else []
    waiting = (one.belief.id for one in beliefs if not one.early and not one.verdict)
    return next(waiting, "")


def _terms() -> dict[str, str]:
    return {name: request.args[name] for name in TERMS if request.args.get(name)}


def address(part: str = "", **changes: object) -> str:
    """Return the page's own address with some of its terms changed."""
    asked: dict[str, Any] = {**_terms(), **changes}
    told = {name: term for name, term in asked.items() if term}
    return url_for("web.show_learned", _anchor=part or None, **told)


def _change(
    form: str, sentence: str, part: str, change: Callable[[], object]
) -> Response | tuple[str, int]:
    """Make a change and lead back to its part of the page with undo, or say why not."""
    try:
        with undoable(companion(), sentence, address(part)) as step:
            change()
    except BadInput as error:
        return render_learned(Refusal(form, str(error), request.form)), 422
    return redirect(address(part, **offer_undo(step)))


@web.post("/learned/beliefs/<belief_id>/voices")
def add_voice(belief_id: str) -> Response | tuple[str, int]:
    """Say what a remark says of a belief."""

    def change() -> None:
        talk, _, remark = posted("remark").partition(".")
        if not remark:
            raise BadInput("Choose the remark first.")
        if not posted("stance"):
            raise BadInput("Say whether it speaks for the belief, against it, or both ways.")
        verdicts.testify(companion(), belief_id, talk, remark, posted("stance"))

    return _change(f"voice-{belief_id}", "The voice is kept.", f"belief-{belief_id}", change)


@web.post("/learned/beliefs/<belief_id>/voices/<testimony_id>/remove")
def remove_voice(belief_id: str, testimony_id: str) -> Response | tuple[str, int]:
    """Take a voice back."""
    return _change(
        "beliefs", "The voice is taken back.", f"belief-{belief_id}",
        lambda: verdicts.withdraw(companion(), testimony_id),
    )  # fmt: skip


@web.post("/learned/beliefs/<belief_id>/verdict")
def give_verdict(belief_id: str) -> Response | tuple[str, int]:
    """Keep what the user makes of a belief now."""
    return _change(
        f"verdict-{belief_id}", "Your verdict is kept.", f"belief-{belief_id}",
        lambda: verdicts.give_verdict(companion(), belief_id, posted("text")),
    )  # fmt: skip


@web.post("/learned/targets/<target_id>/wants")
def answer_want(target_id: str) -> Response | tuple[str, int]:
    """Answer "still want it?" for one part of a target."""
    answer = [posted(name) for name in ("part", "answer", "why")]
    return _change(
        f"want-{posted('part')}", "Your answer is kept.", "wants",
        lambda: wants.answer_want(companion(), target_id, *answer),
    )  # fmt: skip


@web.post("/learned/topics")
def name_topic() -> Response | tuple[str, int]:
    """Put the ticked remarks under a short name, or take them out of theirs."""
    part, name = posted("part"), posted("name")

    def change() -> None:
        if not name and not posted("out"):
            raise BadInput("Give it a short name.")
        topics.name_topic(companion(), request.form.getlist("remark"), name)

    done = f"They stand under “{name}” now." if name else "They stand by themselves again."
    return _change(posted("form"), done, part, change)
