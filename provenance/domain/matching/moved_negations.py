"""Detect negations that apply to another word than in a known wording: “from A and not from B”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from provenance.domain.language.content_words import DENIALS
from provenance.domain.language.text import WordToken
from provenance.domain.matching.contrasts import is_contrasted_function_word
from provenance.domain.matching.qualifying_words import Opcode, Side
from provenance.domain.matching.single_word_exchanges import NEGATION_SCOPE, UNNEGATED_WORDS
from provenance.domain.matching.synonyms import are_synonyms_or_forms


def moved_negations(one: Side, other: Side) -> list[Opcode]:
    """Return the opcodes where one negation applies to two different words that both have."""
    both = {word.folded for word in one[1]} & {word.folded for word in other[1]}
    pairs = zip(_negated_words(one[1]), _negated_words(other[1]), strict=False)
    return [
        ("replace", a, a + 1, c, c + 1)
        for (denial, a), (other_denial, c) in pairs
        if denial == other_denial
        and {one[1][a].folded, other[1][c].folded} <= both
        and not are_synonyms_or_forms(one[1][a].folded, other[1][c].folded)
        and not _precedes_its_negation(one[1][a].folded, other, denial)
        and not _precedes_its_negation(other[1][c].folded, one, denial)
    ]


def _precedes_its_negation(word: str, other: Side, denial: str) -> bool:
    """Return whether the negated word precedes it here: “Nadie nos avisó”, “no nos avisó nadie”."""
    return any(
        (before.folded, after.folded) == (word, denial)
        and "," not in other[0][before.end : after.start]
        for before, after in pairwise(other[1])
    )


def _negated_words(words: Sequence[WordToken]) -> list[tuple[str, int]]:
    """Return each negation with the index of the next content word."""
    return [
        (word.folded, at)
        for place, word in enumerate(words)
        if word.folded in DENIALS
        for at in [_next_content_word(words, place)]
        if at is not None
    ]


def _next_content_word(words: Sequence[WordToken], place: int) -> int | None:
    near = range(place + 1, min(len(words), place + 1 + NEGATION_SCOPE))
    return next(
        (
            at
            for at in near
            if words[at].folded not in UNNEGATED_WORDS
            and not is_contrasted_function_word(words[at].folded)
        ),
        None,
    )
