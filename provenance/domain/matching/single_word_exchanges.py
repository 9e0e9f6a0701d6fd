"""Detect single exchanged words in wordings that are otherwise equal, and lost negations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.domain.language.content_words import DENIALS, FUNCTION
from provenance.domain.language.languages import pooled_words
from provenance.domain.language.name_similarity import (
    differ_in_feminine_ending,
    may_be_one_spelling,
)
from provenance.domain.language.text import WordToken, folded
from provenance.domain.matching.masked_words import are_masked_alike
from provenance.domain.matching.nations import nations_in
from provenance.domain.matching.qualifying_words import (
    HEDGING_WORDS,
    LIMITING_WORDS,
    NEAR_NEGATIONS,
    Opcode,
    Side,
    differ_in_qualification,
)
from provenance.domain.matching.synonyms import are_opposites, are_synonyms_or_forms
from provenance.domain.matching.written_names import without_ending
from provenance.domain.matching.written_numbers import numbers_beside

type _Unmatched = tuple[Sequence[WordToken], Sequence[WordToken]]
"""The words of either side of one place that are no synonyms of a word of the other side."""
MOST_CONTENT_WORDS = 2
"""Most content words on a side; with more, the place is a rewording, such as a translator's."""
SHORT_WORDING, MOST_IF_SHORT = 8, 4
"""Wordings with so few content words may have several words exchanged."""
MOST_WEAKENING_WORDS = 3
"""Most words of one place that weaken a statement: “may have been”."""
LEAST_SHARED, MOST_IF_VERBATIM = 0.8, 2
"""Share of common content words from which two wordings are nearly verbatim.

Then so many places with another word, or words that only one has, are no translator's choice.
"""
NEGATING_WORDS = DENIALS.union(
    NEAR_NEGATIONS, map(folded, pooled_words(lambda language: language.sources.denying_verbs))
)
"""Negations, and verbs that deny what follows: “he denied that we can”."""
WEAKENING_WORDS = NEGATING_WORDS | HEDGING_WORDS | LIMITING_WORDS
_NEGATE_NEXT_ONLY = (
    HEDGING_WORDS | LIMITING_WORDS | {"without", "ohne", "sans", "sin", "без", "دون", "بدون"}
)
"""Words that negate or limit only what follows at once: “boots without soles and an order”."""
UNNEGATED_WORDS = FUNCTION | DENIALS
"""Words to which a negation does not apply."""
LONGEST_FUNCTION_WORD, NEGATION_SCOPE = 3, 4
NEGATION_SCOPE_AT_CUT = 3
"""Words before a cut within which a negation applies to what follows: “there is no way we can”."""


def single_word_exchanges(one: Side, other: Side, opcodes: Sequence[Opcode]) -> list[Opcode]:
    """Return the opcodes of exchanged words, if the two wordings differ in little more than that.

    That is one place; in short wordings a few, and a word that only one has; in nearly verbatim
    wordings two, or one beside such a word. Forms of one word, synonyms, variants of a name, a
    longer beginning or end and words that only changed places are no difference. A negation in one
    of them may be balanced by another word: “not enough” and “insufficient”.
    """
    if any(
        _has_negation(one, code[1:3]) != _has_negation(other, code[3:5])
        and not is_cut_at_end(one, other, code)
        for code in opcodes
    ):
        return []
    fewer, many = sorted(len(_content_tokens(side[1])) for side in (one, other))
    is_short = fewer <= SHORT_WORDING
    unmatched = _few_unmatched(one, other, opcodes, MOST_IF_SHORT if is_short else MOST_IF_VERBATIM)
    if unmatched is None:
        return []
    is_near = is_nearly_verbatim(one, other, opcodes)
    exchanged = [
        (code, *words) for code, words in zip(opcodes, unmatched, strict=True) if all(words)
    ]
    if not all(_is_word_for_word(*place, is_near=is_near) for place in exchanged):
        return []
    places = [code for code, _, _ in exchanged] + _weakening_opcodes(one, other, opcodes, unmatched)
    more = sum(
        len(mine or theirs)
        for code, (mine, theirs) in zip(opcodes, unmatched, strict=True)
        if code not in places
        and not _may_be_function_words(mine or theirs)
        and not is_cut_at_end(one, other, code)
    )
    # A longer beginning or end is ignored here: then the added word must be the only one.
    most_more = int(is_short and len(places) > 1 and many - fewer <= 1)
    if more <= most_more and len(places) <= (MOST_IF_SHORT if is_short else 1):
        return places
    is_conclusive = is_near and len(places) + more <= MOST_IF_VERBATIM
    return places if is_conclusive and not _have_moved(unmatched) else []


def _few_unmatched(
    one: Side, other: Side, opcodes: Sequence[Opcode], most: int
) -> list[_Unmatched] | None:
    """Return the differing words of each place; None if too many places have some on both sides."""
    unmatched: list[_Unmatched] = []
    for opcode in opcodes:
        unmatched.append(unmatched_words(one, other, opcode))
        if sum(map(all, unmatched)) > most:
            return None
    return unmatched


def _is_word_for_word(
    code: Opcode, mine: Sequence[WordToken], theirs: Sequence[WordToken], *, is_near: bool
) -> bool:
    """Return whether so few words replace each other that it is no translator's choice."""
    _, a, b, c, d = code
    sizes = [sum(word.folded not in WEAKENING_WORDS for word in words) for words in (mine, theirs)]
    is_parallel = sizes[0] == sizes[1] or b - a == d - c
    return max(len(mine), len(theirs)) <= MOST_CONTENT_WORDS and (is_parallel or is_near)


def _weakening_opcodes(
    one: Side, other: Side, opcodes: Sequence[Opcode], unmatched: Sequence[_Unmatched]
) -> list[Opcode]:
    """Return the opcodes where one side states outright what the other weakens."""
    apart = (
        [word for code in opcodes for word in one[1][code[1] : code[2]]],
        [word for code in opcodes for word in other[1][code[3] : code[4]]],
    )
    if not differ_in_qualification(*apart):
        return []
    return [
        code
        for code, words in zip(opcodes, unmatched, strict=True)
        if not all(words)
        and max(code[2] - code[1], code[4] - code[3]) <= MOST_WEAKENING_WORDS
        and not is_cut_at_end(one, other, code)
        and differ_in_qualification(one[1][code[1] : code[2]], other[1][code[3] : code[4]])
    ]


def _have_moved(unmatched: Sequence[_Unmatched]) -> bool:
    """Return whether both sides have the same words in other places."""
    mine, theirs = (
        sorted(word.folded for words in unmatched for word in words[side]) for side in (0, 1)
    )
    return mine == theirs


def is_nearly_verbatim(one: Side, other: Side, opcodes: Sequence[Opcode]) -> bool:
    """Return whether nearly all content words of the shorter wording occur in both, in order."""
    matter = min(len(_content_tokens(side[1])) for side in (one, other))
    return _count_shared(one, other, opcodes) >= LEAST_SHARED * matter


def _content_tokens(words: Sequence[WordToken]) -> list[WordToken]:
    return [word for word in words if word.folded not in FUNCTION]


def _count_shared(one: Side, other: Side, opcodes: Sequence[Opcode]) -> int:
    """Return the number of content words that occur in both, in order."""
    apart = [
        [len(_content_tokens(words[first:last])) for first, last in spans]
        for words, spans in (
            (one[1], [code[1:3] for code in opcodes]),
            (other[1], [code[3:5] for code in opcodes]),
        )
    ]
    return min(
        len(_content_tokens(side[1])) - sum(counts)
        for side, counts in zip((one, other), apart, strict=True)
    )


def _may_be_function_words(words: Sequence[WordToken]) -> bool:
    """Return whether the words are so short that they may be function words: “die”, “new”."""
    return all(
        len(word.folded) <= LONGEST_FUNCTION_WORD and word.folded.isalpha() for word in words
    )


def dropped_negations(one: Side, other: Side, opcodes: Sequence[Opcode]) -> Iterator[Opcode]:
    """Yield the opcodes where a cut drops the negation of what remains: “(no way) we can do it”.

    A negation counts within ``NEGATION_SCOPE_AT_CUT`` words before what follows, and directly after
    what remains, unless punctuation separates them.
    """
    for operation, a, b, c, d in opcodes:
        if operation not in ("delete", "insert"):
            continue
        text, words, span = (*one, (a, b)) if operation == "delete" else (*other, (c, d))
        first, last = max(span[0], span[1] - NEGATION_SCOPE_AT_CUT), span[1]
        before = [
            n for n in range(first, last) if last < len(words) and _negates(text, words, n, last)
        ]
        after = span[0] > 0 and _negates(text, words, span[0], span[0] - 1)
        if before or after:
            place = (before or [span[0]])[-1]
            yield (
                (operation, place, place + 1, c, c)
                if operation == "delete"
                else (operation, a, a, place, place + 1)
            )


def negation_index(text: str, words: Sequence[WordToken], first: int) -> int:
    """Return the index of a negation of the words from ``first`` on, or ``first`` if there is none.

    >>> from provenance.domain.language.text import tokens
    >>> text = "It is not true that we can do it"
    >>> negation_index(text, tokens(text), 5)
    2
    """
    near = range(max(0, first - NEGATION_SCOPE_AT_CUT), first)
    return next((place for place in near if _negates(text, words, place, first)), first)


def _negates(text: str, words: Sequence[WordToken], place: int, of: int) -> bool:
    """Return whether a word negates the word at ``of``, with no punctuation mark between them."""
    if words[place].folded not in WEAKENING_WORDS:
        return False
    between = {word.folded for word in words[place + 1 : of]}
    if words[place].folded in _NEGATE_NEXT_ONLY and (of < place or not between <= UNNEGATED_WORDS):
        return False
    first, last = sorted((place, of))
    return not any(mark in text[words[first].end : words[last].start] for mark in ",.!?…;:\n—–")


def _has_negation(side: Side, span: tuple[int, int]) -> bool:
    return any(word.folded in DENIALS for word in side[1][slice(*span)])


def is_cut_at_end(one: Side, other: Side, opcode: Opcode) -> bool:
    """Return whether one wording continues where the other ends or begins."""
    operation, a, b, c, d = opcode
    at_end = 0 in (a, c) or b == len(one[1]) or d == len(other[1])
    return operation != "replace" and at_end


def unmatched_words(
    one: Side, other: Side, opcode: Opcode
) -> tuple[list[WordToken], list[WordToken]]:
    """Return the content words of a place on each side that are no synonyms of the other side's."""
    _, a, b, c, d = opcode
    mine = [word for word in one[1][a:b] if word.folded not in FUNCTION]
    theirs = [word for word in other[1][c:d] if word.folded not in FUNCTION]
    values = numbers_beside(one, (a, b), other, (c, d))
    is_number = values is not None and values[0] == values[1]
    if is_number or are_masked_alike((one[0], one[1][a:b]), (other[0], other[1][c:d])):
        return [], []
    if opcode[0] != "replace":
        return mine, theirs
    alike = [
        (word, their)
        for word in mine
        for their in other[1][c:d]
        if _are_equivalent(one[0], word, other[0], their)
    ]
    return (
        [word for word in mine if all(word is not pair[0] for pair in alike)],
        [word for word in theirs if all(word is not pair[1] for pair in alike)],
    )


def _are_equivalent(text: str, word: WordToken, other_text: str, other: WordToken) -> bool:
    if are_opposites(word.folded, other.folded):
        return False
    capitals = text[word.start].isupper(), other_text[other.start].isupper()
    if all(capitals) and differ_in_feminine_ending(word.folded, other.folded):
        return False
    if {word.folded, other.folded} <= DENIALS or are_synonyms_or_forms(word.folded, other.folded):
        return True
    if all(capitals) and not nations_in(_name_without_ending(text, word)).isdisjoint(
        nations_in(_name_without_ending(other_text, other))
    ):
        return True
    # Names in lower case may be spelling variants too: “Kiev”, “kyiv”.
    return any(capitals) and may_be_one_spelling(word.folded, other.folded)


def _name_without_ending(text: str, word: WordToken) -> str:
    """Return a name as written, without a possessive ending."""
    return without_ending(text[word.start : word.end])
