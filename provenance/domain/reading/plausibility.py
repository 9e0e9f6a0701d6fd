"""Decide whether decoded text can be words, or is random bytes or a wrong encoding."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

SAMPLE_SIZE = 20_000
MOST_IMPOSSIBLE = 0.02
MOST_CHANGES = 0.2
LEAST_COMMON = 0.75
LONGEST_WORD = 40
FEW_LETTERS = 6
FEW_HAN = 12
"""Least number of Chinese characters for judging how common they are."""
_WORD = re.compile(r"[^\W\d_]+")
_HAN = ("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC")


def is_garbage(text: str) -> bool:
    """Return whether this is no text of any language.

    Signs of random bytes are control and unassigned characters, scripts that change from letter to
    letter, and rare Chinese characters.
    """
    sample = text[:SAMPLE_SIZE]
    if not sample:
        return False
    impossible = sum(map(_is_impossible, sample))
    if impossible > max(MOST_IMPOSSIBLE * len(sample), 1):
        return True
    if sample.isascii():
        return False
    return _changes_scripts(sample) or _is_rare_chinese(sample)


def _is_impossible(character: str) -> bool:
    if character in "\t\n\r\f\v":
        return False
    return unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs")


def _changes_scripts(sample: str) -> bool:
    """Return whether adjacent letters differ in script more often than in any text."""
    pairs = changes = 0
    for one, other in pairwise(sample):
        if one.isalpha() and other.isalpha() and not (one.isascii() and other.isascii()):
            pairs += 1
            changes += _script(one) != _script(other)
    return pairs > 5 and changes > MOST_CHANGES * pairs


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "?").split(" ", 1)[0]
    return "CJK" if name in _HAN else name


def _is_rare_chinese(sample: str) -> bool:
    han = [letter for letter in sample if "一" <= letter <= "鿿"]
    return len(han) >= FEW_HAN and sum(map(_is_common, han)) < LEAST_COMMON * len(han)


def _is_common(letter: str) -> bool:
    """Return whether it is a common character of Chinese or Japanese."""
    if letter.encode("gb2312", "ignore"):
        return True
    big5 = letter.encode("big5", "ignore")
    if big5 and big5 < b"\xc6\x7f":
        return True
    japanese = letter.encode("euc_jp", "ignore")
    return len(japanese) == 2 and japanese < b"\xcf\xd4"


def is_in_another_script(text: str) -> bool:
    """Return whether most non-ASCII letters are not Latin, and there are enough of them."""
    letters = [c for c in text[:SAMPLE_SIZE] if c.isalpha() and not c.isascii()]
    latin = sum(_script(letter) == "LATIN" for letter in letters)
    return len(letters) >= FEW_LETTERS and 2 * latin < len(letters)


def strangeness(text: str) -> float:
    """Return how little the letters look like words: strange neighbours per letter, from 0 up.

    Signs of a wrong encoding are a capital after a lower-case letter, a mark between letters, and a
    control character.

    >>> strangeness("Мы проигрываем") < strangeness("Ìû ïðîèãðûâàåì")
    True
    """
    sample = text[:SAMPLE_SIZE]
    letters = sum(not c.isascii() for c in sample) or 1
    strange = sum(map(_strange_word, _WORD.findall(sample)))
    for before, letter, after in zip(" " + sample, sample, sample[1:] + " ", strict=False):
        if letter.isascii():
            strange += letter in "\x7f"
        elif letter.isalpha():
            strange += _strange_letter(before, letter, after)
        elif unicodedata.category(letter) in ("Cc", "Cn"):
            strange += 3
        elif letter in "“”‘’„‚«»–—…· €№":
            strange += 0
        else:
            strange += 2 if before.isalpha() and after.isalpha() else 0.7
    return strange / letters


def _strange_letter(before: str, letter: str, after: str) -> float:
    """Return the strangeness of a letter beside another script or case, or accented letters."""
    strange = 0.0
    neighbours = [one for one in (before, after) if one.isalpha()]
    if any(_script(one) != _script(letter) for one in neighbours):
        strange += 2
    elif before.islower() and letter.isupper():
        strange += 1
    if _script(letter) == "LATIN":
        strange += 0.1 + 0.4 * sum(not c.isascii() for c in neighbours)
        strange += 0.3 if not neighbours else 0
    return strange


def _strange_word(word: str) -> float:
    """Return the strangeness of a word that is too long, or mixes capitals and lower case."""
    if word.isascii():
        return 0
    in_order = word == word.lower() or word == word.upper() or word[1:] == word[1:].lower()
    return 0 if in_order and len(word) <= LONGEST_WORD else 0.5 * len(word)
