"""Join printed lines to paragraphs, and mend words that were split at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from provenance.domain.reading.compound_hyphens import keeps_hyphen, stands_for_more

_CUT = re.compile("([^\\W\\d_]+)[-\u00ad\u2010]$")
HYPHENS = ("-", "\u2010")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WORDS = re.compile("[^\\W\\d_]+(?:-[^\\W\\d_]+)*")
_FINISHED = re.compile(r"[.!?…:;\"”»“’)\]]\s*$")


class Seam(NamedTuple):
    """The join of two lines: the rest of the first, the separator, and the mended word."""

    text: str
    glue: str
    whole: str = ""


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """Return the words of a file that are surely complete, lower-case, with hyphens kept.

    A word before a hyphen at a line's end may be a part of one, and so may the first of a line.
    """
    return frozenset(
        match[0].lower()
        for line in lines
        for match in _WORDS.finditer(_CUT.sub("", line))
        if match.start() or not match[0][0].islower()
    )


def seam(text: str, line: str, words: frozenset[str]) -> Seam:
    """Return how a line is joined to the next one.

    A final hyphen is removed where the word continues in lower case, unless the file has the word
    with a hyphen elsewhere (``words``), or has both parts as words but never the whole, or a part
    is known to keep it ("self-inflicted"). It is kept in a word with another hyphen, which is not
    split elsewhere.

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
    whole = cut[1] + rest[0]
    if whole.lower() in words:
        return Seam(text[:-1], "", whole)
    if stands_for_more(cut[1], rest[0]):
        return Seam(text, " ")
    are_words = words.issuperset((cut[1].lower(), rest[0].lower()))
    is_known = keeps_hyphen(text[: cut.start()], cut[1], rest[0], words)
    if f"{cut[1]}-{rest[0]}".lower() in words or are_words or is_known:
        return Seam(text, "")
    return Seam(text[:-1], "", whole)


def is_finished(text: str) -> bool:
    """Return whether a sentence may end with this text."""
    return _FINISHED.search(text) is not None


def goes_on(text: str, following: str) -> bool:
    """Return whether a paragraph continues in the next column or on the next page."""
    return following[:1].islower() and not is_finished(text)
