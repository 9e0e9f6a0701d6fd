"""Words that may replace each other in a retold sentence: forms of one word, and synonyms."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from rapidfuzz.distance import DamerauLevenshtein

from provenance.domain.language.languages import LANGUAGES, pooled_map
from provenance.domain.language.text import folded
from provenance.domain.language.word_lists import word_set

LEAST_STEM, LEAST_STEM_SHARE, LEAST_STEM_SHARE_WITHOUT_ENDINGS = 4, 0.5, 0.6
"""Least common prefix of two forms of one word: letters, and share of the longer.

The share is higher in scripts whose endings are not listed.
"""
LONGEST_ENDING, LONGEST_NEAR_ENDING = 4, 2
PAIR_CACHE_SIZE = 1 << 15
WORD_CACHE_SIZE = 1 << 14
"""Number of pairs of words, and of words, whose result is cached: many wordings share them."""
LEAST_PARTICLE = 6
"""Letters of a German verb prefix that are enough to identify the verb."""
LEAST_MISTYPED, LEAST_WRONG = 5, 8
"""Least letters of a word in which two swapped letters, and one wrong one, are a typing error."""
_SETS: dict[str, set[int]] = {}
for number, words in enumerate(
    words for language in LANGUAGES.values() for words in language.synonyms
):
    for word in folded(" ".join(words)).split():
        _SETS.setdefault(word, set()).add(number)
_BY_BEGINNING: dict[str, list[str]] = {}
"""The words of the synonym sets in other scripts than Latin, grouped by their first letters."""
for word in _SETS:
    if not word.isascii():
        _BY_BEGINNING.setdefault(word[:LEAST_STEM], []).append(word)
_WRITTEN_OUT: dict[str, set[str]] = {}
for language in LANGUAGES.values():
    for short, long in language.sense.written_out.items():
        _WRITTEN_OUT.setdefault(folded(short), set()).update(folded(long).split())
_ORDERS = {
    folded(word): figures
    for word, figures in pooled_map(lambda language: language.compared_numbers.orders).items()
}
_ENDINGS = word_set(
    """
    e y s es d ed er ers ing ings ion ions ly al ally ic ies ied ment ments n en ns ian ians ant
    ance ate ated ation or ors ive ity em et t te ten st ern ene enen ee ees ent ait ez ons a as
    an o os aron ado ada ados adas ar ir
    """
) | {""}
"""Endings of inflected and derived words, folded, in languages with Latin script."""
_DENYING = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "miss", "anti", "не", "без")
_PARTY = re.compile("(?P<who>[a-z]{4,})[eo]r(?P<s>s?)")
_BRITISH = (
    (re.compile("our(?=s?$|ed$|ing$|ites?$)"), "or"),
    (re.compile("tre(?=s?$)"), "ter"),
    (re.compile("is(?=e[sd]?$|ing$|ations?$)"), "iz"),
    (re.compile("ence$"), "ense"),
    (re.compile("ll(?=ed$|ing$|ers?$)"), "l"),
    (re.compile("mme(?=s?$)"), "m"),
    (re.compile("^grey"), "gray"),
)
_REGULAR = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y")),
    *(("ing", ""), ("ing", "e")),
)
"""Regular endings, and their replacement in the base form."""
LEAST_BASE, _PLAIN_ENDINGS = 3, frozenset({"ing", "ed"})
"""Least letters of a verb, and endings that are added to any verb: “cry”, “crying”."""
_UMLAUT = re.compile("(?<=[aou])e")
"""The second letter of an umlaut that is written without dots."""


@lru_cache(maxsize=PAIR_CACHE_SIZE)
def may_be_one_sense(one: str, other: str) -> bool:
    """Return whether two folded words may be synonyms, or forms or spellings of one word.

    >>> may_be_one_sense("troops", "soldiers"), may_be_one_sense("reports", "reported")
    (True, True)
    >>> may_be_one_sense("protect", "protest")
    False
    """
    if are_synonyms(one, other):
        return True
    one, other = _american(one), _american(other)
    return are_one_spelling(one, other) or _are_forms(one, other) or _is_slip(one, other)


def are_one_spelling(one: str, other: str) -> bool:
    """Return whether two folded words are spelling variants, by country or by keyboard.

    >>> are_one_spelling("theatre", "theater"), are_one_spelling("mueller", "muller")
    (True, True)
    """
    return _without_umlaut(_american(one)) == _without_umlaut(_american(other))


def are_synonyms(one: str, other: str) -> bool:
    """Return whether two folded words are in one synonym set or are the same ordinal number.

    >>> are_synonyms("troops", "soldiers"), are_synonyms("troops", "trucks")
    (True, False)
    """
    if other in (_ORDERS.get(one), one) or one == _ORDERS.get(other):
        return True
    return are_one_written_out(one, other) or not synonym_sets(one).isdisjoint(synonym_sets(other))


def are_one_written_out(one: str, other: str) -> bool:
    """Return whether both are equal, or one abbreviates the other: “km”, “kilometres”."""
    return one == other or other in _WRITTEN_OUT.get(one, ()) or one in _WRITTEN_OUT.get(other, ())


def are_opposites(one: str, other: str) -> bool:
    """Return whether one word is the other with a negating prefix, or its counterpart.

    >>> are_opposites("legal", "illegal"), are_opposites("employer", "employee")
    (True, True)
    """
    if one.endswith(other) or other.endswith(one):
        shorter, longer = sorted((one, other), key=len)
        return longer.removesuffix(shorter) in _DENYING
    return any(_is_other_party(*sides) for sides in ((one, other), (other, one)))


def _is_other_party(one: str, other: str) -> bool:
    """Return whether they are counterparts such as “employer” and “employee”, in one number."""
    match = _PARTY.fullmatch(one) if "ee" in other else None
    return match is not None and other == f"{match['who']}ee{match['s']}"


@lru_cache(maxsize=WORD_CACHE_SIZE)
def synonym_sets(word: str) -> set[int]:
    """Return the synonym sets of a word, with or without a regular English ending.

    In other scripts than Latin, a form of a word of a set stands for that word.
    """
    if not word.isascii():
        near = _BY_BEGINNING.get(word[:LEAST_STEM], ())
        forms = (one for one in near if one == word or _are_near_forms(word, one))
        return set().union(*map(_SETS.__getitem__, forms))
    sets = _SETS.get(word)
    if sets is not None:
        return sets
    return set().union(*(_SETS.get(base, set()) for base in regular_bases(word)))


def regular_bases(word: str) -> list[str]:
    """Return the possible base forms of an English word with a regular ending.

    >>> regular_bases("robbed")
    ['robbe', 'robb', 'rob']
    """
    if not word.isascii():
        return []
    bases = [f"{word.removesuffix(cut)}{end}" for cut, end in _REGULAR if word.endswith(cut)]
    return bases + [base[:-1] for base in bases if base[-2:-1] == base[-1:]]


@lru_cache(maxsize=WORD_CACHE_SIZE)
def _american(word: str) -> str:
    for british, american in _BRITISH:
        word = british.sub(american, word)
    return word


@lru_cache(maxsize=WORD_CACHE_SIZE)
def _without_umlaut(word: str) -> str:
    return _UMLAUT.sub("", word)


def _are_forms(one: str, other: str) -> bool:
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if len(shorter) >= LEAST_BASE and longer.removeprefix(shorter) in _PLAIN_ENDINGS:
        return True
    if _is_participle(one, other) or _is_participle(other, one):
        return True
    return _share_stem(one, other)


def _are_near_forms(one: str, other: str) -> bool:
    """Return whether both have one stem and a short ending of their own: “глупое”, “глупый”."""
    shared = len(_beginning_of_both(one, other))
    return _share_stem(one, other) and max(len(one), len(other)) <= shared + LONGEST_NEAR_ENDING


def _beginning_of_both(one: str, other: str) -> str:
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in pairs)


def _share_stem(one: str, other: str) -> bool:
    if len(one) < LEAST_STEM or one[:LEAST_STEM] != other[:LEAST_STEM]:
        return False
    stem = _beginning_of_both(one, other)
    share = LEAST_STEM_SHARE if stem.isascii() else LEAST_STEM_SHARE_WITHOUT_ENDINGS
    if len(stem) < max(LEAST_STEM, share * max(len(one), len(other))):
        return False
    rests = one[len(stem) :], other[len(stem) :]
    if stem.isascii():
        return _ENDINGS.issuperset(rests)
    return max(map(len, rests)) <= LONGEST_ENDING


def _is_participle(one: str, other: str) -> bool:
    """Return whether ``one`` is a German participle: “geflohen”, “zurückgelassen”."""
    if len(other) >= LEAST_PARTICLE and one.startswith(f"{other}ge"):
        return True
    return one.startswith("ge") and one != other and _share_stem(one.removeprefix("ge"), other)


def _is_slip(one: str, other: str) -> bool:
    """Return whether one letter of a long word is wrong, or two of a shorter one are swapped."""
    shorter = min(len(one), len(other))
    if shorter < LEAST_MISTYPED or abs(len(one) - len(other)) > 1:
        return False
    if DamerauLevenshtein.distance(one, other, score_cutoff=1) > 1:
        return False
    return shorter >= LEAST_WRONG or sorted(one) == sorted(other)
