"""Detect harmless omissions, which do not make a wording *altered*, without an alignment.

Most copies are such: cut at their ends, cut by an ellipsis, or with one word more. ``alteration``
gives the same result at ten times the cost.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.domain.language.content_words import DENIALS
from provenance.domain.matching.compared_words import may_split_words
from provenance.domain.matching.function_word_exchanges import is_unreal_past
from provenance.domain.matching.meaning_changing_phrases import (
    LONGEST_EXCHANGE,
    WEAK_ACTORS,
    may_have_phrase,
    words_around,
)
from provenance.domain.matching.qualifying_words import QUALIFYING_WORDS
from provenance.domain.matching.single_word_exchanges import NEGATION_SCOPE, WEAKENING_WORDS
from provenance.domain.matching.written_currencies import exchanged_currencies
from provenance.domain.matching.written_numbers import is_number_word

LEAST_WORDS = 5
"""Least number of words; for shorter wordings other rules look for an exchanged word."""
_MEANING_CHANGING_WORDS = WEAKENING_WORDS | QUALIFYING_WORDS


def is_harmless_omission(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether one has all words of the other except some at its ends or at one place inside.

    Both are folded words as they are compared. False leaves the question open.

    >>> words = "he told us that the bridge is closed until the end of june".split()
    >>> is_harmless_omission(words[4:9], words), is_harmless_omission(words[:4] + words[8:], words)
    (True, True)
    >>> is_harmless_omission("they told us that the bridge is closed".split(), words)
    False
    """
    short, long = sorted((one, other), key=len)
    if not LEAST_WORDS <= len(short) < len(long):
        return False
    padded = f" {' '.join(long)} "
    place = padded.find(f" {' '.join(short)} ")
    if place < 0:
        first = _shared(short, long)
        last = first + len(long) - len(short)
        return _is_one_gap(short, long, first, padded) and _are_harmless_inside(long, first, last)
    first = padded.count(" ", 0, place)
    last = first + len(short)
    return _are_harmless(long, 0, first) and _are_harmless(long, last, len(long))


def is_harmless_cut(one: str, my_fold: str, other: str, their_fold: str) -> bool:
    """Return whether one of two texts is a plain cut of the other, given their folds.

    A fast check without false positives.
    """
    return (
        is_harmless_omission(my_fold.split(), their_fold.split())
        and not (may_split_words(one) or may_split_words(other))
        and not exchanged_currencies(one, other)
    )


def _shared(short: Sequence[str], long: Sequence[str]) -> int:
    """Return the number of common first words; ``long`` must not begin with all of ``short``."""
    return next(place for place, word in enumerate(short) if word != long[place])


def _is_one_gap(short: Sequence[str], long: Sequence[str], first: int, padded: str) -> bool:
    """Return whether ``short`` is ``long`` with a gap at ``first``, and aligns in no other way."""
    rest = short[first:]
    if first == 0 or rest != long[len(long) - len(rest) :]:
        return False
    ending = f" {' '.join(rest)} "
    return (
        padded.find(ending) == len(padded) - len(ending)
        and f" {short[first - 1]} {rest[0]} " not in padded
    )


def _are_harmless(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether the words between are harmless to leave out and do not split a number."""
    beside = [words[place] for place in (first - 1, last) if 0 <= place < len(words)]
    return first == last or not (
        any(map(_MEANING_CHANGING_WORDS.__contains__, words[first:last]))
        or is_unreal_past(words[first:last])
        or is_unreal_past(words[last - 1 : last + 1])
        or any(map(is_number_word, beside))
    )


def _are_harmless_inside(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether inner words are plain and do not separate a negation from its scope."""
    if not _are_harmless(words, first, last):
        return False
    if not DENIALS.isdisjoint(words[max(0, first - NEGATION_SCOPE) : first]):
        return False
    if last - first > LONGEST_EXCHANGE:
        return True
    with_them, without = words_around(words, first, last)
    return WEAK_ACTORS.isdisjoint(words[first : last + 1]) and not (
        may_have_phrase(with_them) or may_have_phrase(without)
    )
