"""Find the quotations in a text: paired, nested, unbalanced, and continued over paragraphs.

It reads the marks of English and neighbouring languages (“ ” „ « » ‹ › ‘ ’ ‚ and straight ones),
distinguishes apostrophes, and takes time linear in the length of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from provenance.domain.language.languages import pooled_pattern, pooled_words

DEEPEST = 3
"""Most levels of nesting; deeper quotations are a part of the one around them."""
LONGEST_CUE = 100
"""Most characters of a cue between two halves of a quotation."""
MOST_OPEN = 32
"""Marks open at once, above which the oldest is dropped, so that time stays linear."""

_CLOSED_BY = {
    "“": "”\"“", "„": "“”\"", "‟": "”", "”": "”", "\"": "\"”",
    "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    "‘": "’'", "‚": "‘’", "‛": "’", "’": "’", "'": "'’",
}  # fmt: skip
"""The closing marks for each opening one, as typed, including mistakes of any language."""
_PAIRS = pooled_words(lambda language: language.quotation_marks)
_CLOSERS = {
    mark: _CLOSED_BY.get(mark, "") + "".join(pair[1] for pair in _PAIRS if pair[0] == mark)
    for mark in {*_CLOSED_BY, *(pair[0] for pair in _PAIRS)}
}
_OPENS_ANYWHERE = frozenset("“„‟«‹‘‚‛") | (
    {pair[0] for pair in _PAIRS} - {pair[1] for pair in _PAIRS}
)
_SINGLE = frozenset("‘’‚‛'")
_MARK = re.compile(f"[{re.escape(''.join({*_CLOSERS, *''.join(_CLOSERS.values())}))}]")
_BEFORE_OPENING = re.compile(r"[\s(\[{<:;/\-–—“„‟\"«»‹›‘‚']")
_AFTER_OPENING = re.compile(r"[\w(\[{“„‟\"«‹‘‚'’¿¡…$€£#@*–—\-]|\.\.")
_NOT_OPENING = re.compile(
    rf"(?:{pooled_pattern(lambda language: language.elisions)})\b", re.IGNORECASE
)
_DONE = frozenset(".!?:;…")
_OPENS_LINE = frozenset("“„«—–―")
"""Marks that start a paragraph of their own, however the line before ended."""
_AFTER_DONE = "'’”»\")]"
_SENTENCE_AMID = re.compile(r"[.!?…]\s+\w")
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class QuotationSpan:
    """The words between two marks, in code points of their text.

    ``closed`` is False where the paragraph, or another opening mark, ends the quotation;
    ``continues`` is True where it continues an unclosed quotation of the paragraph before.
    """

    start: int
    end: int
    depth: int = 0
    closed: bool = True
    continues: bool = False


@dataclass(slots=True)
class _OpenMark:
    mark: str
    at: int
    again: int | None = None


def find_quotations(text: str) -> tuple[QuotationSpan, ...]:
    """Return every quotation in ``text``, outer before inner; none crosses another.

    >>> text = "“We’re losing,” he said, “and they say ‘no’.”"
    >>> [text[span.start : span.end] for span in find_quotations(text)]
    ['We’re losing,', 'and they say ‘no’.', 'no']
    """
    quotations: list[QuotationSpan] = []
    running_mark = ""
    blocks = paragraph_spans(text)
    for number, (start, end) in enumerate(blocks):
        if _MARK.search(text, start, end) is None:
            running_mark = ""
            continue
        following = blocks[number + 1][0] if number + 1 < len(blocks) else len(text)
        spans, open_mark = _in_paragraph(text, start, end, text[following : following + 1])
        continued = bool(running_mark) and text[start] == running_mark
        for at, span in enumerate(_nested(spans)):
            goes_on = continued and at == 0 and not text[start + 1 : span.start].strip()
            quotations.append(QuotationSpan(span.start, span.end, span.depth, span.closed, goes_on))
        running_mark = open_mark
    return tuple(quotations)


def paragraph_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the start and end of each paragraph; hard-wrapped lines are joined up to a blank line.

    >>> paragraph_spans("We are losing.\\nHe said so.")
    ((0, 14), (15, 26))
    """
    lines = list(_lines(text))
    wrapped = _is_wrapped(text, lines)
    borders: list[tuple[int, int]] = []
    blank = True
    for start, end in lines:
        if start < end and wrapped and not blank:
            borders[-1] = (borders[-1][0], end)
        elif start < end:
            borders.append((start, end))
        blank = start == end
    return tuple(borders)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of the words of each line; an empty span for a blank one."""
    at = 0
    for line in text.split("\n"):
        words = line.strip()
        start = at + len(line) - len(line.lstrip()) if words else at
        yield start, start + len(words)
        at += len(line) + 1


def joined_quotations(
    text: str, spans: Iterable[QuotationSpan]
) -> tuple[tuple[QuotationSpan, ...], ...]:
    """Return runs of outermost quotations that are one, split by a cue or by a paragraph.

    >>> text = "“We’re losing,” he said, “and nobody cares.” Others say “no”."
    >>> [len(run) for run in joined_quotations(text, find_quotations(text))]
    [2, 1]
    """
    outer = [span for span in spans if span.depth == 0]
    grouped: list[list[QuotationSpan]] = [[span] for span in outer[:1]]
    for before, span in pairwise(outer):
        if span.continues or _separated_by_cue(text, before, span):
            grouped[-1].append(span)
        else:
            grouped.append([span])
    return tuple(map(tuple, grouped))


def _separated_by_cue(text: str, before: QuotationSpan, after: QuotationSpan) -> bool:
    """Return whether only a short cue separates them, which may end a sentence, not start one."""
    if not before.closed or after.start - before.end > LONGEST_CUE:
        return False
    between = text[before.end : after.start].strip("“”„‟\"«»‹›‘’‚‛' ")
    if text[before.end - 1] in ".!?…" and between[:1].isupper():
        return False
    return (
        "\n" not in between
        and _LETTER.search(between) is not None
        and _SENTENCE_AMID.search(between) is None
    )


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Return whether most lines with a line right after them end within a sentence."""
    followed = [
        (line, text[start])
        for line, (start, end) in pairwise(lines)
        if line[0] < line[1] and start < end
    ]
    ended = sum(
        text[a:b].rstrip(_AFTER_DONE)[-1:] in _DONE or following in _OPENS_LINE
        for (a, b), following in followed
    )
    return len(followed) > 1 and ended * 2 < len(followed)


def _in_paragraph(
    text: str, start: int, end: int, following: str
) -> tuple[list[QuotationSpan], str]:
    """Return the spans of one paragraph, and the mark of the quotation that it leaves open."""
    stack: list[_OpenMark] = []
    closing: Counter[str] = Counter()
    spans: list[QuotationSpan] = []
    for at in _marks(text, start, end):
        mark, opens = text[at], _is_opening(text, at, start, end)
        if closing[mark] and not opens:
            while mark not in _CLOSERS[stack[-1].mark]:
                spans.extend(_unclosed(text, _popped(stack, closing), at, following=""))
            spans.extend(_span(text, _popped(stack, closing).at + 1, at, closed=True))
        elif opens or mark in _OPENS_ANYWHERE:
            if stack and stack[-1].mark == mark and stack[-1].again is None:
                stack[-1].again = at
            if len(stack) == MOST_OPEN:
                oldest = _popped(stack, closing, 0)
                spans.extend(_unclosed(text, oldest, at, following=""))
            stack.append(_OpenMark(mark, at))
            closing.update(_CLOSERS[mark])
    open_marks = [one.mark for one in stack if one.mark not in _SINGLE or one.mark == following]
    for one in stack:
        spans.extend(_unclosed(text, one, end, following=following))
    return spans, open_marks[0] if open_marks else ""


def _popped(stack: list[_OpenMark], closing: Counter[str], which: int = -1) -> _OpenMark:
    one = stack.pop(which)
    closing.subtract(_CLOSERS[one.mark])
    return one


def _unclosed(text: str, one: _OpenMark, end: int, *, following: str) -> Iterator[QuotationSpan]:
    """Yield the span of an unclosed mark.

    A lone single mark is an apostrophe, unless the next paragraph starts with it again.
    """
    if one.mark not in _SINGLE or one.mark == following:
        yield from _span(text, one.at + 1, end if one.again is None else one.again, closed=False)


def _span(text: str, start: int, end: int, *, closed: bool) -> Iterator[QuotationSpan]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if _LETTER.search(text, start, end):
        yield QuotationSpan(start, end, closed=closed)


def _nested(spans: list[QuotationSpan]) -> Iterator[QuotationSpan]:
    """Yield the spans in order, each with its depth; those nested too deep are dropped."""
    around: list[int] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        while around and around[-1] <= span.start:
            around.pop()
        if len(around) <= DEEPEST:
            yield QuotationSpan(span.start, span.end, len(around), span.closed)
        around.append(span.end)


def _marks(text: str, start: int, end: int) -> Iterator[int]:
    """Return the offsets of the marks of a paragraph, without apostrophes."""
    places = [
        match.start()
        for match in _MARK.finditer(text, start, end)
        if not (text[match.start()] in _SINGLE and _is_apostrophe(text, match.start(), start, end))
    ]
    singles = [at for at in places if text[at] in _SINGLE]
    possessive = {
        at
        for at, later in pairwise(singles)
        if _is_after_s(text, at, start, end) and not _is_opening(text, later, start, end)
    }
    return (at for at in places if at not in possessive)


def _is_apostrophe(text: str, at: int, start: int, end: int) -> bool:
    """Return whether the mark is within a word or replaces letters before one: “’em”, “’90s”."""
    before, after = _beside(text, at, start, end)
    return after.isalnum() and (before.isalnum() or _NOT_OPENING.match(text, at + 1) is not None)


def _is_after_s(text: str, at: int, start: int, end: int) -> bool:
    """Return whether it may be possessive, as in “the soldiers’ phones”.

    It is, if another mark remains to close the quotation.
    """
    before, after = _beside(text, at, start, end)
    return before in "sS" and after.isspace()


def _is_opening(text: str, at: int, start: int, end: int) -> bool:
    """Return whether the mark has a word right after it and none right before."""
    before, _ = _beside(text, at, start, end)
    follows = at + 1 < end and _AFTER_OPENING.match(text, at + 1) is not None
    return follows and _BEFORE_OPENING.match(before) is not None


def _beside(text: str, at: int, start: int, end: int) -> tuple[str, str]:
    """Return the characters before and after; a paragraph's borders count as spaces."""
    return (
        text[at - 1] if at > start else " ",
        text[at + 1] if at + 1 < end else " ",
    )
