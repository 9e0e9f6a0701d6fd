"""Finds the outermost words in quotation marks, joined over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.language.quotations import QuotationSpan, find_quotations

_DOUBLED_MARKS = re.compile(r"'{2,3}|``")
_SPACE_BEFORE = re.compile(r"[\s(\[—–:-]")
_SINGLE_MARKS = "'‘’‚‛`"
_MARKS = '"“”„‟«»‹›' + _SINGLE_MARKS


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Words in quotation marks, or spoken after a dash or a label.

    ``outer_start`` and ``outer_end`` include the marks; ``parts`` are the spans within each
    paragraph; ``inner`` are the quotations within.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    parts: tuple[tuple[int, int], ...]
    single: bool
    closed: bool
    inner: tuple[tuple[int, int], ...] = ()
    label: tuple[int, int] | None = None
    """The span of the speaker's label before a colon, if there is one: “SERGEY: …”."""
    layout: bool = False
    """Whether the layout shows the quotation, without marks."""


def find_quoted_spans(text: str) -> tuple[QuotedSpan, ...]:
    """Return the outermost words in quotation marks, in order and without overlap.

    >>> text = "''We're losing,'' he said. 'Nobody cares.'"
    >>> [text[one.start : one.end] for one in find_quoted_spans(text)]
    ["We're losing,", 'Nobody cares.']
    """
    doubled = with_double_marks(text)
    groups: list[list[QuotationSpan]] = []
    inner: list[list[tuple[int, int]]] = []
    for span in find_quotations(doubled):
        if span.depth:
            inner[-1].append((span.start, span.end))
        elif span.continues and groups:
            groups[-1].append(span)
        else:
            groups.append([span])
            inner.append([])
    return tuple(
        _joined_span(text, doubled, spans, tuple(within))
        for spans, within in zip(groups, inner, strict=True)
    )


def _joined_span(
    text: str, doubled: str, spans: list[QuotationSpan], inner: tuple[tuple[int, int], ...]
) -> QuotedSpan:
    start, end = spans[0].start, spans[-1].end
    outer_start, outer_end = start - 1, end
    while doubled[outer_start] not in _MARKS:
        outer_start -= 1
    if spans[-1].closed:
        while outer_end < len(text) and doubled[outer_end].isspace():
            outer_end += 1
        outer_end += 1
        if text[outer_end - 1 : outer_end + 1] == "''":
            outer_end += 1
    if text[outer_start] == "'" and text[outer_start - 1 : outer_start] == "'":
        outer_start -= 1
    return QuotedSpan(
        start,
        end,
        outer_start,
        outer_end,
        tuple((span.start, span.end) for span in spans),
        single=doubled[outer_start] in _SINGLE_MARKS,
        closed=spans[-1].closed,
        inner=inner,
    )


def with_double_marks(text: str) -> str:
    """Return the text with two single marks replaced by a double one, in the same length.

    >>> with_double_marks("He said ''no.''")
    'He said  “no.” '
    """
    if not _DOUBLED_MARKS.search(text):
        return text
    return _DOUBLED_MARKS.sub(lambda match: _double_mark(text, match), text)


def _double_mark(text: str, match: re.Match[str]) -> str:
    before = text[match.start() - 1 : match.start()] or " "
    after = text[match.end() : match.end() + 1] or " "
    opens = match.group() == "``" or (
        not after.isspace() and _SPACE_BEFORE.match(before) is not None
    )
    if len(match.group()) == 3:
        return " “‘" if opens else "’” "
    return " “" if opens else "” "


def outer_spans(spans: tuple[QuotedSpan, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans with their marks; a mark shared by two spans belongs to the first."""
    end = 0
    for span in spans:
        start = max(end, span.outer_start)
        end = max(start + 1, span.outer_end)
        yield start, end
