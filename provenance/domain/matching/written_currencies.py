"""Compare the currency signs in two wordings, which folding drops: “£5”, “€5”."""

from __future__ import annotations

import re

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.text import folded

_SIGN = re.compile(r"[$€£¥₽₴₺₹]")
_WORDS = {
    sign: frozenset(map(folded, words))
    for language in LANGUAGES.values()
    for words in language.sense.currencies
    for sign in words
    if _SIGN.fullmatch(sign)
}
"""Maps a sign to the English words for its currency."""
_OTHER_WORDS = frozenset().union(*_WORDS.values())


def exchanged_currencies(one: str, other: str) -> list[tuple[str, str]]:
    """Return the pairs of currencies that differ, if both wordings name the same number of them.

    >>> exchanged_currencies("It cost £5", "It cost €5"), exchanged_currencies("$5", "5 dollars")
    ([('£', '€')], [])
    """
    if not (_SIGN.search(one) or _SIGN.search(other)):
        return []
    mine, theirs = _currencies(one), _currencies(other)
    if len(mine) != len(theirs):
        return []
    return [pair for pair in zip(mine, theirs, strict=True) if not _are_one(*pair)]


def _currencies(text: str) -> list[str]:
    signs = _SIGN.findall(text)
    return signs or [word for word in folded(text).split() if word in _OTHER_WORDS]


def _are_one(one: str, other: str) -> bool:
    return one == other or one in _WORDS.get(other, ()) or other in _WORDS.get(one, ())
