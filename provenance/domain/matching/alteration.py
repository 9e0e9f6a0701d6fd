"""Find exchanged words within a nearly verbatim frame, which make a wording *altered*.

“Zelensky is a fool. He wants to take Moscow” has nearly all words of what was said of Putin and
Kyiv. Similarity alone calls it the same; the words that replace each other decide.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import starmap

from provenance.domain.language.content_words import DENIALS, FUNCTION
from provenance.domain.language.figures import find_figures
from provenance.domain.language.name_similarity import has_womans_name, may_be_one_spelling
from provenance.domain.language.text import WordToken, folded
from provenance.domain.matching.compared_words import compared_folds, compared_words
from provenance.domain.matching.contrasts import are_contrary, share_a_sense
from provenance.domain.matching.exchanged_roles import (
    exchanged_roles,
    have_too_many_other_words,
    swapped_words,
)
from provenance.domain.matching.frames import (
    are_rearranged,
    count_shared_words,
    differ_in_one_word,
    may_share_frame,
    share_frame,
)
from provenance.domain.matching.function_word_exchanges import function_word_exchanges
from provenance.domain.matching.harmless_omissions import is_harmless_omission
from provenance.domain.matching.meaning_changing_phrases import meaning_changing_phrases
from provenance.domain.matching.moved_negations import moved_negations
from provenance.domain.matching.nations import nations_in
from provenance.domain.matching.qualifying_words import (
    HEDGING_WORDS,
    NEAR_NEGATIONS,
    Opcode,
    Side,
    dropped_conditions,
)
from provenance.domain.matching.single_word_exchanges import (
    NEGATING_WORDS,
    WEAKENING_WORDS,
    dropped_negations,
    single_word_exchanges,
)
from provenance.domain.matching.synonyms import are_opposites, are_synonyms, are_synonyms_or_forms
from provenance.domain.matching.written_alike import is_written_alike
from provenance.domain.matching.written_currencies import exchanged_currencies
from provenance.domain.matching.written_names import names_between, without_ending
from provenance.domain.matching.written_numbers import numbers_beside, numbers_within

LONGEST_EXCHANGE = 3
"""Words on one side of an exchange; a longer run is a rewording, such as a translator's choice."""

_DENIALS = DENIALS | NEAR_NEGATIONS
_NOBODY_FORMS = {"no one", "nobody"}


@dataclass(frozen=True, slots=True)
class WordExchange:
    """Words of one wording and their replacement in the other; "" where it has nothing."""

    one: str
    other: str


def find_exchanges(
    one: str, other: str, one_fold: str | None = None, other_fold: str | None = None
) -> tuple[WordExchange, ...]:
    """Return the exchanged words that make ``one`` an altered copy of ``other``, or an empty tuple.

    Spelling variants of a name, figures of the same value and synonyms are no exchange, nor is
    anything where the two do not share a frame. The folded texts may be given where they are known.

    >>> find_exchanges("He wants to take Moscow by the spring", "He wants to take Kyiv by the spring")
    (WordExchange(one='Moscow', other='Kyiv'),)
    """
    folds = compared_folds(one, one_fold), compared_folds(other, other_fold)
    if is_harmless_omission(*folds):
        return tuple(starmap(WordExchange, exchanged_currencies(one, other)))
    number = count_shared_words(*folds)
    is_brief, is_rearranged = differ_in_one_word(*folds), are_rearranged(*folds, number)
    if not (is_brief or is_rearranged or may_share_frame(*folds, number)):
        return ()
    matcher = SequenceMatcher(None, *folds, autojunk=False)
    has_frame = is_brief or share_frame(*folds, matcher.get_matching_blocks())
    if not (has_frame or is_rearranged):
        return ()
    if currencies := exchanged_currencies(one, other):
        return tuple(starmap(WordExchange, currencies))
    if not (has_frame or _may_have_moved(*folds)):
        return ()
    # The offsets of the words take the longest to compute, so they come last.
    mine, theirs = compared_words(one), compared_words(other)
    places = (
        _exchanges((one, mine), (other, theirs), matcher.get_opcodes(), is_brief=is_brief)
        if has_frame
        else _moved_opcodes((one, mine), (other, theirs))
    )
    return tuple(
        WordExchange(_text(one, mine[a:b]), _text(other, theirs[c:d])) for _, a, b, c, d in places
    )


def _exchanges(
    one: Side, other: Side, codes: Sequence[Opcode], *, is_brief: bool
) -> Sequence[Opcode]:
    """Return the opcodes of exchanged words; for brief texts fewer rules apply."""
    lengths = len(one[1]), len(other[1])
    opcodes = [
        _trimmed_opcode(code, lengths)
        for code in codes
        if code[0] != "equal"
        and not _are_forms_of_nobody(one[1][code[1] : code[2]], other[1][code[3] : code[4]])
        and not is_written_alike(one, other, code[1:3], code[3:5])
    ]
    are_negated_alike = _count(one[1], NEGATING_WORDS) == _count(other[1], NEGATING_WORDS)
    places: Sequence[Opcode] = [
        code
        for code in opcodes
        if _is_exchange(*one, code[1:3], *other, code[3:5])
        or (not are_negated_alike and _is_negated_once(one[1], code[1:3], other[1], code[3:5]))
    ]
    if not (places or is_brief):
        are_weakened_alike = _count(one[1], WEAKENING_WORDS) == _count(other[1], WEAKENING_WORDS)
        places = [] if are_weakened_alike else list(dropped_negations(one, other, opcodes))
        places = places or list(dropped_conditions(one, other, opcodes))
        places = places or single_word_exchanges(one, other, opcodes)
    places = places or meaning_changing_phrases(one, other, opcodes)
    places = places or function_word_exchanges(one, other, opcodes)
    if not (places or is_brief):
        places = _moved_opcodes(one, other)
    return places


def _may_have_moved(mine: list[str], theirs: list[str]) -> bool:
    """Return whether words, or a negation, may have changed places: fast, no false negatives."""
    return not have_too_many_other_words(mine, theirs) or not (
        DENIALS.isdisjoint(mine) or DENIALS.isdisjoint(theirs)
    )


def _moved_opcodes(one: Side, other: Side) -> Sequence[Opcode]:
    """Return the opcodes of words, or of a negation, that changed places with others."""
    folds = [word.folded for word in one[1]], [word.folded for word in other[1]]
    places = exchanged_roles(*folds) or swapped_words(*folds)
    are_negated_alike = _count(one[1], NEGATING_WORDS) == _count(other[1], NEGATING_WORDS)
    return places or (moved_negations(one, other) if are_negated_alike else [])


def may_be_altered(one: str, other: str) -> bool:
    """Return whether they share enough words to find exchanged ones: fast, no false negatives."""
    folds = compared_folds(one), compared_folds(other)
    return differ_in_one_word(*folds) or may_share_frame(*folds, count_shared_words(*folds))


def find_brief_exchanges(one: str, other: str) -> tuple[WordExchange, ...]:
    """Return the exchanged words of two texts of a few words that differ in one; else empty.

    >>> find_brief_exchanges("We’re winning now", "We’re losing now")
    (WordExchange(one='winning', other='losing'),)
    """
    is_brief = differ_in_one_word(compared_folds(one), compared_folds(other))
    return find_exchanges(one, other) if is_brief else ()


def _trimmed_opcode(code: Opcode, lengths: tuple[int, int]) -> Opcode:
    """Return an exchange at either end, trimmed to equal lengths: “The paper wrote: Kessler is”."""
    operation, a, b, c, d = code
    few = min(b - a, d - c)
    if operation != "replace" or max(b - a, d - c) <= LONGEST_EXCHANGE:
        return code
    if (a, c) == (0, 0):
        return operation, b - few, b, d - few, d
    if (b, d) == lengths:
        return operation, a, a + few, c, c + few
    return code


def _are_forms_of_nobody(mine: Sequence[WordToken], theirs: Sequence[WordToken]) -> bool:
    """Return whether one says “no one” and the other “nobody”."""
    return {" ".join(word.folded for word in words) for words in (mine, theirs)} == _NOBODY_FORMS


def _count(words: Sequence[WordToken], of: Set[str]) -> int:
    return sum(word.folded in of for word in words)


def _is_cut_at_end(
    mine: Sequence[WordToken],
    here: tuple[int, int],
    theirs: Sequence[WordToken],
    there: tuple[int, int],
) -> bool:
    """Return whether one continues where the other ends: a cut, whatever the further words say."""
    one_is_empty = here[0] == here[1] or there[0] == there[1]
    return one_is_empty and (here[0] in (0, len(mine)) or here[1] == len(mine))


def _is_negated_once(
    mine: Sequence[WordToken],
    here: tuple[int, int],
    theirs: Sequence[WordToken],
    there: tuple[int, int],
) -> bool:
    """Return whether only a negation differs here: one side negates what the other says.

    “Was not enough” and “was insufficient” say the same, but one word for “not” does not.
    """
    sides = [
        {word.folded for word in words[slice(*span)]}
        for words, span in ((mine, here), (theirs, there))
    ]
    matter = [side - FUNCTION - _DENIALS for side in sides]
    return (
        _DENIALS.isdisjoint(sides[0]) != _DENIALS.isdisjoint(sides[1])
        and (
            matter[0] == matter[1]
            or len(sides[0]) == len(sides[1]) == 1
            or _are_all_synonyms(*matter)
            # Examples: “will surely not”, “will probably”.
            or any(bool(side) and side <= HEDGING_WORDS for side in matter)
        )
        and not _is_cut_at_end(mine, here, theirs, there)
    )


def _are_all_synonyms(one: Set[str], other: Set[str]) -> bool:
    """Return whether each word may be a synonym of a word of the other side."""
    return len(one) == len(other) and all(
        any(are_synonyms_or_forms(word, o) and not are_opposites(word, o) for o in other)
        for word in one
    )


def _is_exchange(
    one: str,
    mine: Sequence[WordToken],
    here: tuple[int, int],
    other: str,
    theirs: Sequence[WordToken],
    there: tuple[int, int],
) -> bool:
    """Return whether the words at one place of two aligned wordings differ in meaning."""
    values = numbers_beside((one, mine), here, (other, theirs), there)
    if values is not None:
        return values[0] != values[1]
    my_words, their_words = mine[slice(*here)], theirs[slice(*there)]
    if not my_words or not their_words:
        return False
    if max(len(my_words), len(their_words)) > LONGEST_EXCHANGE:
        return False
    values = numbers_within((one, mine), here, (other, theirs), there)
    if values is not None and values[0] != values[1]:
        return True
    mine_folded, theirs_folded = _folds(my_words), _folds(their_words)
    if any(are_contrary(word, their) for word in mine_folded for their in theirs_folded):
        return True
    if has_womans_name(mine_folded, theirs_folded) or has_womans_name(theirs_folded, mine_folded):
        return True
    if _figures_differ(_text(one, my_words), _text(other, their_words)):
        return True
    return _names_differ(names_between(one, mine, here), names_between(other, theirs, there))


def _folds(words: Sequence[WordToken]) -> list[str]:
    """Return the folded words, with “no one” as the single word “nobody”."""
    folds = [word.folded for word in words]
    return ["nobody"] if " ".join(folds) in _NOBODY_FORMS else folds


def _figures_differ(one: str, other: str) -> bool:
    mine = {figure.value for figure in find_figures(one)}
    theirs = {figure.value for figure in find_figures(other)} if mine else set()
    return bool(theirs) and mine.isdisjoint(theirs)


def _names_differ(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether both contain names, and no name of one may be a name of the other."""
    return bool(mine and theirs) and not any(
        may_be_one_spelling(name, other)
        or _are_one_name(folded(name), folded(other))
        or not nations_in(name).isdisjoint(nations_in(other))
        for name in map(without_ending, mine)
        for other in map(without_ending, theirs)
    )


def _are_one_name(one: str, other: str) -> bool:
    """Return whether two folded names are synonyms: “Dr” and “Doctor”, “Polish” and “Poles”."""
    return are_synonyms(one, other) or share_a_sense(one, other)


def _text(text: str, words: Sequence[WordToken]) -> str:
    return text[words[0].start : words[-1].end] if words else ""
