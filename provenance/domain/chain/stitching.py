"""The text of a document not on file, joined from its recorded passages, with holes between."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from provenance.domain.chain.excerpts import Excerpt
from provenance.domain.language.text_pieces import PassageSpan, cut_into_pieces

UNKNOWN = "\ue000"
"""Placeholder for each character that no passage records; it never occurs in a document's text."""
_RUNS = re.compile(f"{UNKNOWN}+|[^{UNKNOWN}]+")


@dataclass(frozen=True, slots=True)
class StitchedPiece:
    """A run of the text, or a ``hole`` where nothing is recorded."""

    text: str
    roles: tuple[str, ...]
    keys: tuple[str, ...]
    hole: bool = False


def stitch(excerpts: Iterable[Excerpt]) -> str:
    """Return the text as far as passages with an offset, and their contexts, give it.

    Where two contexts differ, the first is used; a passage's own words override any context.
    """
    placed = [(row, row.start) for row in excerpts if row.start is not None]
    size = max((start + len(row.exact) + len(row.suffix) for row, start in placed), default=0)
    characters = [UNKNOWN] * size
    for row, start in placed:
        base = start - len(row.prefix)
        for at, character in enumerate(row.window, base):
            if at >= 0 and characters[at] == UNKNOWN:
                characters[at] = character
    for row, start in placed:
        characters[start : start + len(row.exact)] = row.exact
    return "".join(characters)


def stitched_pieces(
    text: str, excerpts: Iterable[Excerpt], more_spans: Iterable[PassageSpan] = ()
) -> list[StitchedPiece]:
    """Return the joined text cut at the bounds of passages, each hole as a piece of its own."""
    spans = [*more_spans, *(span for row in excerpts for span in row.spans_in(text))]
    pieces: list[StitchedPiece] = []
    for piece in cut_into_pieces(text, spans):
        keys = piece.keys
        for run in _RUNS.findall(piece.text):
            is_hole = run[0] == UNKNOWN
            pieces.append(StitchedPiece("" if is_hole else run, piece.roles, keys, is_hole))
            keys = ()
    return pieces
