"""Collate many wordings in one table: one row per wording, corresponding words in one column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from provenance.domain.matching.alignment import (
    AlignedWord,
    WordChange,
    WordPiece,
    pieces,
    single_words,
    word_changes,
)


class CellRelation(StrEnum):
    """The relation of a wording's cell to the base wording."""

    BASE = "base"
    SAME = "same"
    OTHER = "other"
    ADDED = "added"
    ABSENT = "absent"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one wording in one column; ``moved`` if they stand elsewhere in the base."""

    relation: CellRelation
    words: tuple[AlignedWord, ...]
    moved: bool = False

    @property
    def pieces(self) -> tuple[WordPiece, ...]:
        return pieces(self.words)


Row = tuple[Cell, ...]


def collate(
    base: Sequence[AlignedWord], others: Sequence[Sequence[AlignedWord]]
) -> tuple[Row, ...]:
    """Return the base and the other wordings as rows with the same number of cells, the base first.

    Neighbouring columns are merged where every wording has the same relation in both.

    >>> from provenance.domain.matching.alignment import split_words
    >>> rows = collate(split_words("we are losing now"), [split_words("we are winning")])
    >>> [(cell.relation.value, " ".join(w.text for w in cell.words)) for cell in rows[1]]
    [('same', 'we are'), ('other', 'winning'), ('absent', '')]
    """
    base, others = single_words(base), list(map(single_words, others))
    rows = [_base_row(base), *(_row(base, other) for other in others)]
    columns = [column for column in zip(*rows, strict=True) if any(cell.words for cell in column)]
    merged = groupby(columns, key=lambda column: [(cell.relation, cell.moved) for cell in column])
    joined = [[_joined(cells) for cells in zip(*group, strict=True)] for _, group in merged]
    return tuple(zip(*joined, strict=True)) if joined else tuple(() for _ in rows)


def _joined(cells: tuple[Cell, ...]) -> Cell:
    words = tuple(word for cell in cells for word in cell.words)
    return Cell(cells[0].relation, words, cells[0].moved)


def _base_row(base: Sequence[AlignedWord]) -> list[Cell]:
    """Return an empty slot for added words, then each word of the base followed by another slot."""
    row = [Cell(CellRelation.NONE, ())]
    for word in base:
        row += [Cell(CellRelation.BASE, (word,)), Cell(CellRelation.NONE, ())]
    return row


def _row(base: Sequence[AlignedWord], other: Sequence[AlignedWord]) -> list[Cell]:
    """Return the cells of a wording in the order slot 0, word 0, slot 1, word 1, … of the base."""
    _, changes, blocks = word_changes(base, other)
    row = [Cell(CellRelation.NONE, ()) for _ in range(2 * len(base) + 1)]
    for a, b, c, d in blocks:
        alike = all(change == WordChange.SAME for change in changes[c:d]) and b - a == d - c
        if a == b:
            row[2 * a] = _cell(CellRelation.ADDED, other, changes, c, d)
            continue
        for place in range(a, b):
            first = min(c + place - a, d)
            last = d if place == b - 1 else min(first + 1, d)
            relation = (
                CellRelation.SAME
                if alike
                else CellRelation.OTHER
                if last > first
                else CellRelation.ABSENT
            )
            row[2 * place + 1] = _cell(relation, other, changes, first, last)
    return row


def _cell(
    relation: CellRelation,
    words: Sequence[AlignedWord],
    changes: list[WordChange],
    start: int,
    end: int,
) -> Cell:
    moved = start < end and all(change == WordChange.MOVED for change in changes[start:end])
    return Cell(relation, tuple(words[start:end]), moved)
