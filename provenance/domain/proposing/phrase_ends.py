"""What belongs to whoever is named right before it: the name they go by, or that none is told."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.domain.proposing.text_tokens import TextTokens

type Phrases = Mapping[str, list[list[str]]]


def end_of_any(tokens: TextTokens, token: int, phrases: Phrases) -> int:
    """The token after the phrase that begins here; 0 where none does."""
    for phrase in phrases.get(tokens.lower[token], []):
        end = token + len(phrase)
        if tokens.lower[token:end] == phrase:
            return end
    return 0


def end_with_name(tokens: TextTokens, end: int, last: int) -> int:
    """The end of “шахтар на прізвище Дзюба”, “un militar sin identificar”."""
    lexicon = tokens.lexicon
    if end >= last:
        return end
    untold = end_of_any(tokens, end, lexicon.unnamed_by_word)
    name = end_of_any(tokens, end, lexicon.surnames_by_word)
    while name and name < last and tokens.is_word(name) and tokens.is_capital(name):
        name += 1
        if not lexicon.has_capitals:
            break
    return max(end, min(untold, last), min(name, last))
