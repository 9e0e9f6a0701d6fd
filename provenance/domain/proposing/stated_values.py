"""Finds dates, figures, hedges, edit marks and stripped bylines stated in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isfinite

from provenance.domain.language.figures import Figure, find_figures
from provenance.domain.language.hedges import hedge_spans
from provenance.domain.language.languages import LANGUAGES, pooled_pattern
from provenance.domain.language.quote_marks import EDIT_MARKS
from provenance.domain.proposing.zones import DATELINE

_MONTHS: dict[str, int] = {
    stem: number
    for language in LANGUAGES.values()
    for number, stem in enumerate(language.dates.month_stems, start=1)
}
"""Maps the first three letters of a month's name to its number."""
_MONTH = rf"(?:{pooled_pattern(lambda language: language.dates.month_names)})\.?"
_DATE = re.compile(
    rf"\b(?P<iso>\d{{4}}-\d\d-\d\d)\b"
    rf"|\b(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:,?\s(?P<year>(?:19|20)\d\d))?\b"
    rf"|\b(?P<day2>\d{{1,2}})\s(?P<month2>{_MONTH})(?:\s(?P<year2>(?:19|20)\d\d))?\b"
    rf"|\b(?P<month3>{_MONTH})\s(?P<year3>(?:19|20)\d\d)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class StatedValue:
    """A span and its value: a date as EDTF, a hedge in lower case, or a kind of mark."""

    start: int
    end: int
    value: str


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[StatedValue]:
    """Yield the days and months stated between two offsets, as EDTF; a year not stated is XXXX.

    >>> [place.value for place in find_dates("on Feb. 24 and 5 March 2022")]
    ['XXXX-02-24', '2022-03-05']
    """
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        if match["iso"]:
            yield StatedValue(*match.span(), match["iso"])
            continue
        month = match["month"] or match["month2"] or match["month3"]
        day = match["day"] or match["day2"]
        year = match["year"] or match["year2"] or match["year3"] or "XXXX"
        number = _MONTHS[month[:3].lower()]
        if day is None:
            yield StatedValue(*match.span(), f"{year}-{number:02}")
        elif 1 <= int(day) <= 31:
            yield StatedValue(*match.span(), f"{year}-{number:02}-{int(day):02}")


def find_figure_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int, Figure]]:
    """Yield the start, the end and the value of each figure; its words include an approximator."""
    at = start
    for figure in find_figures(text[start:end]):
        place = text.index(figure.written, at)
        at = place + len(figure.written)
        if isfinite(figure.value):
            yield place, at, figure


def find_hedge_spans(text: str, start: int, end: int, language: str) -> Iterator[StatedValue]:
    for opens, closes in hedge_spans(text[start:end], language):
        hedge = text[start + opens : start + closes]
        yield StatedValue(start + opens, start + closes, hedge.lower())


def find_disclosures(
    text: str, blocks: tuple[tuple[int, int], ...], edited: Iterable[tuple[int, int]]
) -> Iterator[StatedValue]:
    """Yield the signs of editing in a text: edit marks, and datelines with or without an agency."""
    for start, end in edited:
        yield from _edit_marks_in(text, start, end)
    for start, end in blocks[:3]:
        line = DATELINE.match(text, start, end)
        if line is not None:
            has_agency = bool(line["agency"].strip())
            yield StatedValue(*line.span(), "dateline" if has_agency else "byline-stripped")


def _edit_marks_in(text: str, start: int, end: int) -> Iterator[StatedValue]:
    for match in EDIT_MARKS.finditer(text, start, end):
        if match.lastgroup is not None and match.lastgroup != "parenthesis":
            yield StatedValue(*match.span(), match.lastgroup)
