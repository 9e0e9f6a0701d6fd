"""Find the proper names in a phrase that names a speaker."""

from __future__ import annotations

import re

from provenance.domain.language.languages import LANGUAGES, pooled_words

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_NOT_NAMES = pooled_words(lambda language: language.people.not_names) | frozenset(
    LANGUAGES["en"].hedges
)
"""Words that describe a person, capitalised or not; a hedge starts many such phrases."""


def proper_names(phrase: str) -> tuple[str, ...]:
    """Return the capitalised words of a phrase that are no role or nationality, in order.

    “Sergey's girlfriend” contains no name of hers. Scripts without capitals give none, since a
    guess would be shown as a fact.

    >>> proper_names("a soldier named Nikita in the 656th National Guard Regiment")
    ('Nikita',)
    """
    return tuple(
        word.group()
        for word in _WORD.finditer(phrase)
        if word.group()[0].isupper()
        and word.group().casefold() not in _NOT_NAMES
        and not word.group().endswith(("'s", "’s"))
    )
