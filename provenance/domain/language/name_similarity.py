"""Compare names that may be one name in another spelling, script or order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

from provenance.domain.language.text import folded

_CYRILLIC = dict(zip("абвгдезиійклмнопрстуфыэѣ", "abvgdeziiiklmnoprstufieei", strict=False)) | {
    **{"ё": "e", "є": "ie", "ж": "zh", "ї": "i", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh"},
    **{"щ": "shch", "ъ": "", "ь": "", "ю": "iu", "я": "ia", "ґ": "g"},
}
_GREEK = dict(zip("αβγδεζηικλμνοπρσςτυφω", "abgdeziiklmnoprsstufo", strict=False)) | {
    **{"θ": "th", "ξ": "ks", "χ": "kh", "ψ": "ps"}
}
_LETTERS = str.maketrans(_CYRILLIC | _GREEK)
_CONSONANT_SOUNDS = (
    (re.compile("shch|sch|sh"), "s"),
    (re.compile("kh|ch|gh|[gh]"), "h"),
    (re.compile("ph"), "f"),
    (re.compile("th"), "t"),
    (re.compile("x"), "ks"),
    (re.compile("ck|[cq]"), "k"),
    (re.compile("w"), "v"),
)
_SOUNDS = (
    *_CONSONANT_SOUNDS,
    (re.compile("[jyei]+"), "i"),
    (re.compile("[aou]+"), "a"),
    (re.compile("[ia]{2,}"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWELS = re.compile("[ai ]")
_SPELLINGS = ((re.compile("t?[sz](?=.)"), "s"), (re.compile("^m(?=k)"), "n"))
"""Consonants that languages spell in two ways: “Selenskyj”, and “Mykola” for “Nikolai”."""
_VOWEL_SPELLINGS = (
    (re.compile("(?<=[aou])e"), ""),
    (re.compile("(?<=[dt])(?=r$)"), "e"),
    (re.compile("oo|ou"), "u"),
    (re.compile("ee|[ei]?[yij]+e?|^e"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""Vowels that languages spell in several ways: “Kyiv” and “Kiev”, “Sergey” and “Serhii”."""
_CONSONANT = re.compile("[^aeiou]")
_OTHER_ENDINGS = frozenset({"sen", "son"})
"""Endings that distinguish names: “Larsen”, “Larson”."""
_EQUIVALENT_VOWELS = ({"o", "i"}, {"e", "io"}, {"u", "iu"})
"""Vowels that count as equal: “Kharkov”, “Kharkiv”; “Degtyarev”, “Degtyaryov”; “Luda”, “Lyuda”."""
_MASCULINE_ENDINGS = ("", "o", "os", "e")
_SURNAMES = ("ов", "ев", "єв", "ин", "ін", "їн")
_SOFT_C = re.compile("c(?=[eiy])")
_ENDINGS = frozenset({"", "s", "n", "m", "h", "sk"})
"""Consonants in the endings of word forms: “Kremlin’s”, “Armenian”, “Петровым”, “киевский”."""
LEAST_WITH_SWAPPED_LETTERS, LEAST_WITH_WRONG_LETTER = 3, 7
"""Least letters of a name in which one is missing or two are swapped, and in which one is wrong.

“Martin” is too short for a wrong letter: “Marvin” is another name.
"""
SAME_NAME = 70
"""Least similarity, in percent of their letters, of spellings of one name."""
_EMPTY = frozenset({"the", "a", "an", "of", "and", "та", "и", "й", "la", "le", "el", "der", "die"})


def name_key(name: str) -> str:
    """Return a key that is equal for names that may be one; empty for a name of function words.

    Keys are equal rather too often than too rarely, as a person looks at every pair.

    >>> name_key("Олександр Іваненко") == name_key("Ivanenko, Aleksandr")
    True
    >>> name_key("The New York Times") == name_key("New York Times")
    True
    """
    words = [word for word in folded(name).split() if word not in _EMPTY]
    return " ".join(sorted(filter(None, map(_sound, words))))


def transliterated(fold: str) -> str:
    """Return folded words transliterated to Latin letters, as English writes them.

    >>> transliterated("сбу")
    'sbu'
    """
    return fold.translate(_LETTERS)


def may_be_one_name(one: str, other: str) -> bool:
    """Return whether two names may be one name in another spelling or script."""
    key, other_key = name_key(one), name_key(other)
    return key == other_key or ratio(key, other_key) >= SAME_NAME


def may_be_one_spelling(one: str, other: str) -> bool:
    """Return whether two names at one place of two wordings may be spellings of one name.

    Stricter than ``may_be_one_name``: consonants must agree.

    >>> may_be_one_spelling("Selenskyj", "Zelensky"), may_be_one_spelling("Petrenko", "Petrov")
    (True, False)
    """
    if not may_be_one_name(one, other):
        return False
    mine, theirs = folded(one), folded(other)
    if mine.isascii() != theirs.isascii():
        return True
    if mine[-3:] != theirs[-3:] and _OTHER_ENDINGS.issuperset((mine[-3:], theirs[-3:])):
        return False
    shorter, longer = sorted(map(_consonants, (mine, theirs)), key=len)
    is_form = longer.startswith(shorter) and longer.removeprefix(shorter) in _ENDINGS
    return (is_form and _agree_in_vowels(mine, theirs)) or _is_typing_error(mine, theirs)


def differ_in_feminine_ending(one: str, other: str) -> bool:
    """Return whether folded names differ in a feminine ending only: “Petrova”, “Petrov”.

    Not in Cyrillic, where it may be a case: “Петрова” is also the accusative of “Петров”.
    """
    return one.isascii() and any(
        first.endswith("a") and second in {first[:-1] + ending for ending in _MASCULINE_ENDINGS}
        for first, second in ((one, other), (other, one))
    )


def has_womans_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether ``one`` has a woman's name and verb where ``other`` has a man's.

    >>> has_womans_name(["иванова", "сказала"], ["иванов", "сказал"])
    True
    """
    if len(one) != len(other):
        return False
    pairs = list(zip(one, other, strict=True))
    return any(word == f"{their}а" for word, their in pairs if their.endswith(_SURNAMES)) and any(
        word.endswith("ла") and their in (word[:-1], f"{word[:-2]}в") for word, their in pairs
    )


def _agree_in_vowels(one: str, other: str) -> bool:
    """Return whether the vowels between the consonants agree: “Miles” is not “Mills”.

    In Latin letters a final “a” marks a woman or a country; in Cyrillic it is a case, in whose
    forms vowels come and go: “Павел”, “Павла”. Russian has “-ov” where Ukrainian has “-iv”.
    """
    mine, theirs = sorted(map(_vowels_between, (one, other)), key=len)
    *inner, last = zip(mine, theirs, strict=False)
    is_latin = one.isascii()
    if not all(
        first == second
        or {first, second} in _EQUIVALENT_VOWELS
        or not (is_latin or (first and second))
        for first, second in inner
    ):
        return False
    if not is_latin:
        return True
    if len(mine) == len(theirs):
        return last[0].endswith("a") == last[1].endswith("a")
    # Examples: “Canada”, “Canadian”; “Malta”, “Maltese”; but “Carla”, “Carlos”.
    return last[0].endswith(last[1]) or last[1].endswith(last[0]) or "e" in "".join(last)


def _vowels_between(fold: str) -> list[str]:
    """Return the vowels before, between and after the consonants, in a normalised spelling."""
    plain = _SOFT_C.sub("s", fold).translate(_LETTERS)
    for pattern, instead in (*_CONSONANT_SOUNDS, *_SPELLINGS, *_VOWEL_SPELLINGS):
        plain = pattern.sub(instead, plain)
    return _CONSONANT.split(plain)


def _is_typing_error(one: str, other: str) -> bool:
    """Return whether one letter within a name is mistyped; the first and last letter must agree."""
    shorter = min(len(one), len(other))
    if shorter < LEAST_WITH_SWAPPED_LETTERS or (one[0], one[-1]) != (other[0], other[-1]):
        return False
    is_misplaced = len(one) != len(other) or sorted(one) == sorted(other)
    is_near = DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1
    return is_near and (is_misplaced or shorter >= LEAST_WITH_WRONG_LETTER)


def _consonants(fold: str) -> str:
    plain = _VOWELS.sub("", name_key(_SOFT_C.sub("s", fold)))
    for pattern, instead in _SPELLINGS:
        plain = pattern.sub(instead, plain)
    return plain


def _sound(word: str) -> str:
    """Return the sound of a word: its consonants and two classes of vowels."""
    plain = word.translate(_LETTERS)
    for pattern, instead in _SOUNDS:
        plain = pattern.sub(instead, plain)
    return plain
