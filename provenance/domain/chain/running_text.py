"""A document's text in paragraphs, with its passages marked and the distressing ones folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from provenance.domain.chain.excerpts import DISTRESSING
from provenance.domain.chain.stitching import StitchedPiece

_BREAK = re.compile(r"(\n+)")


@dataclass(frozen=True, slots=True)
class TextStretch:
    """Pieces that stand together; ``distressing`` ones are folded away."""

    distressing: bool
    pieces: tuple[StitchedPiece, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The passages that begin in it, in order."""
        return tuple(key for piece in self.pieces for key in piece.keys if key)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in stretches."""

    stretches: tuple[TextStretch, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The passages that begin in it, each once, in order."""
        return tuple(dict.fromkeys(key for part in self.stretches for key in part.keys))


def paragraphs(pieces: Iterable[StitchedPiece]) -> list[Paragraph]:
    """All pieces in order, cut where a paragraph ends; a piece may run over several."""
    rows: list[list[StitchedPiece]] = [[]]
    for piece in _cut(pieces):
        if piece is None:
            rows.append([])
        else:
            rows[-1].append(piece)
    return [Paragraph(tuple(_stretches(row))) for row in rows if row]


def _cut(pieces: Iterable[StitchedPiece]) -> Iterator[StitchedPiece | None]:
    """Each piece in the parts that lie in one paragraph; None where a paragraph ends."""
    for piece in pieces:
        if piece.hole:
            yield piece
            continue
        keys = piece.keys
        for part in _BREAK.split(piece.text):
            if part.startswith("\n"):
                yield None
            elif part:
                yield replace(piece, text=part, keys=keys)
                keys = ()


def _stretches(pieces: Iterable[StitchedPiece]) -> Iterator[TextStretch]:
    for distressing, group in groupby(pieces, lambda piece: DISTRESSING in piece.roles):
        yield TextStretch(distressing, tuple(group))
