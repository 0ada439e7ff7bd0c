"""All that is kept on disk, and nothing that is lost."""

from coffeechat.storage.errors import Missing, StoreDamaged, StoreError, StoreLocked
from coffeechat.storage.lock import find_holder
from coffeechat.storage.operations import Operation
from coffeechat.storage.restoring import restore
from coffeechat.storage.search import Hit
from coffeechat.storage.snippets import mark_hits
from coffeechat.storage.steps import Step, trace
from coffeechat.storage.store import Store
from coffeechat.storage.summaries import Summary

__all__ = [
    "Hit",
    "Missing",
    "Operation",
    "Step",
    "Store",
    "StoreDamaged",
    "StoreError",
    "StoreLocked",
    "Summary",
    "find_holder",
    "mark_hits",
    "restore",
    "trace",
]
