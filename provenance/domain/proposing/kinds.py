"""Tells quotations from other words in marks: titles of works, nicknames, words held at arm's length."""

from __future__ import annotations

import re
from enum import StrEnum

from provenance.domain.proposing import lexicon
from provenance.domain.proposing.marked import Marked
from provenance.domain.proposing.reading import Reading
from provenance.domain.proposing.speakers import Spoken

LONGEST_TITLE = 7
"""Words of a title; longer stretches are sentences even where every word has a capital."""
LONGEST_ALOOF = 4
LOOKED_AT = 400
"""Characters from which it is told what words in marks are."""
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_FIRM = frozenset({"after", "before", "trailing"})
_CARRIED = _FIRM | {"inherited", "introduced"}


class Kind(StrEnum):
    QUOTATION = "quotation"
    TITLE = "title"
    NICKNAME = "nickname"
    SCARE = "scare"
    HEADLINE = "headline"


def kind(reading: Reading, one: Marked, item: int, spoken: Spoken) -> Kind:
    """What words in marks are, from how they are written, what stands about, and who speaks."""
    words = _WORD.findall(reading.text[one.start : min(one.end, one.start + LOOKED_AT)])
    if _is_nickname(reading, item, words):
        return Kind.NICKNAME
    if _is_title(reading, item, words, spoken):
        return Kind.TITLE
    if one.single and _is_amid_headline(reading, item):
        return Kind.HEADLINE
    return Kind.SCARE if _is_aloof(reading, one, item, words, spoken) else Kind.QUOTATION


def _is_amid_headline(reading: Reading, item: int) -> bool:
    """A headline quotes at its beginning or after a colon; elsewhere it picks up words."""
    if item <= 0 or reading.words[item - 1] == ":":
        return False
    return reading.in_headline(item) or reading.in_short_opening(item)


def _is_aloof(reading: Reading, one: Marked, item: int, words: list[str], spoken: Spoken) -> bool:
    """Words that nobody is said to have spoken."""
    whole = reading.text[one.end - 1] in ".!?…,"
    if one.single and spoken.how not in (_CARRIED if whole else _FIRM):
        return True
    if item > 0 and reading.lows[item - 1] == "so-called":
        return True
    if _is_modifier(reading, one, item, words, spoken) or _is_meant(reading, item, spoken):
        return True
    unspoken = spoken.how in ("turn", "none") and 0 < len(words) <= LONGEST_ALOOF
    return unspoken and reading.text[one.end - 1] not in ".!?…,"


def _is_meant(reading: Reading, item: int, spoken: Spoken) -> bool:
    """“Latin for ‘peace’”, “the name ‘Anna’”: a word is given, nobody speaks it."""
    if spoken.how != "subject" or item < 2:
        return False
    tongue = reading.lows[item - 1] == "for" and reading.lows[item - 2] in lexicon.LANGUAGE_NAMES
    return tongue or reading.lows[item - 1] in lexicon.WORD_NOUNS


def _is_modifier(
    reading: Reading, one: Marked, item: int, words: list[str], spoken: Spoken
) -> bool:
    """The “establishment” candidate: one word before a noun, where nobody is said to speak."""
    if spoken.how != "subject" or len(words) != 1 or not 0 < item < len(reading.words) - 1:
        return False
    following = reading.lows[item + 1]
    if not (reading.text[one.end - 1].isalnum() and reading.words[item + 1][0].islower()):
        return False
    small = (
        following in lexicon.AFTER_NAMES
        or following in lexicon.BORDERS
        or following in ("of", "or", "for", "from")
    )
    return not small and reading.lows[item - 1] in lexicon.DETERMINERS


def _is_nickname(reading: Reading, item: int, words: list[str]) -> bool:
    """George “Jay” Keyworth: within a name."""
    if len(words) > 2 or not 0 < item < len(reading.words) - 1 or not words:
        return False
    beside = (item - 1, item + 1)
    return all(reading.is_capital(i) and reading.is_word(i) for i in beside) and (
        words[0][0].isupper()
        and reading.starts[item + 1] - reading.ends[item] == 1
        and reading.lows[item - 1] not in lexicon.OPENING_PREPOSITIONS
    )


def _is_titled(words: list[str]) -> bool:
    """Every word that is not small opens with a capital, the first one too."""
    if not 0 < len(words) <= LONGEST_TITLE or not words[0][0].isupper():
        return False
    return all(
        word[0].isupper() or word[0].isdigit() or word.lower() in lexicon.TITLE_WORDS
        for word in words
    )


def _is_title(reading: Reading, item: int, words: list[str], spoken: Spoken) -> bool:
    if item > 0 and reading.lows[item - 1] in lexicon.TITLE_PARTICIPLES:
        return True
    if item < 0 or reading.in_headline(item) or not _is_titled(words):
        return False
    if spoken.how in ("turn", "none"):
        return True
    if spoken.how == "subject" and len(words) > 1 and _is_owned(reading, item):
        return True
    if reading.lows[item + 1 : item + 2] and reading.lows[item + 1] in lexicon.WORKS:
        return True
    placed = spoken.how in ("before", "after", "inherited", "later", "trailing")
    if placed and _is_where_said(reading, item):
        return True
    return spoken.how not in ("before", "after", "inherited", "later") and _said_to_be_work(
        reading, item
    )


def _is_owned(reading: Reading, item: int) -> bool:
    """“on ‘The Late Hour’”, “the singer's ‘My Road’”, where nobody is said to speak."""
    before = reading.lows[item - 1] if item > 0 else ""
    return before in ("on", "of", "in", "at", "from") or before.endswith(lexicon.POSSESSIVE_ENDINGS)


def _is_where_said(reading: Reading, item: int) -> bool:
    """“said on NBC's ‘X’”, “on the podcast ‘X’”, where a speaker is named for other words."""
    if item == 0:
        return False
    owner = reading.lows[item - 1].endswith(lexicon.POSSESSIVE_ENDINGS)
    place = owner or reading.lows[item - 1] in lexicon.WORKS
    before = reading.lows[max(0, item - 7) : item]
    return place and any(word in ("on", "to", "of", "in", "with", "for") for word in before)


def _said_to_be_work(reading: Reading, item: int) -> bool:
    """“the movie ‘X’”, “NBC's ‘X’”, “author of ‘X’”, “the ‘X’ podcast”."""
    before = reading.lows[max(0, item - 4) : item]
    after = reading.lows[item + 1 : item + 3]
    return any(word in lexicon.WORKS for word in (*before, *after[:2])) or "author of" in " ".join(
        before
    )
