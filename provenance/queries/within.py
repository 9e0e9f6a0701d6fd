"""Known quotes told without quotation marks: each sentence of a text asked for as a quote is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.domain.matching import Kind
from provenance.domain.quotations import paragraphs, quotations
from provenance.domain.text import folded, tokens
from provenance.queries.search import LONGEST, Answer, Hit, find_many

FEWEST_WORDS = 5
_MARKS = ".,!?…”’»\"'"
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s”’»\"']+")


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a text, in code points, that tell a known quote."""

    start: int
    end: int
    hit: Hit


def answers_to(texts: Sequence[str], *, drafts: bool = False) -> list[Answer]:
    """What answers each text; an address among them is words like others."""
    plain = [text[:LONGEST].replace("://", " ") for text in texts]
    return find_many(plain, drafts=drafts)


def find_within(text: str, *, drafts: bool = False) -> list[Found]:
    """The sentences that tell a known quote; only its words, where these stand in it as they are."""
    # What lies within quotation marks is asked for as a quotation.
    spans = [span for span in quotations(text) if span.depth == 0]
    ends = [span.end for span in spans]
    places = []
    for start, end in _sentences(text):
        around = bisect_left(ends, end - 1)
        if around == len(spans) or spans[around].start > start + 1:
            places.append((start, end))
    answers = answers_to([text[start:end] for start, end in places], drafts=drafts)
    found = []
    for (start, end), answer in zip(places, answers, strict=True):
        for hit in answer.hits:
            within = _narrowed(text[start:end], hit)
            found.append(Found(start + within[0], start + within[1], hit))
    return found


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for start, end in paragraphs(text):
        at = start
        for match in (*_SENTENCE_END.finditer(text, start, end), None):
            stop = match.start() if match else end
            if len(folded(text[at:stop]).split()) >= FEWEST_WORDS:
                yield at, stop
            at = match.end() if match else end


def _narrowed(sentence: str, hit: Hit) -> tuple[int, int]:
    """Where the known words stand in the sentence one after another; else all of it."""
    words, known = tokens(sentence), folded(hit.rendering.words).split()
    if hit.kind == Kind.CUT:
        plain = [token.folded for token in words]
        for at in range(len(plain) - len(known) + 1):
            if plain[at : at + len(known)] == known:
                return words[at].start, _end(sentence, words[at + len(known) - 1].end, hit)
    return 0, len(sentence)


def _end(sentence: str, end: int, hit: Hit) -> int:
    """With the marks that close the known words, where they are closed here as well."""
    closed = hit.rendering.words[-1:] in _MARKS
    while closed and sentence[end : end + 1] and sentence[end] in _MARKS:
        end += 1
    return end
