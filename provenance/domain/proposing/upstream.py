"""Where a text says its words come from: who said, released, obtained or first published them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.language.languages import pooled_pattern
from provenance.domain.proposing.noun_phrases import Phrase, phrase_left_of, phrase_right_of
from provenance.domain.proposing.paragraph_index import UNNAMED_STEMS, ParagraphIndex
from provenance.domain.proposing.reported_speech import ReportedSpeech
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

LONGEST_PASSAGE = 14
"""Most tokens of a passage before and after the word for its act."""


@dataclass(frozen=True, slots=True)
class ProposedUpstream:
    """A passage that states a step of a chain, its act as stored, and the span of who did it."""

    start: int
    end: int
    act: str
    agent: tuple[int, int] | None


def find_upstreams(
    tokens: TextTokens, reports: list[ReportedSpeech], zones: list[str], paragraphs: ParagraphIndex
) -> list[ProposedUpstream]:
    """The passages in the order of the text; several acts may be stated by one passage."""
    passages = [*_from_reports(tokens, reports), *_from_acts(tokens), *_from_credits(tokens, zones)]
    for border in paragraphs.containing(UNNAMED_STEMS):
        passages.extend(_from_unnamed(tokens, *border))
    return sorted(set(passages), key=lambda one: (one.start, one.end, one.act, one.agent or ()))


def span_of_phrase(tokens: TextTokens, phrase: Phrase) -> tuple[int, int]:
    """The places in the text of a phrase, which is in tokens."""
    return tokens.starts[phrase[0]], tokens.ends[phrase[1] - 1]


def _from_reports(tokens: TextTokens, reports: list[ReportedSpeech]) -> Iterator[ProposedUpstream]:
    for one in reports:
        first, last = min(one.speaker[0], one.cue[0]), max(one.speaker[1], one.cue[1])
        start, end = span_of_phrase(tokens, (first, last))
        act = "estimated" if one.base == "estimate" else "said"
        yield ProposedUpstream(start, end, act, span_of_phrase(tokens, one.speaker))


def _from_acts(tokens: TextTokens) -> Iterator[ProposedUpstream]:
    acts = tokens.lexicon.acts.keys() | tokens.lexicon.phrasal_acts.keys()
    for token in [token for token, low in enumerate(tokens.lower) if low in acts]:
        sentence = tokens.sentence_at(token)
        if tokens.lower[token] in tokens.lexicon.acts:
            yield from _act(tokens, token, sentence)
        else:
            yield from _phrasal_act(tokens, token, sentence)


def _act(tokens: TextTokens, token: int, sentence: SentenceTokens) -> Iterator[ProposedUpstream]:
    act = tokens.lexicon.acts[tokens.lower[token]]
    near = tokens.lower[max(sentence.first, token - 3) : min(sentence.last, token + 3)]
    if act == "obtained" and any("exclusive" in word for word in near):
        act = "obtained-exclusively"
    following = tokens.lower[token + 1 : token + 4]
    if "by" in following[:1] or (following[:1] == ["and"] and following[2:3] == ["by"]):
        by = token + 1 + following.index("by")
        agent = phrase_right_of(tokens, by, sentence.last)
        if agent is not None:
            yield _passage(tokens, _reach_back(tokens, token, sentence), agent[1], act, agent)
    elif _is_active(tokens, token, sentence):
        agent = phrase_left_of(tokens, token, sentence.first)
        if agent is not None:
            end = min(sentence.last, token + LONGEST_PASSAGE)
            yield _passage(tokens, agent[0], end, act, agent)
    elif (
        any(word in tokens.lexicon.material for word in following[:2])
        or tokens.lower[token] == "intercepts"
    ):
        end = min(sentence.last, token + 3)
        yield _passage(tokens, token, end, act, None)


def _is_active(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    before = tokens.lower[max(sentence.first, token - 3) : token]
    if tokens.lower[token].endswith("ing"):
        return any(word in ("was", "were", "is", "are", "been", "and") for word in before)
    if any(word in ("has", "have", "had") for word in before) and "been" not in before:
        return True
    if token == sentence.first or not _may_act(tokens, token - 1):
        return False
    following = tokens.lower[token + 1 : min(sentence.last, token + 6)]
    return any(word in tokens.lexicon.material for word in following)


def _may_act(tokens: TextTokens, token: int) -> bool:
    low = tokens.lower[token]
    if low in tokens.lexicon.determiners or low in tokens.lexicon.quantifiers:
        return False
    return tokens.is_capital(token) or low in tokens.lexicon.pronouns


def _phrasal_act(
    tokens: TextTokens, token: int, sentence: SentenceTokens
) -> Iterator[ProposedUpstream]:
    act, verbs = tokens.lexicon.phrasal_acts[tokens.lower[token]]
    for at in range(token - 1, max(sentence.first, token - 7) - 1, -1):
        if tokens.lower[at] in verbs:
            agent = phrase_left_of(tokens, at, sentence.first)
            first = agent[0] if agent else at
            yield _passage(tokens, min(first, at), token + 1, act, agent)
            return


def _reach_back(tokens: TextTokens, token: int, sentence: SentenceTokens) -> int:
    floor = max(sentence.first, token - LONGEST_PASSAGE)
    while token > floor and tokens.is_word(token - 1):
        token -= 1
    return token


def _passage(
    tokens: TextTokens, first: int, last: int, act: str, agent: Phrase | None
) -> ProposedUpstream:
    start, end = span_of_phrase(tokens, (first, last))
    return ProposedUpstream(
        start, end, act, None if agent is None else span_of_phrase(tokens, agent)
    )


_UNNAMED = re.compile(
    rf"\b(?:{pooled_pattern(lambda language: language.sources.unnamed_phrases)})\b", re.I
)


def _from_unnamed(tokens: TextTokens, start: int, end: int) -> Iterator[ProposedUpstream]:
    """“A boy was reported among the dead”: said by somebody who is not named."""
    for match in _UNNAMED.finditer(tokens.text, start, end):
        yield ProposedUpstream(match.start(), match.end(), "said", None)


_CREDITED = re.compile(
    rf"(?:{pooled_pattern(lambda language: language.layout.credit_sources)})"
    r"\s?:?\s+(?P<agent>[^\n]{1,80}?)\.?$",
    re.I | re.M,
)


def _from_credits(tokens: TextTokens, zones: list[str]) -> Iterator[ProposedUpstream]:
    for number, (start, end) in enumerate(tokens.paragraphs):
        if zones[number] == "dateline" or zones[number] == "credit":
            match = _CREDITED.match(tokens.text, start, end)
            if match:
                agent = match.start("agent"), match.end("agent")
                yield ProposedUpstream(start, end, "republished", agent)
