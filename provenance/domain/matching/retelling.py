"""Decide whether sentences retell a known wording, from its figures, speaker and content words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from provenance.domain.language.content_words import DENIALS, has_denial
from provenance.domain.language.languages import pooled_words
from provenance.domain.language.name_similarity import name_key
from provenance.domain.language.text import folded
from provenance.domain.matching.content_stems import (
    content_stems,
    in_plain_words,
    is_figure,
    stem_of,
    stems,
    with_english_translations,
)
from provenance.domain.matching.counted_things import counts_something_else, differ_in_share
from provenance.domain.matching.quote_setting import QuoteSetting, name_keys
from provenance.domain.matching.unexplained_words import unexplained_words
from provenance.domain.matching.written_names import names_in

LEAST_SHARED = 3
"""Content words in common, or two if one is a figure; figures alone prove nothing."""
LEAST_SHARE, HALF_OF_CONTENT = 0.52, 0.5
LEAST_SHARE_WITH_FIGURE = 0.36
LEAST_SHARE_BY_SPEAKER, LEAST_SHARE_ELSEWHERE = 0.4, 0.66
"""Least share of the known wording's content words that is retold, weighted by rarity.

In general; with one of its figures; where its speaker is named; and in a text that mentions no
people of its kind.
"""
LEAST_PARTICULAR_SHARE = 0.34
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
UNEXPLAINED_WORD_PENALTY, LEAST_SHARED_FOR_EVIDENCE = 2.0, 4
"""Penalty for each word that only the text has, and least number of words in common."""
FIGURES_THAT_SUFFICE = 2
"""Figures in common that suffice where the text has no word for the loss."""
NEGATION_SCOPE = 4
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
    setting = setting or QuoteSetting(fits_setting=True)
    shared, share_retold = _coverage(fold, known_fold, rarity)
    is_figure_shared = any(map(is_figure, shared))
    evidence = sum(rarity(stem) * share for stem, share in shared.items())
    if setting.is_other_topic or not share_retold:
        return 0.0
    if share_retold < _least_share(
        setting, is_figure_shared=is_figure_shared
    ) and not _has_enough_evidence(text, shared, share_retold, evidence, setting):
        return 0.0
    if (
        _shares_only_times_and_names(known_text, shared)
        or _shares_only_general_words(known_fold, shared)
        or _omits_loss(fold, known_fold, shared)
        or differ_in_share(fold, known_fold)
        or _differ(text, known_text, known_fold, shared, setting)
        or _is_mostly_about_something_else(text, evidence, setting)
    ):
        return 0.0
    return min(share_retold, 1.0)


def shares_content_word(fold: str, known_fold: str) -> bool:
    """Return whether the text has any content word of a known wording."""
    return not content_stems(known_fold).stems.isdisjoint(content_stems(fold).joined)


def may_retell(fold: str, known_fold: str, rarity: Callable[[str], float]) -> bool:
    """Return whether a text may retell a known wording in any setting: fast, no false negatives."""
    return _coverage(fold, known_fold, rarity)[1] >= LEAST_EVIDENCE[-1][0]


def _coverage(
    fold: str, known_fold: str, rarity: Callable[[str], float]
) -> tuple[dict[str, float], float]:
    """Return the common stems with their certainty, and their weighted share; 0 if too few."""
    known_words = content_stems(known_fold)
    shared = content_stems(fold).shared_with(known_words)
    figures = sum(map(is_figure, shared))
    # All of two words are as conclusive as some of many.
    least = min(LEAST_SHARED - bool(figures), max(len(known_words.senses), 2))
    if len(shared) < least or len(shared) == figures:
        return shared, 0.0
    whole = sum(map(rarity, known_words.senses))
    return shared, sum(rarity(stem) * share for stem, share in shared.items()) / whole


def _shares_only_times_and_names(known_text: str, shared: Mapping[str, float]) -> bool:
    """Return whether the exact matches are only times and perhaps names, with one time at least."""
    same = {stem for stem, share in shared.items() if share == 1}
    beside_times = same - _TIMES
    return beside_times < same and beside_times <= {
        stem_of(folded(name)) for name in names_in(known_text)
    }


def _shares_only_general_words(known_fold: str, shared: Mapping[str, float]) -> bool:
    """Return whether hardly any words are retold except those that occur in many sentences."""
    particular = [stem for stem in stems(known_fold) if stem not in _GENERAL and not stem.isdigit()]
    retold = sum(shared.get(stem, 0.0) for stem in particular)
    return retold < LEAST_PARTICULAR_SHARE * len(particular)


def _omits_loss(fold: str, known_fold: str, shared: Mapping[str, float]) -> bool:
    """Return whether only the known wording speaks of death or loss: “killed”, not “injured”."""
    if sum(map(is_figure, shared)) >= FIGURES_THAT_SUFFICE:
        return False
    is_of_loss = not _LOSS.isdisjoint(stems(known_fold))
    return is_of_loss and _LOSS_OR_REMAINDER.isdisjoint(content_stems(fold).joined)


def _is_mostly_about_something_else(text: str, evidence: float, setting: QuoteSetting) -> bool:
    """Return whether the words foreign to the quote weigh as much as the ones in common."""
    if not setting.known_folds:
        return False
    return evidence - len(_unexplained_words(text, setting)) < LEAST_MARGIN


def _unexplained_words(text: str, setting: QuoteSetting) -> list[str]:
    """Return the words that neither the quote nor its speakers explain, in any script: “Андрей”."""
    unexplained = unexplained_words(folded(text), setting.known_folds, setting.language)
    return [word for word in unexplained if name_key(word) not in setting.names]


def _has_enough_evidence(
    text: str,
    shared: Mapping[str, float],
    share_retold: float,
    evidence: float,
    setting: QuoteSetting,
) -> bool:
    """Return whether enough rare words are shared, and few others present, to retell a part."""
    if not setting.known_folds or len(shared) < LEAST_SHARED_FOR_EVIDENCE:
        return False
    thresholds = LEAST_EVIDENCE if setting.fits_setting else LEAST_EVIDENCE_ELSEWHERE
    if not (setting.fits_setting or any(map(is_figure, shared))):
        return False
    margin = evidence - UNEXPLAINED_WORD_PENALTY * len(_unexplained_words(text, setting))
    return any(share_retold >= share and margin >= least for share, least in thresholds)


def _least_share(setting: QuoteSetting, *, is_figure_shared: bool) -> float:
    if is_figure_shared:
        return LEAST_SHARE_WITH_FIGURE if setting.fits_setting else LEAST_SHARE
    if setting.lacks_known_names:
        return LEAST_SHARE_ELSEWHERE
    if setting.is_named:
        return LEAST_SHARE_BY_SPEAKER
    return LEAST_SHARE if setting.fits_setting else LEAST_SHARE_ELSEWHERE


def shares_most_content_words(text: str, wording_fold: str) -> bool:
    """Return whether a text has more than half of the content words of a known wording.

    >>> shares_most_content_words("lost 17,000 since the start of the year", "russia lost 20600 men in the invasion")
    False
    """
    known_stems = stems(wording_fold)
    return len(stems(folded(text)) & known_stems) > HALF_OF_CONTENT * len(known_stems)


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
    if _negates(other, shared, "en"):
        return not has_denial(list(one)) and _LACKING.isdisjoint(one)
    if has_denial(list(other)) and has_denial(list(one)):
        return False
    return _negates(one, shared, tag)


def _negates(words: Sequence[str], shared: Mapping[str, float], tag: str) -> bool:
    """Return whether what is retold is negated; a negation farther away is ignored.

    A negation that is itself part of what is retold does not count: “немає” of what is gone.
    """
    return any(
        word in DENIALS
        and tuple(words[place : place + 2]) not in _NO_DENIALS
        and not _is_shared(word, shared, tag)
        and any(_is_shared(near, shared, tag) for near in _negation_scope(words, place))
        for place, word in enumerate(words)
    )


def _negation_scope(words: Sequence[str], place: int) -> Sequence[str]:
    """Return the words in the scope of a negation: those after it, or before it at the end."""
    is_last = place == len(words) - 1
    return words[max(0, place - (NEGATION_SCOPE if is_last else 1)) : place + 1 + NEGATION_SCOPE]


def _is_shared(word: str, shared: Mapping[str, float], tag: str) -> bool:
    return any(
        stem_of(english) in shared for english in with_english_translations(word, tag).split()
    )
