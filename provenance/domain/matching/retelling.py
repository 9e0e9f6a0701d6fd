"""Whether a sentence retells a known wording: by its figures and whom they are said of, or at large."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from math import log

from provenance.domain.language.content_words import FUNCTION, content_words, contradict
from provenance.domain.language.text import folded
from provenance.domain.matching.other_speaker import is_for_people
from provenance.domain.matching.written_names import names_in

LEAST_SHARED = 3
"""Words that matter in both, or two where one is a figure; figures alone tell nothing."""
LEAST_COVERED = 0.5
LEAST_COVERED_WITH_FIGURE = 0.36
"""How much of what matters in the known wording the sentence gives, rare words counting more."""
STEM = 5
FEWEST_TO_WEIGH = 20
"""As if there were so many known wordings, so that rarity means something among few."""
_FIGURE = 2.0
"""A figure tells as much as so many words."""


def stems(folded_text: str) -> frozenset[str]:
    """The words that matter, without their endings; figures as they are.

    >>> sorted(stems("only 14 tanks are remaining"))
    ['14', 'only', 'remai', 'tank']
    """
    return frozenset(map(_stem, content_words(folded_text.split())))


def _stem(word: str) -> str:
    if word[0].isdigit():
        return word
    return word[:STEM] if len(word) > STEM else word.removesuffix("s")


def is_figure(stem: str) -> bool:
    """Whether it is a number that hardly stands in two sentences by chance: of two digits or more."""
    return stem.isdigit() and len(stem) > 1


def rarity_among(stem_sets: Iterable[frozenset[str]]) -> Callable[[str], float]:
    """How much a stem tells among these wordings."""
    rows = list(stem_sets)
    counts = Counter(stem for row in rows for stem in row)
    among = max(len(rows), FEWEST_TO_WEIGH)

    def rarity(stem: str) -> float:
        weight = log(1 + among / counts.get(stem, 1))
        return weight * _FIGURE if is_figure(stem) else weight

    return rarity


def retold_share(
    sentence: str,
    sentence_stems: frozenset[str],
    known_text: str,
    known_stems: frozenset[str],
    rarity: Callable[[str], float],
) -> float:
    """How much of a known wording a sentence retells, from 0 to 1; 0 where it does not.

    Other figures, a denial on one side, or other names and none of the known ones make it another
    statement.
    """
    shared = sentence_stems & known_stems
    figures = [stem for stem in shared if is_figure(stem)]
    if len(shared) < LEAST_SHARED - bool(figures) or len(shared) == len(figures):
        return 0.0
    whole = sum(map(rarity, known_stems))
    covered = sum(map(rarity, shared)) / whole
    if covered < (LEAST_COVERED_WITH_FIGURE if figures else LEAST_COVERED):
        return 0.0
    if _differ(sentence, known_text, figures):
        return 0.0
    return min(covered, 1.0)


def covers(text: str, wording_fold: str) -> bool:
    """Whether a text has half of the words that matter in a known wording.

    >>> covers("lost 17,000 since the start of the year", "russia lost 20600 men in the invasion")
    False
    """
    known_stems = stems(wording_fold)
    return len(stems(folded(text)) & known_stems) >= LEAST_COVERED * len(known_stems)


def _differ(sentence: str, known_text: str, figures: Sequence[str]) -> bool:
    one, other = folded(sentence).split(), folded(known_text).split()
    known_figures = {word for word in other if is_figure(word)}
    if known_figures and not figures:
        return True
    if figures and _counts_something_else(one, other, figures):
        return True
    if not figures and contradict(one, other):
        return True
    names, known_names = (_name_stems(text) for text in (sentence, known_text))
    return bool(names and known_names) and names.isdisjoint(known_names)


def _counts_something_else(
    one: Sequence[str], other: Sequence[str], figures: Sequence[str]
) -> bool:
    """Whether none of the figures is said of what the other counts: “17,000 customers”."""
    nouns = {
        following
        for word, following in pairwise(one)
        if word in figures and following not in FUNCTION and not following.isdigit()
    }
    known_stems = set(map(_stem, other))
    return bool(nouns) and not any(
        is_for_people(word) or _stem(word) in known_stems for word in nouns
    )


def _name_stems(text: str) -> set[str]:
    return {_stem(name) for name in map(folded, names_in(text)) if name}
