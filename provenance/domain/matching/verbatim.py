"""Detect wordings that equal a known one or are a cut of it, without measuring similarity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import starmap

from provenance.domain.language.content_words import content_words
from provenance.domain.language.text import folded
from provenance.domain.matching.alteration import WordExchange, find_exchanges
from provenance.domain.matching.match_kind import Judgement, MatchKind
from provenance.domain.matching.written_alike import without_brackets
from provenance.domain.matching.written_currencies import exchanged_currencies

_ELLIPSIS = re.compile(r"\[?(?:…|\.{3,})\]?")
LEAST_CUT_WORDS = 3
LEAST_WORDS_TO_JUDGE = 5
BELOW_CUT_SCORE, LEAST_CONTENTFUL_CUT_SCORE, BELOW_SAME_SCORE = 0.89, 0.9, 0.99


def exact_judgements(
    wording: str, mine: str, known_texts: Sequence[str], theirs: Sequence[str]
) -> list[Judgement | None]:
    """Return a judgement for each known text that is the same or a cut, and None for the others."""
    are_all_looked_at = _is_marked(wording)
    return [
        _exact(wording, text, mine, other)
        if are_all_looked_at or mine in other or other in mine or _is_marked(text)
        else None
        for text, other in zip(known_texts, theirs, strict=True)
    ]


def may_be_exact(wording: str, known_text: str, mine: str, theirs: str) -> bool:
    """Return whether they may be the same, or one a cut of the other: fast, no false negatives."""
    return mine in theirs or theirs in mine or _is_marked(wording) or _is_marked(known_text)


def _is_marked(text: str) -> bool:
    """Return whether the text contains an ellipsis or an opening bracket, as editors' marks."""
    return "…" in text or "..." in text or "[" in text


def _has_gaps(text: str) -> bool:
    return "…" in text or "..." in text


def _exact(wording: str, known_text: str, mine: str, theirs: str) -> Judgement | None:
    if not theirs:
        return Judgement(MatchKind.DIFFERENT, 0.0)
    if mine == theirs:
        currencies = exchanged_currencies(wording, known_text)
        if currencies:
            exchanges = tuple(starmap(WordExchange, currencies))
            return Judgement(MatchKind.ALTERED, BELOW_CUT_SCORE, exchanges)
        return Judgement(MatchKind.SAME, 1.0)
    if _has_brackets(wording, known_text) and _are_one_without_brackets(wording, known_text):
        return Judgement(MatchKind.SAME, BELOW_SAME_SCORE)
    if is_cut(wording, mine, theirs) or (
        is_cut(known_text, theirs, mine) and _is_more_than_a_phrase(theirs)
    ):
        shorter, longer = sorted((mine, theirs), key=len)
        share = len(shorter) / len(longer)
        if len(shorter.split()) >= LEAST_CUT_WORDS and (
            losses := find_exchanges(wording, known_text)
        ):
            return Judgement(MatchKind.ALTERED, min(0.9 * share, BELOW_CUT_SCORE), losses)
        return Judgement(MatchKind.CUT, cut_score(shorter, longer))
    return None


def cut_score(one: str, other: str) -> float:
    """Return the score of a cut against the whole wording, both folded."""
    shorter, longer = sorted((one, other), key=len)
    share = len(shorter) / len(longer)
    is_contentful = len(content_words(shorter.split())) >= LEAST_CUT_WORDS
    return LEAST_CONTENTFUL_CUT_SCORE + 0.09 * share if is_contentful else 0.2 + 0.6 * share


def _has_brackets(wording: str, known_text: str) -> bool:
    return "[" in wording or "[" in known_text


def _are_one_without_brackets(wording: str, known_text: str) -> bool:
    return folded(without_brackets(wording)) == folded(without_brackets(known_text))


def _is_more_than_a_phrase(known_text: str) -> bool:
    """Return whether a known wording, found in a longer text, is more than a common phrase."""
    words = known_text.split()
    matter = len(content_words(words))
    return matter >= LEAST_CUT_WORDS or (matter >= 2 and len(words) >= LEAST_WORDS_TO_JUDGE)


def is_cut(shorter: str, fold: str, longer: str) -> bool:
    """Return whether the parts between the ellipses occur in the longer wording, in order."""
    if not _has_gaps(shorter):
        return fold in longer and fold != "" and f" {fold} " in f" {longer} "
    at, pieces = 0, _pieces(shorter, fold)
    # A few single words stand in order in many texts by chance.
    longest = max((len(piece.split()) for piece in pieces), default=0)
    if longest < (1 if len(pieces) == 1 else LEAST_CUT_WORDS):
        return False
    padded = f" {longer} "
    for piece in pieces:
        place = padded.find(f" {piece} ", at)
        if place < 0:
            return False
        at = place + len(piece) + 1
    return True


@lru_cache(maxsize=4_096)
def _pieces(text: str, fold: str) -> tuple[str, ...]:
    """Return the parts of a text between its ellipses, folded."""
    parts = _ELLIPSIS.split(text)
    return (fold,) if len(parts) == 1 else tuple(filter(None, map(folded, parts)))
