"""The local web view: pages over the use cases, and their templates and static files.

`blueprint` is its door; importing it here makes every page known to it.
"""

from coffeechat.web import drafts, errors, people, person, prep, questions, record, setup, you
from coffeechat.web.blueprint import web as blueprint

__all__ = ["blueprint", "drafts", "errors", "people", "person", "prep", "questions", "record", "setup", "you"]
