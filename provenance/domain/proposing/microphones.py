"""Detects what a microphone records: “a hot microphone picked up the remark”."""

from __future__ import annotations

from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import has_adverb_ending

FARTHEST_MICROPHONE = 12
"""Maximum number of tokens between a microphone and its verb, or a verb and where it surfaced."""


def is_by_microphone(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> bool:
    """Return whether a microphone is the subject of a verb.

    No “was” and no punctuation mark may stand between them.
    """
    return microphone_before(tokens, verb, sentence) is not None


def microphone_before(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> int | None:
    lexicon = tokens.lexicon
    if tokens.lower[verb] not in lexicon.picking_up_verbs:
        return None
    for at in range(verb - 1, max(sentence.first, verb - FARTHEST_MICROPHONE) - 1, -1):
        low = tokens.lower[at]
        if low in lexicon.microphones:
            return at if at + 1 == verb or not _is_before_noun(tokens, at) else None
        if not tokens.is_word(at) or low in lexicon.passive:
            return None
    return None


def _is_before_noun(tokens: TextTokens, token: int) -> bool:
    """Return whether a device only modifies the noun after it: “drone *operators* filmed”."""
    lexicon, low = tokens.lexicon, tokens.lower[token + 1]
    small = low in lexicon.small or low in lexicon.openings or low in lexicon.auxiliaries
    is_verb = (
        low in lexicon.participles or low in lexicon.picking_up_verbs or low.endswith(("ed", "ing"))
    )
    is_word = tokens.is_word(token + 1) and not (small or is_verb or has_adverb_ending(low))
    return is_word and low.endswith("s")
