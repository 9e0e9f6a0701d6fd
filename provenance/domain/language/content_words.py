"""Content words of a folded text, as opposed to function words; its figures and negations.

Function words of one language that are content words in another ("war", "die") are left out.
"""

from __future__ import annotations

from provenance.domain.language.languages import pooled_words
from provenance.domain.language.text import folded

FUNCTION = frozenset(
    folded(" ".join(pooled_words(lambda language: language.function_words))).split()
)
DENIALS = frozenset(
    fold
    for fold in map(folded, pooled_words(lambda language: language.denials))
    # A contracted negation is folded to several words, of which “not” is one.
    if " " not in fold
)


def content_words(words: list[str]) -> list[str]:
    """Return the words that are not function words.

    >>> content_words("we are losing this war".split())
    ['losing', 'war']
    """
    return [word for word in words if word not in FUNCTION]


def words_with_digits(words: list[str]) -> frozenset[str]:
    """Return the words that contain a digit."""
    # Most words consist of letters only, which is a faster check.
    return frozenset(
        word for word in words if not word.isalpha() and any(c.isdigit() for c in word)
    )


def has_denial(words: list[str]) -> bool:
    """Return whether any word is a negation."""
    return not DENIALS.isdisjoint(words)


def contradict(one: list[str], other: list[str]) -> bool:
    """Return whether two wordings differ in a negation, or in figures that both have.

    >>> contradict("we will leave".split(), "we will not leave".split())
    True
    """
    mine, theirs = words_with_digits(one), words_with_digits(other)
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return True
    return has_denial(one) != has_denial(other)
