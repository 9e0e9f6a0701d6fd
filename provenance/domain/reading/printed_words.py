"""Read the words of one printed line from its glyphs, in either direction."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, mode

from provenance.domain.reading.html_marks import RAISED
from provenance.domain.reading.written_order import direction, in_reading_order

INITIAL = 1.7
"""Least height of an initial, as a multiple of the line's height."""
LEAST_AFTER_INITIAL = 3
SMALLER = 0.9
RAISED_BY = 0.15
"""Most size and least offset of a raised figure, as multiples of the line's font size."""
SPACED = 0.7
LEAST_SPACED = 6
"""Share and number of letters followed by a gap, from which a line is letter-spaced."""
WORD_GAP = 1.6
"""Least ratio of the gap between words to that between letters in a letter-spaced line."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed sign with its position in points; an accent may be a glyph of its own."""

    text: str
    x0: float
    x1: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    def has_size(self, size: float) -> bool:
        return round(self.size, 1) == size


def usual_size(glyphs: Sequence[Glyph]) -> float:
    """Return the size of most glyphs."""
    return mode(round(glyph.size, 1) for glyph in glyphs)


def parted_initial(pieces: Sequence[Glyph | None]) -> list[Sequence[Glyph | None]]:
    """Return a line, or its large initial and the rest of the line."""
    glyphs = [piece for piece in pieces if piece is not None and piece.text.strip()]
    if len(glyphs) > LEAST_AFTER_INITIAL and glyphs[0].size > INITIAL * usual_size(glyphs):
        first = pieces.index(glyphs[0]) + 1
        return [pieces[:first], pieces[first:]]
    return [pieces]


def words_of_line(pieces: Sequence[Glyph | None], *, leftwards: bool) -> str:
    """Return the words of a line; a None in ``pieces`` marks a gap between two glyphs.

    ``leftwards`` is whether the page is read from right to left.
    """
    glyphs = [piece for piece in pieces if piece is not None]
    figures = _raised(glyphs)
    if leftwards or any(direction(glyph.text) == "R" for glyph in glyphs):
        return in_reading_order(_from_the_left(glyphs, figures), leftwards=leftwards)
    if _is_set_wide(pieces):
        return "".join(_narrowed(glyphs))
    return "".join(" " if one is None else figures.get(id(one), one.text) for one in pieces)


def _raised(glyphs: Sequence[Glyph]) -> dict[int, str]:
    """Return smaller figures above the line as superscripts: 10 and a raised 6 are not 106."""
    letters = [glyph for glyph in glyphs if glyph.text.strip()]
    if not letters:
        return {}
    size = usual_size(letters)
    bottom = median(glyph.bottom for glyph in letters if glyph.has_size(size))
    return {
        id(glyph): glyph.text.translate(RAISED)
        for glyph in letters
        if glyph.size <= SMALLER * size and glyph.bottom > bottom + RAISED_BY * size
    }


def _from_the_left(glyphs: Sequence[Glyph], figures: dict[int, str]) -> list[str]:
    """Return the glyphs from left to right, with their accents, and ligatures as letters."""
    texts = {
        id(one): unicodedata.normalize("NFKC", figures.get(id(one), one.text))
        for one in glyphs
        if not _is_accent(one)
    }
    for accent, base in _accented(glyphs):
        texts[id(base)] += accent.text
    bases = sorted((one for one in glyphs if id(one) in texts), key=lambda one: one.middle)
    stand = [texts[id(one)] for one in bases]
    has_spaces = any(not text.strip() for text in stand)
    return stand if has_spaces else list(_with_spaces(bases, stand))


def _accented(glyphs: Sequence[Glyph]) -> Iterator[tuple[Glyph, Glyph]]:
    """Yield each accent with its letter: the next glyph, or the one before if printed leftwards."""
    before: Glyph | None = None
    waiting: list[Glyph] = []
    for glyph in glyphs:
        if _is_accent(glyph):
            waiting.append(glyph)
            continue
        goes_right = before is None or glyph.middle >= before.middle
        base = glyph if goes_right or before is None else before
        yield from ((accent, base) for accent in waiting)
        before, waiting = glyph, []
    if before is not None:
        yield from ((accent, before) for accent in waiting)


def _is_accent(glyph: Glyph) -> bool:
    return unicodedata.category(glyph.text[:1] or " ") == "Mn"


def _with_spaces(bases: Sequence[Glyph], texts: Sequence[str]) -> Iterator[str]:
    """Yield the texts, with a space where the page has a gap but no space."""
    for number, (glyph, text) in enumerate(zip(bases, texts, strict=True)):
        if number and glyph.x0 - bases[number - 1].x1 > 0.1 * glyph.size:
            yield " "
        yield text


def _is_set_wide(pieces: Sequence[Glyph | None]) -> bool:
    """Return whether letters are spaced for emphasis, so that a gap does not end a word."""
    letters = [
        number for number, one in enumerate(pieces[:-1]) if one is not None and one.text.strip()
    ]
    gaps = sum(pieces[number + 1] is None for number in letters)
    return len(letters) >= LEAST_SPACED and gaps >= SPACED * len(letters)


def _narrowed(glyphs: Sequence[Glyph]) -> Iterator[str]:
    gaps = [after.x0 - before.x1 for before, after in pairwise(glyphs)]
    usual = median(gaps)
    has_spaces = any(not glyph.text.strip() for glyph in glyphs)
    yield glyphs[0].text
    for gap, glyph in zip(gaps, glyphs[1:], strict=True):
        if gap > WORD_GAP * usual and not has_spaces:
            yield " "
        yield glyph.text
