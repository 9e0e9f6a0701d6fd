"""The folded words by which wordings are aligned: elisions split, redundant negations left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from provenance.domain.language.languages import pooled_map
from provenance.domain.language.text import WordToken, folded, single_words, tokens

_ELISIONS = pooled_map(lambda language: language.spelling.elision_openings)
_TWO_PART_NEGATIONS = pooled_map(lambda language: language.spelling.half_denials)
TEXT_CACHE_SIZE = 512
"""Number of texts whose words are cached: a search text is compared with many wordings."""
NEGATION_SPAN = 4
"""Number of words after “ne” among which “pas” or “que” must be."""
_ELISION = re.compile(rf"\b(?:{'|'.join(_ELISIONS)})['’ʼ](?=[^\W\d_])", re.IGNORECASE)
_MAY_DIFFER = re.compile(
    rf"{_ELISION.pattern}|\b(?:{'|'.join(_TWO_PART_NEGATIONS)})\b", re.IGNORECASE
)


@lru_cache(maxsize=TEXT_CACHE_SIZE)
def compared_words(text: str) -> tuple[WordToken, ...]:
    """Return the words of a text, each folded to a single one.

    “Ne” is redundant where “pas” follows, and is left out in speech; it is kept in “ne … plus”.

    >>> [word.folded for word in compared_words("Nous n’avons pas ri, nous n’avons plus d’eau")]
    ['nous', 'avons', 'pas', 'ri', 'nous', 'ne', 'avons', 'plus', 'de', 'eau']
    """
    words = single_words(tokens(text))
    if not _MAY_DIFFER.search(text):
        return words
    parts = [part for word in words for part in _parts(text, word)]
    return tuple(
        word for place, word in enumerate(parts) if not _is_redundant_negation(parts, place)
    )


@lru_cache(maxsize=TEXT_CACHE_SIZE)
def compared_folds(text: str, fold: str | None = None) -> list[str]:
    """Return the folds of ``compared_words``, many times faster in most languages.

    ``fold`` is the folded text, where it is known.
    """
    if may_split_words(text):
        return [word.folded for word in compared_words(text)]
    return (folded(text) if fold is None else fold).split()


def may_split_words(text: str) -> bool:
    """Return whether the compared words may differ from those of the folded text."""
    return _MAY_DIFFER.search(text) is not None


def _parts(text: str, word: WordToken) -> Iterator[WordToken]:
    opening = _ELISION.match(text, word.start, word.end)
    if opening is None:
        yield word
        return
    yield WordToken(_ELISIONS[opening.group()[:-1].lower()], word.start, opening.end())
    rest = folded(text[opening.end() : word.end])
    yield from (WordToken(fold, opening.end(), word.end) for fold in rest.split())


def _is_redundant_negation(words: Sequence[WordToken], place: int) -> bool:
    """Return whether the other half of a negation follows, which suffices alone."""
    halves = _TWO_PART_NEGATIONS.get(words[place].folded)
    return halves is not None and any(
        word.folded in halves for word in words[place + 1 : place + 1 + NEGATION_SPAN]
    )
