"""The content words of a text as stems and senses, and how much evidence each of them is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from math import log

from provenance.domain.language.content_words import content_words
from provenance.domain.language.languages import LANGUAGES, pooled_map, pooled_words
from provenance.domain.language.text import folded
from provenance.domain.matching.synonyms import regular_bases, synonym_sets
from provenance.domain.matching.written_numbers import is_number_word, number_value

SYNONYM_WEIGHT = 0.8
"""Weight of a word that is matched by a synonym."""
STEM_LENGTH = 5
WORD_CACHE_SIZE = 1 << 14
SHORTEST_JOINED = 4
"""Letters of each of two words that may be written as one: “good will”."""
LEAST_WORDINGS_FOR_RARITY = 20
"""Least number of known wordings assumed, so that rarity is meaningful among few."""
_FIGURE_WEIGHT = 2.0
"""Weight of a figure, as a multiple of a word's."""
_LOOSE_SYNONYMS: dict[str, set[int]] = {}
for number, words in enumerate(
    words for language in LANGUAGES.values() for words in language.retold_synonyms
):
    for word in words:
        _LOOSE_SYNONYMS.setdefault(folded(word), set()).add(-number - 1)
_ENGLISH_BY_STEM: dict[str, dict[str, list[str]]] = {}
for language in LANGUAGES.values():
    for word, english in language.english_words.items():
        english_of = _ENGLISH_BY_STEM.setdefault(language.tag, {})
        english_of.setdefault(folded(word)[:STEM_LENGTH], []).extend(english.split())
_PLAIN_PHRASES: dict[str, dict[str, str]] = {}
"""Phrases with plain words for the same, grouped by their first word."""
for phrase, plain in pooled_map(lambda language: language.retold.phrases).items():
    _PLAIN_PHRASES.setdefault(folded(phrase).split()[0], {})[folded(phrase)] = plain
_ELISION_OPENINGS = {tag: language.spelling.elision_openings for tag, language in LANGUAGES.items()}
_LETTERS_AFTER_ELISIONS = frozenset("aeiouyh")
_SPEECH_AND_JOINING = frozenset(
    {"says", "said", "say", "saying", "because", "although", "whether", "though"}
)
"""Words that introduce reported speech or join sentences."""
_SWEAR_WORD_ENDINGS = frozenset({"king", "ing", "ked", "ed", "er", "ers", "k", "ck"})
"""What remains of a masked swear word after its first letter: “f**king”."""
_LIGHT_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class ContentStems:
    """The stems of the content words in a text, each with the senses it may have."""

    senses: Mapping[str, frozenset[int]]
    all_senses: frozenset[int]
    stems: frozenset[str]
    joined: frozenset[str]
    """The stems, and those of adjacent words written as one."""

    def shared_with(self, other: ContentStems) -> dict[str, float]:
        """Return the stems of the other text that occur here, each with a certainty.

        By a synonym, a word here matches one stem of the other text only.
        """
        direct = other.stems & self.joined
        if len(direct) < 2 and other.all_senses.isdisjoint(self.all_senses):
            return {}
        shared = dict.fromkeys(sorted(direct), 1.0)
        others = [stem for stem in self.senses if stem not in shared]
        for stem, senses in other.senses.items():
            if stem in shared or senses.isdisjoint(self.all_senses):
                continue
            place = next(
                (n for n, mine in enumerate(others) if not senses.isdisjoint(self.senses[mine])),
                None,
            )
            if place is not None:
                others.pop(place)
                shared[stem] = SYNONYM_WEIGHT
        return shared


@lru_cache(maxsize=4_096)
def content_stems(folded_text: str) -> ContentStems:
    """Return the stems of the content words; figures are kept whole.

    >>> sorted(content_stems("only 14 tanks are remaining").stems)
    ['14', 'only', 'remai', 'tank']
    """
    words = [
        word
        for word in content_words(without_swear_words(folded_text))
        if word not in _SPEECH_AND_JOINING
    ]
    senses: dict[str, frozenset[int]] = {}
    for word in words:
        stem = stem_of(word)
        senses[stem] = senses.get(stem, frozenset()) | senses_of(word)
    pairs = {f"{one}{other}" for one, other in pairwise(folded_text.split()) if one.isalpha()}
    joined = frozenset(stem_of(pair) for pair in pairs if len(pair) >= 2 * SHORTEST_JOINED)
    own_stems = frozenset(senses)
    return ContentStems(senses, frozenset().union(*senses.values()), own_stems, own_stems | joined)


def without_swear_words(folded_text: str) -> list[str]:
    """Return the words of a folded text without the remains of masked swear words."""
    words = folded_text.split()
    return [
        word
        for before, word in pairwise(["", *words])
        if not (len(word) == 1 and word.isalpha())
        and not (len(before) == 1 and word in _SWEAR_WORD_ENDINGS)
    ]


def _plain_words(words: Sequence[str]) -> list[str]:
    """Return plain words for the phrases among these words."""
    text = f"{' '.join(words)} "
    return [
        one
        for word in dict.fromkeys(words)
        for phrase, plain in _PLAIN_PHRASES.get(word, {}).items()
        if text.startswith(f"{phrase} ") or f" {phrase} " in text
        for one in plain.split()
    ]


def plain_phrase_at(words: Sequence[str], place: int) -> tuple[int, frozenset[str]] | None:
    """Return the length of the longest known phrase at an index and its plain words, or None.

    >>> plain_phrase_at("it came to a standstill".split(), 1)
    (4, frozenset({'stalled'}))
    """
    phrases = _PLAIN_PHRASES.get(words[place], {})
    matching_phrases = [
        one for one in map(str.split, phrases) if list(words[place : place + len(one)]) == one
    ]
    longest = max(matching_phrases, key=len, default=None)
    return (len(longest), frozenset(phrases[" ".join(longest)].split())) if longest else None


def in_plain_words(words: Sequence[str]) -> list[str]:
    """Return the words with phrases replaced by plain words, so that no negation in them counts.

    >>> in_plain_words("the push came to nothing".split())
    ['the', 'push', 'stalled']
    """
    plain, place = [], 0
    while place < len(words):
        phrase = plain_phrase_at(words, place)
        plain.extend(sorted(phrase[1]) if phrase else [words[place]])
        place += phrase[0] if phrase else 1
    return plain


def is_light(word: str) -> bool:
    """Return whether a word matters little in any sentence: “give”, “see”."""
    return stem_of(word) in _LIGHT_STEMS


def with_english_translations(folded_text: str, tag: str) -> str:
    """Return a folded text with the English words that its words and phrases may stand for.

    >>> with_english_translations("une mer", "fr"), with_english_translations("more before long", "en")
    ('une mer sea', 'more before long soon')
    """
    english = _ENGLISH_BY_STEM.get(tag, {})
    words = folded_text.split()
    if not english:
        return " ".join([folded_text, *_plain_words(words)])
    whole = [one for word in words for one in (word, *without_elisions(word, tag))]
    more = dict.fromkeys(e for word in whole for e in english.get(word[:STEM_LENGTH], ()))
    return " ".join([folded_text, *more, *_values(words)])


def _values(words: Sequence[str]) -> list[str]:
    """Return the values of numbers written in letters: “six cents” as “600”."""
    runs = [list(run) for is_number, run in groupby(words, _is_number) if is_number]
    in_letters = [run for run in runs if any(map(is_number_word, run))]
    return [str(value) for run in in_letters if (value := number_value(run)) is not None]


def _is_number(word: str) -> bool:
    return word.isdecimal() or is_number_word(word)


def without_elisions(word: str, tag: str) -> list[str]:
    """Return what may follow an elided word before a vowel: “ordre” in “lordre”."""
    rests = (
        word.removeprefix(opening)
        for opening in _ELISION_OPENINGS.get(tag, ())
        if word.startswith(opening)
    )
    return [rest for rest in rests if rest[:1] in _LETTERS_AFTER_ELISIONS]


@lru_cache(maxsize=WORD_CACHE_SIZE)
def senses_of(word: str) -> frozenset[int]:
    """Return the ids of the synonym sets of a word, with or without a regular ending."""
    if word[0].isdigit():
        return frozenset()
    loose = _LOOSE_SYNONYMS.get(word)
    if loose is None:
        loose = set().union(*(_LOOSE_SYNONYMS.get(base, set()) for base in regular_bases(word)))
    return frozenset(synonym_sets(word) | loose)


def stems(folded_text: str) -> frozenset[str]:
    """Return the stems of the content words."""
    return content_stems(folded_text).stems


def stem_of(word: str) -> str:
    if word[0].isdigit():
        return word
    return word[:STEM_LENGTH] if len(word) > STEM_LENGTH else word.removesuffix("s")


def is_figure(stem: str) -> bool:
    """Return whether a stem is a number of two digits or more, which hardly matches by chance."""
    return stem.isdigit() and len(stem) > 1


def rarity_among(stem_sets: Iterable[frozenset[str]]) -> Callable[[str], float]:
    """Return a function that gives the weight of a stem, which is higher the rarer it is."""
    rows = list(stem_sets)
    counts = Counter(stem for row in rows for stem in row)
    among = max(len(rows), LEAST_WORDINGS_FOR_RARITY)

    def rarity(stem: str) -> float:
        weight = log(1 + among / counts.get(stem, 1))
        if stem in _LIGHT_STEMS:
            return weight * _LIGHT_WEIGHT
        return weight * _FIGURE_WEIGHT if is_figure(stem) else weight

    return rarity


_LIGHT_STEMS = frozenset(map(stem_of, pooled_words(lambda language: language.retold.light)))
