"""What a token is: a word, a mark or a quotation that is put out of sight."""

from __future__ import annotations

import re

from provenance.domain.language.word_lists import word_set

QUOTATION = "\ue000"
"""The first character of a quotation in the masked text, and the word of its token.

It differs from the characters after it, so that two quotations that touch are two tokens.
"""
FILL = "\ue001"
"""The other characters of a quotation, its marks included, in the masked text."""
REPLACEMENTS = tuple(zip(f"{QUOTATION}{FILL}،؛؟", "  ,;?", strict=True))
NOUNS_IN_LY = word_set(
    """
    ally anomaly assembly belly bully butterfly daily dolly family fly folly gully italy jelly july
    lily monopoly monthly quarterly rally reply sally sicily supply weekly
    """
)
"""Nouns with the ending of adverbs."""
_VOWELS = "\u064b-\u0652"
"""Arabic signs for vowels and doubled letters, which a word is written with or without."""
WITHOUT_VOWELS = dict.fromkeys(range(0x64B, 0x653))
_PATTERN = (
    rf"{QUOTATION}{FILL}*|{FILL}+|[^\W_]+(?:['’.\-–&@/*_{_VOWELS}]+[^\W_]+)*(?:['’](?=\s)|[{_VOWELS}]+)?"
    r"|\.{2,}|[.!?…,:;()\[\]—–―|•]|-(?=[-\s])"
)
TOKEN = re.compile(f"({_PATTERN})")
_INVERTED = r"-(?:ils?|elles?|on)\b"
TOKEN_AFTER_ELISION = re.compile(
    # “l’agence” is two words, and “estime-t-il” three.
    rf"([^\W_]+(?=(?:-t)?{_INVERTED})|(?<=-)t(?={_INVERTED})|(?<=-)(?:ils?|elles?|on)\b|(?<![^\W_])(?:[cdjlmnst]|qu|lorsqu|puisqu)['’](?=[^\W_])|{_PATTERN})",
    re.IGNORECASE,
)


def has_adverb_ending(word: str) -> bool:
    """Whether a word in small letters ends as adverbs of manner do.

    >>> has_adverb_ending("secretly"), has_adverb_ending("family")
    (True, False)
    """
    return word.endswith("ly") and word not in NOUNS_IN_LY
