"""Parts of a printed page that are not lines of its text: large initials and inset boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from provenance.domain.reading.printed_columns import has_columns
from provenance.domain.reading.printed_page import PrintedLine, PrintedPage
from provenance.domain.reading.printed_paragraphs import paragraphs_of
from provenance.domain.reading.printed_words import INITIAL

LONGEST_INITIAL = 2
LEAST_LINES = 2
FILLED = 0.7
"""Share of the space beside a box that a line fills where the text runs around it."""


def page_paragraphs(page: PrintedPage, margins: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """Return the paragraphs of a page: a box after the text around it, rotated lines last."""
    lines = _with_initials([line for line in page.lines if line not in margins])
    boxes = _boxes_within(lines)
    text = [line for line in lines if line.box not in boxes]
    paragraphs = paragraphs_of(text)
    for number in boxes[::-1]:
        inside = [line for line in lines if line.box == number]
        beside = [
            place
            for place, paragraph in enumerate(paragraphs)
            if any(_at_one_height(line, one) for line in paragraph for one in inside)
        ]
        paragraphs[beside[-1] + 1 : beside[-1] + 1] = paragraphs_of(inside)
    return paragraphs + paragraphs_of(page.aside)


def _with_initials(lines: list[PrintedLine]) -> list[PrintedLine]:
    """Return the lines with each large initial put before the words that it begins."""
    usual = median(line.height for line in lines) if lines else 0
    initials = [
        line
        for line in lines
        if len(line.text) <= LONGEST_INITIAL and line.height > INITIAL * usual
    ]
    for initial in initials:
        beside = [
            line
            for line in lines
            if line not in initials
            and _at_one_height(line, initial)
            and 0 <= line.x0 - initial.x1 + 1 < initial.height
        ]
        if not beside:
            continue
        first = max(beside, key=lambda line: line.top)
        lines = [
            replace(
                line,
                text=initial.text + line.text if line is first else line.text,
                x0=initial.x0,
            )
            if line in beside
            else line
            for line in lines
            if line is not initial
        ]
    return lines


def _boxes_within(lines: Sequence[PrintedLine]) -> list[int]:
    """Return the numbers of boxes that text runs around, from the top of the page down."""
    by_box: dict[int, list[PrintedLine]] = {}
    for line in lines:
        by_box.setdefault(line.box, []).append(line)
    texts: list[Sequence[PrintedLine]] = list(by_box.values()) if has_columns(lines) else [lines]
    within = [
        number
        for number, box in by_box.items()
        if len(box) >= LEAST_LINES and any(_runs_around(text, box) for text in texts)
    ]
    return sorted(within, key=lambda number: -by_box[number][0].top)


def _runs_around(text: Sequence[PrintedLine], box: Sequence[PrintedLine]) -> bool:
    """Return whether lines of a text are shorter beside a box, and others extend over it."""
    x0, x1 = min(line.x0 for line in box), max(line.x1 for line in box)
    others = [line for line in text if line not in box]
    beside = [line for line in others if any(_at_one_height(line, one) for one in box)]
    if not beside or any(line.x0 < x1 and line.x1 > x0 for line in beside):
        return False
    begin, end = min(line.x0 for line in beside), max(line.x1 for line in beside)
    if not (end <= x0 or begin >= x1) or end - begin <= x1 - x0:
        return False
    size = median(line.height for line in beside)
    goes_over = any(
        line.x0 < min(x1, end) and line.x1 > max(x0, begin) and line.height < 1.2 * size
        for line in others
        if line not in beside
    )
    return goes_over and _fill(beside, x0, x1) >= LEAST_LINES


def _fill(beside: Iterable[PrintedLine], x0: float, x1: float) -> int:
    """Return how many lines extend nearly to a box, which lines of a table rarely do."""
    lines = list(beside)
    begin, end = min(line.x0 for line in lines), max(line.x1 for line in lines)
    way = x0 - begin if end <= x0 else end - x1
    return sum(line.x1 - line.x0 >= FILLED * way for line in lines)


def _at_one_height(line: PrintedLine, other: PrintedLine) -> bool:
    return line.bottom < other.top and line.top > other.bottom
