"""How far a phrase that names a speaker reaches to the right of a verb."""

from __future__ import annotations

from provenance.domain.proposing import free_phrases
from provenance.domain.proposing.phrase_words import LONGEST, Phrase, joins_names
from provenance.domain.proposing.text_tokens import TextTokens


def phrase_right_of(
    tokens: TextTokens, cue: int, last: int, *, explained: bool = True
) -> Phrase | None:
    """The phrase that follows the verb at ``cue`` as its subject, before token ``last``."""
    if not tokens.lexicon.subject_first:
        return free_phrases.phrase_after(tokens, cue, last)
    start = cue + 1
    if not starts_phrase(tokens, start, last):
        return None
    if tokens.lower[start] in tokens.lexicon.pronouns:
        return start, start + 1
    end = _end_of(tokens, start, last)
    return start, _end_of_apposition(tokens, end, last) if explained else end


def starts_phrase(tokens: TextTokens, token: int, last: int) -> bool:
    """Whether a phrase that names somebody may start here."""
    if token >= last or not tokens.is_word(token):
        return False
    low = tokens.lower[token]
    if low in tokens.lexicon.openings:
        return True
    if (
        low in tokens.lexicon.opening_prepositions
        or low in tokens.lexicon.times
        or low in tokens.lexicon.auxiliaries
    ):
        return False
    return (
        tokens.is_capital(token) or low in tokens.lexicon.titles or low in tokens.lexicon.roles
    ) and not (low in tokens.lexicon.verbs and not tokens.is_capital(token))


def _end_of(tokens: TextTokens, start: int, last: int) -> int:
    end = start + 1
    while end < min(last, start + LONGEST):
        word, low = tokens.words[end], tokens.lower[end]
        if word == "(":
            while end < min(last, start + LONGEST) and tokens.words[end] != ")":
                end += 1
            end += 1
            continue
        if not word[0].isalnum():
            break
        if low == "and" and joins_names(tokens, end) and tokens.is_capital(end - 1):
            end += 1
            continue
        if (
            low in tokens.lexicon.after_names
            or low in tokens.lexicon.times
            or (low in tokens.lexicon.borders)
        ):
            break
        end += 1
    return min(end, last)


def _end_of_apposition(tokens: TextTokens, end: int, last: int) -> int:
    """The end of “, spokesman of the president,” where such an explanation follows the name."""
    if end + 1 >= last or tokens.words[end] != ",":
        return end
    low = tokens.lower[end + 1]
    if not (
        low in tokens.lexicon.apposition_openings
        or low in tokens.lexicon.titles
        or low in tokens.lexicon.roles
    ):
        return end
    at = end + 1
    while at < last and at - end < LONGEST and tokens.words[at][0].isalnum():
        at += 1
    return at
