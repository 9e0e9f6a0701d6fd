"""Estimates of how much text fits on a page, counted in lines before it is laid out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from unicodedata import east_asian_width

WIDE = 120
"""Characters in a line across a page of A4."""
CUT = " […]"


class PageFit:
    """The number of lines left on the page."""

    def __init__(self, lines: float) -> None:
        self.left = lines

    def fill[T](
        self, rows: list[T], cost: Callable[[T], float], *, keep: float, skip: bool = False
    ) -> list[T]:
        """Return the first rows that fit in a share of the lines left, and subtract their lines.

        ``cost`` returns the lines of a row, and ``keep`` is the share. With ``skip``, rows that are
        too long are passed over; without it, the first such row ends the search.
        """
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
    """Return the rows in two columns of about the same height, to be read one after the other.

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
    """Return the height of a text in lines of normal height."""
    return ceil(_breadth(text) / width) * height


def _breadth(text: str) -> int:
    """Return the number of characters, counting wide ones, such as Chinese, twice."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def shortened(text: str, longest: int) -> str:
    """Return the words on one line, cut after a word and marked where they are too long."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    return f"{words[:longest].rsplit(' ', 1)[0][:longest]}{CUT}"
