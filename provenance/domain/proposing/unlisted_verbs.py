"""Recognises unlisted verbs of saying by their ending and their place after a quotation."""

from __future__ import annotations

from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION

_SEPARATORS = ",—–―"
_END_MARKS = "!?…"
_CLOSING_MARKS = "”\"»›’'“‘ \u00a0"


def unlisted_verb_subject(
    tokens: TextTokens, quote: int, token: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the subject after an unlisted verb at ``token``: “«…», — хмурится водитель”."""
    if not (is_verb_form(tokens, token) and _is_spoken(tokens, quote, sentence.first)):
        return None
    speaker = phrase_right_of(tokens, token, sentence.last)
    return speaker if speaker is not None and names_somebody(tokens, speaker) else None


def is_verb_form(tokens: TextTokens, token: int) -> bool:
    lexicon, word = tokens.lexicon, tokens.words[token]
    low = tokens.lower[token]
    if not word[0].islower() or not low.endswith(lexicon.verb_endings):
        return False
    is_small = low in lexicon.small or low in lexicon.auxiliaries or low in lexicon.determiners
    return not is_small and low not in lexicon.roles and low not in lexicon.no_verbs


def _is_spoken(tokens: TextTokens, quote: int, first: int) -> bool:
    """Return whether the words open their sentence, and a mark separates them from what follows."""
    before = tokens.words[quote - 1] if quote > first else ":"
    opens = before in ":;,—–―" or before == QUOTATION
    inside = tokens.text[tokens.starts[quote] : tokens.ends[quote]].rstrip(_CLOSING_MARKS)[-1:]
    return opens and (tokens.words[quote + 1] in _SEPARATORS or inside in _END_MARKS + ",")


def names_somebody(tokens: TextTokens, phrase: Phrase) -> bool:
    lexicon, (start, end) = tokens.lexicon, phrase
    if tokens.lower[start] in lexicon.openings:
        return True
    if not lexicon.nouns_have_capitals and any(map(tokens.is_capital, range(start, end))):
        return True
    return tokens.is_capital(start) or any(
        tokens.lower[at] in lexicon.roles for at in range(start, end)
    )
