"""Patterns for tokens: words, punctuation marks and masked quotations."""

from __future__ import annotations

import re

from provenance.domain.language.word_lists import word_set

QUOTATION = "\ue000"
"""The first character of a quotation in the masked text, and the word of its token.

It differs from the characters after it, so that two adjacent quotations are two tokens.
"""
QUOTATION_FILL = "\ue001"
"""The other characters of a quotation, including its marks, in the masked text."""
REPLACEMENTS = tuple(zip(f"{QUOTATION}{QUOTATION_FILL}،؛؟", "  ,;?", strict=True))
NOUNS_IN_LY = word_set(
    """
    ally anomaly assembly belly bully butterfly daily dolly family fly folly gully italy jelly july
    lily monopoly monthly quarterly rally reply sally sicily supply weekly
    """
)
"""Nouns that end like adverbs."""
_VOWELS = "\u064b-\u0652"
"""Arabic signs for vowels and doubled letters, which are optional in writing."""
WITHOUT_VOWELS = dict.fromkeys(range(0x64B, 0x653))
_PATTERN = (
    rf"{QUOTATION}{QUOTATION_FILL}*|{QUOTATION_FILL}+|[^\W_]+(?:['’.\-–&@/*_{_VOWELS}]+[^\W_]+)*(?:['’](?=\s)|[{_VOWELS}]+)?"
    r"|\.{2,}|[.!?…,:;()\[\]—–―|•]|-(?=[-\s])"
)
TOKEN = re.compile(f"({_PATTERN})")
_INVERTED_PRONOUN = r"-(?:ils?|elles?|on)\b"
TOKEN_AFTER_ELISION = re.compile(
    # “l’agence” is two words, and “estime-t-il” is three.
    rf"([^\W_]+(?=(?:-t)?{_INVERTED_PRONOUN})|(?<=-)t(?={_INVERTED_PRONOUN})|(?<=-)(?:ils?|elles?|on)\b|(?<![^\W_])(?:[cdjlmnst]|qu|lorsqu|puisqu)['’](?=[^\W_])|{_PATTERN})",
    re.IGNORECASE,
)


def has_adverb_ending(word: str) -> bool:
    """Return whether a lower-case word ends like an adverb of manner.

    >>> has_adverb_ending("secretly"), has_adverb_ending("family")
    (True, False)
    """
    return word.endswith("ly") and word not in NOUNS_IN_LY
