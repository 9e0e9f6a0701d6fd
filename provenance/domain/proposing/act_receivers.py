"""Finds who was given the material: “shared with the newspaper”, “gave the paper his diary”."""

from __future__ import annotations

from provenance.domain.proposing.act_agents import agent_after_by, agent_phrase_after
from provenance.domain.proposing.act_material import ActWord
from provenance.domain.proposing.noun_phrases import phrase_before
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

FARTHEST_RECEIVER = 8
"""Number of tokens after a verb of giving in which “to” is sought."""
FARTHEST_OBJECT = 9
"""Number of tokens after “gave” in which the material is sought after the receiver."""


def receiver_of(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> Phrase | None:
    """Return the receiver after the verb.

    Examples: “shared with the newspaper”, “passed by a clerk to the paper”.
    """
    lexicon = tokens.lexicon
    for at in range(word.end + 1, min(sentence.last, word.end + FARTHEST_RECEIVER)):
        low = tokens.lower[at]
        if not tokens.is_word(at):
            return None
        if low in lexicon.by:
            return _receiver_after_giver(tokens, at, sentence)
        if low in lexicon.receiver_links:
            return agent_phrase_after(tokens, at, sentence.last)
    return None


def _receiver_after_giver(tokens: TextTokens, by: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the receiver right after the giver: “by a clerk *to the paper*”."""
    agent = agent_after_by(tokens, by - 1, sentence)
    if not tokens.lexicon.subject_first or agent is None or agent[1] >= sentence.last:
        return None
    is_given = tokens.lower[agent[1]] in tokens.lexicon.receiver_links
    return agent_phrase_after(tokens, agent[1], sentence.last) if is_given else None


def receiver_before_object(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens
) -> Phrase | None:
    """Return the receiver between such a verb and the material: “gave the paper his diary”."""
    lexicon, start = tokens.lexicon, word.verb + 1
    if word.verb != word.end or tokens.lower[word.verb] not in lexicon.double_objects:
        return None
    last = min(sentence.last, start + FARTHEST_OBJECT)
    openings = lexicon.determiners | lexicon.possessives | lexicon.quantifiers | {"with"}
    things = lexicon.material | lexicon.handed_things | lexicon.writings
    for at in range(start + 1, last - 1):
        if tokens.lower[at] in openings and not things.isdisjoint(tokens.lower[at + 1 : at + 4]):
            return agent_phrase_after(tokens, word.verb, at)
    return None


def receiver_before_verb(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens
) -> Phrase | None:
    """Return the receiver before the verb: “the Ledger, *with which* two officials shared it”."""
    lexicon = tokens.lexicon
    if not lexicon.subject_first:
        return None
    for at in range(word.verb - 1, max(sentence.first, word.verb - FARTHEST_RECEIVER), -1):
        if tokens.lower[at] in lexicon.relative_pronouns:
            is_given = tokens.lower[at - 1] in lexicon.receiver_links
            return phrase_before(tokens, at - 1) if is_given else None
        if not tokens.is_word(at):
            return None
    return None
