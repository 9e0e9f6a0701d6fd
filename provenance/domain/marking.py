"""A text cut into pieces where its passages begin and end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int, str, str]
"""Start, end (exclusive, code points), role and key of a passage."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; ``roles`` of the passages that cover it, ``keys`` of those that begin here."""

    text: str
    roles: tuple[str, ...]
    keys: tuple[str, ...]


def pieces(text: str, spans: Iterable[Span]) -> list[Piece]:
    """The whole text in order, cut at every border; spans may overlap or lie in one another.

    >>> [(p.text, p.roles) for p in pieces("we are losing", [(7, 13, "quote", "q")])]
    [('we are ', ()), ('losing', ('quote',))]
    """
    kept = [span for span in spans if 0 <= span[0] < span[1] <= len(text)]
    borders = sorted({0, len(text), *(s[0] for s in kept), *(s[1] for s in kept)})
    cut = []
    for start, end in pairwise(borders):
        covering = [span for span in kept if span[0] <= start and end <= span[1]]
        roles = tuple(dict.fromkeys(span[2] for span in covering))
        keys = tuple(span[3] for span in covering if span[0] == start)
        cut.append(Piece(text[start:end], roles, keys))
    return cut
