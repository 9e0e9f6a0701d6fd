"""Finds speech shown by the layout, without quotation marks: after a dash, or a name and a colon.

A dash opens a turn if a verb of saying follows the words, or if all lines of a run end their
sentences. A cue within a turn, or within marks (“« Non, a dit la ministre, et … »”), is not part of
the spoken words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from provenance.domain.proposing.block_quotations import find_block_quotations
from provenance.domain.proposing.lexicon import Lexicon
from provenance.domain.proposing.quoted_spans import QuotedSpan

type Span = tuple[int, int]

_DASH = re.compile(r"[–—―]\s*(?=[\w¿¡«“\"'’(…])|-\s(?=\w)")
_LABEL = re.compile(
    r"\[?(?P<label>[^\W\d_][^\n:“”«»\"?!,;]{0,39}?)\]?\s?(?:\([^()\n]{1,30}\)\s?)?:\s+(?=\S)"
)
_CUE_START = re.compile(r"[,?!…]\s+(?:[–—―]\s?)?|\s[–—―]\s?(?=[^\W\d_])")
_CUE_END = re.compile(r"[,.]?\s?[–—―][,.]?\s*|,\s+(?=[^\W\d_])|(?<=[^\W\d_]{4})\.\s+(?=[^\W\d_])")
_DASHED_CUE = re.compile(r"\s[–—―]\s?(?=[^\W\d_])")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:['’](?=\W|$))?|[^\W\d_]+['’]")
_SENTENCE_END = re.compile(r"[.?!…][)”»\"]*$")
LONGEST_TURN = 2_000
"""Maximum number of characters of a turn in which its cues are sought."""
LONGEST_CUE = 120
MOST_NAME_WORDS = 4
EM_DASHES = "—―"


def add_layout_speech(
    text: str,
    quoted: tuple[QuotedSpan, ...],
    paragraphs: tuple[Span, ...],
    zones: list[str],
    lexicon: Lexicon,
) -> tuple[QuotedSpan, ...]:
    """Return the quotations in marks, without cues, and those the layout shows, in text order."""
    turns = [
        *_labelled_turns(text, paragraphs, zones, lexicon),
        *_dashed_turns(text, paragraphs, zones, lexicon),
        *find_block_quotations(text, paragraphs),
    ]
    in_marks = [
        part for quotation in quoted for part in _parts_without_cue(text, quotation, lexicon)
    ]
    if not turns:
        return tuple(in_marks)
    return tuple(_merged_in_order(in_marks, sorted(turns, key=lambda turn: turn.start)))


def _merged_in_order(in_marks: list[QuotedSpan], turns: list[QuotedSpan]) -> Iterator[QuotedSpan]:
    """Yield both kinds in order; quotations in marks within a turn become its inner quotations."""
    waiting = iter([*in_marks, None])
    quotation = next(waiting)
    for turn in turns:
        while quotation is not None and quotation.outer_end <= turn.outer_start:
            yield quotation
            quotation = next(waiting)
        inner: list[Span] = []
        while quotation is not None and quotation.outer_start < turn.outer_end:
            if turn.start <= quotation.start and quotation.end <= turn.end:
                inner.append((quotation.start, quotation.end))
            quotation = next(waiting)
        yield replace(turn, inner=tuple(inner))
    while quotation is not None:
        yield quotation
        quotation = next(waiting)


def _turn_span(start: int, end: int, opening: int, label: Span | None = None) -> QuotedSpan:
    return QuotedSpan(
        start,
        end,
        opening,
        end,
        ((start, end),),
        single=False,
        closed=True,
        label=label,
        layout=True,
    )


def _labelled_turns(
    text: str, paragraphs: tuple[Span, ...], zones: list[str], lexicon: Lexicon
) -> Iterator[QuotedSpan]:
    """Yield the turns of a run of labelled lines: “SERGEY: We were given an order.”"""
    for run in _runs_of_lines(
        [_label_and_words(text, span, zone) for span, zone in zip(paragraphs, zones, strict=True)]
    ):
        labels = Counter(text[slice(*label)] for label, _ in run)
        shouted = all(label.isupper() for label in labels)
        # “Judge: …”, “Witness: …”
        are_roles = all(label.lower() in lexicon.roles for label in labels)
        # “Reporter: Were you afraid?”, and the answer.
        is_asked = any(text[end - 1] == "?" for _, (_, end) in run)
        is_talk = shouted or are_roles or is_asked or len(labels) < len(run)
        if len(run) > 1 and is_talk:
            for label, (start, end) in run:
                yield _turn_span(start, end, start, label)


def _runs_of_lines[T](lines: list[T | None]) -> Iterator[list[T]]:
    """Yield the runs of consecutive lines that are not None."""
    run: list[T] = []
    for line in [*lines, None]:
        if line is not None:
            run.append(line)
        elif run:
            yield run
            run = []


def _label_and_words(text: str, paragraph: Span, zone: str) -> tuple[Span, Span] | None:
    start, end = paragraph
    match = _LABEL.match(text, start, min(end, start + 80))
    if match is None or zone in ("credit", "caption", "dateline"):
        return None
    label = match["label"]
    if label[0].islower() or len(label.split()) > MOST_NAME_WORDS:
        return None
    return match.span("label"), (match.end(), end)


def _dashed_turns(
    text: str, paragraphs: tuple[Span, ...], zones: list[str], lexicon: Lexicon
) -> Iterator[QuotedSpan]:
    dashed = [
        span if zone not in ("key-points", "credit") and _DASH.match(text, *span) else None
        for span, zone in zip(paragraphs, zones, strict=True)
    ]
    for run in _runs_of_lines(dashed):
        turns = [_spoken_parts(text, start, end, lexicon) for start, end in run]
        has_cue = any(
            parts[-1][1] < end or len(parts) > 1 for parts, (_, end) in zip(turns, run, strict=True)
        )
        is_speech = len(run) > 1 and all(
            text[start] in EM_DASHES and _SENTENCE_END.search(text, max(start, end - 5), end)
            for start, end in run
        )
        if has_cue or is_speech:
            for parts, (opening, _) in zip(turns, run, strict=True):
                yield from _turns_of_parts(parts, opening)


def _turns_of_parts(parts: list[Span], opening: int) -> Iterator[QuotedSpan]:
    for number, (start, end) in enumerate(parts):
        if start < end:
            yield _turn_span(start, end, start if number else opening)


def _spoken_parts(text: str, start: int, end: int, lexicon: Lexicon) -> list[Span]:
    """Return the spoken parts of a turn that begins with a dash, without its cues."""
    dash = _DASH.match(text, start, end)
    assert dash is not None
    return _split_at_cues(text, dash.end(), end, lexicon, closes_at_comma=False)


def _split_at_cues(
    text: str,
    start: int,
    end: int,
    lexicon: Lexicon,
    *,
    closes_at_comma: bool,
    pattern: re.Pattern[str] = _CUE_START,
) -> list[Span]:
    parts: list[Span] = []
    at = start
    for match in pattern.finditer(text, start, min(end, start + LONGEST_TURN)):
        if match.start() < at or not _opens_cue(text, match.end(), end, lexicon):
            continue
        parts.append(_trimmed(text, at, match.start() + (text[match.start()] in "?!…")))
        at = _end_of_cue(text, match.end(), end, closes_at_comma=closes_at_comma)
    parts.append(_trimmed(text, at, end))
    return parts if len(parts) == 1 or parts[-1][0] < parts[-1][1] else parts[:-1]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t\n,–—―":
        start += 1
    while start < end and text[end - 1] in " \t\n,–—―":
        end -= 1
    return start, end


def _opens_cue(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Return whether a verb of saying stands here, possibly after words such as “a” or “s’est”."""
    for _ in range(3):
        match = _NEXT_WORD.match(text, at, min(end, at + 40))
        if match is None or not match.group()[0].islower():
            return False
        word = match.group()
        if word in lexicon.verbs or word in lexicon.dialogue_verbs:
            return True
        if word not in lexicon.auxiliaries and word not in lexicon.passive_verbs:
            return False
        at = match.end()
        while at < end and text[at] in " -":
            at += 1
    return False


def _end_of_cue(text: str, at: int, end: int, *, closes_at_comma: bool) -> int:
    """Return where speech resumes after a cue: after a dash, or within marks also after a comma."""
    for match in _CUE_END.finditer(text, at, min(end, at + LONGEST_CUE)):
        if any(dash in match.group() for dash in "–—―") or closes_at_comma:
            return match.end()
    return end


def _parts_without_cue(text: str, quotation: QuotedSpan, lexicon: Lexicon) -> Iterator[QuotedSpan]:
    """Yield the spoken parts of words in marks that contain their own cue."""
    commas = lexicon.cue_in_marks
    if not lexicon.subject_first and len(quotation.parts) == 1 and not quotation.single:
        pattern = _CUE_START if commas else _DASHED_CUE
        cut = _split_at_cues(
            text, quotation.start, quotation.end, lexicon, closes_at_comma=commas, pattern=pattern
        )
        parts = [part for part in cut if part[0] < part[1]] or [(quotation.start, quotation.end)]
        if len(cut) > 1 or cut[0][1] < quotation.end - 1:
            yield from _split_quotation(quotation, parts)
            return
    yield quotation


def _split_quotation(quotation: QuotedSpan, parts: list[Span]) -> Iterator[QuotedSpan]:
    last = len(parts) - 1
    for number, (start, end) in enumerate(parts):
        closes = number == last and end >= quotation.end - 1
        yield replace(
            quotation,
            start=start,
            end=end,
            outer_start=start if number else quotation.outer_start,
            outer_end=quotation.outer_end if closes else end,
            parts=((start, end),),
            inner=tuple(span for span in quotation.inner if start <= span[0] and span[1] <= end),
        )
