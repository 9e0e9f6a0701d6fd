"""Fold the letters of a word: case, diacritics, invisible characters and look-alike letters."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHE = re.compile(r"['‘’ʼʹ]")
_NO_LETTER = re.compile(r"[\W_]+")
_LINE_END = re.compile(r"(?<=\w)[-‐\u00ad]\s*\n\s*(?=\w)")
INVISIBLE = dict.fromkeys(
    [
        0x00AD,  # soft hyphen
        0x0640,  # Arabic tatweel
        *range(0x200B, 0x2010),  # zero-width characters and direction marks
        *range(0x202A, 0x202F),  # embeddings and overrides
        *range(0x2060, 0x2070),  # joiners, isolates, invisible operators
        0xFEFF,
    ]
)
_CYRILLIC, _LATIN = "асеорхуіјѕАВСЕНІЈКМОРЅТХУ", "aceopxyijsABCEHIJKMOPSTXY"
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_LIKE_LATIN = frozenset("асеорхуіјѕ")
LONGEST_IN_LOOK_ALIKES = 3
"""Longest word of Cyrillic look-alikes only that is read in Latin letters: “а” for “a”."""


def folded_word(word: str) -> str:
    """Return a word folded: case, diacritics, invisible characters, look-alike letters.

    A mask within a word and the slash of a fraction become a space; a hyphen at the end of a line
    is removed together with the line break.

    >>> folded_word("com-\\nMАNDER")  # with a Cyrillic А
    'commander'
    """
    # Of a word of letters only, just the Arabic tatweel is invisible; it goes with the diacritics.
    plain = word if word.isalpha() else _LINE_END.sub("", word).translate(INVISIBLE)
    # Done twice, as the result of case folding can be decomposed further.
    bare = plain
    if not plain.isascii():
        parts = _NO_LETTER.sub(" ", _APOSTROPHE.sub("", _without_marks(plain))).split(" ")
        bare = _without_marks(" ".join(map(in_one_script, parts)).casefold())
    parted = _NO_LETTER.sub(" ", _APOSTROPHE.sub("", bare.casefold())).strip()
    return unicodedata.normalize("NFC", parted)


def in_one_script(word: str) -> str:
    """Return a word that mixes look-alike letters of two scripts in one script.

    Letters that exist in one script only decide; without any, the word is Latin.

    >>> in_one_script("lоsing") == "losing"  # with a Cyrillic о
    True
    """
    cyrillic = {c for c in word if "\u0400" <= c <= "\u04ff"}
    if not cyrillic:
        return word
    latin = {c for c in word if c.isalpha()} - cyrillic
    if not latin:
        few = len(word) <= LONGEST_IN_LOOK_ALIKES and _LIKE_LATIN.issuperset(word.casefold())
        return word.casefold().translate(_TO_LATIN) if few else word
    if cyrillic.issubset(_CYRILLIC):
        return word.translate(_TO_LATIN)
    return word.translate(_TO_CYRILLIC) if latin.issubset(_LATIN) else word


def is_mark(character: str) -> bool:
    """Return whether the character is a mark that combines with the letter before it."""
    return character > "\x7f" and unicodedata.category(character).startswith("M")


class _WithoutMarks(dict[int, str | int | None]):
    """A table for ``str.translate`` that computes each entry on first use."""

    def __missing__(self, code: int) -> int | None:
        self[code] = value = None if is_mark(chr(code)) else code
        return value


_UNMARKED = _WithoutMarks({**_LIGATURES, **INVISIBLE})


def _without_marks(word: str) -> str:
    return unicodedata.normalize("NFKD", word).translate(_UNMARKED)
