"""Lines scattered over a printed page, their places, and what stands at the edges of several pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

EDGE = 0.12
"""The share of a page's height at its top and foot where running heads stand."""
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|p|seite|стр|с)?[\W_]*0(?:[\W_]*(?:/|of|von|из|з)?[\W_]*0)?[\W_]*"
)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """Words on one line with their place, in points from the lower left corner of the page.

    ``box`` numbers the lines that stand together. Of a table, a line holds a row, its cells set
    apart by tabs.
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
        """Its words with each number the same, as a running head has them on every page."""
        return _NUMBER.sub("0", self.text).lower()


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """The lines of a page, and where it begins and ends; ``aside`` are those that stand turned.

    ``unseen`` are lines of letters that nobody sees.
    """

    lines: tuple[PrintedLine, ...]
    top: float
    bottom: float
    aside: tuple[PrintedLine, ...] = ()
    unseen: tuple[PrintedLine, ...] = ()

    @property
    def edge_lines(self) -> list[PrintedLine]:
        """Those where running heads and page numbers stand."""
        margin = EDGE * (self.top - self.bottom)
        return [
            line
            for line in self.lines
            if line.bottom > self.top - margin or line.top < self.bottom + margin
        ]


def running_heads(pages: Sequence[PrintedPage]) -> frozenset[str]:
    """What stands at the edge of several pages, but for its number; page numbers alone too."""
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
