"""Derive from a regular expression the words that a text must contain for it to match.

A pattern of many alternatives is slow, and most paragraphs contain no match. Their words decide
which may: “not (?:yet )?been (?:verified|checked)” cannot match without the word “not”, the word
“been”, and one of “verified” and “checked”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from provenance.domain.language.word_patterns import end_of_group, split_alternatives

type Beginnings = frozenset[str]
"""Beginnings of words in lower case; a space at the end of one marks the end of the word."""

END = " "
MOST_BEGINNINGS = 200
"""A word with more possible beginnings than these is reduced to what they have in common."""
_ITEM = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])+\]|\w+(?![\w?*+{])|.", re.DOTALL)
_QUANTIFIER = re.compile(r"(?:[?*+]|\{[\d,]+\})[?+]?")
_RANGE = re.compile(r"(.)-(.)", re.DOTALL)
_MAY_BE_LEFT_OUT = ("?", "*", "{0", "{,")
_BETWEEN_WORDS = (r"\b", r"\W", r"\s")
_NEW_WORD: Beginnings = frozenset([""])


def needed_words(pattern: str) -> tuple[Beginnings, ...]:
    r"""Return sets of beginnings in lower case; a match contains a word with one of each set.

    >>> [sorted(one) for one in needed_words(r"\bwas (?:un)?seen\w* in (?:the )?(?:tape|film)s?\b")]
    [['was '], ['seen', 'unseen'], ['in '], ['film ', 'films ', 'tape ', 'tapes ']]
    """
    reading = _read(pattern, None)
    reading.leave_word()
    return tuple(dict.fromkeys(reading.needs))


@dataclass(slots=True)
class PatternReading:
    """What is known about the matches of a pattern up to a position in it.

    ``word`` contains the possible beginnings of the word at the position: "" where one begins
    there, None where nothing is known.
    """

    word: Beginnings | None
    needs: list[Beginnings] = field(default_factory=list)

    def leave_word(self) -> None:
        """Record that a word with these beginnings is needed, whatever follows."""
        if self.word and "" not in self.word:
            self.needs.append(self.word)
        self.word = None

    def end_word(self) -> None:
        self.word = _spell(self.word, END)
        self.leave_word()
        self.word = _NEW_WORD

    def most_telling(self) -> list[Beginnings]:
        """Return the need whose shortest beginning is longest, in a list, which may be empty."""
        reading = PatternReading(self.word, [*self.needs])
        reading.leave_word()
        return sorted(reading.needs, key=lambda one: min(map(len, one)))[-1:]


def _spell(word: Beginnings | None, character: str) -> Beginnings | None:
    """Return the beginnings with one more character, unless they have ended or not begun."""
    if word is None:
        return None
    return frozenset(
        one if one.endswith(END) or (not one and character == END) else one + character
        for one in word
    )


def _read(pattern: str, word: Beginnings | None) -> PatternReading:
    reading = PatternReading(word)
    for item, quantifier in _items(pattern):
        if item.startswith("(?="):
            # The position of a lookahead is unknown, as it may match further on.
            ahead = [_read(one, None) for one in split_alternatives(item[3:-1])]
            reading.needs += _needed_by_any(ahead)
        elif quantifier == "?" and _characters(item) == [END] and reading.word is not None:
            # “e-?mail” is one word, or starts with a word that ends there.
            reading.word |= _spell(reading.word, END) or _NEW_WORD
        elif not item.startswith(("(?!", "(?<")):
            _add(reading, _ways(item, reading.word), quantifier)
    return reading


def _items(pattern: str) -> Iterator[tuple[str, str]]:
    """Yield each character, word, class or group of a pattern, with its quantifier or ""."""
    at = 0
    while at < len(pattern):
        item = _ITEM.match(pattern, at)
        assert item is not None
        end = end_of_group(pattern, at) if item[0] == "(" else item.end()
        quantifier = _QUANTIFIER.match(pattern, end)
        yield pattern[at:end], quantifier[0] if quantifier else ""
        at = quantifier.end() if quantifier else end


@cache
def _ways(item: str, word: Beginnings | None) -> tuple[PatternReading, ...]:
    """Return the readings of an item that begins in such a word, one for each way of matching it.

    Cached, since long groups occur in many patterns.
    """
    if item.startswith("(?:"):
        return tuple(_read(one, word) for one in split_alternatives(item[3:-1]))
    ways = []
    for character in _characters(item):
        way = PatternReading(word)
        if character == END:
            way.end_word()
        elif character:
            way.word = _spell(word, character)
        else:
            way.leave_word()
        ways.append(way)
    return tuple(ways)


def _characters(item: str) -> list[str]:
    r"""Return the characters that an item may match: " " for any word boundary, "" if unknown.

    >>> _characters("S"), _characters("[sz]"), _characters(r"\b"), _characters(r"\w")
    (['s'], ['s', 'z'], [' '], [''])
    """
    if item in _BETWEEN_WORDS:
        return [END]
    if item.startswith("[") and not re.search(r"[\\^]", item):
        return sorted({_plain(one) for one in _RANGE.sub(_characters_of_range, item[1:-1])})
    if item.isalnum():
        return [item.lower()]
    if len(item) == 1 and item != ".":
        return [_plain(item)]
    return [END] if item.startswith("\\") and not item[1].isalnum() else [""]


def _characters_of_range(match: re.Match[str]) -> str:
    return "".join(map(chr, range(ord(match[1]), ord(match[2]) + 1)))


def _plain(character: str) -> str:
    return character.lower() if character.isalnum() or character == "_" else END


def _add(reading: PatternReading, ways: Sequence[PatternReading], quantifier: str) -> None:
    """Update the reading with an item that has these ways of matching."""
    may_be_left_out = quantifier.startswith(_MAY_BE_LEFT_OUT)
    if len(ways) > 1 or may_be_left_out:
        _add_choice(reading, ways, quantifier, may_be_left_out=may_be_left_out)
        return
    reading.needs += ways[0].needs
    reading.word = ways[0].word
    if quantifier and reading.word != _NEW_WORD:
        reading.leave_word()


def _add_choice(
    reading: PatternReading,
    ways: Sequence[PatternReading],
    quantifier: str,
    *,
    may_be_left_out: bool,
) -> None:
    words = [way.word for way in ways] + [reading.word] * may_be_left_out
    starts = [word for word in words if word is not None]
    spelt = frozenset[str]().union(*starts)
    is_spelt = len(starts) == len(words) and len(spelt) <= MOST_BEGINNINGS
    goes_on = is_spelt and quantifier in ("", "?")
    if not goes_on or any(way.needs for way in ways):
        reading.leave_word()
        reading.needs += [] if may_be_left_out else _needed_by_any(ways)
    if goes_on:
        reading.word = spelt
    elif all(word == _NEW_WORD for word in words):
        reading.word = _NEW_WORD


def _needed_by_any(ways: Sequence[PatternReading]) -> list[Beginnings]:
    """Return a need that is valid for all ways, in a list; empty if one way has none."""
    parts = [way.most_telling() for way in ways]
    return [frozenset[str]().union(*(one for part in parts for one in part))] if all(parts) else []
