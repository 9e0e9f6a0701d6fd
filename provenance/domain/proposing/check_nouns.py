"""Finds the checker named beside a noun: “a search by the Echo”, “according to an expert”."""

from __future__ import annotations

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.act_agents import agent_phrase_after
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

FARTHEST_NOUN = 6
"""Number of tokens from the statement of a check in which a noun for it is sought."""


def checker_after_noun(tokens: TextTokens, first: int, last: int) -> Phrase | None:
    """Return who made a check named by a noun: “a reverse image search by the Echo”."""
    nouns = tokens.lexicon.check_nouns
    for at in range(first, min(last - 1, first + FARTHEST_NOUN)):
        if tokens.lower[at] in nouns:
            return _checker_after_link(tokens, at + 1, last)
    return None


def _checker_after_link(tokens: TextTokens, at: int, last: int) -> Phrase | None:
    for phrase in tokens.lexicon.check_givers:
        words = phrase.split()
        if tokens.lower[at : at + len(words)] == words:
            return agent_phrase_after(tokens, at + len(words) - 1, last)
    return None


def own_name_in(tokens: TextTokens, sentence: SentenceTokens) -> Phrase | None:
    """Return an outlet's name for itself: “It was not possible for this newspaper to”."""
    names = [name.split() for name in tokens.lexicon.own_names if " " in name]
    for at in range(sentence.first, sentence.last):
        for words in names:
            if tokens.lower[at : at + len(words)] == words:
                return at, at + len(words)
    return None


def source_in(tokens: TextTokens, sentence: SentenceTokens) -> Phrase | None:
    """Return the source of “The signature is forged, according to an expert”."""
    for at in range(sentence.first, sentence.last):
        for words in tokens.lexicon.phrases_for_according.get(tokens.lower[at], ()):
            after = at + len(words)
            if tokens.lower[at:after] == words:
                return _without_leading_function_word(
                    tokens, agent_phrase_after(tokens, after - 1, sentence.last)
                )
    return None


def _without_leading_function_word(tokens: TextTokens, agent: Phrase | None) -> Phrase | None:
    """Return a phrase without a function word at its start: “ما خلص *إليه* فريق”."""
    helping = LANGUAGES[tokens.lexicon.tag].checks.helping
    is_small = agent is not None and tokens.lower[agent[0]] in helping
    return (agent[0] + 1, agent[1]) if agent is not None and is_small else agent
