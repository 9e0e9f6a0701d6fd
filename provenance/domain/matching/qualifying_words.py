"""Words that weaken a statement, “hardly”, “perhaps”, “might”, and the “if” that a cut drops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.domain.language.languages import LANGUAGES, pooled_words
from provenance.domain.language.text import WordToken, folded

type Opcode = tuple[str, int, int, int, int]
type Side = tuple[str, Sequence[WordToken]]
"""A wording and its folded words."""
NEAR_NEGATIONS = frozenset(map(folded, pooled_words(lambda language: language.sense.near_denials)))
HEDGING_WORDS = frozenset(map(folded, pooled_words(lambda language: language.sense.reservations)))
LIMITING_WORDS = frozenset(map(folded, pooled_words(lambda language: language.sense.limits)))
_LIKE_LIMITS = LIMITING_WORDS.union(
    map(folded, pooled_words(lambda language: language.sense.like_limits))
)
_UNREALISED = frozenset(map(folded, pooled_words(lambda language: language.sense.unrealised)))
_LIKE_UNREALISED = _UNREALISED.union(
    map(folded, pooled_words(lambda language: language.sense.like_unrealised))
)
_POSSIBILITY = frozenset(map(folded, pooled_words(lambda language: language.sense.possibility)))
_CONDITIONS = frozenset(map(folded, pooled_words(lambda language: language.sense.conditions)))
_NO_CONDITIONS = frozenset(map(folded, pooled_words(lambda language: language.sense.no_conditions)))
_LIKE_POSSIBILITY = _POSSIBILITY.union(
    *(
        sense
        for language in LANGUAGES.values()
        for senses in language.small_contrasts
        for sense in (frozenset(map(folded, words)) for words in senses)
        if not sense.isdisjoint(_POSSIBILITY)
    )
)
"""Words of possibility with those, such as “can” and “could”, that may mean the same."""
QUALIFYING_WORDS = HEDGING_WORDS | LIMITING_WORDS | _UNREALISED | _POSSIBILITY | _CONDITIONS
"""All words of which a single one may weaken a statement."""
WORDS_BEFORE_CONDITION = 2
"""Words before a condition that are searched for what makes it none: “asked us if”."""


def differ_in_qualification(mine: Sequence[WordToken], theirs: Sequence[WordToken]) -> bool:
    """Return whether only one of two places weakens its statement or limits it to one case."""
    one, other = ({word.folded for word in words} for words in (mine, theirs))
    return one.isdisjoint(HEDGING_WORDS) != other.isdisjoint(HEDGING_WORDS) or any(
        (not words.isdisjoint(_POSSIBILITY) and others.isdisjoint(_LIKE_POSSIBILITY))
        or (not words.isdisjoint(LIMITING_WORDS) and others.isdisjoint(_LIKE_LIMITS))
        or (not words.isdisjoint(_UNREALISED) and others.isdisjoint(_LIKE_UNREALISED))
        for words, others in ((one, other), (other, one))
    )


def dropped_conditions(one: Side, other: Side, opcodes: Sequence[Opcode]) -> Iterator[Opcode]:
    """Yield the opcodes of dropped conditions: “We will leave (if the well runs dry)”."""
    for operation, a, b, c, d in opcodes:
        if operation == "delete" and _opens_with_condition(*one, a, b):
            yield operation, a, _after_limit(one, a) + 1, c, c
        elif operation == "insert" and _opens_with_condition(*other, c, d):
            yield operation, a, a, c, _after_limit(other, c) + 1


def _after_limit(side: Side, first: int) -> int:
    """Return the index of “if”, also in “only if”."""
    return first + (side[1][first].folded in LIMITING_WORDS and first + 1 < len(side[1]))


def _opens_with_condition(text: str, words: Sequence[WordToken], first: int, last: int) -> bool:
    """Return whether these words are a condition in one sentence with the adjacent words."""
    before = {word.folded for word in words[max(0, first - WORDS_BEFORE_CONDITION) : first]}
    if words[_after_limit((text, words), first)].folded not in _CONDITIONS or not before.isdisjoint(
        _NO_CONDITIONS
    ):
        return False
    start = words[first - 1].end if first else 0
    end = words[last].start if last < len(words) else words[last - 1].end
    return not any(mark in text[start:end] for mark in ".!?…")
