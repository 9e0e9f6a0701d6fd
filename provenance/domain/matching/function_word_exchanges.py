"""Detect exchanged function words in wordings that are otherwise equal: “you” for “we”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise, product

from provenance.domain.language.languages import LANGUAGES, pooled_words
from provenance.domain.language.text import WordToken, folded
from provenance.domain.matching.contrasts import (
    are_contrary_function_words,
    are_different_persons,
    is_contrasted_function_word,
    is_of_third_person,
)
from provenance.domain.matching.exchanged_directions import exchanged_directions
from provenance.domain.matching.qualifying_words import Opcode, Side
from provenance.domain.matching.single_word_exchanges import (
    is_cut_at_end,
    is_nearly_verbatim,
    unmatched_words,
)

MOST_CONTENT_DIFFERENCES = 1
"""Places that may also differ in a content word, where all else is nearly verbatim."""
LONGEST_EXCHANGE = 4
"""Most words on a side of such an exchange."""
LEAST_STEM = 3
"""Letters with which two forms of an English verb begin: “are closing”, “closed”."""
_SPEECH = frozenset(map(folded, pooled_words(lambda language: language.speech.verbs)))
_REPORTED_SPEECH_FORMS = frozenset(
    map(folded, pooled_words(lambda language: language.reported_forms))
)
_FUTURE = frozenset({"will", "shall"})
MODAL_VERBS = _FUTURE | {"would", "could", "should", "might", "may"}
"""Verbs for what is not real: “They would have paid” implies that they did not."""
_PRESENT, _PERFECT = frozenset({"is", "are", "am"}), frozenset({"has", "have"})
"""Auxiliaries of the continuous and the perfect: “is closing”, “has closed”."""
_PAST_PERFECT = frozenset({"had"})
_TIMES = [
    tuple(frozenset(map(folded, words)) for words in language.sense.times_of_being)
    for language in LANGUAGES.values()
    if language.sense.times_of_being
]
_BEING = frozenset({"is", "are", "was", "were"})
_PASSIVE_AUXILIARIES = frozenset(
    map(folded, pooled_words(lambda language: language.sources.passive))
)
_THIRD_PERSON_PLURAL = frozenset(map(folded, pooled_words(lambda language: language.persons[-1])))


def function_word_exchanges(one: Side, other: Side, opcodes: Sequence[Opcode]) -> list[Opcode]:
    """Return the opcodes of pronouns, modal verbs and conjunctions that differ in meaning.

    Reported speech uses the third person: “He said they were losing” for “We are losing”. So
    another person is no exchange where only one side has a verb of saying.
    """
    most = MOST_CONTENT_DIFFERENCES if is_nearly_verbatim(one, other, opcodes) else 0
    moved = _moved_words(one, other, opcodes)
    apart = (opcode for opcode in opcodes if _differ_in_content(one, other, opcode, moved))
    if len([*islice(apart, most + 1)]) > most:
        return []
    if directions := exchanged_directions(one, other, opcodes):
        return directions
    reports = _reports(one[1], other[1]), _reports(other[1], one[1])
    return [opcode for opcode in opcodes if _is_function_word_exchange(one, other, opcode, reports)]


def _reports(words: Sequence[WordToken], others: Sequence[WordToken]) -> bool:
    """Return whether one side reports speech: by a verb of saying, or as in German “er habe”."""
    mine = {word.folded for word in words}
    return not _SPEECH.isdisjoint(mine - {word.folded for word in others}) or any(
        verb.folded in _REPORTED_SPEECH_FORMS and is_of_third_person(who.folded)
        for who, verb in pairwise(words)
    )


def _moved_words(one: Side, other: Side, opcodes: Sequence[Opcode]) -> frozenset[str]:
    """Return words that stand in different places of both; repeated words align in two ways."""
    mine = {word.folded for _, a, b, _, _ in opcodes for word in one[1][a:b]}
    return frozenset(
        word.folded for *_, c, d in opcodes for word in other[1][c:d] if word.folded in mine
    )


def _differ_in_content(
    one: Side, other: Side, opcode: Opcode, moved: frozenset[str] = frozenset()
) -> bool:
    mine, theirs = unmatched_words(one, other, opcode)
    matter = {
        word.folded for word in (*mine, *theirs) if not is_contrasted_function_word(word.folded)
    }
    return not matter - moved <= _SPEECH and not is_cut_at_end(one, other, opcode)


def _is_function_word_exchange(
    one: Side, other: Side, opcode: Opcode, reports: tuple[bool, bool]
) -> bool:
    """Return whether one place has such words; ``reports`` says which side reports speech."""
    _, a, b, c, d = opcode
    mine = [word.folded for word in one[1][a:b]]
    theirs = [word.folded for word in other[1][c:d]]
    if _is_other_tense(mine, theirs) or _is_other_tense(theirs, mine):
        return True
    if _becomes_unreal(mine, theirs, one[1][b : b + 1]) or _becomes_unreal(
        theirs, mine, other[1][d : d + 1]
    ):
        return True
    if max(b - a, d - c) > LONGEST_EXCHANGE or _omit_agent(mine, theirs):
        return False
    pairs = zip(mine, theirs, strict=True) if b - a == d - c else product(mine, theirs)
    return any(
        (are_contrary_function_words(word, their) or are_present_and_past(word, their))
        and not _is_due_to_reporting(word, their, reports)
        for word, their in pairs
        if word not in theirs and their not in mine
    )


def _is_other_tense(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether the tense differs: “will pay”, “paid”; “pays” may mean the future."""
    if is_unreal_past(words):
        return len(others) < len(words) and MODAL_VERBS.isdisjoint(others)
    if len(words) == len(others) == 2 and words[0] in _PRESENT and words[1].endswith("ing"):
        return others[0] in _PERFECT and not others[1].endswith("ing")
    if len(words) == len(others) + 1 == 2 and words[0] in _PRESENT and words[1].endswith("ing"):
        return others[0].endswith("ed") and others[0][:LEAST_STEM] == words[1][:LEAST_STEM]
    return (
        len(words) == len(others) + 1 == 2
        and words[0] in _FUTURE
        and words[1] != others[0]
        and not others[0].endswith("s")
    )


def _becomes_unreal(
    words: Sequence[str], others: Sequence[str], following: Sequence[WordToken]
) -> bool:
    """Return whether a modal verb makes it unreal: “could have paid”, “could be” for “is”."""
    if words[:1] == ["could"] and words[1:] == ["be"]:
        return len(others) == 1 and others[0] in _BEING
    return (
        len(words) == 1
        and not others
        and words[0] in MODAL_VERBS
        and [word.folded for word in following] == ["have"]
    )


def is_unreal_past(words: Sequence[str]) -> bool:
    """Return whether folded words begin as “would have” does."""
    return len(words) > 1 and words[0] in MODAL_VERBS and words[1] == "have"


def _omit_agent(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether one is a passive without its agent: “They promised us”, “We were promised”."""
    return any(
        not _PASSIVE_AUXILIARIES.isdisjoint(words) and not _THIRD_PERSON_PLURAL.isdisjoint(others)
        for words, others in ((mine, theirs), (theirs, mine))
    )


def are_present_and_past(word: str, their: str) -> bool:
    """Return whether one is a present and the other a past form.

    >>> are_present_and_past("is", "was"), are_present_and_past("is", "are")
    (True, False)
    """
    return any(
        (word in now and their in before) or (word in before and their in now)
        for now, before in _TIMES
    )


def _is_due_to_reporting(word: str, their: str, reports: tuple[bool, bool]) -> bool:
    """Return whether person or tense differ only because one side reports the other's speech."""
    if are_present_and_past(word, their) or (
        {word, their} & _PAST_PERFECT and {word, their} <= _PAST_PERFECT | _PERFECT
    ):
        return reports[0] != reports[1]
    if not are_different_persons(word, their):
        return False
    return (reports[0] and not reports[1] and is_of_third_person(word)) or (
        reports[1] and not reports[0] and is_of_third_person(their)
    )
