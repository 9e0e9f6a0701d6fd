"""Split a text into pieces at the borders of its passages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

PassageSpan = tuple[int, int, str, str]
"""Start, end (exclusive, code points), role and key of a passage."""


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A run of text with the ``roles`` of its passages; ``keys`` are of those that begin here."""

    text: str
    roles: tuple[str, ...]
    keys: tuple[str, ...]


def cut_into_pieces(text: str, spans: Iterable[PassageSpan]) -> list[TextPiece]:
    """Return the whole text in order, split at every border; spans may overlap or be nested.

    >>> [(p.text, p.roles) for p in cut_into_pieces("we are losing", [(7, 13, "quote", "q")])]
    [('we are ', ()), ('losing', ('quote',))]
    """
    valid_spans = [span for span in spans if 0 <= span[0] < span[1] <= len(text)]
    borders = sorted({0, len(text), *(s[0] for s in valid_spans), *(s[1] for s in valid_spans)})
    pieces = []
    for start, end in pairwise(borders):
        covering = [span for span in valid_spans if span[0] <= start and end <= span[1]]
        roles = tuple(dict.fromkeys(span[2] for span in covering))
        keys = tuple(span[3] for span in covering if span[0] == start)
        pieces.append(TextPiece(text[start:end], roles, keys))
    return pieces


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words of one line from ``start`` on, with the indexes of their spans, innermost last.

    ``begins`` are the spans whose first visible words these are.
    """

    start: int
    text: str
    spans: tuple[int, ...]
    begins: tuple[int, ...]


def cut_lines(
    text: str, lines: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]
) -> list[list[TextRun]]:
    """Return each line, split where a span begins or ends.

    Lines are in order and do not overlap; spans may, and may extend over several lines. The cost
    grows with the text shown, not with spans times borders.

    >>> runs = cut_lines("we are losing", [(0, 13)], [(7, 13), (3, 13)])
    >>> [(run.text, run.spans, run.begins) for run in runs[0]]
    [('we ', (), ()), ('are ', (1,), (1,)), ('losing', (1, 0), (0,))]
    """
    starting = sorted(range(len(spans)), key=lambda n: (spans[n][0], -spans[n][1], n))
    ends = sorted({end for _, end in spans})
    firsts = sorted({start for start, _ in spans})
    running: dict[int, None] = {}
    begun: set[int] = set()
    at, lines_of_runs = 0, []
    for start, end in lines:
        borders = sorted({start, end, *_between(firsts, start, end), *_between(ends, start, end)})
        runs = []
        for here, there in pairwise(borders):
            while at < len(starting) and spans[starting[at]][0] <= here:
                running[starting[at]] = None
                at += 1
            running = {n: None for n in running if spans[n][1] > here}
            fresh = tuple(n for n in running if n not in begun)
            begun.update(fresh)
            runs.append(TextRun(here, text[here:there], tuple(running), fresh))
        lines_of_runs.append(runs)
    return lines_of_runs


def _between(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Return the sorted places from ``start`` up to, but not including, ``end``."""
    return places[bisect_left(places, start) : bisect_left(places, end)]
