"""What a text says it takes its words from: who told, released, obtained or first published them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.language.languages import pooled_pattern
from provenance.domain.proposing import lexicon
from provenance.domain.proposing.hot import UNNAMED, Paragraphs
from provenance.domain.proposing.phrases import Phrase, left_of, right_of
from provenance.domain.proposing.reading import Reading, Sentence
from provenance.domain.proposing.tellings import Telling

LONGEST_PASSAGE = 14
"""Items before the word for an act that its passage may reach back to."""


@dataclass(frozen=True, slots=True)
class Upstream:
    """A passage that states a step: its span, its act as the vocabulary names it, who did it."""

    start: int
    end: int
    act: str
    agent: tuple[int, int] | None


def upstreams(
    reading: Reading, told: list[Telling], zones: list[str], words: Paragraphs
) -> list[Upstream]:
    """In the order of the text; one passage may state several acts."""
    found = [*_tellings(reading, told), *_acts(reading), *_credits(reading, zones)]
    for border in words.holding(UNNAMED):
        found.extend(_unnamed(reading, *border))
    return sorted(set(found), key=lambda one: (one.start, one.end, one.act, one.agent or ()))


def span(reading: Reading, phrase: Phrase) -> tuple[int, int]:
    """From items to places in the text."""
    return reading.starts[phrase[0]], reading.ends[phrase[1] - 1]


def _tellings(reading: Reading, told: list[Telling]) -> Iterator[Upstream]:
    for one in told:
        first, last = min(one.source[0], one.cue[0]), max(one.source[1], one.cue[1])
        start, end = span(reading, (first, last))
        act = "estimated" if one.base == "estimate" else "said"
        yield Upstream(start, end, act, span(reading, one.source))


def _acts(reading: Reading) -> Iterator[Upstream]:
    for item in [item for item, low in enumerate(reading.lows) if low in _ACT_WORDS]:
        sentence = reading.sentence_at(item)
        if reading.lows[item] in lexicon.ACTS:
            yield from _act(reading, item, sentence)
        else:
            yield from _phrasal_act(reading, item, sentence)


_ACT_WORDS = frozenset(lexicon.ACTS) | frozenset(lexicon.PHRASAL_ACTS)


def _act(reading: Reading, item: int, sentence: Sentence) -> Iterator[Upstream]:
    act = lexicon.ACTS[reading.lows[item]]
    near = reading.lows[max(sentence.first, item - 3) : min(sentence.last, item + 3)]
    if act == "obtained" and any("exclusive" in word for word in near):
        act = "obtained-exclusively"
    following = reading.lows[item + 1 : item + 4]
    if "by" in following[:1] or (following[:1] == ["and"] and following[2:3] == ["by"]):
        by = item + 1 + following.index("by")
        agent = right_of(reading, by, sentence.last)
        if agent is not None:
            yield _passage(reading, _reach_back(reading, item, sentence), agent[1], act, agent)
    elif _is_active(reading, item, sentence):
        agent = left_of(reading, item, sentence.first)
        if agent is not None:
            end = min(sentence.last, item + LONGEST_PASSAGE)
            yield _passage(reading, agent[0], end, act, agent)
    elif (
        any(word in lexicon.MATERIAL for word in following[:2])
        or reading.lows[item] == "intercepts"
    ):
        end = min(sentence.last, item + 3)
        yield _passage(reading, item, end, act, None)


def _is_active(reading: Reading, item: int, sentence: Sentence) -> bool:
    before = reading.lows[max(sentence.first, item - 3) : item]
    if reading.lows[item].endswith("ing"):
        return any(word in ("was", "were", "is", "are", "been", "and") for word in before)
    if any(word in ("has", "have", "had") for word in before) and "been" not in before:
        return True
    if item == sentence.first or not _may_act(reading, item - 1):
        return False
    following = reading.lows[item + 1 : min(sentence.last, item + 6)]
    return any(word in lexicon.MATERIAL for word in following)


def _may_act(reading: Reading, item: int) -> bool:
    low = reading.lows[item]
    if low in lexicon.DETERMINERS or low in lexicon.QUANTIFIERS:
        return False
    return reading.is_capital(item) or low in lexicon.SUBJECT_FIRST_PRONOUNS


def _phrasal_act(reading: Reading, item: int, sentence: Sentence) -> Iterator[Upstream]:
    act, verbs = lexicon.PHRASAL_ACTS[reading.lows[item]]
    for at in range(item - 1, max(sentence.first, item - 7) - 1, -1):
        if reading.lows[at] in verbs:
            agent = left_of(reading, at, sentence.first)
            first = agent[0] if agent else at
            yield _passage(reading, min(first, at), item + 1, act, agent)
            return


def _reach_back(reading: Reading, item: int, sentence: Sentence) -> int:
    floor = max(sentence.first, item - LONGEST_PASSAGE)
    while item > floor and reading.is_word(item - 1):
        item -= 1
    return item


def _passage(reading: Reading, first: int, last: int, act: str, agent: Phrase | None) -> Upstream:
    start, end = span(reading, (first, last))
    return Upstream(start, end, act, None if agent is None else span(reading, agent))


_UNNAMED = re.compile(
    rf"\b(?:{pooled_pattern(lambda language: language.sources.unnamed_phrases)})\b", re.I
)


def _unnamed(reading: Reading, start: int, end: int) -> Iterator[Upstream]:
    """“A boy was reported among the dead”: told by somebody who is not named."""
    for match in _UNNAMED.finditer(reading.text, start, end):
        yield Upstream(match.start(), match.end(), "said", None)


_CREDITED = re.compile(
    rf"(?:{pooled_pattern(lambda language: language.layout.credit_sources)})"
    r"\s?:?\s+(?P<agent>[^\n]{1,80}?)\.?$",
    re.I | re.M,
)


def _credits(reading: Reading, zones: list[str]) -> Iterator[Upstream]:
    for number, (start, end) in enumerate(reading.paragraphs):
        if zones[number] == "dateline" or zones[number] == "credit":
            match = _CREDITED.match(reading.text, start, end)
            if match:
                agent = match.start("agent"), match.end("agent")
                yield Upstream(start, end, "republished", agent)
