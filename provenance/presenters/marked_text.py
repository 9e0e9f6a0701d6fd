"""An article's text in parts, each line cut at its marks; every mark has an address."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.domain.language.text_pieces import cut_lines

A_PART = 60_000
"""Code points of text on one page; a longer text has several, each with its address."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text with what it is marked as, where its pin leads, and what that is called."""

    start: int
    end: int
    role: str
    address: str
    label: str
    proposed: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the roles of the marks upon them, and the pins of those that begin here."""

    text: str
    roles: tuple[str, ...]
    proposed: bool
    pins: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the text as it stands, from ``start`` on."""

    start: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One part of a text; ``number`` of ``parts``, both from 1."""

    start: int
    number: int
    parts: int
    lines: tuple[Line, ...]


def parts_of(text: str) -> list[tuple[int, int]]:
    """The text in parts: cut between lines where it can be, else between words, else anywhere.

    >>> parts_of("")
    [(0, 0)]
    """
    found, start = [], 0
    while len(text) - start > A_PART:
        middle = _place_to_cut(text, start)
        found.append((start, middle))
        start = middle
    return [*found, (start, len(text))]


def part_at(text: str, place: int) -> int:
    """The number of the part in which this place stands, from 1."""
    return max(1, bisect_right([start for start, _ in parts_of(text)], place))


def marked_text(text: str, number: int, marks: Sequence[Mark]) -> MarkedText:
    """This part of the text with its marks; one that runs on from another part is shown here too."""
    parts = parts_of(text)
    number = min(max(number, 1), len(parts))
    start, end = parts[number - 1]
    here = [mark for mark in marks if mark.start < end and start < mark.end]
    lines = _lines(text, start, end)
    cut = cut_lines(text, lines, [(mark.start, mark.end) for mark in here])
    shown = (
        Line(
            line[0],
            tuple(
                Piece(
                    run.text,
                    tuple(dict.fromkeys(here[n].role for n in run.spans)),
                    bool(run.spans) and all(here[n].proposed for n in run.spans),
                    tuple(here[n] for n in run.begins),
                )
                for run in runs
            ),
        )
        for line, runs in zip(lines, cut, strict=True)
    )
    return MarkedText(start, number, len(parts), tuple(shown))


def _place_to_cut(text: str, start: int) -> int:
    latest = start + A_PART
    for border in ("\n", " "):
        place = text.rfind(border, start + A_PART // 2, latest)
        if place >= 0:
            return place + 1
    return latest


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines that hold anything, without what ends them: a browser would count it otherwise."""
    found = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            found.append((start, start + len(text[start:stop].rstrip("\r"))))
        start = stop + 1
    return found
