"""Revise the judgement of one wording of a quote by those of the quote's other wordings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from provenance.domain.language.content_words import content_words
from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.contrasts import are_contrary_function_words, persons_of
from provenance.domain.matching.function_word_exchanges import are_present_and_past
from provenance.domain.matching.match_kind import MATCHES, Judgement, MatchKind
from provenance.domain.matching.other_words import mean_the_same

LEAST_CONTENT_WORDS = 1
"""Least number of content words of a wording that has the same meaning in other words."""
SAME_MEANING_SCORE = 0.5
"""Least score of a wording that has the same meaning in other words."""


def revise_by_siblings(
    wording: str,
    known_texts: Sequence[str],
    quotes: Sequence[object],
    judgements: list[Judgement],
) -> None:
    """Revise ``judgements`` in place where a wording of a quote is judged altered.

    If the text has the same meaning as another wording of the quote, it is no altered copy. If it
    only contains the whole of a shorter one, it remains one, and the shorter one is *similar*.
    """
    altered = [n for n, one in enumerate(judgements) if one.kind == MatchKind.ALTERED]
    near = [n for n, one in enumerate(judgements) if one.kind in MATCHES | {MatchKind.SIMILAR}]
    for place in altered:
        others = [n for n in near if quotes[n] == quotes[place]]
        parts = [n for n in others if _is_part(n, wording, known_texts, judgements)]
        for part in parts:
            score = min(judgements[part].score, judgements[place].score)
            judgements[part] = Judgement(MatchKind.SIMILAR, score)
        _prefer_same_meaning(wording, known_texts, judgements, place, others)


def _is_part(
    place: int, wording: str, known_texts: Sequence[str], judgements: Sequence[Judgement]
) -> bool:
    """Return whether the text contains all of this wording, and more."""
    is_cut = judgements[place].kind == MatchKind.CUT
    return is_cut and len(folded(known_texts[place])) < len(folded(wording))


def has_longer_sibling(
    place: int, mine: str, theirs: Sequence[str], quotes: Sequence[object]
) -> bool:
    """Return whether a text has more words than this wording, as another wording of its quote has.

    All are folded. A text that contains the shorter one may be an altered copy of the longer.
    """
    length = len(theirs[place])
    return length < len(mine) and any(
        quote == quotes[place] and len(fold) > length
        for quote, fold in zip(quotes, theirs, strict=True)
    )


def _prefer_same_meaning(
    wording: str,
    known_texts: Sequence[str],
    judgements: list[Judgement],
    place: int,
    others: Sequence[int],
) -> None:
    """Clear the judgement *altered* where the text has the same meaning as another wording."""
    same = next(
        (
            n
            for n in others
            if clearly_mean_the_same(wording, known_texts[n])
            and not _contradicts_exchanges(judgements[place], wording, known_texts[n])
        ),
        None,
    )
    if same is None:
        return
    if judgements[same].kind == MatchKind.SIMILAR:
        judgements[same] = Judgement(MatchKind.REWORDED, SAME_MEANING_SCORE)
    score = judgements[same].score
    judgements[place] = Judgement(MatchKind.SIMILAR, min(judgements[place].score, score))


def _contradicts_exchanges(altered: Judgement, wording: str, known_text: str) -> bool:
    """Return whether the exchanged function words, “was” or “they”, differ in meaning here too."""
    theirs = Counter(folded(known_text).split())
    mine = Counter(folded(wording).split())
    return any(
        _applies_here_too(exchange, theirs)
        or any(_is_contradicted(word, mine, theirs) for word in folded(exchange.one).split())
        for exchange in altered.exchanges
    )


def _applies_here_too(exchange: WordExchange, theirs: Counter[str]) -> bool:
    """Return whether words only the text has are missing here, or words it omits are present."""
    more, fewer = folded(exchange.one).split(), folded(exchange.other).split()
    if more and fewer:
        return False
    return not theirs.keys() >= {*more} if more else theirs.keys() >= {*fewer}


def _is_contradicted(word: str, mine: Counter[str], theirs: Counter[str]) -> bool:
    if persons_of(word):
        return _count_persons(word, mine) > _count_persons(word, theirs)
    return word not in theirs and any(_differ_in_meaning(word, their) for their in theirs)


def _count_persons(word: str, words: Counter[str]) -> int:
    """Return how many words refer to the same person as this one."""
    persons = persons_of(word)
    return sum(
        number for other, number in words.items() if not persons.isdisjoint(persons_of(other))
    )


def _differ_in_meaning(word: str, their: str) -> bool:
    return are_contrary_function_words(word, their) or are_present_and_past(word, their)


def clearly_mean_the_same(wording: str, known_text: str) -> bool:
    """Return whether both have the same meaning, and are long enough for that to be conclusive."""
    return min(
        len(content_words(folded(side).split())) for side in (wording, known_text)
    ) >= LEAST_CONTENT_WORDS and mean_the_same(wording, known_text)
