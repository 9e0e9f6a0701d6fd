"""Names that may be one name: spelt otherwise, in another script, in another order."""

from __future__ import annotations

import re

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


def _sound(word: str) -> str:
    """A word by its consonants and two kinds of vowels."""
    plain = word.translate(_LETTERS)
    for pattern, instead in _SOUNDS:
        plain = pattern.sub(instead, plain)
    return plain
