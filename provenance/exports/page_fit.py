"""Estimates of how much text fits on a page, counted in lines before it is laid out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from unicodedata import east_asian_width

from provenance.domain.messages import ISOLATE, LANGUAGE_TAGS, RELEASE

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
    letters = LANGUAGE_TAGS.sub("", text)
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in letters)


def shortened(text: str, longest: int) -> str:
    """Return the words on one line, cut after a word and marked where they are too long.

    An isolate that is cut open is closed.
    """
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    beginning = words[:longest].rsplit(" ", 1)[0][:longest]
    open_names = beginning.count(ISOLATE) - beginning.count(RELEASE)
    return f"{beginning}{RELEASE * open_names}{CUT}"
