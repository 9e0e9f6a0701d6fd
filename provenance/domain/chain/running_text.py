"""A document's text in paragraphs, with passages marked and distressing ones folded away."""

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
    """Consecutive pieces that are all ``distressing``, and so folded away, or all not."""

    distressing: bool
    pieces: tuple[StitchedPiece, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the passages that begin here, in order."""
        return tuple(key for piece in self.pieces for key in piece.keys if key)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as a sequence of stretches."""

    stretches: tuple[TextStretch, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the passages that begin here, each once, in order."""
        return tuple(dict.fromkeys(key for part in self.stretches for key in part.keys))


def paragraphs(pieces: Iterable[StitchedPiece]) -> list[Paragraph]:
    """Return the pieces as paragraphs; a piece that spans several paragraphs is cut."""
    rows: list[list[StitchedPiece]] = [[]]
    for piece in _cut(pieces):
        if piece is None:
            rows.append([])
        else:
            rows[-1].append(piece)
    return [Paragraph(tuple(_stretches(row))) for row in rows if row]


def _cut(pieces: Iterable[StitchedPiece]) -> Iterator[StitchedPiece | None]:
    """Yield the parts of each piece that lie in one paragraph, and None at each paragraph's end."""
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
