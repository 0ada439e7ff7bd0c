"""Words and the entries they stand in, for looking up as one types.

The index only ever grows at its end: an entry that changes gets a fresh number, and the
old number is dead. When the dead outnumber the living, they are swept out.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping


class InvertedIndex:
    """Numbers of entries by word; a higher number was entered later."""

    def __init__(self) -> None:
        self._postings: dict[str, array[int]] = {}
        self._sorted: list[str] = []
        self._unsorted: list[str] = []

    def add(self, number: int, words: Iterable[str]) -> None:
        """Enter the words of one entry; numbers must rise."""
        for word in words:
            posting = self._postings.get(word)
            if posting is None:
                posting = self._postings[word] = array("I")
                self._unsorted.append(word)
            posting.append(number)

    def exact(self, word: str) -> set[int]:
        """Return the numbers of the entries with this word."""
        return set(self._postings.get(word, ()))

    def prefix(self, start: str) -> set[int]:
        """Return the numbers of the entries with a word that begins so."""
        self._sort()
        first = bisect_left(self._sorted, start)
        last = bisect_left(self._sorted, start + "\U0010ffff", lo=first)
        return set().union(*(self._postings[word] for word in self._sorted[first:last]))

    def renumber(self, numbers: Mapping[int, int]) -> None:
        """Give each entry its new number, in the same order, and drop all others."""
        renumbered = {
            word: array("I", [numbers[number] for number in posting if number in numbers])
            for word, posting in self._postings.items()
        }
        self._postings = {word: posting for word, posting in renumbered.items() if posting}
        self._sorted = sorted(self._postings)
        self._unsorted.clear()

    def _sort(self) -> None:
        if len(self._unsorted) > len(self._sorted) // 100 + 10:
            self._sorted = sorted(self._postings)
        else:
            for word in self._unsorted:
                insort(self._sorted, word)
        self._unsorted.clear()
