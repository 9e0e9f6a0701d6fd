"""Decides whether an act is in the active or the passive voice, or modifies a noun."""

from __future__ import annotations

from enum import Enum, auto

from provenance.domain.proposing.act_agents import agent_after_by
from provenance.domain.proposing.act_material import ActWord
from provenance.domain.proposing.act_subjects import is_in_relative
from provenance.domain.proposing.act_words import is_noun
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import (
    auxiliary_of,
    clause_around,
    has_object,
    is_before_noun,
)


class Voice(Enum):
    """How an act has its agent: as subject, after “by”, or not at all."""

    ACTIVE = auto()
    PASSIVE = auto()
    BEFORE_NOUN = auto()
    """A modifier of a noun without an agent of its own: “leaked minutes”."""


def voice_of(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> Voice:
    lexicon, low = tokens.lexicon, tokens.lower[word.verb]
    if is_noun(tokens, word.verb, sentence):
        return Voice.BEFORE_NOUN
    if _is_active_form(tokens, word):
        return Voice.ACTIVE
    auxiliary = auxiliary_of(tokens, word.verb, sentence)
    if auxiliary:
        # “had been listening in”
        is_active = lexicon.subject_first and low.endswith("ing")
        is_passive = auxiliary in lexicon.passive and not is_active
        return Voice.PASSIVE if is_passive else Voice.ACTIVE
    if word.verb == word.end and is_before_noun(tokens, word.verb, sentence):
        return Voice.BEFORE_NOUN
    if agent_after_by(tokens, word.end, sentence) is not None and not _names_object(tokens, word):
        return Voice.PASSIVE
    if word.verb != word.end:
        return Voice.ACTIVE
    if lexicon.subject_first and not has_object(tokens, word.end, sentence):
        # “filings unsealed on Tuesday” is passive: a verb in the active voice has its object at
        # once.
        is_told = tokens.lower[word.verb - 1 : word.verb] == ["it"]
        # “As Radio Brava first reported,”
        opening = tokens.lower[clause_around(tokens, word.verb, sentence)[0]]
        is_told = is_told or (opening == "as" and low in lexicon.reporting_verbs)
        is_active = is_told or is_in_relative(tokens, word.verb, sentence)
        return Voice.ACTIVE if is_active else Voice.PASSIVE
    is_passive = low in lexicon.participles and low not in lexicon.acts
    return Voice.PASSIVE if is_passive else Voice.ACTIVE


def _names_object(tokens: TextTokens, word: ActWord) -> bool:
    """Return whether an article follows, as after an active verb: “published the dossier and …”."""
    lexicon = tokens.lexicon
    follows = tokens.lower[word.end + 1 : word.end + 2]
    return lexicon.subject_first and not lexicon.determiners.isdisjoint(follows)


def _is_active_form(tokens: TextTokens, word: ActWord) -> bool:
    """Return whether the form of a verb is active, regardless of the words around it."""
    lexicon, low, before = tokens.lexicon, tokens.lower[word.verb], tokens.lower[word.verb - 1]
    if not lexicon.subject_first and before in lexicon.first_links:
        # “le premier à”
        return True
    is_infinitive = lexicon.subject_first and before == "to"
    is_participle = (
        low in lexicon.participles or low in lexicon.had_access_forms | lexicon.unsealing_verbs
    )
    is_participle = is_participle or (lexicon.subject_first and low in lexicon.reporting_verbs)
    return word.verb == word.end and (is_infinitive or not is_participle)
