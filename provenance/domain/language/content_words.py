"""Words that matter: which words of a folded text are not function words, its figures, its denials.

Words that are function words in one language and matter in another ("war", "die") are left out.
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
    # A contracted denial is folded to its words, of which “not” is one.
    if " " not in fold
)


def content_words(words: list[str]) -> list[str]:
    """The words that are not function words.

    >>> content_words("we are losing this war".split())
    ['losing', 'war']
    """
    return [word for word in words if word not in FUNCTION]


def words_with_digits(words: list[str]) -> frozenset[str]:
    """Words that hold a digit."""
    # Most words are letters alone, which is known at once.
    return frozenset(
        word for word in words if not word.isalpha() and any(c.isdigit() for c in word)
    )


def has_denial(words: list[str]) -> bool:
    """Whether any word denies."""
    return not DENIALS.isdisjoint(words)


def contradict(one: list[str], other: list[str]) -> bool:
    """Whether two wordings differ in what must not differ: a denial, or figures on both sides.

    >>> contradict("we will leave".split(), "we will not leave".split())
    True
    """
    mine, theirs = words_with_digits(one), words_with_digits(other)
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return True
    return has_denial(one) != has_denial(other)
