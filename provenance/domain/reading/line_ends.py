"""Lines of a printed page joined into paragraphs; words that a line's end cut in two made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_CUT = re.compile("([^\\W\\d_]+)[-\u00ad\u2010]$")
HYPHENS = ("-", "\u2010")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WORDS = re.compile("[^\\W\\d_]+(?:-[^\\W\\d_]+)*")
_FINISHED = re.compile(r"[.!?…:;\"”»“’)\]]\s*$")


class Seam(NamedTuple):
    """How a line meets the next: what is left of it, what comes between, the word made whole."""

    text: str
    glue: str
    whole: str = ""


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words of a file that are surely whole, in small letters, those with hyphens as one.

    A word before a hyphen at a line's end may be half of one, and so may the first of a line.
    """
    return frozenset(
        match[0].lower()
        for line in lines
        for match in _WORDS.finditer(_CUT.sub("", line))
        if match.start() or not match[0][0].islower()
    )


def seam(text: str, line: str, words: frozenset[str]) -> Seam:
    """How a line goes on in the next one.

    A hyphen at its end is taken away where the word goes on in small letters, unless the file
    writes that word with the hyphen elsewhere (``words``), or both of its parts as words and never
    the two in one. Of a word that has another hyphen it stays: nobody parts such a word elsewhere.

    >>> seam("because our com-", "manders sent", frozenset())
    Seam(text='because our com', glue='', whole='commanders')
    """
    cut, rest = _CUT.search(text), _FIRST_WORD.match(line)
    if cut is None:
        return Seam(text, " ")
    if rest is None or not rest[0][0].islower():
        return Seam(text, "")
    has_another = text[: cut.start()].endswith(HYPHENS) or line[rest.end() :].startswith(HYPHENS)
    if has_another:
        return Seam(text, "")
    whole, with_hyphen = cut[1] + rest[0], f"{cut[1]}-{rest[0]}"
    are_words = words.issuperset((cut[1].lower(), rest[0].lower()))
    if (with_hyphen.lower() in words or are_words) and whole.lower() not in words:
        return Seam(text, "")
    return Seam(text[:-1], "", whole)


def is_finished(text: str) -> bool:
    """Whether a sentence may end with this."""
    return _FINISHED.search(text) is not None


def goes_on(text: str, following: str) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    return following[:1].islower() and not is_finished(text)
