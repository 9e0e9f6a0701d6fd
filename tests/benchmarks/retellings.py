"""Wordings with known truth: invented quotes, retold with every kind of damage.

The words are invented syllables with frequencies that decrease as in a natural language, and
English function words in between, so that a corpus of millions has rare and common words.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.text import folded
from provenance.domain.matching.single_word_exchanges import NEGATING_WORDS
from tests.benchmarks.damage import DAMAGES
from tests.benchmarks.sentences import retell

ORIGINAL, RETOLD, ALTERED = "original", "a word more, or two fewer", "altered"
MIXES = {
    # As newspapers reprint: half of the copies unchanged, most others cut.
    "newspapers": {
        "exact": 50,
        RETOLD: 18,
        "half": 10,
        "ellipsis": 10,
        "30% of words replaced": 4,
        "reordered": 3,
        "typing errors in 10% of characters": 3,
        "45% of words replaced": 2,
    },
    "even": dict.fromkeys(DAMAGES, 1),
}
"""Weights of the kinds of damage in each mix."""
VIRAL, OFTEN, WITH_ALTERED = 0.002, 0.2, 0.1
"""Shares of quotes with hundreds of copies, with five to thirteen, and with an altered copy."""
FUNCTION_WORDS, NAMES, FIGURES = 0.42, 0.05, 0.02
"""Shares of the words of a sentence; the others are content words."""
VOCABULARY, OFFSET = 40_000, 20
PUT_IN = 20_000
STARTS = [
    "b",
    "br",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "qu",
    "r",
    "s",
    "sh",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "z",
]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "oo", "ou"]
ENDS = ("", "n", "r", "l", "s", "t", "m", "nd", "rk", "ll")
# Chosen as often as any other, negations would be far more frequent than in real texts.
SMALL_WORDS = sorted(
    word
    for word in LANGUAGES["en"].function_words
    if word.isascii() and word.isalpha() and NEGATING_WORDS.isdisjoint(folded(word).split())
)


@dataclass(frozen=True, slots=True)
class Retelling:
    """A wording, how it was made, and the number of the quote that it truly words."""

    quote: int
    damage: str
    words: str


def retellings(number: int, mix: str, seed: int = 1) -> list[Retelling]:
    """Return ``number`` wordings in random order; the same seed gives the same ones."""
    chance = Random(seed)
    wordings: list[Retelling] = []
    quote = 0
    while len(wordings) < number:
        for wording in _quote(chance, quote, mix):
            wordings.append(wording)
        quote = wordings[-1].quote + 1
    del wordings[number:]
    chance.shuffle(wordings)
    return wordings


def _quote(chance: Random, quote: int, mix: str) -> Iterator[Retelling]:
    words = " ".join(_sentence(chance) for _ in range(chance.choice((1, 2, 2, 3))))
    yield Retelling(quote, ORIGINAL, words)
    damages = MIXES[mix]
    for damage in chance.choices(list(damages), list(damages.values()), k=_copies(chance)):
        copy = retell(chance, words) if damage == RETOLD else _damaged(chance, damage, words)
        yield Retelling(quote, damage, copy)
    if chance.random() < WITH_ALTERED:
        yield Retelling(quote + 1, ALTERED, _altered(chance, words))


def _copies(chance: Random) -> int:
    share = chance.random()
    if share < VIRAL:
        return chance.randint(200, 600)
    return chance.randint(5, 13) if share < OFTEN else chance.randint(0, 4)


def _damaged(chance: Random, damage: str, words: str) -> str:
    return DAMAGES[damage](chance, words, _words_to_put_in())


def _altered(chance: Random, words: str) -> str:
    """Replace one name, figure or content word by another."""
    parts = words.split()
    inner = range(1, len(parts) - 1)
    names = [n for n in inner if parts[n][0].isupper() and not parts[n - 1].endswith(".")]
    figures = [n for n in inner if parts[n].isdigit()]
    matter = [n for n in inner if parts[n].isalpha() and parts[n] not in SMALL_WORDS]
    place = chance.choice(names or figures or matter or [1])
    if parts[place].isdigit():
        parts[place] = str(int(parts[place]) + chance.randint(1, 9_999))
    else:
        parts[place] = _like(parts[place], _word(chance))
    return " ".join(parts)


def _like(word: str, other: str) -> str:
    return other.capitalize() if word[0].isupper() else other


def _sentence(chance: Random) -> str:
    parts = [_part(chance) for _ in range(chance.randint(10, 22))]
    return " ".join([parts[0].capitalize(), *parts[1:]]) + "."


def _part(chance: Random) -> str:
    share = chance.random()
    if share < FUNCTION_WORDS:
        return chance.choice(SMALL_WORDS)
    if share < FUNCTION_WORDS + NAMES:
        return _word(chance).capitalize()
    return str(chance.randint(2, 9_999)) if share > 1 - FIGURES else _word(chance)


def _word(chance: Random) -> str:
    words, weights = _vocabulary()
    return words[bisect(weights, chance.random() * weights[-1])]


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Return the words and their cumulative weights, which fall off as 1/20, 1/21, 1/22 …"""
    chance, words = Random(5), dict[str, None]()
    while len(words) < VOCABULARY:
        syllables = range(chance.choice((1, 2, 2, 2, 3, 3)))
        word = "".join(
            map(chance.choice, [part for _ in syllables for part in (STARTS, VOWELS, ENDS)])
        )
        if len(word) > 3:
            words[word] = None
    return list(words), list(accumulate(1 / (place + OFFSET) for place in range(VOCABULARY)))


@cache
def _words_to_put_in() -> list[str]:
    chance = Random(7)
    return [_part(chance) for _ in range(PUT_IN)]
