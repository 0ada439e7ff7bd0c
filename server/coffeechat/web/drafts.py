"""The drafts on a person's page: the check as one types, and what was sent."""

from __future__ import annotations

from flask import jsonify, request
from werkzeug.wrappers import Response

from coffeechat.records.channels import count_length
from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.exchanges import posted_day
from coffeechat.web.person import change_person, render_person
from coffeechat.workflow import messages, writing
from coffeechat.workflow.errors import BadInput


@web.post("/people/<contact_id>/check")
def check_draft(contact_id: str) -> Response | tuple[Response, int] | str:
    """Check a draft: findings as JSON for the script, else the page with them."""
    # Not stripped: the findings' offsets count from the text's first character.
    text, channel = request.form.get("body", "").replace("\r\n", "\n"), posted("channel")
    try:
        findings = writing.check(companion(), text, channel)
        length = count_length(text, writing.require_channel(channel))
    except BadInput as error:
        return jsonify(detail=str(error)), 422
    if request.accept_mimetypes.best == "application/json":
        return jsonify(findings=[finding.to_json() for finding in findings], length=length)
    checked = {"channel": channel, "angle": posted("angle"), "body": text, "length": length}
    return render_person(contact_id, checked={**checked, "findings": findings})


@web.post("/people/<contact_id>/messages")
def mark_sent(contact_id: str) -> Response | tuple[str, int]:
    """Log a message that the user has sent by their own hand."""
    message = {name: posted(name) for name in ("channel", "angle", "variant", "subject", "body")}

    def log() -> object:
        at = posted_day(contact_id, message["channel"])
        return messages.log_message(companion(), contact_id, {**message, "at": at})

    return change_person(
        contact_id, "sent", log,
        "sent", "story",
    )  # fmt: skip
