"""What a microphone records: “a hot microphone picked up the remark”."""

from __future__ import annotations

from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import has_adverb_ending

FARTHEST = 12
"""Tokens between a microphone and its verb, or a verb and where something surfaced."""


def is_by_microphone(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> bool:
    """Whether a microphone is the subject of a verb: no “was” and no mark stands between."""
    return microphone_before(tokens, verb, sentence) is not None


def microphone_before(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> int | None:
    lexicon = tokens.lexicon
    if tokens.lower[verb] not in lexicon.catching:
        return None
    for at in range(verb - 1, max(sentence.first, verb - FARTHEST) - 1, -1):
        low = tokens.lower[at]
        if low in lexicon.microphones:
            return at if at + 1 == verb or not _is_before_noun(tokens, at) else None
        if not tokens.is_word(at) or low in lexicon.passive:
            return None
    return None


def _is_before_noun(tokens: TextTokens, token: int) -> bool:
    """“drone *operators* filmed”: the thing only tells of the noun after it."""
    lexicon, low = tokens.lexicon, tokens.lower[token + 1]
    small = low in lexicon.small or low in lexicon.openings or low in lexicon.auxiliaries
    is_verb = low in lexicon.participles or low in lexicon.catching or low.endswith(("ed", "ing"))
    is_word = tokens.is_word(token + 1) and not (small or is_verb or has_adverb_ending(low))
    return is_word and low.endswith("s")
