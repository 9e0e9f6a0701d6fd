"""Finds acts stated within quoted words by their speaker: “‘We taped him,’ the clerk said”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.domain.proposing.acts import find_acts
from provenance.domain.proposing.carried_speakers import GUESSES, QuoteSpeaker
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.quoted_spans import QuotedSpan
from provenance.domain.proposing.text_tokens import TextTokens, mask_text, tokenize_text
from provenance.domain.proposing.upstream import ProposedUpstream, span_of_phrase


def find_quoted_acts(
    tokens: TextTokens, spans: Sequence[QuotedSpan], speakers: Sequence[QuoteSpeaker]
) -> Iterator[ProposedUpstream]:
    """Yield the acts that speakers say they did themselves, hedged by their verb of saying."""
    for span, speaker in zip(spans, speakers, strict=True):
        if (
            speaker.frame is not None
            and speaker.how not in GUESSES
            and _may_state_own_act(tokens, span)
        ):
            yield from _acts_of_speaker(tokens, span, speaker)


def _may_state_own_act(tokens: TextTokens, span: QuotedSpan) -> bool:
    words = tokens.text[span.start : span.end].lower().split()
    lexicon = tokens.lexicon
    return not lexicon.act_forms.isdisjoint(words) and not lexicon.first_persons.isdisjoint(words)


def _acts_of_speaker(
    tokens: TextTokens, span: QuotedSpan, speaker: QuoteSpeaker
) -> Iterator[ProposedUpstream]:
    assert speaker.frame is not None
    text = tokens.text[span.start : span.end]
    paragraphs = ((0, len(text)),)
    inner = tokenize_text(mask_text(text, [], paragraphs), [], [], paragraphs, tokens.lexicon)
    agent = span_of_phrase(tokens, speaker.frame.speaker)
    cue = span_of_phrase(tokens, speaker.frame.cue)
    for act in find_acts(inner):
        if act.agent is not None and _is_speaker_agent(inner, act.agent, act.verb):
            yield ProposedUpstream(span.start, span.end, act.act, agent, cue)


def _is_speaker_agent(tokens: TextTokens, agent: Phrase, verb: int) -> bool:
    """Return whether the speaker is the agent: not in “I know that they recorded it”."""
    lexicon = tokens.lexicon
    between = tokens.lower[agent[1] : verb]
    return lexicon.first_persons.issuperset(
        tokens.lower[slice(*agent)]
    ) and lexicon.pronouns.isdisjoint(between)
