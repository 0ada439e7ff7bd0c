"""The local web view: pages over the use cases, and their templates and static files.

`blueprint` has every page; `render_error(status, title, detail)` makes error pages.
"""

# Imported for their routes.
from coffeechat.web import (  # noqa: F401
    bulk,
    drafts,
    exchanges,
    feed,
    learned,
    live,
    luggage,
    merging,
    palette,
    people,
    person,
    prep,
    questions,
    record,
    rereading,
    research,
    setup,
    talks,
    targets,
    today,
    undoing,
    weighing,
    you,
)  # fmt: skip
from coffeechat.web.blueprint import web as blueprint
from coffeechat.web.errors import render_error

__all__ = ["blueprint", "render_error"]
