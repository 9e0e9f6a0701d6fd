"""Fold text, so that spelling makes no difference, and split it into tokens with their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from provenance.domain.language.languages import pooled_map, pooled_words
from provenance.domain.language.letters import INVISIBLE, folded_word, is_mark
from provenance.domain.language.numerals import NUMBER_WORDS, FoldedSpan, joined_numerals
from provenance.domain.messages import gettext as _

_APOSTROPHES = "'‘’ʼ"
_CONTRACTIONS = pooled_map(lambda language: language.spelling.contractions)
_ENDINGS = pooled_map(lambda language: language.spelling.contraction_endings)
_PRONOUN_ENDINGS = pooled_map(lambda language: language.spelling.pronoun_endings)
_ALL_ENDINGS = _ENDINGS | _PRONOUN_ENDINGS
_PRONOUNS = pooled_words(lambda language: language.spelling.pronouns)
_ORDINAL_ENDINGS = pooled_words(lambda language: language.spelling.ordinal_endings)


def _any_of(endings: Iterable[str]) -> str:
    """Return a pattern of these endings with any kind of apostrophe."""
    return "|".join(re.escape(one).replace("'", f"[{_APOSTROPHES}]") for one in endings)


_WORD = re.compile(
    # Most words: letters with no word character after them. The last alternative would match them
    # too.
    rf"[A-Za-z]++(?![\w{_APOSTROPHES}])"
    # Figures: groups of thousands, a time of day, a percent sign.
    r"|(?<![\w.,])\d{1,3}(?:[,. \u00a0\u202f]\d{3})+(?!\w|,\d)"
    r"|(?<![\w:.,])(?:[01]?\d|2[0-3]):[0-5]\d(?![\w:])"
    # “7pm”, “7.30 a.m.”
    r"|(?<![\w:])(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?(?=\s?(?i:[ap])\.?(?i:m)\b)"
    r"|%"
    # The ending of a contraction on its own, and words that contain apostrophes.
    rf"|(?<![^\W_])(?i:{_any_of(_ALL_ENDINGS)})(?![^\W_])"
    rf"|[^\W_]+(?:[{_APOSTROPHES}][^\W_]+)*"
)
_ENDING = re.compile(rf"(?:{_any_of(_ENDINGS)})$", re.IGNORECASE)
_PRONOUN_ENDING = re.compile(rf"(?:{_any_of(_PRONOUN_ENDINGS)})$", re.IGNORECASE)
_ANY_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")
_THOUSANDS = re.compile(r"\d{1,3}(?:[,. \u00a0\u202f]\d{3})+")
_TIME = re.compile(r"(\d?\d)[:.](\d\d)")
_ORDINAL = re.compile(rf"(\d+)(?:{'|'.join(sorted(_ORDINAL_ENDINGS))})")
_PLAIN_WORD = re.compile(r"[a-z]+")
_NOT_PLAIN = re.compile(r"[\d'%*]|[-_]{2}|-\s*\n|[^\x00-\x7f]")
_WRITTEN_OTHERWISE = NUMBER_WORDS.union(_CONTRACTIONS, {"per"})
"""Folded words that may be folded further, alone or with the next word."""
# Dashes are a mask only after a single letter or in a long run: “f--k”, not “rage--a tactic”.
_MASK = re.compile(
    r"(?<=\w)\*{2,}(?=\w)|(?<=[^\W_])\*(?=[^\W_])"
    r"|(?<=\b[^\W_])[\-–—_]{2,}(?=\w)|(?<=[^\W_])[\-–—_]{3,}(?=\w)"
)
_MAY_BE_BRIDGED = re.compile(r"[*_]|[-–—]{2}|[-‐\u00ad]\s*\n")
_LINE_END = re.compile(r"(?<=[^\W\d_])[-‐\u00ad]\s*\n\s*(?=[^\W\d_])")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PLAIN_ASCII = str.maketrans("“”–—…\xa0", '""--. ')


WORD_CACHE_SIZE = 1 << 14
"""Number of words other than plain English letters whose folding is cached."""
LONGEST_CACHED = 1_000
"""Longest text, in characters, whose folding is cached: names and quotes occur again and again."""


class WordToken(NamedTuple):
    """A folded word with its span in code points of the text.

    ``folded`` contains several words where one is written for them: “won't”, “17:47”.
    """

    folded: str
    start: int
    end: int


def unstorable(text: str) -> str:
    """Return a name for the first character that cannot be stored (NUL, lone surrogate), or ""."""
    if "\x00" in text:
        return _("a NUL character")
    if _SURROGATE.search(text):
        return _("half of a surrogate pair")
    return ""


def cleaned(text: str) -> str:
    """Return the text without the characters that cannot be stored."""
    if not unstorable(text):
        return text
    return "".join(c for c in text if c != "\x00" and not "\ud800" <= c <= "\udfff")


def lowered(text: str) -> str:
    """Return the text in lower case with the same length, so that offsets stay valid.

    >>> lowered("İSTANBUL")
    'istanbul'
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(letter.lower()[0] for letter in text)


def folded(text: str) -> str:
    """Return the folded words of ``text``, separated by single spaces.

    >>> folded("We can’t wait: 4,000 of them by 5:47 PM")
    'we can not wait 4000 of them by 17 47'
    """
    return _folded_again(text) if len(text) <= LONGEST_CACHED else _folded(text)


def _folded(text: str) -> str:
    plain = text.translate(_PLAIN_ASCII)
    if not _NOT_PLAIN.search(plain):
        # Same result as below, many times faster.
        words = _PLAIN_WORD.findall(plain.lower())
        if _WRITTEN_OTHERWISE.isdisjoint(words):
            return " ".join(words)
    return " ".join(token.folded for token in tokens(text))


_folded_again = lru_cache(maxsize=4_096)(_folded)


def tokens(text: str) -> tuple[WordToken, ...]:
    """Return the words of ``text`` in order, folded, with their spans.

    >>> [token.folded for token in tokens("“We’re Losing,” he says")]
    ['we', 'are', 'losing', 'he', 'says']
    """
    return _tokens_again(text) if len(text) <= LONGEST_CACHED else _tokens(text)


def _tokens(text: str) -> tuple[WordToken, ...]:
    if text.isascii() and not _NOT_PLAIN.search(text):
        # Same result as below, and faster.
        matches = [(match[0], *match.span()) for match in _PLAIN_WORD.finditer(text.lower())]
        if _WRITTEN_OTHERWISE.isdisjoint([word for word, _, _ in matches]):
            return tuple(map(WordToken._make, matches))
    # Each character is replaced by one, so that the spans refer to the text itself.
    bridged = _with_masks_bridged(text)
    letters = () if bridged.isascii() else set(bridged)
    hidden = {ord(c): "x" for c in letters if ord(c) in INVISIBLE or is_mark(c)}
    words: list[FoldedSpan] = []
    for match in _WORD.finditer(bridged.translate(hidden) if hidden else bridged):
        start, end = match.span()
        word = text[start:end]
        if word.isascii() and word.isalpha():
            fold = word.lower()
            words.append((_CONTRACTIONS.get(fold, fold), start, end))
        else:
            words += [(fold, start + a, start + b) for fold, a, b in _parts(text[start:end])]
    return tuple(map(WordToken._make, joined_numerals(words, text)))


_tokens_again = lru_cache(maxsize=1_024)(_tokens)


def single_words(words: Iterable[WordToken]) -> tuple[WordToken, ...]:
    """Return one token for each folded word; those written as one have the same span.

    >>> [(token.folded, token.start) for token in single_words(tokens("He won’t"))]
    [('he', 0), ('will', 3), ('not', 3)]
    """
    return tuple(
        part for word in words for part in ((word,) if word.folded.isalnum() else _single(word))
    )


def _single(word: WordToken) -> list[WordToken]:
    return [WordToken(part, word.start, word.end) for part in word.folded.split()]


def _with_masks_bridged(text: str) -> str:
    """Return the text with letters for masks and line ends within words, with the same length."""
    if not _MAY_BE_BRIDGED.search(text):
        return text
    for pattern in (_MASK, _LINE_END):
        text = pattern.sub(lambda match: "x" * len(match.group()), text)
    return text


@lru_cache(maxsize=WORD_CACHE_SIZE)
def _parts(word: str) -> tuple[FoldedSpan, ...]:
    """Return a written word folded and split where it is a contraction, with offsets within it."""
    cut = _ending_of(word)
    if 0 < cut < len(word):
        ending = ((fold, cut + a, cut + b) for fold, a, b in _parts(word[cut:]))
        return (*_parts(word[:cut]), *ending)
    fold = _folded_word(word)
    return ((fold, 0, len(word)),) if fold else ()


def _ending_of(word: str) -> int:
    """Return the offset of a contraction's ending; -1 if there is none, or it changes the word."""
    if not _ANY_APOSTROPHE.search(word):
        return -1
    ending = _ENDING.search(word)
    if ending is None:
        ending = _PRONOUN_ENDING.search(word)
        if ending is None or folded_word(word[: ending.start()]) not in _PRONOUNS:
            return -1
    whole = _CONTRACTIONS.get(folded_word(word), "")
    head = folded_word(word[: ending.start()])
    return ending.start() if not whole or whole.startswith(f"{head} ") else -1


def _folded_word(word: str) -> str:
    """Return one written word, folded, in its most common spelling."""
    if word == "%":
        return "percent"
    if _THOUSANDS.fullmatch(word):
        return re.sub(r"\D", "", word)
    if time := _TIME.fullmatch(word):
        return f"{int(time[1])} {time[2]}"
    if _ANY_APOSTROPHE.search(word):
        ending = _ANY_APOSTROPHE.sub("'", word.lower())
        if ending in _ALL_ENDINGS:
            return _ALL_ENDINGS[ending]
    # There are several words where a mask, or the slash of a fraction, splits one.
    return " ".join(map(_usual_spelling, folded_word(word).split()))


def _usual_spelling(fold: str) -> str:
    ordinal = _ORDINAL.fullmatch(fold)
    return ordinal[1] if ordinal else _CONTRACTIONS.get(fold, fold)


def beginning(text: str, most: int) -> str:
    """Return the text, or its first whole words that fit in ``most`` code points, with “…”.

    >>> beginning("of soldiers and their family members", 30), beginning("Donaudampfschifffahrt", 9)
    ('of soldiers and their family…', 'Donaudam…')
    """
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    whole = cut if text[most - 1].isspace() else cut[: max(cut.rfind(" "), cut.rfind("\n")) + 1]
    return f"{(whole if 2 * len(whole) > most else cut).rstrip()}…"


__all__ = [
    "INVISIBLE",
    "WordToken",
    "beginning",
    "cleaned",
    "folded",
    "folded_word",
    "lowered",
    "single_words",
    "tokens",
    "unstorable",
]
