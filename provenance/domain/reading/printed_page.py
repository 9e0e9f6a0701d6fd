"""Lines scattered over a printed page, put in reading order: columns, paragraphs, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from provenance.domain.reading.line_ends import goes_on
from provenance.domain.reading.printed_cells import are_columns, is_number

GUTTER = 6
"""The least white between two columns, in points."""
MOST_ACROSS = 0.15
"""The share of a page's rows that may cross the white between two columns, such as a headline."""
LEAST_ROWS = 4
EDGE = 0.12
"""The share of a page's height at its top and foot where running heads stand."""
INDENT = 5.0
SPACE = 0.7
"""White between two lines, in heights of a line, from which they are two paragraphs."""
SHORT = 0.8
"""The share of a column's width below which a finished line ends its paragraph."""
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|p|seite|стр|с)?[\W_]*0(?:[\W_]*(?:/|of|von|из|з)?[\W_]*0)?[\W_]*"
)

_ITEM = re.compile(r"(?:[•▪◦‣●○■□]|\d{1,2}[.)])(?=\s|$)")
"""What an item of a list begins with."""
_ENDED = re.compile(r"[.!?…:;”»“\"]$")

type Strip = tuple[float, float]


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


def paragraphs_of(lines: Iterable[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines of a page as paragraphs in reading order."""
    rows = _rows(lines)
    strips = _gutters(rows)
    paragraphs: list[list[PrintedLine]] = []
    band: list[list[PrintedLine]] = []
    for row in rows:
        if any(_crosses(line, strip) for line in row for strip in strips):
            paragraphs += [*_columns(band, strips), *_paragraphs([_one_line(row)])]
            band = []
        else:
            band.append(row)
    return _joined([*paragraphs, *_columns(band, strips)])


def has_columns(lines: Iterable[PrintedLine]) -> bool:
    return bool(_gutters(_rows(lines)))


def _rows(lines: Iterable[PrintedLine]) -> list[list[PrintedLine]]:
    """Lines that stand at one height, each row from left to right, the rows from the top down."""
    rows: list[list[PrintedLine]] = []
    for line in sorted(lines, key=lambda one: (-one.bottom, one.x0)):
        if rows and abs(rows[-1][0].bottom - line.bottom) < 0.3 * line.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


def _gutters(rows: list[list[PrintedLine]]) -> list[Strip]:
    """The white strips between columns: hardly a row crosses them, many stand on either side."""
    lines = [line for row in rows for line in row]
    if not lines:
        return []
    first, last = int(min(one.x0 for one in lines)), int(max(one.x1 for one in lines))
    cover = [0] * (last - first + 2)
    for line in lines:
        for x in range(int(line.x0) - first, int(line.x1) - first + 1):
            cover[x] += 1
    most = max(len(rows) >= LEAST_ROWS, MOST_ACROSS * len(rows))
    # In a short column one line may reach further than all others.
    return _strips(lines, cover, first, most) or _strips(lines, cover, first, 0)


def _strips(lines: list[PrintedLine], cover: list[int], first: int, most: float) -> list[Strip]:
    """The strips that at most so many lines cover; ``cover`` counts them from ``first``."""
    empty = [times <= most for times in cover]
    strips = []
    for is_white, group in groupby(range(len(cover)), key=empty.__getitem__):
        places = list(group)
        strip = (float(places[0] + first), float(places[-1] + first))
        if is_white and len(places) >= GUTTER and _has_columns(lines, strip):
            strips.append(_between(lines, strip))
    return strips


def _between(lines: list[PrintedLine], strip: Strip) -> Strip:
    """The white that is left where a long line of one column reaches into the strip."""
    ends = (one.x1 for one in lines if one.x0 < strip[0] <= one.x1 < strip[1])
    begins = (one.x0 for one in lines if strip[0] < one.x0 <= strip[1] < one.x1)
    white = (max(strip[0], *ends, strip[0]), min(strip[1], *begins, strip[1]))
    return white if white[1] - white[0] >= GUTTER else strip


def _has_columns(lines: list[PrintedLine], strip: Strip) -> bool:
    before = [line for line in lines if line.x1 <= strip[0] + 1]
    after = [line for line in lines if line.x0 >= strip[1] - 1]
    return are_columns(before, after, least=LEAST_ROWS)


def _crosses(line: PrintedLine, strip: Strip) -> bool:
    """Whether a line lies over the white between two columns, or stands in it."""
    return line.x0 < strip[1] - 1 and line.x1 > strip[0] + 1


def _one_line(row: list[PrintedLine]) -> PrintedLine:
    return PrintedLine(
        " ".join(line.text for line in row),
        row[0].x0,
        max(line.x1 for line in row),
        max(line.top for line in row),
        min(line.bottom for line in row),
    )


def _columns(rows: list[list[PrintedLine]], strips: list[Strip]) -> list[list[PrintedLine]]:
    """The paragraphs of a band of rows: column after column, each from the top down."""
    borders = [float("-inf"), *(strip[1] - 1 for strip in strips), float("inf")]
    paragraphs = []
    for begin, end in pairwise(borders):
        parts = [[line for line in row if begin <= line.x0 < end] for row in rows]
        paragraphs += _paragraphs(_whole_lines([part for part in parts if part]))
    return paragraphs


def _whole_lines(rows: list[list[PrintedLine]]) -> list[PrintedLine]:
    """Each row of a column as one line; rows whose parts begin below each other are a table's."""
    alike = [False, *(_begin_alike(*pair) for pair in pairwise(rows)), False]
    in_table = [above or below for above, below in pairwise(alike)]
    cells = [
        [line.text for line in row] if is_row else []
        for row, is_row in zip(rows, in_table, strict=False)
    ]
    for numbers in (range(len(rows)), range(len(rows) - 1, -1, -1)):
        full_row: list[PrintedLine] = []
        for number in numbers:
            if in_table[number]:
                full_row = rows[number]
            elif not cells[number]:
                cells[number] = _cells_below(rows[number], full_row)
            full_row = full_row if cells[number] else []
    return [
        replace(_one_line(row), text="\t".join(texts)) if texts else _one_line(row)
        for row, texts in zip(rows, cells, strict=True)
    ]


def _cells_below(row: list[PrintedLine], full_row: list[PrintedLine]) -> list[str]:
    """The cells of a row below or above a full one, the empty ones too.

    None where a part of it has no edge in common with a cell there.
    """
    cells, parts = [], list(row)
    for one in full_row:
        is_there = bool(parts) and _has_edge_in_common(parts[0], one)
        cells.append(parts.pop(0).text if is_there else "")
    return [] if parts or len(row) == 1 else cells


def _begin_alike(row: list[PrintedLine], other: list[PrintedLine]) -> bool:
    is_item = _ITEM.fullmatch(row[0].text) is not None
    return (
        len(row) == len(other) > 1
        and not (is_item and len(row) == 2)
        and all(_has_edge_in_common(a, b) for a, b in zip(row, other, strict=True))
        and (_has_numbers(row, other) or not (_is_filled(row) or _is_filled(other)))
    )


def _has_edge_in_common(line: PrintedLine, other: PrintedLine) -> bool:
    return min(abs(line.x0 - other.x0), abs(line.x1 - other.x1)) < GUTTER


def _has_numbers(row: list[PrintedLine], other: list[PrintedLine]) -> bool:
    return any(is_number(line.text) for line in (*row[1:], *other[1:]))


def _is_filled(row: list[PrintedLine]) -> bool:
    """Whether each part goes nearly up to the next, as lines of text do and cells do not."""
    return all(b.x0 - a.x0 < (a.x1 - a.x0) / SHORT for a, b in pairwise(row))


def _paragraphs(lines: list[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines of one column cut where a paragraph begins."""
    paragraphs: list[list[PrintedLine]] = []
    for line in lines:
        if paragraphs and not _begins(paragraphs[-1][-1], line, lines):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _begins(before: PrintedLine, line: PrintedLine, column: list[PrintedLine]) -> bool:
    """Whether a line begins a paragraph: white above, other letters, an indent, a short line before."""
    begin, end = min(one.x0 for one in column), max(one.x1 for one in column)
    if before.bottom - line.top > SPACE * line.height or "\t" in before.text + line.text:
        return True
    if _ITEM.match(line.text) and _ENDED.search(before.text):
        return True
    if abs(before.height - line.height) > 0.2 * max(before.height, line.height):
        return True
    if goes_on(before.text, line.text):
        return False
    is_indented = line.x0 > begin + INDENT and before.x0 <= begin + INDENT
    is_short = before.x1 - begin < SHORT * (end - begin)
    return is_indented or (is_short and before.text[-1:] in '.!?…”»“"')


def _joined(paragraphs: list[list[PrintedLine]]) -> list[list[PrintedLine]]:
    """Rows as wide as the page that follow each other are one paragraph, where nothing parts them."""
    whole: list[list[PrintedLine]] = []
    for paragraph in paragraphs:
        if whole and len(paragraph) == 1 and _is_next(whole[-1][-1], paragraph[0]):
            whole[-1] += paragraph
        else:
            whole.append(paragraph)
    return whole


def _is_next(before: PrintedLine, line: PrintedLine) -> bool:
    is_below = 0 <= before.bottom - line.top + line.height <= (1 + SPACE) * line.height
    return is_below and goes_on(before.text, line.text) and line.x0 < before.x1
