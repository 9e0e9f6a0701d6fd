"""Decides which tokens of a sentence are verbs that report speech, and which only look like one."""

from __future__ import annotations

from provenance.domain.language.speech_verbs import VerbForm
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION, has_adverb_ending


def speech_verbs_in(tokens: TextTokens, sentence: SentenceTokens) -> list[int]:
    """Return the tokens of a sentence that are verbs of saying, without nouns of the same form."""
    return [
        token
        for token in tokens.verb_tokens_between(sentence.first, sentence.last)
        if not reports_no_speech(tokens, token, sentence.first)
    ]


def reports_no_speech(tokens: TextTokens, token: int, first: int) -> bool:
    """Return whether a form is a noun here, or has a subject that does not speak (“is called”)."""
    low, cue = tokens.lower[token], tokens.lexicon.verbs[tokens.lower[token]]
    if token == first:
        return low in tokens.lexicon.noun_verbs
    if _is_no_verb_here(tokens, token):
        return True
    previous = tokens.lower[token - 1]
    if previous in tokens.lexicon.noun_signs and not tokens.lexicon.subject_first:
        # “en su cuenta”
        return True
    if cue.form == VerbForm.PAST and (
        previous in tokens.lexicon.determiners
        or _is_passive(tokens, token, first)
        or _only_gives_name(tokens, token)
    ):
        return True
    if low not in tokens.lexicon.noun_verbs:
        return previous == "to" and (cue.form == VerbForm.BASE or low == cue.base)
    if (
        previous in tokens.lexicon.determiners
        or previous.endswith(tokens.lexicon.any_possessive_endings)
        or previous in tokens.lexicon.noun_signs
    ):
        return True
    if cue.form == VerbForm.BASE:
        return not (
            previous in tokens.lexicon.modals
            or previous in tokens.lexicon.pronouns
            or previous.endswith("s")
        )
    return not _may_be_subject(tokens, token - 1, first)


def _is_no_verb_here(tokens: TextTokens, token: int) -> bool:
    """Return whether a token is no verb of saying: “le juge”, “the Reports”, “continued to …”."""
    low, cue = tokens.lower[token], tokens.lexicon.verbs[tokens.lower[token]]
    if tokens.words[token][0].isupper() and not tokens.in_headline(token):
        return True
    if cue.base == "continue" and tokens.lower[token + 1 : token + 2] == ["to"]:
        return True
    return low in tokens.lexicon.roles and tokens.lower[token - 1] in tokens.lexicon.determiners


def _is_passive(tokens: TextTokens, token: int, first: int) -> bool:
    at = token - 1
    while at > first and (
        has_adverb_ending(tokens.lower[at]) or tokens.lower[at] in ("also", "not")
    ):
        at -= 1
    return tokens.lower[at] in tokens.lexicon.passive_verbs or tokens.lower[at].endswith(
        tokens.lexicon.passive_contractions
    )


def _only_gives_name(tokens: TextTokens, token: int) -> bool:
    """Return whether a verb gives a name only, and nobody speaks: “a group called ‘X’”."""
    if not tokens.lexicon.verbs[tokens.lower[token]].naming or token + 1 >= len(tokens.words):
        return False
    previous = token - 1
    if tokens.words[previous] == "," and previous > 0:
        # “which the chief executive, Tim Cook, called ‘X’”
        previous -= 1
    names_somebody = (
        tokens.is_capital(previous) or tokens.lower[previous] in tokens.lexicon.pronouns
    )
    return tokens.words[token + 1] == QUOTATION and not names_somebody


def _may_be_subject(tokens: TextTokens, token: int, first: int) -> bool:
    """Return whether the word before a verb can be its subject, so that the verb is not a noun."""
    low = tokens.lower[token]
    if tokens.is_capital(token) or not tokens.is_word(token) or low in tokens.lexicon.auxiliaries:
        return True
    if (
        low in tokens.lexicon.pronouns
        or low in tokens.lexicon.quantifiers
        or has_adverb_ending(low)
        or low == "and"
    ):
        return True
    return (
        token > first
        and tokens.lower[token - 1]
        in tokens.lexicon.determiners - tokens.lexicon.plural_determiners
    )
