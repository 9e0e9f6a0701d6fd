"""Whoever was given the material: “shared with the newspaper”, “gave the paper his diary”."""

from __future__ import annotations

from provenance.domain.proposing.act_agents import named_after
from provenance.domain.proposing.act_material import ActWord
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

FARTHEST_OBJECT = 9
"""Tokens after “gave” among which the material stands after whoever got it."""


def receiver_of(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> Phrase | None:
    """Whoever is given the material: “shared with the newspaper”."""
    for at in range(word.end + 1, min(sentence.last, word.end + 8)):
        low = tokens.lower[at]
        if not tokens.is_word(at) or low in tokens.lexicon.by:
            return None
        if low in tokens.lexicon.receiving:
            return named_after(tokens, at, sentence.last)
    return None


def receiver_before_object(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens
) -> Phrase | None:
    """“gave the paper his diary”: whoever stands between such a verb and the material."""
    lexicon, start = tokens.lexicon, word.verb + 1
    if word.verb != word.end or tokens.lower[word.verb] not in lexicon.double_objects:
        return None
    last = min(sentence.last, start + FARTHEST_OBJECT)
    openings = lexicon.determiners | lexicon.possessives | lexicon.quantifiers | {"with"}
    for at in range(start + 1, last - 1):
        if tokens.lower[at] in openings and not lexicon.material.isdisjoint(
            tokens.lower[at + 1 : at + 4]
        ):
            return named_after(tokens, word.verb, at)
    return None
