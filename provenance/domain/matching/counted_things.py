"""Decide whether a figure or share, such as half, counts the same things as in a known wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from provenance.domain.language.content_words import FUNCTION
from provenance.domain.language.text import WordToken, tokens
from provenance.domain.matching.content_stems import senses_of, stem_of, with_english_translations
from provenance.domain.matching.nations import nations_in
from provenance.domain.matching.other_speaker import means_people
from provenance.domain.matching.unexplained_words import unexplained_words
from provenance.domain.matching.written_numbers import is_number_word, number_value

MOST_NOUN_WORDS = 2
"""Number of words after a figure, or after “half of”, that may name what is counted."""
_SHARES = frozenset({"third", "quarter", "fifth", "tenth"})


def differ_in_share(fold: str, known_fold: str) -> bool:
    """Return whether the text lacks a share of the known wording, or gives it of something else."""
    known_words = known_fold.split()
    shares = {word for word, after in pairwise(known_words) if word in _SHARES and after == "of"}
    shares |= {"half"} & set(known_words)
    words = fold.split()
    return not shares <= set(words) or any(
        _is_share_of_something_else(words, known_fold, one) for one in shares
    )


def _is_share_of_something_else(words: Sequence[str], known_fold: str, share: str) -> bool:
    """Return whether the share is of things unknown to the known wording: “half of its laundry”."""
    of = [word for word in words[words.index(share) + 1 :] if word not in FUNCTION]
    return bool(of) and all(
        unexplained_words(word, frozenset([known_fold]), "en") for word in of[:MOST_NOUN_WORDS]
    )


def counts_something_else(text: str, tag: str, known_fold: str, figures: Sequence[str]) -> bool:
    """Return whether a figure counts something else than the known wording: “17,000 customers”."""
    words = tokens(text)
    return any(
        _figure_of(word.folded) in figures
        and _are_all_unknown(
            _counted_words(text, words[place : place + 1 + MOST_NOUN_WORDS]),
            tag,
            known_fold.split(),
        )
        for place, word in enumerate(words)
    )


def _are_all_unknown(nouns: Iterable[str], tag: str, known_words: Sequence[str]) -> bool:
    """Return whether words follow a figure, and none is one of the known words or their synonym."""
    nouns_in_english = [
        english for noun in nouns for english in with_english_translations(noun, tag).split()
    ]
    known_stems = set(map(stem_of, known_words))
    known_senses = frozenset().union(*map(senses_of, known_words))
    return bool(nouns_in_english) and not any(
        means_people(word) or stem_of(word) in known_stems or senses_of(word) & known_senses
        for word in nouns_in_english
    )


def _counted_words(text: str, words: Sequence[WordToken]) -> Iterator[str]:
    """Yield the word right after a figure, and the noun after an adjective such as “Russian”."""
    for word, following in pairwise(words):
        is_next = text[word.end : following.start] == " " and not following.folded.isdigit()
        if not is_next or following.folded in FUNCTION:
            return
        yield following.folded
        if not nations_in(following.folded):
            return


def _figure_of(word: str) -> str:
    return str(number_value([word])) if is_number_word(word) else word
