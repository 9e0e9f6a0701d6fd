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
LEAST_VERB_PREFIX = 6
"""Letters of a German verb prefix that are enough to identify the verb."""
LEAST_WITH_SWAPPED_LETTERS, LEAST_WITH_WRONG_LETTER = 5, 8
"""Least letters of a word in which two swapped letters, and one wrong one, are a typing error."""
_SYNONYM_SETS: dict[str, set[int]] = {}
for number, words in enumerate(
    words for language in LANGUAGES.values() for words in language.synonyms
):
    for word in folded(" ".join(words)).split():
        _SYNONYM_SETS.setdefault(word, set()).add(number)
_BY_BEGINNING: dict[str, list[str]] = {}
"""The words of the synonym sets in other scripts than Latin, grouped by their first letters."""
for word in _SYNONYM_SETS:
    if not word.isascii():
        _BY_BEGINNING.setdefault(word[:LEAST_STEM], []).append(word)
_ABBREVIATIONS: dict[str, set[str]] = {}
for language in LANGUAGES.values():
    for short, long in language.sense.written_out.items():
        _ABBREVIATIONS.setdefault(folded(short), set()).update(folded(long).split())
_ORDINALS = {
    folded(word): figures
    for word, figures in pooled_map(lambda language: language.compared_numbers.ordinals).items()
}
_ENDINGS = word_set(
    """
    e y s es d ed er ers ing ings ion ions ly al ally ic ies ied ment ments n en ns ian ians ant
    ance ate ated ation or ors ive ity em et t te ten st ern ene enen ee ees ent ait ez ons a as
    an o os aron ado ada ados adas ar ir
    """
) | {""}
"""Endings of inflected and derived words, folded, in languages with Latin script."""
_NEGATING_PREFIXES = (
    "un",
    "in",
    "im",
    "il",
    "ir",
    "dis",
    "non",
    "mis",
    "miss",
    "anti",
    "не",
    "без",
)
_AGENT_NOUN = re.compile("(?P<who>[a-z]{4,})[eo]r(?P<s>s?)")
_BRITISH_SPELLINGS = (
    (re.compile("our(?=s?$|ed$|ing$|ites?$)"), "or"),
    (re.compile("tre(?=s?$)"), "ter"),
    (re.compile("is(?=e[sd]?$|ing$|ations?$)"), "iz"),
    (re.compile("ence$"), "ense"),
    (re.compile("ll(?=ed$|ing$|ers?$)"), "l"),
    (re.compile("mme(?=s?$)"), "m"),
    (re.compile("^grey"), "gray"),
)
_REGULAR_ENDINGS = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y")),
    *(("ing", ""), ("ing", "e")),
)
"""Regular endings, and their replacement in the base form."""
LEAST_BASE_LETTERS, _PLAIN_ENDINGS = 3, frozenset({"ing", "ed"})
"""Least letters of a verb, and endings that are added to any verb: “cry”, “crying”."""
_UMLAUT = re.compile("(?<=[aou])e")
"""The second letter of an umlaut that is written without dots."""


@lru_cache(maxsize=PAIR_CACHE_SIZE)
def are_synonyms_or_forms(one: str, other: str) -> bool:
    """Return whether two folded words may be synonyms, or forms or spellings of one word.

    >>> are_synonyms_or_forms("troops", "soldiers"), are_synonyms_or_forms("reports", "reported")
    (True, True)
    >>> are_synonyms_or_forms("protect", "protest")
    False
    """
    if are_synonyms(one, other):
        return True
    one, other = _american_spelling(one), _american_spelling(other)
    return (
        are_spelling_variants(one, other) or _are_forms(one, other) or _is_typing_error(one, other)
    )


def are_spelling_variants(one: str, other: str) -> bool:
    """Return whether two folded words are spelling variants, by country or by keyboard.

    >>> are_spelling_variants("theatre", "theater"), are_spelling_variants("mueller", "muller")
    (True, True)
    """
    return _without_umlaut(_american_spelling(one)) == _without_umlaut(_american_spelling(other))


def are_synonyms(one: str, other: str) -> bool:
    """Return whether two folded words are in one synonym set or are the same ordinal number.

    >>> are_synonyms("troops", "soldiers"), are_synonyms("troops", "trucks")
    (True, False)
    """
    if other in (_ORDINALS.get(one), one) or one == _ORDINALS.get(other):
        return True
    return are_abbreviations(one, other) or not synonym_sets(one).isdisjoint(synonym_sets(other))


def are_abbreviations(one: str, other: str) -> bool:
    """Return whether both are equal, or one abbreviates the other: “km”, “kilometres”."""
    return (
        one == other or other in _ABBREVIATIONS.get(one, ()) or one in _ABBREVIATIONS.get(other, ())
    )


def are_opposites(one: str, other: str) -> bool:
    """Return whether one word is the other with a negating prefix, or its counterpart.

    >>> are_opposites("legal", "illegal"), are_opposites("employer", "employee")
    (True, True)
    """
    if one.endswith(other) or other.endswith(one):
        shorter, longer = sorted((one, other), key=len)
        return longer.removesuffix(shorter) in _NEGATING_PREFIXES
    return any(_are_counterparts(*sides) for sides in ((one, other), (other, one)))


def _are_counterparts(one: str, other: str) -> bool:
    """Return whether they are counterparts such as “employer” and “employee”, in one number."""
    match = _AGENT_NOUN.fullmatch(one) if "ee" in other else None
    return match is not None and other == f"{match['who']}ee{match['s']}"


@lru_cache(maxsize=WORD_CACHE_SIZE)
def synonym_sets(word: str) -> set[int]:
    """Return the synonym sets of a word, with or without a regular English ending.

    In other scripts than Latin, a form of a word of a set stands for that word.
    """
    if not word.isascii():
        near = _BY_BEGINNING.get(word[:LEAST_STEM], ())
        forms = (one for one in near if one == word or _are_near_forms(word, one))
        return set().union(*map(_SYNONYM_SETS.__getitem__, forms))
    sets = _SYNONYM_SETS.get(word)
    if sets is not None:
        return sets
    return set().union(*(_SYNONYM_SETS.get(base, set()) for base in regular_bases(word)))


def regular_bases(word: str) -> list[str]:
    """Return the possible base forms of an English word with a regular ending.

    >>> regular_bases("robbed")
    ['robbe', 'robb', 'rob']
    """
    if not word.isascii():
        return []
    bases = [
        f"{word.removesuffix(cut)}{end}" for cut, end in _REGULAR_ENDINGS if word.endswith(cut)
    ]
    return bases + [base[:-1] for base in bases if base[-2:-1] == base[-1:]]


@lru_cache(maxsize=WORD_CACHE_SIZE)
def _american_spelling(word: str) -> str:
    for british, american in _BRITISH_SPELLINGS:
        word = british.sub(american, word)
    return word


@lru_cache(maxsize=WORD_CACHE_SIZE)
def _without_umlaut(word: str) -> str:
    return _UMLAUT.sub("", word)


def _are_forms(one: str, other: str) -> bool:
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if len(shorter) >= LEAST_BASE_LETTERS and longer.removeprefix(shorter) in _PLAIN_ENDINGS:
        return True
    if _is_participle(one, other) or _is_participle(other, one):
        return True
    return _share_stem(one, other)


def _are_near_forms(one: str, other: str) -> bool:
    """Return whether both have one stem and a short ending of their own: “глупое”, “глупый”."""
    shared = len(_common_prefix(one, other))
    return _share_stem(one, other) and max(len(one), len(other)) <= shared + LONGEST_NEAR_ENDING


def _common_prefix(one: str, other: str) -> str:
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in pairs)


def _share_stem(one: str, other: str) -> bool:
    if len(one) < LEAST_STEM or one[:LEAST_STEM] != other[:LEAST_STEM]:
        return False
    stem = _common_prefix(one, other)
    share = LEAST_STEM_SHARE if stem.isascii() else LEAST_STEM_SHARE_WITHOUT_ENDINGS
    if len(stem) < max(LEAST_STEM, share * max(len(one), len(other))):
        return False
    rests = one[len(stem) :], other[len(stem) :]
    if stem.isascii():
        return _ENDINGS.issuperset(rests)
    return max(map(len, rests)) <= LONGEST_ENDING


def _is_participle(one: str, other: str) -> bool:
    """Return whether ``one`` is a German participle: “geflohen”, “zurückgelassen”."""
    if len(other) >= LEAST_VERB_PREFIX and one.startswith(f"{other}ge"):
        return True
    return one.startswith("ge") and one != other and _share_stem(one.removeprefix("ge"), other)


def _is_typing_error(one: str, other: str) -> bool:
    """Return whether one letter of a long word is wrong, or two of a shorter one are swapped."""
    shorter = min(len(one), len(other))
    if shorter < LEAST_WITH_SWAPPED_LETTERS or abs(len(one) - len(other)) > 1:
        return False
    if DamerauLevenshtein.distance(one, other, score_cutoff=1) > 1:
        return False
    return shorter >= LEAST_WITH_WRONG_LETTER or sorted(one) == sorted(other)
