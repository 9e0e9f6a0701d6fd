"""Classifies the words of a check: its verbs, what is checked, and function words beside them."""

from __future__ import annotations

import re
from functools import cache

from provenance.domain.language.language import Trait, WordSet
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.text_tokens import TextTokens

_CHECKING = {
    tag: re.compile("|".join(language.statements.checking), re.I)
    for tag, language in LANGUAGES.items()
}


@cache
def _check_verbs_of(tag: str) -> WordSet:
    language = LANGUAGES[tag]
    words = language.checks
    verbs = words.verifying | words.to_verify | words.judging | words.establishing
    verbs |= words.comparing | words.finding
    # In Arabic, the checker stands between “could not” and the verb.
    is_between = Trait.NO_CAPITALS in language.traits
    return verbs | language.sources.abilities | words.failing if is_between else verbs


@cache
def checked_things(tag: str) -> WordSet:
    """Return the words for what is checked and for what is sought in it."""
    words = LANGUAGES[tag].checks
    return LANGUAGES[tag].sources.material | words.matters | words.signs | words.tampering


@cache
def verb_group_words(tag: str) -> WordSet:
    """Return the function words of a verb group, on either side of the verb."""
    words = LANGUAGES[tag]
    sources, checks = words.sources, words.checks
    groups = (
        sources.perfect,
        sources.passive,
        sources.abilities,
        sources.reflexive,
        sources.undone_words,
    )
    others = words.phrases.object_pronouns, words.speech.auxiliaries, checks.managing
    return frozenset[str]().union(*groups, *others, checks.helping)


def is_check_verb(tokens: TextTokens, token: int) -> bool:
    """Return whether a word is a verb of checking, judging or saying."""
    low, tag = tokens.lower[token], tokens.lexicon.tag
    return low in tokens.lexicon.verbs or low in _check_verbs_of(tag) or is_checking(tokens, token)


def is_checking(tokens: TextTokens, token: int) -> bool:
    """Return whether a word is a verb of checking only."""
    low, words = tokens.lower[token], LANGUAGES[tokens.lexicon.tag].checks
    is_known = low in words.verifying or low in words.to_verify or low in words.establishing
    return is_known or _CHECKING[tokens.lexicon.tag].fullmatch(low) is not None
