"""Candidates for words: the wordings that share the rarest of their words and word pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import batched
from math import log
from typing import Any

from provenance.domain.matching.judgement import terms
from provenance.domain.matching.search_index import (
    EVERY_WORDING,
    place_of,
    stretch_at,
    stretch_of,
    unpack,
    whole_text_term,
)
from provenance.models import IndexMark, IndexTerm

CANDIDATES = 200
LEAST_CAP = 1_000
"""A term that more wordings hold than this, or than one in a thousand, does not vote …"""
RAREST_ANYWAY = 3
"""… unless it is one of the rarest asked for,"""
MOST_ANYWAY = 20_000
"""and even then not when this many hold it."""
MOST_TERMS = 96
PLACES = 20_000
"""Rows that one statement asks for."""


@dataclass(frozen=True, slots=True)
class IndexState:
    """How far the index goes; one query tells."""

    complete_to: int
    stretches: int


def read_index_state() -> IndexState:
    """The index's mark; nothing is indexed where there is none."""
    mark = IndexMark.objects.first()
    if mark is None:
        return IndexState(0, 0)
    return IndexState(mark.complete_to, stretch_of(mark.highest) + 1)


def candidate_ids(
    folds: Sequence[str], index: IndexState, most: int = CANDIDATES
) -> list[list[int]]:
    """For each folded text the wordings that share most, rare terms counting more, best first.

    Two queries for all texts together, or a few more where they are very many.
    """
    term_lists = [_terms_of(words) for words in folds]
    stretches = range(index.stretches)
    places = {
        place_of(term, stretch): term
        for term in {EVERY_WORDING}.union(*term_lists)
        for stretch in stretches
    }
    counts: Counter[str] = Counter()
    places_by_term: dict[str, list[int]] = {}
    for place, count in _stored(places, "count"):
        counts[places[place]] += count
        places_by_term.setdefault(places[place], []).append(place)
    total = counts.pop(EVERY_WORDING, 0)
    voting_terms = [_that_vote(some, counts, total) for some in term_lists]
    voting_places = [place for term in set().union(*voting_terms) for place in places_by_term[term]]
    holders: dict[str, list[int]] = {}
    for place, packed in _stored(voting_places, "packed"):
        ids = unpack(bytes(packed), stretch_at(place))
        holders.setdefault(places[place], []).extend(ids)
    return [_most_voted(some, holders, total, most) for some in voting_terms]


def _terms_of(words: str) -> frozenset[str]:
    return terms(words) | {whole_text_term(words)} if words else frozenset()


def _stored(places: Iterable[int], column: str) -> Iterable[tuple[int, Any]]:
    for some in batched(sorted(places), PLACES):
        yield from IndexTerm.objects.filter(pk__in=some).values_list("pk", column)


def _that_vote(terms: frozenset[str], counts: Counter[str], total: int) -> set[str]:
    """The terms that are rare enough, the rarest of them where they are many."""
    cap = max(LEAST_CAP, total // 1_000)
    by_count = sorted((counts[term], term) for term in terms if term in counts)
    rare = [term for count, term in by_count if count <= cap][:MOST_TERMS]
    return {*rare, *(term for count, term in by_count[:RAREST_ANYWAY] if count <= MOST_ANYWAY)}


def _most_voted(terms: set[str], holders: dict[str, list[int]], total: int, most: int) -> list[int]:
    votes: dict[int, float] = {}
    votes_of = votes.get
    for term in sorted(terms):
        weight = log(1 + total / len(holders[term]))
        for number in holders[term]:
            votes[number] = votes_of(number, 0.0) + weight
    # Only those that come near the top are put in order, which takes longer than counting them.
    bar = sorted(votes.values())[-most] if len(votes) > most else 0.0
    at_the_top = [number for number, vote in votes.items() if vote >= bar]
    return sorted(at_the_top, key=lambda number: (-votes[number], number))[:most]
