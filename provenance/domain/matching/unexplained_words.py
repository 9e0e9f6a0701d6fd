"""Words of a sentence that a known quote does not explain, so that it is about something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from provenance.domain.language.content_words import DENIALS, FUNCTION
from provenance.domain.language.languages import LANGUAGES, pooled_words
from provenance.domain.language.text import folded
from provenance.domain.matching.content_stems import (
    content_stems,
    plain_phrase_at,
    stem_of,
    with_english_translations,
    without_elisions,
)
from provenance.domain.matching.other_speaker import means_people
from provenance.domain.matching.written_numbers import is_number_word

_SPEECH_VERBS = frozenset(map(folded, pooled_words(lambda language: language.speech.verbs)))
_TIMES = frozenset(map(folded, pooled_words(lambda language: language.phrases.times)))
_ROLES = frozenset(map(folded, pooled_words(lambda language: language.people.roles)))
_PREPOSITIONS_AND_LIMITS = frozenset(
    map(
        folded,
        pooled_words(
            lambda language: (
                language.phrases.borders | language.phrases.after_names | language.sense.limits
            )
        ),
    )
)
"""Prepositions, words after names, and limits: “near”, “during”, “only”."""
_COMPARISONS = frozenset(
    folded(phrase)
    for language in LANGUAGES.values()
    # Only the first pair of amounts; the others are of shares, such as “by 0 percent”.
    for phrases in language.sense.amounts[0]
    for phrase in phrases
)
"""Words of comparison, “more”, “over”, “at least”, whose object the adjacent words name."""
_IN_ANY_NEWS = (
    FUNCTION | DENIALS | _SPEECH_VERBS | _TIMES | _ROLES | _PREPOSITIONS_AND_LIMITS | _COMPARISONS
)
"""Words of any news: function words, verbs of speaking, times, and people without a name."""
_GENERAL_STEMS = frozenset(
    stem_of(folded(word))
    for word in pooled_words(lambda language: language.retold.general | language.retold.light)
)


@dataclass(frozen=True, slots=True)
class _KnownWords:
    stems: frozenset[str]
    senses: frozenset[int]


def unexplained_words(fold: str, known_folds: frozenset[str], tag: str) -> list[str]:
    """Return the words of a folded sentence that the wordings and speakers of a quote do not have.

    >>> unexplained_words("the soldier lost half of his orchard", frozenset(["we lost half"]), "en")
    ['orchard']
    """
    known_words = _known_words(known_folds)
    return [
        word
        for word in dict.fromkeys(_without_known_phrases(fold.split(), known_words))
        if word not in _IN_ANY_NEWS
        and _IN_ANY_NEWS.isdisjoint(without_elisions(word, tag))
        and not means_people(word)
        and not is_number_word(word)
        and not word.isdigit()
        and not _is_explained(with_english_translations(word, tag), known_words)
    ]


def _without_known_phrases(words: Sequence[str], known_words: _KnownWords) -> Iterator[str]:
    """Yield the words outside phrases that a known word explains: “no longer exists” by “gone”."""
    place = 0
    while place < len(words):
        phrase = plain_phrase_at(words, place)
        if phrase is None or not _is_explained(" ".join(phrase[1]), known_words):
            yield words[place]
            place += 1
        else:
            place += phrase[0]


def _is_explained(fold: str, known_words: _KnownWords) -> bool:
    words = content_stems(fold)
    return (
        not words.stems
        or words.stems <= _GENERAL_STEMS
        or not words.joined.isdisjoint(known_words.stems)
        or not words.all_senses.isdisjoint(known_words.senses)
    )


@lru_cache(maxsize=1_024)
def _known_words(folds: frozenset[str]) -> _KnownWords:
    words = [content_stems(fold) for fold in folds]
    return _KnownWords(
        frozenset().union(*(one.stems for one in words)),
        frozenset().union(*(one.all_senses for one in words)),
    )
