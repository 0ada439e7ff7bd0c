"""What is worked out from people's own words is remembered, so that it is worked out once; but no
longer than they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

T = TypeVar("T")
_clearings: list[Callable[[], None]] = []


def remembered(most: int) -> Callable[[Callable[..., T]], _lru_cache_wrapper[T]]:
    """Have a function remember its last `most` answers, until somebody is forgotten."""

    def remember(function: Callable[..., T]) -> _lru_cache_wrapper[T]:
        remembering = lru_cache(maxsize=most)(function)
        _clearings.append(remembering.cache_clear)
        return remembering

    return remember


def forget_remembered() -> None:
    """Forget every answer that was remembered, of whomever it is."""
    for clear in _clearings:
        clear()
