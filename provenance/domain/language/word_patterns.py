"""Speed up patterns of many alternatives that begin at words.

A regular expression tries its alternatives one after another at each position of a text. Most can
be excluded at once: one that begins with ``\\b`` and a letter only matches at a word with that
letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = r"\b"
_STRUCTURE = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])+\]|[()|]", re.DOTALL)
"""Brackets and bars; escapes and classes are longer matches, whose content is skipped."""


def compile_at_words(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return a case-insensitive pattern that matches what the alternation of ``patterns`` matches.

    >>> compile_at_words([r"\\bverif\\w+|\\b(?:not )?seen", r"\\W$"]).findall("Not seen, unverified, verified.")
    ['Not seen', 'verified', '.']
    """
    alternatives = [one for pattern in patterns for one in split_alternatives(pattern)]
    at_words = [one.removeprefix(_WORD) for one in alternatives if one.startswith(_WORD)]
    others = [one for one in alternatives if not one.startswith(_WORD)]
    branches = ([rf"{_WORD}(?:{'|'.join(_by_letter(at_words))})"] if at_words else []) + others
    return re.compile("|".join(branches), re.I)


def _by_letter(alternatives: list[str]) -> Iterator[str]:
    """Yield one alternation for each first letter, with the alternatives in their order."""
    letters_of = [_first_letters(one) for one in alternatives]
    letters = sorted(frozenset[str]().union(*(one for one in letters_of if one is not None)))
    for letter in letters:
        some = [
            one
            for one, its_letters in zip(alternatives, letters_of, strict=True)
            if its_letters is None or letter in its_letters
        ]
        yield f"(?={letter})(?:{'|'.join(some)})"
    rest = [
        one
        for one, its_letters in zip(alternatives, letters_of, strict=True)
        if its_letters is None
    ]
    if rest:
        yield f"(?![{''.join(letters)}])(?:{'|'.join(rest)})" if letters else "|".join(rest)


def split_alternatives(pattern: str) -> list[str]:
    """Return the alternatives of a pattern, without those within its groups.

    >>> split_alternatives(r"a|(?:b|c)|[|]d")
    ['a', '(?:b|c)', '[|]d']
    """
    alternatives, start = [], 0
    for at, depth in _depths(pattern):
        if depth == 0 and pattern[at] == "|":
            alternatives.append(pattern[start:at])
            start = at + 1
    return [*alternatives, pattern[start:]]


def _depths(pattern: str) -> Iterator[tuple[int, int]]:
    """Yield the position of each bracket and bar, with the depth of groups after it."""
    depth = 0
    for match in _STRUCTURE.finditer(pattern):
        if len(match[0]) == 1:
            depth += {"(": 1, ")": -1}.get(match[0], 0)
            yield match.start(), depth


def end_of_group(pattern: str, start: int) -> int:
    """Return the position after the group that opens at ``start``."""
    return start + next(at for at, depth in _depths(pattern[start:]) if depth == 0) + 1


def _first_letters(pattern: str) -> frozenset[str] | None:
    """Return the letters that a pattern may begin with, or None if they cannot be determined.

    >>> sorted(_first_letters("(?:not )?(?:seen|heard)")), _first_letters(r"\\w+")
    (['h', 'n', 's'], None)
    """
    if pattern.startswith("(?:"):
        end = next((at for at, depth in _depths(pattern) if depth == 0), len(pattern))
        letters = _union([_first_letters(one) for one in split_alternatives(pattern[3:end])])
    elif pattern[:1].isalpha():
        end, letters = 0, frozenset(pattern[0].lower())
    else:
        return None
    if pattern[end + 1 : end + 2] in ("?", "*", "{"):
        return _union([letters, _first_letters(pattern[end + 2 :])])
    return letters


def _union(parts: list[frozenset[str] | None]) -> frozenset[str] | None:
    some = [one for one in parts if one is not None]
    return frozenset[str]().union(*some) if len(some) == len(parts) else None
