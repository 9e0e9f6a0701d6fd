"""A text as items, words, marks and whole quotations, in sentences that quotations do not break."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress
from typing import Protocol

from provenance.domain.language.quotations import paragraphs
from provenance.domain.language.speech_verbs import VerbForm
from provenance.domain.proposing import lexicon
from provenance.domain.proposing.zones import is_headline

HOLE = "\ue000"
"""Opens a quotation in the masked text: where two touch, each is an item."""
_FILL = "\ue001"
"""Stands in the masked text for the other characters of a quotation and of its marks."""
_READ_AS = tuple(zip(f"{HOLE}{_FILL}،؛؟", "  ,;?", strict=True))
_ITEM = re.compile(
    rf"({HOLE}{_FILL}*|{_FILL}+|[^\W_]+(?:['’.\-–&@/*_]+[^\W_]+)*(?:['’](?=\s))?|\.{{2,}}|[.!?…,:;()\[\]—–|•]|-(?=[-\s]))"
)
LONGEST_OPENING = 120
_ENDERS = frozenset(".!?…|•")
_MAY_END = _ENDERS | {HOLE}
_DONE = frozenset(".…")
_ASKED = frozenset("!?")
_CLOSING = "”\"»›’'“‘)] "
_FARTHEST_VERB = 6
"""Words after a quotation that ends in “?” or “!” within which its verb of saying may stand."""


class Stretch(Protocol):
    """Anything with a start and an end in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Sentence:
    """Items from ``first`` up to, not including, ``last``, in paragraph number ``paragraph``."""

    first: int
    last: int
    paragraph: int


@dataclass(slots=True)
class Reading:
    """The items of a text, as lists side by side: quick to make, quick to walk."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    quotes: dict[int, int] = field(default_factory=dict)
    """Item number to quotation number."""
    items_of: list[int] = field(default_factory=list)
    """Quotation number to item number, that of its first paragraph."""
    tails: dict[int, int] = field(default_factory=dict)
    """Quotation number to item number in its last paragraph, where it has several."""
    sentences: list[Sentence] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)
    """Quotation number to sentence number."""
    firsts: list[int] = field(default_factory=list)
    """The first item of each sentence."""
    cues: list[int] = field(default_factory=list)
    """The items that have the form of a verb of saying."""
    accordings: list[int] = field(default_factory=list)
    """The items that may open “according to”, in any language."""
    paragraphs: tuple[tuple[int, int], ...] = ()
    headline_end: int = 0
    """Where the headline ends; 0 where there is none."""

    def is_word(self, item: int) -> bool:
        return self.words[item][0].isalnum()

    def is_capital(self, item: int) -> bool:
        """Opens with a capital, or is of a script that has none."""
        first = self.words[item][0]
        return first.isupper() or (first.isalpha() and not first.islower())

    def sentence_at(self, item: int) -> Sentence:
        return self.sentences[bisect_right(self.firsts, item) - 1]

    def cues_from(self, first: int, last: int) -> list[int]:
        return self.cues[bisect_left(self.cues, first) : bisect_left(self.cues, last)]

    def accordings_from(self, first: int, last: int) -> list[int]:
        found = self.accordings
        return found[bisect_left(found, first) : bisect_left(found, last)]

    def in_headline(self, item: int) -> bool:
        return self.starts[item] < self.headline_end

    def in_short_opening(self, item: int) -> bool:
        """In a first line of one sentence, which is a headline more often than not."""
        return (
            len(self.paragraphs) > 1
            and self.starts[item] < self.paragraphs[0][1] <= LONGEST_OPENING
        )

    def paragraph_at(self, place: int) -> int:
        """The number of the paragraph in which a place of the text lies."""
        return max(0, bisect_left(self.paragraphs, (place + 1, 0)) - 1)


def read(text: str, spans: Sequence[Stretch], outer: list[tuple[int, int]]) -> Reading:
    """Items and sentences of ``text``; ``outer`` are the quotations with their marks, in order."""
    reading = Reading(text, paragraphs=paragraphs(text))
    if len(reading.paragraphs) > 1 and is_headline(text[slice(*reading.paragraphs[0])]):
        reading.headline_end = reading.paragraphs[0][1]
    masked = _masked(text, outer)
    place = {start: number for number, (start, _) in enumerate(outer)}
    reading.items_of = [-1] * len(outer)
    for number, (start, end) in enumerate(reading.paragraphs):
        first = len(reading.words)
        _read_items(reading, masked, start, end, place)
        _read_sentences(reading, first, number, spans)
    reading.cues = [item for item, low in enumerate(reading.lows) if low in lexicon.SPEECH_VERBS]
    reading.accordings = [
        item for item, low in enumerate(reading.lows) if low in lexicon.ACCORDING_TO
    ]
    reading.firsts = [sentence.first for sentence in reading.sentences]
    reading.sentence_of = [bisect_right(reading.firsts, item) - 1 for item in reading.items_of]
    return reading


def _masked(text: str, outer: list[tuple[int, int]]) -> str:
    pieces, at = [], 0
    plain = text
    for letter, other in _READ_AS:
        # Most texts hold none of these; translating would ask of every letter.
        plain = plain.replace(letter, other)
    for start, end in outer:
        pieces += [plain[at:start], HOLE, _FILL * (end - start - 1)]
        at = end
    return "".join([*pieces, plain[at:]])


def _read_items(reading: Reading, masked: str, start: int, end: int, place: dict[int, int]) -> None:
    # Splitting stays in C; a match object for each item takes far longer.
    stretch = masked[start:end]
    pieces = _ITEM.split(stretch)
    borders = list(accumulate(map(len, pieces), initial=start))
    words, starts, ends = pieces[1::2], borders[1:-1:2], borders[2::2]
    lows = list(map(str.lower, words))
    kept = [True] * len(words)
    for at in [at for at, word in enumerate(words) if word == "." and at]:
        kept[at] = not _is_abbreviation(lows[at - 1])
    if False in kept:
        words, lows = list(compress(words, kept)), list(compress(lows, kept))
        starts, ends = list(compress(starts, kept)), list(compress(ends, kept))
    if HOLE in stretch or _FILL in stretch:
        _place_quotations(reading, words, lows, starts, place)
    reading.starts += starts
    reading.ends += ends
    reading.words += words
    reading.lows += lows


def _place_quotations(
    reading: Reading, words: list[str], lows: list[str], starts: list[int], place: dict[int, int]
) -> None:
    """Note which of the items, next to be added, are quotations."""
    offset = len(reading.words)
    for at in [at for at, word in enumerate(words) if word[0] in (HOLE, _FILL)]:
        words[at] = lows[at] = HOLE
        number = place.get(starts[at])
        if number is None and reading.quotes:
            reading.tails[next(reversed(reading.quotes.values()))] = offset + at
        if number is not None:
            reading.quotes[offset + at] = number
            reading.items_of[number] = offset + at


def _is_abbreviation(word: str) -> bool:
    return (len(word) == 1 and word.isalpha()) or word in lexicon.ABBREVIATIONS or "." in word


def _read_sentences(reading: Reading, first: int, paragraph: int, spans: Sequence[Stretch]) -> None:
    """Sentences of the items from ``first`` on, which are one paragraph."""
    last = len(reading.words)
    start = first
    words = reading.words
    for item in [at for at in range(first, last) if words[at][0] in _MAY_END or at + 1 == last]:
        if item + 1 == last or _ends_sentence(reading, item, last, spans):
            reading.sentences.append(Sentence(start, item + 1, paragraph))
            start = item + 1


def _ends_sentence(reading: Reading, item: int, last: int, spans: Sequence[Stretch]) -> bool:
    """Whether the sentence ends with this item, of which another one follows."""
    word = reading.words[item]
    if word == HOLE:
        return _ends_with_quotation(reading, item, last, spans)
    following = reading.words[item + 1]
    return (
        reading.is_capital(item + 1) or following == HOLE or following[0].isdigit() or word in "|•"
    )


def _ends_with_quotation(reading: Reading, item: int, last: int, spans: Sequence[Stretch]) -> bool:
    number = reading.quotes.get(item)
    if number is None:
        return False
    following = reading.words[item + 1]
    if not (reading.is_capital(item + 1) or following == HOLE):
        return False
    content = reading.text[spans[number].start : spans[number].end].rstrip(_CLOSING)
    if content[-1:] in _DONE:
        return True
    if content[-1:] not in _ASKED:
        return False
    near = reading.lows[item + 1 : min(last, item + 1 + _FARTHEST_VERB)]
    return following == HOLE or not any(_is_finite(word) for word in near)


def _is_finite(word: str) -> bool:
    return word in lexicon.SPEECH_VERBS and lexicon.SPEECH_VERBS[word].form != VerbForm.PARTICIPLE
