"""Finds where a text says its words come from: who said, released, obtained or published them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.language.content_words import DENIALS
from provenance.domain.language.languages import pooled_pattern
from provenance.domain.proposing.acts import find_acts
from provenance.domain.proposing.paragraph_index import UNNAMED_STEMS, ParagraphIndex
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.reported_speech import ReportedSpeech
from provenance.domain.proposing.stated_acts import StatedAct
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.upstream_documents import (
    ProposedDocument,
    document_of_act,
    document_of_report,
)

LONGEST_PASSAGE = 14
"""Maximum number of tokens of a passage before and after the word for its act."""


@dataclass(frozen=True, slots=True)
class ProposedUpstream:
    """A passage that states a step of a chain, with its act as stored and the span of its agent.

    ``hedge`` are the words that hedge the act itself (“has claimed”); ``document`` is the document
    that the words come from, if it is named.
    """

    start: int
    end: int
    act: str
    agent: tuple[int, int] | None
    hedge: tuple[int, int] | None = None
    document: ProposedDocument | None = None


def find_upstreams(
    tokens: TextTokens, reports: list[ReportedSpeech], zones: list[str], paragraphs: ParagraphIndex
) -> list[ProposedUpstream]:
    """Return the passages in the order of the text; one passage may state several acts."""
    passages = [
        *_upstreams_of_reports(tokens, reports),
        *_upstreams_of_acts(tokens),
        *_upstreams_of_credits(tokens, zones),
    ]
    for border in paragraphs.containing(UNNAMED_STEMS):
        passages.extend(_upstreams_without_name(tokens, *border))
    return sorted(
        set(passages),
        key=lambda passage: (
            passage.start,
            passage.end,
            passage.act,
            passage.agent or (),
            passage.hedge or (),
        ),
    )


def span_of_phrase(tokens: TextTokens, phrase: Phrase) -> tuple[int, int]:
    """Return the span in the text of a phrase given in tokens."""
    return tokens.starts[phrase[0]], tokens.ends[phrase[1] - 1]


def _upstreams_of_reports(
    tokens: TextTokens, reports: list[ReportedSpeech]
) -> Iterator[ProposedUpstream]:
    for report in reports:
        if _names_no_speaker(tokens, report.speaker):
            continue
        first, last = min(report.speaker[0], report.cue[0]), max(report.speaker[1], report.cue[1])
        start, end = span_of_phrase(tokens, (first, last))
        act = "estimated" if report.base == "estimate" else "said"
        document = document_of_report(tokens, report, tokens.sentences[report.sentence])
        agent = span_of_phrase(tokens, _without_participle_clause(tokens, report.speaker))
        yield ProposedUpstream(start, end, act, agent, document=document)


def _names_no_speaker(tokens: TextTokens, phrase: Phrase) -> bool:
    """Return whether a phrase is “nobody”, or a relative pronoun such as “which” on its own."""
    lexicon, low = tokens.lexicon, tokens.lower[phrase[0]]
    nobody = DENIALS | (lexicon.relative_pronouns - lexicon.determiners)
    return phrase[1] - phrase[0] == 1 and low in nobody


def _without_participle_clause(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """Return a phrase without the participle clause after it.

    Examples: “The tape” from “The tape, obtained by CNN, shows” and from “The tape seen by CNN
    shows”.
    """
    start, end = phrase
    participles = tokens.lexicon.participles
    for at in range(start + 1, end - 1):
        follows = tokens.lower[at + 1]
        is_aside = tokens.words[at] == "," and follows in participles
        if is_aside or (tokens.lower[at] in participles and follows in tokens.lexicon.by):
            return start, at
    return phrase


def _upstreams_of_acts(tokens: TextTokens) -> Iterator[ProposedUpstream]:
    for act in find_acts(tokens):
        sentence = tokens.sentence_at(act.verb)
        places = [act.verb, act.end, *(act.agent or ())[:1], *(act.hedge or ())[:1]]
        ends = [act.end + 1, *(act.agent or ())[1:]]
        first = max(sentence.first, min(places))
        last = min(sentence.last, max(max(ends), _end_of_object(tokens, act, sentence)))
        start, end = span_of_phrase(tokens, (first, last))
        yield ProposedUpstream(
            start,
            end,
            act.act,
            None if act.agent is None else _span_of_agent(tokens, act.agent),
            None if act.hedge is None else span_of_phrase(tokens, act.hedge),
            document_of_act(tokens, act, sentence),
        )


def _span_of_agent(tokens: TextTokens, agent: Phrase) -> tuple[int, int]:
    """Return the span of an agent, without a possessive ending: “the Echo’s scoop”."""
    start, end = span_of_phrase(tokens, agent)
    for ending in tokens.lexicon.possessive_endings:
        if tokens.lexicon.subject_first and tokens.lower[agent[1] - 1].endswith(ending):
            return start, end - len(ending)
    return start, end


def _end_of_object(tokens: TextTokens, act: StatedAct, sentence: SentenceTokens) -> int:
    """Return the end of the words that follow an act, up to a punctuation mark: its object."""
    at = act.end + 1
    while at < min(sentence.last, act.end + LONGEST_PASSAGE) and tokens.is_word(at):
        at += 1
    return at


_UNNAMED_SPEAKER = re.compile(
    rf"\b(?:{pooled_pattern(lambda language: language.sources.unnamed_phrases)})\b", re.I
)


def _upstreams_without_name(tokens: TextTokens, start: int, end: int) -> Iterator[ProposedUpstream]:
    """Yield passages with words of somebody unnamed: “A boy was reported among the dead”."""
    for match in _UNNAMED_SPEAKER.finditer(tokens.text, start, end):
        yield ProposedUpstream(match.start(), match.end(), "said", None)


_CREDIT_LINE = re.compile(
    rf"(?:{pooled_pattern(lambda language: language.layout.credit_sources)})"
    r"\s?:?\s+(?P<agent>[^\n]{1,80}?)\.?$",
    re.I | re.M,
)


def _upstreams_of_credits(tokens: TextTokens, zones: list[str]) -> Iterator[ProposedUpstream]:
    for number, (start, end) in enumerate(tokens.paragraphs):
        if zones[number] == "dateline" or zones[number] == "credit":
            match = _CREDIT_LINE.match(tokens.text, start, end)
            if match:
                agent = match.start("agent"), match.end("agent")
                yield ProposedUpstream(start, end, "republished", agent)
