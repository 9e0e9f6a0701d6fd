"""Whether sentences retell a known wording: by its figures, by who says it, or by most that matters in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from provenance.domain.language.content_words import DENIALS, has_denial
from provenance.domain.language.languages import pooled_words
from provenance.domain.language.name_similarity import name_key
from provenance.domain.language.text import folded
from provenance.domain.matching.counted_things import counts_something_else, is_another_share
from provenance.domain.matching.foreign_words import foreign_words
from provenance.domain.matching.quote_setting import QuoteSetting, name_keys
from provenance.domain.matching.telling_words import (
    in_plain_words,
    is_figure,
    stem_of,
    stems,
    telling_words,
    with_english,
)
from provenance.domain.matching.written_names import names_in

LEAST_SHARED = 3
"""Words that matter in both, or two where one is a figure; figures alone tell nothing."""
LEAST_COVERED, HALF = 0.52, 0.5
LEAST_COVERED_WITH_FIGURE = 0.36
LEAST_COVERED_BY_SPEAKER, LEAST_COVERED_ELSEWHERE = 0.4, 0.66
"""How much of what matters in the known wording is retold, rare words counting more: at large, with
one of its figures, where whoever said it is named, and in a text that names nobody of its kind."""
LEAST_OF_THE_PARTICULAR = 0.34
"""How much is retold of the words that few sentences have."""
LEAST_MARGIN = 4.0
"""By how much the words in common outweigh those that only the text has, where it speaks of people as
the known words are from and elsewhere."""
LEAST_EVIDENCE, LEAST_EVIDENCE_ELSEWHERE = ((0.45, 10.0), (0.3, 18.0)), ((0.45, 16.0), (0.3, 26.0))
"""How much of a known wording is retold, and by how much that outweighs what only the text has, where
the words in common are so many that no more of the wording need be: in a text that speaks of people as
the known words are from, and in any other that gives one of its figures."""
FOREIGN_WEIGHT, FEWEST_OF_EVIDENCE = 2.0, 4
"""What each word that only the text has takes from that, and words in common at least."""
FIGURES_OF_ITSELF = 2
"""Figures in common that tell what is retold without a word for the loss."""
DENIED_WITHIN = 4
"""Words after a denial among which it counts."""

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
    """How much of a known wording a text retells, from 0 to 1; 0 where it does not.

    Other figures, a denial on one side, or other names and none of the known ones make it another
    statement. ``setting`` is who said the known words, and whether the whole text speaks of them:
    None where that is not asked.
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
    """Whether any word of a known wording that matters stands in a text."""
    return not telling_words(known_fold).stems.isdisjoint(telling_words(fold).joined)


def may_retell(fold: str, known_fold: str, rarity: Callable[[str], float]) -> bool:
    """Whether a text may retell a known wording, whatever its setting: quick, and wrong in yes only."""
    return _coverage(fold, known_fold, rarity)[1] >= LEAST_EVIDENCE[-1][0]


def _coverage(
    fold: str, known_fold: str, rarity: Callable[[str], float]
) -> tuple[dict[str, float], float]:
    """The stems of a known wording that a text has, and their share; 0 where they are too few."""
    known_words = telling_words(known_fold)
    shared = telling_words(fold).shared_with(known_words)
    figures = sum(map(is_figure, shared))
    # All of two words tell as much as some of many.
    least = min(LEAST_SHARED - bool(figures), max(len(known_words.senses), 2))
    if len(shared) < least or len(shared) == figures:
        return shared, 0.0
    whole = sum(map(rarity, known_words.senses))
    return shared, sum(rarity(stem) * share for stem, share in shared.items()) / whole


def _is_setting_alone(known_text: str, shared: Mapping[str, float]) -> bool:
    """Whether both have a time in common, with names at most, and the other words are only alike."""
    same = {stem for stem, share in shared.items() if share == 1}
    beside_times = same - _TIMES
    return beside_times < same and beside_times <= {
        stem_of(folded(name)) for name in names_in(known_text)
    }


def _is_in_general_words(known_fold: str, shared: Mapping[str, float]) -> bool:
    """Whether hardly any word of a known wording is retold but those that many sentences have."""
    particular = [stem for stem in stems(known_fold) if stem not in _GENERAL and not stem.isdigit()]
    retold = sum(shared.get(stem, 0.0) for stem in particular)
    return retold < LEAST_OF_THE_PARTICULAR * len(particular)


def _leaves_out_the_loss(fold: str, known_fold: str, shared: Mapping[str, float]) -> bool:
    """Whether the known wording alone speaks of death or loss: “killed”, and not “injured”."""
    if sum(map(is_figure, shared)) >= FIGURES_OF_ITSELF:
        return False
    is_of_loss = not _LOSS.isdisjoint(stems(known_fold))
    return is_of_loss and _LOSS_OR_REMAINDER.isdisjoint(telling_words(fold).joined)


def _is_mostly_of_something_else(text: str, evidence: float, setting: QuoteSetting) -> bool:
    """Whether the words that a quote does not explain weigh as much as those that it does."""
    if not setting.known_folds:
        return False
    return evidence - len(_foreign_words(text, setting)) < LEAST_MARGIN


def _foreign_words(text: str, setting: QuoteSetting) -> list[str]:
    """The words that a quote does not explain, nor whoever said it, in whatever letters: “Андрей”."""
    foreign = foreign_words(folded(text), setting.known_folds, setting.language)
    return [word for word in foreign if name_key(word) not in setting.names]


def _is_much_in_common(
    text: str,
    shared: Mapping[str, float],
    covered: float,
    evidence: float,
    setting: QuoteSetting,
) -> bool:
    """Whether so many rare words are in common, and so few only the text’s, that a part is retold."""
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
    """Whether a text has more than half of the words that matter in a known wording.

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
    # “Kiew” is “Kyiv”.
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
    """Whether what is retold is denied: a denial of something else stands far from it.

    One that is itself what is retold denies nothing: “немає” of what is gone.
    """
    return any(
        word in DENIALS
        and tuple(words[place : place + 2]) not in _NO_DENIALS
        and not _tells_any(word, shared, tag)
        and any(_tells_any(near, shared, tag) for near in _denied_by(words, place))
        for place, word in enumerate(words)
    )


def _denied_by(words: Sequence[str], place: int) -> Sequence[str]:
    """The words that a denial may deny: those after it, or before it where it stands last."""
    is_last = place == len(words) - 1
    return words[max(0, place - (DENIED_WITHIN if is_last else 1)) : place + 1 + DENIED_WITHIN]


def _tells_any(word: str, shared: Mapping[str, float], tag: str) -> bool:
    return any(stem_of(english) in shared for english in with_english(word, tag).split())
