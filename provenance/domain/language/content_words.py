"""Words that matter: which words of a folded text are not function words, its figures, its denials.

Words that are function words in one language and matter in another ("war", "die") are left out.
"""

from __future__ import annotations

from provenance.domain.language.languages import pooled_words
from provenance.domain.language.text import folded

FUNCTION = frozenset(
    folded(" ".join(pooled_words(lambda language: language.function_words))).split()
)
DENIALS = frozenset(folded(" ".join(pooled_words(lambda language: language.denials))).split())


def that_matter(words: list[str]) -> list[str]:
    """The words that are not function words.

    >>> that_matter("we are losing this war".split())
    ['losing', 'war']
    """
    return [word for word in words if word not in FUNCTION]


def figures(words: list[str]) -> frozenset[str]:
    """Words that hold a digit."""
    return frozenset(word for word in words if any(c.isdigit() for c in word))


def denies(words: list[str]) -> bool:
    """Whether any word denies."""
    return not DENIALS.isdisjoint(words)


def at_odds(one: list[str], other: list[str]) -> bool:
    """Whether two wordings differ in what must not differ: a denial, or figures on both sides.

    >>> at_odds("we will leave".split(), "we will not leave".split())
    True
    """
    mine, theirs = figures(one), figures(other)
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return True
    return denies(one) != denies(other)
