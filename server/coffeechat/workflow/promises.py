"""What the user said they would do: kept, or open again."""

from __future__ import annotations

from coffeechat.records.conversation import Conversation
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import NotFound
from coffeechat.workflow.talks import change_talk, get_talk


def keep_promise(
    companion: Companion, talk_id: str, action_id: str, *, kept: bool = True
) -> Conversation:
    """Mark a promised action of a talk as done now, or as still to do."""
    with companion.writing:
        talk = get_talk(companion, talk_id)
        if not any(action.id == action_id for action in talk.actions):
            raise NotFound("This promise")
        done_at = companion.now() if kept else None
        actions = [
            {**action.model_dump(), "done_at": done_at} if action.id == action_id
            else action.model_dump()
            for action in talk.actions
        ]  # fmt: skip
        return change_talk(companion, talk_id, {"actions": actions})
