"""Finds quotations without marks in lines that begin with “>”, as in mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.domain.proposing.quoted_spans import QuotedSpan

type Span = tuple[int, int]

_MARK = re.compile(r">+[ \t]?(?=\S)")
_SIGNATURE = re.compile(r"[–—―-]")
_QUOTES = "\"“„«'‘"


def find_block_quotations(text: str, paragraphs: tuple[Span, ...]) -> Iterator[QuotedSpan]:
    """Yield one quotation per run of such lines, without a last line that signs it after a dash."""
    run: list[tuple[Span, int]] = []
    for start, end in (*paragraphs, (len(text), len(text))):
        mark = _MARK.match(text, start, end)
        if mark is not None:
            run.append(((mark.end(), end), start))
            continue
        if run:
            yield from _block(text, run)
        run = []


def _block(text: str, run: list[tuple[Span, int]]) -> Iterator[QuotedSpan]:
    while run and _SIGNATURE.match(text, run[-1][0][0]):
        run = run[:-1]
    if not run or text[run[0][0][0]] in _QUOTES:
        return
    parts = tuple(part for part, _ in run)
    start, end = parts[0][0], parts[-1][1]
    yield QuotedSpan(start, end, run[0][1], end, parts, single=False, closed=True, layout=True)
