"""Classifies the words of phrases: which join names, which are verbs."""

from __future__ import annotations

from provenance.domain.language.speech_verbs import VerbForm
from provenance.domain.proposing.text_tokens import TextTokens

LONGEST_PHRASE = 25
"""Maximum number of tokens of a phrase that names somebody."""

type Phrase = tuple[int, int]
"""A pair of the first token and the token after the last."""


def is_finite_verb(tokens: TextTokens, token: int) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[token]
    cue = lexicon.verbs.get(low)
    # “Le juge”, and not “juge le maire”.
    is_role = low in lexicon.roles and token > 0 and tokens.lower[token - 1] in lexicon.determiners
    return (
        cue is not None
        and cue.form != VerbForm.PARTICIPLE
        and low not in lexicon.noun_verbs
        and not is_role
    )


def after_according(tokens: TextTokens, at: int) -> int:
    """Return the token after an “according to” phrase at ``at``, or ``at``: “nach Angaben”."""
    phrases = tokens.lexicon.phrases_for_according.get(tokens.lower[at], ())
    sizes = [len(words) for words in phrases if tokens.lower[at : at + len(words)] == words]
    return at + max(sizes, default=0)


def is_small_word_in_name(tokens: TextTokens, token: int) -> bool:
    """Return whether a month or a small word is a name here: “Theresa May”, but not “May 5”."""
    if tokens.lower[token] not in tokens.lexicon.small_in_names:
        return False
    following = tokens.words[token + 1 : token + 2]
    return tokens.words[token][0].isupper() and not (following and following[0][0].isdigit())


def joins_names(tokens: TextTokens, token: int) -> bool:
    following = token + 1
    if following >= len(tokens.words):
        return False
    if (
        tokens.lower[following] in tokens.lexicon.pronouns
        or tokens.lower[following] in tokens.lexicon.opening_prepositions
        or (_is_act_or_verb(tokens, following) and not tokens.is_capital(following))
    ):
        return False
    return tokens.is_capital(token - 1) or not tokens.is_capital(following)


def _is_act_or_verb(tokens: TextTokens, token: int) -> bool:
    return tokens.lower[token] in tokens.lexicon.participles or is_finite_verb(tokens, token)


def continues_who_clause(tokens: TextTokens, start: int, first: int) -> bool:
    """Return whether a phrase is the rest of a relative clause with “who”."""
    lexicon = tokens.lexicon
    return (
        lexicon.subject_first
        and start - 1 > first
        and tokens.lower[start - 1] == "who"
        and tokens.is_word(start - 2)
        and tokens.words[start] == tokens.lower[start]
        and tokens.lower[start] not in lexicon.openings
    )


def ends_hedge_in_phrase(tokens: TextTokens, token: int, floor: int) -> bool:
    """Return whether a token ends a hedge in a phrase: “a person understood to be a soldier”."""
    return (
        token - 3 >= floor
        and tokens.lower[token] == "be"
        and tokens.lower[token - 1] == "to"
        and tokens.lower[token - 2] in tokens.lexicon.supposing_verbs
    )
