"""Who speaks each quotation: told beside it, or carried over from the one before or after."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.proposing import frames, lexicon
from provenance.domain.proposing.frames import Frame
from provenance.domain.proposing.marked import Marked
from provenance.domain.proposing.reading import Reading, Sentence


@dataclass(frozen=True, slots=True)
class Spoken:
    """The frame that tells a quotation's speaker, and how it was come by."""

    frame: Frame | None
    how: str


WINDOW = 80
"""Items before and after a quotation within which its speaker is told."""
OPENING = 30
"""Items at the head of a sentence within which its subject stands."""
GUESSED = frozenset({"subject", "turn", "none", "awaited"})
"""Ways of coming by a speaker that are too often wrong to be put as told."""
NOBODY = Spoken(None, "none")


def speakers(reading: Reading, found: tuple[Marked, ...]) -> list[Spoken]:
    """One for each quotation, in order."""
    told = [_told(reading, found, number) for number in range(len(found))]
    return _carried(reading, found, told)


def _told(reading: Reading, found: tuple[Marked, ...], number: int) -> Spoken:
    quote = reading.items_of[number]
    sentence = _near(reading.sentences[reading.sentence_of[number]], quote)
    cues = frames.cues_in(reading, sentence)
    content = reading.text[found[number].start : found[number].end]
    before = frames.before(reading, cues, quote, sentence)
    tail = reading.tails.get(number, quote)
    after = frames.after(reading, tail, _near(reading.sentence_at(tail), tail))
    overheard = frames.overheard(reading, sentence, quote)
    if overheard is not None and (after is None or after.verb is None):
        return Spoken(overheard, "before")
    if after is not None and (before is None or _closes_clause(content)):
        return Spoken(after, "after")
    trailing = frames.trailing(reading, cues, quote, sentence)
    if trailing is not None:
        return Spoken(trailing, "trailing")
    opening = frames.opening_according(reading, sentence, quote)
    if opening is not None and (before is None or _leans(before)):
        return Spoken(opening, "before")
    if before is not None:
        return Spoken(before, "before")
    aim = frames.stated_aim(reading, sentence, quote)
    if aim is not None:
        return Spoken(aim, "before")
    later = _later(reading, cues, quote, sentence)
    return NOBODY if later is None else Spoken(later, "later")


def _near(sentence: Sentence, item: int) -> Sentence:
    """The part of a sentence about an item: time stays in step with length."""
    first = max(sentence.first, item - WINDOW)
    return Sentence(first, min(sentence.last, item + WINDOW), sentence.paragraph)


def _leans(frame: Frame) -> bool:
    return frame.verb is not None and frame.verb.weak


def _closes_clause(content: str) -> bool:
    return content.rstrip("\"”’'»“")[-1:] in ",?!—–"


def _later(reading: Reading, cues: list[int], quote: int, sentence: Sentence) -> Frame | None:
    """A speaker named at the end of the sentence: “…, the senator said.”"""
    for frame in frames.accordings(reading, sentence):
        return frame
    for cue in reversed([cue for cue in cues if cue > quote]):
        source = frames.subject(reading, [], cue, sentence)
        if source is not None and source[0] > quote:
            return Frame(source, (cue, cue + 1), lexicon.SPEECH_VERBS[reading.lows[cue]])
    return None


def _carried(reading: Reading, found: tuple[Marked, ...], told: list[Spoken]) -> list[Spoken]:
    carried = list(told)
    for number in range(len(found)):
        if carried[number].frame is None:
            carried[number] = _from_neighbours(reading, carried, number)
    return carried


def _from_neighbours(reading: Reading, told: list[Spoken], number: int) -> Spoken:
    own = reading.sentences[reading.sentence_of[number]]
    alone = own.first == reading.items_of[number]
    if not alone:
        last = min(own.first + OPENING, reading.items_of[number])
        source = frames.opening_phrase(reading, own.first, last)
        if source is not None:
            return Spoken(Frame(source, source, None), "subject")
    before = _same_paragraph(reading, told, number, -1)
    if before is not None:
        return Spoken(before.frame, "inherited")
    introduced = _introduced(reading, number)
    if introduced is not None:
        return introduced
    after = _same_paragraph(reading, told, number, 1)
    if after is not None:
        return Spoken(after.frame, "awaited")
    if number and told[number - 1].frame is not None:
        return Spoken(told[number - 1].frame, "turn")
    return NOBODY


def _same_paragraph(reading: Reading, told: list[Spoken], number: int, step: int) -> Spoken | None:
    other = number + step
    if not 0 <= other < len(told) or told[other].frame is None:
        return None
    here = reading.sentences[reading.sentence_of[number]].paragraph
    there = reading.sentences[reading.sentence_of[other]].paragraph
    return told[other] if here == there else None


def _introduced(reading: Reading, number: int) -> Spoken | None:
    """By the sentence before, whose verb or whose subject tells who goes on to speak."""
    own = reading.sentence_of[number]
    if own == 0:
        return None
    sentence = reading.sentences[own - 1]
    sentence = _near(sentence, sentence.last)
    same = sentence.paragraph == reading.sentences[own].paragraph
    colon = reading.words[sentence.last - 1] == ":"
    if not (same or colon):
        return None
    cues = frames.cues_in(reading, sentence)
    frame = frames.before(reading, cues, sentence.last, sentence)
    if frame is None:
        source = frames.opening_phrase(reading, sentence.first, sentence.last)
        frame = None if source is None else Frame(source, source, None)
    return None if frame is None else Spoken(frame, "introduced")
