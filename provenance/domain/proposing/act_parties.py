"""Splits an agent into parties: “the Times and the Guardian” are two, “this newspaper” is one."""

from __future__ import annotations

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing.listed_parties import listed_parties
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import TextTokens
from provenance.domain.proposing.token_patterns import has_adverb_ending
from provenance.domain.proposing.verb_groups import is_title_at

FARTHEST_NAME = 2
"""Maximum number of tokens before a phrase that belong to an outlet's name for itself."""


def parties_of(tokens: TextTokens, agent: Phrase | None) -> list[Phrase | None]:
    """Return the parties of an agent, each on its own; ``[None]`` if there is no agent."""
    if agent is None:
        return [None]
    if listed := listed_parties(tokens, agent):
        return [*listed]
    start, end = with_own_name(tokens, _cut_before_denial(tokens, agent))
    other = _party_joined_before(tokens, start)
    if other is not None:
        return [other, (start, end)]
    for at in range(start + 1, end - 1):
        if tokens.lower[at] in tokens.lexicon.joins and _is_separate_party(tokens, start, at, end):
            return [(start, at), *parties_of(tokens, (at + 1, end))]
    return [(start, end)]


def _party_joined_before(tokens: TextTokens, start: int) -> Phrase | None:
    """Return a party joined before: “NDR” in “die NDR und WDR einsehen konnten”, read as “WDR”."""
    lexicon, name = tokens.lexicon, start - 2
    if lexicon.subject_first or name < 0 or tokens.lower[start - 1] not in lexicon.joins:
        return None
    return (name, name + 1) if _names_body(tokens, name, name + 1) else None


def _is_separate_party(tokens: TextTokens, start: int, joint: int, end: int) -> bool:
    """Return whether the words before “and” and those after it are a party each.

    Two names without articles are two parties if they are abbreviations or known outlets: “NDR und
    WDR”, but not “Health and Safety”.
    """
    after = joint + 1
    opens = tokens.lower[after] in tokens.lexicon.determiners or is_title_at(tokens, after)
    if opens and tokens.lower[start] in tokens.lexicon.determiners:
        return True
    is_name = opens or tokens.is_capital(after)
    return _names_body(tokens, start, joint) and is_name


def _names_body(tokens: TextTokens, start: int, end: int) -> bool:
    lexicon = tokens.lexicon
    start += tokens.lower[start] in lexicon.determiners and end - start > 1
    is_short = end - start == 1 and tokens.words[start].isupper() and len(tokens.words[start]) > 1
    if is_title_at(tokens, end - 1) or is_short:
        return True
    papers = lexicon.outlets | lexicon.agencies
    return tokens.is_capital(start) and not papers.isdisjoint(tokens.lower[start:end])


def with_own_name(tokens: TextTokens, agent: Phrase) -> Phrase:
    """Return the phrase as an outlet's name for itself: “this newspaper” for “newspaper”."""
    start, end = agent
    for opening in range(max(0, start - FARTHEST_NAME), start):
        if " ".join(tokens.lower[opening:end]) in tokens.lexicon.own_names:
            return opening, end
    return agent


def _cut_before_denial(tokens: TextTokens, agent: Phrase) -> Phrase:
    """Return an agent without the denial or verb after it.

    Example: “The service” in “The service never tires of publishing”.
    """
    start, end = agent
    for at in range(start + 1, end):
        if tokens.lower[at] in DENIALS:
            return start, at
        if _is_verb_with_object(tokens, at, end):
            # “The Treasury accidentally published the forecast, then published it again”
            return start, at - (has_adverb_ending(tokens.lower[at - 1]) and at - 1 > start)
    return agent


def _is_verb_with_object(tokens: TextTokens, at: int, end: int) -> bool:
    lexicon = tokens.lexicon
    is_verb = tokens.lower[at] in lexicon.acts and tokens.words[at][0].islower()
    is_free = lexicon.subject_first and tokens.lower[at - 1] not in lexicon.determiners
    follows = tokens.lower[at + 1 : min(end, at + 4)]
    is_object = follows[:1] and follows[0] in lexicon.determiners
    return is_verb and is_free and bool(is_object) and not lexicon.material.isdisjoint(follows)
