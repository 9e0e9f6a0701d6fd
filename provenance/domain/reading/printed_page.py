"""Lines of a printed page with their positions, and the running heads of several pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

EDGE = 0.12
"""Share of a page's height at its top and bottom where running heads are."""
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|p|seite|стр|с)?[\W_]*0(?:[\W_]*(?:/|of|von|из|з)?[\W_]*0)?[\W_]*"
)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """Words on one line with their position, in points from the lower left corner of the page.

    ``box`` is the number of its text box. A line of a table contains a row, with tabs between its
    cells.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    box: int = 0

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def pattern(self) -> str:
        """The text with each number replaced by 0, which is equal for running heads."""
        return _NUMBER.sub("0", self.text).lower()


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """The lines of a page, and its top and bottom; ``aside`` are the rotated lines.

    ``unseen`` are the lines of invisible letters.
    """

    lines: tuple[PrintedLine, ...]
    top: float
    bottom: float
    aside: tuple[PrintedLine, ...] = ()
    unseen: tuple[PrintedLine, ...] = ()

    @property
    def edge_lines(self) -> list[PrintedLine]:
        """The lines where running heads and page numbers are."""
        margin = EDGE * (self.top - self.bottom)
        return [
            line
            for line in self.lines
            if line.bottom > self.top - margin or line.top < self.bottom + margin
        ]


def running_heads(pages: Sequence[PrintedPage]) -> frozenset[str]:
    """Return patterns that occur at the edge of several pages, and those of page numbers."""
    counts = Counter(
        pattern for page in pages for pattern in {line.pattern for line in page.edge_lines}
    )
    return frozenset(
        pattern
        for pattern, times in counts.items()
        if (times > 1 and 2 * times >= len(pages)) or _PAGE_NUMBER.fullmatch(pattern)
    )


def is_page_number(line: PrintedLine) -> bool:
    return _PAGE_NUMBER.fullmatch(line.pattern) is not None
