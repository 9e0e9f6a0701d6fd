"""Every place where a text says that somebody says something, in marks or not."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.language.speech_verbs import VerbForm
from provenance.domain.proposing import frames, lexicon
from provenance.domain.proposing.phrases import Phrase, left_of, right_of
from provenance.domain.proposing.reading import HOLE, Reading, Sentence

SHORTEST_CONTENT = 3
FARTHEST_THAT = 12
"""Items after a verb of saying, taken by who is told, within which “that” may stand."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A speaker, the verb, the words it tells of, all in items; which sentence it stands in."""

    source: Phrase
    cue: Phrase
    content: Phrase | None
    sentence: int
    base: str


def tellings(reading: Reading) -> list[Telling]:
    """In the order of the text."""
    found: list[Telling] = []
    for number, whole in enumerate(reading.sentences):
        sentence = _without_marks(reading, whole)
        for cue in frames.cues_in(reading, sentence):
            one = _telling(reading, cue, number, sentence)
            if one is not None:
                found.append(one)
        found.extend(_according(reading, number, sentence))
    return found


def _without_marks(reading: Reading, sentence: Sentence) -> Sentence:
    """Up to the last word, so that what is told ends with it."""
    last = sentence.last
    while last > sentence.first and reading.words[last - 1] in ".!?…,;:":
        last -= 1
    return Sentence(sentence.first, last, sentence.paragraph)


def _according(reading: Reading, number: int, sentence: Sentence) -> list[Telling]:
    return [
        Telling(
            frame.source,
            frame.cue,
            _around(reading, frame.cue, frame.source, sentence),
            number,
            "according",
        )
        for frame in frames.accordings(reading, sentence)
        if frame.source is not None
    ]


def _telling(reading: Reading, cue: int, number: int, sentence: Sentence) -> Telling | None:
    verb = lexicon.SPEECH_VERBS[reading.lows[cue]]
    if verb.form == VerbForm.PARTICIPLE:
        return None
    ends = _says_at_end(reading, cue, sentence)
    source = None if ends else left_of(reading, cue, sentence.first)
    inverted = source is None and _may_invert(reading, cue, sentence)
    if inverted:
        source = right_of(reading, cue, sentence.last)
    if source is None or (verb.weak and not _shows(reading, source, verb.base)):
        return None
    content = (
        _before(reading, min(source[0], cue), sentence)
        if inverted or _is_trailing(reading, source, cue, sentence)
        else _after(reading, cue, sentence)
    )
    return Telling(source, (cue, cue + 1), content, number, verb.base)


def _says_at_end(reading: Reading, cue: int, sentence: Sentence) -> bool:
    """“…, says the soldier.” and “…,” said the soldier, …"""
    if lexicon.SPEECH_VERBS[reading.lows[cue]].base != "say" or not _may_invert(
        reading, cue, sentence
    ):
        return False
    source = right_of(reading, cue, sentence.last)
    return source is not None and (source[1] == sentence.last or not reading.is_word(source[1]))


def _may_invert(reading: Reading, cue: int, sentence: Sentence) -> bool:
    if reading.lows[cue] not in lexicon.SUBJECT_FIRST_VERBS:
        return True
    return cue > sentence.first and reading.words[cue - 1] in (",", HOLE)


def _shows(reading: Reading, source: Phrase, base: str) -> bool:
    """Reports and recordings tell by showing; people tell by verbs of saying."""
    if base not in lexicon.SHOWING_VERBS:
        return base in lexicon.OPINION_VERBS and reading.lows[source[0]] not in lexicon.PRONOUNS
    return any(reading.lows[item] in lexicon.REPORTS for item in range(*source))


def _is_trailing(reading: Reading, source: Phrase, cue: int, sentence: Sentence) -> bool:
    """“…, the senator said.”: nothing follows but where and when it was said."""
    opens = source[0] > sentence.first and reading.words[source[0] - 1] in (",", HOLE)
    rest = range(cue + 1, sentence.last)
    if not opens or not rest:
        return opens
    follows = reading.lows[cue + 1]
    return not reading.is_word(cue + 1) or follows in lexicon.OPENING_PREPOSITIONS


def _before(reading: Reading, end: int, sentence: Sentence) -> Phrase | None:
    while end > sentence.first and reading.words[end - 1] in ",—–":
        end -= 1
    return (sentence.first, end) if end - sentence.first >= SHORTEST_CONTENT else None


def _after(reading: Reading, cue: int, sentence: Sentence) -> Phrase | None:
    start, end = cue + 1, sentence.last
    for at in range(start, min(end, start + FARTHEST_THAT)):
        if reading.lows[at] == "that":
            start = at + 1
            break
    while start < end and reading.words[start] in ",:":
        start += 1
    return (start, end) if end - start >= SHORTEST_CONTENT else None


def _around(
    reading: Reading, cue: Phrase, source: Phrase | None, sentence: Sentence
) -> Phrase | None:
    if cue[0] - sentence.first >= SHORTEST_CONTENT or source is None:
        return _before(reading, cue[0], sentence)
    return _after(reading, source[1] - 1, sentence)
