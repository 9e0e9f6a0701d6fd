"""Finds speakers said to be heard, or to answer: “…,” the officer is heard telling a sergeant."""

from __future__ import annotations

from provenance.domain.proposing import frames_after
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.rare_frames import retort_frame
from provenance.domain.proposing.speaker_frames import SpeakerFrame
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

FARTHEST_VERB = 14
"""Number of tokens after a quotation in which the verb is sought."""
ANSWER_NOUNS = frozenset(
    {"answer", "reply", "response", "retort", "verdict", "comment", "assessment", "conclusion"}
)
COMING_VERBS = frozenset({"comes", "came"})


def frame_after(tokens: TextTokens, quote: int, sentence: SentenceTokens) -> SpeakerFrame | None:
    """Return the speaker stated right after a quotation, by any of these constructions."""
    return (
        _heard_frame(tokens, quote, sentence)
        or _answer_frame(tokens, quote, sentence)
        or frames_after.frame_after(tokens, quote, sentence)
        or retort_frame(tokens, quote, sentence)
    )


def _heard_frame(tokens: TextTokens, quote: int, sentence: SentenceTokens) -> SpeakerFrame | None:
    """Return the person who is heard: “…,” the officer is heard telling a sergeant."""
    start = _past_commas(tokens, quote, sentence)
    for at in range(start + 2, min(sentence.last - 1, start + FARTHEST_VERB)):
        if tokens.words[at] in ",;:.":
            return None
        if tokens.lower[at] in tokens.lexicon.capture_verbs:
            is_speaking = tokens.lower[at + 1].endswith("ing") or tokens.lower[at + 1] == "to"
            is_passive = tokens.lower[at - 1] in tokens.lexicon.passive_verbs
            speaker = phrase_left_of(tokens, at, start) if is_speaking and is_passive else None
            verb = tokens.lexicon.verbs.get(tokens.lower[at + 1])
            return None if speaker is None else SpeakerFrame(speaker, (at, at + 2), verb)
    return None


def _answer_frame(tokens: TextTokens, quote: int, sentence: SentenceTokens) -> SpeakerFrame | None:
    """Return the person who answers: “…,” comes the answer from the officer."""
    start = _past_commas(tokens, quote, sentence)
    words = tokens.lower[start : min(sentence.last, start + 6)]
    if (
        not words
        or words[0] not in COMING_VERBS | tokens.lexicon.passive_verbs
        or not ANSWER_NOUNS & {*words}
    ):
        return None
    at = next((start + words.index(low) for low in ("from", "of", "by") if low in words), None)
    if at is None:
        return None
    speaker = phrase_right_of(tokens, at, sentence.last)
    return None if speaker is None else SpeakerFrame(speaker, (start, at), None)


def _past_commas(tokens: TextTokens, quote: int, sentence: SentenceTokens) -> int:
    token = quote + 1
    while token < sentence.last and tokens.words[token] in ",—–―":
        token += 1
    return token
