"""How much text fits on a page: lines counted before anything is set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from unicodedata import east_asian_width

WIDE = 120
"""Letters in a line across a page of A4."""
CUT = " […]"


class PageFit:
    """The lines that are left on the page."""

    def __init__(self, lines: float) -> None:
        self.left = lines

    def fill[T](
        self, rows: list[T], cost: Callable[[T], float], *, keep: float, skip: bool = False
    ) -> list[T]:
        """The rows that fit into this share of the lines left; ``skip`` passes over long ones."""
        share = self.left * keep
        fitting = []
        for row in rows:
            lines = cost(row)
            if lines <= share:
                share -= lines
                self.left -= lines
                fitting.append(row)
            elif not skip:
                break
        return fitting


def in_two_columns[T](rows: Sequence[T], cost: Callable[[T], float]) -> tuple[Sequence[T], ...]:
    """The rows in two columns of about the same height, read one after the other.

    >>> in_two_columns(["a", "bb", "ccc"], len)
    (['a', 'bb'], ['ccc'])
    """
    half, above = sum(map(cost, rows)) / 2, 0.0
    for place, row in enumerate(rows):
        if above >= half:
            return rows[:place], rows[place:]
        above += cost(row)
    return (rows,)


def lines_of(text: str, width: int = WIDE, height: float = 1) -> float:
    """The lines that a text takes, in lines of ordinary height."""
    return ceil(_breadth(text) / width) * height


def _breadth(text: str) -> int:
    """Letters, those of scripts that are set wide counted twice."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def shortened(text: str, longest: int) -> str:
    """The words on one line; what is too long is cut after a word, and the cut is marked."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    return f"{words[:longest].rsplit(' ', 1)[0][:longest]}{CUT}"
