"""Names that may be one name: spelt otherwise, in another script, in another order."""

from __future__ import annotations

import re

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
_SOUNDS = (
    (re.compile("shch|sch|sh"), "s"),
    (re.compile("kh|ch|gh|[gh]"), "h"),
    (re.compile("ph"), "f"),
    (re.compile("th"), "t"),
    (re.compile("x"), "ks"),
    (re.compile("ck|[cq]"), "k"),
    (re.compile("w"), "v"),
    (re.compile("[jyei]+"), "i"),
    (re.compile("[aou]+"), "a"),
    (re.compile("[ia]{2,}"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWELS = re.compile("[ai ]")
_SPELLINGS = ((re.compile("t?[sz](?=.)"), "s"), (re.compile("^m(?=k)"), "n"))
"""Consonants that languages write in two ways: “Selenskyj”, and “Mykola” for “Nikolai”."""
_SOFT_C = re.compile("c(?=[eiy])")
_ENDINGS = frozenset({"", "s", "n", "m", "h", "sk"})
"""Consonants in the endings of forms: “Kremlin’s”, “Armenian”, “Петровым”, “киевский”."""
LEAST_MISTYPED, LEAST_WRONG = 3, 7
"""Letters of a name in which one may lack or two be exchanged, and one be wrong: “Marvin” is another."""
SAME_NAME = 70
"""How alike, in percent of their letters, two names are that may be one name spelt otherwise."""
_EMPTY = frozenset({"the", "a", "an", "of", "and", "та", "и", "й", "la", "le", "el", "der", "die"})


def name_key(name: str) -> str:
    """A key that names have in common if they may be one name; empty for a name of small words.

    Rather too many names have one key than too few: a person looks at every pair.

    >>> name_key("Олександр Іваненко") == name_key("Ivanenko, Aleksandr")
    True
    >>> name_key("The New York Times") == name_key("New York Times")
    True
    """
    words = [word for word in folded(name).split() if word not in _EMPTY]
    return " ".join(sorted(filter(None, map(_sound, words))))


def may_be_one_name(one: str, other: str) -> bool:
    """Whether two names may be one name, spelt otherwise or in another script."""
    key, other_key = name_key(one), name_key(other)
    return key == other_key or ratio(key, other_key) >= SAME_NAME


def may_be_one_spelling(one: str, other: str) -> bool:
    """The same where both stand in one place of two wordings: there consonants tell names apart.

    >>> may_be_one_spelling("Selenskyj", "Zelensky"), may_be_one_spelling("Petrenko", "Petrov")
    (True, False)
    """
    if not may_be_one_name(one, other):
        return False
    mine, theirs = folded(one), folded(other)
    if mine.isascii() != theirs.isascii():
        return True
    shorter, longer = sorted(map(_consonants, (mine, theirs)), key=len)
    is_form = longer.startswith(shorter) and longer.removeprefix(shorter) in _ENDINGS
    return is_form or _is_slip(mine, theirs)


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter within a name is mistyped: its first seldom is, its last tells names apart."""
    shorter = min(len(one), len(other))
    if shorter < LEAST_MISTYPED or (one[0], one[-1]) != (other[0], other[-1]):
        return False
    is_misplaced = len(one) != len(other) or sorted(one) == sorted(other)
    is_near = DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1
    return is_near and (is_misplaced or shorter >= LEAST_WRONG)


def _consonants(fold: str) -> str:
    plain = _VOWELS.sub("", name_key(_SOFT_C.sub("s", fold)))
    for pattern, instead in _SPELLINGS:
        plain = pattern.sub(instead, plain)
    return plain


def _sound(word: str) -> str:
    """A word by its consonants and two kinds of vowels."""
    plain = word.translate(_LETTERS)
    for pattern, instead in _SOUNDS:
        plain = pattern.sub(instead, plain)
    return plain
