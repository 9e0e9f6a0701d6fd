"""Acts that a thing does for somebody: “a hot microphone picked up”, “the clip surfaced on the blog”."""

from __future__ import annotations

from provenance.domain.proposing.act_agents import named_after
from provenance.domain.proposing.microphones import FARTHEST, microphone_before
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens


def keeper_of_microphone(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """“operated by the parliament’s TV service”."""
    microphone = microphone_before(tokens, verb, sentence)
    assert microphone is not None
    for phrase in tokens.lexicon.keepers:
        words = phrase.split()
        first = microphone + 1
        if tokens.lower[first : first + len(words)] == words:
            return named_after(tokens, first + len(words) - 1, verb)
    return None


def surface_after(tokens: TextTokens, end: int, last: int) -> Phrase | None:
    """Whoever’s channel or page it surfaced on; a platform and a day are nobody."""
    lexicon = tokens.lexicon
    for at in range(end + 1, min(last - 1, end + FARTHEST)):
        if not tokens.is_word(at):
            return None
        if tokens.lower[at] in lexicon.telling_prepositions:
            phrase = named_after(tokens, at, last)
            if phrase is not None and not lexicon.surfaces.isdisjoint(tokens.lower[slice(*phrase)]):
                return phrase
    return None
