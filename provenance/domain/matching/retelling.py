"""Decide whether sentences retell a known wording, from its figures, speaker and content words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from provenance.domain.language.content_words import DENIALS, has_denial
from provenance.domain.language.languages import pooled_words
from provenance.domain.language.name_similarity import name_key
from provenance.domain.language.text import folded
from provenance.domain.matching.content_stems import (
    in_plain_words,
    is_figure,
    stem_of,
    stems,
    telling_words,
    with_english,
)
from provenance.domain.matching.counted_things import counts_something_else, is_another_share
from provenance.domain.matching.quote_setting import QuoteSetting, name_keys
from provenance.domain.matching.unexplained_words import foreign_words
from provenance.domain.matching.written_names import names_in

LEAST_SHARED = 3
"""Content words in common, or two if one is a figure; figures alone prove nothing."""
LEAST_COVERED, HALF = 0.52, 0.5
LEAST_COVERED_WITH_FIGURE = 0.36
LEAST_COVERED_BY_SPEAKER, LEAST_COVERED_ELSEWHERE = 0.4, 0.66
"""Least share of the known wording's content words that is retold, weighted by rarity.

In general; with one of its figures; where its speaker is named; and in a text that mentions no
people of its kind.
"""
LEAST_OF_THE_PARTICULAR = 0.34
"""Least share retold of those words that few sentences have."""
LEAST_MARGIN = 4.0
"""Least lead of the weight of common words over the number of words that only the text has.

Not applied where the setting has no known wordings.
"""
LEAST_EVIDENCE, LEAST_EVIDENCE_ELSEWHERE = ((0.45, 10.0), (0.3, 18.0)), ((0.45, 16.0), (0.3, 26.0))
"""Pairs of a share retold and a lead of the evidence that together are enough for a part.

For a text about people like those of the known quote, and for any other text that gives one of its
figures.
"""
FOREIGN_WEIGHT, FEWEST_OF_EVIDENCE = 2.0, 4
"""Penalty for each word that only the text has, and least number of words in common."""
FIGURES_OF_ITSELF = 2
"""Figures in common that suffice where the text has no word for the loss."""
DENIED_WITHIN = 4
"""Number of words after a negation to which it applies."""

_TIMES = frozenset(
    stem_of(folded(word)) for word in pooled_words(lambda language: language.phrases.times)
)
_LOSS = frozenset(map(stem_of, pooled_words(lambda language: language.retold.loss)))
_LOSS_OR_REMAINDER = _LOSS | frozenset(
    map(stem_of, pooled_words(lambda language: language.retold.remainder))
)
_GENERAL = frozenset(
    map(
        stem_of,
        pooled_words(lambda language: language.retold.general | language.retold.light),
    )
)
_LACKING = pooled_words(lambda language: language.retold.lacking)
_NO_DENIALS = frozenset(
    tuple(folded(phrase).split()) for phrase in pooled_words(lambda language: language.no_denials)
)


def retold_share(
    text: str,
    fold: str,
    known_text: str,
    known_fold: str,
    rarity: Callable[[str], float],
    setting: QuoteSetting | None = None,
) -> float:
    """Return how much of a known wording a text retells, from 0 to 1; 0 where it does not.

    Other figures, a negation on one side only, or names of which none is known make it another
    statement. ``setting`` says who said the known words and how near the whole text comes to them;
    None leaves that out.
    """
    setting = setting or QuoteSetting(is_told_of=True)
    shared, covered = _coverage(fold, known_fold, rarity)
    is_figure_shared = any(map(is_figure, shared))
    evidence = sum(rarity(stem) * share for stem, share in shared.items())
    if setting.is_elsewhere or not covered:
        return 0.0
    if covered < _least_covered(
        setting, is_figure_shared=is_figure_shared
    ) and not _is_much_in_common(text, shared, covered, evidence, setting):
        return 0.0
    if (
        _is_setting_alone(known_text, shared)
        or _is_in_general_words(known_fold, shared)
        or _leaves_out_the_loss(fold, known_fold, shared)
        or is_another_share(fold, known_fold)
        or _differ(text, known_text, known_fold, shared, setting)
        or _is_mostly_of_something_else(text, evidence, setting)
    ):
        return 0.0
    return min(covered, 1.0)


def has_word_of(fold: str, known_fold: str) -> bool:
    """Return whether the text has any content word of a known wording."""
    return not telling_words(known_fold).stems.isdisjoint(telling_words(fold).joined)


def may_retell(fold: str, known_fold: str, rarity: Callable[[str], float]) -> bool:
    """Return whether a text may retell a known wording in any setting: fast, no false negatives."""
    return _coverage(fold, known_fold, rarity)[1] >= LEAST_EVIDENCE[-1][0]


def _coverage(
    fold: str, known_fold: str, rarity: Callable[[str], float]
) -> tuple[dict[str, float], float]:
    """Return the common stems with their certainty, and their weighted share; 0 if too few."""
    known_words = telling_words(known_fold)
    shared = telling_words(fold).shared_with(known_words)
    figures = sum(map(is_figure, shared))
    # All of two words are as conclusive as some of many.
    least = min(LEAST_SHARED - bool(figures), max(len(known_words.senses), 2))
    if len(shared) < least or len(shared) == figures:
        return shared, 0.0
    whole = sum(map(rarity, known_words.senses))
    return shared, sum(rarity(stem) * share for stem, share in shared.items()) / whole


def _is_setting_alone(known_text: str, shared: Mapping[str, float]) -> bool:
    """Return whether the exact matches are only times and perhaps names, with one time at least."""
    same = {stem for stem, share in shared.items() if share == 1}
    beside_times = same - _TIMES
    return beside_times < same and beside_times <= {
        stem_of(folded(name)) for name in names_in(known_text)
    }


def _is_in_general_words(known_fold: str, shared: Mapping[str, float]) -> bool:
    """Return whether hardly any words are retold except those that occur in many sentences."""
    particular = [stem for stem in stems(known_fold) if stem not in _GENERAL and not stem.isdigit()]
    retold = sum(shared.get(stem, 0.0) for stem in particular)
    return retold < LEAST_OF_THE_PARTICULAR * len(particular)


def _leaves_out_the_loss(fold: str, known_fold: str, shared: Mapping[str, float]) -> bool:
    """Return whether only the known wording speaks of death or loss: “killed”, not “injured”."""
    if sum(map(is_figure, shared)) >= FIGURES_OF_ITSELF:
        return False
    is_of_loss = not _LOSS.isdisjoint(stems(known_fold))
    return is_of_loss and _LOSS_OR_REMAINDER.isdisjoint(telling_words(fold).joined)


def _is_mostly_of_something_else(text: str, evidence: float, setting: QuoteSetting) -> bool:
    """Return whether the words foreign to the quote weigh as much as the ones in common."""
    if not setting.known_folds:
        return False
    return evidence - len(_foreign_words(text, setting)) < LEAST_MARGIN


def _foreign_words(text: str, setting: QuoteSetting) -> list[str]:
    """Return the words that neither the quote nor its speakers explain, in any script: “Андрей”."""
    foreign = foreign_words(folded(text), setting.known_folds, setting.language)
    return [word for word in foreign if name_key(word) not in setting.names]


def _is_much_in_common(
    text: str,
    shared: Mapping[str, float],
    covered: float,
    evidence: float,
    setting: QuoteSetting,
) -> bool:
    """Return whether enough rare words are shared, and few others present, to retell a part."""
    if not setting.known_folds or len(shared) < FEWEST_OF_EVIDENCE:
        return False
    bars = LEAST_EVIDENCE if setting.is_told_of else LEAST_EVIDENCE_ELSEWHERE
    if not (setting.is_told_of or any(map(is_figure, shared))):
        return False
    margin = evidence - FOREIGN_WEIGHT * len(_foreign_words(text, setting))
    return any(covered >= share and margin >= least for share, least in bars)


def _least_covered(setting: QuoteSetting, *, is_figure_shared: bool) -> float:
    if is_figure_shared:
        return LEAST_COVERED_WITH_FIGURE if setting.is_told_of else LEAST_COVERED
    if setting.is_without_its_names:
        return LEAST_COVERED_ELSEWHERE
    if setting.is_named:
        return LEAST_COVERED_BY_SPEAKER
    return LEAST_COVERED if setting.is_told_of else LEAST_COVERED_ELSEWHERE


def covers(text: str, wording_fold: str) -> bool:
    """Return whether a text has more than half of the content words of a known wording.

    >>> covers("lost 17,000 since the start of the year", "russia lost 20600 men in the invasion")
    False
    """
    known_stems = stems(wording_fold)
    return len(stems(folded(text)) & known_stems) > HALF * len(known_stems)


def _differ(
    text: str,
    known_text: str,
    known_fold: str,
    shared: Mapping[str, float],
    setting: QuoteSetting,
) -> bool:
    one, other = folded(text).split(), known_fold.split()
    figures = [stem for stem in shared if is_figure(stem)]
    if not figures and any(map(is_figure, other)):
        return True
    if figures and counts_something_else(text, setting.language, known_fold, figures):
        return True
    if not figures and _contradict(
        in_plain_words(one), in_plain_words(other), shared, setting.language
    ):
        return True
    names = {
        stem_of(folded(name)) for name in names_in(text) if name_key(name) not in setting.names
    }
    known_names = {stem_of(folded(name)) for name in names_in(known_text)}
    if not (names and known_names) or not known_names.isdisjoint(names | shared.keys()):
        return False
    # Names are compared by sound: “Kiew” is “Kyiv”.
    return name_keys(text).isdisjoint(name_keys(known_text))


def _contradict(
    one: Sequence[str], other: Sequence[str], shared: Mapping[str, float], tag: str
) -> bool:
    if _denies(other, shared, "en"):
        return not has_denial(list(one)) and _LACKING.isdisjoint(one)
    if has_denial(list(other)) and has_denial(list(one)):
        return False
    return _denies(one, shared, tag)


def _denies(words: Sequence[str], shared: Mapping[str, float], tag: str) -> bool:
    """Return whether what is retold is negated; a negation farther away is ignored.

    A negation that is itself part of what is retold does not count: “немає” of what is gone.
    """
    return any(
        word in DENIALS
        and tuple(words[place : place + 2]) not in _NO_DENIALS
        and not _tells_any(word, shared, tag)
        and any(_tells_any(near, shared, tag) for near in _denied_by(words, place))
        for place, word in enumerate(words)
    )


def _denied_by(words: Sequence[str], place: int) -> Sequence[str]:
    """Return the words in the scope of a negation: those after it, or before it at the end."""
    is_last = place == len(words) - 1
    return words[max(0, place - (DENIED_WITHIN if is_last else 1)) : place + 1 + DENIED_WITHIN]


def _tells_any(word: str, shared: Mapping[str, float], tag: str) -> bool:
    return any(stem_of(english) in shared for english in with_english(word, tag).split())
