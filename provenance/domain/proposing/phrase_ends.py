"""Finds what belongs to a phrase before it: a surname, “unidentified”, a name after a comma."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.domain.language.given_names import GIVEN_NAMES
from provenance.domain.proposing.text_tokens import TextTokens

type Phrase = tuple[int, int]
type Phrases = Mapping[str, list[list[str]]]


def end_of_listed_phrase(tokens: TextTokens, token: int, phrases: Phrases) -> int:
    """Return the token after the phrase that begins here; 0 if none does."""
    for phrase in phrases.get(tokens.lower[token], []):
        end = token + len(phrase)
        if tokens.lower[token:end] == phrase:
            return end
    return 0


def end_with_name(tokens: TextTokens, end: int, last: int) -> int:
    """Return the end of a phrase with its surname: “шахтар на прізвище Дзюба”.

    “Unidentified” after a noun belongs to it as well: “un militar sin identificar”.
    """
    lexicon = tokens.lexicon
    if end >= last:
        return end
    untold = end_of_listed_phrase(tokens, end, lexicon.unnamed_by_word)
    name = end_of_listed_phrase(tokens, end, lexicon.surnames_by_word)
    while name and name < last and tokens.is_word(name) and tokens.is_capital(name):
        name += 1
    return max(end, min(untold, last), min(name, last))


def role_with_name(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """Return a role with the name that follows it between commas: “the editor, Ruth Hall”."""
    lexicon, (start, end) = tokens.lexicon, phrase
    is_role = (
        tokens.lower[start] in lexicon.determiners or tokens.lower[start] in lexicon.possessives
    )
    if not is_role or tokens.words[end : end + 1] != [","]:
        return phrase
    if not lexicon.nouns_have_capitals and tokens.is_capital(end - 1):
        return phrase
    at = end + 1
    while at < len(tokens.words) and tokens.is_word(at) and tokens.words[at][0].isupper():
        at += 1
    ends = at == len(tokens.words) or not tokens.is_word(at)
    # Where every noun is capitalized, only a given name shows that a name follows.
    is_name = not lexicon.nouns_have_capitals or not GIVEN_NAMES.isdisjoint(
        tokens.lower[end + 1 : end + 2]
    )
    return (start, at) if at > end + 2 and ends and is_name else phrase
